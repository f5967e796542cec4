package org.wayleave.plan.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.network.graph.ArcList;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: what a front promises when it may not take all the labels it wants. */
class FrontLimitTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void everyVectorOfTheTrueFrontHasOneWithinTheTolerance(int criteria) {
    AtomicInteger exact = new AtomicInteger();
    AtomicInteger within = new AtomicInteger();
    AtomicInteger missing = new AtomicInteger();
    AtomicInteger cut = new AtomicInteger();
    Property.forAll(
        "tolerance with " + criteria,
        90 + criteria,
        1_000,
        (random, size) -> RandomQuery.chain(random, size, criteria),
        query -> {
          List<long[]> truth = query.bruteForceFront();
          for (int labels = 4; labels < 400; labels = labels * 5 / 4) {
            Front front = query.fill(query.search()).run(FrontLimit.NONE.withLabels(labels));
            for (int place = 0; place < front.size(); place++) {
              assertThat(query.addUp(front, place)).isEqualTo(front.vector(place));
            }
            switch (front.completeness()) {
              case Completeness.Exact _ -> {
                assertThat(FrontOracleTest.vectors(front))
                    .isEqualTo(FrontOracleTest.strings(truth));
                exact.incrementAndGet();
              }
              case Completeness.Within(double epsilon) -> {
                assertIsWithin(front, truth, epsilon);
                within.incrementAndGet();
                missing.addAndGet(truth.size() - front.size());
              }
              case Completeness.Cut(String rule) -> {
                assertThat(rule)
                    .isEqualTo(
                        "More than (%d) labels, even within 20 %%: these are the ways found before that."
                            .formatted(labels));
                cut.incrementAndGet();
              }
            }
          }
        });
    assertThat(exact.get()).isGreaterThan(1_000);
    assertThat(within.get()).isGreaterThan(100);
    assertThat(missing.get()).as("vectors saved by the tolerance").isGreaterThan(100);
    assertThat(cut.get()).isGreaterThan(100);
  }

  private static void assertIsWithin(Front front, List<long[]> truth, double epsilon) {
    assertThat(epsilon).isIn(0.01, 0.05, 0.20);
    for (long[] vector : truth) {
      long[] enlarged = Arrays.stream(vector).map(x -> (long) (x * (1 + epsilon) + 1e-6)).toArray();
      assertThat(Arrays.asList(front.vectors()))
          .anyMatch(found -> RandomQuery.isUpTo(found, enlarged));
    }
  }

  @Test
  void theUsualLimitIsEnoughForSmallGraphs() {
    Front front = ladder(10).run(FrontLimit.USUAL);
    assertThat(front.size()).isEqualTo(1_024);
    assertThat(front.completeness()).isEqualTo(Completeness.EXACT);
  }

  @Test
  void fewWaysAreTheBestByEachCriterionAndASpread() {
    Front front = ladder(10).run(FrontLimit.USUAL.withWays(5));
    assertThat(front.completeness())
        .isEqualTo(
            new Completeness.Cut(
                "Of (1024) ways these (5) are kept: the best by each criterion first,"
                    + " then those that add most hypervolume."));
    assertThat(FrontOracleTest.vectors(front))
        .hasSize(5)
        .isSorted()
        .contains("[1000, 2023]", "[2023, 1000]");
  }

  @Test
  void manyWaysAreTheBestByEachCriterionAndAnEvenSpread() {
    Front front = ladder(10).run(FrontLimit.USUAL.withWays(100));
    assertThat(front.completeness())
        .isEqualTo(
            new Completeness.Cut(
                "Of (1024) ways these (100) are kept: the best by each criterion first,"
                    + " then an even spread in the order of the first criterion."));
    assertThat(Set.copyOf(FrontOracleTest.vectors(front)))
        .hasSize(100)
        .contains("[1000, 2023]", "[2023, 1000]");
    assertThat(ladder(10).run(FrontLimit.USUAL.withWays(1)).size()).isEqualTo(1);
    assertThat(ladder(10).run(FrontLimit.USUAL.withWays(1_023)).size()).isEqualTo(1_023);
  }

  @Test
  void aToleranceAndFewWaysAreSaidInOneSentence() {
    Front exact = grid(2, 12).run(FrontLimit.NONE);
    long labels = exact.effort().accepted() * 9 / 10;
    Front front = grid(2, 12).run(FrontLimit.NONE.withLabels(labels));
    assertThat(front.completeness()).isEqualTo(new Completeness.Within(0.01));
    assertThat(front.size()).isBetween(4, exact.size() - 1);
    assertThat(front.effort().runs()).isEqualTo(2);
    Front few = grid(2, 12).run(FrontLimit.NONE.withLabels(labels).withWays(3));
    assertThat(few.completeness())
        .isEqualTo(
            new Completeness.Cut(
                "Of (%d) ways within 1 %% these (3) are kept: the best by each criterion first, then those that add most hypervolume."
                    .formatted(front.size())));
  }

  @Test
  void aCancelledSearchReturnsWhatItHasAndSaysSo() {
    for (int criteria : new int[] {2, 3}) {
      AtomicInteger questions = new AtomicInteger();
      Front cancelled =
          grid(criteria, 60).run(FrontLimit.NONE.withCancel(() -> questions.incrementAndGet() > 2));
      assertThat(cancelled.completeness())
          .isEqualTo(new Completeness.Cut("Cancelled: these are the ways found before that."));
      assertThat(questions.get()).isEqualTo(3);
      FrontEffort effort = cancelled.effort();
      assertThat(effort.leftOver()).isPositive();
      assertThat(effort.generated())
          .isEqualTo(
              effort.accepted()
                  + effort.rejectedAtNode()
                  + effort.droppedByFoundWay()
                  + effort.leftOver());
      Front never = grid(criteria, 60).run(FrontLimit.NONE.withCancel(() -> true));
      assertThat(never.size()).isZero();
      assertThat(never.completeness()).isInstanceOf(Completeness.Cut.class);
    }
  }

  @Test
  void limitsBelowOneAreRefused() {
    assertThatThrownBy(() -> FrontLimit.USUAL.withLabels(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Limits of (0) labels and (10000) ways are not both 1 or more.");
    assertThatThrownBy(() -> FrontLimit.USUAL.withWays(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** From one corner of a grid with random weights to the opposite one. */
  private static FrontSearch grid(int criteria, int side) {
    SplittableRandom random = new SplittableRandom(5);
    ArcList arcs = new ArcList(side * side);
    for (int node = 0; node < side * side; node++) {
      if (node % side + 1 < side) {
        arcs.add(node, node + 1).add(node + 1, node);
      }
      if (node + side < side * side) {
        arcs.add(node, node + side).add(node + side, node);
      }
    }
    int[][] weights = new int[criteria][arcs.arcCount()];
    for (int[] row : weights) {
      Arrays.setAll(row, _ -> 1 + random.nextInt(1_000));
    }
    return new FrontSearch(FrontIndex.of(arcs.toAdjacencyArray()), weights)
        .addSource(0, new int[criteria])
        .addTarget(side * side - 1, new int[criteria]);
  }

  /** Two arcs a step, 2ⁱ dearer or 2ⁱ slower: all 2ⁿ ways are in the front. */
  private static FrontSearch ladder(int steps) {
    ArcList arcs = new ArcList(steps + 1);
    int[][] weights = new int[2][2 * steps];
    for (int step = 0; step < steps; step++) {
      arcs.add(step, step + 1).add(step, step + 1);
      weights[0][2 * step] = 1 << step;
      weights[1][2 * step + 1] = 1 << step;
    }
    return new FrontSearch(FrontIndex.of(arcs.toAdjacencyArray()), weights)
        .addSource(0, 1_000, 1_000)
        .addTarget(steps, 0, 0);
  }
}
