package org.wayleave.plan.dependence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Verifies a nucleolus without the code that found it, by Kohlberg's criterion (E. Kohlberg, "On
 * the nucleolus of a characteristic function game", 1971, doi:10.1137/0120009).
 *
 * <p>Shares are the nucleolus if and only if for every bound the coalitions D whose excess reaches
 * it are balanced together with the players who get no more than alone: no transfer y with y(N) = 0
 * that takes nothing from any of them gives something to one in D. Each bound is decided by a
 * dictionary whose variables are what the coalitions gain; it starts with all gains 0 and looks for
 * a gain by Bland's rule. Bounds are done when only y = 0 is left.
 *
 * <p>Shared with the solver are only the fractions. Cost: for each of at most n bounds a dictionary
 * of up to 2ⁿ rows and n columns.
 */
final class KohlbergCheck {

  private final Game game;
  private final List<Rational> shares;
  private final int columns;

  private KohlbergCheck(Game game, List<Rational> shares) {
    this.game = game;
    this.shares = shares;
    columns = game.playerCount() - 1;
  }

  /** Whether the shares are the nucleolus of the game. */
  static boolean isNucleolus(Game game, List<Rational> shares) {
    return new KohlbergCheck(game, shares).check();
  }

  /** A coalition with what it could have beyond its shares. */
  private record Ranked(int coalition, Rational excess) {}

  private boolean check() {
    List<Integer> contentAlone = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      int excess = game.excess(1 << player, shares).signum();
      if (excess > 0) {
        return false;
      }
      if (excess == 0) {
        contentAlone.add(1 << player);
      }
    }
    if (game.excess(game.grand(), shares).signum() != 0) {
      return false;
    }
    List<Ranked> ranked = new ArrayList<>();
    for (int coalition = 1; coalition < game.grand(); coalition++) {
      ranked.add(new Ranked(coalition, game.excess(coalition, shares)));
    }
    ranked.sort(Comparator.comparing(Ranked::excess).reversed());
    List<Integer> reaching = new ArrayList<>();
    for (int x = 0; x < ranked.size(); x++) {
      reaching.add(ranked.get(x).coalition);
      boolean isLast =
          x + 1 == ranked.size() || !ranked.get(x + 1).excess.equals(ranked.get(x).excess);
      if (isLast) {
        Dictionary dictionary = new Dictionary(reaching, contentAlone);
        if (dictionary.findsGain()) {
          return false;
        }
        if (dictionary.isOnlyZeroLeft()) {
          return true;
        }
      }
    }
    return true;
  }

  /** What coalitions gain, in terms of what some of them gain. */
  private final class Dictionary {

    private static final int TRANSFER = -1;

    private final List<Rational[]> rows = new ArrayList<>();
    private final List<Integer> rowToGain = new ArrayList<>();
    private final int[] columnToGain = new int[columns];
    private final Rational[] goal = new Rational[columns];
    private final boolean isSpanning;

    Dictionary(List<Integer> reaching, List<Integer> contentAlone) {
      for (int x = 0; x < reaching.size() + contentAlone.size(); x++) {
        rows.add(
            row(x < reaching.size() ? reaching.get(x) : contentAlone.get(x - reaching.size())));
        rowToGain.add(x);
      }
      Arrays.fill(columnToGain, TRANSFER);
      Arrays.fill(goal, Rational.ZERO);
      for (int x = 0; x < reaching.size(); x++) {
        for (int column = 0; column < columns; column++) {
          goal[column] = goal[column].plus(rows.get(x)[column]);
        }
      }
      isSpanning = replaceTransfers(reaching.size()) == columns;
      if (!isSpanning) {
        replaceTransfers(rows.size());
      }
    }

    /** What a transfer between all but the last player, who pays it, means to the coalition. */
    private Rational[] row(int coalition) {
      int ofLast = coalition >> columns & 1;
      Rational[] row = new Rational[columns];
      for (int player = 0; player < columns; player++) {
        row[player] = Rational.of((coalition >> player & 1) - ofLast);
      }
      return row;
    }

    /** Puts gains of the first rows in the place of transfers; how many columns are gains. */
    private int replaceTransfers(int rowCount) {
      int replaced = 0;
      for (int column = 0; column < columns; column++) {
        if (columnToGain[column] == TRANSFER) {
          for (int row = 0; row < rowCount; row++) {
            if (rowToGain.get(row) != TRANSFER && rows.get(row)[column].signum() != 0) {
              pivot(row, column);
              break;
            }
          }
        }
        replaced += columnToGain[column] == TRANSFER ? 0 : 1;
      }
      return replaced;
    }

    boolean isOnlyZeroLeft() {
      return isSpanning;
    }

    boolean findsGain() {
      while (true) {
        int column = entering();
        if (column < 0) {
          return false;
        }
        int leaving = -1;
        for (int row = 0; row < rows.size(); row++) {
          if (rowToGain.get(row) != TRANSFER
              && rows.get(row)[column].signum() < 0
              && (leaving < 0 || rowToGain.get(row) < rowToGain.get(leaving))) {
            leaving = row;
          }
        }
        if (leaving < 0) {
          return true;
        }
        pivot(leaving, column);
      }
    }

    private int entering() {
      int best = -1;
      for (int column = 0; column < columns; column++) {
        if (goal[column].signum() > 0
            && columnToGain[column] != TRANSFER
            && (best < 0 || columnToGain[column] < columnToGain[best])) {
          best = column;
        }
      }
      return best;
    }

    /** Solves the row for the column's variable and puts that everywhere. */
    private void pivot(int pivotRow, int column) {
      Rational[] solved = rows.get(pivotRow);
      Rational entry = solved[column];
      for (int x = 0; x < columns; x++) {
        solved[x] = x == column ? Rational.ONE.over(entry) : solved[x].over(entry).negate();
      }
      for (int row = 0; row < rows.size(); row++) {
        if (row != pivotRow) {
          replace(rows.get(row), column, solved);
        }
      }
      replace(goal, column, solved);
      int gain = rowToGain.get(pivotRow);
      rowToGain.set(pivotRow, columnToGain[column]);
      columnToGain[column] = gain;
    }

    private void replace(Rational[] row, int column, Rational[] solved) {
      Rational times = row[column];
      if (times.signum() != 0) {
        row[column] = Rational.ZERO;
        for (int x = 0; x < columns; x++) {
          if (solved[x].signum() != 0) {
            row[x] = row[x].plus(times.times(solved[x]));
          }
        }
      }
    }
  }
}
