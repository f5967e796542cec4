package org.wayleave.plan.dependence;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who gains and who loses leverage between two states of the network, for one trade.
 *
 * <p>Both games are held against the same cost at which the trade is given up, that of the first
 * state; otherwise a cheaper best way would seem to make the trade worth less.
 *
 * @param before without the change
 * @param after with it
 * @param changes the shipper first, then every jurisdiction that plays in one of them, by code
 */
public record Leverage(Dependence before, Dependence after, List<Change> changes) {

  /** Copies the list. */
  public Leverage {
    changes = List.copyOf(changes);
  }

  /**
   * What changes for one player.
   *
   * @param player the shipper or the code of a jurisdiction
   * @param shapleyBefore its Shapley value without the change, in US cents
   * @param shapleyAfter with it
   * @param denialBeforeUsCents what its refusal cost in addition, in US cents; nothing for unserved
   * @param denialAfterUsCents the same with the change
   */
  public record Change(
      String player,
      Rational shapleyBefore,
      Rational shapleyAfter,
      OptionalLong denialBeforeUsCents,
      OptionalLong denialAfterUsCents) {

    /** How much more of the surplus it has with the change, in US cents. */
    public Rational gainUsCents() {
      return shapleyAfter.minus(shapleyBefore);
    }
  }

  /** What changes from one answer to another one that was held against it. */
  public static Leverage between(Dependence before, Dependence after) {
    Set<String> codes = new TreeSet<>(before.jurisdictions());
    codes.addAll(after.jurisdictions());
    List<String> players = new ArrayList<>();
    players.add(Bargain.SHIPPER);
    players.addAll(codes);
    return new Leverage(
        before,
        after,
        players.stream()
            .map(player ->
                new Change(
                    player,
                    before.bargain().shapleyUsCents(player),
                    after.bargain().shapleyUsCents(player),
                    before.denialUsCents(List.of(player)),
                    after.denialUsCents(List.of(player))))
            .toList());
  }
}
