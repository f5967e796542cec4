package org.wayleave.io.gmns;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.io.table.Row;
import org.wayleave.io.table.Table;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Chokepoint;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Corridor;
import org.wayleave.network.element.Element;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.element.Project;
import org.wayleave.network.element.Restriction;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.unit.Range;

/** Reads the rows of the tables of elements, links excepted. */
final class ElementRows {

  /** The user-assigned code of ISO 3166-1 that stands for "not known". */
  private static final String UNKNOWN_COUNTRY = "ZZ";

  private final Provenances provenances;
  private final Map<String, Jurisdiction> jurisdictions = new HashMap<>();
  private final Map<List<Node.Type>, List<Node.Type>> typeLists = new HashMap<>();

  ElementRows(Provenances provenances) {
    this.provenances = provenances;
  }

  /** The element of the table's kind; the row is usable. */
  Element read(Table table, Row row) {
    return switch (table.name()) {
      case "node" -> node(row);
      case "crossing" -> crossing(row);
      case "terminal" -> terminal(row);
      case "chokepoint" -> chokepoint(row);
      case "corridor" -> corridor(row);
      case "project" -> project(row);
      case "restriction" -> restriction(row);
      default -> throw new IllegalStateException("No elements in the table " + table.name());
    };
  }

  Node node(Row row) {
    String id = row.text("node_id");
    String country = row.text("country");
    String code = row.text("jurisdiction");
    if (country.isEmpty()) {
      country = code.isEmpty() ? UNKNOWN_COUNTRY : code;
      if (code.isEmpty()) {
        row.warn(
            "country",
            "missing_country",
            "The node (%s) has neither country nor jurisdiction; ZZ stands for it.".formatted(id),
            "");
      }
    }
    Jurisdiction jurisdiction =
        jurisdictions.computeIfAbsent(code.isEmpty() ? country : code, Jurisdiction::new);
    List<Node.Type> types =
        row.list("node_type").stream().flatMap(word -> Node.Type.parse(word).stream()).toList();
    Long population = Cells.scaled(row.number("population_k"), 3);
    return new Node(
        new NodeId(id),
        nameOr(row, id),
        new GeoPoint(required(row.real("y_coord")), required(row.real("x_coord"))),
        jurisdiction.code().equals(country) ? jurisdiction.code() : country,
        jurisdiction,
        typeLists.computeIfAbsent(types, same -> same),
        row.list("names"),
        row.textOrNull("unlocode"),
        population == null ? null : Integer.valueOf(Math.toIntExact(population)),
        provenances.of(row, "node"));
  }

  private static double required(@Nullable Double value) {
    if (value == null) {
      throw new IllegalStateException("A required cell of a usable row is blank.");
    }
    return value;
  }

  private static String nameOr(Row row, String id) {
    String name = row.text("name");
    return name.isEmpty() ? id : name;
  }

  private BorderCrossing crossing(Row row) {
    String id = row.text("crossing_id");
    Integer mean = Cells.seconds(row.number("time_mean_h"));
    Integer p10 = Cells.seconds(row.number("time_p10_h"));
    Integer p95 = Cells.seconds(row.number("time_p95_h"));
    boolean isDisordered =
        (mean != null && ((p10 != null && p10 > mean) || (p95 != null && p95 < mean)))
            || (p10 != null && p95 != null && p10 > p95);
    if (isDisordered) {
      row.warn(
          "time_mean_h",
          "times_out_of_order",
          "The times are not in order p10 <= mean <= p95.",
          "Maybe two of the cells are swapped.");
    }
    Range cost = cost(row);
    String unit = row.text("cost_unit");
    if (cost != null && unit.isEmpty()) {
      row.refuse("cost_usd", "missing_value", "The cost has no cost_unit; it was left out.", "");
      cost = null;
    }
    return new BorderCrossing(
        id,
        nameOr(row, id),
        modes(List.of(row.text("mode"))).getFirst(),
        new NodeId(row.text("node_a")),
        new NodeId(row.text("node_b")),
        mean,
        p10,
        p95,
        cost,
        cost == null ? null : BorderCrossing.Vehicle.valueOf(unit.toUpperCase(Locale.ROOT)),
        provenances.of(row, "crossing"));
  }

  private static @Nullable Range cost(Row row) {
    BigDecimal mid = row.number("cost_usd");
    BigDecimal low = row.number("cost_low_usd");
    BigDecimal high = row.number("cost_high_usd");
    if (mid == null) {
      if (low != null || high != null) {
        row.refuse(
            "cost_usd",
            "missing_value",
            "The cost has a low or high end but no value; it was left out.",
            "Maybe the two cells are one column off.");
      }
      return null;
    }
    Long midCents = required(Cells.scaled(mid, 2));
    Long lowCents = low == null ? midCents : required(Cells.scaled(low, 2));
    Long highCents = high == null ? midCents : required(Cells.scaled(high, 2));
    if (lowCents > midCents || midCents > highCents) {
      row.refuse(
          "cost_usd",
          "range_out_of_order",
          "The costs (%s, %s, %s) are not in order low <= mid <= high; they were left out."
              .formatted(Cells.text(low), mid, Cells.text(high)),
          "Maybe two of the cells are swapped.");
      return null;
    }
    return new Range(lowCents, midCents, highCents);
  }

  private static Long required(@Nullable Long value) {
    if (value == null) {
      throw new IllegalStateException("A number became none.");
    }
    return value;
  }

  private Terminal terminal(Row row) {
    String id = row.text("terminal_id");
    String change = row.text("gauge_change");
    Long capacityTeu = Cells.scaled(row.number("capacity_teu_per_year"), 0);
    return new Terminal(
        id,
        nameOr(row, id),
        new NodeId(row.text("node_id")),
        modes(row.list("modes")),
        commodities(row),
        change.isEmpty()
            ? Terminal.GaugeChange.NONE
            : Terminal.GaugeChange.valueOf(change.toUpperCase(Locale.ROOT)),
        capacityTeu == null ? null : Integer.valueOf(Math.toIntExact(capacityTeu)),
        Cells.scaled(row.number("capacity_mt_per_year"), 6),
        provenances.of(row, "terminal"));
  }

  private Chokepoint chokepoint(Row row) {
    String id = row.text("chokepoint_id");
    return new Chokepoint(
        id,
        nameOr(row, id),
        row.list("names"),
        row.list("elements"),
        provenances.of(row, "chokepoint"));
  }

  private Corridor corridor(Row row) {
    String id = row.text("corridor_id");
    return new Corridor(
        id, nameOr(row, id), row.text("description"), provenances.of(row, "corridor"));
  }

  private Project project(Row row) {
    String id = row.text("project_id");
    return new Project(
        id,
        nameOr(row, id),
        row.list("elements"),
        row.text("status"),
        row.integer("expected_year"),
        provenances.of(row, "project"));
  }

  private Restriction restriction(Row row) {
    return new Restriction(
        row.text("restriction_id"),
        row.text("type"),
        row.text("authority"),
        row.list("jurisdictions"),
        row.list("elements"),
        modes(row.list("modes")),
        commodities(row),
        row.text("direction"),
        row.text("description"),
        row.text("date_start"),
        row.text("date_end"),
        row.text("status"),
        provenances.of(row, "restriction"));
  }

  private static List<Mode> modes(List<String> words) {
    return words.stream().flatMap(word -> Mode.parse(word).stream()).toList();
  }

  private static List<Commodity> commodities(Row row) {
    return row.list("commodities").stream()
        .flatMap(word -> Commodity.parse(word).stream())
        .toList();
  }
}
