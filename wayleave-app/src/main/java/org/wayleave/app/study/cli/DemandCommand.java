package org.wayleave.app.study.cli;

import java.time.Clock;
import org.wayleave.app.answer.Json;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.study.StudyDto;
import org.wayleave.app.study.text.StudyText;
import org.wayleave.network.notice.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wayleave demand}: the trades that questions about all trades are about. */
@Command(
    name = "demand",
    description = {
      "The trades that criticality, worst, flows and compare are about: how much, what it rests on,",
      "and how a value became tonnes."
    },
    footer = {"", "Examples:", "  wayleave demand", "  wayleave demand --demand trades.csv"})
final class DemandCommand extends StudyCommand {

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table or json; default: table.")
  private StudyFormat format = StudyFormat.table;

  DemandCommand(RegionOpener opener, Clock clock) {
    super(opener, clock);
  }

  @Override
  String answer(Progress progress) {
    WorstCommand.requireTableOrJson(format);
    StudyDto.Demand answer = options().study(opener(), clock()).demand();
    return format == StudyFormat.json ? Json.toText(answer) + "\n" : StudyText.print(answer);
  }
}
