package org.wayleave.io.gmns;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wayleave.io.gmns.schema.GmnsSchema;
import org.wayleave.io.gmns.schema.UnitBounds;
import org.wayleave.io.table.Row;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.parameter.Measure;
import org.wayleave.plan.parameter.Parameter;
import org.wayleave.plan.parameter.Unit;

/** Reads the rows of {@code operation.csv}. */
final class ParameterRows {

  /** The measures of operations; all others belong to {@code PARAMETER} rows. */
  private static final List<Measure> OF_OPERATIONS =
      List.of(Measure.SPEED, Measure.TIME, Measure.COST, Measure.CO2E);

  /** The units that grow with the distance. */
  private static final Set<Unit> PER_KILOMETRE =
      EnumSet.of(
          Unit.USD_PER_TKM,
          Unit.USD_PER_TEU_KM,
          Unit.USD_PER_FEU_KM,
          Unit.G_PER_TKM,
          Unit.G_PER_TEU_KM);

  private static final List<String> FIGURES = List.of("low", "mid", "high", "p95");
  private static final String MISMATCH = "measure_mismatch";

  private final Provenances provenances;

  ParameterRows(Provenances provenances) {
    this.provenances = provenances;
  }

  /** The parameter, empty when its cells do not make one. */
  Optional<Parameter> read(Row row) {
    String word = row.text("operation");
    boolean isGeneral = word.equals(GmnsSchema.PARAMETER);
    Measure measure = Measure.parse(row.text("measure")).orElseThrow();
    if (isGeneral == OF_OPERATIONS.contains(measure)) {
      row.refuse(
          "measure",
          MISMATCH,
          "The operation (%s) does not have the measure (%s).".formatted(word, measure.code()),
          isGeneral ? "Maybe the operation is missing." : "Maybe the operation must be PARAMETER.");
      return Optional.empty();
    }
    Unit unit = Unit.parse(row.text("unit")).orElseThrow();
    Operation operation = isGeneral ? null : Operation.parse(word).orElseThrow();
    if ((operation != null && !fits(row, operation, measure, unit)) || !isPlausible(row, unit)) {
      return Optional.empty();
    }
    Double mid = row.real("mid");
    if (mid == null) {
      throw new IllegalStateException("A required cell of a usable row is blank.");
    }
    String pull = row.text("traction");
    try {
      return Optional.of(
          new Parameter(
              row.text("operation_id"),
              operation,
              measure,
              Mode.parse(row.text("mode")).orElse(null),
              Mode.parse(row.text("to_mode")).orElse(null),
              pull.isEmpty() ? null : Parameter.Pull.valueOf(pull.toUpperCase(Locale.ROOT)),
              Link.RoadClass.parse(row.text("facility_type")).orElse(null),
              row.list("jurisdictions"),
              Commodity.parse(row.text("commodity")).orElse(null),
              row.list("place"),
              row.real("low"),
              mid,
              row.real("high"),
              row.real("p95"),
              unit,
              provenances.of(row, "operation")));
    } catch (IllegalArgumentException e) {
      row.refuse(
          "mid",
          "bad_parameter",
          String.valueOf(e.getMessage()),
          "Maybe the unit is wrong or two values are swapped.");
      return Optional.empty();
    }
  }

  /** Whether the engine asks that operation for that measure in that unit; else it is refused. */
  private static boolean fits(Row row, Operation operation, Measure measure, Unit unit) {
    boolean isMove = operation == Operation.MOVE;
    if (measure == Measure.SPEED && !isMove) {
      return mismatch(row, "measure", operation, "has no speed", "Maybe a time was meant.");
    }
    if (measure == Measure.TIME && isMove) {
      return mismatch(
          row,
          "measure",
          operation,
          "has no time of its own",
          "Maybe a speed was meant; ferries take time at BOARD and WAIT.");
    }
    if (!measure.allows(unit)) {
      return true; // the parameter itself says so
    }
    if (PER_KILOMETRE.contains(unit) && !isMove) {
      return mismatch(
          row,
          "unit",
          operation,
          "covers no distance, so the unit (%s) says nothing".formatted(unit.symbol()),
          "Maybe the operation MOVE or a unit without km was meant.");
    }
    boolean isFixed =
        (measure == Measure.COST || measure == Measure.CO2E) && !PER_KILOMETRE.contains(unit);
    if (isMove && isFixed && !isZero(row)) {
      return mismatch(
          row,
          "unit",
          operation,
          "has figures for each km only, unless they are 0; the unit was (%s)"
              .formatted(unit.symbol()),
          "Maybe BOARD (for a ferry's fare) or LOAD was meant.");
    }
    if (operation == Operation.BORDER && measure == Measure.CO2E && !isZero(row)) {
      return mismatch(
          row, "measure", operation, "emits nothing", "Maybe MOVE, LOAD or UNLOAD was meant.");
    }
    return true;
  }

  private static boolean mismatch(
      Row row, String column, Operation operation, String why, String advice) {
    row.refuse(column, MISMATCH, "The operation (%s) %s.".formatted(operation.code(), why), advice);
    return false;
  }

  private static boolean isZero(Row row) {
    for (String column : FIGURES) {
      Double figure = row.real(column);
      if (figure != null && figure != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether all figures lie within the bounds of the unit; the first beyond them is refused. */
  private static boolean isPlausible(Row row, Unit unit) {
    for (String column : FIGURES) {
      Double figure = row.real(column);
      if (figure != null && !UnitBounds.allow(unit, figure)) {
        row.refuse(
            column,
            "implausible_value",
            "The value (%s %s) is not within %s."
                .formatted(row.text(column), unit.symbol(), UnitBounds.text(unit)),
            "Maybe the unit is wrong or the decimal point has slipped.");
        return false;
      }
    }
    return true;
  }
}
