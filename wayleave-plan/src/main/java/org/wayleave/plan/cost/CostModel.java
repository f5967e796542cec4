package org.wayleave.plan.cost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.expansion.Operation;

/**
 * Reckons what every operation takes for one load unit of a class of goods: the physics and the
 * tariffs, without any search.
 *
 * <p>Moving takes {@code 3600 · length / speed} seconds, where the speed is the scenario's, else
 * the link's own, else the parameter's; cost and emissions are rates times kilometres, reckoned for
 * each stretch of a link under one jurisdiction. A border takes its crossing's mean time and fees,
 * or the default of the mode. Every figure is rounded half up to a whole second, cent or gram per
 * operation; sums are then exact.
 *
 * <p>Immutable apart from caches of what was reckoned before; not thread-safe, and for one network
 * only.
 *
 * <p>Errors: {@link UserException} with code {@code missing_parameter} when the table has no row
 * for an operation that the network needs.
 */
public final class CostModel {

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double CENTS_PER_USD = 100;
  private static final double GRAMS_PER_KG = 1000;
  private static final double METRES_PER_KM = 1000;

  private final ParameterTable table;
  private final Commodity commodity;
  private final LoadFactor load;
  private final Parameter valueOfTime;
  private final Set<String> placesWithRows = new HashSet<>();
  private final Map<CacheKey, Parameter> found = new HashMap<>();
  private final Map<Circumstance, OperationCost> fixed = new HashMap<>();
  private final Map<Node, OperationCost> landings = new HashMap<>();

  private record CacheKey(Measure measure, Circumstance where) {}

  /** A model for one class of goods. */
  public CostModel(ParameterTable table, Commodity commodity) {
    this.table = table;
    this.commodity = commodity;
    table.listParameters().forEach(parameter -> placesWithRows.addAll(parameter.places()));
    load = new LoadFactor(table, commodity);
    valueOfTime = get(Measure.VALUE_OF_TIME, Circumstance.GENERAL);
  }

  /** The class of goods. */
  public Commodity commodity() {
    return commodity;
  }

  /** The worth of time for one load unit, in US cents an hour. */
  public double valueOfTimeUsCentsPerHour() {
    return valueOfTime.mid() * load.of(valueOfTime.unit()) * CENTS_PER_USD;
  }

  /** The generalized cost in US cents: money plus the worth of time, rounded half up. */
  public long generalizedUsCents(long costUsCents, long timeSeconds) {
    return costUsCents + Math.round(timeSeconds * valueOfTimeUsCentsPerHour() / SECONDS_PER_HOUR);
  }

  /** Moving over a stretch of a link under one jurisdiction. */
  public OperationCost move(Overlay overlay, int linkNumber, Link.Span span) {
    Link link = overlay.network().link(linkNumber);
    Circumstance where =
        at(
            Operation.MOVE,
            link.mode(),
            null,
            pull(link),
            link.roadClass(),
            span.jurisdiction().code(),
            null,
            link.key());
    double share = link.lengthM() == 0 ? 1 : span.lengthM() / (double) link.lengthM();
    double lengthKm = overlay.lengthM(linkNumber) * share / METRES_PER_KM;
    List<Provenance> provenances = new ArrayList<>();
    Range timeSeconds = moveTime(overlay, linkNumber, link, where, lengthKm, share, provenances);
    Range costUsCents = amount(Measure.COST, where, lengthKm, share, CENTS_PER_USD, provenances);
    Range co2eGrams = amount(Measure.CO2E, where, lengthKm, share, 1, provenances);
    return new OperationCost(timeSeconds, costUsCents, co2eGrams, provenances);
  }

