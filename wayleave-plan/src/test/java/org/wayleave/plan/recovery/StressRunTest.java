package org.wayleave.plan.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.sketch.Sketch;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.assignment.AssignmentRequest;
import org.wayleave.plan.assignment.DemandNetwork;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.demand.Trade;
import org.wayleave.plan.demand.Zone;
import org.wayleave.plan.expansion.VirtualNetwork;
import org.wayleave.plan.resilience.Criticality;
import org.wayleave.plan.resilience.ElementKind;

/** FEATURE UNDER TEST: a whole scenario on a network: curve, sums, chance and repairs. */
class StressRunTest {

  private static final LocalDate START = LocalDate.of(2024, 6, 1);

  private static final Network NETWORK =
      Sketch.parse(
          """
          A in AZ
          M in AZ
          N in AZ
          B in GE
          C in GE
          A-M road 60km
          M-B road 60km border x1 0h
          A-N road 120km
          N-B road 120km border x2 0h
          B-C road 10km
          """);

  private static Trade trade(String id, String from, String to, long tonnes) {
    return new Trade(id, from, to, Commodity.BULK, Range.exactly(tonnes), null, Provenance.STATED);
  }

  private static final DemandNetwork DEMAND = demand();

  private static DemandNetwork demand() {
    Map<String, Zone> zones =
        Map.of(
            "A", Zone.of(NETWORK.findNode("A").orElseThrow()),
            "B", Zone.of(NETWORK.findNode("B").orElseThrow()),
            "C", Zone.of(NETWORK.findNode("C").orElseThrow()));
    return DemandNetwork.of(
        VirtualNetwork.expand(NETWORK),
        TestParameters.table(),
        AssignmentRequest.of(
            new DemandMatrix(
                zones, List.of(trade("ab", "A", "B", 3_650), trade("ac", "A", "C", 10_950))),
            START));
  }

  private static StressScenario.Disruption closed(String element, int from, int to) {
    return new StressScenario.Disruption(
        element, from, Triangle.exactly(to), Triangle.exactly(0), Recovery.STEP, 0, 1, "");
  }

  private static StressScenario scenario(StressScenario.Disruption... disruptions) {
    return new StressScenario(
        "test", START, 20, List.of(disruptions), Map.of(), 0.25, null, 200, 7);
  }

  private static StressAnswer run(StressScenario scenario) {
    return StressRun.of(DEMAND, TestParameters.table(), scenario).run(1, Progress.NONE);
  }

  @Test
  void aClosedBorderIsGoneRoundAndThenWaitedFor() {
    // 240 instead of 120 km by road: 2 h and 12 USD a tonne more, 12.20 with the worth of time;
    // a day of waiting costs 2.40. So nobody waits more than 5 days.
    StressAnswer answer = run(scenario(closed("crossing:x1", 1, 10)));
    assertThat(answer.totals().arrivedTonnes()).isCloseTo(800, within(1e-9));
    assertThat(answer.totals().unservedTonnes()).isZero();
    assertThat(answer.days().getFirst().detouredTonnes()).isCloseTo(40, within(1e-9));
    assertThat(answer.days().getFirst().detourUsCents()).isEqualTo(40 * 1_220);
    assertThat(answer.days().get(4).detouredTonnes()).isCloseTo(40, within(1e-9));
    assertThat(answer.days().get(5).backlogTonnes()).isCloseTo(40, within(1e-9));
    assertThat(answer.days().get(5).waitingUsCents()).isEqualTo(40 * 240);
    assertThat(answer.elements().getFirst().basis()).isEqualTo(Basis.ESTIMATE);
    assertThat(answer.elements().getFirst().normalTonnes()).isCloseTo(50, within(1e-9));
    assertThat(answer.trades()).hasSize(2);
    assertThat(answer.uncertainty()).isNull();
    assertThat(answer.repair()).isNull();
  }

  @Test
  void whatHasNoWayRoundWaitsToTheEnd() {
    StressAnswer answer = run(scenario(closed("B-C", 11, 20)));
    assertThat(answer.totals().unservedTonnes()).isCloseTo(300, within(1e-9));
    assertThat(answer.totals().wholeDay()).isNull();
    assertThat(answer.totals().leastServiceDay()).isEqualTo(20);
    assertThat(answer.trades().getFirst().trade()).isEqualTo(1);
  }

  @Test
  void closedToTheEndIsTheDailyLossOfTheSingleClosure() {
    Criticality.ElementLoss loss =
        Criticality.of(DEMAND, List.of(ElementKind.BORDERS), 1, Progress.NONE).losses().stream()
            .filter(row -> row.element().id().equals("x1"))
            .findFirst()
            .orElseThrow();
    StressAnswer answer = run(scenario(closed("crossing:x1", 1, 20)));
    assertThat(answer.totals().waitingUsCents()).isZero();
    assertThat(answer.totals().detourUsCents())
        .isCloseTo(Math.round(loss.extraUsCents().mid() * 20 / 365.0), within(1L));
    assertThat(answer.totals().unservedTonnes()).isZero();
  }

