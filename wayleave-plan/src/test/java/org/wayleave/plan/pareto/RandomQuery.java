package org.wayleave.plan.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.graph.ArcList;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.plan.pareto.LowerBounds.EndPoints;

/**
 * A small graph with weights, sources and targets that likes to be awkward: loops, parallel arcs,
 * weight 0, ties, closed arcs, parts that cannot be reached, sources that are targets.
 */
final class RandomQuery {

  final AdjacencyArray graph;
  final int[][] weights;

  /** Each source and target: its node, then its weights. */
  final List<int[]> sources;

  final List<int[]> targets;

  RandomQuery(AdjacencyArray graph, int[][] weights, List<int[]> sources, List<int[]> targets) {
    this.graph = graph;
    this.weights = weights;
    this.sources = sources;
    this.targets = targets;
  }

  static RandomQuery draw(SplittableRandom random, int size, int criteria) {
    return random.nextInt(3) == 0 ? chain(random, size, criteria) : any(random, size, criteria);
  }

  /** A chain of parallel arcs of which one is good where the other is bad: fronts are large. */
  static RandomQuery chain(SplittableRandom random, int size, int criteria) {
    int nodes = 2 + random.nextInt(1 + size / 15);
    int arcs = 3 * (nodes - 1);
    ArcList list = new ArcList(nodes);
    for (int arc = 0; arc < arcs; arc++) {
      int tail = arc / 3;
      list.add(tail, random.nextInt(6) == 0 ? random.nextInt(nodes) : tail + 1);
    }
    AdjacencyArray graph = list.toAdjacencyArray();
    int most = random.nextBoolean() ? 20 : 5_000_000;
    int[][] weights = new int[criteria][arcs];
    for (int arc = 0; arc < arcs; arc++) {
      int good = random.nextInt(criteria);
      for (int c = 0; c < criteria; c++) {
        weights[c][arc] = random.nextInt(most) / (c == good ? 5 : 1);
      }
    }
    int[] source = new int[1 + criteria];
    int[] target = new int[1 + criteria];
    target[0] = nodes - 1;
    return new RandomQuery(graph, weights, List.of(source), List.of(target));
  }

  private static RandomQuery any(SplittableRandom random, int size, int criteria) {
    int nodes = 1 + random.nextInt(2 + size / 8);
    int arcs = nodes / 2 + random.nextInt(1 + (nodes < 9 ? 4 : 2) * nodes);
    ArcList list = new ArcList(nodes);
    for (int arc = 0; arc < arcs; arc++) {
      list.add(random.nextInt(nodes), random.nextInt(nodes));
    }
    AdjacencyArray graph = list.toAdjacencyArray();
    int[] most = {1, 3, 10, 100, 1_000_000};
    int[][] weights = new int[criteria][arcs];
    for (int c = 0; c < criteria; c++) {
      int bound = most[random.nextInt(most.length)];
      for (int arc = 0; arc < arcs; arc++) {
        weights[c][arc] =
            random.nextInt(40) == 0 ? Dijkstra.INFINITE_WEIGHT : random.nextInt(bound + 1);
      }
    }
    return new RandomQuery(
        graph, weights, ends(random, nodes, criteria), ends(random, nodes, criteria));
  }

  private static List<int[]> ends(SplittableRandom random, int nodes, int criteria) {
    List<int[]> ends = new ArrayList<>();
    int count = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1;
    for (int x = 0; x < count; x++) {
      int[] end = new int[1 + criteria];
      end[0] = random.nextInt(nodes);
      for (int c = 0; c < criteria && random.nextBoolean(); c++) {
        end[1 + c] = random.nextInt(5);
      }
      ends.add(end);
    }
    return ends;
  }

  int criteria() {
    return weights.length;
  }

  FrontSearch search() {
    return new FrontSearch(FrontIndex.of(graph), weights);
  }

  FrontSearch fill(FrontSearch search) {
    for (int[] source : sources) {
      search.addSource(source[0], Arrays.copyOfRange(source, 1, source.length));
    }
    for (int[] target : targets) {
      search.addTarget(target[0], Arrays.copyOfRange(target, 1, target.length));
    }
    return search;
  }

