package org.wayleave.plan.pareto;

import java.util.function.BooleanSupplier;

/**
 * How far a search may go before it becomes approximate, and how much it may return.
 *
 * @param labels most labels held at a time (expanded ones and open ones, about 40 bytes each), at
 *     least 1; when an exact search needs more, it starts again with a tolerance and says so
 * @param ways most ways returned, at least 1; of more, a spread is kept and the front says so
 * @param isCancelled asked before the search and about every {@value #POPS_BETWEEN_QUESTIONS}
 *     labels; true ends the search with what it has found
 */
public record FrontLimit(long labels, int ways, BooleanSupplier isCancelled) {

  /** Labels taken from the queue between two questions whether to go on; some milliseconds. */
  static final int POPS_BETWEEN_QUESTIONS = 1 << 16;

  /** Two million labels (about 80 MB), ten thousand ways, never cancelled. */
  public static final FrontLimit USUAL = new FrontLimit(2_000_000, 10_000, () -> false);

  /** No limit but memory: for tests and measurements. */
  public static final FrontLimit NONE =
      new FrontLimit(Long.MAX_VALUE, Integer.MAX_VALUE, () -> false);

  /** Checks the numbers. */
  public FrontLimit {
    if (labels < 1 || ways < 1) {
      throw new IllegalArgumentException(
          "Limits of (" + labels + ") labels and (" + ways + ") ways are not both 1 or more.");
    }
  }

  /** This limit with another number of labels. */
  public FrontLimit withLabels(long most) {
    return new FrontLimit(most, ways, isCancelled);
  }

  /** This limit with another number of ways. */
  public FrontLimit withWays(int most) {
    return new FrontLimit(labels, most, isCancelled);
  }

  /** This limit with another question whether the search is cancelled. */
  public FrontLimit withCancel(BooleanSupplier question) {
    return new FrontLimit(labels, ways, question);
  }
}
