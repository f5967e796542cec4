package org.wayleave.io.gmns;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.network.Network;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.parameter.Parameter;

/**
 * What a network folder holds, and what was found wrong with it.
 *
 * <p>The network, parameters, views and census are immutable; the notices are the reader's log.
 *
 * @param title what the folder calls itself, else the folder's own name
 * @param currency the currency and the year of its prices, as in {@code USD 2024}
 * @param network all that is sound and fits together
 * @param parameters the engine's figures, in the order of the file
 * @param demand zones and the trades between them; empty where the folder has none
 * @param views names and countries as other views have them
 * @param census how many rows there are, and what they rest on
 * @param notices what is wrong or worth knowing
 */
public record GmnsFolder(
    String title,
    String currency,
    Network network,
    List<Parameter> parameters,
    DemandMatrix demand,
    List<NamedView> views,
    Census census,
    NoticeLog notices) {

  /** Copies the lists. */
  public GmnsFolder {
    parameters = List.copyOf(parameters);
    views = List.copyOf(views);
  }

  /** How many data rows each table has, usable or not, by the table's name. */
  public SortedMap<String, Integer> rowCounts() {
    return census.rows();
  }

  /**
   * A name or country as one view has it.
   *
   * @param viewId the view
   * @param elementId a node's id or a jurisdiction's code
   * @param field {@code name} or {@code country}
   * @param value how the view has it
   * @param provenance where it comes from
   */
  public record NamedView(
      String viewId, String elementId, String field, String value, Provenance provenance) {}

  /**
   * A count of the rows and of what they rest on.
   *
   * @param rows data rows by table; only tables whose file is there
   * @param rowsByBasis usable rows by table and basis; {@code none} where the cell is blank
   * @param citations how often each source is named, by its id
   */
  public record Census(
      SortedMap<String, Integer> rows,
      SortedMap<String, SortedMap<String, Integer>> rowsByBasis,
      SortedMap<String, Integer> citations) {

    /** Copies the maps. */
    public Census {
      rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
      SortedMap<String, SortedMap<String, Integer>> copy = new TreeMap<>();
      for (Map.Entry<String, SortedMap<String, Integer>> table : rowsByBasis.entrySet()) {
        copy.put(
            table.getKey(), Collections.unmodifiableSortedMap(new TreeMap<>(table.getValue())));
      }
      rowsByBasis = Collections.unmodifiableSortedMap(copy);
      citations = Collections.unmodifiableSortedMap(new TreeMap<>(citations));
    }
  }
}
