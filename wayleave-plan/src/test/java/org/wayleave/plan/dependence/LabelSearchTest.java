package org.wayleave.plan.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.graph.ArcList;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.notice.Progress;
import org.wayleave.testing.Property;

/** One search over labels says what a search for every single coalition says. */
class LabelSearchTest {

  private record Arc(int tail, int head, int weight) {}

  private record End(int target, int node, int cost) {}

  private record Instance(
      int bits, List<Long> masks, List<Arc> arcs, List<End> starts, List<End> ends) {

    static Instance draw(SplittableRandom random, int size) {
      int nodes = 1 + random.nextInt(2 + size / 6);
      int bits = random.nextInt(1 + Math.min(10, 1 + size / 9));
      int mostWeight = 1 + random.nextInt(8);
      List<Long> masks = new ArrayList<>();
      for (int node = 0; node < nodes; node++) {
        long some = random.nextLong(1L << bits);
        long mask = some & random.nextLong(1L << bits);
        masks.add(random.nextInt(3) == 0 ? 0 : mask);
      }
      List<Arc> arcs = new ArrayList<>();
      int count = random.nextInt(1 + 4 * nodes);
      for (int x = 0; x < count; x++) {
        int weight =
            random.nextInt(12) == 0 ? Dijkstra.INFINITE_WEIGHT : weight(random, mostWeight);
        arcs.add(new Arc(random.nextInt(nodes), random.nextInt(nodes), weight));
      }
      List<End> starts = new ArrayList<>();
      List<End> ends = new ArrayList<>();
      int targets = 1 + random.nextInt(3);
      for (int x = 0; x <= random.nextInt(2); x++) {
        starts.add(new End(0, random.nextInt(nodes), weight(random, mostWeight)));
      }
      for (int target = 0; target < targets; target++) {
        for (int x = 0; x <= random.nextInt(2); x++) {
          ends.add(new End(target, random.nextInt(nodes), weight(random, mostWeight)));
        }
      }
      return new Instance(bits, masks, arcs, starts, ends);
    }

    private static int weight(SplittableRandom random, int most) {
      return random.nextInt(3) == 0 ? 0 : random.nextInt(most);
    }

    AdjacencyArray graph() {
      ArcList list = new ArcList(masks.size());
      arcs.forEach(arc -> list.add(arc.tail, arc.head));
      return list.toAdjacencyArray();
    }

    int[] weights(AdjacencyArray graph) {
      return graph.toArcOrder(arcs.stream().mapToInt(Arc::weight).toArray());
    }

    int targets() {
      return 1 + ends.stream().mapToInt(End::target).max().orElse(0);
    }
  }

  private static LabelSearch search(Instance instance) {
    AdjacencyArray graph = instance.graph();
    LabelSearch search =
        new LabelSearch(
            graph,
            LabelSearch.turnRound(graph),
            instance.weights(graph),
            instance.masks.stream().mapToLong(mask -> mask).toArray(),
            instance.targets());
    instance.ends.forEach(end -> search.addTarget(end.target, end.node, end.cost));
    instance.starts.forEach(start -> search.addSource(start.node, start.cost));
    return search;
  }

  @Test
  void coalitionsEqualSearchesFromScratch() {
    Property.forAll(
        "labels and zeta transform, Dijkstra for every coalition",
        20246,
        800,
        Instance::draw,
        instance -> {
          List<LabelFront> fronts = search(instance).run(Long.MAX_VALUE, Progress.NONE);
          assertThat(fronts).hasSize(instance.targets());
          for (int target = 0; target < fronts.size(); target++) {
            check(instance, target, fronts.get(target));
          }
        });
  }

  private static void check(Instance instance, int target, LabelFront front) {
    long[] least = new long[1 << instance.bits];
    Arrays.fill(least, Dijkstra.INFINITE);
    for (LabelFront.Way way : front.ways()) {
      int users = Math.toIntExact(way.usedMask());
      least[users] = Math.min(least[users], way.costUsCents());
      checkPath(instance, way);
    }
    Game.toSubsetMinimum(least);
    for (int coalition = 0; coalition < least.length; coalition++) {
      long fromScratch = dijkstra(instance, target, coalition);
      assertThat(least[coalition]).isEqualTo(fromScratch);
      assertThat(front.leastCost(coalition).orElse(Dijkstra.INFINITE)).isEqualTo(fromScratch);
    }
    if (!front.ways().isEmpty() && front.leastCost(0).isEmpty()) {
      assertThat(front.listMinimalCuts(100_000).masks()).isEqualTo(cutsBySweep(front, least));
    }
  }

  private static void checkPath(Instance instance, LabelFront.Way way) {
    long mask = 0;
    for (int node : way.nodes()) {
      mask |= instance.masks.get(node);
    }
    assertThat(mask).isEqualTo(way.usedMask());
  }

  private static List<Long> cutsBySweep(LabelFront front, long[] least) {
    List<Long> cuts = new ArrayList<>();
    int all = least.length - 1;
    for (int size = 1; size <= Integer.bitCount(all); size++) {
      for (int refusing = 1; refusing <= all; refusing++) {
        int set = refusing;
        if (Integer.bitCount(set) == size
            && front.leastCost(all & ~set).isEmpty()
            && cuts.stream().noneMatch(cut -> (cut & ~set) == 0)) {
          cuts.add((long) set);
        }
      }
    }
    return cuts;
  }

  private static long dijkstra(Instance instance, int target, int coalition) {
    AdjacencyArray graph = instance.graph();
    int[] weights = instance.weights(graph);
    for (int arc = 0; arc < weights.length; arc++) {
      if ((instance.masks.get(graph.head(arc)) & ~coalition) != 0) {
        weights[arc] = Dijkstra.INFINITE_WEIGHT;
      }
    }
    Dijkstra search = new Dijkstra(graph, weights);
    boolean isAnywhere = false;
    for (End start : instance.starts) {
      if ((instance.masks.get(start.node) & ~coalition) == 0) {
        search.addSource(start.node, start.cost);
        isAnywhere = true;
      }
    }
    long least = Dijkstra.INFINITE;
    if (isAnywhere) {
      search.runToAll();
      for (End end : instance.ends) {
        if (end.target == target && search.distance(end.node) != Dijkstra.INFINITE) {
          least = Math.min(least, search.distance(end.node) + end.cost);
        }
      }
    }
    return least;
  }

  @Test
  void aSearchThatEndsEarlySaysSo() {
    Instance instance =
        new Instance(
            1,
            List.of(0L, 1L, 0L),
            List.of(new Arc(0, 1, 1), new Arc(1, 2, 1), new Arc(0, 2, 5)),
            List.of(new End(0, 0, 0)),
            List.of(new End(0, 2, 0)));
    LabelSearch whole = search(instance);
    assertThat(whole.run(Long.MAX_VALUE, Progress.NONE).getFirst().ways()).hasSize(2);
    assertThat(whole.isWhole()).isTrue();
    LabelSearch limited = search(instance);
    assertThat(limited.run(4, Progress.NONE).getFirst().ways()).hasSizeLessThan(2);
    assertThat(limited.isWhole()).isFalse();
    LabelSearch stopped = search(instance);
    assertThat(stopped.run(Long.MAX_VALUE, (_, _, _) -> false).getFirst().ways()).isEmpty();
    assertThat(stopped.isWhole()).isFalse();
  }
}
