package org.wayleave.plan.cost;

import org.jspecify.annotations.Nullable;
import org.wayleave.network.explain.Provenance;
import org.wayleave.plan.parameter.Measure;
import org.wayleave.plan.parameter.Parameter;

/**
 * One input of a reckoning: a parameter, or a fact of the network such as the time at a crossing.
 *
 * @param id what names it in corrections: {@code parameter:border-time-rail}, {@code
 *     crossing:ge-red-bridge:time}, {@code link:az-x--ge-y--rail:speed}
 * @param measure what it measures
 * @param low the lowest plausible value
 * @param mid the value to reckon with
 * @param high the highest plausible value
 * @param p95 what one trip in twenty exceeds, for a speed what it falls short of; null when unknown
 * @param unit the symbol of its unit
 * @param provenance where it comes from
 */
public record Figure(
    String id,
    Measure measure,
    double low,
    double mid,
    double high,
    @Nullable Double p95,
    String unit,
    Provenance provenance) {

  /** A parameter as an input. */
  static Figure of(Parameter row) {
    Double low = row.low();
    Double high = row.high();
    return new Figure(
        "parameter:" + row.id(),
        row.measure(),
        low == null ? row.mid() : low,
        row.mid(),
        high == null ? row.mid() : high,
        row.p95(),
        row.unit().symbol(),
        row.provenance());
  }

  /** A fact that is known without a range. */
  static Figure fact(
      String id,
      Measure measure,
      double value,
      @Nullable Double p95,
      String unit,
      Provenance provenance) {
    return new Figure(id, measure, value, value, value, p95, unit, provenance);
  }

  /** Whether more of it is less of the time: a speed. */
  public boolean isInverse() {
    return measure == Measure.SPEED;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Figure figure && id.equals(figure.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
