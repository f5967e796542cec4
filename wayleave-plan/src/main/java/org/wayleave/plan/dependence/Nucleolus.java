package org.wayleave.plan.dependence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The nucleolus: the shares that leave the least satisfied coalition as well off as possible, then
 * the next one, and so on (D. Schmeidler, "The nucleolus of a characteristic function game", 1969,
 * doi:10.1137/0117107), in exact fractions.
 *
 * <p>Stage by stage (M. Maschler, B. Peleg, L. S. Shapley, 1979, doi:10.1287/moor.4.4.303): 1. make
 * the least surplus of the open coalitions as great as possible; 2. fix what the solution proves to
 * be the same in all solutions; 3. coalitions implied by fixed ones are no longer open; 4. again
 * until none is open. Every stage fixes something new, so there are at most n.
 *
 * <p>Legal: {@value #MOST_PLAYERS} players at most, and players who together have no less than
 * alone; otherwise there is no answer.
 */
final class Nucleolus {

  /** Beyond it the exact fractions and the scans over all coalitions take too long. */
  static final int MOST_PLAYERS = 12;

  private final int playerCount;
  private final Game game;
  private final List<StageSimplex.Fixed> fixed = new ArrayList<>();
  private final List<Rational[]> span = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();

  private Nucleolus(Game game) {
    this.game = game;
    playerCount = game.playerCount();
  }

  /**
   * The nucleolus and what its first stage says.
   *
   * @param shares of every player
   * @param leastSurplus the greatest least surplus of a coalition; below 0 the core is empty
   */
  record Result(List<Rational> shares, Rational leastSurplus) {}

  /** The nucleolus; nothing when nobody would take part. */
  static Optional<Result> of(Game game) {
    if (game.playerCount() > MOST_PLAYERS) {
      throw new IllegalArgumentException(
          "A nucleolus of (%d) players; at most %d.".formatted(game.playerCount(), MOST_PLAYERS));
    }
    return new Nucleolus(game).solve();
  }

  private Optional<Result> solve() {
    long[] worth = new long[game.grand() + 1];
    for (int coalition = 1; coalition < worth.length; coalition++) {
      long alone = 0;
      for (int rest = coalition; rest != 0; rest &= rest - 1) {
        alone += game.value(Integer.lowestOneBit(rest));
      }
      worth[coalition] = game.value(coalition) - alone;
    }
    if (worth[game.grand()] < 0) {
      return Optional.empty();
    }
    fix(new StageSimplex.Fixed(game.grand(), Rational.of(worth[game.grand()])));
    List<Rational> shares = List.of(Rational.of(worth[game.grand()]));
    Rational leastSurplus = null;
    for (BitSet open = listOpen(); !open.isEmpty(); open = listOpen()) {
      StageSimplex stage = new StageSimplex(playerCount, worth, open, fixed);
      stage.run();
      shares = stage.shares();
      if (leastSurplus == null) {
        leastSurplus = stage.leastSurplus();
      }
      stage.listTight().forEach(this::fix);
    }
    List<Rational> all = new ArrayList<>();
    for (int player = 0; player < playerCount; player++) {
      all.add(shares.get(player).plus(Rational.of(game.value(1 << player))));
    }
    return Optional.of(new Result(all, leastSurplus == null ? Rational.ZERO : leastSurplus));
  }

  /** Adds a row to the reduced echelon form, unless it is implied. */
  private void fix(StageSimplex.Fixed one) {
    Rational[] row = new Rational[playerCount];
    for (int player = 0; player < playerCount; player++) {
      row[player] = Rational.of(one.coalition() >> player & 1);
    }
    for (int x = 0; x < span.size(); x++) {
      Exact.subtract(row, row[pivots.get(x)], span.get(x));
    }
    for (int player = 0; player < playerCount; player++) {
      if (row[player].signum() != 0) {
        Exact.divide(row, row[player]);
        for (Rational[] other : span) {
          Exact.subtract(other, other[player], row);
        }
        span.add(row);
        pivots.add(player);
        fixed.add(one);
        return;
      }
    }
  }

  private BitSet listOpen() {
    BitSet open = new BitSet();
    if (span.size() < playerCount) {
      for (int coalition = 1; coalition < game.grand(); coalition++) {
        open.set(coalition, !isImplied(coalition));
      }
    }
    return open;
  }

  /** Whether the coalition is a combination of the fixed ones. */
  private boolean isImplied(int coalition) {
    for (int player = 0; player < playerCount; player++) {
      Rational rest = Rational.of(coalition >> player & 1);
      for (int x = 0; x < span.size(); x++) {
        if ((coalition >> pivots.get(x) & 1) == 1 && span.get(x)[player].signum() != 0) {
          rest = rest.minus(span.get(x)[player]);
        }
      }
      if (rest.signum() != 0) {
        return false;
      }
    }
    return true;
  }
}
