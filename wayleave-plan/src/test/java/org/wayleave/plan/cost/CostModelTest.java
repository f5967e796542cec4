package org.wayleave.plan.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Modification;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.network.sketch.Sketch;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.parameter.Measure;
import org.wayleave.plan.parameter.Parameter;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.parameter.Unit;

/** FEATURE UNDER TEST: the formulae, reckoned by hand. */
class CostModelTest {

  private static final Network NETWORK =
      Sketch.parse(
          """
          A in AZ
          B in GE
          A-B id road road 100km
          A-B id half road 101km soil AZ:50500m,GE:50500m
          A-B id slow road 100km 30km/h
          A-B id timed road 100km takes 5400s
          A-B id rail rail1520 100km
          A-B id border road 10km border x 2h 55.55usd/truck
          """);

  private static void check(OperationCost cost, Range seconds, Range usCents, Range grams) {
    assertThat(cost.timeSeconds()).isEqualTo(seconds);
    assertThat(cost.costUsCents()).isEqualTo(usCents);
    assertThat(cost.co2eGrams()).isEqualTo(grams);
  }

  private static Range exactly(long value) {
    return Range.exactly(value);
  }

  private static OperationCost move(
      ParameterTable table, Commodity goods, String link, Modification... changes) {
    Overlay overlay = new Scenario("", List.of(changes)).resolve(NETWORK);
    Link row = NETWORK.findLink(link).orElseThrow();
    return new CostModel(table, goods)
        .move(overlay, NETWORK.linkNumber(row.id()), NETWORK.spans(row).getFirst());
  }

  private static OperationCost move(Commodity goods, String link, Modification... changes) {
    return move(TestParameters.table(), goods, link, changes);
  }

  @Test
  void movingTakesLengthBySpeedAndRatesByKilometre() {
    // The first half of 100 km: 50 km at 60 km/h = 3000 s; 0.1 USD/tkm x 10 t x 50 km = 50 USD.
    check(move(Commodity.CONTAINER, "road"), exactly(3_000), exactly(5_000), exactly(50_000));
    check(move(Commodity.BULK, "road"), exactly(3_000), exactly(500), exactly(5_000));
    // 50.5 km: 3030 s, 50.50 USD, 50.5 kg.
    check(move(Commodity.CONTAINER, "half"), exactly(3_030), exactly(5_050), exactly(50_500));
  }

  @Test
  void aRangeOfSpeedIsARangeOfTimeTurnedRound() {
    // 50 km at 20, 40, 80 km/h; 0.05 USD/tkm; 20 g/tkm.
    check(
        move(Commodity.CONTAINER, "rail"),
        new Range(2_250, 4_500, 9_000),
        exactly(2_500),
        exactly(10_000));
  }

  @Test
  void theScenariosSpeedGoesBeforeTheRunningTimeAndThatBeforeTheLinksSpeed() {
    assertThat(move(Commodity.BULK, "slow").timeSeconds()).isEqualTo(exactly(6_000));
    assertThat(move(Commodity.BULK, "timed").timeSeconds()).isEqualTo(exactly(2_700));
    for (String link : List.of("slow", "timed", "rail")) {
      Modification faster =
          new Modification.Modify("link:" + link, Modification.Quantity.SPEED_KMH, 100);
      assertThat(move(Commodity.BULK, link, faster).timeSeconds()).isEqualTo(exactly(1_800));
    }
  }

  @Test
  void extraTimeAndAnotherLengthAreSpreadOverTheStretches() {
    Modification extra =
        new Modification.Modify("road", Modification.Quantity.EXTRA_TIME_SECONDS, 7_200);
    Modification longer = new Modification.Modify("road", Modification.Quantity.LENGTH_M, 200_000);
    check(
        move(Commodity.CONTAINER, "road", extra, longer),
        exactly(6_000 + 3_600),
        exactly(10_000),
        exactly(100_000));
  }