  @Test
  void nothingHappensBeforeAndAfterwards() {
    StressAnswer answer = run(scenario(closed("x1", 3, 3)));
    assertThat(answer.days().get(1).serviceShare()).isEqualTo(1);
    assertThat(answer.days().get(2).serviceShare()).isLessThan(1);
    assertThat(answer.totals().wholeDay()).isEqualTo(7);
    assertThat(answer.days().getLast().serviceShare()).isEqualTo(1);
  }

  private static StressScenario uncertain(long seed) {
    return new StressScenario(
        "uncertain",
        START,
        20,
        List.of(
            new StressScenario.Disruption(
                "x1",
                2,
                new Triangle(4, 8, 16),
                new Triangle(0, 0.2, 0.6),
                Recovery.LINEAR,
                4,
                0.5,
                ""),
            closed("B-C", 5, 9)),
        Map.of(),
        0.25,
        1_000.0,
        200,
        seed);
  }

  @Test
  void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() {
    var test = StressRun.of(DEMAND, TestParameters.table(), uncertain(7));
    StressAnswer answer = test.run(1, Progress.NONE);
    assertThat(test.run(3, Progress.NONE)).isEqualTo(answer);
    assertThat(run(uncertain(7))).isEqualTo(answer);
    assertThat(run(uncertain(8))).isNotEqualTo(answer);
    StressAnswer.Uncertainty spread = Objects.requireNonNull(answer.uncertainty());
    assertThat(spread.runCount()).isEqualTo(200);
    assertThat(spread.extraUsCents().p5()).isLessThan(spread.extraUsCents().p95());
    assertThat(spread.bands()).hasSize(20);
    for (StressAnswer.Band band : spread.bands()) {
      assertThat(band.serviceShare().p5()).isLessThanOrEqualTo(band.serviceShare().p95());
    }
  }

  @Test
  void aRunThatIsStoppedSaysHowFarItCame() {
    AtomicInteger asked = new AtomicInteger();
    StressAnswer answer =
        StressRun.of(DEMAND, TestParameters.table(), uncertain(7))
            .run(1, (stage, done, total) -> asked.incrementAndGet() <= 10);
    StressAnswer.Uncertainty spread = Objects.requireNonNull(answer.uncertainty());
    assertThat(spread.runCount()).isEqualTo(10);
    assertThat(spread.plannedRunCount()).isEqualTo(200);
    assertThat(answer.days()).hasSize(20);
  }

  @Test
  void whatNothingCanReplaceIsRepairedFirst() {
    StressScenario scenario =
        new StressScenario(
            "repair",
            START,
            20,
            List.of(closed("x1", 1, 20), closed("B-C", 1, 20)),
            Map.of("x1", 3, "B-C", 5),
            0.25,
            null,
            0,
            0);
    RepairPlan plan = Objects.requireNonNull(run(scenario).repair());
    assertThat(plan.steps().stream().map(RepairPlan.Step::element)).containsExactly("B-C", "x1");
    assertThat(plan.proof()).isEqualTo(RepairPlan.Proof.EXACT);
    // 30 t a day have no way for 5 days.
    assertThat(plan.unservedTonnes()).isCloseTo(150, within(1e-9));
    assertThat(plan.gapShare()).isZero();
  }

  @Test
  void capacityComesBackAsItIsSaid() {
    assertThat(Recovery.STEP.share(0.2, 1, 9)).isEqualTo(1);
    assertThat(Recovery.LINEAR.share(0.2, 1, 4)).isCloseTo(0.4, within(1e-12));
    assertThat(Recovery.LINEAR.share(0.2, 4, 4)).isEqualTo(1);
    assertThat(Recovery.LINEAR.share(0.2, 1, 0)).isEqualTo(1);
    assertThat(Recovery.EXPONENTIAL.share(0, 10, 10)).isCloseTo(0.95, within(0.001));
    assertThat(Recovery.EXPONENTIAL.share(0, 20, 10)).isEqualTo(1);
  }

  @Test
  void aTriangleIsDrawnBetweenItsEnds() {
    Triangle triangle = new Triangle(2, 4, 10);
    assertThat(triangle.quantile(0)).isEqualTo(2);
    assertThat(triangle.quantile(0.25)).isCloseTo(4, within(1e-12));
    assertThat(triangle.quantile(1)).isEqualTo(10);
    assertThat(Triangle.exactly(3).quantile(0.7)).isEqualTo(3);
  }

  @Test
  void percentilesAreNearestRanks() {
    double[] sorted = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    assertThat(UncertainRuns.rank(sorted, 5)).isEqualTo(1);
    assertThat(UncertainRuns.rank(sorted, 50)).isEqualTo(5);
    assertThat(UncertainRuns.rank(sorted, 95)).isEqualTo(10);
  }
}
