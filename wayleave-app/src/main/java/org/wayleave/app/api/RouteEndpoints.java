package org.wayleave.app.api;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.wayleave.app.answer.AnswerMapper;
import org.wayleave.app.answer.ChoiceDto;
import org.wayleave.app.answer.PlaceDto;
import org.wayleave.app.answer.ProblemDto;
import org.wayleave.app.answer.RouteDto;
import org.wayleave.app.endpoint.Arguments;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Parameter;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.app.region.Asked;
import org.wayleave.app.region.Circumstances;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RouteAnswers;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.io.parameters.ParametersReader;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.routing.FrontAnswer;
import org.wayleave.plan.routing.RouteAnswer;

/** The endpoints that answer questions about ways. Safe to share between threads. */
final class RouteEndpoints {

  private static final int USUAL_REPRESENTATIVES = 6;
  private static final int MOST_REPRESENTATIVES = 30;
  private static final int PLACES_SHOWN = 8;
  private static final String USUAL_ALTERNATIVES = "3";

  /** The query parameter for each word of a question. */
  private static final Map<String, Parameter> WORDS = words();

  private static final Parameter PARAMETERS =
      Parameter.optional(
          "parameters",
          "A parameters file as text, YAML or JSON: settings and overrides of figures.",
          "{\"value_of_time\": 1.5}");

  private final Ground ground;
  private final Clock clock;

  RouteEndpoints(Ground ground, Clock clock) {
    this.ground = ground;
    this.clock = clock;
  }

  private static Map<String, Parameter> words() {
    Map<String, Parameter> words = new LinkedHashMap<>();
    words.put(
        RouteQuestion.FROM,
        Parameter.required("from", "The origin: an id or a name.", "Nhava Sheva"));
    words.put(
        RouteQuestion.TO, Parameter.required("to", "The destination: an id or a name.", "Moscow"));
    words.put(
        RouteQuestion.BY,
        Parameter.optional(
            "by",
            "What one way is chosen by: generalized (the default), time, cost, co2e.",
            "generalized"));
    words.put(
        RouteQuestion.COMMODITY,
        Parameter.optional(
            "commodity",
            "The class of goods: container (the default), bulk, liquid, general.",
            "container"));
    words.put(
        RouteQuestion.LOAD_UNIT,
        Parameter.optional(
            "load", "For how much figures are given: TEU (the default) or FEU, else t.", "FEU"));
    words.put(
        RouteQuestion.MODES,
        Parameter.list(
            "modes",
            "The modes that may be used, joined by commas; the default is all: rail,"
                + " road, sea, rail_ferry, ro_ro, inland_waterway.",
            "rail,sea"));
    words.put(
        RouteQuestion.DATE,
        Parameter.optional("date", "The day of departure; the default is today.", "2024-06-01"));
    words.put(
        RouteQuestion.CLOSE,
        Parameter.list(
            "close",
            "Ids of links, nodes, crossings, terminals, chokepoints, projects or jurisdictions that"
                + " are closed, joined by commas.",
            "az-alat-port"));
    words.put(
        RouteQuestion.OPEN,
        Parameter.list(
            "open",
            "Ids of links or projects that are opened, joined by commas.",
            "project:rasht-astara-rail"));
    words.put(
        RouteQuestion.EXCLUDE,
        Parameter.list(
            "exclude", "Codes of jurisdictions that are left out, joined by commas.", "TM"));
    words.put(
        RouteQuestion.RESTRICTED,
        Parameter.optional(
            "restricted",
            "What is done about links that a public restriction touches: flag (the default) or"
                + " exclude.",
            "flag"));
    words.put(
        RouteQuestion.CORRELATION,
        Parameter.optional(
            "correlation",
            "The correlation between the times of operations, 0 (the default) to 1.",
            "0"));
    words.put(
        RouteQuestion.CRITERIA,
        Parameter.list(
            "criteria",
            "What a front is spanned by, joined by commas: cost, time, co2e, borders, variance.",
            "cost,time,co2e,borders"));
    words.put(
        RouteQuestion.RANK,
        Parameter.optional("rank", "Which way of the front or alternatives, from 0.", "0"));
    words.put(
        RouteQuestion.ALTERNATIVES,
        Parameter.optional(
            "count", "How many alternatives, the best included; the default is 3.", "3"));
    words.put(
        RouteQuestion.OVERLAP,
        Parameter.optional(
            "overlap",
            "The most of its length that an alternative may share with another, 0 to 1; the default"
                + " is 0.6.",
            "0.6"));
    return words;
  }

