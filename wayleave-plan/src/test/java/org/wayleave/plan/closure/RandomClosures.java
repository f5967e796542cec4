package org.wayleave.plan.closure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.graph.ArcList;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.plan.assignment.OdProblem;

/** Small problems of closures with ties, arcs of no cost, closed arcs and separate parts. */
record RandomClosures(List<ClosureProblem> problems, String drawn) {

  static RandomClosures draw(SplittableRandom random, int size) {
    int elements = 1 + random.nextInt(1 + size / 8);
    List<ClosureProblem> problems = new ArrayList<>();
    StringBuilder drawn = new StringBuilder();
    int count = 1 + random.nextInt(2);
    for (int x = 0; x < count; x++) {
      problems.add(draw(random, size, elements, drawn));
    }
    return new RandomClosures(problems, drawn.toString());
  }

  private static ClosureProblem draw(
      SplittableRandom random, int size, int elements, StringBuilder drawn) {
    int nodes = 2 + random.nextInt(1 + size / 6);
    ArcList list = new ArcList(nodes);
    int arcs = random.nextInt(1 + 4 * nodes);
    long[] weights = new long[arcs];
    int greatest = random.nextInt(3) == 0 ? 2 : 20;
    for (int arc = 0; arc < arcs; arc++) {
      int tail = random.nextInt(nodes);
      int head = random.nextInt(nodes);
      list.add(tail, head);
      weights[arc] = random.nextInt(20) == 0 ? Dijkstra.INFINITE : random.nextInt(greatest);
      drawn.append(" %d>%d:%d".formatted(tail, head, weights[arc]));
    }
    AdjacencyArray graph = list.toAdjacencyArray();
    long[] arcToWeight = new long[arcs];
    for (int input = 0; input < arcs; input++) {
      arcToWeight[graph.inputToArc(input)] = weights[input];
    }
    List<int[]> sets = new ArrayList<>();
    for (int element = 0; element < elements; element++) {
      int[] set = arcs == 0 ? new int[0] : random.ints(random.nextInt(1, 4), 0, arcs).toArray();
      sets.add(set);
      drawn.append(" e").append(Arrays.toString(set));
    }
    List<OdProblem.Pair> pairs = new ArrayList<>();
    int groups = 1 + random.nextInt(3);
    for (int pair = random.nextInt(1 + 2 * nodes); pair > 0; pair--) {
      OdProblem.Pair row =
          new OdProblem.Pair(
              random.nextInt(nodes),
              random.nextInt(nodes),
              random.nextInt(groups),
              1 + random.nextInt(9),
              1 + random.nextInt(9));
      pairs.add(row);
      drawn.append(' ').append(row);
    }
    return new ClosureProblem(new OdProblem(graph, arcToWeight, 0, groups, pairs), sets);
  }

  @Override
  public String toString() {
    return drawn;
  }
}
