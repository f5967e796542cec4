package org.wayleave.plan.cost;

import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.parameter.Circumstance;
import org.wayleave.plan.parameter.LoadFactor;
import org.wayleave.plan.parameter.LoadUnit;
import org.wayleave.plan.parameter.Measure;
import org.wayleave.plan.parameter.Parameter;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.parameter.Unit;

/**
 * Reckons what every operation takes for one load unit of a class of goods: the physics and the
 * tariffs, without any search.
 *
 * <p>Moving takes {@code 3600 · length / speed} seconds, where the speed is the scenario's, else
 * the link's own, else the parameter's; cost and emissions are rates times kilometres, reckoned for
 * each stretch of a link under one jurisdiction. A border takes its crossing's mean time and fees,
 * or the default of the mode. Every figure is rounded half up to a whole second, cent or gram per
 * operation; sums are then exact. A time with a p95 varies from trip to trip as a {@link
 * Lognormal}; the variance of moving grows with the time moved.
 *
 * <p>Immutable apart from caches of what was reckoned before; thread-safe, and for overlays of the
 * same figures only, whatever they close or open.
 *
 * <p>Errors: {@link UserException} with code {@code missing_parameter} when the table has no row
 * for an operation that the network needs.
 */
public final class CostModel {

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double SECONDS_PER_DAY = 86_400;
  private static final double CENTS_PER_USD = 100;
  private static final double GRAMS_PER_KG = 1000;
  private static final double METRES_PER_KM = 1000;

  private final ParameterTable table;
  private final Commodity commodity;
  private final LoadFactor load;
  private final Known valueOfTime;
  private final Set<String> placesWithRows = new HashSet<>();
  private final Map<CacheKey, Known> found = new ConcurrentHashMap<>();
  private final Map<String, Known> rows = new ConcurrentHashMap<>();
  private final Map<Circumstance, OperationCost> fixed = new ConcurrentHashMap<>();
  private final Map<Node, OperationCost> landings = new ConcurrentHashMap<>();

  private record CacheKey(Measure measure, Circumstance where) {}

  /**
   * A parameter made ready.
   *
   * @param figure the parameter as an input
   * @param perLoadUnit how often its unit goes into one load unit
   * @param isPerKilometre whether it grows with the distance
   * @param moveVariance of a speed: the variance of one second of moving
   */
  private record Known(
      Figure figure, double perLoadUnit, boolean isPerKilometre, double moveVariance) {}

  /** A model for the usual load unit of a class of goods. */
  public CostModel(ParameterTable table, Commodity commodity) {
    this(table, commodity, LoadUnit.usual(commodity));
  }

  /** A model for one class of goods and load unit. */
  public CostModel(ParameterTable table, Commodity commodity, LoadUnit loadUnit) {
    this.table = table;
    this.commodity = commodity;
    table.listParameters().forEach(parameter -> placesWithRows.addAll(parameter.places()));
    load = new LoadFactor(table, commodity, loadUnit);
    valueOfTime = get(Measure.VALUE_OF_TIME, Circumstance.GENERAL);
  }

  /** The class of goods. */
  public Commodity commodity() {
    return commodity;
  }

  /** The worth of time for one load unit, in US cents an hour. */
  public double valueOfTimeUsCentsPerHour() {
    return valueOfTime.figure.mid() * valueOfTime.perLoadUnit * CENTS_PER_USD;
  }

  /** The generalized cost in US cents: money plus the worth of time, rounded half up. */
  public long generalizedUsCents(long costUsCents, long timeSeconds) {
    return costUsCents + Math.round(timeSeconds * valueOfTimeUsCentsPerHour() / SECONDS_PER_HOUR);
  }

  /** What an hour is worth to the shipper, as an input. */
  public Figure valueOfTime() {
    return valueOfTime.figure;
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
    Tally tally = new Tally();
    moveTime(tally, overlay, linkNumber, where, lengthKm, share);
    tally.add(amount(Measure.COST, where, lengthKm, share, CENTS_PER_USD));
    tally.add(amount(Measure.CO2E, where, lengthKm, share, 1));
    return tally.toCost();
  }

