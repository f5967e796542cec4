package org.wayleave.app.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.io.parameters.FigureOverride;
import org.wayleave.network.Network;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.explain.SourceReference;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Modification;
import org.wayleave.network.scenario.Modification.Quantity;
import org.wayleave.plan.parameter.Correction;
import org.wayleave.plan.parameter.Parameter;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.parameter.Unit;

/** Sorts overrides into corrections of parameters and modifications of the network. Used once. */
final class OverrideReader {

  private static final double GREATEST = 1e9;
  private static final double PERCENT = 100;

  private final Network network;
  private final ParameterTable parameters;
  private final List<Commodity> commodities;
  private final List<Correction> corrections = new ArrayList<>();
  private final List<Modification> modifications = new ArrayList<>();
  private final List<CapacityLeft> capacities = new ArrayList<>();

  /** An element that has a share of its capacity left, more than 0 and at most 1. */
  record CapacityLeft(FigureOverride asked, String element, double share) {}

  OverrideReader(Region region, List<Commodity> commodities) {
    network = region.network();
    parameters = region.parameters();
    this.commodities = commodities;
  }

  List<Correction> corrections() {
    return corrections;
  }

  List<Modification> modifications() {
    return modifications;
  }

  List<CapacityLeft> capacities() {
    return capacities;
  }

  void read(FigureOverride row) {
    String[] parts = row.figure().split(":", -1);
    if (row.figure().equals("value_of_time")) {
      commodities.stream()
          .map(commodity ->
              parameters.valueOfTime(commodity).orElseThrow(() -> unknown(row.figure())))
          .map(Parameter::id)
          .distinct()
          .forEach(id -> correct(row, id));
    } else if (parts[0].equals("parameter") && parts.length == 2) {
      correct(row, parts[1]);
    } else if (parts.length == 3) {
      modify(row, parts[0] + ":" + parts[1], parts[0] + ":" + parts[2]);
    } else {
      throw unknown(row.figure());
    }
  }

  private void correct(FigureOverride row, String id) {
    corrections.add(
        new Correction(
            id, row.low(), row.mid(), row.high(), row.p95(), unit(row), provenance(row)));
  }

  private static @Nullable Unit unit(FigureOverride row) {
    return row.unit().isEmpty()
        ? null
        : Unit.parse(row.unit())
            .orElseThrow(() ->
                new UserException(
                    "bad_parameter",
                    "The unit (%s) of (%s) is not known.".formatted(row.unit(), row.figure()),
                    "Maybe leave it out; the parameter's own unit holds then."));
  }

  private void modify(FigureOverride row, String element, String what) {
    switch (what) {
      case "crossing:time" -> {
        add(row, element, Quantity.CROSSING_TIME_SECONDS, row.mid(), "h", 3600);
        Double p95 = row.p95();
        if (p95 != null) {
          requireTail(row, p95);
          add(row, element, Quantity.CROSSING_P95_SECONDS, p95, "h", 3600);
        }
      }
      case "crossing:cost" -> {
        String unit = feeUnit(element.substring("crossing:".length()));
        addAlone(row, element, Quantity.CROSSING_COST_US_CENTS, unit, 100);
      }
      case "link:speed" -> {
        requireWhole(row);
        addAlone(row, element, Quantity.SPEED_KMH, "km/h", 1);
      }
      case "link:length" -> addAlone(row, element, Quantity.LENGTH_M, "km", 1000);
      case "link:extra_time",
          "crossing:extra_time",
          "node:extra_time",
          "chokepoint:extra_time",
          "jurisdiction:extra_time" ->
          addAlone(row, element, Quantity.EXTRA_TIME_SECONDS, "h", 3600);
      case "link:capacity",
          "crossing:capacity",
          "node:capacity",
          "chokepoint:capacity",
          "jurisdiction:capacity" ->
          addCapacity(row, element);
      default -> throw unknown(row.figure());
    }
  }

  /** What the fees of a crossing are for: a truck, a wagon or a TEU. */
  private String feeUnit(String crossing) {
    BorderCrossing found = network.crossings().get(crossing);
    BorderCrossing.Vehicle vehicle = found == null ? null : found.costUnit();
    return switch (vehicle) {
      case TRUCK -> Unit.USD_PER_TRUCK.symbol();
      case WAGON -> Unit.USD_PER_WAGON.symbol();
      case TEU -> Unit.USD_PER_TEU.symbol();
      case null -> Unit.USD_PER_TEU.symbol();
    };
  }

