package org.wayleave.bench.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.wayleave.bench.ledger.Ledger;

/** Runs a benchmark in a process with so much memory, which says its rows line by line. */
final class OwnProcess {

  private OwnProcess() {}

  static void run(
      Class<?> benchmark, String heap, String name, String data, Path home, Ledger ledger)
      throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + heap,
                "-Xmx" + heap,
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                benchmark.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        String[] cells = line.split("\t", -1);
        ledger.add(
            name,
            data,
            cells[0],
            cells[1],
            new double[] {Double.parseDouble(cells[2])},
            Long.parseLong(cells[3]));
      }
    }
  }

  /** One row, in the process itself. */
  static void say(String measure, String unit, double value, long check) {
    System.out.printf("%s\t%s\t%.3f\t%d%n", measure, unit, value, check);
  }
}
