package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.wayleave.network.scenario.Modification;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.cost.Amounts;
import org.wayleave.plan.cost.Lognormal;
import org.wayleave.plan.itinerary.Activity;
import org.wayleave.plan.itinerary.Itinerary;

/**
 * FEATURE UNDER TEST
 *
 * <p>How the time varies from trip to trip: every time here has a p95 of twice its mean, every
 * speed one of half.
 *
 * <p>A lognormal whose p95 is twice its mean m has σ = 1.6448536 − √(1.6448536² − 2 ln 2) =
 * 0.4962679, so its variance is m² (exp(σ²) − 1) = 0.2792599 m².
 */
class K02_SpreadTest {

  private static final double SQUARE_OF_CV = 0.2792599;
  private static final double HOUR = 3600;
  private static final double DAY = 86_400;
  private static final Percentage EXACTLY = Percentage.withPercentage(1e-4);

  private static Itinerary way(String... sketch) {
    return Ask.on(sketch).with(TestParameters.varyingTable()).itinerary();
  }

  private static double variance(Itinerary way, Activity activity) {
    return way.breakdown().getOrDefault(activity, Amounts.ZERO).timeVarianceS2();
  }

  @Test
  void meansAndVariancesAddUp() {
    Itinerary way = way("A-B road 240km");
    double handling = 2 * SQUARE_OF_CV * HOUR * HOUR;
    double moving = SQUARE_OF_CV * DAY * 4 * HOUR;
    assertThat(variance(way, Activity.LOADING)).isCloseTo(handling, EXACTLY);
    assertThat(variance(way, Activity.MOVING)).isCloseTo(moving, EXACTLY);
    assertThat(way.cost().timeVarianceS2()).isCloseTo(handling + moving, EXACTLY);
    // The sum as a lognormal: median m / √(1 + v/m²), quantile = median · exp(z √ln(1 + v/m²)).
    double mean = 6 * HOUR;
    double shape2 = Math.log(1 + (handling + moving) / (mean * mean));
    double median = mean / Math.exp(shape2 / 2);
    Lognormal time = way.tripTime();
    assertThat(time.mean()).isEqualTo(mean);
    assertThat(time.p50()).isCloseTo(median, EXACTLY);
    assertThat(time.p90()).isCloseTo(median * Math.exp(1.2815516 * Math.sqrt(shape2)), EXACTLY);
    assertThat(time.p95()).isCloseTo(median * Math.exp(1.6448536 * Math.sqrt(shape2)), EXACTLY);
    assertThat(time.p10()).isCloseTo(median * Math.exp(-1.2815516 * Math.sqrt(shape2)), EXACTLY);
  }

  @Test
  void theVarianceOfMovingDoesNotDependOnHowAWayIsCut() {
    Itinerary whole = way("A-B road 240km");
    Itinerary cut = way("A-C road 60km", "C-D road 60km", "D-E road 60km", "E-B road 60km");
    Itinerary soils = way("A-B road 240km soil AZ:100km,GE:40km,AZ:100km");
    assertThat(cut.toLine()).isEqualTo(whole.toLine());
    assertThat(variance(cut, Activity.MOVING))
        .isCloseTo(variance(whole, Activity.MOVING), Percentage.withPercentage(1e-9));
    assertThat(variance(soils, Activity.MOVING))
        .isCloseTo(variance(whole, Activity.MOVING), Percentage.withPercentage(1e-9));
  }

  @Test
  void correlationGoesFromIndependentToLateTogether() {
    Itinerary way = way("A-B road 240km");
    double load = Math.sqrt(SQUARE_OF_CV) * HOUR;
    double move = Math.sqrt(SQUARE_OF_CV * DAY * 4 * HOUR);
    double independent = 2 * load * load + move * move;
    double together = Math.pow(2 * load + move, 2);
    assertThat(way.tripTime(0)).isEqualTo(way.tripTime());
    assertThat(way.tripTime(0).variance()).isCloseTo(independent, EXACTLY);
    assertThat(way.tripTime(1).variance()).isCloseTo(together, EXACTLY);
    assertThat(way.tripTime(0.25).variance())
        .isCloseTo(0.75 * independent + 0.25 * together, EXACTLY);
    assertThat(way.tripTime(1).mean()).isEqualTo(way.tripTime().mean());
    assertThat(way.tripTime(1).p95()).isGreaterThan(way.tripTime().p95());
    for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> way.tripTime(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aCrossingThatSaysNoP95VariesAsItsModeDoes() {
    String[] sketch = {"A in AZ", "B in GE", "A-B road 60km border x1 10h"};
    double byDefault = SQUARE_OF_CV * 100 * HOUR * HOUR;
    assertThat(variance(way(sketch), Activity.BORDER)).isCloseTo(byDefault, EXACTLY);
    Ask ask = Ask.on(sketch).with(TestParameters.varyingTable());
    // With a p95 of 15 h: σ = z − √(z² − 2 ln 1.5) = 0.2691 and exp(σ²) − 1 = 0.0751.
    Modification p95 =
        new Modification.Modify("x1", Modification.Quantity.CROSSING_P95_SECONDS, 54_000);
    Itinerary own = ask.changing(p95).itinerary();
    assertThat(own.cost().timeSeconds().mid()).isEqualTo(13 * 3600L);
    double sigma = 1.6448536 - Math.sqrt(1.6448536 * 1.6448536 - 2 * Math.log(1.5));
    assertThat(variance(own, Activity.BORDER))
        .isCloseTo(Math.expm1(sigma * sigma) * 100 * HOUR * HOUR, EXACTLY);
    // Its mean alone doubled: the p95 nobody has said doubles too.
    Modification slower =
        new Modification.Modify("x1", Modification.Quantity.CROSSING_TIME_SECONDS, 72_000);
    assertThat(variance(ask.changing(slower).itinerary(), Activity.BORDER))
        .isCloseTo(4 * byDefault, EXACTLY);
  }

  @Test
  void whereNothingVariesEveryQuantileIsTheMean() {
    Lognormal time = Ask.on("A-B road 240km").itinerary().tripTime();
    assertThat(time.variance()).isZero();
    assertThat(time.p50()).isCloseTo(6 * HOUR, within(1e-6));
    assertThat(time.p95()).isCloseTo(6 * HOUR, within(1e-6));
  }

  @Test
  void anIntervalOfKnowledgeIsNotASpread() {
    Itinerary way = Ask.on("A-B rail1520 120km").itinerary(); // 20 to 80 km/h
    assertThat(way.cost().timeSeconds().low()).isEqualTo(3600 * 2 + 5_400);
    assertThat(way.cost().timeSeconds().high()).isEqualTo(3600 * 2 + 21_600);
    assertThat(way.tripTime().variance()).isZero();
  }
}
