package org.wayleave.plan.dependence;

import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import org.wayleave.network.notice.Progress;

/**
 * Estimates the Shapley value of games too large for a table, by orders of the players drawn at
 * random (J. Castro, D. Gómez, J. Tejada, 2009, doi:10.1016/j.cor.2008.04.004).
 *
 * <p>Every drawn order gives what each player adds when the players join one after the other; the
 * estimate is the mean, its standard error the deviation over the root of the number of orders. The
 * estimates always add up to the worth of all. The same seed gives the same figures. Cost: n
 * valuations an order. Scratch memory for one thread.
 */
final class ShapleySampler {

  private static final int ORDERS_BETWEEN_QUESTIONS = 256;

  private final int playerCount;
  private final LongUnaryOperator worth;
  private final double[] sums;
  private final double[] squares;
  private long orders;

  /** Players are the bits of a long, at most 63; the worth of no bits is 0. */
  ShapleySampler(int playerCount, LongUnaryOperator worth) {
    this.playerCount = playerCount;
    this.worth = worth;
    sums = new double[playerCount];
    squares = new double[playerCount];
  }

  /** Draws orders, at least two; fewer than wanted when it is not to go on. */
  void run(long seed, long wanted, Progress progress) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = new int[playerCount];
    for (int x = 0; x < playerCount; x++) {
      order[x] = x;
    }
    while (orders < Math.max(2, wanted)) {
      boolean isAsked = orders >= 2 && orders % ORDERS_BETWEEN_QUESTIONS == 0;
      if (isAsked && !progress.goesOn("drawing orders of players", orders, wanted)) {
        return;
      }
      shuffle(order, random);
      long joined = 0;
      long before = 0;
      for (int player : order) {
        joined |= 1L << player;
        long after = worth.applyAsLong(joined);
        double added = (double) (after - before);
        sums[player] += added;
        squares[player] += added * added;
        before = after;
      }
      orders++;
    }
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int x = order.length - 1; x > 0; x--) {
      int y = random.nextInt(x + 1);
      int player = order[x];
      order[x] = order[y];
      order[y] = player;
    }
  }

  /** How many orders were drawn. */
  long orders() {
    return orders;
  }

  double mean(int player) {
    return sums[player] / (double) orders;
  }

  double standardError(int player) {
    double mean = mean(player);
    double variance =
        Math.max(0, squares[player] / (double) orders - mean * mean)
            * ((double) orders / (double) (orders - 1));
    return Math.sqrt(variance / (double) orders);
  }
}
