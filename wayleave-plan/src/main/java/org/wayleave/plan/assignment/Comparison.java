package org.wayleave.plan.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.plan.demand.Trade;

/**
 * Two assignments of the same trades side by side.
 *
 * @param before the first
 * @param after the second
 * @param trades the trades for which anything changes, the most changed first: by tonnes that gain
 *     or lose their way, then by generalized cost, then by place
 */
public record Comparison(Assignment before, Assignment after, List<TradeChange> trades) {

  /**
   * What changes for a trade.
   *
   * @param trade the trade
   * @param before what it came to
   * @param after what it comes to
   */
  public record TradeChange(Trade trade, Assignment.Service before, Assignment.Service after) {

    /** How many tonnes more have no way; negative when more are carried. */
    public long unservedTonnes() {
      return after.unservedTonnes() - before.unservedTonnes();
    }

    /** Generalized cost more; for a trade that is carried in part only, of what is carried. */
    public long generalizedUsCents() {
      return after.generalizedUsCents() - before.generalizedUsCents();
    }
  }

  /** Copies the trades. */
  public Comparison {
    trades = List.copyOf(trades);
  }

  /**
   * Compares.
   *
   * @throws IllegalArgumentException if the trades are not the same
   */
  public static Comparison of(Assignment before, Assignment after) {
    List<Trade> trades = before.network().request().demand().trades();
    if (!trades.equals(after.network().request().demand().trades())) {
      throw new IllegalArgumentException("The two assignments are not of the same trades.");
    }
    List<TradeChange> changes = new ArrayList<>();
    for (int trade = 0; trade < trades.size(); trade++) {
      Assignment.Service one = before.services().get(trade);
      Assignment.Service other = after.services().get(trade);
      if (!one.equals(other)) {
        changes.add(new TradeChange(trades.get(trade), one, other));
      }
    }
    changes.sort(
        Comparator.comparingLong((TradeChange change) -> -Math.abs(change.unservedTonnes()))
            .thenComparingLong(change -> -Math.abs(change.generalizedUsCents())));
    return new Comparison(before, after, changes);
  }

  /** How transit through each jurisdiction changes, in tonnes; those without a change left out. */
  public SortedMap<String, Long> transitTonnesChange() {
    SortedMap<String, Long> change = new TreeMap<>(after.jurisdictionToTransitTonnes());
    for (Map.Entry<String, Long> was : before.jurisdictionToTransitTonnes().entrySet()) {
      change.merge(was.getKey(), -was.getValue(), Long::sum);
    }
    change.values().removeIf(value -> value == 0);
    return change;
  }
}
