package org.wayleave.app.api;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.wayleave.app.answer.ProblemDto;
import org.wayleave.app.endpoint.Arguments;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Parameter;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.app.study.ScenarioWords;
import org.wayleave.app.study.Study;
import org.wayleave.app.study.StudyDto;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.closure.WorstQuestion;

/**
 * The endpoints that answer questions about all trades at once; with {@code Accept:
 * text/event-stream} they tell how far they are. At most two are answered at a time.
 */
final class StudyEndpoints {

  private static final int MOST_AT_A_TIME = 2;
  private static final int MOST_ROWS = 100_000;
  private static final int USUAL_ROWS = 100;

  private static final Parameter LIMIT =
      Parameter.optional(
          "limit", "How many rows at most, the first ones; the default is 100.", "100");

  private static final Parameter ELEMENTS =
      Parameter.list(
          "elements",
          "What closes: links (the default), nodes, borders, ports, jurisdictions, chokepoints,"
              + " joined by commas.",
          "borders,ports");

  private final Ground ground;
  private final Clock clock;
  private final Semaphore free = new Semaphore(MOST_AT_A_TIME);

  StudyEndpoints(Ground ground, Clock clock) {
    this.ground = ground;
    this.clock = clock;
  }

  List<Endpoint> endpoints() {
    return List.of(
        endpoint(
            "/api/v1/criticality",
            "What all trades lose when one element closes: every one of a kind in turn, exactly.",
            StudyDto.Criticality.class,
            (arguments, progress) -> Reply.json(criticality(arguments, limit(arguments), progress)),
            ELEMENTS,
            LIMIT),
        endpoint(
            "/api/v1/worst",
            "The set of closures that does most harm together, with proof and runners-up.",
            StudyDto.Worst.class,
            this::worst,
            Parameter.optional("k", "How many close, 1 to 3; the default is 2.", "2"),
            Parameter.list(
                "elements",
                "What may close, as for criticality; the default is borders.",
                "chokepoints"),
            Parameter.list("protect", "Ids of elements that cannot close.", "bosporus"),
            Parameter.optional(
                "aim",
                "harm (the default): tonnes unserved, then extra cost; connected: extra cost of sets"
                    + " that leave everything a way.",
                "connected")),
        endpoint(
            "/api/v1/flows",
            "How much goes over every link when every trade takes its least way.",
            StudyDto.Flows.class,
            this::flows,
            LIMIT),
        comparison(
            "/api/v1/compare",
            "Two scenarios side by side, trade by trade: what changes, and for whom.",
            StudyDto.Comparison.class,
            this::compare),
        endpoint(
            "/api/v1/dependence/trades",
            "On whose permission all trades depend, each between the heaviest places of its zones;"
                + " with open also what that changes.",
            StudyDto.Dependence.class,
            this::dependence,
            DependenceEndpoints.LIMIT),
        endpoint(
            "/api/v1/demand",
            "The trades that these questions are about, with what they rest on.",
            StudyDto.Demand.class,
            (arguments, progress) -> Reply.json(study(arguments).demand())));
  }

  private Endpoint endpoint(
      String path, String summary, Class<?> answer, Endpoint.Work work, Parameter... parameters) {
    return Endpoint.get(path, summary)
        .takes(parameters)
        .takes(ofTrades())
        .answersLong(answer, oneOfFew(work));
  }

  /** The parameters of a question about all trades. */
  List<Parameter> ofTrades() {
    List<Parameter> all = new ArrayList<>(ground.ofTrades());
    all.addAll(RouteEndpoints.ofCircumstances());
    return all;
  }

  /** The same with the kinds of elements that close. */
  List<Parameter> ofCriticality() {
    List<Parameter> all = new ArrayList<>(List.of(ELEMENTS));
    all.addAll(ofTrades());
    return all;
  }

