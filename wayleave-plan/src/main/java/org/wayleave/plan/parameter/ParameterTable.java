package org.wayleave.plan.parameter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.expansion.Operation;

/**
 * All parameters of a reckoning, and the rule that picks one: the most specific row that applies.
 *
 * <p>A row applies when each of its keys is empty or equal to the circumstance. Of those that
 * apply, the one with the weightiest keys wins: a place weighs more than a jurisdiction, that more
 * than a commodity, that more than a road class or pull, that more than the mode after and the mode
 * before; equal weight goes to the smaller id. Immutable and safe to share.
 */
public final class ParameterTable {

  private static final int PLACE_WEIGHT = 32;
  private static final int JURISDICTION_WEIGHT = 16;
  private static final int COMMODITY_WEIGHT = 8;
  private static final int CLASS_WEIGHT = 4;
  private static final int TO_MODE_WEIGHT = 2;
  private static final int MODE_WEIGHT = 1;
  private static final int DOES_NOT_APPLY = -1;

  private record Kind(@Nullable Operation operation, Measure measure) {}

  private final List<Parameter> parameters;
  private final Map<Kind, List<Parameter>> kindToParameters = new HashMap<>();
  private volatile @Nullable String hash;

  /** A table of those rows; their order does not matter. */
  public ParameterTable(List<Parameter> rows) {
    parameters = rows.stream().sorted(Comparator.comparing(Parameter::id)).toList();
    for (Parameter parameter : parameters) {
      kindToParameters
          .computeIfAbsent(
              new Kind(parameter.operation(), parameter.measure()), key -> new ArrayList<>())
          .add(parameter);
    }
  }

  /**
   * For a network without parameters of its own, as of a TNTP file: every link takes its stated
   * running time or moves at 60 km/h, nothing costs or emits anything, and an hour is worth one
   * dollar a tonne, so that the generalized cost ranks as time does.
   */
  public static ParameterTable timeOnly() {
    List<Parameter> rows = new ArrayList<>();
    rows.add(plain("time-only-speed", Operation.MOVE, Measure.SPEED, 60, Unit.KM_PER_H));
    for (Operation operation : Operation.values()) {
      String id = "time-only-" + operation.code();
      rows.add(plain(id + "-cost", operation, Measure.COST, 0, Unit.USD_PER_T));
      rows.add(plain(id + "-co2e", operation, Measure.CO2E, 0, Unit.KG_PER_T));
      if (operation != Operation.MOVE) {
        rows.add(plain(id + "-time", operation, Measure.TIME, 0, Unit.HOURS));
      }
    }
    rows.add(plain("time-only-worth", null, Measure.VALUE_OF_TIME, 1, Unit.USD_PER_T_H));
    rows.add(plain("time-only-teu", null, Measure.TONNES_PER_TEU, 1, Unit.T_PER_TEU));
    rows.add(plain("time-only-truck", null, Measure.TONNES_PER_TRUCK, 1, Unit.T_PER_TRUCK));
    rows.add(plain("time-only-wagon", null, Measure.TONNES_PER_WAGON, 1, Unit.T_PER_WAGON));
    rows.add(plain("time-only-truck-teu", null, Measure.TEU_PER_TRUCK, 1, Unit.TEU_PER_TRUCK));
    rows.add(plain("time-only-wagon-teu", null, Measure.TEU_PER_WAGON, 1, Unit.TEU_PER_WAGON));
    return new ParameterTable(rows);
  }

  private static Parameter plain(
      String id, @Nullable Operation operation, Measure measure, double value, Unit unit) {
    return new Parameter(
        id,
        operation,
        measure,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        null,
        value,
        null,
        null,
        unit,
        Provenance.STATED);
  }

  /** All rows, by id. */
  public List<Parameter> listParameters() {
    return parameters;
  }

  /** The first 16 hexadecimal digits of the SHA-256 of all rows. */
  public String hash() {
    String known = hash;
    if (known == null) {
      known = contentHash();
      hash = known;
    }
    return known;
  }

