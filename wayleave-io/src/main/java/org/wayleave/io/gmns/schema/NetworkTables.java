package org.wayleave.io.gmns.schema;

import static org.wayleave.io.gmns.schema.Parts.COMMODITIES;
import static org.wayleave.io.gmns.schema.Parts.JURISDICTION;
import static org.wayleave.io.gmns.schema.Parts.MODES;
import static org.wayleave.io.gmns.schema.Parts.MOST;
import static org.wayleave.io.table.Column.bool;
import static org.wayleave.io.table.Column.id;
import static org.wayleave.io.table.Column.integer;
import static org.wayleave.io.table.Column.list;
import static org.wayleave.io.table.Column.names;
import static org.wayleave.io.table.Column.number;
import static org.wayleave.io.table.Column.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.wayleave.io.table.Table;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.plan.parameter.Unit;

/** The tables of what lies on the ground. */
final class NetworkTables {

  private static final String SWAPPED =
      "Maybe x_coord (longitude) and y_coord (latitude) are swapped, or are not degrees of WGS-84.";

  /** More hours than any crossing takes (fourteen months); as for operations. */
  private static final double MOST_HOURS = UnitBounds.most(Unit.HOURS);

  /** More dollars than any border takes of a truck, wagon or TEU; as for operations. */
  private static final double MOST_FEES = UnitBounds.most(Unit.USD_PER_TRUCK);

  static final Table NODE =
      Parts.table(
          "node",
          "A place or a facility where links meet: one row per place, and one per facility such as a"
              + " port that lies apart from it.",
          List.of("node_id"),
          Set.of("z_coord", "ctrl_type", "zone_id", "parent_node_id"),
          id("node_id", "The id, `cc-name` in kebab case with the country's code.").required(),
          text("name", "The name in English; the id when blank."),
          number("x_coord", "Longitude, east positive.")
              .required()
              .between(-180, 180)
              .in("degrees")
              .hinting(SWAPPED),
          number("y_coord", "Latitude, north positive.")
              .required()
              .between(-90, 90)
              .in("degrees")
              .hinting(SWAPPED),
          list("node_type", "What is there.")
              .oneOf(Arrays.stream(Node.Type.values()).map(Node.Type::code).toList()),
          text("country", "The country of the default view: ISO 3166-1 alpha-2, `XZ` at sea.")
              .matching(JURISDICTION)
              .hinting("Maybe a code of two capital letters was meant."),
          text(
                  "jurisdiction",
                  "Whose rules hold on the ground; the country when blank. `XZ` is the high seas,"
                      + " `XA` Abkhazia's de facto administration.")
              .essential()
              .matching(JURISDICTION)
              .hinting("Maybe a code of two capital letters was meant."),
          names("names", "The name in other scripts and languages."),
          text("unlocode", "The UN/LOCODE, five characters.")
              .matching("[A-Z]{2} ?[A-Z2-9]{3}")
              .hinting("Maybe its two letters of the country are missing."),
          number("population_k", "Inhabitants.").between(0, 100_000).in("thousand"));