  private Range moveTime(
      Overlay overlay,
      int linkNumber,
      Link link,
      Circumstance where,
      double lengthKm,
      double share,
      List<Provenance> provenances) {
    OptionalInt scenarioSpeedKmh = overlay.speedKmh(linkNumber);
    double extraSeconds = overlay.extraTimeSeconds(linkNumber) * share;
    Integer runTimeMillis = link.runTimeMillis();
    if (scenarioSpeedKmh.isEmpty() && runTimeMillis != null) {
      addOnce(provenances, link.provenance());
      return Range.exactly(Math.round(runTimeMillis * share / 1000.0 + extraSeconds));
    }
    Integer ownSpeedKmh =
        scenarioSpeedKmh.isPresent()
            ? Integer.valueOf(scenarioSpeedKmh.getAsInt())
            : link.speedKmh();
    if (ownSpeedKmh != null) {
      addOnce(provenances, link.provenance());
      return Range.exactly(Math.round(lengthKm * SECONDS_PER_HOUR / ownSpeedKmh + extraSeconds));
    }
    Parameter speed = get(Measure.SPEED, where);
    addOnce(provenances, speed.provenance());
    double hours = SECONDS_PER_HOUR * lengthKm;
    return new Range(
        Math.round(hours / high(speed) + extraSeconds),
        Math.round(hours / speed.mid() + extraSeconds),
        Math.round(hours / low(speed) + extraSeconds));
  }

  /** The procedure on a link that crosses a border, by the rules of the node that is entered. */
  public OperationCost border(Network network, Link link, Node entered) {
    String crossingId = link.crossingId();
    BorderCrossing crossing = crossingId == null ? null : network.crossings().get(crossingId);
    return border(crossing, link.mode(), entered.jurisdiction().code(), null, link.key());
  }

  /** The port procedure of goods that land at a node from abroad. */
  public OperationCost landing(Network network, Node port) {
    return landings.computeIfAbsent(port, key -> reckonLanding(network, key));
  }

  private OperationCost reckonLanding(Network network, Node port) {
    BorderCrossing crossing =
        network.crossings().values().stream()
            .filter(row -> row.mode() == Mode.SEA && row.nodeA().equals(port.id()))
            .findFirst()
            .orElse(null);
    return border(crossing, Mode.SEA, port.jurisdiction().code(), port.key(), null);
  }

  private OperationCost border(
      @Nullable BorderCrossing crossing,
      Mode mode,
      String jurisdiction,
      @Nullable String node,
      @Nullable String link) {
    Circumstance where = at(Operation.BORDER, mode, null, null, null, jurisdiction, node, link);
    List<Provenance> provenances = new ArrayList<>();
    Range timeSeconds;
    Range costUsCents;
    if (crossing != null && crossing.timeMeanSeconds() != null) {
      addOnce(provenances, crossing.provenance());
      timeSeconds = Range.exactly(crossing.timeMeanSeconds());
    } else {
      timeSeconds = amount(Measure.TIME, where, 0, 1, SECONDS_PER_HOUR, provenances);
    }
    if (crossing != null && crossing.costUsCents() != null && crossing.costUnit() != null) {
      addOnce(provenances, crossing.provenance());
      Unit unit =
          switch (crossing.costUnit()) {
            case TRUCK -> Unit.USD_PER_TRUCK;
            case WAGON -> Unit.USD_PER_WAGON;
            case TEU -> Unit.USD_PER_TEU;
          };
      double factor = load.of(unit);
      Range fee = crossing.costUsCents();
      costUsCents =
          new Range(
              Math.round(fee.low() * factor),
              Math.round(fee.mid() * factor),
              Math.round(fee.high() * factor));
    } else {
      costUsCents = amount(Measure.COST, where, 0, 1, CENTS_PER_USD, provenances);
    }
    return new OperationCost(timeSeconds, costUsCents, Range.ZERO, provenances);
  }

