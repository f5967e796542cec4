package org.wayleave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.wayleave.bench.ledger.Ledger;
import org.wayleave.io.gmns.GmnsReader;
import org.wayleave.network.Network;

/** The command line answers ten thousand random pairs of places, as a whole process. */
final class PairsBench {

  private static final double NANOS_PER_S = 1e9;
  private static final int PAIRS = 10_000;
  private static final int RUNS = 7;
  private static final long SEED = 20240601;

  private PairsBench() {}

  static void run(Path home, Ledger ledger) throws IOException, InterruptedException {
    Network network = GmnsReader.read(home.resolve("data/caspian")).network();
    SplittableRandom random = new SplittableRandom(SEED);
    StringBuilder rows = new StringBuilder("from,to\n");
    for (int pair = 0; pair < PAIRS; pair++) {
      int from = random.nextInt(network.nodeCount());
      int to = (from + 1 + random.nextInt(network.nodeCount() - 1)) % network.nodeCount();
      rows.append(network.node(from).key()).append(',').append(network.node(to).key()).append('\n');
    }
    Path pairs = Files.createTempFile("wayleave-pairs", ".csv");
    Path answers = Files.createTempFile("wayleave-answers", ".csv");
    try {
      Files.writeString(pairs, rows);
      List<String> command =
          List.of(
              home.resolve("wayleave").toString(),
              "route",
              "--pairs",
              pairs.toString(),
              "--date",
              "2024-06-01");
      double[] seconds = new double[RUNS];
      for (int run = -1; run < RUNS; run++) {
        long start = System.nanoTime();
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(answers.toFile())
            .start()
            .waitFor();
        if (run >= 0) {
          seconds[run] = (System.nanoTime() - start) / NANOS_PER_S;
        }
      }
      ledger.add(
          "route",
          network.hash(),
          "10000 pairs by the command line",
          "s",
          seconds,
          Files.readString(answers).hashCode());
    } finally {
      Files.delete(pairs);
      Files.delete(answers);
    }
  }
}
