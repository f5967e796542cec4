package org.wayleave.bench.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wayleave.bench.ledger.Ledger;

/** The benchmarks of Watch. */
public final class WatchBenches {

  /** A benchmark. */
  @FunctionalInterface
  public interface Run {

    /** Measures and adds rows to the ledger. */
    void run(Path home, Ledger ledger) throws IOException;
  }

  private WatchBenches() {}

  /** All of them by name. */
  public static Map<String, Run> list() {
    Map<String, Run> all = new LinkedHashMap<>();
    all.put("coordinate", CoordinateBench::run);
    all.put("copies", CopiesBench::run);
    all.put("window", WindowBench::run);
    all.put("feeds", FeedsBench::run);
    all.put("pages", PagesBench::run);
    all.put("language", LanguageBench::run);
    return all;
  }
}
