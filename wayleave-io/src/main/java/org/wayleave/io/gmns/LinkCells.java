package org.wayleave.io.gmns;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.io.gmns.schema.GmnsSchema;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.parameter.Parameter;

/** Prints links and parameters as the cells of their rows. */
final class LinkCells {

  private LinkCells() {}

  static Map<String, String> link(Link link) {
    Map<String, String> cells = ElementCells.start("link_id", link.key(), link.provenance());
    cells.put("name", link.name());
    cells.put("from_node_id", link.from().value());
    cells.put("to_node_id", link.to().value());
    cells.put("directed", link.direction() == Link.Direction.FORWARD ? "true" : "false");
    cells.put("geometry", link.shape().isEmpty() ? "" : WktLine.print(link.shape()));
    cells.put("length", Cells.unscaled(link.lengthM(), 3));
    Link.RoadClass roadClass = link.roadClass();
    cells.put("facility_type", roadClass == null ? "" : roadClass.code());
    cells.put("free_speed", Cells.text(link.speedKmh()));
    cells.put("mode", link.mode().code());
    cells.put(
        "gauge_mm",
        String.join(
            "/", link.gauges().stream().map(gauge -> String.valueOf(gauge.widthMm())).toList()));
    cells.put("tracks", Cells.text(link.tracks()));
    cells.put(
        "electrification",
        link.traction() == Link.Traction.UNKNOWN && link.mode() != Mode.RAIL
            ? ""
            : link.traction().code());
    cells.put("status", link.status().code());
    cells.put("months_open", link.monthsOpen().isAllYear() ? "" : link.monthsOpen().toString());
    cells.put("capacity_mt_per_year", Cells.unscaled(link.capacityTonnesPerYear(), 6));
    cells.put("crossing_id", Cells.text(link.crossingId()));
    cells.put("project_id", Cells.text(link.projectId()));
    cells.put("corridors", Cells.list(link.corridors()));
    cells.put("jurisdictions", spans(link.spans()));
    cells.put("run_time_s", Cells.unscaled(link.runTimeMillis(), 3));
    return cells;
  }

  private static String spans(List<Link.Span> spans) {
    return String.join(
        ";",
        spans.stream()
            .map(span ->
                span.jurisdiction()
                    + " "
                    + Cells.unscaled(span.fromM(), 3)
                    + "-"
                    + Cells.unscaled(span.toM(), 3))
            .toList());
  }

  static Map<String, String> parameter(Parameter parameter) {
    Map<String, String> cells =
        new HashMap<>(ElementCells.start("operation_id", parameter.id(), parameter.provenance()));
    Operation operation = parameter.operation();
    cells.put("operation", operation == null ? GmnsSchema.PARAMETER : operation.code());
    cells.put("measure", parameter.measure().code());
    cells.put("mode", mode(parameter.mode()));
    cells.put("to_mode", mode(parameter.toMode()));
    Parameter.Pull pull = parameter.pull();
    cells.put("traction", pull == null ? "" : pull.name().toLowerCase(Locale.ROOT));
    Link.RoadClass roadClass = parameter.roadClass();
    cells.put("facility_type", roadClass == null ? "" : roadClass.code());
    cells.put("jurisdictions", Cells.list(parameter.jurisdictions()));
    cells.put("commodity", Cells.text(parameter.commodity()).toLowerCase(Locale.ROOT));
    cells.put("place", Cells.list(parameter.places()));
    cells.put("low", Cells.decimal(parameter.low()));
    cells.put("mid", Cells.decimal(parameter.mid()));
    cells.put("high", Cells.decimal(parameter.high()));
    cells.put("p95", Cells.decimal(parameter.p95()));
    cells.put("unit", parameter.unit().symbol());
    return cells;
  }

  private static String mode(@Nullable Mode mode) {
    return mode == null ? "" : mode.code();
  }
}
