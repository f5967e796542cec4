package org.wayleave.app.study.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.wayleave.app.answer.Json;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.study.Study;
import org.wayleave.app.study.StudyDto;
import org.wayleave.app.study.text.StudyText;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.closure.WorstQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wayleave worst}: which closures together do most harm. */
@Command(
    name = "worst",
    description = {
      "The set of closures that does most harm together, with proof, the runners-up, and what it",
      "would buy to make one of them safe."
    },
    footer = {
      "",
      "Examples:",
      "  wayleave worst --k 3",
      "  wayleave worst --k 2 --elements chokepoints",
      "  wayleave worst --k 2 --protect chokepoint:bosporus --aim connected"
    })
final class WorstCommand extends StudyCommand {

  @Option(
      names = "--k",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many close together, 1 to 3; default: ${DEFAULT-VALUE}.")
  private int size = 2;

  @Option(
      names = "--elements",
      split = ",",
      paramLabel = "KIND",
      description =
          "What may close: links, nodes, borders, ports, jurisdictions, chokepoints; default:"
              + " borders.")
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--protect",
      split = ",",
      paramLabel = "ID",
      description = "Elements that cannot close.")
  private List<String> spared = new ArrayList<>();

  @Option(
      names = "--aim",
      defaultValue = "harm",
      description =
          "harm: tonnes unserved, then extra cost; connected: extra cost, only of sets that leave"
              + " everything a way; default: ${DEFAULT-VALUE}.")
  private String aim = "harm";

  @Option(
      names = "--harden",
      description =
          "Also for three: what making one of them safe would buy. For fewer it is always said; for"
              + " three it may take minutes.")
  private boolean isHardened;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table or json; default: table.")
  private StudyFormat format = StudyFormat.table;

  WorstCommand(RegionOpener opener, Clock clock) {
    super(opener, clock);
  }

  @Override
  String answer(Progress progress) {
    WorstQuestion.Aim wanted =
        switch (aim) {
          case "harm" -> WorstQuestion.Aim.HARM;
          case "connected" -> WorstQuestion.Aim.CONNECTED;
          default ->
              throw new UserException(
                  "bad_parameter",
                  "The aim (%s) is not known.".formatted(aim),
                  "Maybe one of: harm, connected.");
        };
    requireTableOrJson(format);
    StudyDto.Worst answer =
        options()
            .study(opener(), clock())
            .worst(
                Study.kinds(kinds.isEmpty() ? List.of("borders") : kinds),
                size,
                wanted,
                spared,
                isHardened ? Study.Hardening.ALWAYS : Study.Hardening.IF_QUICK,
                progress);
    return format == StudyFormat.json ? Json.toText(answer) + "\n" : StudyText.print(answer);
  }

  static void requireTableOrJson(StudyFormat format) {
    if (format != StudyFormat.table && format != StudyFormat.json) {
      throw new UserException(
          "bad_parameter",
          "This answer is not given as (%s).".formatted(format),
          "Maybe one of: table, json.");
    }
  }
}
