package org.wayleave.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.wayleave.network.notice.UserException;
import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

  private static final int MISTAKE = 2;

  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code;
    try {
      CommandLine command = Wiring.commandLine().setOut(out).setErr(err);
      code = command.execute(arguments);
    } catch (UserException mistake) {
      err.println(mistake.getMessage());
      code = MISTAKE;
    } catch (OutOfMemoryError e) {
      err.println("The memory (%d MB) is not enough.".formatted(megabytes()));
      err.println("Maybe set WAYLEAVE_HEAP, for example WAYLEAVE_HEAP=4g.");
      code = MISTAKE;
    }
    if (out.checkError()) {
      err.println("The answer could not be written to standard output.");
      err.println("Maybe the disk is full or the reader has gone.");
      code = MISTAKE;
    }
    err.flush();
    System.exit(code);
  }

  private static long megabytes() {
    return Runtime.getRuntime().maxMemory() / (1024 * 1024);
  }
}
