package org.wayleave.io.gmns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayleave.io.table.Row;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.LinkBuilder;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.unit.Gauge;
import org.wayleave.network.unit.Months;

/** Reads the rows of {@code link.csv}. */
final class LinkRows {

  /** Longer than any way around the earth. */
  private static final BigDecimal LONGEST_M = BigDecimal.valueOf(100_000_000);

  /** A geometry's end may lie so far from its node (about 5 km); positions are rough. */
  private static final double END_TOLERANCE_DEG = 0.05;

  private final Map<String, Node> nodes;
  private final Cells.Units units;
  private final Provenances provenances;
  private final Map<String, Jurisdiction> jurisdictions = new HashMap<>();
  private final Map<List<String>, List<String>> lists = new HashMap<>();
  private final Map<String, List<Gauge>> gauges = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();

  LinkRows(Map<String, Node> nodes, Cells.Units units, Provenances provenances) {
    this.nodes = nodes;
    this.units = units;
    this.provenances = provenances;
  }

  /** The link, empty when a decisive cell is defective. */
  Optional<Link> read(Row row) {
    Mode mode = Mode.parse(row.text("mode")).orElseThrow();
    String from = sharedId(row.text("from_node_id"));
    String to = sharedId(row.text("to_node_id"));
    int lengthM = lengthM(row);
    Months months = months(row);
    List<Link.Span> spans = spans(row);
    LinkBuilder link =
        Link.builder(row.text("link_id"), from, to, mode)
            .name(row.text("name"))
            .direction(row.isTrue("directed") ? Link.Direction.FORWARD : Link.Direction.BOTH)
            .lengthM(lengthM)
            .gauges(gauges(row.text("gauge_mm")))
            .tracks(row.integer("tracks"))
            .traction(
                Link.Traction.parse(row.text("electrification")).orElse(Link.Traction.UNKNOWN))
            .roadClass(Link.RoadClass.parse(row.text("facility_type")).orElse(null))
            .speedKmh(units.kilometresPerHour(row.number("free_speed")))
            .runTimeMillis(millis(row.number("run_time_s")))
            .status(Link.Status.parse(row.text("status")).orElse(Link.Status.OPEN))
            .monthsOpen(months)
            .capacityTonnesPerYear(Cells.scaled(row.number("capacity_mt_per_year"), 6))
            .crossingId(row.textOrNull("crossing_id"))
            .projectId(sharedOrNull(row.textOrNull("project_id")))
            .corridors(shared(row.list("corridors")))
            .spans(spans)
            .shape(shape(row, from, to))
            .provenance(provenances.of(row, "link"));
    return row.isUsable() ? Optional.of(link.build()) : Optional.empty();
  }

  private int lengthM(Row row) {
    BigDecimal length = row.number("length");
    BigDecimal lengthM = length == null ? BigDecimal.ZERO : units.metres(length);
    if (lengthM.compareTo(LONGEST_M) > 0) {
      row.refuse(
          "length",
          "out_of_range",
          "The length (%s m) is longer than two ways around the earth.".formatted(lengthM),
          "Maybe the unit in config.csv is wrong.");
      return 0;
    }
    return lengthM.intValueExact();
  }

  private static @Nullable Integer millis(@Nullable BigDecimal seconds) {
    Long millis = Cells.scaled(seconds, 3);
    return millis == null ? null : Integer.valueOf(Math.toIntExact(millis));
  }

  private static Months months(Row row) {
    String text = row.text("months_open");
    if (text.isEmpty()) {
      return Months.ALL;
    }
    Optional<Months> months = Months.parse(text);
    if (months.isEmpty()) {
      row.refuse(
          "months_open",
          "bad_months",
          "The months (%s) are not a list of ranges from 1 to 12.".formatted(text),
          "Maybe something like 4-11 or 12-3 was meant.");
    }
    return months.orElse(Months.ALL);
  }

  private List<Gauge> gauges(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    return gauges.computeIfAbsent(
        text,
        cell ->
            Stream.of(cell.split("/", -1))
                .flatMap(width -> Gauge.ofMillimetres(Integer.parseInt(width)).stream())
                .toList());
  }

  private List<Link.Span> spans(Row row) {
    List<String> items = row.list("jurisdictions");
    if (items.isEmpty()) {
      return List.of();
    }
    List<Link.Span> spans = new ArrayList<>(items.size());
    for (String item : items) {
      int dash = item.indexOf('-');
      BigDecimal fromM = units.metres(new BigDecimal(item.substring(3, dash)));
      BigDecimal toM = units.metres(new BigDecimal(item.substring(dash + 1)));
      boolean isBackward = toM.compareTo(fromM) < 0;
      if (isBackward || toM.compareTo(LONGEST_M) > 0) {
        row.refuse(
            "jurisdictions",
            "bad_span",
            isBackward
                ? "The span (%s) runs backward.".formatted(item)
                : "The span (%s) is longer than two ways around the earth.".formatted(item),
            isBackward ? "Maybe its ends are swapped." : "Maybe the unit in config.csv is wrong.");
        return List.of();
      }
      Jurisdiction jurisdiction =
          jurisdictions.computeIfAbsent(item.substring(0, 2), Jurisdiction::new);
      spans.add(new Link.Span(jurisdiction, fromM.intValueExact(), toM.intValueExact()));
    }
    return spans;
  }

  private List<GeoPoint> shape(Row row, String from, String to) {
    String text = row.text("geometry");
    if (text.isEmpty()) {
      return List.of();
    }
    try {
      List<GeoPoint> points = WktLine.parse(text);
      Node fromNode = nodes.get(from);
      Node toNode = nodes.get(to);
      if (fromNode != null && toNode != null) {
        noteEnds(row, points, fromNode.point(), toNode.point());
      }
      return points;
    } catch (WktLine.BadLineException e) {
      row.refuse(
          "geometry",
          "bad_geometry",
          "The geometry is not a line of WKT: %s; a straight line is drawn."
              .formatted(e.getMessage()),
          "Maybe LINESTRING (lon lat, lon lat) was meant.");
      return List.of();
    }
  }

  private static void noteEnds(Row row, List<GeoPoint> line, GeoPoint from, GeoPoint to) {
    if (isNear(line.getFirst(), from) && isNear(line.getLast(), to)) {
      return;
    }
    boolean isBackward = isNear(line.getFirst(), to) && isNear(line.getLast(), from);
    row.warn(
        "geometry",
        "geometry_end_mismatch",
        "The geometry does not run from (%s) to (%s)."
            .formatted(row.text("from_node_id"), row.text("to_node_id")),
        isBackward ? "Maybe it runs backward." : "Maybe a node was moved.");
  }

  private static boolean isNear(GeoPoint a, GeoPoint b) {
    double lonDeg = Math.abs(a.lonDeg() - b.lonDeg());
    return Math.abs(a.latDeg() - b.latDeg()) <= END_TOLERANCE_DEG
        && Math.min(lonDeg, 360 - lonDeg) <= END_TOLERANCE_DEG;
  }

  /** The node's own copy of its id, so that a million links do not hold two million texts. */
  private String sharedId(String id) {
    Node node = nodes.get(id);
    return node == null ? id : node.id().value();
  }

  private @Nullable String sharedOrNull(@Nullable String word) {
    return word == null ? null : words.computeIfAbsent(word, text -> text);
  }

  private List<String> shared(List<String> list) {
    return list.isEmpty() ? List.of() : lists.computeIfAbsent(List.copyOf(list), same -> same);
  }
}