  private void moveTime(
      Tally tally,
      Overlay overlay,
      int linkNumber,
      Circumstance where,
      double lengthKm,
      double share) {
    Link link = overlay.network().link(linkNumber);
    addExtraTime(tally, overlay, linkNumber, share);
    OptionalInt scenarioSpeedKmh = overlay.speedKmh(linkNumber);
    Integer runTimeMillis = link.runTimeMillis();
    if (scenarioSpeedKmh.isEmpty() && runTimeMillis != null) {
      Figure figure =
          Figure.fact(
              "link:" + link.key() + ":run_time",
              Measure.TIME,
              runTimeMillis / 1000.0 / SECONDS_PER_HOUR,
              null,
              Unit.HOURS.symbol(),
              link.provenance());
      long seconds = Math.round(runTimeMillis * share / 1000.0);
      tally.add(new Effect(figure, Effect.Quantity.TIME, Range.exactly(seconds)));
      return;
    }
    Integer ownSpeedKmh =
        scenarioSpeedKmh.isPresent()
            ? Integer.valueOf(scenarioSpeedKmh.getAsInt())
            : link.speedKmh();
    double hours = SECONDS_PER_HOUR * lengthKm;
    if (ownSpeedKmh != null) {
      Figure figure =
          Figure.fact(
              "link:" + link.key() + ":speed",
              Measure.SPEED,
              ownSpeedKmh,
              null,
              Unit.KM_PER_H.symbol(),
              overlay.speedProvenance(linkNumber));
      long seconds = Math.round(hours / ownSpeedKmh);
      tally.add(new Effect(figure, Effect.Quantity.TIME, Range.exactly(seconds)));
      return;
    }
    Known speed = get(Measure.SPEED, where);
    tally.add(
        new Effect(
            speed.figure,
            Effect.Quantity.TIME,
            new Range(
                Math.round(hours / speed.figure.high()),
                Math.round(hours / speed.figure.mid()),
                Math.round(hours / speed.figure.low()))));
    tally.vary(speed.moveVariance * hours / speed.figure.mid());
  }

  private static void addExtraTime(Tally tally, Overlay overlay, int linkNumber, double share) {
    for (Overlay.AddedTime added : overlay.addedTimes(linkNumber)) {
      if (added.seconds() != 0) {
        Figure figure =
            Figure.fact(
                added.figure(),
                Measure.TIME,
                added.seconds() / SECONDS_PER_HOUR,
                null,
                Unit.HOURS.symbol(),
                added.provenance());
        tally.add(
            new Effect(
                figure, Effect.Quantity.TIME, Range.exactly(Math.round(added.seconds() * share))));
      }
    }
  }

  /** The procedure on a link that crosses a border, by the rules of the node that is entered. */
  public OperationCost border(Overlay overlay, Link link, Node entered) {
    String crossingId = link.crossingId();
    BorderCrossing crossing =
        crossingId == null ? null : overlay.findCrossing(crossingId).orElse(null);
    return border(overlay, crossing, link.mode(), entered.jurisdiction().code(), null, link.key());
  }

  /** The port procedure of goods that land at a node from abroad. */
  public OperationCost landing(Overlay overlay, Node port) {
    return landings.computeIfAbsent(port, key -> reckonLanding(overlay, key));
  }

  private OperationCost reckonLanding(Overlay overlay, Node port) {
    BorderCrossing crossing =
        overlay.network().crossings().values().stream()
            .filter(row -> row.mode() == Mode.SEA && row.nodeA().equals(port.id()))
            .findFirst()
            .flatMap(row -> overlay.findCrossing(row.id()))
            .orElse(null);
    return border(overlay, crossing, Mode.SEA, port.jurisdiction().code(), port.key(), null);
  }

  private OperationCost border(
      Overlay overlay,
      @Nullable BorderCrossing crossing,
      Mode mode,
      String jurisdiction,
      @Nullable String node,
      @Nullable String link) {
    Circumstance where = at(Operation.BORDER, mode, null, null, null, jurisdiction, node, link);
    Tally tally = new Tally();
    if (crossing != null && crossing.timeMeanSeconds() != null) {
      addCrossingTime(tally, overlay, crossing, crossing.timeMeanSeconds(), where);
    } else {
      addTime(tally, where);
    }
    if (crossing != null && crossing.costUsCents() != null && crossing.costUnit() != null) {
      Unit unit =
          switch (crossing.costUnit()) {
            case TRUCK -> Unit.USD_PER_TRUCK;
            case WAGON -> Unit.USD_PER_WAGON;
            case TEU -> Unit.USD_PER_TEU;
          };
      double factor = load.of(unit);
      Range fee = crossing.costUsCents();
      Figure figure =
          new Figure(
              "crossing:" + crossing.id() + ":cost",
              Measure.COST,
              fee.low() / CENTS_PER_USD,
              fee.mid() / CENTS_PER_USD,
              fee.high() / CENTS_PER_USD,
              null,
              unit.symbol(),
              overlay.costProvenance(crossing));
      tally.add(
          new Effect(
              figure,
              Effect.Quantity.COST,
              new Range(
                  Math.round(fee.low() * factor),
                  Math.round(fee.mid() * factor),
                  Math.round(fee.high() * factor))));
    } else {
      tally.add(amount(Measure.COST, where, 0, 1, CENTS_PER_USD));
    }
    return tally.toCost();
  }

