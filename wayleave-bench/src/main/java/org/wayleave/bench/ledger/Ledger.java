package org.wayleave.bench.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Writes what was measured: one CSV a benchmark in {@code ledger/}, one row a run.
 *
 * <p>A row says the commit, the machine, the data it ran on, how many runs, minimum, median and
 * 95th percentile in the benchmark's unit, and a check value, which must not change unless the
 * answer does.
 */
public final class Ledger {

  private static final String HEADER =
      "commit,machine,data,measure,unit,runs,min,median,p95,check\n";

  private final Path folder;
  private final String commit;

  /** A ledger in a folder, of that commit. */
  public Ledger(Path folder, String commit) {
    this.folder = folder;
    this.commit = commit;
  }

  /** Adds a row for measured values. */
  public void add(
      String benchmark, String data, String measure, String unit, double[] values, long check)
      throws IOException {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    String row =
        String.join(
                ",",
                List.of(
                    commit,
                    machine(),
                    data,
                    measure.replace(',', ';'),
                    unit,
                    Integer.toString(sorted.length),
                    number(sorted[0]),
                    number(sorted[sorted.length / 2]),
                    number(
                        sorted[
                            (int) Math.min(sorted.length - 1L, Math.round(sorted.length * 0.95))]),
                    Long.toString(check)))
            + "\n";
    Files.createDirectories(folder);
    Path file = folder.resolve(benchmark + ".csv");
    if (!Files.exists(file)) {
      Files.writeString(file, HEADER, StandardCharsets.UTF_8);
    }
    Files.writeString(file, row, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    System.out.print(benchmark + ": " + HEADER + benchmark + ": " + row);
  }

  private static String machine() {
    return "%d cores %s Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.arch"),
            System.getProperty("java.version"));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
  }
}