  /**
   * This table with other figures in some rows; a later correction of a row wins.
   *
   * @throws UserException {@code unknown_parameter} for a row that is not there, {@code
   *     bad_parameter} for figures that cannot be a parameter's
   */
  public ParameterTable correct(List<Correction> corrections) {
    if (corrections.isEmpty()) {
      return this;
    }
    Map<String, Parameter> rows = new LinkedHashMap<>();
    parameters.forEach(row -> rows.put(row.id(), row));
    for (Correction correction : corrections) {
      Parameter row = rows.get(correction.parameter());
      if (row == null) {
        throw new UserException(
            "unknown_parameter",
            "There is no parameter (%s).".formatted(correction.parameter()),
            Suggestion.nearest(correction.parameter(), rows.keySet())
                .map(near -> "Maybe (%s) was meant.".formatted(near))
                .orElse("Maybe look its id up in operation.csv, or in the explanation of a way."));
      }
      try {
        rows.put(row.id(), correction.applyTo(row));
      } catch (IllegalArgumentException e) {
        throw new UserException(
            "bad_parameter",
            "The parameter (%s) cannot be corrected so: %s".formatted(row.id(), e.getMessage()),
            "Maybe see its row: low %s, mid %s, high %s, p95 %s %s."
                .formatted(row.low(), row.mid(), row.high(), row.p95(), row.unit().symbol()));
      }
    }
    return new ParameterTable(List.copyOf(rows.values()));
  }

  /** The row that tells what an hour is worth for a class of goods. */
  public Optional<Parameter> valueOfTime(Commodity commodity) {
    return find(Measure.VALUE_OF_TIME, commodity, Circumstance.GENERAL);
  }

  /**
   * The most specific row that applies.
   *
   * @throws UserException {@code missing_parameter} when none does
   */
  public Parameter get(Measure measure, Commodity commodity, Circumstance where) {
    return find(measure, commodity, where).orElseThrow(() -> missing(measure, commodity, where));
  }

  private static UserException missing(Measure measure, Commodity commodity, Circumstance where) {
    String operation = where.operation() == null ? "PARAMETER" : where.operation().code();
    String mode = where.mode() == null ? "" : " by " + where.mode().code();
    return new UserException(
        "missing_parameter",
        "There is no parameter (%s %s%s) for (%s)."
            .formatted(operation, measure.code(), mode, commodity.code()),
        "Maybe add a row to operation.csv that holds for every mode and commodity.");
  }

  /** The most specific row that applies, if any does. */
  Optional<Parameter> find(Measure measure, Commodity commodity, Circumstance where) {
    Parameter best = null;
    int bestWeight = DOES_NOT_APPLY;
    for (Parameter parameter :
        kindToParameters.getOrDefault(new Kind(where.operation(), measure), List.of())) {
      int weight = weight(parameter, commodity, where);
      if (weight > bestWeight) {
        best = parameter;
        bestWeight = weight;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int weight(Parameter row, Commodity commodity, Circumstance where) {
    int weight = 0;
    if (!row.places().isEmpty()) {
      boolean isThere =
          (where.node() != null && row.places().contains(where.node()))
              || (where.link() != null && row.places().contains(where.link()));
      if (!isThere) {
        return DOES_NOT_APPLY;
      }
      weight += PLACE_WEIGHT;
    }
    if (!row.jurisdictions().isEmpty()) {
      if (!row.jurisdictions().contains(where.jurisdiction())) {
        return DOES_NOT_APPLY;
      }
      weight += JURISDICTION_WEIGHT;
    }
    int total = add(weight, COMMODITY_WEIGHT, row.commodity(), commodity);
    total = add(total, CLASS_WEIGHT, row.roadClass(), where.roadClass());
    total = add(total, CLASS_WEIGHT, row.pull(), where.pull());
    total = add(total, TO_MODE_WEIGHT, row.toMode(), where.toMode());
    return add(total, MODE_WEIGHT, row.mode(), where.mode());
  }

  /** Adds the weight of a key that the row has and the circumstance agrees with. */
  private static int add(int total, int weight, @Nullable Object key, @Nullable Object given) {
    if (total == DOES_NOT_APPLY || key == null) {
      return total;
    }
    return key.equals(given) ? total + weight : DOES_NOT_APPLY;
  }

  private String contentHash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(parameters.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