  /** The query parameters of a question, but for some of its words. */
  List<Parameter> parameters(String... left) {
    List<Parameter> all = new ArrayList<>(ground.ofNetwork());
    WORDS.forEach((word, parameter) -> {
      if (!List.of(left).contains(word)) {
        all.add(parameter);
      }
    });
    all.add(PARAMETERS);
    return all;
  }

  List<Endpoint> endpoints() {
    List<Parameter> ofFront =
        parameters(RouteQuestion.RANK, RouteQuestion.ALTERNATIVES, RouteQuestion.OVERLAP);
    ofFront.add(
        Parameter.optional(
            "representatives", "How many ways stand for all, 1 to 30; the default is 6.", "6"));
    return List.of(
        Endpoint.get(
                "/api/v1/routes",
                "The best way between two places, leg by leg and operation by operation; or, with"
                    + " criteria and rank, one way of a front.")
            .takes(parameters())
            .answers(RouteDto.class, answering(this::route)),
        Endpoint.get(
                "/api/v1/fronts",
                "All ways between two places that no other way betters by all criteria at once, and"
                    + " a few that stand for them.")
            .takes(ofFront)
            .answers(ChoiceDto.Front.class, answering(this::front)),
        Endpoint.get(
                "/api/v1/alternatives",
                "Ways between two places that share little, the best first.")
            .takes(parameters(RouteQuestion.CRITERIA, RouteQuestion.RANK))
            .answers(
                ChoiceDto.Alternatives.class,
                answering(RouteEndpoints::ofAlternatives, this::alternatives)),
        Endpoint.get(
                "/api/v1/stability",
                "What the choice of the best way rests on: which inputs move it most, and how far"
                    + " each may move before another way is better.")
            .takes(
                parameters(
                    RouteQuestion.CRITERIA,
                    RouteQuestion.RANK,
                    RouteQuestion.ALTERNATIVES,
                    RouteQuestion.OVERLAP))
            .answers(ChoiceDto.Stability.class, answering(this::stability)),
        Endpoint.get(
                "/api/v1/explanations",
                "The whole reckoning of a way by its route id, operation by operation, with the"
                    + " search that found it.")
            .takes(ground.ofNetwork())
            .takes(Parameter.required("route", "A route id; it begins with r2.", "r2."))
            .answers(ChoiceDto.Explanation.class, this::explanation));
  }

  /** Understands the question and answers it; what cannot be understood is a problem. */
  Function<Arguments, Reply> answering(Answering answering) {
    return answering(question -> question, answering);
  }

  /** The question for alternatives, also when it does not say how many. */
  private static RouteQuestion ofAlternatives(RouteQuestion question) {
    return question.isAboutAlternatives()
        ? question
        : question.with(RouteQuestion.ALTERNATIVES, USUAL_ALTERNATIVES);
  }

  private Function<Arguments, Reply> answering(
      UnaryOperator<RouteQuestion> meaning, Answering answering) {
    return arguments -> {
      RouteQuestion question = meaning.apply(question(arguments));
      Region region = ground.region(arguments);
      try {
        return answering.answer(region, question.resolve(region, clock), arguments);
      } catch (UserException mistake) {
        return Reply.problem(ProblemDto.of(mistake, nearest(region, question, mistake)));
      }
    };
  }

  /** An answer to a question that was understood. */
  interface Answering {
    Reply answer(Region region, Asked asked, Arguments arguments);
  }

