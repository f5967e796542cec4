package org.wayleave.watch.amplification;

/** The upper tail of the Poisson distribution, exact to the last digits also where it is tiny. */
final class PoissonTail {

  /** Terms below this part of the sum change nothing of it. */
  private static final double NEGLIGIBLE = 1e-17;

  private PoissonTail() {}

  /** How likely a Poisson variable of that mean is at least {@code least}. */
  static double atLeast(int least, double mean) {
    if (least <= 0) {
      return 1;
    }
    if (mean <= 0) {
      return 0;
    }
    if (least > mean) {
      // Upwards from the first term: they fall ever faster.
      double term = Math.exp(logPoisson(least, mean));
      double sum = 0;
      for (int count = least; term > sum * NEGLIGIBLE; count++) {
        sum += term;
        term *= mean / (count + 1);
      }
      return Math.min(1, sum);
    }
    double below = 0;
    for (int count = 0; count < least; count++) {
      below += Math.exp(logPoisson(count, mean));
    }
    return Math.max(0, 1 - below);
  }

  private static double logPoisson(int count, double mean) {
    double logFactorial = 0;
    for (int factor = 2; factor <= count; factor++) {
      logFactorial += Math.log(factor);
    }
    return count * Math.log(mean) - mean - logFactorial;
  }
}
