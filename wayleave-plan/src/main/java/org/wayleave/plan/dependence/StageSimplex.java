package org.wayleave.plan.dependence;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stage of the nucleolus: shares that make the least surplus of the open coalitions as great as
 * possible, in exact fractions.
 *
 * <p>With x the shares beyond what players have alone and w the worth beyond it: max ε under x(S) −
 * ε ≥ w(S) for open S, x(F) = b(F) for fixed F, x ≥ 0. There is a constraint for each of up to 2ⁿ
 * coalitions, so the dual is solved: it has n + 1 rows, and its entering column is the coalition
 * that the present shares violate most, found by a scan over the table. That is generating
 * constraints one by one; only the n + 1 basic ones are ever held.
 *
 * <p>After a step that gains nothing the lowest column enters (R. G. Bland, 1977,
 * doi:10.1287/moor.2.2.103) until one does, so it always ends. Scratch memory for one stage and
 * thread.
 */
final class StageSimplex {

  /** A coalition that gets the same in all solutions. */
  record Fixed(int coalition, Rational share) {}

  private enum Kind {
    OPEN,
    FIXED_UP,
    FIXED_DOWN,
    SLACK
  }

  /** A column of the dual: an open or fixed coalition, or the slack of one player's row. */
  private record Column(Kind kind, int coalition, Rational cost) {
    boolean isBefore(Column other) {
      return kind == other.kind ? coalition < other.coalition : kind.compareTo(other.kind) < 0;
    }
  }

  private final int playerCount;
  private final int rows;
  private final long[] worth;
  private final BitSet open;
  private final List<Fixed> fixed;
  private final Column[] basis;
  private Rational[][] inverse;
  private Rational[] levels;
  private Rational[] duals;

  /**
   * A stage.
   *
   * @param worth w of every coalition
   * @param open the coalitions whose surplus is not yet fixed; none that is implied by fixed ones
   * @param fixed begins with the coalition of all
   */
  StageSimplex(int playerCount, long[] worth, BitSet open, List<Fixed> fixed) {
    this.playerCount = playerCount;
    this.worth = worth;
    this.open = open;
    this.fixed = fixed;
    rows = playerCount + 1;
    basis = new Column[rows];
    int first = open.nextSetBit(1);
    int place = 0;
    basis[place++] = ofOpen(first);
    basis[place++] = new Column(Kind.FIXED_UP, fixed.get(0).coalition(), fixed.get(0).share());
    for (int player = 0; player < playerCount; player++) {
      if (player != Integer.numberOfTrailingZeros(first)) {
        basis[place++] = new Column(Kind.SLACK, 1 << player, Rational.ZERO);
      }
    }
    inverse = inverseOfBasis();
    levels = new Rational[rows];
    for (int row = 0; row < rows; row++) {
      levels[row] = inverse[row][playerCount];
    }
    duals = reckonDuals();
  }

  private Column ofOpen(int coalition) {
    return new Column(Kind.OPEN, coalition, Rational.of(-worth[coalition]));
  }

  private Rational[] vector(Column column) {
    Rational[] vector = new Rational[rows];
    Rational entry = Rational.of(column.kind == Kind.FIXED_UP ? 1 : -1);
    for (int player = 0; player < playerCount; player++) {
      vector[player] = (column.coalition >> player & 1) == 1 ? entry : Rational.ZERO;
    }
    vector[playerCount] = column.kind == Kind.OPEN ? Rational.ONE : Rational.ZERO;
    return vector;
  }

  /** Gauss and Jordan on the basis beside the identity. */
  private Rational[][] inverseOfBasis() {
    Rational[][] work = new Rational[rows][2 * rows];
    for (int column = 0; column < rows; column++) {
      Rational[] vector = vector(basis[column]);
      for (int row = 0; row < rows; row++) {
        work[row][column] = vector[row];
        work[row][rows + column] = row == column ? Rational.ONE : Rational.ZERO;
      }
    }
    for (int column = 0; column < rows; column++) {
      int pivot = column;
      while (work[pivot][column].signum() == 0) {
        pivot++;
      }
      Rational[] swapped = work[pivot];
      work[pivot] = work[column];
      work[column] = swapped;
      Exact.divide(work[column], work[column][column]);
      for (int row = 0; row < rows; row++) {
        if (row != column) {
          Exact.subtract(work[row], work[row][column], work[column]);
        }
      }
    }
    Rational[][] result = new Rational[rows][];
    for (int row = 0; row < rows; row++) {
      result[row] = Arrays.copyOfRange(work[row], rows, 2 * rows);
    }
    return result;
  }

