package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.explain.SourceReference;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Modification;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.cost.Effect;
import org.wayleave.plan.cost.Figure;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.parameter.Correction;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.parameter.Unit;

/**
 * FEATURE UNDER TEST
 *
 * <p>A user who knows a figure better corrects it: the answer changes, and says whose figure it is.
 */
class L01_CorrectionTest {

  private static final Provenance USER =
      new Provenance(
          List.of(SourceReference.parse("my-tariff#page 7")), 2024, Basis.PUBLISHED, "as billed");
  private static final Ask ASK =
      Ask.on("A in AZ", "B in GE", "A-B road 60km border x1 10h 20usd", "A-B rail1520 120km");
  private static final String BY_ROAD = "A road 13h B [13h 100$ 60kg 1 border]";
  private static final String BY_RAIL = "A rail1520 9h B [9h 100$ 24kg 1 border]";

  private static Correction to(String parameter, double mid) {
    return new Correction(parameter, null, mid, null, null, null, USER);
  }

  private static Modification to(String element, Modification.Quantity quantity, int value) {
    return new Modification.Modify(element, quantity, value, USER);
  }

  private static Provenance source(Itinerary way, String figure) {
    return way.effects().stream()
        .map(Effect::figure)
        .filter(input -> input.id().equals(figure))
        .map(Figure::provenance)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aParameter() {
    assertThat(ASK.line()).isEqualTo(BY_RAIL);
    Ask ask = ASK.correcting(to("move-rail-cost", 0.1));
    assertThat(ask.line()).isEqualTo(BY_ROAD);
    // 100 $ and 9 h become 160 $ and 9 h; by road it is 100 $ and 13 h. At 0.051 it is 101.2 $.
    Itinerary way = ASK.correcting(to("move-rail-cost", 0.051)).itinerary();
    assertThat(way.toLine()).isEqualTo("A rail1520 9h B [9h 101$ 24kg 1 border]");
    assertThat(source(way, "parameter:move-rail-cost")).isEqualTo(USER);
    assertThat(source(way, "parameter:load-cost")).isEqualTo(Provenance.STATED);
    assertThat(way.explain().toString()).contains("my-tariff");
  }

  @Test
  void aParameterInAnotherUnit() {
    Correction byTeu =
        new Correction("move-rail-cost", null, 1, null, null, Unit.USD_PER_TEU, USER);
    assertThat(ASK.correcting(byTeu).line()).isEqualTo("A rail1520 9h B [9h 41$ 24kg 1 border]");
  }

  @Test
  void rangeAndSpreadAreThoseOfTheCorrection() {
    Ask ask = Ask.on("A-B rail1520 120km");
    Correction exact = to("move-rail-speed", 40); // and no longer 20 to 80
    assertThat(ask.itinerary().cost().timeSeconds().isExact()).isFalse();
    assertThat(ask.correcting(exact).itinerary().cost().timeSeconds().isExact()).isTrue();
    Correction varying = new Correction("move-rail-speed", 30.0, 40, 60.0, 20.0, null, USER);
    Itinerary way = ask.correcting(varying).itinerary();
    assertThat(way.cost().timeSeconds().low()).isEqualTo(3600 * 2 + 7_200);
    assertThat(way.cost().timeSeconds().high()).isEqualTo(3600 * 2 + 14_400);
    assertThat(way.tripTime().variance()).isPositive();
  }

  @Test
  void theLaterOfTwoCorrectionsWins() {
    assertThat(ASK.correcting(to("move-rail-cost", 9), to("move-rail-cost", 0)).line())
        .isEqualTo("A rail1520 9h B [9h 40$ 24kg 1 border]");
  }

  @Test
  void aCrossing() {
    Ask quick = ASK.changing(to("x1", Modification.Quantity.CROSSING_TIME_SECONDS, 3_600));
    assertThat(quick.line()).isEqualTo("A road 4h B [4h 100$ 60kg 1 border]");
    assertThat(source(quick.itinerary(), "crossing:x1:time")).isEqualTo(USER);
    // The fee is still what it was, and so is its source.
    assertThat(source(quick.itinerary(), "crossing:x1:cost")).isEqualTo(Provenance.STATED);
    Ask cheap = ASK.changing(to("x1", Modification.Quantity.CROSSING_COST_US_CENTS, 500));
    assertThat(cheap.line()).isEqualTo("A road 13h B [13h 85$ 60kg 1 border]");
    assertThat(source(cheap.itinerary(), "crossing:x1:cost")).isEqualTo(USER);
    assertThat(source(cheap.itinerary(), "crossing:x1:time")).isEqualTo(Provenance.STATED);
  }

  @Test
  void aPortsCrossing() {
    Ask ask = Ask.on("A in AZ", "B in GE border port", "A-B sea 100km");
    assertThat(ask.line()).isEqualTo("A sea 17h B [17h 60$ 10kg 1 border]");
    Modification quick = to("port", Modification.Quantity.CROSSING_TIME_SECONDS, 3_600);
    Modification dear = to("port", Modification.Quantity.CROSSING_COST_US_CENTS, 12_000);
    assertThat(ask.changing(quick, dear).line()).isEqualTo("A sea 14h B [14h 160$ 10kg 1 border]");
    assertThat(source(ask.changing(quick).itinerary(), "crossing:port:time")).isEqualTo(USER);
  }

  @Test
  void aLink() {
    Ask fast = ASK.changing(to("A-B.2", Modification.Quantity.SPEED_KMH, 120));
    assertThat(fast.line()).isEqualTo("A rail1520 7h B [7h 100$ 24kg 1 border]");
    assertThat(source(fast.itinerary(), "link:A-B.2:speed")).isEqualTo(USER);
    Ask late = ASK.changing(to("A-B.2", Modification.Quantity.EXTRA_TIME_SECONDS, 3_600));
    assertThat(late.line()).isEqualTo("A rail1520 10h B [10h 100$ 24kg 1 border]");
    assertThat(source(late.itinerary(), "link:A-B.2:extra_time")).isEqualTo(USER);
    Ask far = ASK.changing(to("A-B.2", Modification.Quantity.LENGTH_M, 240_000));
    assertThat(far.line()).isEqualTo(BY_ROAD);
  }

  @Test
  void theTableHasAnotherHashAndTheOldOneStaysAsItIs() {
    ParameterTable table = TestParameters.table();
    String hash = table.hash();
    ParameterTable corrected = table.correct(List.of(to("load-cost", 11)));
    assertThat(corrected.hash()).isNotEqualTo(hash);
    assertThat(table.correct(List.of(to("load-cost", 10))).hash())
        .as("the same figure, but another source")
        .isNotEqualTo(hash);
    assertThat(table.hash()).isEqualTo(hash).isEqualTo(TestParameters.table().hash());
    assertThat(table.correct(List.of())).isSameAs(table);
    assertThat(corrected.listParameters()).hasSameSizeAs(table.listParameters());
  }

  private static void refuse(String code, String fact, String advice, Correction correction) {
    assertThatThrownBy(() -> ASK.correcting(to("load-cost", 1), correction).answer())
        .isInstanceOfSatisfying(
            UserException.class,
            mistake -> {
              assertThat(mistake.code()).isEqualTo(code);
              assertThat(mistake.fact()).contains(fact);
              assertThat(mistake.advice()).contains(advice);
            });
  }

  private static Correction rail(@Nullable Double low, double mid, @Nullable Unit unit) {
    return new Correction("move-rail-speed", low, mid, null, null, unit, USER);
  }

  @Test
  void whatCannotBeIsRefusedWithItsRow() {
    refuse(
        "unknown_parameter",
        "There is no parameter (move-rail-sped).",
        "(move-rail-speed)",
        to("move-rail-sped", 1));
    String row = "low 20.0, mid 40.0, high 80.0, p95 null km/h";
    refuse("bad_parameter", "(move-rail-speed)", row, rail(50.0, 40, null));
    refuse(
        "bad_parameter", "(USD/t) does not measure (speed)", row, rail(null, 40, Unit.USD_PER_T));
    refuse("bad_parameter", "not positive", row, rail(null, 0, null));
    refuse("bad_parameter", "negative", row, rail(null, -1, null));
    refuse("bad_parameter", "not a number", row, rail(null, Double.NaN, null));
  }
}
