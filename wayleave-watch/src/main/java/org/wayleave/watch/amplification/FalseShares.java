package org.wayleave.watch.amplification;

/** Tails made comparable where many are looked at (Benjamini and Hochberg 1995). */
final class FalseShares {

  private FalseShares() {}

  /** Step-up adjustment for that many hypotheses, of which those not given have a tail of 1. */
  static double[] adjusted(double[] tails, long hypotheses) {
    // Doubles that are not negative have the order of their bits.
    int[] byTail =
        StableOrder.by(
            StableOrder.of(tails.length),
            edge -> Double.doubleToLongBits(tails[edge]),
            Double.doubleToLongBits(1));
    double[] adjusted = new double[tails.length];
    double least = 1;
    for (int rank = tails.length; rank > 0; rank--) {
      int edge = byTail[rank - 1];
      least = Math.min(least, tails[edge] * hypotheses / rank);
      adjusted[edge] = least;
    }
    return adjusted;
  }
}
