package org.wayleave.plan.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.network.graph.ArcList;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.plan.assignment.OdProblem;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: queues and detours day by day, by hand and by laws. */
class FluidRunTest {

  /** 4 t a day from A to B; the post passes 5 t a day when it is whole. */
  private static final long TONNES = 4 * 365;

  private static FluidRun byHand(long detourUsCents, double... dayToShare) {
    ArcList arcs = new ArcList(2).add(0, 1);
    long[] weights = {1_000};
    if (detourUsCents > 0) {
      arcs.add(0, 1);
      weights = new long[] {1_000, 1_000 + detourUsCents};
    }
    OdProblem problem =
        new OdProblem(
            arcs.toAdjacencyArray(),
            weights,
            0,
            1,
            List.of(new OdProblem.Pair(0, 1, 0, 100 * TONNES, TONNES)));
    // 0.1 USD a tonne and hour: 240 cents a tonne and day.
    FlowTable flows =
        new FlowTable(List.of(problem), List.of(List.of(new int[] {0})), new long[] {24_000}, 1);
    return new FluidRun(
            new DetourTable(flows),
            flows,
            Course.of(new double[][] {dayToShare}),
            RandomStress.normal(flows, 0.25),
            dayToShare.length)
        .run();
  }

  private static long[] tonnes(long[] parts) {
    return Arrays.stream(parts).map(part -> part / 365).toArray();
  }

