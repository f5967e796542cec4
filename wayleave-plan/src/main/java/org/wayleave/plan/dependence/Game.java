package org.wayleave.plan.dependence;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToLongFunction;
import java.util.stream.LongStream;

/**
 * A game with transferable worth: what every coalition of players can make of it.
 *
 * <p>A coalition is a set of bits; the table holds one long for each of the 2ⁿ coalitions. Legal: 1
 * to {@value #MOST_PLAYERS} players, v(∅) = 0, and values so small that 2ⁿ of them can be added
 * without overflow. Immutable and safe to share. Memory: 8 bytes a coalition, 8 MB for 20 players.
 */
final class Game {

  /** The most players of any table, 128 MB. */
  static final int MOST_PLAYERS = 24;

  private static final int LOW_BITS = 12;
  private static final int LONG_BITS = 62;
  private static final long MOST_SCALED = 1L << (LONG_BITS / 2);

  private final int playerCount;
  private final long[] values;

  private Game(int playerCount, long[] values) {
    this.playerCount = playerCount;
    this.values = values;
  }

  /**
   * A game from what each coalition is worth.
   *
   * @throws IllegalArgumentException for too many or no players, or v(∅) ≠ 0
   * @throws ArithmeticException when the values are too great to be added up
   */
  static Game of(int playerCount, IntToLongFunction worth) {
    if (playerCount < 1 || playerCount > MOST_PLAYERS) {
      throw new IllegalArgumentException(
          "A table of (%d) players; 1 to %d are legal.".formatted(playerCount, MOST_PLAYERS));
    }
    long[] values = new long[1 << playerCount];
    long most = Long.MAX_VALUE >> playerCount;
    for (int coalition = 0; coalition < values.length; coalition++) {
      long value = worth.applyAsLong(coalition);
      if (value > most || value < -most) {
        throw new ArithmeticException(
            "The worth (%d) is too great to be added up exactly.".formatted(value));
      }
      values[coalition] = value;
    }
    if (values[0] != 0) {
      throw new IllegalArgumentException("Nobody has the worth (%d).".formatted(values[0]));
    }
    return new Game(playerCount, values);
  }

  /**
   * Gives every coalition the least value of its subsets, in place (a zeta transform); O(n 2ⁿ).
   *
   * @param values one value for each set of bits, 2ⁿ of them
   */
  static void toSubsetMinimum(long[] values) {
    for (int bit = 1; bit < values.length; bit <<= 1) {
      for (int block = 0; block < values.length; block += 2 * bit) {
        for (int x = block; x < block + bit; x++) {
          values[x + bit] = Math.min(values[x + bit], values[x]);
        }
      }
    }
  }

  int playerCount() {
    return playerCount;
  }

  /** The coalition of all players. */
  int grand() {
    return values.length - 1;
  }

  long value(int coalition) {
    return values[coalition];
  }

  /** The player without whom nothing has any worth, if there is one; the first of several. */
  OptionalInt findVetoPlayer() {
    int needed = grand();
    for (int coalition = 0; coalition < values.length && needed != 0; coalition++) {
      if (values[coalition] != 0) {
        needed &= coalition;
      }
    }
    return needed == 0 || values[grand()] == 0
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.numberOfTrailingZeros(needed));
  }

  /**
   * Whether the shares give out the whole worth and no coalition could do better alone; exact.
   *
   * <p>In whole numbers where the shares have a common denominator small enough for longs; else
   * sums of doubles decide where they leave no doubt, and fractions the rest.
   */
  boolean isInCore(List<Rational> shares) {
    if (!Rational.sum(shares).equals(Rational.of(values[grand()]))) {
      return false;
    }
    BigInteger scale = commonDenominator(shares);
    BigInteger most = BigInteger.ONE;
    for (Rational share : shares) {
      most = most.add(share.numerator().abs().multiply(scale.divide(share.denominator())));
    }
    boolean isSmall =
        most.bitLength() < LONG_BITS
            && scale.bitLength() < LONG_BITS / 2
            && LongStream.of(values).allMatch(value -> Math.abs(value) <= MOST_SCALED);
    return isSmall ? isInCore(shares, scale.longValueExact()) : isInCoreByDoubles(shares);
  }

  private boolean isInCore(List<Rational> shares, long scale) {
    int low = Math.min(LOW_BITS, playerCount);
    long[] lowSums = scaledSums(shares.subList(0, low), scale);
    long[] highSums = scaledSums(shares.subList(low, playerCount), scale);
    for (int coalition = 1; coalition < values.length; coalition++) {
      long sum = lowSums[coalition & (lowSums.length - 1)] + highSums[coalition >> low];
      if (sum < values[coalition] * scale) {
        return false;
      }
    }
    return true;
  }

  private static long[] scaledSums(List<Rational> shares, long scale) {
    long[] sums = new long[1 << shares.size()];
    for (int set = 1; set < sums.length; set++) {
      Rational share = shares.get(Integer.numberOfTrailingZeros(set));
      sums[set] =
          sums[set & (set - 1)] + share.times(Rational.of(scale)).numerator().longValueExact();
    }
    return sums;
  }

  private boolean isInCoreByDoubles(List<Rational> shares) {
    int low = Math.min(LOW_BITS, playerCount);
    double[] lowSums = sums(shares.subList(0, low));
    double[] highSums = sums(shares.subList(low, playerCount));
    double doubt = 1;
    for (Rational share : shares) {
      doubt += Math.abs(share.toDouble());
    }
    doubt *= 1e-9; // of some 24 roundings each is less than 1e-15 of the sum of all
    for (int coalition = 1; coalition < values.length; coalition++) {
      double spare =
          lowSums[coalition & (lowSums.length - 1)]
              + highSums[coalition >> low]
              - (double) values[coalition];
      if (spare < -doubt || (spare < doubt && excess(coalition, shares).signum() > 0)) {
        return false;
      }
    }
    return true;
  }

  private static double[] sums(List<Rational> shares) {
    double[] sums = new double[1 << shares.size()];
    for (int set = 1; set < sums.length; set++) {
      int first = Integer.numberOfTrailingZeros(set);
      sums[set] = sums[set & (set - 1)] + shares.get(first).toDouble();
    }
    return sums;
  }

  /** What the coalition could have alone beyond what the shares give it. */
  Rational excess(int coalition, List<Rational> shares) {
    Rational sum = Rational.ZERO;
    for (int rest = coalition; rest != 0; rest &= rest - 1) {
      sum = sum.plus(shares.get(Integer.numberOfTrailingZeros(rest)));
    }
    return Rational.of(values[coalition]).minus(sum);
  }

  /** The least common denominator of the shares. */
  static BigInteger commonDenominator(List<Rational> shares) {
    BigInteger common = BigInteger.ONE;
    for (Rational share : shares) {
      common = common.divide(common.gcd(share.denominator())).multiply(share.denominator());
    }
    return common;
  }

  /** Everything for one player. */
  List<Rational> allTo(int player) {
    List<Rational> shares = new ArrayList<>();
    for (int x = 0; x < playerCount; x++) {
      shares.add(x == player ? Rational.of(values[grand()]) : Rational.ZERO);
    }
    return shares;
  }
}