  private Rational[] reckonDuals() {
    Rational[] result = new Rational[rows];
    for (int x = 0; x < rows; x++) {
      Rational sum = Rational.ZERO;
      for (int row = 0; row < rows; row++) {
        if (basis[row].cost.signum() != 0 && inverse[row][x].signum() != 0) {
          sum = sum.plus(basis[row].cost.times(inverse[row][x]));
        }
      }
      result[x] = sum;
    }
    return result;
  }

  /** Solves it; then the results can be read. */
  void run() {
    boolean isStuck = false;
    Column entering = entering(false);
    while (entering != null) {
      isStuck = step(entering).signum() == 0;
      entering = entering(isStuck);
    }
  }

  /** Shares beyond what players have alone. */
  List<Rational> shares() {
    return List.of(duals).subList(0, playerCount);
  }

  /** The least surplus of an open coalition. */
  Rational leastSurplus() {
    return duals[playerCount];
  }

  /** The coalitions that have the same in all solutions, as far as this solution proves it. */
  List<Fixed> listTight() {
    List<Fixed> tight = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      Column column = basis[row];
      if (levels[row].signum() > 0 && (column.kind == Kind.OPEN || column.kind == Kind.SLACK)) {
        Rational share = Rational.ZERO;
        for (int rest = column.coalition; rest != 0; rest &= rest - 1) {
          share = share.plus(duals[Integer.numberOfTrailingZeros(rest)]);
        }
        tight.add(new Fixed(column.coalition, share));
      }
    }
    return tight;
  }

  /** A violated column: the first one or the most violated; null at the optimum. */
  private @Nullable Column entering(boolean isFirst) {
    List<Rational> all = List.of(duals);
    BigInteger scale = Game.commonDenominator(all);
    BigInteger[] sums = new BigInteger[worth.length];
    sums[0] = BigInteger.ZERO;
    BigInteger[] scaled = new BigInteger[rows];
    for (int x = 0; x < rows; x++) {
      scaled[x] = duals[x].numerator().multiply(scale.divide(duals[x].denominator()));
    }
    BigInteger worst = BigInteger.ZERO;
    Column found = null;
    for (int coalition = 1; coalition < sums.length; coalition++) {
      int player = Integer.numberOfTrailingZeros(coalition);
      sums[coalition] = sums[coalition & (coalition - 1)].add(scaled[player]);
      if (open.get(coalition)) {
        BigInteger spare =
            sums[coalition]
                .subtract(scaled[playerCount])
                .subtract(scale.multiply(BigInteger.valueOf(worth[coalition])));
        if (spare.compareTo(worst) < 0) {
          found = ofOpen(coalition);
          if (isFirst) {
            return found;
          }
          worst = spare;
        }
      }
    }
    return found != null ? found : enteringOther(sums, scale);
  }

  private @Nullable Column enteringOther(BigInteger[] sums, BigInteger scale) {
    for (Kind kind : List.of(Kind.FIXED_UP, Kind.FIXED_DOWN)) {
      for (Fixed one : fixed) {
        Rational spare = one.share().minus(new Rational(sums[one.coalition()], scale));
        if (spare.signum() == (kind == Kind.FIXED_UP ? -1 : 1)) {
          return new Column(
              kind, one.coalition(), kind == Kind.FIXED_UP ? one.share() : one.share().negate());
        }
      }
    }
    for (int player = 0; player < playerCount; player++) {
      if (duals[player].signum() < 0) {
        return new Column(Kind.SLACK, 1 << player, Rational.ZERO);
      }
    }
    return null;
  }

  /** Takes the column into the basis; how far its level rises. */
  private Rational step(Column entering) {
    Rational[] vector = vector(entering);
    Rational[] direction = new Rational[rows];
    int leaving = -1;
    Rational least = Rational.ZERO;
    for (int row = 0; row < rows; row++) {
      direction[row] = Exact.product(inverse[row], vector);
      if (direction[row].signum() > 0) {
        Rational ratio = levels[row].over(direction[row]);
        int order = leaving < 0 ? -1 : ratio.compareTo(least);
        if (order < 0 || (order == 0 && basis[row].isBefore(basis[leaving]))) {
          leaving = row;
          least = ratio;
        }
      }
    }
    if (leaving < 0) {
      throw new IllegalStateException("Shares exist, yet the dual is unbounded.");
    }
    Exact.divide(inverse[leaving], direction[leaving]);
    levels[leaving] = least;
    for (int row = 0; row < rows; row++) {
      if (row != leaving) {
        Exact.subtract(inverse[row], direction[row], inverse[leaving]);
        levels[row] = levels[row].minus(direction[row].times(least));
      }
    }
    basis[leaving] = entering;
    duals = reckonDuals();
    return least;
  }
}
