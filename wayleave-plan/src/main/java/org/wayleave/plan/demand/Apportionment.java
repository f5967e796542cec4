package org.wayleave.plan.demand;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a whole number in proportion to weights, by largest remainders (Hamilton's method). */
final class Apportionment {

  private Apportionment() {}

  /**
   * Whole parts that sum to the total.
   *
   * @param weights at least 0, not all 0
   */
  static long[] split(long total, double[] weights) {
    double sum = Arrays.stream(weights).sum();
    long[] parts = new long[weights.length];
    double[] remainders = new double[weights.length];
    long left = total;
    for (int x = 0; x < weights.length; x++) {
      double exact = total * (weights[x] / sum);
      parts[x] = (long) Math.floor(exact);
      remainders[x] = exact - parts[x];
      left -= parts[x];
    }
    int[] order =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer x) -> -remainders[x]))
            .mapToInt(Integer::intValue)
            .toArray();
    // Rounding of doubles may leave one more or one less than there are parts.
    for (int place = 0; left != 0; place = (place + 1) % order.length) {
      long step = Long.signum(left);
      if (parts[order[place]] + step >= 0) {
        parts[order[place]] += step;
        left -= step;
      }
    }
    return parts;
  }
}
