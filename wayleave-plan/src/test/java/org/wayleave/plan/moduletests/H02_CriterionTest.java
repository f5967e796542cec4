package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.metric.Criterion;

/**
 * FEATURE UNDER TEST
 *
 * <p>The same question has another answer by another criterion: quickest by road, cheapest by
 * river, cleanest by sea, and rail in between when an hour is worth 1 $.
 */
class H02_CriterionTest {

  private final Ask ask =
      Ask.on(
          "A-B road 600km",
          "A-B rail1520 600km",
          "A-B inland_waterway 800km 2km/h",
          "A-B sea 900km 1km/h");

  private void check(String expected, Criterion criterion) {
    assertThat(ask.by(criterion).line()).isEqualTo(expected);
  }

  @Test
  void eachHasItsOwnWay() {
    check("A road 12h B [12h 620$ 600kg 0 borders]", Criterion.TIME);
    check("A waterway 16d18h B [16d18h 100$ 240kg 0 borders]", Criterion.COST);
    check("A sea 37d20h B [37d20h 200$ 90kg 0 borders]", Criterion.CO2E);
    check("A rail1520 17h B [17h 320$ 120kg 0 borders]", Criterion.GENERALIZED);
  }

  @Test
  void whatIsSaidOfTheWayDoesNotDependOnTheCriterion() {
    Itinerary quickest = Ask.on("A-B road 600km").by(Criterion.TIME).itinerary();
    assertThat(quickest).isEqualTo(Ask.on("A-B road 600km").by(Criterion.CO2E).itinerary());
    // 620 $ and 12 h of 1 $.
    assertThat(quickest.generalizedUsCents().mid()).isEqualTo(63_200);
  }

  @Test
  void theIntervalIsThatOfTheParameters() {
    // Rail runs at 20 to 80 km/h: 7.5 to 30 h, and 2 h of handling.
    Itinerary rail = Ask.on("A-B rail1520 600km").itinerary();
    assertThat(rail.cost().timeSeconds().low()).isEqualTo(34_200);
    assertThat(rail.cost().timeSeconds().mid()).isEqualTo(61_200);
    assertThat(rail.cost().timeSeconds().high()).isEqualTo(115_200);
    assertThat(rail.generalizedUsCents().low()).isEqualTo(32_950);
    assertThat(rail.generalizedUsCents().mid()).isEqualTo(33_700);
    assertThat(rail.generalizedUsCents().high()).isEqualTo(35_200);
  }
}
