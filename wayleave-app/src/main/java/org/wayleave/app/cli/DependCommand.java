package org.wayleave.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.AnswerMapper;
import org.wayleave.app.answer.DependenceDto;
import org.wayleave.app.answer.Json;
import org.wayleave.app.answer.ProblemDto;
import org.wayleave.app.region.Asked;
import org.wayleave.app.region.DependenceAnswers;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.study.Study;
import org.wayleave.app.study.StudyDto;
import org.wayleave.app.study.text.StudyText;
import org.wayleave.app.terminal.ExitCode;
import org.wayleave.app.terminal.Interruption;
import org.wayleave.app.text.AnswerText;
import org.wayleave.io.demand.DemandReader;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.dependence.Bargain;
import org.wayleave.plan.dependence.DependenceAnalyst;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayleave depend}: on whose permission a trade depends. */
@Command(
    name = "depend",
    description = {
      "On whose permission a trade depends: what each refusal costs, what cuts it off, and how the",
      "saving would be shared in bargaining. With --open also what that changes, and for whom."
    },
    footer = {
      "",
      "Examples:",
      "  wayleave depend Almaty Poti",
      "  wayleave depend \"Nhava Sheva\" Moscow --open project:rasht-astara-rail",
      "  wayleave depend Almaty Poti --limit 2 --format json",
      "  wayleave depend --demand network --open project:rasht-astara-rail"
    })
final class DependCommand implements Callable<Integer> {

  /** How an answer is printed. */
  enum Format {
    table,
    json,
    tsv
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
      names = "--limit",
      paramLabel = "TIMES",
      defaultValue = "3",
      description =
          "A trade that has no way without the others is given up when it costs so many times the"
              + " best way; default: ${DEFAULT-VALUE}, an estimate.")
  private double limit;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  @Option(
      names = "--demand",
      paramLabel = "FILE",
      description =
          "Instead of one trade all trades of a CSV file with the columns of demand.csv, or of the"
              + " network itself: --demand network.")
  private String demand = "";

  DependCommand(RegionOpener opener, Clock clock) {
    this.opener = opener;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (!(limit > 1 && limit <= Bargain.Rule.MOST_LIMIT)) {
      throw new UserException(
          "bad_parameter",
          "The limit (%s) is not more than 1 and at most %.0f."
              .formatted(limit, Bargain.Rule.MOST_LIMIT),
          "Maybe leave it out; the default is 3.");
    }
    Bargain.Rule rule = Bargain.Rule.USUAL.withLimit(limit);
    if (!demand.isEmpty()) {
      return ofAll(rule);
    }
    if (from.isEmpty() || to.isEmpty()) {
      throw new UserException(
          "bad_parameter",
          "A trade needs an origin and a destination.",
          "Maybe: wayleave depend Almaty Poti; or all trades: wayleave depend --demand network");
    }
    Region region = network.open(opener);
    Asked asked = options.question(from, to).resolve(region, clock);
    DependenceAnswers.Pair pair = new DependenceAnswers(region).ask(asked, rule, Progress.NONE);
    AnswerMapper mapper = new AnswerMapper(region);
    PrintWriter out = spec.commandLine().getOut();
    if (pair.opened() instanceof DependenceAnalyst.Answer.NoRoute none) {
      ProblemDto problem = mapper.toDto(asked, none.reason());
      out.print(format == Format.json ? Json.toText(problem) + "\n" : AnswerText.print(problem));
      return ExitCode.ANSWERED_NO;
    }
    DependenceDto.Answer answer = mapper.toDto(asked, rule, pair);
    switch (format) {
      case table -> out.print(AnswerText.print(answer));
      case json -> out.println(Json.toText(answer));
      case tsv -> printRows(answer, out);
    }
    return ExitCode.ANSWERED;
  }

  /** All trades at once. */
  private int ofAll(Bargain.Rule rule) {
    if (!from.isEmpty() || format == Format.tsv) {
      throw new UserException(
          "bad_parameter",
          from.isEmpty()
              ? "All trades are answered as table or json, not as (tsv)."
              : "Places (%s) and --demand were both given.".formatted(from),
          "Maybe leave one of them out.");
    }
    Region region = network.open(opener);
    DemandMatrix trades =
        demand.equals("network")
            ? region.demand()
            : DemandReader.read(Path.of(demand), region.network(), region.demand().zones());
    Study study = new Study(region, options.question("", "").circumstances(region, clock), trades);
    return Interruption.during(
        spec.commandLine().getErr(),
        interruption -> {
          StudyDto.Dependence answer = study.depend(rule, interruption);
          interruption.finishLine();
          PrintWriter out = spec.commandLine().getOut();
          out.print(format == Format.json ? Json.toText(answer) + "\n" : StudyText.print(answer));
          out.flush();
          return ExitCode.ANSWERED;
        });
  }

  private static void printRows(DependenceDto.Answer answer, PrintWriter out) {
    out.println(
        "state\tplayer\tdenial_usd\tunserved\tshapley_usd\tshapley_low_usd\tshapley_high_usd"
            + "\tbanzhaf_usd\tnucleolus_usd");
    printRows("as_is", answer.asIs(), out);
    printRows("opened", answer.opened(), out);
  }

  private static void printRows(
      String state, DependenceDto.@Nullable Trade trade, PrintWriter out) {
    if (trade == null) {
      return;
    }
    for (DependenceDto.Player player : trade.bargain().players()) {
      DependenceDto.Denial denial =
          trade.denials().stream()
              .filter(one -> one.jurisdictions().contains(player.player()))
              .findFirst()
              .orElse(null);
      out.println(
          String.join(
              "\t",
              state,
              player.player(),
              denial == null ? "" : cell(denial.extraCostUsd()),
              denial == null ? "" : Boolean.toString(denial.unserved()),
              cell(player.shapleyUsd()),
              cell(player.shapleyLowUsd()),
              cell(player.shapleyHighUsd()),
              cell(player.banzhafUsd()),
              cell(player.nucleolusUsd())));
    }
  }

  private static String cell(@Nullable Double usd) {
    return usd == null ? "" : String.format(Locale.ROOT, "%.2f", usd);
  }
}
