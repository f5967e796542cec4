package org.wayleave.app.element;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.AnswerMapper;
import org.wayleave.app.region.Region;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Link;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.parameter.Parameter;

/** The figures of an element that answers rest on, named as a parameters file names them. */
final class ElementFigures {

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double CENTS_PER_USD = 100;
  private static final double METRES_PER_KM = 1000;

  private final Region region;
  private final AnswerMapper mapper;
  private final List<ElementDto.FigureDto> figures = new ArrayList<>();

  ElementFigures(Region region, AnswerMapper mapper) {
    this.region = region;
    this.mapper = mapper;
  }

  List<ElementDto.FigureDto> of(String kind, String id) {
    switch (kind) {
      case "link" -> region.network().findLink(id).ifPresent(this::ofLink);
      case "crossing" -> ofCrossing(region.network().crossings().get(id));
      case "node", "chokepoint", "jurisdiction" -> ofPassing(kind + ":" + id);
      default -> {}
    }
    for (Parameter row : region.parameters().listParameters()) {
      if (row.places().contains(id)) {
        add(
            "parameter:" + row.id(),
            AnswerMapper.nameOf(row),
            new Values(row.mid(), row.low(), row.high(), row.p95()),
            row.unit().symbol(),
            row.provenance());
      }
    }
    return List.copyOf(figures);
  }

  private record Values(
      @Nullable Double mid, @Nullable Double low, @Nullable Double high, @Nullable Double p95) {

    static Values of(@Nullable Double mid) {
      return new Values(mid, null, null, null);
    }
  }

  private void add(
      String figure, String label, Values values, String unit, @Nullable Provenance provenance) {
    figures.add(
        new ElementDto.FigureDto(
            figure,
            label,
            values.mid,
            values.low,
            values.high,
            values.p95,
            unit,
            provenance == null ? null : mapper.provenance(List.of(provenance))));
  }

  private void ofLink(Link link) {
    String name = "link:" + link.key();
    add(
        name + ":length",
        "length",
        Values.of(link.lengthM() / METRES_PER_KM),
        "km",
        link.provenance());
    Integer speed = link.speedKmh();
    add(
        name + ":speed",
        "speed",
        Values.of(speed == null ? null : (double) speed),
        "km/h",
        speed == null ? null : link.provenance());
    ofPassing(name);
  }

  private void ofCrossing(@Nullable BorderCrossing crossing) {
    if (crossing == null) {
      return;
    }
    String name = "crossing:" + crossing.id();
    add(
        name + ":time",
        "time of the procedure",
        new Values(hours(crossing.timeMeanSeconds()), null, null, hours(crossing.timeP95Seconds())),
        "h",
        crossing.timeMeanSeconds() == null ? null : crossing.provenance());
    Range fee = crossing.costUsCents();
    BorderCrossing.Vehicle vehicle = crossing.costUnit();
    add(
        name + ":cost",
        "fees",
        fee == null
            ? Values.of(null)
            : new Values(
                fee.mid() / CENTS_PER_USD,
                fee.low() / CENTS_PER_USD,
                fee.high() / CENTS_PER_USD,
                null),
        switch (vehicle) {
          case TRUCK -> "USD/truck";
          case WAGON -> "USD/wagon";
          case TEU -> "USD/TEU";
          case null -> "USD/TEU";
        },
        fee == null ? null : crossing.provenance());
    ofPassing(name);
  }

  /** What a scenario may say of anything that goods pass. */
  private void ofPassing(String name) {
    add(name + ":extra_time", "extra time", Values.of(0.0), "h", null);
    if (!region.demand().trades().isEmpty()) {
      add(name + ":capacity", "capacity left", Values.of(100.0), "%", null);
    }
  }

  private static @Nullable Double hours(@Nullable Integer seconds) {
    return seconds == null ? null : seconds / SECONDS_PER_HOUR;
  }
}
