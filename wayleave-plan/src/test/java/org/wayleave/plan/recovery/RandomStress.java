package org.wayleave.plan.recovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.graph.ArcList;
import org.wayleave.plan.assignment.OdProblem;
import org.wayleave.plan.capacity.NormalThroughput;

/** A small random demand with elements that may be disrupted, each for itself. */
record RandomStress(
    OdProblem problem, List<int[]> elementToArcs, Course course, int dayCount, String text) {

  static final int GROUPS = 3;
  static final long WAITING_PARTS = 700;

  static RandomStress draw(SplittableRandom random, int size) {
    return draw(random, size, 1 + random.nextInt(3));
  }

  static RandomStress draw(SplittableRandom random, int size, int elements) {
    int nodes = 3 + random.nextInt(1 + size / 12);
    int arcs = nodes + random.nextInt(2 * nodes);
    ArcList list = new ArcList(nodes);
    int[] weights = new int[arcs];
    for (int arc = 0; arc < arcs; arc++) {
      // A ring first, so that most pairs have a way.
      list.add(
          arc < nodes ? arc : random.nextInt(nodes),
          arc < nodes ? (arc + 1) % nodes : random.nextInt(nodes));
      weights[arc] = random.nextInt(40);
    }
    AdjacencyArray graph = list.toAdjacencyArray();
    long[] arcToWeight =
        Arrays.stream(graph.toArcOrder(weights)).mapToLong(weight -> weight).toArray();
    List<OdProblem.Pair> pairs = new ArrayList<>();
    for (int pair = 0; pair < 1 + random.nextInt(1 + size / 5); pair++) {
      int origin = random.nextInt(nodes);
      int tonnes = 1 + random.nextInt(2_000);
      pairs.add(
          new OdProblem.Pair(
              origin,
              (origin + 1 + random.nextInt(nodes - 1)) % nodes,
              random.nextInt(GROUPS),
              100L * tonnes,
              tonnes));
    }
    List<int[]> elementToArcs = new ArrayList<>();
    int days = 1 + random.nextInt(1 + size / 4);
    double[][] shares = new double[elements][days];
    for (double[] row : shares) {
      elementToArcs.add(random.ints(1 + random.nextInt(3), 0, arcs).distinct().toArray());
      for (int day = 0; day < days; day++) {
        row[day] =
            switch (random.nextInt(4)) {
              case 0 -> 0;
              case 1 -> 1;
              default -> random.nextInt(11) / 10.0;
            };
      }
    }
    return new RandomStress(
        new OdProblem(graph, arcToWeight, 0, GROUPS, pairs),
        elementToArcs,
        Course.of(shares),
        days,
        pairs
            + " arcs "
            + elementToArcs.stream().map(Arrays::toString).toList()
            + " shares "
            + Arrays.deepToString(shares));
  }

  FlowTable flows() {
    long[] waiting = new long[GROUPS];
    Arrays.fill(waiting, WAITING_PARTS);
    return new FlowTable(List.of(problem), List.of(elementToArcs), waiting, elementToArcs.size());
  }

  static long[] normal(FlowTable flows, double spareShare) {
    long[] normal = new long[flows.elementCount()];
    for (int element = 0; element < normal.length; element++) {
      normal[element] = NormalThroughput.estimate(flows.elementTonnes(element), spareShare);
    }
    return normal;
  }

  FluidRun run(FlowTable flows, Course other) {
    return new FluidRun(new DetourTable(flows), flows, other, normal(flows, 0.25), dayCount).run();
  }

  FluidRun run() {
    return run(flows(), course);
  }

  @Override
  public String toString() {
    return text;
  }
}
