package org.wayleave.app.study.cli;

import java.time.Clock;
import org.wayleave.app.answer.Json;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.app.study.ScenarioWords;
import org.wayleave.app.study.Study;
import org.wayleave.app.study.StudyDto;
import org.wayleave.app.study.text.StudyText;
import org.wayleave.app.study.text.StudyTsv;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.demand.DemandMatrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wayleave compare}: two scenarios side by side. */
@Command(
    name = "compare",
    description = {
      "Two scenarios side by side, trade by trade: what changes, and for whom.",
      "A scenario is baseline, close:ID,open:ID or a parameters file."
    },
    footer = {
      "",
      "Examples:",
      "  wayleave compare baseline close:jurisdiction:TM",
      "  wayleave compare baseline open:project:rasht-astara-rail",
      "  wayleave compare close:az-alat-port close:az-alat-port,open:project:rasht-astara-rail"
    })
final class CompareCommand extends StudyCommand {

  @Parameters(index = "0", paramLabel = "A", description = "The first scenario.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "The second scenario.")
  private String second = "";

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table, json or tsv; default: ${DEFAULT-VALUE}.")
  private StudyFormat format = StudyFormat.table;

  CompareCommand(RegionOpener opener, Clock clock) {
    super(opener, clock);
  }

  @Override
  String answer(Progress progress) {
    RouteQuestion one = options().question(ScenarioWords.ofWordsOrFile(first));
    RouteQuestion other = options().question(ScenarioWords.ofWordsOrFile(second));
    Region region = options().region(opener());
    DemandMatrix demand = options().demand(region);
    StudyDto.Comparison answer =
        new Study(region, one.circumstances(region, clock()), demand)
            .compare(new Study(region, other.circumstances(region, clock()), demand), progress);
    return switch (format) {
      case table -> StudyText.print(answer);
      case json -> Json.toText(answer) + "\n";
      case tsv -> StudyTsv.print(answer);
      case geojson ->
          throw new UserException(
              "bad_parameter",
              "A comparison is not given as (geojson).",
              "Maybe one of: table, json, tsv.");
    };
  }
}
