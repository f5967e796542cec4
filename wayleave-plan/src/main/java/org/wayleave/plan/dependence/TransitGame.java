package org.wayleave.plan.dependence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wayleave.network.notice.Progress;
import org.wayleave.plan.dependence.Bargain.Holds;
import org.wayleave.plan.dependence.Bargain.Outside;
import org.wayleave.plan.dependence.Bargain.Rule;
import org.wayleave.plan.dependence.Bargain.Solution;

/**
 * The game of one trade, made from its non-dominated ways and solved.
 *
 * <p>v(S) = max(0, outside − the least cost of a way that uses none but S) when the shipper is in
 * S, else 0. Jurisdictions on no way cheaper than the outside option add nothing to any coalition;
 * by every solution their share is 0, so they are left out of the table.
 */
final class TransitGame {

  private final LabelFront front;
  private final List<String> bitToCode;
  private final Rule rule;
  private final long outsideUsCents;
  private final Outside outside;
  private final int[] seatToBit;
  private final long[] costs;
  private final long[] seats;

  /**
   * A game.
   *
   * @param front at least one way
   * @param bitToCode the jurisdictions that the bits of the ways stand for
   * @param giveUpUsCents what a trade may cost that has no way without other players
   */
  TransitGame(LabelFront front, List<String> bitToCode, Rule rule, long giveUpUsCents) {
    this.front = front;
    this.bitToCode = bitToCode;
    this.rule = rule;
    OptionalLong alone = front.leastCost(0);
    outside = alone.isPresent() ? Outside.OTHER_WAY : Outside.GIVEN_UP;
    outsideUsCents = alone.orElse(giveUpUsCents);
    List<LabelFront.Way> useful =
        front.ways().stream().filter(way -> way.costUsCents() < outsideUsCents).toList();
    long pivotal = 0;
    for (LabelFront.Way way : useful) {
      pivotal |= way.usedMask();
    }
    seatToBit = bits(pivotal);
    costs = new long[useful.size()];
    seats = new long[useful.size()];
    for (int x = 0; x < costs.length; x++) {
      costs[x] = useful.get(x).costUsCents();
      for (int seat = 0; seat < seatToBit.length; seat++) {
        seats[x] |= (useful.get(x).usedMask() >> seatToBit[seat] & 1) << seat;
      }
    }
  }

  private static int[] bits(long mask) {
    int[] bits = new int[Long.bitCount(mask)];
    int place = 0;
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      bits[place++] = Long.numberOfTrailingZeros(rest);
    }
    return bits;
  }

  /** Seats are those of the jurisdictions that matter, then the shipper's. */
  private int shipper() {
    return seatToBit.length;
  }

  /** The worth of a coalition of seats, from the ways one by one. */
  long worth(long coalition) {
    if ((coalition >> shipper() & 1) == 1) {
      for (int x = 0; x < costs.length; x++) {
        if ((seats[x] & ~coalition) == 0) {
          return outsideUsCents - costs[x];
        }
      }
    }
    return 0;
  }

  /** The same worth for all coalitions at once. */
  Game toGame() {
    long[] least = new long[1 << shipper()];
    Arrays.fill(least, outsideUsCents);
    for (int x = 0; x < costs.length; x++) {
      int users = Math.toIntExact(seats[x]);
      least[users] = Math.min(least[users], costs[x]);
    }
    Game.toSubsetMinimum(least);
    int ships = 1 << shipper();
    return Game.of(
        shipper() + 1,
        coalition ->
            (coalition & ships) == 0 ? 0 : outsideUsCents - least[coalition & (ships - 1)]);
  }

  Bargain solve(Progress progress) {
    int playing = shipper() + 1;
    if (playing <= rule.exactPlayers()) {
      return solveExactly(toGame());
    }
    ShapleySampler sampler = new ShapleySampler(playing, this::worth);
    sampler.run(rule.seed(), rule.orders(), progress);
    List<Double> means = new ArrayList<>(Collections.nCopies(players().size(), 0.0));
    List<Double> errors = new ArrayList<>(means);
    for (int seat = 0; seat < playing; seat++) {
      means.set(place(seat), sampler.mean(seat));
      errors.set(place(seat), sampler.standardError(seat));
    }
    String reason = "%d players matter; exact to %d.".formatted(playing, rule.exactPlayers());
    return bargain(
        new Solution.Sampled(means, errors, sampler.orders(), rule.seed()),
        new Solution.NotComputed(reason),
        new Solution.NotComputed(reason),
        new Bargain.Core(Holds.YES, Holds.NOT_COMPUTED, Holds.NOT_COMPUTED));
  }

  /** All for the shipper is in the core of every such game, without whom nothing has worth. */
  private Bargain solveExactly(Game game) {
    PowerIndices indices = PowerIndices.of(game);
    List<Rational> shapley = indices.shapley();
    Holds hasNucleolus = Holds.NOT_COMPUTED;
    Solution nucleolus =
        new Solution.NotComputed(
            "%d players matter; exact to %d."
                .formatted(game.playerCount(), Nucleolus.MOST_PLAYERS));
    if (game.playerCount() <= Nucleolus.MOST_PLAYERS) {
      Optional<Nucleolus.Result> result = Nucleolus.of(game);
      List<Rational> shares = result.orElseThrow().shares(); // alone nobody has anything
      if (!KohlbergCheck.isNucleolus(game, shares)) {
        throw new IllegalStateException("The nucleolus does not stand the check.");
      }
      nucleolus = exact(shares);
      hasNucleolus = holds(game.isInCore(shares));
    }
    return bargain(
        exact(shapley),
        exact(indices.banzhaf()),
        nucleolus,
        new Bargain.Core(
            holds(game.isInCore(game.allTo(shipper()))),
            holds(game.isInCore(shapley)),
            hasNucleolus));
  }

  private static Holds holds(boolean is) {
    return is ? Holds.YES : Holds.NO;
  }

  private Bargain bargain(
      Solution shapley, Solution banzhaf, Solution nucleolus, Bargain.Core core) {
    return new Bargain(
        outside,
        outsideUsCents,
        Math.max(0, outsideUsCents - front.best().costUsCents()),
        players(),
        shapley,
        banzhaf,
        nucleolus,
        core);
  }

  private List<String> players() {
    List<String> players = new ArrayList<>();
    players.add(Bargain.SHIPPER);
    for (int bit : bits(front.usedMask())) {
      players.add(bitToCode.get(bit));
    }
    return players;
  }

  /** The place among all players of who sits there. */
  private int place(int seat) {
    return seat == shipper()
        ? 0
        : 1 + Long.bitCount(front.usedMask() & ((1L << seatToBit[seat]) - 1));
  }

  private Solution exact(List<Rational> seatToShare) {
    List<Rational> shares = new ArrayList<>(Collections.nCopies(players().size(), Rational.ZERO));
    for (int seat = 0; seat < seatToShare.size(); seat++) {
      shares.set(place(seat), seatToShare.get(seat));
    }
    return new Solution.Exact(shares);
  }
}