  @Test
  void aQueueWithoutAWayRoundByHand() {
    FluidRun run = byHand(0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    assertThat(tonnes(run.dayToBacklog)).containsExactly(4, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0);
    assertThat(tonnes(run.dayToDelivered)).containsExactly(0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 4);
    assertThat(FluidRun.sum(run.dayToDetoured)).isZero();
    // 40 tonnes and days of waiting at 2.40 USD.
    assertThat(StressAnswer.usCents(run.parts())).isEqualTo(9_600);
    assertThat(run.unserved()).isZero();
    assertThat(run.serviceShare(2)).isEqualTo(1 - 7 / 12.0);
    assertThat(run.lossDays())
        .isCloseTo(
            1 + 1 + 7 / 12.0 + 6 / 11.0 + 5 / 10.0 + 4 / 9.0 + 3 / 8.0 + 2 / 7.0 + 1 / 6.0,
            org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void aWayRoundIsTakenWhenWaitingIsDearerByHand() {
    // Going round costs 5 USD, two days of waiting 4.80: who would wait three days goes round.
    // Day 1 and 2: nobody is served before day 5, which is 4 and 3 days away. Day 3: 2 days away,
    // and 4 t fit into the 5 t of day 5. Day 4: 1 t fits on day 5, 3 t on day 6. Day 6: 3 t fit on
    // day 7, the last one, and who does not fit goes round.
    FluidRun run = byHand(500, 0, 0, 0, 0, 1, 1, 1);
    assertThat(tonnes(run.dayToDetoured)).containsExactly(4, 4, 0, 0, 0, 1, 4);
    assertThat(tonnes(run.dayToBacklog)).containsExactly(0, 0, 4, 8, 7, 5, 0);
    assertThat(StressAnswer.usCents(FluidRun.sum(run.dayToDetourParts))).isEqualTo(13 * 500);
    assertThat(StressAnswer.usCents(FluidRun.sum(run.dayToWaitingParts))).isEqualTo(24 * 240);
  }

  @Test
  void whoWouldBeServedAfterTheHorizonGoesRound() {
    FluidRun run = byHand(500, 1, 0, 0);
    assertThat(tonnes(run.dayToDetoured)).containsExactly(0, 4, 4);
    assertThat(run.unserved()).isZero();
  }

  @Test
  void massIsConserved() {
    Property.forAll(
        "mass",
        71,
        2_000,
        RandomStress::draw,
        stress -> {
          FlowTable flows = stress.flows();
          FluidRun run = stress.run(flows, stress.course());
          long before = 0;
          for (int day = 0; day < stress.dayCount(); day++) {
            assertThat(run.dayToDelivered[day] + run.dayToDetoured[day] + run.dayToBacklog[day])
                .isEqualTo(before + flows.tonnes());
            assertThat(run.dayToDelivered[day]).isNotNegative();
            assertThat(run.serviceShare(day)).isBetween(0.0, 1.0);
            before = run.dayToBacklog[day];
          }
          long ofGroups = 0;
          for (int group = 0; group < flows.groupCount(); group++) {
            ofGroups += run.unservedOfGroup(group);
          }
          assertThat(ofGroups).isEqualTo(run.unserved());
          assertThat(FluidRun.sum(run.groupToDetoured)).isEqualTo(FluidRun.sum(run.dayToDetoured));
          assertThat(FluidRun.sum(run.groupToDetourParts) + FluidRun.sum(run.groupToWaitingParts))
              .isEqualTo(run.parts());
          assertThat(
                  FluidRun.sum(run.elementToDetourParts) + FluidRun.sum(run.elementToWaitingParts))
              .isEqualTo(run.parts());
        });
  }

  @Test
  void withAWholeShareNothingChanges() {
    Property.forAll(
        "whole",
        72,
        300,
        RandomStress::draw,
        stress -> {
          double[][] whole = new double[stress.elementToArcs().size()][stress.dayCount()];
          Arrays.stream(whole).forEach(row -> Arrays.fill(row, 1));
          FlowTable flows = stress.flows();
          FluidRun run = stress.run(flows, Course.of(whole));
          for (int day = 0; day < stress.dayCount(); day++) {
            assertThat(run.dayToDelivered[day]).isEqualTo(flows.tonnes());
            assertThat(run.dayToDetoured[day] + run.dayToBacklog[day]).isZero();
          }
          assertThat(run.parts()).isZero();
          assertThat(run.lossDays()).isZero();
        });
  }

  @Test
  void closedToTheEndIsTheStaticLossOfEveryDay() {
    Property.forAll(
        "static",
        73,
        1_000,
        (random, size) -> RandomStress.draw(random, size, 1),
        stress -> {
          FluidRun run =
              stress.run(stress.flows(), Course.of(new double[][] {new double[stress.dayCount()]}));
          OdProblem problem = stress.problem();
          int[] open = Arrays.stream(problem.arcToWeight()).mapToInt(Math::toIntExact).toArray();
          int[] closed = open.clone();
          for (int arc : stress.elementToArcs().getFirst()) {
            closed[arc] = Dijkstra.INFINITE_WEIGHT;
          }
          Dijkstra before = new Dijkstra(problem.graph(), open);
          Dijkstra after = new Dijkstra(problem.graph(), closed);
          long extra = 0;
          long unserved = 0;
          for (int origin = 0; origin < problem.originCount(); origin++) {
            before.run(problem.originNode(origin));
            after.run(problem.originNode(origin));
            for (int pair = problem.firstPair(origin);
                pair < problem.firstPair(origin + 1);
                pair++) {
              int target = problem.target(pair);
              if (after.distance(target) != Dijkstra.INFINITE) {
                long more = after.distance(target) - before.distance(target);
                extra += problem.quantity(pair) * more;
              } else if (before.distance(target) != Dijkstra.INFINITE) {
                unserved += problem.tonnes(pair);
              }
            }
          }
          assertThat(FluidRun.sum(run.dayToDetourParts)).isEqualTo(stress.dayCount() * extra);
          assertThat(run.unserved()).isEqualTo(stress.dayCount() * unserved);
        });
  }

  @Test
  void moreCapacityNeverDoesHarm() {
    Property.forAll(
        "monotone",
        74,
        3_000,
        (random, size) -> RandomStress.draw(random, size, 1),
        stress -> {
          FlowTable flows = stress.flows();
          // Share 0.99 and not 1 keeps the element disrupted, so that ways round are the same.
          double[][] less = {new double[stress.dayCount()]};
          double[][] more = {new double[stress.dayCount()]};
          for (int day = 0; day < stress.dayCount(); day++) {
            double share = Math.min(0.99, stress.course().share(0, day));
            less[0][day] = share;
            more[0][day] = day % 3 == 1 ? share : share + (0.99 - share) / 2;
          }
          FluidRun narrow = stress.run(flows, Course.of(less));
          FluidRun wide = stress.run(flows, Course.of(more));
          assertThat(wide.unserved()).isLessThanOrEqualTo(narrow.unserved());
          // What is rounded is at most one part a flow and day.
          long rounding = (long) flows.flowCount() * stress.dayCount();
          assertThat(wide.parts()).isLessThanOrEqualTo(narrow.parts() + rounding);
        });
  }

  @Test
  void theSameInputGivesTheSameFigures() {
    Property.forAll(
        "same",
        75,
        200,
        RandomStress::draw,
        stress -> {
          FluidRun one = stress.run();
          FluidRun other = stress.run();
          assertThat(one.dayToDelivered).isEqualTo(other.dayToDelivered);
          assertThat(one.dayToDetourParts).isEqualTo(other.dayToDetourParts);
          assertThat(one.dayToWaitingParts).isEqualTo(other.dayToWaitingParts);
          assertThat(one.elementToMostBacklogDay).isEqualTo(other.elementToMostBacklogDay);
        });
  }
}
