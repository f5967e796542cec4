package org.wayleave.plan.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.testing.Property;

/**
 * FEATURE UNDER TEST: a front holds exactly the non-dominated vectors, each with a real way.
 *
 * <p>The oracle walks every simple path ({@link RandomQuery#bruteForceFront}).
 */
class FrontOracleTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6})
  void theFrontIsThatOfAllSimplePaths(int criteria) {
    AtomicInteger ways = new AtomicInteger();
    AtomicInteger wide = new AtomicInteger();
    Property.forAll(
        "front of " + criteria,
        40 + criteria,
        2_000,
        (random, size) -> RandomQuery.draw(random, size, criteria),
        query -> {
          Front front = query.fill(query.search()).run(FrontLimit.NONE);
          assertThat(vectors(front)).isEqualTo(strings(query.bruteForceFront()));
          for (int place = 0; place < front.size(); place++) {
            assertThat(query.addUp(front, place)).isEqualTo(front.vector(place));
          }
          assertThat(front.completeness()).isEqualTo(Completeness.EXACT);
          FrontEffort effort = front.effort();
          assertThat(effort.generated())
              .isEqualTo(
                  effort.accepted()
                      + effort.rejectedAtNode()
                      + effort.droppedByFoundWay()
                      + effort.leftOver());
          ways.addAndGet(front.size());
          wide.addAndGet(front.size() > 3 ? 1 : 0);
        });
    assertThat(ways.get()).as("ways found, so that the test means something").isGreaterThan(1_500);
    assertThat(wide.get()).as("fronts with more than three ways").isGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void everyEngineAndEveryNumberOfBucketsGivesTheSameFront(int criteria) {
    AtomicInteger fast = new AtomicInteger();
    Property.forAll(
        "engines of " + criteria,
        60 + criteria,
        1_000,
        (random, size) -> RandomQuery.draw(random, size, criteria),
        query -> {
          ReducedGraph graph = query.reduced();
          List<Search> searches = new ArrayList<>();
          for (int bucketBits : new int[] {0, 1, 4, ManyCriteriaSearch.USUAL_BUCKET_BITS}) {
            searches.add(new ManyCriteriaSearch(graph, FrontLimit.NONE, 0, bucketBits));
          }
          if (TwoCriteriaSearch.isFor(graph)) {
            searches.add(new TwoCriteriaSearch(graph, FrontLimit.NONE, 0));
            fast.incrementAndGet();
          }
          List<String> expected = strings(query.bruteForceFront());
          for (Search search : searches) {
            Front front = query.assemble(search);
            assertThat(vectors(front)).isEqualTo(expected);
            for (int place = 0; place < front.size(); place++) {
              assertThat(query.addUp(front, place)).isEqualTo(front.vector(place));
            }
          }
        });
    assertThat(fast.get()).isBetween(criteria == 2 ? 500 : 0, criteria == 2 ? 950 : 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void aReusedSearchEqualsAFreshOneToTheLastArc(int criteria) {
    Property.forAll(
        "reuse with " + criteria,
        80 + criteria,
        500,
        (random, size) ->
            List.of(
                RandomQuery.draw(random, size, criteria),
                RandomQuery.chain(random, size, criteria)),
        queries -> {
          for (RandomQuery query : queries) {
            FrontSearch reused = query.search();
            Front first = query.fill(reused).run(FrontLimit.NONE);
            reused
                .addSource(query.graph.nodeCount() - 1, new int[criteria])
                .addTarget(0, new int[criteria])
                .run(FrontLimit.NONE);
            Front again = query.fill(reused).run(FrontLimit.NONE);
            Front fresh = query.fill(query.search()).run(FrontLimit.NONE);
            assertThat(text(again)).isEqualTo(text(first)).isEqualTo(text(fresh));
            assertThat(again.effort()).isEqualTo(first.effort()).isEqualTo(fresh.effort());
          }
        });
  }

  private static List<String> text(Front front) {
    return IntStream.range(0, front.size())
        .mapToObj(place ->
            "%s from %d (%d) to %d (%d) by %s"
                .formatted(
                    Arrays.toString(front.vector(place)),
                    front.source(place),
                    front.firstNode(place),
                    front.target(place),
                    front.lastNode(place),
                    Arrays.toString(front.arcs(place))))
        .toList();
  }

  static List<String> vectors(Front front) {
    return strings(Arrays.asList(front.vectors()));
  }

  static List<String> strings(List<long[]> vectors) {
    return vectors.stream().map(Arrays::toString).toList();
  }
}
