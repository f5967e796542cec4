package org.wayleave.app.study.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands about all trades have in common. */
abstract class StudyCommand implements Callable<Integer> {

  static final int ANSWERED = 0;
  static final int CANCELLED = 130;

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
    PrintWriter out = line.getOut();
    try (Interruption interruption = Interruption.listen(line.getErr())) {
      String answer = answer(interruption);
      interruption.finishLine();
      out.print(answer);
      out.flush();
      return interruption.isInterrupted() ? CANCELLED : ANSWERED;
    } catch (UserException mistake) {
      if (mistake.code().equals("cancelled")) {
        line.getErr().println(mistake.getMessage());
        line.getErr().flush();
        return CANCELLED;
      }
      throw mistake;
    }
  }
}
