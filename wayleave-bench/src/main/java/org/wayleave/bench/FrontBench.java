package org.wayleave.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.wayleave.bench.ledger.Ledger;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.graph.ArcList;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.plan.pareto.Completeness;
import org.wayleave.plan.pareto.Front;
import org.wayleave.plan.pareto.FrontIndex;
import org.wayleave.plan.pareto.FrontLimit;
import org.wayleave.plan.pareto.FrontSearch;

/**
 * Pareto fronts on grids with random weights: how many labels a second, how much memory, and how
 * much less work than a textbook's label setting.
 *
 * <p>A grid has an arc both ways between neighbours, each with weights of its own, uniform from 1;
 * ends are the points a quarter of the side from two opposite corners.
 */
final class FrontBench {

  private static final double NANOS_PER_S = 1e9;
  private static final long SEED = 500;

  private final Ledger ledger;
  private final String data;
  private final int source;
  private final int target;
  private final AdjacencyArray graph;
  private final int[][] weights;
  private final FrontIndex index;

  private FrontBench(Ledger ledger, int side, int criteria, int greatest) {
    this.ledger = ledger;
    data = "grid-%d %d criteria 1..%d".formatted(side, criteria, greatest);
    source = side / 4 * side + side / 4;
    target = side * 3 / 4 * side + side * 3 / 4;
    ArcList arcs = new ArcList(side * side);
    for (int node = 0; node < side * side; node++) {
      if (node % side + 1 < side) {
        arcs.add(node, node + 1).add(node + 1, node);
      }
      if (node + side < side * side) {
        arcs.add(node, node + side).add(node + side, node);
      }
    }
    graph = arcs.toAdjacencyArray();
    index = FrontIndex.of(graph);
    SplittableRandom random = new SplittableRandom(SEED);
    weights = new int[criteria][graph.arcCount()];
    for (int[] row : weights) {
      Arrays.setAll(row, _ -> 1 + random.nextInt(greatest));
    }
  }

  static void run(Path home, Ledger ledger) throws IOException {
    new FrontBench(ledger, 500, 2, 10).measure(7);
    new FrontBench(ledger, 500, 2, 100).measure(5);
    new FrontBench(ledger, 100, 3, 10).measure(5);
    new FrontBench(ledger, 40, 4, 10).measure(3);
    new FrontBench(ledger, 30, 5, 10).measure(3);
    new FrontBench(ledger, 100, 2, 10).compare(5);
    new FrontBench(ledger, 28, 3, 10).compare(5);
  }

  private Front front() {
    int[] nothing = new int[weights.length];
    return new FrontSearch(index, weights)
        .addSource(source, nothing)
        .addTarget(target, nothing)
        .run(FrontLimit.NONE);
  }

  /** Also of the threads that collect garbage; says more than the clock on a busy machine. */
  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** The searches from the target that come before every front. */
  private void bounds() {
    for (int[] row : weights) {
      new Dijkstra(graph, row).run(target);
    }
  }

  private void measure(int runs) throws IOException {
    Front front = front();
    double[] wholeS = new double[runs];
    double[] boundsS = new double[runs];
    double[] rates = new double[runs];
    double[] ratesWithoutBounds = new double[runs];
    double[] ratesOfProcessor = new double[runs];
    for (int run = 0; run < runs; run++) {
      long startOfProcessor = processorNanos();
      long start = System.nanoTime();
      front = front();
      long middle = System.nanoTime();
      ratesOfProcessor[run] =
          front.effort().accepted() * 1e3 / (processorNanos() - startOfProcessor);
      bounds();
      wholeS[run] = (middle - start) / NANOS_PER_S;
      boundsS[run] = (System.nanoTime() - middle) / NANOS_PER_S;
      double expanded = front.effort().accepted() / 1e6;
      rates[run] = expanded / wholeS[run];
      ratesWithoutBounds[run] = expanded / (wholeS[run] - boundsS[run]);
    }
    if (!front.completeness().equals(Completeness.EXACT)) {
      throw new IllegalStateException(front.toString());
    }
    long check = check(front.vectors());
    double labels = front.effort().accepted();
    add("exact front", "s", check, wholeS);
    add("lower bounds", "s", check, boundsS);
    add("labels expanded", "million/s", check, rates);
    add("labels expanded without bounds", "million/s", check, ratesWithoutBounds);
    add("labels expanded by processor time of all threads", "million/s", check, ratesOfProcessor);
    add("ways in the front", "ways", check, front.size());
    add("labels expanded", "million", check, labels / 1e6);
    add("label memory", "MB", check, front.effort().labelBytes() / 1e6);
    add("label memory", "bytes/label", check, front.effort().labelBytes() / labels);
  }

  /** Both searches in turn, so that whatever else the machine does is shared fairly. */
  private void compare(int runs) throws IOException {
    PlainLabelSetting plain = new PlainLabelSetting(graph, weights);
    double[] plainS = new double[runs];
    double[] frontS = new double[runs];
    double[] ratios = new double[runs];
    long check = 0;
    for (int run = -2; run < runs; run++) {
      long start = System.nanoTime();
      long[][] expected = plain.front(source, target);
      long middle = System.nanoTime();
      Front front = front();
      long end = System.nanoTime();
      if (!Arrays.deepEquals(expected, front.vectors())) {
        throw new IllegalStateException("The fronts of " + data + " differ.");
      }
      check = check(expected);
      if (run >= 0) {
        plainS[run] = (middle - start) / NANOS_PER_S;
        frontS[run] = (end - middle) / NANOS_PER_S;
        ratios[run] = plainS[run] / frontS[run];
      }
    }
    add("textbook label setting", "s", check, plainS);
    add("exact front", "s", check, frontS);
    add("textbook by exact front", "ratio", check, ratios);
    add("labels expanded by the textbook", "million", check, plain.expanded() / 1e6);
  }

  private static long check(long[][] vectors) {
    return Arrays.deepHashCode(vectors);
  }

  private void add(String measure, String unit, long check, double... values) throws IOException {
    ledger.add("front", data, measure, unit, values, check);
  }
}