  /**
   * Any operation at a node: load, unload, transship, gauge or traction change, board, wait.
   *
   * @param node where it is done
   * @param before the link the goods come from; null when they start here
   * @param after the link the goods go on; null when they end here
   */
  public OperationCost atNode(
      Operation operation, Node node, @Nullable Link before, @Nullable Link after) {
    Mode mode = before != null ? before.mode() : null;
    Mode toMode = after != null ? after.mode() : null;
    Link next = after != null ? after : before;
    boolean belongsToNext =
        operation == Operation.BOARD || operation == Operation.WAIT || operation == Operation.LOAD;
    Circumstance where =
        at(
            operation,
            belongsToNext ? toMode : mode,
            belongsToNext ? null : toMode,
            null,
            null,
            node.jurisdiction().code(),
            node.key(),
            next == null ? null : next.key());
    return fixed.computeIfAbsent(where, this::reckonFixed);
  }

  private OperationCost reckonFixed(Circumstance where) {
    List<Provenance> provenances = new ArrayList<>();
    Range timeSeconds = amount(Measure.TIME, where, 0, 1, SECONDS_PER_HOUR, provenances);
    Range costUsCents = amount(Measure.COST, where, 0, 1, CENTS_PER_USD, provenances);
    Range co2eGrams = amount(Measure.CO2E, where, 0, 1, 1, provenances);
    return new OperationCost(timeSeconds, costUsCents, co2eGrams, provenances);
  }

  private Circumstance at(
      Operation operation,
      @Nullable Mode mode,
      @Nullable Mode toMode,
      Parameter.@Nullable Pull pull,
      Link.@Nullable RoadClass roadClass,
      String jurisdiction,
      @Nullable String node,
      @Nullable String link) {
    return new Circumstance(
        operation,
        mode,
        toMode,
        pull,
        roadClass,
        jurisdiction,
        node != null && placesWithRows.contains(node) ? node : null,
        link != null && placesWithRows.contains(link) ? link : null);
  }

  private static Parameter.@Nullable Pull pull(Link link) {
    if (link.mode() != Mode.RAIL) {
      return null;
    }
    return link.traction().isElectric() ? Parameter.Pull.ELECTRIC : Parameter.Pull.DIESEL;
  }

  private Range amount(
      Measure measure,
      Circumstance where,
      double lengthKm,
      double share,
      double scale,
      List<Provenance> provenances) {
    Parameter parameter = get(measure, where);
    double factor = scale * (measure == Measure.TIME ? 1 : load.of(parameter.unit()));
    factor *= LoadFactor.isPerKilometre(parameter.unit()) ? lengthKm : share;
    if (parameter.unit() == Unit.KG_PER_T) {
      factor *= GRAMS_PER_KG;
    }
    if (parameter.mid() != 0 || high(parameter) != 0) {
      addOnce(provenances, parameter.provenance());
    }
    return new Range(
        Math.round(low(parameter) * factor),
        Math.round(parameter.mid() * factor),
        Math.round(high(parameter) * factor));
  }

  private static double low(Parameter parameter) {
    Double low = parameter.low();
    return low == null ? parameter.mid() : low;
  }

  private static double high(Parameter parameter) {
    Double high = parameter.high();
    return high == null ? parameter.mid() : high;
  }

  private static void addOnce(List<Provenance> provenances, Provenance provenance) {
    if (!provenances.contains(provenance)) {
      provenances.add(provenance);
    }
  }

  private Parameter get(Measure measure, Circumstance where) {
    return found.computeIfAbsent(
        new CacheKey(measure, where),
        key ->
            table
                .find(measure, commodity, where)
                .orElseThrow(() -> missing(measure, commodity, where)));
  }

  static UserException missing(Measure measure, Commodity commodity, Circumstance where) {
    String operation = where.operation() == null ? "PARAMETER" : where.operation().code();
    String mode = where.mode() == null ? "" : " by " + where.mode().code();
    return new UserException(
        "missing_parameter",
        "There is no parameter (%s %s%s) for (%s)."
            .formatted(operation, measure.code(), mode, commodity.code()),
        "Maybe add a row to operation.csv that holds for every mode and commodity.");
  }
}
