package org.wayleave.plan.dependence;

import java.util.List;
import org.wayleave.plan.dependence.Bargain.Solution.Exact;
import org.wayleave.plan.dependence.Bargain.Solution.Sampled;

/**
 * How a trade's surplus would be shared between the shipper and those who let it pass: a model of
 * leverage, no judgement and no forecast.
 *
 * @param outside what the shipper has without any of the others
 * @param outsideUsCents what that costs
 * @param surplusUsCents what all together save against it
 * @param players the shipper first, then jurisdictions by code
 * @param shapley what each adds on the average over all orders of joining
 * @param banzhaf what each adds on the average over all groups of the others
 * @param nucleolus the shares with which the least satisfied group is as well off as possible
 * @param core whether there are shares that no group could better alone, and which
 */
public record Bargain(
    Outside outside,
    long outsideUsCents,
    long surplusUsCents,
    List<String> players,
    Solution shapley,
    Solution banzhaf,
    Solution nucleolus,
    Core core) {

  /** The name of the player who is no jurisdiction. */
  public static final String SHIPPER = "shipper";

  /** Copies the list. */
  public Bargain {
    players = List.copyOf(players);
  }

  /** What the shipper has without any other player. */
  public enum Outside {
    /** The best way that needs none of them. */
    OTHER_WAY,
    /** There is none: the trade is given up when it costs too many times as much. */
    GIVEN_UP
  }

  /**
   * What is assumed of a game, and how much may be reckoned.
   *
   * @param limit a trade without any other way is given up when it costs that many times the best;
   *     more than 1; an estimate that the user sees and may change
   * @param exactPlayers the most players, the shipper included, of an exact solution
   * @param orders how many orders of players are drawn where there are more
   * @param seed what the drawing starts from
   * @param labels the most labels of a search
   */
  public record Rule(double limit, int exactPlayers, long orders, long seed, long labels) {

    /** The greatest limit; beyond it nothing is ever given up. */
    public static final double MOST_LIMIT = 1000;

    /** Three times as much, 20 players exactly, else 20 000 orders; two million labels. */
    public static final Rule USUAL = new Rule(3, 20, 20_000, 1, 2_000_000);

    /** Checks the numbers. */
    public Rule {
      if (!(limit > 1 && limit <= MOST_LIMIT) || exactPlayers < 1 || orders < 2 || labels < 1) {
        throw new IllegalArgumentException("A rule with the limit (%s).".formatted(limit));
      }
      if (exactPlayers > Game.MOST_PLAYERS) {
        throw new IllegalArgumentException(
            "Exact for (%d) players; at most %d.".formatted(exactPlayers, Game.MOST_PLAYERS));
      }
    }

    /** The same with another limit. */
    public Rule withLimit(double other) {
      return new Rule(other, exactPlayers, orders, seed, labels);
    }
  }

  /** A share of the surplus for every player, in US cents, in the order of the players. */
  public sealed interface Solution {

    /** Exact fractions. */
    record Exact(List<Rational> shares) implements Solution {
      /** Copies the list. */
      public Exact {
        shares = List.copyOf(shares);
      }
    }

    /**
     * Estimates from orders drawn at random.
     *
     * @param means the estimates
     * @param standardErrors of the estimates
     * @param orders how many were drawn
     * @param seed what the drawing started from
     */
    record Sampled(List<Double> means, List<Double> standardErrors, long orders, long seed)
        implements Solution {

      /** A 95 % interval is the mean, and that many standard errors to both sides. */
      public static final double ERRORS_OF_INTERVAL = 1.959964;

      /** Copies the lists. */
      public Sampled {
        means = List.copyOf(means);
        standardErrors = List.copyOf(standardErrors);
      }
    }

    /** No shares, and why. */
    record NotComputed(String reason) implements Solution {}
  }

  /** Whether something holds, as far as it was reckoned. */
  public enum Holds {
    YES,
    NO,
    NOT_COMPUTED
  }

  /**
   * About the core: shares that give out the whole surplus and leave no group better off alone.
   *
   * @param isThere whether there are any such shares
   * @param hasShapley whether the Shapley value is one
   * @param hasNucleolus whether the nucleolus is one
   */
  public record Core(Holds isThere, Holds hasShapley, Holds hasNucleolus) {}

  /** The Shapley value of a player in US cents; 0 for one who does not play. */
  public Rational shapleyUsCents(String player) {
    int place = players.indexOf(player);
    if (place < 0) {
      return Rational.ZERO;
    }
    return switch (shapley) {
      case Exact exact -> exact.shares().get(place);
      case Sampled sampled -> Rational.of(Math.round(sampled.means().get(place)));
      case Solution.NotComputed _ -> Rational.ZERO;
    };
  }
}