  /** What the engines run on. */
  ReducedGraph reduced() {
    FrontIndex index = FrontIndex.of(graph);
    LowerBounds bounds = new LowerBounds(index, weights);
    bounds.run(endPoints("Target", targets));
    return ReducedGraph.of(
        index, weights, bounds, endPoints("Source", sources), endPoints("Target", targets));
  }

  /** Runs an engine to its end. */
  Front assemble(Search search) {
    return new FrontAssembler(search, endPoints("Source", sources), endPoints("Target", targets))
        .assemble(search.run(), 0, 1);
  }

  private EndPoints endPoints(String kind, List<int[]> ends) {
    EndPoints points = new EndPoints(kind, criteria());
    for (int[] end : ends) {
      points.add(graph, end[0], Arrays.copyOfRange(end, 1, end.length));
    }
    return points;
  }

  /** The vector of a way of a front, added up from the arcs it names. */
  long[] addUp(Front front, int place) {
    long[] vector = new long[criteria()];
    int[] source = sources.get(front.source(place));
    int[] target = targets.get(front.target(place));
    int node = source[0];
    if (front.firstNode(place) != node || front.lastNode(place) != target[0]) {
      throw new AssertionError("ends");
    }
    for (int arc : front.arcs(place)) {
      if (graph.tail(arc) != node) {
        throw new AssertionError("arc (%d) does not start at (%d)".formatted(arc, node));
      }
      node = graph.head(arc);
      for (int c = 0; c < criteria(); c++) {
        if (weights[c][arc] == Dijkstra.INFINITE_WEIGHT) {
          throw new AssertionError("arc (%d) is closed".formatted(arc));
        }
        vector[c] += weights[c][arc];
      }
    }
    if (node != target[0]) {
      throw new AssertionError("the way ends at (%d)".formatted(node));
    }
    for (int c = 0; c < criteria(); c++) {
      vector[c] += source[1 + c] + target[1 + c];
    }
    return vector;
  }

  /** The oracle: every simple path, then every pair of vectors. */
  List<long[]> bruteForceFront() {
    List<long[]> all = new ArrayList<>();
    for (int[] source : sources) {
      long[] vector = new long[criteria()];
      for (int c = 0; c < criteria(); c++) {
        vector[c] = source[1 + c];
      }
      walk(source[0], vector, new boolean[graph.nodeCount()], all);
    }
    all.sort(Arrays::compare);
    List<long[]> front = new ArrayList<>();
    for (long[] vector : all) {
      // Lexicographically smaller ones stand before, so what dominates is already there.
      if (front.stream().noneMatch(other -> isUpTo(other, vector))) {
        front.add(vector);
      }
    }
    return front;
  }

  static boolean isUpTo(long[] x, long[] y) {
    for (int c = 0; c < x.length; c++) {
      if (x[c] > y[c]) {
        return false;
      }
    }
    return true;
  }

  private void walk(int node, long[] vector, boolean[] isOnPath, List<long[]> all) {
    for (int[] target : targets) {
      if (target[0] == node) {
        long[] whole = vector.clone();
        for (int c = 0; c < whole.length; c++) {
          whole[c] += target[1 + c];
        }
        all.add(whole);
      }
    }
    isOnPath[node] = true;
    for (int arc = graph.firstOut(node); arc < graph.firstOut(node + 1); arc++) {
      long[] onward = vector.clone();
      boolean isClosed = isOnPath[graph.head(arc)];
      for (int c = 0; c < criteria(); c++) {
        isClosed |= weights[c][arc] == Dijkstra.INFINITE_WEIGHT;
        onward[c] += weights[c][arc];
      }
      if (!isClosed) {
        walk(graph.head(arc), onward, isOnPath, all);
      }
    }
    isOnPath[node] = false;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      text.append(graph.tail(arc)).append("→").append(graph.head(arc)).append(" (");
      for (int[] weight : weights) {
        text.append(weight[arc]).append(' ');
      }
      text.append(") ");
    }
    return text.append("from ")
        .append(Arrays.deepToString(sources.toArray()))
        .append(" to ")
        .append(Arrays.deepToString(targets.toArray()))
        .toString();
  }
}
