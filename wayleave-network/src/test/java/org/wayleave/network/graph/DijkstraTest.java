package org.wayleave.network.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: least distances against Bellman–Ford; stopping early; ties by id. */
class DijkstraTest {

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Query(RandomGraph graph, int[] sources, long[] costs, int[] targets) {

    static Query draw(SplittableRandom random, int size) {
      RandomGraph graph = RandomGraph.draw(random, size);
      int[] sources = random.ints(random.nextInt(1, 4), 0, graph.nodeCount()).toArray();
      long[] costs = new long[sources.length];
      Arrays.setAll(costs, i -> sources.length == 1 ? 0 : random.nextLong(30));
      int[] targets = random.ints(random.nextInt(4), 0, graph.nodeCount()).toArray();
      return new Query(graph, sources, costs, targets);
    }

    Dijkstra addSources(Dijkstra dijkstra) {
      for (int i = 0; i < sources.length; i++) {
        dijkstra.addSource(sources[i], costs[i]);
      }
      return dijkstra;
    }

    @Override
    public String toString() {
      return "%s; sources %s at %s; targets %s"
          .formatted(
              graph, Arrays.toString(sources), Arrays.toString(costs), Arrays.toString(targets));
    }
  }

  @Test
  void equalsBellmanFord() {
    Property.forAll("distances", 41, 2_000, Query::draw, DijkstraTest::checkAll);
  }

  @Test
  void stopsEarlyWithTheSameAnswers() {
    Property.forAll("early stop", 42, 2_000, Query::draw, DijkstraTest::checkStops);
  }

  @Test
  void aReusedQueryAnswersLikeANewOne() {
    SplittableRandom random = new SplittableRandom(43);
    for (int i = 0; i < 100; i++) {
      RandomGraph input = RandomGraph.draw(random, 60);
      AdjacencyArray graph = input.toAdjacencyArray();
      int[] weights = graph.toArcOrder(input.inputToWeight());
      Dijkstra reused = new Dijkstra(graph, weights);
      for (int run = 0; run < 20; run++) {
        int source = random.nextInt(graph.nodeCount());
        int target = random.nextInt(graph.nodeCount());
        if (random.nextInt(3) == 0) {
          reused.addSource(source, 3).runToEvery(target);
        }
        if (weights.length > 0) { // weights may change between queries
          weights[random.nextInt(weights.length)] = random.nextInt(9);
        }
        reused.run(source);
        Dijkstra fresh = new Dijkstra(graph, weights);
        fresh.run(source);
        assertThat(state(reused, graph)).isEqualTo(state(fresh, graph));
      }
    }
  }

  private static void checkAll(Query query) {
    AdjacencyArray graph = query.graph().toAdjacencyArray();
    int[] weights = graph.toArcOrder(query.graph().inputToWeight());
    Dijkstra dijkstra = query.addSources(new Dijkstra(graph, weights));
    dijkstra.runToAll();
    long[] expected = bellmanFord(query);
    int reached = 0;
    for (int x = 0; x < graph.nodeCount(); x++) {
      assertThat(dijkstra.distance(x)).isEqualTo(expected[x]);
      assertThat(dijkstra.isSettled(x)).isEqualTo(expected[x] != Dijkstra.INFINITE);
      if (dijkstra.isSettled(x)) {
        reached++;
        checkPath(query, graph, weights, dijkstra, x);
      } else {
        assertThat(dijkstra.predecessorArc(x)).isEqualTo(AdjacencyArray.NO_ARC);
      }
    }
    assertThat(dijkstra.settledCount()).isEqualTo(reached);
    int[] rank = ranks(dijkstra, graph.nodeCount());
    for (int r = 1; r < reached; r++) {
      assertThat(dijkstra.distance(dijkstra.settledNode(r)))
          .isGreaterThanOrEqualTo(dijkstra.distance(dijkstra.settledNode(r - 1)));
    }
    for (int y = 0; y < graph.nodeCount(); y++) {
      if (dijkstra.isSettled(y)) {
        assertThat(dijkstra.predecessorArc(y))
            .isEqualTo(expectedPredecessor(query, graph, weights, dijkstra, rank, y));
      }
    }
  }

