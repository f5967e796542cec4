package org.wayleave.plan.pareto;

import java.util.Arrays;

/**
 * A few vectors that stand for a whole front: greedily the one that adds most hypervolume.
 *
 * <p>Every criterion is scaled to 0..1 over the vectors given, and the reference point is 1.1 in
 * every criterion, a little beyond the worst, so that the best by one criterion counts for
 * something even if it is the worst by all others. The hypervolume of a set is the volume of what
 * it dominates up to the reference point; what a vector adds to a set is exact, by the recursion of
 * While, Bradstreet, Barone, "A fast way of calculating exact hypervolumes" (2012),
 * doi:10.1109/TEVC.2010.2077298. Greedy choice is within 1 − 1/e of the best choice, since what is
 * added never grows with the set (Nemhauser, Wolsey, Fisher 1978, doi:10.1007/BF01588971); for the
 * same reason most vectors need not be looked at again in a round.
 *
 * <p>Deterministic: of equals the first is taken. Cost: thousands of vectors in milliseconds for up
 * to 8 of 6 criteria; the recursion is exponential in the number picked in the worst case.
 *
 * <p>Example: of (0, 10), (1, 9), (5, 5), (10, 0), two are picked with always = place 0: {0, 2},
 * because (5, 5) adds 0.6 × 0.6 − 0.6 × 0.1 = 0.30 and (10, 0) only 0.1 × 1.0 = 0.10 .
 */
public final class Representatives {

  private static final double REFERENCE = 1.1;

  private Representatives() {}

  /**
   * Places of vectors that stand for all.
   *
   * @param vectors vectors of one length, smaller is better; none need be non-dominated
   * @param count how many to pick, at least 1
   * @param always places that are picked first, whatever they add
   * @return {@code always} without repeats, in its order, then the others as picked; {@code count}
   *     places, or as many as there are vectors, or as many as there are in {@code always}
   * @throws IndexOutOfBoundsException if a place of {@code always} is none
   */
  public static int[] pick(long[][] vectors, int count, int... always) {
    if (count < 1) {
      throw new IllegalArgumentException("Count (" + count + ") < 1.");
    }
    double[][] room = rooms(vectors);
    int[] picked = Arrays.stream(always).distinct().toArray();
    int size = picked.length;
    picked = Arrays.copyOf(picked, Math.min(vectors.length, Math.max(count, size)));
    boolean[] isPicked = new boolean[vectors.length];
    for (int x = 0; x < size; x++) {
      isPicked[picked[x]] = true;
    }
    double[] mostAdded = new double[vectors.length];
    Arrays.fill(mostAdded, Double.POSITIVE_INFINITY);
    while (size < picked.length) {
      double[][] chosen = new double[size][];
      for (int x = 0; x < size; x++) {
        chosen[x] = room[picked[x]];
      }
      int best = 0;
      double bestAdded = Double.NEGATIVE_INFINITY;
      for (int place = 0; place < vectors.length; place++) {
        if (!isPicked[place] && mostAdded[place] > bestAdded) {
          mostAdded[place] = Hypervolume.added(room[place], chosen);
          if (mostAdded[place] > bestAdded) {
            bestAdded = mostAdded[place];
            best = place;
          }
        }
      }
      isPicked[best] = true;
      picked[size++] = best;
    }
    return picked;
  }

  /** For each vector and criterion the distance to the reference point: the sides of its box. */
  private static double[][] rooms(long[][] vectors) {
    double[][] rooms = new double[vectors.length][];
    if (vectors.length == 0) {
      return rooms;
    }
    int criteria = vectors[0].length;
    long[] least = vectors[0].clone();
    long[] most = vectors[0].clone();
    for (long[] vector : vectors) {
      for (int c = 0; c < criteria; c++) {
        least[c] = Math.min(least[c], vector[c]);
        most[c] = Math.max(most[c], vector[c]);
      }
    }
    for (int place = 0; place < vectors.length; place++) {
      rooms[place] = new double[criteria];
      for (int c = 0; c < criteria; c++) {
        double span = Math.max(1.0, (double) (most[c] - least[c]));
        rooms[place][c] = REFERENCE - (vectors[place][c] - least[c]) / span;
      }
    }
    return rooms;
  }

  /**
   * Volumes of unions of boxes [0, x₁] × … × [0, x_d].
   *
   * <p>A vector of a front is such a box when it is written by its distances to the reference
   * point; then greater is better. While, Bradstreet, Barone (2012), doi:10.1109/TEVC.2010.2077298:
   * what a box adds to others is its own volume less that of the others' parts inside it, and the
   * union is the sum of what each adds to those after it. Stateless.
   */
  static final class Hypervolume {

    private Hypervolume() {}

    /** Volume of the union. */
    static double union(double[][] boxes) {
      return union(boxes, boxes.length);
    }

    /** Volume that a box has outside of all others. */
    static double added(double[] box, double[][] others) {
      return added(box, others, 0, others.length);
    }

    private static double union(double[][] boxes, int count) {
      double volume = 0;
      for (int x = 0; x < count; x++) {
        volume += added(boxes[x], boxes, x + 1, count);
      }
      return volume;
    }

    private static double added(double[] box, double[][] others, int from, int to) {
      double volume = 1;
      for (double side : box) {
        volume *= side;
      }
      if (from == to) {
        return volume;
      }
      // The others' parts inside this box, without those inside another part.
      double[][] parts = new double[to - from][];
      int count = 0;
      for (int x = from; x < to; x++) {
        double[] part = new double[box.length];
        for (int c = 0; c < part.length; c++) {
          part[c] = Math.min(box[c], others[x][c]);
        }
        count = addPart(parts, count, part);
      }
      return volume - union(parts, count);
    }

    private static int addPart(double[][] parts, int count, double[] part) {
      int kept = 0;
      for (int x = 0; x < count; x++) {
        if (isInside(part, parts[x])) {
          return count;
        }
        if (!isInside(parts[x], part)) {
          parts[kept++] = parts[x];
        }
      }
      parts[kept] = part;
      return kept + 1;
    }

    private static boolean isInside(double[] box, double[] other) {
      for (int c = 0; c < box.length; c++) {
        if (box[c] > other[c]) {
          return false;
        }
      }
      return true;
    }
  }
}
