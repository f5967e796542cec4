package org.wayleave.io.gmns;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.wayleave.io.table.Row;
import org.wayleave.network.NetworkBuilder;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;

/**
 * The rows of {@code alias.csv}, read before the elements so that only the ids that aliases wait
 * for need to be remembered.
 */
final class Aliases {

  private record Target(String elementId, Location where) {}

  private final Map<String, Target> aliasToTarget = new LinkedHashMap<>();
  private final Set<String> awaited = new HashSet<>();

  void add(Row row) {
    String alias = row.text("alias");
    Target target = new Target(row.text("element_id"), row.where().withColumn("element_id"));
    if (aliasToTarget.putIfAbsent(alias, target) == null) {
      awaited.add(target.elementId);
    } else {
      row.refuse(
          "alias",
          "duplicate_id",
          "The id (%s) stands in an earlier row already.".formatted(alias),
          "Maybe the row was pasted twice; the first one was kept.");
    }
  }

  /** An element of that id was met. */
  void meet(String id) {
    awaited.remove(id);
  }

  /** Adds the aliases whose elements were met; the others become notices. */
  void addTo(NetworkBuilder builder, NoticeLog log) {
    aliasToTarget.forEach((alias, target) -> {
      if (awaited.contains(target.elementId)) {
        log.error(
            "unknown_element",
            target.where,
            "No node, link, crossing or terminal has the id (%s).".formatted(target.elementId),
            "Maybe it was renamed or left out because of another defect.");
      } else {
        builder.addAlias(alias, target.elementId);
      }
    });
  }
}
