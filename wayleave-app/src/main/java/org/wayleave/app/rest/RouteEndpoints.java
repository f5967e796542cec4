package org.wayleave.app.rest;

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
  private static final Map<String, QueryParameter> WORDS = words();

  private static final QueryParameter PARAMETERS =
      QueryParameter.optional(
          "parameters",
          "A parameters file as text, YAML or JSON: settings and overrides of figures.",
          "{\"value_of_time\": 1.5}");

  private final Region region;
  private final Clock clock;
  private final AnswerMapper mapper;

  RouteEndpoints(Region region, Clock clock) {
    this.region = region;
    this.clock = clock;
    mapper = new AnswerMapper(region);
  }

  private static Map<String, QueryParameter> words() {
    Map<String, QueryParameter> words = new LinkedHashMap<>();
    words.put(
        RouteQuestion.FROM,
        QueryParameter.required("from", "The origin: an id or a name.", "Nhava Sheva"));
    words.put(
        RouteQuestion.TO,
        QueryParameter.required("to", "The destination: an id or a name.", "Moscow"));
    words.put(
        RouteQuestion.BY,
        QueryParameter.optional(
            "by",
            "What one way is chosen by: generalized (the default), time, cost, co2e.",
            "generalized"));
    words.put(
        RouteQuestion.COMMODITY,
        QueryParameter.optional(
            "commodity",
            "The class of goods: container (the default), bulk, liquid, general.",
            "container"));
    words.put(
        RouteQuestion.LOAD_UNIT,
        QueryParameter.optional(
            "load", "For how much figures are given: TEU (the default) or FEU, else t.", "FEU"));
    words.put(
        RouteQuestion.MODES,
        QueryParameter.list(
            "modes",
            "The modes that may be used, joined by commas; the default is all: rail,"
                + " road, sea, rail_ferry, ro_ro, inland_waterway.",
            "rail,sea"));
    words.put(
        RouteQuestion.DATE,
        QueryParameter.optional(
            "date", "The day of departure; the default is today.", "2024-06-01"));
    words.put(
        RouteQuestion.CLOSE,
        QueryParameter.list(
            "close",
            "Ids of links, nodes, crossings, terminals, chokepoints, projects or jurisdictions that"
                + " are closed, joined by commas.",
            "az-alat-port"));
    words.put(
        RouteQuestion.OPEN,
        QueryParameter.list(
            "open",
            "Ids of links or projects that are opened, joined by commas.",
            "project:rasht-astara-rail"));
    words.put(
        RouteQuestion.EXCLUDE,
        QueryParameter.list(
            "exclude", "Codes of jurisdictions that are left out, joined by commas.", "TM"));
    words.put(
        RouteQuestion.RESTRICTED,
        QueryParameter.optional(
            "restricted",
            "What is done about links that a public restriction touches: flag (the default) or"
                + " exclude.",
            "flag"));
    words.put(
        RouteQuestion.CORRELATION,
        QueryParameter.optional(
            "correlation",
            "The correlation between the times of operations, 0 (the default) to 1.",
            "0"));
    words.put(
        RouteQuestion.CRITERIA,
        QueryParameter.list(
            "criteria",
            "What a front is spanned by, joined by commas: cost, time, co2e, borders, variance.",
            "cost,time,co2e,borders"));
    words.put(
        RouteQuestion.RANK,
        QueryParameter.optional("rank", "Which way of the front or alternatives, from 0.", "0"));
    words.put(
        RouteQuestion.ALTERNATIVES,
        QueryParameter.optional(
            "count", "How many alternatives, the best included; the default is 3.", "3"));
    words.put(
        RouteQuestion.OVERLAP,
        QueryParameter.optional(
            "overlap",
            "The most of its length that an alternative may share with another, 0 to 1; the default"
                + " is 0.6.",
            "0.6"));
    return words;
  }

  /** The query parameters of a question, but for some of its words. */
  static List<QueryParameter> parameters(String... left) {
    List<QueryParameter> all = new ArrayList<>();
    WORDS.forEach((word, parameter) -> {
      if (!List.of(left).contains(word)) {
        all.add(parameter);
      }
    });
    all.add(PARAMETERS);
    return all;
  }

  List<Endpoint> endpoints() {
    List<QueryParameter> ofFront =
        parameters(RouteQuestion.RANK, RouteQuestion.ALTERNATIVES, RouteQuestion.OVERLAP);
    ofFront.add(
        QueryParameter.optional(
            "representatives", "How many ways stand for all, 1 to 30; the default is 6.", "6"));
    return List.of(
        new Endpoint(
            "/api/v1/routes",
            "The best way between two places, leg by leg and operation by operation; or, with"
                + " criteria and rank, one way of a front.",
            parameters(),
            Reply.JSON,
            RouteDto.class,
            answering(this::route)),
        new Endpoint(
            "/api/v1/fronts",
            "All ways between two places that no other way betters by all criteria at once, and a"
                + " few that stand for them.",
            ofFront,
            Reply.JSON,
            ChoiceDto.Front.class,
            answering(this::front)),
        new Endpoint(
            "/api/v1/alternatives",
            "Ways between two places that share little, the best first.",
            parameters(RouteQuestion.CRITERIA, RouteQuestion.RANK),
            Reply.JSON,
            ChoiceDto.Alternatives.class,
            answering(RouteEndpoints::ofAlternatives, this::alternatives)),
        new Endpoint(
            "/api/v1/stability",
            "What the choice of the best way rests on: which inputs move it most, and how far each"
                + " may move before another way is better.",
            parameters(
                RouteQuestion.CRITERIA,
                RouteQuestion.RANK,
                RouteQuestion.ALTERNATIVES,
                RouteQuestion.OVERLAP),
            Reply.JSON,
            ChoiceDto.Stability.class,
            answering(this::stability)),
        new Endpoint(
            "/api/v1/explanations",
            "The whole reckoning of a way by its route id, operation by operation, with the search"
                + " that found it.",
            List.of(QueryParameter.required("route", "A route id; it begins with r2.", "r2.")),
            Reply.JSON,
            ChoiceDto.Explanation.class,
            this::explanation));
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
      try {
        return answering.answer(question.resolve(region, clock), arguments);
      } catch (UserException mistake) {
        return Reply.problem(ProblemDto.of(mistake, nearest(question, mistake)));
      }
    };
  }

  /** An answer to a question that was understood. */
  interface Answering {
    Reply answer(Asked asked, Arguments arguments);
  }

  /** The parameters that say what holds for every trade alike. */
  static List<QueryParameter> ofCircumstances() {
    List<QueryParameter> all = new ArrayList<>();
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
            parameter.need() == QueryParameter.Need.LIST
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

  private RouteAnswers answers() {
    return new RouteAnswers(region);
  }

  private Reply route(Asked asked, Arguments arguments) {
    return switch (answers().route(asked, () -> false)) {
      case RouteAnswer.Found found -> Reply.json(mapper.toDto(asked, found.itinerary()));
      case RouteAnswer.NoRoute none -> noRoute(asked, none);
    };
  }

  private Reply front(Asked asked, Arguments arguments) {
    int count = arguments.number("representatives", USUAL_REPRESENTATIVES, 1, MOST_REPRESENTATIVES);
    return switch (answers().front(asked, () -> false)) {
      case FrontAnswer.Found found -> Reply.json(mapper.toDto(asked, found.front(), count));
      case FrontAnswer.None none -> noRoute(asked, none.reason());
    };
  }

  private Reply alternatives(Asked asked, Arguments arguments) {
    List<Itinerary> ways = new ArrayList<>();
    for (RouteAnswer answer : answers().alternatives(asked)) {
      switch (answer) {
        case RouteAnswer.Found found -> ways.add(found.itinerary());
        case RouteAnswer.NoRoute none -> {
          return noRoute(asked, none);
        }
      }
    }
    return Reply.json(mapper.toDto(asked, ways));
  }

  private Reply stability(Asked asked, Arguments arguments) {
    return switch (answers().best(asked)) {
      case RouteAnswer.Found _ -> Reply.json(mapper.toDto(answers().stability(asked, () -> false)));
      case RouteAnswer.NoRoute none -> noRoute(asked, none);
    };
  }

  private Reply explanation(Arguments arguments) {
    Asked asked = mapper.question(arguments.text("route")).resolve(region, clock);
    return switch (answers().route(asked, () -> false)) {
      case RouteAnswer.Found found ->
          Reply.json(
              mapper.explanation(
                  asked,
                  found,
                  asked.isBestByOneCriterion() ? answers().stability(asked, () -> false) : null));
      case RouteAnswer.NoRoute none -> noRoute(asked, none);
    };
  }

  private Reply noRoute(Asked asked, RouteAnswer.NoRoute none) {
    return Reply.problem(mapper.toDto(asked, none));
  }

  private List<PlaceDto> nearest(RouteQuestion question, UserException mistake) {
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
