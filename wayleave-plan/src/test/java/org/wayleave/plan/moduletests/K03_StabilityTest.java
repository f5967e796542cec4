package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.routing.RoutePlanner;
import org.wayleave.plan.routing.Stability;

/**
 * FEATURE UNDER TEST
 *
 * <p>What a choice rests on: which inputs move it most, and how far each may move before another
 * way is better.
 */
class K03_StabilityTest {

  /**
   * The short way takes 100 $ and 13 h, the long one 160 $ and 8 h: 113 $ and 168 $ in all, 55 $
   * apart.
   */
  private static final Ask ASK =
      Ask.on(
          "A in AZ",
          "B in GE",
          "A-B road 60km border x1 10h 20usd",
          "A-B road 120km border x2 4h 20usd");

  private static final String SHORT = "A road 13h B [13h 100$ 60kg 1 border]";
  private static final String LONG = "A road 8h B [8h 160$ 120kg 1 border]";

  private static Stability.Input input(Ask ask, String id) {
    return ask.stability().inputs().stream()
        .filter(input -> input.figure().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static void checkAbove(String id, double value, Ask ask, String line) {
    Stability.Input input = input(ask, id);
    assertThat(input.below()).isNull();
    Stability.Flip flip = Objects.requireNonNull(input.above());
    assertThat(flip.value()).isCloseTo(value, within(value * 1e-9));
    assertThat(flip.line()).isEqualTo(line);
  }

  private static void checkBelow(String id, double value, Ask ask, String line) {
    Stability.Input input = input(ask, id);
    assertThat(input.above()).isNull();
    Stability.Flip flip = Objects.requireNonNull(input.below());
    assertThat(flip.value()).isCloseTo(value, within(value * 1e-9));
    assertThat(flip.line()).isEqualTo(line);
  }

  private static void checkNever(String id, Ask ask) {
    assertThat(input(ask, id).below()).isNull();
    assertThat(input(ask, id).above()).isNull();
    assertThat(input(ask, id).isFragile()).isFalse();
  }

  @Test
  void theChosenWayAndItsCriterion() {
    assertThat(ASK.stability().line()).isEqualTo(SHORT).isEqualTo(ASK.line());
    assertThat(ASK.stability().criterion()).isEqualTo(Criterion.GENERALIZED);
  }

  @Test
  void theTimeAtABorder() {
    checkAbove("crossing:x1:time", 10 + 55, ASK, LONG);
    assertThat(input(ASK, "crossing:x1:time").share()).isEqualTo(1_000);
    assertThat(input(ASK, "crossing:x1:time").isFragile()).isFalse(); // no range of its own
  }

  @Test
  void theFeeAtABorder() {
    checkAbove("crossing:x1:cost", 20 + 55, ASK, LONG);
  }

  @Test
  void aTariff() {
    // 60 km at r against 120 km at r: 53 + 600 r = 48 + 1200 r at r = 5 / 600.
    checkBelow("parameter:move-road-cost", 5.0 / 600, ASK, LONG);
    assertThat(input(ASK, "parameter:move-road-cost").share()).isEqualTo(6_000);
  }

  @Test
  void theWorthOfTime() {
    // 100 + 13 w = 160 + 8 w at w = 12 $ an hour and TEU, 1.2 $ an hour and tonne.
    checkAbove("parameter:value_of_time", 1.2, ASK, LONG);
    assertThat(input(ASK, "parameter:value_of_time").share()).isEqualTo(1_300);
  }

  @Test
  void whatBothWaysShareNeverFlips() {
    checkNever("parameter:load-time", ASK);
    checkNever("parameter:unload-cost", ASK);
    checkNever("parameter:move-road-speed", ASK); // the slower the trucks, the better the short way
  }

  @Test
  void whatOnlyTheOtherWayUsesIsNotNamed() {
    assertThat(ASK.stability().inputs())
        .noneMatch(input -> input.figure().id().startsWith("crossing:x2"));
  }

  @Test
  void aSpeedTurnsBelowAndAboveRound() {
    // 120 km by rail at v against 200 km by road in 10/3 h: as fast at v = 36 km/h.
    Ask ask = Ask.on("A-B rail1520 120km", "A-B road 200km").by(Criterion.TIME);
    assertThat(ask.line()).startsWith("A rail1520");
    checkBelow("parameter:move-rail-speed", 36, ask, "A road 5h B [5h 220$ 200kg 0 borders]");
    Stability.Input speed = input(ask, "parameter:move-rail-speed");
    assertThat(speed.isFragile()).isTrue(); // it may well be 20 km/h
    assertThat(speed.share()).isEqualTo(10_800);
    assertThat(speed.swingDown()).isEqualTo(5_400); // at 80 km/h
    assertThat(speed.swingUp()).isEqualTo(10_800); // at 20 km/h
    assertThat(speed.swing()).isEqualTo(16_200);
  }

  @Test
  void aLinksOwnSpeed() {
    Ask ask = Ask.on("A-B road 100km 50km/h", "A-B road 120km 80km/h").by(Criterion.TIME);
    // 2 h against 1.5 h: the second is chosen until it falls to 60 km/h.
    checkBelow("link:A-B.2:speed", 60, ask, "A road 4h B [4h 120$ 100kg 0 borders]");
  }

  @Test
  void notFragileWhereTheRangeDoesNotReachTheThreshold() {
    // By road 600 km take 10 h, so by rail 12 km/h are enough, below its 20.
    Ask ask = Ask.on("A-B rail1520 120km", "A-B road 600km").by(Criterion.TIME);
    checkBelow("parameter:move-rail-speed", 12, ask, "A road 12h B [12h 620$ 600kg 0 borders]");
    assertThat(input(ask, "parameter:move-rail-speed").isFragile()).isFalse();
  }

  @Test
  void twoBordersAgainstOne() {
    Ask ask =
        Ask.on("A in AZ", "C in GE", "B in AM", "A-B road 600km", "A-C road 60km", "C-B road 60km")
            .by(Criterion.TIME);
    // Two borders and 2 h, or one and 10 h: 2 + 2 t = 10 + t at t = 8 h.
    checkAbove("parameter:border-time", 8, ask, "A road 16h B [16h 640$ 600kg 1 border]");
  }

  @Test
  void nothingFlipsWhereThereIsOneWayOnly() {
    Stability stability = Ask.on("A-B road 60km").stability();
    assertThat(stability.inputs()).isNotEmpty();
    assertThat(stability.inputs())
        .allMatch(input -> input.below() == null && input.above() == null && !input.isFragile());
  }

  @Test
  void whatMovesTheCriterionMostComesFirst() {
    Stability stability =
        Ask.on("P terminal", "A-P rail1520 40km", "P-B road 60km").by(Criterion.TIME).stability();
    // Transshipping 5 to 20 h, a train of 1 h at 20 to 80 km/h, and nothing else has a range.
    assertThat(stability.inputs().get(0).figure().id()).isEqualTo("parameter:transship-time");
    assertThat(stability.inputs().get(0).swing()).isEqualTo(15 * 3600);
    assertThat(stability.inputs().get(1).figure().id()).isEqualTo("parameter:move-rail-speed");
    assertThat(stability.inputs().get(1).swing()).isEqualTo(5_400);
    assertThat(stability.inputs().get(2).swing()).isZero();
  }

  @Test
  void byTimeOnlyWhatTakesTime() {
    assertThat(ASK.by(Criterion.TIME).stability().inputs())
        .extracting(input -> input.figure().id())
        .contains("parameter:load-time")
        .doesNotContain("parameter:load-cost", "parameter:value_of_time");
  }

  @Test
  void withoutAWayThereIsNothingToSay() {
    Stability stability = Ask.on("A-B road 60km closed").stability();
    assertThat(stability.line()).isEmpty();
    assertThat(stability.inputs()).isEmpty();
  }

  @Test
  void theWayIsTheOneThatIsPlannedAlsoWhereASeasonEnds() {
    Ask ask =
        Ask.on("A-C road 1440km", "C-B road 10km months 1-3", "C-B road 240km")
            .on(LocalDate.of(2024, 3, 31));
    assertThat(ask.stability().line())
        .isEqualTo("A road 30h B [30h 1700$ 1680kg 0 borders]")
        .isEqualTo(ask.line());
  }

  @Test
  void itCanBeCancelled() {
    RoutePlanner planner = new RoutePlanner(ASK.network(), TestParameters.table());
    assertThatThrownBy(() -> planner.stability(ASK.request(), () -> true))
        .isInstanceOfSatisfying(
            UserException.class, mistake -> assertThat(mistake.code()).isEqualTo("cancelled"));
  }
}
