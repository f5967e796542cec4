package org.wayleave.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wayleave.bench.ledger.Ledger;
import org.wayleave.bench.watch.WatchBenches;

/**
 * Runs benchmarks by name, all of them without one: {@code load}, {@code route}, {@code pairs},
 * {@code choice}, {@code grid}, {@code front}, {@code closure}, {@code dependence}, {@code start},
 * {@code readers}, {@code page}, {@code coordinate}, {@code copies}, {@code feeds}, {@code pages},
 * {@code language}.
 *
 * <p>Each warms up, measures, checks its answer and adds rows to the ledger. Figures from one
 * machine and one run are compared as ratios; single times say little.
 */
public final class Bench {

  private Bench() {}

  /** A benchmark. */
  interface Benchmark {
    void run(Path home, Ledger ledger) throws IOException, InterruptedException;
  }

  private static Map<String, Benchmark> benchmarks() {
    Map<String, Benchmark> all = new LinkedHashMap<>();
    all.put("load", RegionBench::load);
    all.put("route", RegionBench::route);
    all.put("pairs", PairsBench::run);
    all.put("choice", ChoiceBench::run);
    all.put("grid", GridBench::run);
    all.put("front", FrontBench::run);
    all.put("closure", ClosureBench::run);
    all.put("dependence", DependenceBench::run);
    all.put("start", StartBench::run);
    all.put("readers", ReadersBench::run);
    all.put("page", PageBench::run);
    WatchBenches.list().forEach((name, benchmark) -> all.put(name, benchmark::run));
    return all;
  }

  /** Arguments: the product's folder, the commit, and optionally the names of benchmarks. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path home = Path.of(arguments[0]);
    Ledger ledger = new Ledger(home.resolve("ledger"), arguments[1]);
    Map<String, Benchmark> all = benchmarks();
    if (arguments.length == 2) {
      for (Benchmark benchmark : all.values()) {
        benchmark.run(home, ledger);
      }
    }
    for (int x = 2; x < arguments.length; x++) {
      Benchmark benchmark = all.get(arguments[x]);
      if (benchmark == null) {
        System.err.println(
            "The benchmark (%s) is not known. Maybe one of: %s."
                .formatted(arguments[x], String.join(", ", all.keySet())));
        System.exit(2);
        return;
      }
      benchmark.run(home, ledger);
    }
  }
}
