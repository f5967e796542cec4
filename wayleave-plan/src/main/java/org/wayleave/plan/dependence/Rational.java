package org.wayleave.plan.dependence;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;

/**
 * An exact fraction in lowest terms: what shares of a surplus are reckoned in.
 *
 * <p>Any size is legal; every operation is exact, so its cost grows with the digits. Immutable.
 *
 * @param numerator the upper part
 * @param denominator the lower part, 1 or more
 */
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Comparable<Rational> {

  /** Nothing. */
  public static final Rational ZERO = of(0);

  /** One. */
  public static final Rational ONE = of(1);

  /** Brings it to lowest terms; refuses a denominator of 0. */
  public Rational {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("A fraction has the denominator (0).");
    }
    BigInteger common = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      common = common.negate();
    }
    if (!common.equals(BigInteger.ONE)) {
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  /** A whole number. */
  public static Rational of(long value) {
    return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /** A fraction. */
  public static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The sum of all. */
  public static Rational sum(List<Rational> values) {
    return values.stream().reduce(ZERO, Rational::plus);
  }

  /** The sum. */
  public Rational plus(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  /** The product. */
  public Rational times(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException when the other is 0
   */
  public Rational over(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** The same with the other sign. */
  public Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  /** -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** The nearest double, also where both parts are beyond the range of one. */
  public double toDouble() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
        .doubleValue();
  }

  /** The nearest whole number, halves up. */
  public long round() {
    BigInteger twice = denominator.shiftLeft(1);
    BigInteger[] parts = numerator.shiftLeft(1).add(denominator).divideAndRemainder(twice);
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return floor.longValueExact();
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
