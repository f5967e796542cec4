package org.wayleave.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.AnswerMapper;
import org.wayleave.app.answer.ChoiceDto;
import org.wayleave.app.answer.Json;
import org.wayleave.app.answer.ProblemDto;
import org.wayleave.app.answer.RouteDto;
import org.wayleave.app.region.Asked;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.region.RouteAnswers;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.app.terminal.ExitCode;
import org.wayleave.app.text.AnswerText;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.routing.FrontAnswer;
import org.wayleave.plan.routing.ParetoFront;
import org.wayleave.plan.routing.RouteAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayleave route}: which way, at what price, through whose territory. */
@Command(
    name = "route",
    description = {
      "The best way for freight between two places, leg by leg; with --pareto all ways that no"
          + " other",
      "way betters, with --alternatives ways that share little."
    },
    footer = {
      "",
      "Examples:",
      "  wayleave route \"Nhava Sheva\" Moscow",
      "  wayleave route \"Xi'an\" Poti --pareto",
      "  wayleave route \"Xi'an\" Poti --by time --date 2024-06-01 --format line",
      "  wayleave route Баку თბილისი --modes rail --commodity bulk",
      "  wayleave route Aktau Poti --close az-alat-port --alternatives 3",
      "  wayleave route --pairs pairs.csv > routes.csv"
    })
final class RouteCommand implements Callable<Integer> {

  private static final int REPRESENTATIVES = 6;

  /** How an answer is printed. */
  enum Format {
    table,
    line,
    json,
    geojson
  }

  private final RegionOpener opener;
  private final Clock clock;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @Mixin private NetworkOption network = new NetworkOption();