  @Test
  void everyUnitOfCostTurnsIntoTheLoadUnit() {
    record Case(Unit unit, long usCentsPerTeu, long usCentsPerTonne) {}
    // 12 USD over 50 of a link's 100 km: half of a fixed amount, with 10 t/TEU, 20 t and 2 TEU a
    // truck, 60 t and 4 TEU a wagon.
    for (Case x :
        List.of(
            new Case(Unit.USD_PER_TKM, 600_000, 60_000),
            new Case(Unit.USD_PER_TEU_KM, 60_000, 6_000),
            new Case(Unit.USD_PER_FEU_KM, 30_000, 3_000),
            new Case(Unit.USD_PER_T, 6_000, 600),
            new Case(Unit.USD_PER_TEU, 600, 60),
            new Case(Unit.USD_PER_FEU, 300, 30),
            new Case(Unit.USD_PER_TRUCK, 300, 30),
            new Case(Unit.USD_PER_WAGON, 150, 10))) {
      ParameterTable table =
          TestParameters.table(
              TestParameters.row("a", Operation.MOVE, Measure.COST, Mode.ROAD, 12, x.unit));
      assertThat(move(table, Commodity.CONTAINER, "road").costUsCents())
          .as(x.unit.symbol())
          .isEqualTo(exactly(x.usCentsPerTeu));
      assertThat(move(table, Commodity.GENERAL, "road").costUsCents())
          .as(x.unit.symbol())
          .isEqualTo(exactly(x.usCentsPerTonne));
    }
  }

  @Test
  void everyUnitOfEmissionTurnsIntoTheLoadUnit() {
    record Case(Unit unit, long gramsPerTeu, long gramsPerTonne) {}
    for (Case x :
        List.of(
            new Case(Unit.G_PER_TKM, 6_000, 600),
            new Case(Unit.G_PER_TEU_KM, 600, 60),
            new Case(Unit.KG_PER_T, 60_000, 6_000))) {
      ParameterTable table =
          TestParameters.table(
              TestParameters.row("a", Operation.MOVE, Measure.CO2E, Mode.ROAD, 12, x.unit));
      assertThat(move(table, Commodity.CONTAINER, "road").co2eGrams())
          .isEqualTo(exactly(x.gramsPerTeu));
      assertThat(move(table, Commodity.GENERAL, "road").co2eGrams())
          .isEqualTo(exactly(x.gramsPerTonne));
    }
  }

  @Test
  void aBorderTakesItsCrossingsFigures() {
    Link link = NETWORK.findLink("border").orElseThrow();
    Node georgia = NETWORK.findNode("B").orElseThrow();
    // 5555 cents a truck of 2 TEU or 20 t: 2777.5 and 277.75, half up.
    check(
        new CostModel(TestParameters.table(), Commodity.CONTAINER)
            .border(Scenario.BASELINE.resolve(NETWORK), link, georgia),
        exactly(7_200),
        exactly(2_778),
        Range.ZERO);
    check(
        new CostModel(TestParameters.table(), Commodity.BULK)
            .border(Scenario.BASELINE.resolve(NETWORK), link, georgia),
        exactly(7_200),
        exactly(278),
        Range.ZERO);
  }

  @Test
  void theGeneralizedCostAddsTheWorthOfTime() {
    CostModel teu = new CostModel(TestParameters.table(), Commodity.CONTAINER);
    assertThat(teu.valueOfTimeUsCentsPerHour()).isEqualTo(100);
    assertThat(teu.generalizedUsCents(1_000, 3_600)).isEqualTo(1_100);
    assertThat(teu.generalizedUsCents(1_000, 18)).isEqualTo(1_001); // half a cent, half up
    assertThat(teu.generalizedUsCents(1_000, 17)).isEqualTo(1_000);
    assertThat(
            new CostModel(TestParameters.table(), Commodity.BULK).generalizedUsCents(1_000, 3_600))
        .isEqualTo(1_010);
  }

  @Test
  void aMissingParameterIsSaid() {
    List<Parameter> rows = new ArrayList<>(TestParameters.table().listParameters());
    rows.removeIf(row -> row.id().equals("move-road-speed"));
    ParameterTable table = new ParameterTable(rows);
    assertThatThrownBy(() -> move(table, Commodity.BULK, "road"))
        .isInstanceOfSatisfying(
            UserException.class,
            mistake -> {
              assertThat(mistake.code()).isEqualTo("missing_parameter");
              assertThat(mistake.fact())
                  .isEqualTo("There is no parameter (MOVE speed by road) for (bulk).");
            });
    rows.removeIf(row -> row.id().equals("tonnes_per_teu"));
    rows.add(
        TestParameters.row(
            "tonnes_per_teu", null, Measure.TONNES_PER_TEU, null, 0, Unit.T_PER_TEU));
    assertThatThrownBy(() -> new CostModel(new ParameterTable(rows), Commodity.BULK))
        .isInstanceOfSatisfying(
            UserException.class, mistake -> assertThat(mistake.code()).isEqualTo("bad_parameter"));
  }
}
