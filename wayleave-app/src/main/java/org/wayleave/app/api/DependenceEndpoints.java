package org.wayleave.app.api;

import java.util.List;
import org.wayleave.app.answer.AnswerMapper;
import org.wayleave.app.answer.DependenceDto;
import org.wayleave.app.endpoint.Arguments;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Parameter;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.app.region.Asked;
import org.wayleave.app.region.DependenceAnswers;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.dependence.Bargain;
import org.wayleave.plan.dependence.DependenceAnalyst;

/** The endpoint that answers on whose permission a trade depends. Safe to share between threads. */
final class DependenceEndpoints {

  static final Parameter LIMIT =
      Parameter.optional(
          "limit",
          "A trade that has no way without the others is given up when it costs so many times the"
              + " best way; more than 1 and at most 1000; the default is 3, an estimate.",
          "3");

  private final RouteEndpoints routes;

  DependenceEndpoints(RouteEndpoints routes) {
    this.routes = routes;
  }

  List<Endpoint> endpoints() {
    List<Parameter> parameters =
        routes.parameters(
            RouteQuestion.BY,
            RouteQuestion.CRITERIA,
            RouteQuestion.RANK,
            RouteQuestion.ALTERNATIVES,
            RouteQuestion.OVERLAP,
            RouteQuestion.CORRELATION);
    parameters.add(LIMIT);
    return List.of(
        Endpoint.get(
                "/api/v1/dependence",
                "On whose permission a trade depends: exposures, what refusals cost, what cuts it"
                    + " off, and how the saving would be shared in bargaining; with open also what"
                    + " that changes.")
            .takes(parameters)
            .answers(DependenceDto.Answer.class, routes.answering(this::dependence)));
  }

  private Reply dependence(Region region, Asked asked, Arguments arguments) {
    Bargain.Rule rule = rule(arguments.text(LIMIT.name()).strip());
    DependenceAnswers.Pair pair = new DependenceAnswers(region).ask(asked, rule, Progress.NONE);
    AnswerMapper mapper = new AnswerMapper(region);
    return switch (pair.opened()) {
      case DependenceAnalyst.Answer.Found _ -> Reply.json(mapper.toDto(asked, rule, pair));
      case DependenceAnalyst.Answer.NoRoute none ->
          Reply.problem(mapper.toDto(asked, none.reason()));
    };
  }

  static Bargain.Rule rule(String text) {
    if (text.isEmpty()) {
      return Bargain.Rule.USUAL;
    }
    double limit = text.matches("\\d{1,4}(\\.\\d{1,6})?") ? Double.parseDouble(text) : 0;
    if (!(limit > 1 && limit <= Bargain.Rule.MOST_LIMIT)) {
      throw new UserException(
          "bad_parameter",
          "The parameter (limit = %s) is not a number more than 1 and at most 1000."
              .formatted(text),
          "Maybe leave it out; the default is 3.");
    }
    return Bargain.Rule.USUAL.withLimit(limit);
  }
}
