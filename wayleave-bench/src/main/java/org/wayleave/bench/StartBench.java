package org.wayleave.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wayleave.bench.ledger.Ledger;

/** How long the command line takes to answer and the server to be ready, as whole processes. */
final class StartBench {

  private static final double NANOS_PER_S = 1e9;
  private static final int RUNS = 11;

  private StartBench() {}

  static void run(Path home, Ledger ledger) throws IOException, InterruptedException {
    List<String> route =
        List.of(
            home.resolve("wayleave").toString(),
            "route",
            "Nhava Sheva",
            "Moscow",
            "--date",
            "2024-06-01",
            "--format",
            "line");
    double[] seconds = new double[RUNS];
    long check = 0;
    for (int run = -2; run < RUNS; run++) {
      long start = System.nanoTime();
      Process process = start(route);
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        check = out.readLine().length();
      }
      process.waitFor();
      if (run >= 0) {
        seconds[run] = (System.nanoTime() - start) / NANOS_PER_S;
      }
    }
    ledger.add("start", "caspian", "command line answers a route", "s", seconds, check);

    List<Double> heaps = new ArrayList<>();
    for (int run = -1; run < RUNS; run++) {
      long start = System.nanoTime();
      Process server = start(List.of(home.resolve("wayleave").toString(), "serve", "--port", "0"));
      try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
        check = out.readLine().contains("Wayleave is at") ? 1 : 0;
        if (run >= 0) {
          seconds[run] = (System.nanoTime() - start) / NANOS_PER_S;
          heaps.add(ServedWayleave.residentMegabytes(server.pid()));
        }
      }
      server.destroy();
      server.waitFor();
    }
    ledger.add("start", "caspian", "server is ready", "s", seconds, check);
    ledger.add(
        "start",
        "caspian",
        "resident memory of the ready server (heap limit 256 MB)",
        "MB",
        heaps.stream().mapToDouble(Double::doubleValue).toArray(),
        check);
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