  private static void checkPath(
      Query query, AdjacencyArray graph, int[] weights, Dijkstra dijkstra, int node) {
    int[] arcs = dijkstra.pathArcs(node);
    int at = arcs.length == 0 ? node : graph.tail(arcs[0]);
    long distance = initialCost(query, at);
    for (int arc : arcs) {
      assertThat(graph.tail(arc)).isEqualTo(at);
      assertThat(weights[arc]).isNotEqualTo(Dijkstra.INFINITE_WEIGHT);
      distance += weights[arc];
      at = graph.head(arc);
    }
    assertThat(at).isEqualTo(node);
    assertThat(distance).isEqualTo(dijkstra.distance(node));
  }

  /**
   * The documented rule: no arc if the source's own cost is least, else earliest tail, least arc.
   */
  private static int expectedPredecessor(
      Query query, AdjacencyArray graph, int[] weights, Dijkstra dijkstra, int[] rank, int y) {
    if (initialCost(query, y) == dijkstra.distance(y)) {
      return AdjacencyArray.NO_ARC;
    }
    int best = AdjacencyArray.NO_ARC;
    for (int xy = 0; xy < graph.arcCount(); xy++) {
      int x = graph.tail(xy);
      if (graph.head(xy) == y
          && x != y
          && weights[xy] != Dijkstra.INFINITE_WEIGHT
          && dijkstra.isSettled(x)
          && dijkstra.distance(x) + weights[xy] == dijkstra.distance(y)
          && rank[x] < rank[y]
          && (best == AdjacencyArray.NO_ARC || rank[x] < rank[graph.tail(best)])) {
        best = xy;
      }
    }
    return best;
  }

  private static void checkStops(Query query) {
    AdjacencyArray graph = query.graph().toAdjacencyArray();
    int[] weights = graph.toArcOrder(query.graph().inputToWeight());
    Dijkstra full = query.addSources(new Dijkstra(graph, weights));
    full.runToAll();
    int[] rank = ranks(full, graph.nodeCount());

    Dijkstra every = query.addSources(new Dijkstra(graph, weights));
    boolean isComplete = every.runToEvery(query.targets());
    assertThat(isComplete).isEqualTo(Arrays.stream(query.targets()).allMatch(full::isSettled));
    checkPrefix(full, every, graph);
    for (int target : query.targets()) {
      assertThat(every.distance(target)).isEqualTo(full.distance(target));
    }
    if (isComplete) { // and no node more than needed
      assertThat(every.settledCount())
          .isEqualTo(Arrays.stream(query.targets()).map(t -> rank[t] + 1).max().orElse(0));
    }

    Dijkstra nearest = query.addSources(new Dijkstra(graph, weights));
    int expected =
        Arrays.stream(query.targets())
            .filter(full::isSettled)
            .boxed()
            .min((x, y) -> Integer.compare(rank[x], rank[y]))
            .orElse(AdjacencyArray.NO_NODE);
    assertThat(nearest.runToNearest(query.targets())).isEqualTo(expected);
    checkPrefix(full, nearest, graph);
  }

  /** What an early stop settled is the start of the full order; the rest reads as unknown. */
  private static void checkPrefix(Dijkstra full, Dijkstra stopped, AdjacencyArray graph) {
    for (int r = 0; r < stopped.settledCount(); r++) {
      int x = stopped.settledNode(r);
      assertThat(x).isEqualTo(full.settledNode(r));
      assertThat(stopped.distance(x)).isEqualTo(full.distance(x));
      assertThat(stopped.predecessorArc(x)).isEqualTo(full.predecessorArc(x));
    }
    int[] rank = ranks(stopped, graph.nodeCount());
    for (int x = 0; x < graph.nodeCount(); x++) {
      assertThat(stopped.isSettled(x)).isEqualTo(rank[x] < Integer.MAX_VALUE);
      if (!stopped.isSettled(x)) {
        assertThat(stopped.distance(x)).isEqualTo(Dijkstra.INFINITE);
        assertThat(stopped.predecessorArc(x)).isEqualTo(AdjacencyArray.NO_ARC);
      }
    }
  }

  @Test
  void theWorkedExample() {
    AdjacencyArray graph = new ArcList(3).add(0, 1).add(0, 2).add(2, 1).toAdjacencyArray();
    Dijkstra dijkstra = new Dijkstra(graph, graph.toArcOrder(new int[] {5, 1, 1}));
    dijkstra.run(0);
    assertThat(dijkstra.distance(1)).isEqualTo(2);
    assertThat(dijkstra.pathArcs(1)).containsExactly(1, 2);
  }

