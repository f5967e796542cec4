package org.wayleave.io.gmns;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Chokepoint;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Corridor;
import org.wayleave.network.element.Element;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.Project;
import org.wayleave.network.element.Restriction;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.explain.Source;
import org.wayleave.network.unit.Range;

/** Prints elements, links excepted, as the cells of their rows. */
final class ElementCells {

  private ElementCells() {}

  /** The cells of an id and a provenance, to which the others are added. */
  static Map<String, String> start(String idColumn, String id, Provenance provenance) {
    Map<String, String> cells = new HashMap<>();
    cells.put(idColumn, id);
    cells.put("source", Cells.sources(provenance));
    cells.put("year", Cells.text(provenance.year()));
    cells.put("basis", provenance.basis().code());
    cells.put("note", provenance.note());
    return cells;
  }

  private static Map<String, String> named(String idColumn, Element element) {
    Map<String, String> cells = start(idColumn, element.key(), element.provenance());
    cells.put("name", element.name());
    return cells;
  }

  static Map<String, String> node(Node node) {
    Map<String, String> cells = named("node_id", node);
    cells.put("x_coord", Cells.decimal(node.point().lonDeg()));
    cells.put("y_coord", Cells.decimal(node.point().latDeg()));
    cells.put("node_type", Cells.list(node.types().stream().map(Node.Type::code).toList()));
    cells.put("country", node.country());
    cells.put("jurisdiction", node.jurisdiction().code());
    cells.put("names", String.join("|", node.names()));
    cells.put("unlocode", Cells.text(node.unlocode()));
    cells.put("population_k", Cells.unscaled(node.population(), 3));
    return cells;
  }

  static Map<String, String> crossing(BorderCrossing crossing) {
    Map<String, String> cells = named("crossing_id", crossing);
    cells.put("mode", crossing.mode().code());
    cells.put("node_a", crossing.nodeA().value());
    cells.put("node_b", crossing.nodeB().value());
    cells.put("time_mean_h", Cells.hours(crossing.timeMeanSeconds()));
    cells.put("time_p10_h", Cells.hours(crossing.timeP10Seconds()));
    cells.put("time_p95_h", Cells.hours(crossing.timeP95Seconds()));
    Range cost = crossing.costUsCents();
    if (cost != null) {
      cells.put("cost_low_usd", Cells.end(cost, cost.low()));
      cells.put("cost_usd", Cells.unscaled(cost.mid(), 2));
      cells.put("cost_high_usd", Cells.end(cost, cost.high()));
    }
    BorderCrossing.Vehicle unit = crossing.costUnit();
    if (unit != null) {
      cells.put(
          "cost_unit",
          unit == BorderCrossing.Vehicle.TEU ? "TEU" : unit.name().toLowerCase(Locale.ROOT));
    }
    return cells;
  }

  static Map<String, String> terminal(Terminal terminal) {
    Map<String, String> cells = named("terminal_id", terminal);
    cells.put("node_id", terminal.node().value());
    cells.put("modes", modes(terminal.modes()));
    cells.put("commodities", commodities(terminal.commodities()));
    cells.put(
        "gauge_change",
        terminal.gaugeChange() == Terminal.GaugeChange.NONE
            ? ""
            : terminal.gaugeChange().name().toLowerCase(Locale.ROOT));
    cells.put("capacity_teu_per_year", Cells.text(terminal.capacityTeuPerYear()));
    cells.put("capacity_mt_per_year", Cells.unscaled(terminal.capacityTonnesPerYear(), 6));
    return cells;
  }

  static Map<String, String> chokepoint(Chokepoint chokepoint) {
    Map<String, String> cells = named("chokepoint_id", chokepoint);
    cells.put("names", String.join("|", chokepoint.names()));
    cells.put("elements", Cells.list(chokepoint.elements()));
    return cells;
  }

  static Map<String, String> corridor(Corridor corridor) {
    Map<String, String> cells = named("corridor_id", corridor);
    cells.put("description", corridor.description());
    return cells;
  }

  static Map<String, String> project(Project project) {
    Map<String, String> cells = named("project_id", project);
    cells.put("elements", Cells.list(project.elements()));
    cells.put("status", project.status());
    cells.put("expected_year", Cells.text(project.expectedYear()));
    return cells;
  }

  static Map<String, String> restriction(Restriction restriction) {
    Map<String, String> cells = start("restriction_id", restriction.id(), restriction.provenance());
    cells.put("type", restriction.type());
    cells.put("authority", restriction.authority());
    cells.put("jurisdictions", Cells.list(restriction.jurisdictions()));
    cells.put("elements", Cells.list(restriction.elements()));
    cells.put("modes", modes(restriction.modes()));
    cells.put("commodities", commodities(restriction.commodities()));
    cells.put("direction", restriction.direction());
    cells.put("description", restriction.description());
    cells.put("date_start", restriction.dateStart());
    cells.put("date_end", restriction.dateEnd());
    cells.put("status", restriction.status());
    return cells;
  }

  static Map<String, String> source(Source source) {
    return Map.of(
        "source_id", source.id(),
        "title", source.title(),
        "url", Cells.text(source.url()),
        "licence", source.licence(),
        "note", source.note());
  }

  private static String modes(List<Mode> modes) {
    return Cells.list(modes.stream().map(Mode::code).toList());
  }

  private static String commodities(List<Commodity> commodities) {
    return Cells.list(commodities.stream().map(Commodity::code).toList());
  }
}
