package org.wayleave.plan.dependence;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The Shapley value and the Banzhaf value of every player, exactly, from one pass over the table.
 *
 * <p>The pass adds up the worth of all coalitions of each size, and of those that hold each player,
 * in exact longs. With A(s) the sum over all coalitions of size s and B(i, s) over those with i,
 * what i adds to all coalitions of size s together is B(i, s+1) − A(s) + B(i, s); the Shapley value
 * weighs it by s! (n−s−1)! / n! (L. S. Shapley, "A value for n-person games", 1953,
 * doi:10.1515/9781400881970-018), the Banzhaf value by 1 / 2ⁿ⁻¹ (P. Dubey, L. S. Shapley, 1979,
 * doi:10.1287/moor.4.2.99). Cost O(n 2ⁿ) additions and n² fractions.
 *
 * <p>Example: worth 6 for both of two players, 2 for the first alone, 0 for the second alone:
 * Shapley 4 and 2.
 */
final class PowerIndices {

  private final int playerCount;
  private final long[] sizeToSum;
  private final long[][] playerToSizeToSum;

  private PowerIndices(int playerCount) {
    this.playerCount = playerCount;
    sizeToSum = new long[playerCount + 2];
    playerToSizeToSum = new long[playerCount][playerCount + 2];
  }

  static PowerIndices of(Game game) {
    PowerIndices sums = new PowerIndices(game.playerCount());
    for (int coalition = 1; coalition <= game.grand(); coalition++) {
      long value = game.value(coalition);
      if (value != 0) {
        int size = Integer.bitCount(coalition);
        sums.sizeToSum[size] += value;
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
          sums.playerToSizeToSum[Integer.numberOfTrailingZeros(rest)][size] += value;
        }
      }
    }
    return sums;
  }

  /** What each player adds on the average over all orders in which they could join. */
  List<Rational> shapley() {
    BigInteger[] factorials = new BigInteger[playerCount + 1];
    factorials[0] = BigInteger.ONE;
    for (int x = 1; x <= playerCount; x++) {
      factorials[x] = factorials[x - 1].multiply(BigInteger.valueOf(x));
    }
    List<Rational> shares = new ArrayList<>();
    for (int player = 0; player < playerCount; player++) {
      BigInteger sum = BigInteger.ZERO;
      for (int size = 0; size < playerCount; size++) {
        sum =
            sum.add(
                added(player, size)
                    .multiply(factorials[size])
                    .multiply(factorials[playerCount - size - 1]));
      }
      shares.add(new Rational(sum, factorials[playerCount]));
    }
    return shares;
  }

  /** What each player adds on the average over all coalitions of the others. */
  List<Rational> banzhaf() {
    List<Rational> shares = new ArrayList<>();
    for (int player = 0; player < playerCount; player++) {
      BigInteger sum = BigInteger.ZERO;
      for (int size = 0; size < playerCount; size++) {
        sum = sum.add(added(player, size));
      }
      shares.add(new Rational(sum, BigInteger.ONE.shiftLeft(playerCount - 1)));
    }
    return shares;
  }

  /** What the player adds to all coalitions of the others of that size together. */
  private BigInteger added(int player, int size) {
    return BigInteger.valueOf(playerToSizeToSum[player][size + 1])
        .subtract(BigInteger.valueOf(sizeToSum[size]))
        .add(BigInteger.valueOf(playerToSizeToSum[player][size]));
  }
}
