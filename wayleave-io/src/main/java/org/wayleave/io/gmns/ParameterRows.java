package org.wayleave.io.gmns;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wayleave.io.gmns.schema.GmnsSchema;
import org.wayleave.io.table.Row;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.plan.cost.Measure;
import org.wayleave.plan.cost.Parameter;
import org.wayleave.plan.cost.Unit;
import org.wayleave.plan.expansion.Operation;

/** Reads the rows of {@code operation.csv}. */
final class ParameterRows {

  /** The measures of operations; all others belong to {@code PARAMETER} rows. */
  private static final List<Measure> OF_OPERATIONS =
      List.of(Measure.SPEED, Measure.TIME, Measure.COST, Measure.CO2E);

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
          "measure_mismatch",
          "The operation (%s) does not have the measure (%s).".formatted(word, measure.code()),
          isGeneral ? "Maybe the operation is missing." : "Maybe the operation must be PARAMETER.");
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
              isGeneral ? null : Operation.parse(word).orElseThrow(),
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
              Unit.parse(row.text("unit")).orElseThrow(),
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
}
