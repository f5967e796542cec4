package org.wayleave.plan.dependence;

/** Rows of exact fractions. */
final class Exact {

  private Exact() {}

  /** Divides every entry. */
  static void divide(Rational[] row, Rational divisor) {
    if (!divisor.equals(Rational.ONE)) {
      for (int x = 0; x < row.length; x++) {
        if (row[x].signum() != 0) {
          row[x] = row[x].over(divisor);
        }
      }
    }
  }

  /** Subtracts so many times another row. */
  static void subtract(Rational[] row, Rational times, Rational[] other) {
    if (times.signum() != 0) {
      for (int x = 0; x < row.length; x++) {
        if (other[x].signum() != 0) {
          row[x] = row[x].minus(times.times(other[x]));
        }
      }
    }
  }

  /** The sum of products. */
  static Rational product(Rational[] one, Rational[] other) {
    Rational sum = Rational.ZERO;
    for (int x = 0; x < one.length; x++) {
      if (one[x].signum() != 0 && other[x].signum() != 0) {
        sum = sum.plus(one[x].times(other[x]));
      }
    }
    return sum;
  }
}
