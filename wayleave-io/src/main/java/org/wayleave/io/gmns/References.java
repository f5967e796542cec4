package org.wayleave.io.gmns;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wayleave.io.table.Column;
import org.wayleave.io.table.Row;
import org.wayleave.io.table.Table;
import org.wayleave.network.Network;

/**
 * Checks keys and references of the tables that are not part of the network itself.
 *
 * <p>Those of the network's own tables are checked by {@code NetworkBuilder}, which knows what it
 * kept; every other column that the schema says refers to something is checked here.
 */
final class References {

  private final Network network;
  private final Set<String> zones = new HashSet<>();
  private final Set<List<String>> keys = new HashSet<>();

  References(Network network) {
    this.network = network;
  }

  /** Makes a zone known; call for all rows of the zone table before the demand table. */
  void addZone(String id) {
    zones.add(id);
  }

  /** Starts another table: keys of the one before do not clash with it. */
  void startTable() {
    keys.clear();
  }

  /** Whether the row's key is new and all its references lead somewhere. */
  boolean hold(Row row, Table table) {
    List<String> key = table.key().stream().map(row::text).toList();
    if (!keys.add(key)) {
      row.refuse(
          table.key().getFirst(),
          "duplicate_id",
          "The id (%s) stands in an earlier row already.".formatted(String.join(", ", key)),
          "Maybe the row was pasted twice; the first one was kept.");
      return false;
    }
    boolean hold = true;
    for (Column column : table.columns()) {
      if (!column.references().isEmpty() && !column.name().equals("source")) {
        for (String id : items(row, column)) {
          hold &= holds(row, column, id);
        }
      }
    }
    return hold;
  }

  private static Collection<String> items(Row row, Column column) {
    String text = row.text(column.name());
    if (text.isEmpty()) {
      return List.of();
    }
    return column.separator().isEmpty() ? List.of(text) : row.list(column.name());
  }

  private boolean holds(Row row, Column column, String id) {
    for (String target : column.references()) {
      if (isKnown(target, id)) {
        return true;
      }
    }
    row.refuse(
        column.name(),
        "unknown_reference",
        "There is no %s (%s)."
            .formatted(
                String.join(
                    " or ",
                    column.references().stream()
                        .map(target -> target.substring(0, target.indexOf('.')))
                        .toList()),
                id),
        column.references().contains("zone.zone_id")
            ? row.maybe("unknown_reference", id, zones)
            : "Maybe it was renamed or left out because of another defect.");
    return false;
  }

  private boolean isKnown(String target, String id) {
    return switch (target) {
      case "node.node_id" -> network.findNode(id).isPresent();
      case "link.link_id" -> network.findLink(id).isPresent();
      case "zone.zone_id" -> zones.contains(id);
      default -> throw new IllegalStateException("Nobody checks references to " + target);
    };
  }
}