  /** The parameters that say what holds for every trade alike. */
  static List<Parameter> ofCircumstances() {
    List<Parameter> all = new ArrayList<>();
    Circumstances.WORDS.stream()
        .flatMap(word -> Optional.ofNullable(WORDS.get(word)).stream())
        .forEach(all::add);
    all.add(PARAMETERS);
    return all;
  }

  /** What those parameters say. */
  static RouteQuestion circumstances(Arguments arguments) {
    return question(arguments);
  }

  private static RouteQuestion question(Arguments arguments) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    WORDS.forEach((word, parameter) -> {
      if (arguments.has(parameter.name())) {
        words.put(
            word,
            parameter.need() == Parameter.Need.LIST
                ? arguments.list(parameter.name())
                : List.of(arguments.text(parameter.name())));
      }
    });
    RouteQuestion question = RouteQuestion.of(words);
    String text = arguments.text(PARAMETERS.name());
    return text.isBlank()
        ? question
        : question.over(
            ParametersReader.parse(text.getBytes(StandardCharsets.UTF_8), PARAMETERS.name()));
  }

  private Reply route(Region region, Asked asked, Arguments arguments) {
    return switch (new RouteAnswers(region).route(asked, () -> false)) {
      case RouteAnswer.Found found ->
          Reply.json(new AnswerMapper(region).toDto(asked, found.itinerary()));
      case RouteAnswer.NoRoute none -> noRoute(region, asked, none);
    };
  }

  private Reply front(Region region, Asked asked, Arguments arguments) {
    int count = arguments.number("representatives", USUAL_REPRESENTATIVES, 1, MOST_REPRESENTATIVES);
    return switch (new RouteAnswers(region).front(asked, () -> false)) {
      case FrontAnswer.Found found ->
          Reply.json(new AnswerMapper(region).toDto(asked, found.front(), count));
      case FrontAnswer.None none -> noRoute(region, asked, none.reason());
    };
  }

  private Reply alternatives(Region region, Asked asked, Arguments arguments) {
    List<Itinerary> ways = new ArrayList<>();
    for (RouteAnswer answer : new RouteAnswers(region).alternatives(asked)) {
      switch (answer) {
        case RouteAnswer.Found found -> ways.add(found.itinerary());
        case RouteAnswer.NoRoute none -> {
          return noRoute(region, asked, none);
        }
      }
    }
    return Reply.json(new AnswerMapper(region).toDto(asked, ways));
  }

  private Reply stability(Region region, Asked asked, Arguments arguments) {
    return switch (new RouteAnswers(region).best(asked)) {
      case RouteAnswer.Found _ ->
          Reply.json(
              new AnswerMapper(region)
                  .toDto(new RouteAnswers(region).stability(asked, () -> false)));
      case RouteAnswer.NoRoute none -> noRoute(region, asked, none);
    };
  }

  private Reply explanation(Arguments arguments) {
    Region region = ground.region(arguments);
    Asked asked = new AnswerMapper(region).question(arguments.text("route")).resolve(region, clock);
    return switch (new RouteAnswers(region).route(asked, () -> false)) {
      case RouteAnswer.Found found ->
          Reply.json(
              new AnswerMapper(region)
                  .explanation(
                      asked,
                      found,
                      asked.isBestByOneCriterion()
                          ? new RouteAnswers(region).stability(asked, () -> false)
                          : null));
      case RouteAnswer.NoRoute none -> noRoute(region, asked, none);
    };
  }

  private Reply noRoute(Region region, Asked asked, RouteAnswer.NoRoute none) {
    return Reply.problem(new AnswerMapper(region).toDto(asked, none));
  }

  private static List<PlaceDto> nearest(
      Region region, RouteQuestion question, UserException mistake) {
    if (!mistake.code().endsWith("_place") || mistake.code().equals("same_place")) {
      return List.of();
    }
    String from = question.text(RouteQuestion.FROM);
    String unknown =
        mistake.fact().contains("(" + from + ")") ? from : question.text(RouteQuestion.TO);
    return region.places().search(unknown, PLACES_SHOWN).stream()
        .map(match -> PlaceDto.of(match.node()))
        .toList();
  }
}
