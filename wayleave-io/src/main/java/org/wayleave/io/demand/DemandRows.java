package org.wayleave.io.demand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.io.gmns.schema.GmnsSchema;
import org.wayleave.io.table.Row;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.demand.Trade;
import org.wayleave.plan.demand.Zone;

/** Collects the rows of zones and trades; what does not fit is refused with a notice. */
public final class DemandRows {

  private static final double SUM_TOLERANCE = 0.01;
  private static final Range NO_TONNES = Range.ZERO;

  private final Network network;
  private final NoticeLog log;
  private final Map<String, String> zoneToName = new HashMap<>();
  private final Map<String, List<Zone.Share>> zoneToShares = new TreeMap<>();
  private final Map<String, Zone> zones = new TreeMap<>();
  private final Set<String> ids = new HashSet<>();
  private final List<Trade> trades = new ArrayList<>();

  /** Rows about the nodes of a network. */
  public DemandRows(Network network, NoticeLog log) {
    this.network = network;
    this.log = log;
  }

  /** Takes zones that are known already. */
  void know(Map<String, Zone> known) {
    zones.putAll(known);
  }

  /** Takes a row of {@code zone.csv} whose node is in the network. */
  public void takeZone(Row row, Provenance provenance) {
    String id = row.text("zone_id");
    Double weight = row.real("weight");
    zoneToName.putIfAbsent(id, row.text("name"));
    List<Zone.Share> shares = zoneToShares.computeIfAbsent(id, _ -> new ArrayList<>());
    if (weight != null && weight > 0) {
      shares.add(new Zone.Share(new NodeId(row.text("node_id")), weight, provenance));
    }
  }

  /** Makes zones of the rows taken; a zone whose weights do not sum to 1 is a warning. */
  public void closeZones() {
    zoneToShares.forEach((id, shares) -> {
      double sum = shares.stream().mapToDouble(Zone.Share::weight).sum();
      if (Math.abs(sum - 1) > SUM_TOLERANCE) {
        log.add(
            new Notice(
                "weights_do_not_sum",
                Severity.WARNING,
                new Location(GmnsSchema.ZONE.file(), 0, "weight"),
                "The weights of the zone (%s) sum to (%s), not 1."
                    .formatted(id, Math.round(sum * 1000) / 1000.0),
                "Maybe a row is missing."));
      }
      if (!shares.isEmpty()) {
        zones.put(id, new Zone(id, zoneToName.getOrDefault(id, id), shares));
      }
    });
  }

  /** Takes a row of {@code demand.csv}. */
  public void takeTrade(Row row, Provenance provenance) {
    String id = row.text("demand_id");
    if (!ids.add(id)) {
      row.refuse(
          "demand_id",
          "duplicate_id",
          "The id (%s) stands in an earlier row already.".formatted(id),
          "Maybe the row was pasted twice; the first one was kept.");
    }
    String origin = zone(row, "origin_zone_id");
    String destination = zone(row, "destination_zone_id");
    Trade.Value value = value(row);
    Range tonnes = tonnes(row, value);
    if (!row.isUsable() || origin.isEmpty() || destination.isEmpty()) {
      return;
    }
    trades.add(
        new Trade(
            id,
            origin,
            destination,
            Commodity.parse(row.text("commodity")).orElse(Commodity.GENERAL),
            tonnes,
            value,
            provenance));
  }

  /** The zone that a cell names, a node being one of its own; empty when there is none. */
  private String zone(Row row, String column) {
    String id = row.text(column);
    if (id.isEmpty() || zones.containsKey(id)) {
      return id;
    }
    String nodeId = network.aliases().getOrDefault(id, id);
    if (network.findNode(nodeId).isPresent()) {
      Zone zone = Zone.of(network.findNode(nodeId).orElseThrow());
      zones.putIfAbsent(zone.id(), zone);
      return zone.id();
    }
    List<String> known = new ArrayList<>(zones.keySet());
    network.listNodes().forEach(node -> known.add(node.key()));
    row.refuse(
        column,
        "unknown_zone",
        "There is no zone or node (%s).".formatted(id),
        row.maybe("unknown_zone", id, known));
    return "";
  }

  private static Trade.@Nullable Value value(Row row) {
    Double usdMillion = row.real("value_usd_m");
    Double density = row.real("usd_per_t");
    if (usdMillion == null || density == null) {
      return null;
    }
    Double low = row.real("usd_per_t_low");
    Double high = row.real("usd_per_t_high");
    try {
      return new Trade.Value(
          usdMillion, low == null ? density : low, density, high == null ? density : high);
    } catch (IllegalArgumentException e) {
      row.refuse(
          "usd_per_t",
          "bad_value",
          String.valueOf(e.getMessage()),
          "Maybe low and high are swapped.");
      return null;
    }
  }

  private static Range tonnes(Row row, Trade.@Nullable Value value) {
    Double mid = row.real("tonnes_mid");
    if (mid == null) {
      if (row.text("value_usd_m").isEmpty() && row.isUsable() && !row.isRefused("tonnes_mid")) {
        row.warn(
            "tonnes_mid",
            "no_tonnes",
            "The row says neither tonnes nor a value; it carries nothing.",
            "Maybe tonnes_mid, or value_usd_m and usd_per_t, can be filled in.");
      }
      return value == null ? NO_TONNES : value.tonnes();
    }
    Double low = row.real("tonnes_low");
    Double high = row.real("tonnes_high");
    try {
      return new Range(
          Math.round(low == null ? mid : low),
          Math.round(mid),
          Math.round(high == null ? mid : high));
    } catch (IllegalArgumentException e) {
      row.refuse(
          "tonnes_mid",
          "range_out_of_order",
          String.valueOf(e.getMessage()),
          "Maybe two of the three are swapped.");
      return NO_TONNES;
    }
  }

  /** The ids of the zones so far. */
  public Set<String> zoneIds() {
    return zoneToShares.keySet();
  }

  /** All that was taken. */
  public DemandMatrix matrix() {
    return new DemandMatrix(zones, trades);
  }
}
