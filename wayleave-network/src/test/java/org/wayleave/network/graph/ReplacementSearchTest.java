package org.wayleave.network.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: distances when arcs close, against searching again from scratch. */
class ReplacementSearchTest {

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Question(
      RandomGraph graph, int source, int[] targets, int[] closed, int[][] sets) {

    static Question draw(SplittableRandom random, int size) {
      RandomGraph graph = RandomGraph.draw(random, size);
      int arcs = graph.arcCount();
      int[] targets = random.ints(random.nextInt(6), 0, graph.nodeCount()).toArray();
      int[][] sets = new int[arcs == 0 ? 0 : 12][];
      for (int x = 0; x < sets.length; x++) {
        sets[x] = random.ints(1 + random.nextInt(4), 0, arcs).toArray();
      }
      int[] closed = arcs == 0 ? new int[0] : random.ints(random.nextInt(3), 0, arcs).toArray();
      return new Question(graph, random.nextInt(graph.nodeCount()), targets, closed, sets);
    }

    @Override
    public String toString() {
      return "%s; source %d, targets %s, closed %s, sets %s"
          .formatted(
              graph,
              source,
              Arrays.toString(targets),
              Arrays.toString(closed),
              Arrays.deepToString(sets));
    }
  }

  @Test
  void equalsSearchingFromScratch() {
    Property.forAll("replacement", 61, 3_000, Question::draw, ReplacementSearchTest::check);
  }

  private static void check(Question question) {
    AdjacencyArray graph = question.graph.toAdjacencyArray();
    int[] weights = graph.toArcOrder(question.graph.inputToWeight());
    ReplacementSearch search = new ReplacementSearch(graph, graph.reversed(), toLongs(weights));
    search.close(question.closed);
    search.run(question.source, question.targets);
    int[] ground = without(weights, question.closed);
    Dijkstra before = new Dijkstra(graph, ground);
    before.run(question.source);
    for (int node = 0; node < graph.nodeCount(); node++) {
      assertThat(search.distance(node)).isEqualTo(before.distance(node));
    }
    for (int[] set : question.sets) {
      Dijkstra after = new Dijkstra(graph, without(ground, set));
      after.run(question.source);
      TreeMap<Integer, Long> expected = new TreeMap<>();
      for (int target : question.targets) {
        expected.put(target, after.distance(target));
      }
      TreeMap<Integer, Long> found = new TreeMap<>();
      for (int target : question.targets) {
        found.put(target, search.distance(target));
      }
      int count = search.replace(set);
      TreeSet<Integer> affected = new TreeSet<>();
      for (int place = 0; place < count; place++) {
        affected.add(search.affected(place));
        found.put(search.affected(place), search.replacement(search.affected(place)));
      }
      assertThat(found).isEqualTo(expected);
      assertThat(affected).hasSize(count);
      assertThat(count > 0).isEqualTo(usesAny(search, set));
    }
    search.runTo(question.source, question.targets);
    for (int target : question.targets) {
      assertThat(search.distance(target)).isEqualTo(before.distance(target));
    }
    search.reopen(question.closed);
    search.run(question.source, question.targets);
    Dijkstra again = new Dijkstra(graph, weights);
    again.run(question.source);
    for (int node = 0; node < graph.nodeCount(); node++) {
      assertThat(search.distance(node)).isEqualTo(again.distance(node));
    }
  }

  private static boolean usesAny(ReplacementSearch search, int[] set) {
    for (int place = 0; place < search.usedArcCount(); place++) {
      int used = search.usedArc(place);
      if (Arrays.stream(set).anyMatch(arc -> arc == used)) {
        return true;
      }
    }
    return false;
  }

  private static long[] toLongs(int[] weights) {
    return Arrays.stream(weights)
        .mapToLong(weight -> weight == Dijkstra.INFINITE_WEIGHT ? Dijkstra.INFINITE : weight)
        .toArray();
  }

  private static int[] without(int[] weights, int[] arcs) {
    int[] rest = weights.clone();
    for (int arc : arcs) {
      rest[arc] = Dijkstra.INFINITE_WEIGHT;
    }
    return rest;
  }
}
