package org.wayleave.app.study.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.terminal.Interruption;
import org.wayleave.network.notice.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands about all trades have in common. */
abstract class StudyCommand implements Callable<Integer> {

  private final RegionOpener opener;
  private final Clock clock;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @Mixin private StudyOptions options = new StudyOptions();

  StudyCommand(RegionOpener opener, Clock clock) {
    this.opener = opener;
    this.clock = clock;
  }

  final StudyOptions options() {
    return options;
  }

  final RegionOpener opener() {
    return opener;
  }

  final Clock clock() {
    return clock;
  }

  /** Answers as text; told how far it is, and whether to go on. */
  abstract String answer(Progress progress);

  @Override
  public final Integer call() {
    CommandLine line = spec.commandLine();
    return Interruption.during(
        line.getErr(),
        interruption -> {
          String answer = answer(interruption);
          interruption.finishLine();
          line.getOut().print(answer);
          line.getOut().flush();
          return 0;
        });
  }
}