  private static void requireTail(FigureOverride row, double p95) {
    if (p95 < row.mid()) {
      throw new UserException(
          "bad_parameter",
          "The p95 (%s) of (%s) is less than its value (%s)."
              .formatted(p95, row.figure(), row.mid()),
          "Maybe the two are exchanged; one trip in twenty exceeds the p95.");
    }
  }

  private static void requireWhole(FigureOverride row) {
    if (row.mid() != Math.rint(row.mid())) {
      throw new UserException(
          "bad_parameter",
          "The speed (%s) of (%s) is no whole number.".formatted(row.mid(), row.figure()),
          "Maybe round it; the speeds of links are whole km/h.");
    }
  }

  /** The one that is said last of an element holds. */
  private void addCapacity(FigureOverride row, String element) {
    requireNoTail(row);
    requireUnit(row, "%");
    if (row.mid() == 0) {
      throw new UserException(
          "bad_parameter",
          "The capacity (0 %%) of (%s) leaves nothing to queue for.".formatted(row.figure()),
          "Maybe close the element instead.");
    }
    if (row.mid() < 1) {
      throw new UserException(
          "bad_parameter",
          "The capacity (%s %%) of (%s) is less than 1 %%.".formatted(row.mid(), row.figure()),
          "Maybe (%s) was meant, which is percent too."
              .formatted(plain(Math.rint(row.mid() * PERCENT))));
    }
    if (row.mid() > PERCENT) {
      throw new UserException(
          "bad_parameter",
          "The capacity (%s %%) of (%s) is more than all of it."
              .formatted(plain(row.mid()), row.figure()),
          "Maybe leave it out; without it nobody queues.");
    }
    capacities.removeIf(other -> other.element.equals(element));
    capacities.add(new CapacityLeft(row, element, row.mid() / PERCENT));
  }

  static String plain(double value) {
    return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
  }

  /** A figure that has nothing but its value. */
  private void addAlone(
      FigureOverride row, String element, Quantity quantity, String unit, int parts) {
    requireNoTail(row);
    add(row, element, quantity, row.mid(), unit, parts);
  }

  private static void requireNoTail(FigureOverride row) {
    if (row.p95() != null) {
      throw new UserException(
          "bad_parameter",
          "The figure (%s) has no p95.".formatted(row.figure()),
          "Maybe give its value alone; the time of a crossing may have a p95.");
    }
  }

  private static void requireUnit(FigureOverride row, String unit) {
    if (!row.unit().isEmpty() && !row.unit().equals(unit)) {
      throw new UserException(
          "bad_parameter",
          "The unit (%s) is not the one that (%s) has.".formatted(row.unit(), row.figure()),
          "Maybe give it in %s.".formatted(unit));
    }
    if (row.low() != null || row.high() != null) {
      throw new UserException(
          "bad_parameter",
          "The figure (%s) has no low and high.".formatted(row.figure()),
          "Maybe give its value alone; the time of a crossing may have a p95.");
    }
  }

  private void add(
      FigureOverride row, String element, Quantity quantity, double value, String unit, int parts) {
    requireUnit(row, unit);
    if (value * parts > GREATEST) {
      throw new UserException(
          "bad_parameter",
          "The value (%s %s) of (%s) is absurd.".formatted(value, unit, row.figure()),
          "Maybe its unit is another.");
    }
    modifications.add(
        new Modification.Modify(
            element, quantity, (int) Math.round(value * parts), provenance(row)));
  }

  private static Provenance provenance(FigureOverride row) {
    return new Provenance(
        List.of(new SourceReference(row.source(), null)),
        null,
        Basis.ESTIMATE,
        row.note().isEmpty()
            ? "given with the question"
            : "given with the question: " + row.note());
  }

  private static UserException unknown(String figure) {
    return new UserException(
        "unknown_figure",
        "There is no figure (%s) to override.".formatted(figure),
        "Maybe parameter:ID, crossing:ID:time, crossing:ID:cost, link:ID:speed, link:ID:length, or"
            + " KIND:ID:extra_time, KIND:ID:capacity of a link, crossing, node, chokepoint or"
            + " jurisdiction, with an id that 'explain' prints.");
  }
}
