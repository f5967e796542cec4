package org.wayleave.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.explain.Provenance;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.parameter.Measure;
import org.wayleave.plan.parameter.Parameter;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.parameter.Unit;

/**
 * Parameters with round numbers, for reckoning in the head.
 *
 * <p>Per TEU (10 t): road 60 km/h, 1 $/km, 1 kg/km; rail 40 km/h (20 to 80), 0.5 $/km, 0.2 kg/km;
 * sea and ferries 20 km/h, 0.2 $/km, 0.1 kg/km; inland waterway 10 km/h, 0.1 $/km, 0.3 kg/km.
 * Loading and unloading 1 h 10 $; transshipping 10 h (5 to 20) 100 $ 10 kg; gauge change 5 h 50 $;
 * traction change 1 h; border 4 h 20 $; boarding 2 h 80 $; waiting 6 h. An hour is worth 1 $. A
 * truck carries 2 TEU or 20 t, a wagon 4 TEU or 60 t.
 */
public final class TestParameters {

  private TestParameters() {}

  /** The table, with further rows that are more specific. */
  public static ParameterTable table(Parameter... more) {
    List<Parameter> rows = new ArrayList<>(Arrays.asList(more));
    move(rows, Mode.ROAD, 60, 0.1, 100);
    move(rows, Mode.SEA, 20, 0.02, 10);
    move(rows, Mode.RAIL_FERRY, 20, 0.02, 10);
    move(rows, Mode.RO_RO, 20, 0.02, 10);
    move(rows, Mode.INLAND_WATERWAY, 10, 0.01, 30);
    move(rows, Mode.RAIL, 40, 0.05, 20);
    rows.removeIf(row -> row.id().equals("move-rail-speed"));
    rows.add(
        range(
            "move-rail-speed",
            Operation.MOVE,
            Measure.SPEED,
            20,
            40,
            80,
            Unit.KM_PER_H,
            Mode.RAIL));
    fixed(rows, Operation.LOAD, 1, 10);
    fixed(rows, Operation.UNLOAD, 1, 10);
    fixed(rows, Operation.GAUGE_CHANGE, 5, 50);
    fixed(rows, Operation.TRACTION_CHANGE, 1, 0);
    fixed(rows, Operation.BORDER, 4, 20);
    fixed(rows, Operation.BOARD, 2, 80);
    fixed(rows, Operation.WAIT, 6, 0);
    fixed(rows, Operation.TRANSSHIP, 10, 100);
    rows.removeIf(row -> List.of("transship-time", "transship-co2e").contains(row.id()));
    rows.add(
        range("transship-time", Operation.TRANSSHIP, Measure.TIME, 5, 10, 20, Unit.HOURS, null));
    rows.add(row("transship-co2e", Operation.TRANSSHIP, Measure.CO2E, null, 1, Unit.KG_PER_T));
    Map.of(
            Measure.VALUE_OF_TIME, Unit.USD_PER_T_H,
            Measure.TONNES_PER_TEU, Unit.T_PER_TEU,
            Measure.TONNES_PER_TRUCK, Unit.T_PER_TRUCK,
            Measure.TONNES_PER_WAGON, Unit.T_PER_WAGON,
            Measure.TEU_PER_TRUCK, Unit.TEU_PER_TRUCK,
            Measure.TEU_PER_WAGON, Unit.TEU_PER_WAGON)
        .forEach((measure, unit) ->
            rows.add(row(measure.code(), null, measure, null, general(measure), unit)));
    return new ParameterTable(rows);
  }

  /** The same with times that vary: every time has a p95 of twice its mid, a speed one of half. */
  public static ParameterTable varyingTable() {
    return new ParameterTable(
        table().listParameters().stream()
            .map(row ->
                switch (row.measure()) {
                  case TIME -> withP95(row, 2 * row.mid());
                  case SPEED -> withP95(row, row.mid() / 2);
                  default -> row;
                })
            .toList());
  }

  private static Parameter withP95(Parameter row, double p95) {
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
        row.low(),
        row.mid(),
        row.high(),
        p95,
        row.unit(),
        row.provenance());
  }

  private static double general(Measure measure) {
    return switch (measure) {
      case VALUE_OF_TIME -> 0.1;
      case TONNES_PER_TEU -> 10;
      case TONNES_PER_TRUCK -> 20;
      case TONNES_PER_WAGON -> 60;
      case TEU_PER_TRUCK -> 2;
      case TEU_PER_WAGON -> 4;
      case SPEED, TIME, COST, CO2E -> throw new IllegalArgumentException(measure.code());
    };
  }

  private static void move(
      List<Parameter> rows, Mode mode, double speedKmh, double usdPerTkm, double gPerTkm) {
    String id = "move-" + mode.code();
    rows.add(row(id + "-speed", Operation.MOVE, Measure.SPEED, mode, speedKmh, Unit.KM_PER_H));
    rows.add(row(id + "-cost", Operation.MOVE, Measure.COST, mode, usdPerTkm, Unit.USD_PER_TKM));
    rows.add(row(id + "-co2e", Operation.MOVE, Measure.CO2E, mode, gPerTkm, Unit.G_PER_TKM));
  }

  private static void fixed(List<Parameter> rows, Operation operation, double hours, double usd) {
    String id = operation.code().toLowerCase(Locale.ROOT);
    rows.add(row(id + "-time", operation, Measure.TIME, null, hours, Unit.HOURS));
    rows.add(row(id + "-cost", operation, Measure.COST, null, usd, Unit.USD_PER_TEU));
    rows.add(row(id + "-co2e", operation, Measure.CO2E, null, 0, Unit.KG_PER_T));
  }

  /** A row without a range. */
  public static Parameter row(
      String id,
      @Nullable Operation operation,
      Measure measure,
      @Nullable Mode mode,
      double mid,
      Unit unit) {
    return row(
        id, operation, measure, mode, null, List.of(), null, List.of(), null, mid, null, unit);
  }

  private static Parameter range(
      String id,
      Operation operation,
      Measure measure,
      double low,
      double mid,
      double high,
      Unit unit,
      @Nullable Mode mode) {
    return row(
        id, operation, measure, mode, null, List.of(), null, List.of(), low, mid, high, unit);
  }

  /** A row with all the keys that tests need. */
  public static Parameter row(
      String id,
      @Nullable Operation operation,
      Measure measure,
      @Nullable Mode mode,
      @Nullable Mode toMode,
      List<String> jurisdictions,
      @Nullable Commodity commodity,
      List<String> places,
      @Nullable Double low,
      double mid,
      @Nullable Double high,
      Unit unit) {
    return new Parameter(
        id,
        operation,
        measure,
        mode,
        toMode,
        null,
        null,
        jurisdictions,
        commodity,
        places,
        low,
        mid,
        high,
        null,
        unit,
        Provenance.STATED);
  }

  /** A speed of 50 km/h that holds for a mode, a class of road or a class of goods. */
  public static Parameter speed(
      String id,
      @Nullable Mode mode,
      Link.@Nullable RoadClass roadClass,
      @Nullable Commodity commodity) {
    return new Parameter(
        id,
        Operation.MOVE,
        Measure.SPEED,
        mode,
        null,
        null,
        roadClass,
        List.of(),
        commodity,
        List.of(),
        null,
        50,
        null,
        null,
        Unit.KM_PER_H,
        Provenance.STATED);
  }
}
