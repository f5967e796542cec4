package org.wayleave.plan.parameter;

import org.jspecify.annotations.Nullable;
import org.wayleave.network.explain.Provenance;

/**
 * Another value for a parameter, and who says so.
 *
 * @param parameter the id of the row it replaces the figures of
 * @param low the lowest plausible value; null when not known
 * @param mid the value to reckon with
 * @param high the highest plausible value; null when not known
 * @param p95 what one trip in twenty exceeds; null when not known
 * @param unit the unit of all of them; null for the row's own
 * @param provenance who says so
 */
public record Correction(
    String parameter,
    @Nullable Double low,
    double mid,
    @Nullable Double high,
    @Nullable Double p95,
    @Nullable Unit unit,
    Provenance provenance) {

  /**
   * The row with these figures.
   *
   * @throws IllegalArgumentException when they cannot be a parameter's, see {@link Parameter}
   */
  Parameter applyTo(Parameter row) {
    return new Parameter(
        row.id(),
        row.operation(),
        row.measure(),
        row.mode(),
        row.toMode(),
        row.pull(),
        row.roadClass(),
        row.jurisdictions(),
        row.commodity(),
        row.places(),
        low,
        mid,
        high,
        p95,
        unit == null ? row.unit() : unit,
        provenance);
  }
}
