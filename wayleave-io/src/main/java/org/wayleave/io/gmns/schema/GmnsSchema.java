package org.wayleave.io.gmns.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wayleave.io.table.Table;

/**
 * The tables of a network folder, said once.
 *
 * <p>Reading, checking, {@code datapackage.json} and the page on the format all follow from these
 * values. Immutable; safe to share. After GMNS (zephyr-data-specs/GMNS 0.97) where it has the
 * table.
 */
public final class GmnsSchema {

  /** The word in the operation column for a parameter that belongs to no operation. */
  public static final String PARAMETER = BesideTables.PARAMETER;

  /** Places and facilities. */
  public static final Table NODE = NetworkTables.NODE;

  /** Physical connections. */
  public static final Table LINK = NetworkTables.LINK;

  /** Border crossings. */
  public static final Table CROSSING = NetworkTables.CROSSING;

  /** Where layers meet. */
  public static final Table TERMINAL = NetworkTables.TERMINAL;

  /** Passages that close as a whole. */
  public static final Table CHOKEPOINT = NetworkTables.CHOKEPOINT;

  /** Named views of the network. */
  public static final Table CORRIDOR = NetworkTables.CORRIDOR;

  /** What is planned, built or renewed. */
  public static final Table PROJECT = BesideTables.PROJECT;

  /** Public rules to be flagged. */
  public static final Table RESTRICTION = BesideTables.RESTRICTION;

  /** The engine's figures. */
  public static final Table OPERATION = BesideTables.OPERATION;

  /** Weighted nodes of regions. */
  public static final Table ZONE = BesideTables.ZONE;

  /** What is sent between zones. */
  public static final Table DEMAND = BesideTables.DEMAND;

  /** Other ids of elements. */
  public static final Table ALIAS = BesideTables.ALIAS;

  /** Names and countries as other views have them. */
  public static final Table VIEW = BesideTables.VIEW;

  /** Sources of facts. */
  public static final Table SOURCE = BesideTables.SOURCE;

  /** Units and conventions. */
  public static final Table CONFIG = BesideTables.CONFIG;

  private static final List<Table> TABLES =
      List.of(
          NODE,
          LINK,
          CROSSING,
          TERMINAL,
          CHOKEPOINT,
          CORRIDOR,
          PROJECT,
          RESTRICTION,
          OPERATION,
          ZONE,
          DEMAND,
          ALIAS,
          VIEW,
          SOURCE,
          CONFIG);

  /** Tables that GMNS has and Wayleave has no use for. */
  private static final Set<String> OTHER_GMNS_TABLES =
      Set.of(
          "curb_seg",
          "geometry",
          "lane",
          "lane_tod",
          "link_tod",
          "location",
          "movement",
          "movement_tod",
          "segment",
          "segment_lane",
          "segment_lane_tod",
          "segment_tod",
          "signal_controller",
          "signal_coordination",
          "signal_detector",
          "signal_phase_mvmt",
          "signal_timing_phase",
          "signal_timing_plan",
          "time_set_definitions",
          "use_definition",
          "use_group");

  private GmnsSchema() {}

  /** All tables, the network's first. */
  public static List<Table> tables() {
    return TABLES;
  }

  /** The table of that name, if there is one. */
  public static Optional<Table> findTable(String name) {
    return TABLES.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** Whether GMNS has a table of that name for which Wayleave has no use. */
  public static boolean isOtherGmnsTable(String name) {
    return OTHER_GMNS_TABLES.contains(name);
  }
}
