package org.wayleave.plan.demand;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.network.Network;

/**
 * Zones and the trades between them. Immutable and safe to share.
 *
 * <p>Example: 10 t from a zone with shares 0.5, 0.5 to a zone with shares 0.67, 0.33 become 3, 2, 3
 * and 2 t: exactly 3.35, 1.65, 3.35, 1.65, rounded down to 3, 1, 3, 1, and the two tonnes left over
 * go to the two with .65.
 */
public final class DemandMatrix {

  /** Nothing is carried anywhere. */
  public static final DemandMatrix EMPTY = new DemandMatrix(Map.of(), List.of());

  private final SortedMap<String, Zone> zones;
  private final List<Trade> trades;

  /**
   * A matrix of those trades.
   *
   * @param zones by id; those that no trade names do no harm
   * @throws IllegalArgumentException if a trade names a zone that is not there
   */
  public DemandMatrix(Map<String, Zone> zones, List<Trade> trades) {
    this.zones = Collections.unmodifiableSortedMap(new TreeMap<>(zones));
    this.trades = List.copyOf(trades);
    for (Trade trade : trades) {
      if (!zones.containsKey(trade.origin()) || !zones.containsKey(trade.destination())) {
        throw new IllegalArgumentException(
            "The trade (%s) is between zones of which one is not there.".formatted(trade.id()));
      }
    }
  }

  /**
   * What one trade sends from one node to another.
   *
   * @param trade the trade's place in the list
   * @param origin the number of the node it begins at
   * @param destination the number of the node it ends at, another one
   * @param tonnes how much in a year, more than 0
   */
  public record Pair(int trade, int origin, int destination, long tonnes) {}

  /** The zones, by id. */
  public SortedMap<String, Zone> zones() {
    return zones;
  }

  /** The trades, in the order of their table. */
  public List<Trade> trades() {
    return trades;
  }

  /** The zone of that id, which a trade names. */
  public Zone getZone(String id) {
    Zone zone = zones.get(id);
    if (zone == null) {
      throw new IllegalArgumentException("There is no zone (%s).".formatted(id));
    }
    return zone;
  }

  /** All tonnes to reckon with. */
  public long tonnes() {
    return trades.stream().mapToLong(trade -> trade.tonnes().mid()).sum();
  }

  /** The highest plausible tonnes of all trades together. */
  public double mostTonnes() {
    return trades.stream().mapToDouble(trade -> trade.tonnes().high()).sum();
  }

  /** The first 16 hexadecimal digits of the SHA-256 of zones and trades. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((zones + "\n" + trades).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }

  /** Every trade spread over the nodes of its zones, trade by trade; O(pairs). */
  public List<Pair> spread(Network network) {
    List<Pair> pairs = new ArrayList<>();
    for (int trade = 0; trade < trades.size(); trade++) {
      spread(network, trade, pairs);
    }
    return pairs;
  }

  private void spread(Network network, int number, List<Pair> pairs) {
    Trade trade = trades.get(number);
    List<Zone.Share> origins = getZone(trade.origin()).shares();
    List<Zone.Share> destinations = getZone(trade.destination()).shares();
    double[] weights = new double[origins.size() * destinations.size()];
    for (int x = 0; x < weights.length; x++) {
      weights[x] =
          origins.get(x / destinations.size()).weight()
              * destinations.get(x % destinations.size()).weight();
    }
    long[] parts = Apportionment.split(trade.tonnes().mid(), weights);
    for (int x = 0; x < weights.length; x++) {
      int origin = network.nodeNumber(origins.get(x / destinations.size()).node());
      int destination = network.nodeNumber(destinations.get(x % destinations.size()).node());
      if (origin != destination && parts[x] > 0) {
        pairs.add(new Pair(number, origin, destination, parts[x]));
      }
    }
  }

  @Override
  public String toString() {
    return "DemandMatrix[%d zones, %d trades]".formatted(zones.size(), trades.size());
  }
}
