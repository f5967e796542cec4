package org.wayleave.plan.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: fitting a lognormal to a mean and a p95, and reading it. */
class LognormalTest {

  private static final double Z_95 = 1.6448536269514722;

  @Test
  void theFittedP95IsTheOneGiven() {
    record Pair(double mean, double ratio) {}
    Property.forAll(
        "fit",
        41,
        10_000,
        (random, size) ->
            new Pair(
                Math.exp(random.nextDouble(-5, 15)),
                1 + random.nextDouble() * (Lognormal.GREATEST_P95_TO_MEAN - 1)),
        pair -> {
          Lognormal fitted = Lognormal.fit(pair.mean, pair.mean * pair.ratio);
          assertThat(fitted.mean()).isEqualTo(pair.mean);
          assertThat(fitted.p95() / (pair.mean * pair.ratio)).isCloseTo(1, within(1e-9));
          assertThat(fitted.p10()).isLessThanOrEqualTo(fitted.p50());
          assertThat(fitted.p50()).isLessThanOrEqualTo(fitted.p90());
          assertThat(fitted.p90()).isLessThanOrEqualTo(fitted.p95());
        });
  }

  @Test
  void theNarrowerOfTheTwoThatFitIsTaken() {
    // p95 / mean = 2: exp(zσ − σ²/2) = 2 also at σ = 2.79, which nobody means.
    double sigma = Math.sqrt(Math.log1p(Lognormal.fit(1, 2).variance()));
    assertThat(sigma).isCloseTo(Z_95 - Math.sqrt(Z_95 * Z_95 - 2 * Math.log(2)), within(1e-12));
    assertThat(sigma).isLessThan(Z_95);
  }

  @Test
  void aP95BeyondTheGreatestGivesTheWidest() {
    assertThat(Lognormal.GREATEST_P95_TO_MEAN).isCloseTo(3.8682, within(1e-4));
    Lognormal widest = Lognormal.fit(10, 10 * Lognormal.GREATEST_P95_TO_MEAN);
    assertThat(widest.variance())
        .isCloseTo(100 * Math.expm1(Z_95 * Z_95), Percentage.withPercentage(1e-5));
    for (double ratio : new double[] {3.9, 10, 1e6, Double.POSITIVE_INFINITY}) {
      Lognormal fitted = Lognormal.fit(10, 10 * ratio);
      assertThat(fitted.variance()).isCloseTo(widest.variance(), Percentage.withPercentage(1e-5));
      assertThat(fitted.p95()).isLessThan(10 * ratio);
    }
  }

  @Test
  void aP95NoGreaterThanTheMeanIsNoVariance() {
    assertThat(Lognormal.fit(10, 10)).isEqualTo(new Lognormal(10, 0));
    assertThat(Lognormal.fit(10, 5)).isEqualTo(new Lognormal(10, 0));
    assertThat(Lognormal.fit(0, 5)).isEqualTo(new Lognormal(0, 0));
    assertThat(new Lognormal(10, 0).p95()).isEqualTo(10);
    assertThat(new Lognormal(0, 0).p95()).isZero();
  }

  @Test
  void aGreaterP95IsAGreaterVariance() {
    double last = -1;
    for (double p95 = 10; p95 < 38; p95 += 0.5) {
      double variance = Lognormal.fit(10, p95).variance();
      assertThat(variance).isGreaterThan(last);
      last = variance;
    }
  }

  @Test
  void aScaleIsAScale() {
    Lognormal hours = Lognormal.fit(10, 25);
    Lognormal seconds = Lognormal.fit(36_000, 90_000);
    Percentage exactly = Percentage.withPercentage(1e-9);
    assertThat(seconds.variance()).isCloseTo(hours.variance() * 3600 * 3600, exactly);
    assertThat(seconds.p50()).isCloseTo(hours.p50() * 3600, exactly);
  }

  @Test
  void whatIsNegativeOrNoNumberIsRefused() {
    for (double wrong : new double[] {-1, Double.NaN}) {
      assertThatThrownBy(() -> Lognormal.ofMoments(wrong, 1))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Lognormal.ofMoments(1, wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Lognormal.fit(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