  static final Table LINK =
      Parts.table(
          "link",
          "A physical connection of two nodes by one mode: one row, usable both ways unless"
              + " directed.",
          List.of("link_id"),
          Set.of(
              "allowed_uses",
              "bike_facility",
              "capacity",
              "dir_flag",
              "geometry_id",
              "grade",
              "jurisdiction",
              "lanes",
              "parent_link_id",
              "parking",
              "ped_facility",
              "row_width",
              "toll"),
          id("link_id", "The id, `from--to--mode`, with `-2` and so on for parallel links.")
              .required(),
          text("name", "A name of its own."),
          id("from_node_id", "Where lengths along the link are counted from.")
              .required()
              .refersTo("node.node_id"),
          id("to_node_id", "Its other end.").required().refersTo("node.node_id"),
          bool("directed", "True when it can be used only from `from` to `to`; false when blank.")
              .essential(),
          text(
              "geometry",
              "Its course as WKT `LINESTRING (lon lat, …)`, both ends included; straight when"
                  + " blank."),
          number("length", "Its length.")
              .required()
              .between(0, 1e8)
              .in("km, or as config.csv says")
              .hinting("Maybe the sign or the unit is wrong."),
          text("facility_type", "The class of a road.")
              .oneOf(Arrays.stream(Link.RoadClass.values()).map(Link.RoadClass::code).toList()),
          number("free_speed", "A speed of its own; blank where the mode's parameters hold.")
              .between(1, 1000)
              .in("km/h, or as config.csv says"),
          text("mode", "How freight moves on it.").required().oneOf(MODES),
          text("gauge_mm", "The gauge, or gauges, of a railway or rail ferry.")
              .essential()
              .matching("(1520|1435|1676|1067)(/(1520|1435|1676|1067))*")
              .in("mm")
              .hinting("Maybe 1520, 1435, 1676, 1067 or two of them joined by / was meant."),
          integer("tracks", "How many tracks.").between(0, 50),
          text("electrification", "What the line's wires carry (rail only).")
              .oneOf(Arrays.stream(Link.Traction.values()).map(Link.Traction::code).toList()),
          text("status", "Whether it can be used today; open when blank.")
              .essential()
              .oneOf(Arrays.stream(Link.Status.values()).map(Link.Status::code).toList()),
          text(
                  "months_open",
                  "Its season as ranges of months that may wrap: `4-11`, `12-3`, `1-3,11-12`; all"
                      + " year when blank.")
              .essential(),
          number("capacity_mt_per_year", "The published capacity.")
              .between(0, 10_000)
              .in("Mt/year"),
          id("crossing_id", "The border crossing it carries.").refersTo("crossing.crossing_id"),
          id("project_id", "The project that opens or changes it.").refersTo("project.project_id"),
          list("corridors", "The corridors it belongs to.").refersTo("corridor.corridor_id"),
          list(
                  "jurisdictions",
                  "Whose soil it lies on, as spans along it that tile its length: `KZ 0-120.5;RU"
                      + " 120.5-180`. Blank: that of its ends, half and half where they differ;"
                      + " at sea `XZ`.")
              .essential()
              .matching("[A-Z]{2} \\d{1,9}(\\.\\d{1,9})?-\\d{1,9}(\\.\\d{1,9})?")
              .in("km, or as config.csv says")
              .hinting("Maybe a span such as KZ 0-120.5 was meant."),
          number("run_time_s", "A stated running time that wins over any speed.")
              .essential()
              .between(0, 2_000_000)
              .in("s"));

  static final Table CROSSING =
      Parts.table(
          "crossing",
          "Where freight passes from one jurisdiction to another, and what the procedure takes.",
          List.of("crossing_id"),
          id("crossing_id", "The id.").required(),
          text("name", "What people call it; the id when blank."),
          text("mode", "By rail or road; `sea` for the procedure of a port.")
              .required()
              .oneOf("rail", "road", "sea"),
          id("node_a", "The post on one side.").required().refersTo("node.node_id"),
          id("node_b", "The post on the other side; of a port, the port again.")
              .required()
              .refersTo("node.node_id"),
          number("time_mean_h", "Mean time from trip to trip.").between(0, MOST_HOURS).in("h"),
          number("time_p10_h", "The time that one trip in ten beats.")
              .between(0, MOST_HOURS)
              .in("h"),
          number("time_p95_h", "The time that one trip in twenty exceeds.")
              .between(0, MOST_HOURS)
              .in("h"),
          number("cost_low_usd", "The lowest plausible fees.")
              .between(0, MOST_FEES)
              .in("USD of 2024"),
          number("cost_usd", "The fees to reckon with.").between(0, MOST_FEES).in("USD of 2024"),
          number("cost_high_usd", "The highest plausible fees.")
              .between(0, MOST_FEES)
              .in("USD of 2024"),
          text("cost_unit", "What the fees are for.").oneOf("truck", "wagon", "TEU"));

  static final Table TERMINAL =
      Parts.table(
          "terminal",
          "Where goods may change between the layers (rail, road, sea, inland waterway) that meet at"
              + " a node.",
          List.of("terminal_id"),
          id("terminal_id", "The id.").required(),
          id("node_id", "Where it is.").required().refersTo("node.node_id"),
          text("name", "What people call it; the id when blank."),
          list("modes", "The modes it joins.").oneOf(MODES),
          list("commodities", "The classes of goods it handles.").oneOf(COMMODITIES),
          text("gauge_change", "How it passes goods from one rail gauge to another; blank: not.")
              .oneOf("bogie_exchange", "transloading", "both"),
          number("capacity_teu_per_year", "Published capacity.").between(0, MOST).in("TEU/year"),
          number("capacity_mt_per_year", "Published capacity.").between(0, 10_000).in("Mt/year"));

  static final Table CHOKEPOINT =
      Parts.table(
          "chokepoint",
          "A passage with a name that closes as a whole.",
          List.of("chokepoint_id"),
          id("chokepoint_id", "The id.").required(),
          text("name", "What people call it; the id when blank."),
          names("names", "The name in other scripts and languages."),
          list("elements", "The nodes and links that close with it.")
              .refersTo("node.node_id", "link.link_id"));

  static final Table CORRIDOR =
      Parts.table(
          "corridor",
          "A named view of the network: the links that carry its id.",
          List.of("corridor_id"),
          id("corridor_id", "The id.").required(),
          text("name", "What people call it; the id when blank."),
          text("description", "What it is."));

  private NetworkTables() {}
}
