package org.wayleave.watch.amplification;

import java.util.Arrays;
import java.util.Comparator;

/** Tails made comparable where many are looked at (Benjamini and Hochberg 1995). */
final class FalseShares {

  private FalseShares() {}

  /** Step-up adjustment for that many hypotheses, of which those not given have a tail of 1. */
  static double[] adjusted(double[] tails, long hypotheses) {
    Integer[] byTail = new Integer[tails.length];
    Arrays.setAll(byTail, edge -> edge);
    Arrays.sort(byTail, Comparator.comparingDouble(edge -> tails[edge]));
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
