package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.wayleave.app.region.RegionOpener;
import picocli.CommandLine;

/** Runs commands in memory, on the bundled data, on a day that never passes. */
final class Cli {

  /** The first of June 2024: every season is open. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC);

  /** The folder of the bundled networks. */
  static final Path DATA = Path.of(System.getProperty("wayleave.home", "..")).resolve("data");

  private Cli() {}

  /**
   * What a command did.
   *
   * @param code its exit code
   * @param out what it answered
   * @param err what it said beside the answer
   */
  record Outcome(int code, String out, String err) {

    /** It answered. */
    Outcome answered() {
      assertThat(code).as("exit code; %s", err).isEqualTo(0);
      return this;
    }

    /** It answered no. */
    Outcome answeredNo() {
      assertThat(code).as("exit code; %s", err).isEqualTo(1);
      return this;
    }

    /** It refused the question, with advice and nothing on standard output. */
    Outcome refused() {
      assertThat(code).as("exit code; %s%s", out, err).isEqualTo(2);
      assertThat(out).isEmpty();
      assertThat(err).contains("Maybe");
      return this;
    }

    /** The last line of the answer. */
    String lastLine() {
      return out.lines().reduce("", (before, line) -> line);
    }
  }

  static CommandLine commands() {
    return CommandTree.build(new RegionOpener(DATA), CLOCK, "0.1.0");
  }

  /** Runs one command; no trace may ever be seen. */
  static Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    PrintWriter outWriter = new PrintWriter(out);
    PrintWriter errWriter = new PrintWriter(err);
    int code = commands().setOut(outWriter).setErr(errWriter).execute(arguments);
    outWriter.flush();
    errWriter.flush();
    assertThat(out + "\n" + err).doesNotContain("\tat ").doesNotContain("Exception");
    return new Outcome(code, out.toString(), err.toString());
  }
}