  @Mixin private QuestionOptions options = new QuestionOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FROM",
      description = "Origin: a name in any script, or an id.")
  private String from = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "TO", description = "Destination.")
  private String to = "";

  @Option(
      names = "--pareto",
      description = "All ways that no other way betters by cost, time, CO2e and borders at once.")
  private boolean isFront;

  @Option(
      names = "--criteria",
      split = ",",
      description =
          "As --pareto, over two or more of cost, time, co2e, borders and variance (of the time).")
  private List<String> criteria = new ArrayList<>();

  @Option(
      names = "--rank",
      paramLabel = "N",
      description = "Of the front or the alternatives the way with that number, from 0, in full.")
  private String rank = "";

  @Option(
      names = "--alternatives",
      paramLabel = "N",
      description = "Up to N ways that a person would call different, the best included.")
  private String alternatives = "";

  @Option(
      names = "--max-overlap",
      paramLabel = "0..1",
      description =
          "The most of its length that an alternative may share with another; default: 0.6.")
  private String mostOverlap = "";

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  @Option(
      names = "--explain",
      description = "Print the whole reckoning with the sources of every figure.")
  private boolean isExplained;

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = "Ask for every row of a CSV file with the columns from,to; answers are CSV.")
  private @Nullable Path pairs;

  RouteCommand(RegionOpener opener, Clock clock) {
    this.opener = opener;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    RouteQuestion question = question();
    PrintWriter out = spec.commandLine().getOut();
    Path file = pairs;
    if (file != null) {
      requireOnlyPairs(question);
      return new PairsRun(network.open(opener), clock, question, out, spec.commandLine().getErr())
          .run(file);
    }
    if (from.isEmpty() || to.isEmpty()) {
      throw new UserException(
          "bad_parameter",
          "A route needs an origin and a destination.",
          "Maybe: wayleave route \"Nhava Sheva\" Moscow");
    }
    Region region = network.open(opener);
    Asked asked = question.resolve(region, clock);
    return new Answering(region, asked, out).answer();
  }

  private RouteQuestion question() {
    RouteQuestion question = options.question(from, to);
    if (!criteria.isEmpty()) {
      question = question.with(RouteQuestion.CRITERIA, criteria.toArray(String[]::new));
    } else if (isFront && !question.isAboutFront()) {
      question = question.with(RouteQuestion.CRITERIA, "cost", "time", "co2e", "borders");
    }
    if (!alternatives.isEmpty()) {
      question = question.with(RouteQuestion.ALTERNATIVES, alternatives);
    }
    if (!mostOverlap.isEmpty()) {
      question = question.with(RouteQuestion.OVERLAP, mostOverlap);
    }
    if (!rank.isEmpty()) {
      question = question.with(RouteQuestion.RANK, rank);
    }
    if (isExplained && format != Format.table) {
      throw new UserException(
          "bad_parameter",
          "The options --explain and --format were both given.",
          "Maybe leave one of them out; a reckoning is text.");
    }
    if (isExplained && question.isAboutFront() && rank.isEmpty()) {
      throw new UserException(
          "bad_parameter",
          "A whole front was asked to be explained.",
          "Maybe add --rank with the number of one way.");
    }
    return question;
  }

  private void requireOnlyPairs(RouteQuestion question) {
    if (!from.isEmpty()) {
      throw new UserException(
          "bad_parameter",
          "Places (%s) and --pairs were both given.".formatted(from),
          "Maybe leave one of them out.");
    }
    if (format != Format.table || isExplained) {
      throw new UserException(
          "bad_parameter",
          "The answers to --pairs are CSV; --format and --explain do not go with it.",
          "Maybe leave them out.");
    }
    if (question.isAboutFront() || question.isAboutAlternatives()) {
      throw new UserException(
          "bad_parameter",
          "With --pairs each row is one way; fronts and alternatives do not go with it.",
          "Maybe leave out --pareto and --alternatives.");
    }
  }

  /** Asks and prints, once everything is understood. */
  private final class Answering {
    private final Region region;
    private final Asked asked;
    private final PrintWriter out;
    private final AnswerMapper mapper;
    private final RouteAnswers answers;

    Answering(Region region, Asked asked, PrintWriter out) {
      this.region = region;
      this.asked = asked;
      this.out = out;
      mapper = new AnswerMapper(region);
      answers = new RouteAnswers(region);
    }

    int answer() {
      boolean isOneWay = !rank.isEmpty() || isExplained;
      if (!isOneWay && asked.question().isAboutFront()) {
        return switch (answers.front(asked, () -> false)) {
          case FrontAnswer.Found found -> print(found.front());
          case FrontAnswer.None none -> printNoRoute(none.reason());
        };
      }
      if (!isOneWay && asked.question().isAboutAlternatives()) {
        return printAlternatives(answers.alternatives(asked));
      }
      return switch (answers.route(asked, () -> false)) {
        case RouteAnswer.Found found -> print(found);
        case RouteAnswer.NoRoute none -> printNoRoute(none);
      };
    }

    private int print(RouteAnswer.Found found) {
      if (isExplained) {
        ExplainCommand.print(region, asked, found, out);
      } else if (format == Format.line) {
        out.println(found.itinerary().toLine());
      } else if (format == Format.json) {
        out.println(Json.toText(mapper.toDto(asked, found.itinerary())));
      } else if (format == Format.geojson) {
        RouteDto answer = mapper.toDto(asked, found.itinerary());
        out.println(
            Json.toText(AnswerMapper.geoJson(answer.routeId(), List.of(answer.itinerary()))));
      } else {
        out.print(AnswerText.print(mapper.toDto(asked, found.itinerary())));
        if (asked.isBestByOneCriterion()) {
          out.print(AnswerText.print(mapper.toDto(answers.stability(asked, () -> false))));
        }
      }
      return ExitCode.ANSWERED;
    }

    private int print(ParetoFront front) {
      switch (format) {
        case table -> out.print(AnswerText.print(mapper.toDto(asked, front, REPRESENTATIVES)));
        case json -> out.println(Json.toText(mapper.toDto(asked, front, REPRESENTATIVES)));
        case line -> {
          for (int place = 0; place < front.size(); place++) {
            out.println(front.itinerary(place).toLine());
          }
        }
        case geojson -> {
          ChoiceDto.Front dto = mapper.toDto(asked, front, REPRESENTATIVES);
          out.println(
              Json.toText(
                  AnswerMapper.geoJson(
                      "",
                      dto.representatives().stream()
                          .map(ChoiceDto.Representative::itinerary)
                          .toList())));
        }
      }
      return ExitCode.ANSWERED;
    }

    private int printAlternatives(List<RouteAnswer> ways) {
      List<Itinerary> found = new ArrayList<>();
      for (RouteAnswer answer : ways) {
        switch (answer) {
          case RouteAnswer.NoRoute none -> {
            return printNoRoute(none);
          }
          case RouteAnswer.Found way -> found.add(way.itinerary());
        }
      }
      ChoiceDto.Alternatives dto = mapper.toDto(asked, found);
      switch (format) {
        case table -> out.print(AnswerText.print(dto, asked.alternatives()));
        case json -> out.println(Json.toText(dto));
        case line -> found.forEach(way -> out.println(way.toLine()));
        case geojson ->
            out.println(
                Json.toText(
                    AnswerMapper.geoJson(
                        "", dto.ways().stream().map(ChoiceDto.Alternative::itinerary).toList())));
      }
      return ExitCode.ANSWERED;
    }

    private int printNoRoute(RouteAnswer.NoRoute none) {
      ProblemDto problem = mapper.toDto(asked, none);
      if (format == Format.json || format == Format.geojson) {
        out.println(Json.toText(problem));
      } else {
        out.print(AnswerText.print(problem));
      }
      return ExitCode.ANSWERED_NO;
    }
  }
}
