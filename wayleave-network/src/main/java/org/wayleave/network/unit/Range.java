package org.wayleave.network.unit;

/**
 * How well an integer quantity is known: a low, a most likely and a high value.
 *
 * <p>The unit is named by whoever holds the range, as in {@code Range timeSeconds}. A range says
 * nothing of how much a quantity <em>varies</em> from trip to trip; that spread (mean, p95) is kept
 * apart on purpose.
 *
 * <p>Adding two ranges adds their ends, so a sum of ranges is the interval that holds when all the
 * inputs are low, or all are high, at once: the widest honest interval, not a confidence interval.
 *
 * @param low the lowest plausible value
 * @param mid the value to reckon with
 * @param high the highest plausible value; {@code low <= mid <= high}
 */
public record Range(long low, long mid, long high) {

  /** Nothing, known exactly. */
  public static final Range ZERO = new Range(0, 0, 0);

  /** Refuses ends that are out of order. */
  public Range {
    if (low > mid || mid > high) {
      throw new IllegalArgumentException(
          "The range (%d, %d, %d) is not in order low <= mid <= high.".formatted(low, mid, high));
    }
  }

  /** A value without a known spread. */
  public static Range exactly(long value) {
    return value == 0 ? ZERO : new Range(value, value, value);
  }

  /** The sum of the ends; throws {@link ArithmeticException} when a {@code long} overflows. */
  public Range plus(Range other) {
    return new Range(
        Math.addExact(low, other.low),
        Math.addExact(mid, other.mid),
        Math.addExact(high, other.high));
  }

  /** Whether the inputs' ranges imply no interval at all. */
  public boolean isExact() {
    return low == high;
  }
}
