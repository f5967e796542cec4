package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Mode;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.Measure;
import org.wayleave.plan.parameter.Parameter;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.parameter.Unit;

/**
 * FEATURE UNDER TEST
 *
 * <p>The distance trap (European Journal of Transport and Infrastructure Research 6(3), 2006): mode
 * 1 costs 2 + 0.5 d, mode 2 costs 55 + 0.3 d. All-or-nothing assignment reproduces the observed 17
 * and 16 tonnes of the two modes but not their tonne-kilometres: 2,650 and 6,600 instead of 3,850
 * and 5,400. Choosing the cheaper way falls into the trap exactly as published.
 */
class A03_DistanceTrapTest {

  private static final int[][] DISTANCE_KM_AND_TONNES = {
    {100, 4}, {150, 7}, {200, 6}, {300, 4}, {400, 6}, {500, 6}
  };

  @Test
  void allOrNothingKeepsTheTonnesAndLosesTheTonneKilometres() {
    check(Mode.ROAD, 17, 2_650);
    check(Mode.RAIL, 16, 6_600);
  }

  private static void check(Mode mode, long expectedTonnes, long expectedTonneKilometres) {
    long tonnes = 0;
    long tonneKilometres = 0;
    for (int[] demand : DISTANCE_KM_AND_TONNES) {
      var itinerary =
          Ask.on("A-B road %dkm".formatted(demand[0]), "A-B rail1520 %dkm".formatted(demand[0]))
              .with(publishedCosts())
              .of(Commodity.BULK)
              .by(Criterion.COST)
              .itinerary();
      if (itinerary.legs().getFirst().mode() == mode) {
        tonnes += demand[1];
        tonneKilometres += demand[1] * itinerary.lengthM() / 1000;
      }
    }
    assertThat(tonnes).isEqualTo(expectedTonnes);
    assertThat(tonneKilometres).isEqualTo(expectedTonneKilometres);
  }

  private static ParameterTable publishedCosts() {
    return TestParameters.table(
        cost("road-fixed", Operation.LOAD, Mode.ROAD, 2, Unit.USD_PER_T),
        cost("rail-fixed", Operation.LOAD, Mode.RAIL, 55, Unit.USD_PER_T),
        cost("a-road-km", Operation.MOVE, Mode.ROAD, 0.5, Unit.USD_PER_TKM),
        cost("a-rail-km", Operation.MOVE, Mode.RAIL, 0.3, Unit.USD_PER_TKM));
  }

  private static Parameter cost(
      String id, Operation operation, Mode mode, double value, Unit unit) {
    return TestParameters.row(id, operation, Measure.COST, mode, value, unit);
  }
}
