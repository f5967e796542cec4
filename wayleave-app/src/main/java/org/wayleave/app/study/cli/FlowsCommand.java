package org.wayleave.app.study.cli;

import java.time.Clock;
import org.wayleave.app.answer.Json;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.study.Study;
import org.wayleave.app.study.StudyDto;
import org.wayleave.app.study.StudyGeoJson;
import org.wayleave.app.study.text.StudyText;
import org.wayleave.app.study.text.StudyTsv;
import org.wayleave.network.notice.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wayleave flows}: how much goes over every link. */
@Command(
    name = "flows",
    description = {
      "How much goes over every link, by mode, class of goods and jurisdiction, when every trade",
      "takes its least way (all-or-nothing: no queues, no capacities)."
    },
    footer = {
      "",
      "Examples:",
      "  wayleave flows",
      "  wayleave flows --close chokepoint:bosporus",
      "  wayleave flows --format geojson > flows.geojson"
    })
final class FlowsCommand extends StudyCommand {

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many links at most, the fullest first; default: all.")
  private int limit = 100_000;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private StudyFormat format = StudyFormat.table;

  FlowsCommand(RegionOpener opener, Clock clock) {
    super(opener, clock);
  }

  @Override
  String answer(Progress progress) {
    Region region = options().region(opener());
    StudyDto.Flows answer =
        new Study(
                region,
                options().question().circumstances(region, clock()),
                options().demand(region))
            .flows(limit, progress);
    return switch (format) {
      case table -> StudyText.print(answer);
      case json -> Json.toText(answer) + "\n";
      case tsv -> StudyTsv.print(answer);
      case geojson -> Json.toText(StudyGeoJson.of(region.network(), answer)) + "\n";
    };
  }
}