  /** A crossing whose p95 nobody has said varies in proportion as the default of its mode does. */
  private void addCrossingTime(
      Tally tally, Overlay overlay, BorderCrossing crossing, int meanSeconds, Circumstance where) {
    Integer statedP95 = crossing.timeP95Seconds();
    double p95Seconds =
        statedP95 != null ? statedP95 : meanSeconds * p95ToMean(get(Measure.TIME, where).figure);
    Figure figure =
        Figure.fact(
            "crossing:" + crossing.id() + ":time",
            Measure.TIME,
            meanSeconds / SECONDS_PER_HOUR,
            p95Seconds / SECONDS_PER_HOUR,
            Unit.HOURS.symbol(),
            overlay.timeProvenance(crossing));
    tally.add(new Effect(figure, Effect.Quantity.TIME, Range.exactly(meanSeconds)));
    tally.vary(Lognormal.fit(meanSeconds, p95Seconds).variance());
  }

  private static double p95ToMean(Figure figure) {
    Double p95 = figure.p95();
    return p95 == null || figure.mid() == 0 ? 1 : p95 / figure.mid();
  }

  private void addTime(Tally tally, Circumstance where) {
    tally.add(amount(Measure.TIME, where, 0, 1, SECONDS_PER_HOUR));
    Figure time = get(Measure.TIME, where).figure;
    Double p95 = time.p95();
    if (p95 != null) {
      tally.vary(Lognormal.fit(time.mid() * SECONDS_PER_HOUR, p95 * SECONDS_PER_HOUR).variance());
    }
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
    Tally tally = new Tally();
    addTime(tally, where);
    tally.add(amount(Measure.COST, where, 0, 1, CENTS_PER_USD));
    tally.add(amount(Measure.CO2E, where, 0, 1, 1));
    return tally.toCost();
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

  /** What a parameter comes to, for so many kilometres or such a share of a link. */
  private Effect amount(
      Measure measure, Circumstance where, double lengthKm, double share, double scale) {
    Known known = get(measure, where);
    double factor = scale * known.perLoadUnit;
    factor *= known.isPerKilometre ? lengthKm : share;
    Figure figure = known.figure;
    return new Effect(
        figure,
        switch (measure) {
          case TIME -> Effect.Quantity.TIME;
          case CO2E -> Effect.Quantity.CO2E;
          default -> Effect.Quantity.COST;
        },
        new Range(
            Math.round(figure.low() * factor),
            Math.round(figure.mid() * factor),
            Math.round(figure.high() * factor)));
  }

  private Known get(Measure measure, Circumstance where) {
    return found.computeIfAbsent(
        new CacheKey(measure, where),
        _ -> {
          Parameter row = table.get(measure, commodity, where);
          return rows.computeIfAbsent(row.id(), _ -> know(row));
        });
  }

  private Known know(Parameter row) {
    Figure figure = Figure.of(row);
    double perLoadUnit = row.measure() == Measure.TIME ? 1 : load.of(row.unit());
    if (row.unit() == Unit.KG_PER_T) {
      perLoadUnit *= GRAMS_PER_KG;
    }
    return new Known(
        figure, perLoadUnit, LoadFactor.isPerKilometre(row.unit()), moveVariance(figure));
  }

  /**
   * How much a second of moving adds to the variance. The p95 of a speed is that of a day's run,
   * and one day says nothing of the next, so the variance grows with the time and does not depend
   * on how a way is cut into links.
   */
  private static double moveVariance(Figure speed) {
    Double p95 = speed.p95();
    if (speed.measure() != Measure.SPEED || p95 == null || p95 <= 0) {
      return 0;
    }
    return Lognormal.fit(SECONDS_PER_DAY, SECONDS_PER_DAY * speed.mid() / p95).variance()
        / SECONDS_PER_DAY;
  }
}