  /** The parameters of a comparison: two scenarios, and what holds for both. */
  List<Parameter> ofComparison() {
    List<Parameter> all =
        new ArrayList<>(
            List.of(
                Parameter.required(
                    "a",
                    "The first scenario: baseline, close:ID,open:ID, or a parameters file as text.",
                    "baseline"),
                Parameter.required("b", "The second scenario.", "open:project:rasht-astara-rail")));
    all.addAll(ofTrades());
    all.removeIf(
        parameter -> List.of("close", "open", "exclude", "parameters").contains(parameter.name()));
    return all;
  }

  /** An endpoint that lays two scenarios side by side. */
  Endpoint comparison(
      String path, String summary, Class<?> answer, Endpoint.Work work, Parameter... more) {
    return Endpoint.get(path, summary)
        .takes(ofComparison())
        .takes(more)
        .answersLong(answer, oneOfFew(work));
  }

  /** Long work fills the machine's cores, so more of it at a time would only slow all of it. */
  Endpoint.Work oneOfFew(Endpoint.Work work) {
    return (arguments, progress) -> {
      if (!free.tryAcquire()) {
        return Reply.problem(
            ProblemDto.of(
                "busy",
                "(%d) such questions are being answered already.".formatted(MOST_AT_A_TIME),
                "Maybe ask again in a moment."));
      }
      try {
        return work.answer(arguments, progress);
      } finally {
        free.release();
      }
    };
  }

  /** The study that is asked about. */
  Study study(Arguments arguments) {
    return study(arguments, RouteEndpoints.circumstances(arguments));
  }

  private Study study(Arguments arguments, RouteQuestion question) {
    Region region = ground.region(arguments);
    return new Study(region, question.circumstances(region, clock), ground.demand(arguments));
  }

  /** What closing each element of the kinds that are asked for costs. */
  StudyDto.Criticality criticality(Arguments arguments, int most, Progress progress) {
    List<String> kinds = arguments.list(ELEMENTS.name());
    return study(arguments)
        .criticality(Study.kinds(kinds.isEmpty() ? List.of("links") : kinds), most, progress);
  }

  private static int limit(Arguments arguments) {
    return arguments.number("limit", USUAL_ROWS, 0, MOST_ROWS);
  }

  private Reply worst(Arguments arguments, Progress progress) {
    List<String> kinds = arguments.list("elements");
    String aim = arguments.text("aim");
    if (!List.of("", "harm", "connected").contains(aim)) {
      throw new UserException(
          "bad_parameter",
          "The aim (%s) is not known.".formatted(aim),
          "Maybe one of: harm, connected.");
    }
    return Reply.json(
        study(arguments)
            .worst(
                Study.kinds(kinds.isEmpty() ? List.of("borders") : kinds),
                arguments.number("k", 2, 1, MOST_ROWS),
                aim.equals("connected") ? WorstQuestion.Aim.CONNECTED : WorstQuestion.Aim.HARM,
                arguments.list("protect"),
                Study.Hardening.IF_QUICK,
                progress));
  }

  private Reply dependence(Arguments arguments, Progress progress) {
    return Reply.json(
        study(arguments)
            .depend(
                DependenceEndpoints.rule(arguments.text(DependenceEndpoints.LIMIT.name()).strip()),
                progress));
  }

  private Reply flows(Arguments arguments, Progress progress) {
    return Reply.json(study(arguments).flows(limit(arguments), progress));
  }

  private Reply compare(Arguments arguments, Progress progress) {
    List<Study> pair = compared(arguments);
    return Reply.json(pair.getFirst().compare(pair.getLast(), progress));
  }

  /** The two studies that are compared. */
  List<Study> compared(Arguments arguments) {
    RouteQuestion common = RouteEndpoints.circumstances(arguments);
    List<Study> pair = new ArrayList<>();
    for (String name : List.of("a", "b")) {
      RouteQuestion question = ScenarioWords.ofWordsOrText(arguments.text(name));
      for (Map.Entry<String, List<String>> word : common.words().entrySet()) {
        question = question.with(word.getKey(), word.getValue().toArray(String[]::new));
      }
      pair.add(study(arguments, question));
    }
    return pair;
  }
}
