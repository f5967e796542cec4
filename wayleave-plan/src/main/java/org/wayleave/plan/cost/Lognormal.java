package org.wayleave.plan.cost;

/**
 * How a time varies from trip to trip, as a lognormal distribution.
 *
 * <p>With median exp(μ) and shape σ: mean = exp(μ + σ²/2), variance = mean² (exp(σ²) − 1), quantile
 * p = exp(μ + σ z(p)). Two ways to one: {@link #fit} from a mean and a 95th percentile, where p95 /
 * mean = exp(zσ − σ²/2) is solved for the smaller σ; and {@link #ofMoments} from a mean and a
 * variance (moment matching, Fenton 1960, doi:10.1109/TCOM.1960.1097606), which is how sums of
 * operations are read. Unitless: times in any one unit, variances in its square.
 *
 * @param mean the mean, at least 0
 * @param variance the variance, at least 0
 */
public record Lognormal(double mean, double variance) {

  /** What a standard normal variable stays below in 90 of 100 cases. */
  private static final double Z_90 = 1.2815515655446004;

  /** What a standard normal variable stays below in 95 of 100 cases. */
  private static final double Z_95 = 1.6448536269514722;

  /** No lognormal has a 95th percentile above this many times its mean: exp(z²/2). */
  public static final double GREATEST_P95_TO_MEAN = Math.exp(Z_95 * Z_95 / 2);

  /** Refuses what is negative or no number. */
  public Lognormal {
    if (!(mean >= 0) || !(variance >= 0)) {
      throw new IllegalArgumentException(
          "The moments (mean %s, variance %s) are negative or no numbers."
              .formatted(mean, variance));
    }
  }

  /**
   * The distribution with that mean and 95th percentile.
   *
   * <p>A p95 at or below the mean gives a time that does not vary; one above {@link
   * #GREATEST_P95_TO_MEAN} times the mean gives the widest there is, whose p95 is lower.
   */
  public static Lognormal fit(double mean, double p95) {
    if (!(p95 > mean) || mean <= 0) {
      return new Lognormal(Math.max(mean, 0), 0);
    }
    double root = Z_95 * Z_95 - 2 * Math.log(p95 / mean);
    double sigma = Z_95 - Math.sqrt(Math.max(0, root));
    return new Lognormal(mean, mean * mean * Math.expm1(sigma * sigma));
  }

  /** The distribution with those moments. */
  public static Lognormal ofMoments(double mean, double variance) {
    return new Lognormal(mean, variance);
  }

  /** What half of the trips stay below. */
  public double p50() {
    return quantile(0);
  }

  /** What nine of ten trips stay below. */
  public double p90() {
    return quantile(Z_90);
  }

  /** What nineteen of twenty trips stay below. */
  public double p95() {
    return quantile(Z_95);
  }

  /** What one trip of ten stays below. */
  public double p10() {
    return quantile(-Z_90);
  }

  private double quantile(double z) {
    if (mean == 0) {
      return 0;
    }
    double sigma2 = Math.log1p(variance / (mean * mean));
    return mean * Math.exp(z * Math.sqrt(sigma2) - sigma2 / 2);
  }
}
