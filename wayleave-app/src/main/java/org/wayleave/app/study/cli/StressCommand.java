package org.wayleave.app.study.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.Json;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.report.StressReport;
import org.wayleave.app.stress.StressDto;
import org.wayleave.app.stress.StressQuestion;
import org.wayleave.app.terminal.Interruption;
import org.wayleave.app.text.AnswerText;
import org.wayleave.io.demand.DemandReader;
import org.wayleave.io.stress.StressFile;
import org.wayleave.io.stress.StressReader;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.demand.DemandMatrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayleave stress}: what disruptions over time do to the trades. */
@Command(
    name = "stress",
    description = {
      "What disruptions over time do to the trades of the network: queues, detours, what is",
      "unserved, how soon service is whole again, and what to repair first."
    },
    footer = {
      "",
      "Examples:",
      "  wayleave stress docs/example-stress.yaml",
      "  wayleave stress docs/example-stress.yaml --runs 1000 --seed 3 --report report.html"
    })
final class StressCommand implements Callable<Integer> {

  /** How an answer is printed. */
  enum Format {
    table,
    json
  }

  private final RegionOpener opener;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--network",
      paramLabel = "NETWORK",
      defaultValue = RegionOpener.DEFAULT,
      description =
          "A bundled network, or a folder with node.csv and link.csv; default: ${DEFAULT-VALUE}.")
  private String network = RegionOpener.DEFAULT;

  @Parameters(
      paramLabel = "FILE",
      description = "A stress file: YAML, described in docs/stress.md.")
  private Path file = Path.of("");

  @Option(
      names = "--demand",
      paramLabel = "FILE",
      description = "Trades as CSV with the columns of demand.csv; default: those of the network.")
  private @Nullable Path demand;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Also write a report as one HTML file that needs nothing else.")
  private @Nullable Path report;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "How many runs are drawn; default: what the file says.")
  private @Nullable Integer runs;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The seed of the runs; default: what the file says.")
  private @Nullable Long seed;

  StressCommand(RegionOpener opener) {
    this.opener = opener;
  }

  @Override
  public Integer call() {
    Region region = opener.openWhole(network);
    StressFile asked = read(region);
    Path trades = demand;
    DemandMatrix matrix =
        trades == null
            ? region.demand()
            : DemandReader.read(trades, region.network(), region.demand().zones());
    StressQuestion question = new StressQuestion(region, matrix);
    PrintWriter out = spec.commandLine().getOut();
    return Interruption.during(
        spec.commandLine().getErr(),
        interruption -> {
          StressDto answer =
              question.answer(asked, Runtime.getRuntime().availableProcessors(), interruption);
          interruption.finishLine();
          Path page = report;
          if (page != null) {
            write(page, StressReport.html(answer, question.map(asked)));
          }
          switch (format) {
            case table -> out.print(AnswerText.print(answer));
            case json -> out.println(Json.toText(answer));
          }
          out.flush();
          return 0;
        });
  }

  private StressFile read(Region region) {
    StressFile asked = StressReader.read(file, region.network());
    Integer otherRuns = runs;
    Long otherSeed = seed;
    return StressQuestion.withRuns(
        asked,
        otherRuns == null ? asked.scenario().runCount() : otherRuns,
        otherSeed == null ? asked.scenario().seed() : otherSeed);
  }

  private static void write(Path page, String html) {
    try {
      Files.writeString(page, html);
    } catch (IOException e) {
      throw new UserException(
          "cannot_write",
          "The file (%s) cannot be written.".formatted(page),
          "Maybe its folder does not exist.");
    }
  }
}
