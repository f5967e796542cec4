package org.wayleave.io.gmns.schema;

import static org.wayleave.io.gmns.schema.Parts.COMMODITIES;
import static org.wayleave.io.gmns.schema.Parts.DATE;
import static org.wayleave.io.gmns.schema.Parts.JURISDICTION;
import static org.wayleave.io.gmns.schema.Parts.MODES;
import static org.wayleave.io.gmns.schema.Parts.MOST;
import static org.wayleave.io.table.Column.id;
import static org.wayleave.io.table.Column.integer;
import static org.wayleave.io.table.Column.list;
import static org.wayleave.io.table.Column.number;
import static org.wayleave.io.table.Column.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wayleave.io.table.Table;
import org.wayleave.network.element.Link;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.parameter.Measure;
import org.wayleave.plan.parameter.Unit;

/** The tables of what people plan, forbid, charge, demand and call things. */
final class BesideTables {

  /** The word in the operation column for a parameter that belongs to no operation. */
  static final String PARAMETER = "PARAMETER";

  static final Table PROJECT =
      Parts.table(
          "project",
          "A named piece of infrastructure that is being planned, built or renewed.",
          List.of("project_id"),
          id("project_id", "The id.").required(),
          text("name", "What people call it; the id when blank."),
          list("jurisdictions", "Where it lies.").matching(JURISDICTION),
          text("mode", "What it is for.").oneOf(MODES),
          list("elements", "The links and nodes that it opens or changes.")
              .refersTo("link.link_id", "node.node_id"),
          number("length_km", "Its length.").between(0, 50_000).in("km"),
          number("capacity_mt_per_year", "The capacity it promises.")
              .between(0, 10_000)
              .in("Mt/year"),
          number("cost_usd_m", "What it costs.").between(0, MOST).in("million USD"),
          integer("expected_year", "The announced year of opening.").between(1800, 2200),
          text("status", "The stage it is in.")
              .oneOf(
                  "planned", "preparation", "under_construction", "open", "stalled", "superseded"),
          text("parties", "Who is behind it: states, firms and institutions."));

  static final Table RESTRICTION =
      Parts.table(
          "restriction",
          "A public, dated rule that a shipper must see. Not legal advice.",
          List.of("restriction_id"),
          id("restriction_id", "The id.").required(),
          text("type", "What kind, in a word or two."),
          text("authority", "Who imposed it."),
          list("jurisdictions", "Whose territory or trade it concerns.").matching(JURISDICTION),
          list("elements", "The nodes, links and crossings it names.")
              .refersTo("node.node_id", "link.link_id", "crossing.crossing_id"),
          list("modes", "The modes it names; blank: not limited.").oneOf(MODES),
          list("commodities", "The classes of goods it names; blank: not limited.")
              .oneOf(COMMODITIES),
          text("direction", "Which direction it names; blank: any.").oneOf("in", "out", "transit"),
          text("description", "What it says."),
          text("date_start", "When it began, `yyyy[-mm[-dd]]`.").matching(DATE),
          text("date_end", "When it ended.").matching(DATE),
          text("status", "Whether it holds.")
              .oneOf("in_force", "ended", "proposed", "recurrent", "to_verify"));

  static final Table OPERATION =
      Parts.table(
          "operation",
          "One figure the engine reckons with, and when it applies. Blank keys apply everywhere; the"
              + " most specific row wins: place, then jurisdictions, then commodity, then facility"
              + " type and traction, then modes.",
          List.of("operation_id"),
          id("operation_id", "The id.").required(),
          text("operation", "What is done; `PARAMETER` for a figure that belongs to no operation.")
              .required()
              .oneOf(
                  Stream.concat(
                          Arrays.stream(Operation.values()).map(Operation::code),
                          Stream.of(PARAMETER))
                      .toList()),
          text("measure", "What is measured.")
              .required()
              .oneOf(Arrays.stream(Measure.values()).map(Measure::code).toList()),
          text("mode", "The mode; of a change, the mode before.").essential().oneOf(MODES),
          text("to_mode", "Of a change, the mode after.").essential().oneOf(MODES),
          text("traction", "What pulls the train.").essential().oneOf("electric", "diesel"),
          text("facility_type", "The class of road.")
              .essential()
              .oneOf(Arrays.stream(Link.RoadClass.values()).map(Link.RoadClass::code).toList()),
          list("jurisdictions", "Where it holds.").essential().matching(JURISDICTION),
          text("commodity", "The class of goods.").essential().oneOf(COMMODITIES),
          list("place", "The nodes and links it holds at.")
              .essential()
              .refersTo("node.node_id", "link.link_id"),
          number("low", "The lowest plausible value.").essential().between(0, MOST),
          number("mid", "The value to reckon with.").required().between(0, MOST),
          number("high", "The highest plausible value.").essential().between(0, MOST),
          number(
                  "p95",
                  "Of a time, what one trip in twenty exceeds; of a speed, what one trip in twenty"
                      + " does not reach.")
              .essential()
              .between(0, MOST),
          text(
                  "unit",
                  "The unit of the values, which must be plausible: "
                      + UnitBounds.text()
                      + ". Only `MOVE` has speeds and units a kilometre, and no time; what it costs"
                      + " or emits without a distance must be 0.")
              .required()
              .oneOf(Arrays.stream(Unit.values()).map(Unit::symbol).toList()));

