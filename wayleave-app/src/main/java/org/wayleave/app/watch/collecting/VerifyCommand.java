package org.wayleave.app.watch.collecting;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wayleave.app.answer.Json;
import org.wayleave.app.terminal.ExitCode;
import org.wayleave.app.terminal.Interruption;
import org.wayleave.io.evidence.EvidenceCheck;
import org.wayleave.network.notice.NoticeLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayleave watch verify}: whether a store is as it was written. */
@Command(
    name = "verify",
    description = {
      "Whether a store of evidence is as it was written: every hash is reckoned again.",
      "Whoever kept the last hash elsewhere can see that the whole is the same."
    },
    footer = {"", "Examples:", "  wayleave watch verify evidence"})
final class VerifyCommand implements Callable<Integer> {

  /** How the answer is printed. */
  enum Format {
    table,
    json
  }

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Parameters(paramLabel = "FOLDER", description = "The store.")
  private Path store;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  @Override
  public Integer call() {
    return Interruption.during(spec.commandLine().getErr(), this::verify);
  }

  private int verify(Interruption interruption) {
    NoticeLog log = new NoticeLog();
    EvidenceCheck check = EvidenceCheck.verify(store, log, interruption);
    interruption.finishLine();
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.json) {
      out.println(Json.toText(check));
    } else {
      out.printf(
          "%d entries, %d of them with a record.%nThe last hash is %s.%n%s%n",
          check.entryCount(),
          check.captureCount(),
          check.lastHash(),
          check.isWhole()
              ? "The store is as it was written."
              : "The store is not as it was written.");
    }
    out.flush();
    log.listNotices().forEach(spec.commandLine().getErr()::println);
    spec.commandLine().getErr().flush();
    return check.isWhole() ? ExitCode.ANSWERED : ExitCode.ANSWERED_NO;
  }
}