  @Test
  void theLeastIdWinsATie() {
    // Two equal ways from 0 to 3, by 1 and by 2, the latter added first; parallel last arcs.
    AdjacencyArray graph =
        new ArcList(4).add(0, 2).add(2, 3).add(0, 1).add(1, 3).add(1, 3).toAdjacencyArray();
    Dijkstra dijkstra = new Dijkstra(graph, new int[] {1, 1, 1, 1, 1});
    dijkstra.run(0);
    assertThat(graph.tail(dijkstra.predecessorArc(3))).isEqualTo(1);
    assertThat(graph.arcToInput(dijkstra.predecessorArc(3))).isEqualTo(3);
    assertThat(dijkstra.addSource(0, 0).runToNearest(2, 1)).isEqualTo(1);
  }

  @Test
  void longDistancesDoNotOverflow() {
    int n = 200_000;
    ArcList arcs = new ArcList(n);
    IntStream.range(1, n).forEach(x -> arcs.add(x - 1, x));
    int[] weights = new int[n - 1];
    Arrays.fill(weights, Dijkstra.INFINITE_WEIGHT - 1);
    Dijkstra dijkstra = new Dijkstra(arcs.toAdjacencyArray(), weights);
    dijkstra.addSource(0, Dijkstra.MAX_INITIAL_COST).runToAll();
    assertThat(dijkstra.distance(n - 1))
        .isEqualTo(Dijkstra.MAX_INITIAL_COST + (n - 1L) * (Dijkstra.INFINITE_WEIGHT - 1));
    assertThat(dijkstra.pathArcs(n - 1)).hasSize(n - 1);
  }

  @Test
  void wrongUseIsRejected() {
    AdjacencyArray graph = new ArcList(3).add(0, 1).toAdjacencyArray();
    assertThatThrownBy(() -> new Dijkstra(graph, new int[2])).hasMessageContaining("(2)");
    Dijkstra dijkstra = new Dijkstra(graph, new int[] {-4});
    assertThatThrownBy(() -> dijkstra.run(0)).hasMessageContaining("(-4)");
    assertThatThrownBy(() -> dijkstra.run(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> dijkstra.addSource(0, -1)).hasMessageContaining("(-1)");
    assertThatThrownBy(() -> dijkstra.addSource(0, 0).runToEvery(3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    dijkstra.run(1);
    assertThat(dijkstra.isSettled(1)).isTrue();
    assertThatThrownBy(() -> dijkstra.pathArcs(0)).hasMessageContaining("(0)");
    assertThatThrownBy(() -> dijkstra.settledNode(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(dijkstra::runToAll).isInstanceOf(IllegalStateException.class);
    dijkstra.clear();
    assertThat(dijkstra.isSettled(1)).isFalse();
  }

  private static long initialCost(Query query, int node) {
    return IntStream.range(0, query.sources().length)
        .filter(i -> query.sources()[i] == node)
        .mapToLong(i -> query.costs()[i])
        .min()
        .orElse(Dijkstra.INFINITE);
  }

  private static long[] bellmanFord(Query query) {
    RandomGraph graph = query.graph();
    long[] distance = new long[graph.nodeCount()];
    Arrays.setAll(distance, x -> initialCost(query, x));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < graph.arcCount(); i++) {
        long atTail = distance[graph.inputToTail()[i]];
        int weight = graph.inputToWeight()[i];
        if (atTail != Dijkstra.INFINITE
            && weight != Dijkstra.INFINITE_WEIGHT
            && atTail + weight < distance[graph.inputToHead()[i]]) {
          distance[graph.inputToHead()[i]] = atTail + weight;
          changed = true;
        }
      }
    }
    return distance;
  }

  private static int[] ranks(Dijkstra dijkstra, int nodeCount) {
    int[] rank = new int[nodeCount];
    Arrays.fill(rank, Integer.MAX_VALUE);
    for (int r = 0; r < dijkstra.settledCount(); r++) {
      rank[dijkstra.settledNode(r)] = r;
    }
    return rank;
  }

  private static String state(Dijkstra dijkstra, AdjacencyArray graph) {
    StringBuilder text = new StringBuilder();
    for (int x = 0; x < graph.nodeCount(); x++) {
      text.append(dijkstra.distance(x)).append(' ').append(dijkstra.predecessorArc(x)).append('\n');
    }
    for (int r = 0; r < dijkstra.settledCount(); r++) {
      text.append(dijkstra.settledNode(r)).append(' ');
    }
    return text.toString();
  }
}