  static final Table ZONE =
      Parts.table(
          "zone",
          "A weighted node of a country or region; a zone's weights sum to 1.",
          List.of("zone_id", "node_id"),
          Set.of("boundary", "super_zone"),
          id("zone_id", "The id of the zone.").required(),
          text("name", "What people call the zone."),
          text("country", "ISO 3166-1 alpha-2.").matching(JURISDICTION),
          id("node_id", "The node.").required().refersTo("node.node_id"),
          number("weight", "The node's share of the zone.").required().between(0, 1));

  static final Table DEMAND =
      Parts.table(
          "demand",
          "What is sent from one zone to another in a year.",
          List.of("demand_id"),
          id("demand_id", "The id.").required(),
          id("origin_zone_id", "From where: a zone, or a node.")
              .required()
              .refersTo("zone.zone_id", "node.node_id"),
          id("destination_zone_id", "Where to: a zone, or a node.")
              .required()
              .refersTo("zone.zone_id", "node.node_id"),
          text("commodity", "The class of goods.").oneOf(COMMODITIES),
          number("tonnes_low", "The lowest plausible mass.").between(0, 1e12).in("t/year"),
          number("tonnes_mid", "The mass to reckon with.").between(0, 1e12).in("t/year"),
          number("tonnes_high", "The highest plausible mass.").between(0, 1e12).in("t/year"),
          number("value_usd_m", "Its value.").between(0, MOST).in("million USD"),
          number(
                  "usd_per_t_low",
                  "The lowest plausible value of a tonne; it gives the most tonnes.")
              .between(0.01, MOST)
              .in("USD/t"),
          number(
                  "usd_per_t",
                  "The value of a tonne, by which a value becomes tonnes where `tonnes_mid` is"
                      + " blank.")
              .between(0.01, MOST)
              .in("USD/t"),
          number("usd_per_t_high", "The highest plausible value of a tonne.")
              .between(0.01, MOST)
              .in("USD/t"));

  static final Table ALIAS =
      new Table(
          "alias",
          "An older or other id of an element.",
          List.of(
              id("alias", "The other id.").required(),
              id("element_id", "The id it stands for.")
                  .required()
                  .refersTo(
                      "node.node_id",
                      "link.link_id",
                      "crossing.crossing_id",
                      "terminal.terminal_id"),
              text("note", "Where the other id was used.")),
          List.of("alias"),
          Set.of());

  static final Table VIEW =
      Parts.table(
          "view",
          "A name or country as another view has it; a user selects the view.",
          List.of("view_id", "element_id", "field"),
          id("view_id", "The id of the view.").required(),
          id("element_id", "A node's id or a jurisdiction's code.").required(),
          text("field", "What differs.").required().oneOf("name", "country"),
          text("value", "How the view has it.").required());

  static final Table SOURCE =
      new Table(
          "source",
          "A source of facts: a register, a publication, a page.",
          List.of(
              id("source_id", "The id.").required(),
              text("title", "What it is called; the id when blank."),
              text("url", "Where it can be read."),
              text("licence", "The terms it comes under, as far as known."),
              text("note", "What to know about it.")),
          List.of("source_id"),
          Set.of());

  static final Table CONFIG =
      new Table(
          "config",
          "Units and conventions of the folder; one row.",
          List.of(
              text("dataset_name", "What the network is called."),
              text("short_length", "The unit of short lengths; not used."),
              text("long_length", "The unit of link lengths; km when blank.")
                  .oneOf("km", "m", "mi"),
              text("speed", "The unit of speeds; kph when blank.").oneOf("kph", "mph"),
              text("crs", "The coordinate system; only WGS-84 is read."),
              text("geometry_field_format", "The format of geometries; only WKT is read."),
              text("currency", "The currency and the year of its prices."),
              text("version_number", "The version of GMNS."),
              text("id_type", "The type of ids.").oneOf("string", "integer")),
          List.of(),
          Set.of());

  private BesideTables() {}
}
