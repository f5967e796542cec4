package org.wayleave.plan.recovery;

/**
 * A triangular distribution.
 *
 * @param low the lowest plausible value
 * @param mid the likeliest one, with which to reckon when nothing is drawn
 * @param high the highest plausible value
 */
public record Triangle(double low, double mid, double high) {

  /** Refuses values that are out of order. */
  public Triangle {
    if (!(low <= mid && mid <= high)) {
      throw new IllegalArgumentException(
          "The values (%s, %s, %s) are not in order.".formatted(low, mid, high));
    }
  }

  /** A value that is known. */
  public static Triangle exactly(double value) {
    return new Triangle(value, value, value);
  }

  /** Whether there is more than one value. */
  public boolean isUncertain() {
    return low < high;
  }

  /** The value that a share {@code u} of all draws stays below. */
  double quantile(double u) {
    double width = high - low;
    if (width == 0) {
      return mid;
    }
    return u < (mid - low) / width
        ? low + Math.sqrt(u * width * (mid - low))
        : high - Math.sqrt((1 - u) * width * (high - mid));
  }
}
