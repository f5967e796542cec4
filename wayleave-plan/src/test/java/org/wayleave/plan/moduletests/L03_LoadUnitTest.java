package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.LoadUnit;

/**
 * FEATURE UNDER TEST
 *
 * <p>A forty-foot container is two twenty-foot ones: twice the money and emissions, the same time.
 */
class L03_LoadUnitTest {

  private static final Ask ASK =
      Ask.on(
          "A in AZ",
          "P in AZ terminal",
          "Q in GE terminal gauge",
          "B in GE",
          "A-P rail1520 40km",
          "P-Q sea 100km",
          "Q-C rail1435 40km",
          "C-B rail1435 40km border x1 5h 30usd/wagon");

  private static Range twice(Range range) {
    return range.plus(range);
  }

  @Test
  void twiceTheMoneyAndEmissionsInTheSameTime() {
    Itinerary teu = ASK.itinerary();
    Itinerary feu = ASK.in(LoadUnit.FEU).itinerary();
    assertThat(feu.trip().loadUnit()).isEqualTo(LoadUnit.FEU);
    assertThat(feu.cost().costUsCents()).isEqualTo(twice(teu.cost().costUsCents()));
    assertThat(feu.cost().co2eGrams()).isEqualTo(twice(teu.cost().co2eGrams()));
    assertThat(feu.cost().timeSeconds()).isEqualTo(teu.cost().timeSeconds());
    assertThat(feu.generalizedUsCents()).isEqualTo(twice(teu.generalizedUsCents()));
  }

  @Test
  void theLine() {
    Ask ask = Ask.on("A-B road 60km");
    assertThat(ask.in(LoadUnit.TEU).line()).isEqualTo("A road 3h B [3h 80$ 60kg 0 borders]");
    assertThat(ask.in(LoadUnit.FEU).line()).isEqualTo("A road 3h B [3h 160$ 120kg 0 borders]");
  }

  @Test
  void anHourIsWorthTwiceAsMuch() {
    assertThat(
            new CostModel(TestParameters.table(), Commodity.CONTAINER, LoadUnit.FEU)
                .valueOfTimeUsCentsPerHour())
        .isEqualTo(200);
  }

  @Test
  void theWayIsTheSameAndSoIsItsSpread() {
    Ask varying = ASK.with(TestParameters.varyingTable());
    for (Criterion criterion : Criterion.OF_A_ROUTE) {
      Itinerary teu = varying.by(criterion).itinerary();
      Itinerary feu = varying.by(criterion).in(LoadUnit.FEU).itinerary();
      assertThat(feu.tripTime()).isEqualTo(teu.tripTime());
      assertThat(feu.legs()).hasSameSizeAs(teu.legs());
    }
  }

  @Test
  void whatTheFrontHoldsIsForTheLoadUnit() {
    assertThat(
            Ask.on("A-B road 60km")
                .in(LoadUnit.FEU)
                .front(Criterion.COST, Criterion.TIME)
                .figures(0))
        .containsExactly(16_000, 10_800);
  }

  @Test
  void theUnitsOfEveryClassOfGoods() {
    assertThat(LoadUnit.of(Commodity.CONTAINER)).containsExactly(LoadUnit.TEU, LoadUnit.FEU);
    assertThat(LoadUnit.of(Commodity.BULK)).isEqualTo(List.of(LoadUnit.TONNE));
    assertThat(LoadUnit.usual(Commodity.LIQUID)).isEqualTo(LoadUnit.TONNE);
    assertThat(LoadUnit.parse(" feu ")).contains(LoadUnit.FEU);
    assertThat(LoadUnit.parse("lorry")).isEmpty();
  }
}
