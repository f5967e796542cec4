package org.wayleave.network.scenario;

import java.time.Month;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.wayleave.network.Network;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Link;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.unit.Range;

/**
 * A scenario laid over a network: what can be used, and which figures differ; the network below is
 * not touched.
 *
 * <p>Immutable once {@link Scenario#resolve} has returned it, and then safe to share. Cost: four
 * bits a link, plus what is modified.
 */
public final class Overlay {

  /** The two ways along a link. */
  public enum Way {
    /** From the link's {@code from} to its {@code to}. */
    AB,
    /** From {@code to} to {@code from}. */
    BA
  }

  /**
   * Time that a scenario adds to passing a link.
   *
   * @param figure what it is of: {@code node:ID:extra_time}, {@code crossing:ID:queue}
   * @param seconds how much of it this link takes; both ways
   * @param provenance who says so
   */
  public record AddedTime(String figure, int seconds, Provenance provenance) {}

  private final Network network;
  private final BitSet[] closed = {new BitSet(), new BitSet()};
  private final BitSet[] opened = {new BitSet(), new BitSet()};
  private final BitSet closedTerminals = new BitSet();
  private final Map<Integer, Modification.Modify> linkToLengthM = new HashMap<>();
  private final Map<Integer, Modification.Modify> linkToSpeedKmh = new HashMap<>();

  /** By link and then by the name of the figure. */
  private final Map<Integer, Map<String, AddedTime>> linkToAddedTimes = new HashMap<>();

  private final Map<String, BorderCrossing> idToCrossing = new HashMap<>();
  private final Map<String, Provenance> idToTimeProvenance = new HashMap<>();
  private final Map<String, Provenance> idToCostProvenance = new HashMap<>();

  Overlay(Network network) {
    this.network = network;
  }

  void apply(Modification modification, ElementResolver.Target target) {
    switch (modification) {
      case Modification.Close _ -> {
        for (Way way : target.ways()) {
          closed[way.ordinal()].or(target.links());
          opened[way.ordinal()].andNot(target.links());
        }
        closedTerminals.or(target.terminals());
      }
      case Modification.Open _ -> {
        for (Way way : target.ways()) {
          opened[way.ordinal()].or(target.links());
          closed[way.ordinal()].andNot(target.links());
        }
        closedTerminals.andNot(target.terminals());
      }
      case Modification.Modify modify -> {
        switch (modify.quantity()) {
          case LENGTH_M -> put(linkToLengthM, target, modify);
          case SPEED_KMH -> put(linkToSpeedKmh, target, modify);
          case EXTRA_TIME_SECONDS, QUEUE_SECONDS -> addTime(target, modify);
          case CROSSING_TIME_SECONDS, CROSSING_P95_SECONDS -> {
            idToCrossing.put(target.id(), corrected(target.id(), modify));
            idToTimeProvenance.put(target.id(), modify.provenance());
          }
          case CROSSING_COST_US_CENTS -> {
            idToCrossing.put(target.id(), corrected(target.id(), modify));
            idToCostProvenance.put(target.id(), modify.provenance());
          }
        }
      }
    }
  }

  private void addTime(ElementResolver.Target target, Modification.Modify modify) {
    String what = modify.quantity() == Modification.Quantity.QUEUE_SECONDS ? "queue" : "extra_time";
    String figure = "%s:%s:%s".formatted(target.kind(), target.id(), what);
    target.links().stream()
        .forEach(link -> {
          int seconds = (int) Math.round(modify.value() * target.passedShare(network, link));
          linkToAddedTimes
              .computeIfAbsent(link, _ -> new LinkedHashMap<>())
              .put(figure, new AddedTime(figure, seconds, modify.provenance()));
        });
  }

  private static void put(
      Map<Integer, Modification.Modify> figures,
      ElementResolver.Target target,
      Modification.Modify modify) {
    target.links().stream().forEach(link -> figures.put(link, modify));
  }

  /** A p95 that a new mean has overtaken is not kept: nobody has said it of that mean. */
  private BorderCrossing corrected(String id, Modification.Modify modify) {
    BorderCrossing old = findCrossing(id).orElseThrow();
    Integer mean = old.timeMeanSeconds();
    Integer p95 = old.timeP95Seconds();
    Range cost = old.costUsCents();
    BorderCrossing.Vehicle unit = old.costUnit();
    switch (modify.quantity()) {
      case CROSSING_TIME_SECONDS -> {
        mean = modify.value();
        p95 = p95 != null && p95 < mean ? null : p95;
      }
      case CROSSING_P95_SECONDS -> p95 = modify.value();
      default -> {
        cost = Range.exactly(modify.value());
        unit = unit == null ? BorderCrossing.Vehicle.TEU : unit;
      }
    }
    return new BorderCrossing(
        old.id(),
        old.name(),
        old.mode(),
        old.nodeA(),
        old.nodeB(),
        mean,
        old.timeP10Seconds(),
        p95,
        cost,
        unit,
        old.provenance());
  }

  /**
   * The crossing of that id, with the scenario's figures; who gives them is said by {@link
   * #timeProvenance} and {@link #costProvenance}.
   */
  public Optional<BorderCrossing> findCrossing(String id) {
    BorderCrossing own = idToCrossing.get(id);
    return Optional.ofNullable(own == null ? network.crossings().get(id) : own);
  }

  /** Who gives the times of the crossing: the scenario, or else the crossing's own source. */
  public Provenance timeProvenance(BorderCrossing crossing) {
    return idToTimeProvenance.getOrDefault(crossing.id(), crossing.provenance());
  }

  /** Who gives the fees of the crossing: the scenario, or else the crossing's own source. */
  public Provenance costProvenance(BorderCrossing crossing) {
    return idToCostProvenance.getOrDefault(crossing.id(), crossing.provenance());
  }

  /** The network it is laid over. */
  public Network network() {
    return network;
  }

  /** Why the link of that number cannot be used that way in that month, if it cannot. */
  public Obstacle obstacle(int link, Way way, Month month) {
    if (closed[way.ordinal()].get(link)) {
      return Obstacle.CLOSED_BY_SCENARIO;
    }
    if (opened[way.ordinal()].get(link)) {
      return Obstacle.NONE;
    }
    Link row = network.link(link);
    return switch (row.status()) {
      case CLOSED -> Obstacle.CLOSED;
      case PLANNED -> Obstacle.PLANNED;
      case UNDER_CONSTRUCTION -> Obstacle.UNDER_CONSTRUCTION;
      case OPEN, SEASONAL ->
          row.monthsOpen().contains(month) ? Obstacle.NONE : Obstacle.OUT_OF_SEASON;
    };
  }

  /** The numbers of the links that the scenario closes that way; a copy. */
  public BitSet closedLinks(Way way) {
    return (BitSet) closed[way.ordinal()].clone();
  }

  /** The numbers of the nodes whose terminals the scenario closes; a copy. */
  public BitSet closedTerminals() {
    return (BitSet) closedTerminals.clone();
  }

  /** The same figures, but every link, season and terminal open; this overlay stays as it is. */
  public Overlay withEverythingOpen() {
    Overlay overlay = copy();
    for (Way way : Way.values()) {
      overlay.closed[way.ordinal()].clear();
      overlay.opened[way.ordinal()].set(0, network.linkCount());
    }
    overlay.closedTerminals.clear();
    return overlay;
  }

  /** The same, but those links are closed too, both ways; this overlay stays as it is. */
  public Overlay withClosed(BitSet links) {
    Overlay overlay = copy();
    for (BitSet way : overlay.closed) {
      way.or(links);
    }
    return overlay;
  }

  private Overlay copy() {
    Overlay overlay = new Overlay(network);
    for (Way way : Way.values()) {
      overlay.closed[way.ordinal()].or(closed[way.ordinal()]);
      overlay.opened[way.ordinal()].or(opened[way.ordinal()]);
    }
    overlay.closedTerminals.or(closedTerminals);
    overlay.linkToLengthM.putAll(linkToLengthM);
    overlay.linkToSpeedKmh.putAll(linkToSpeedKmh);
    linkToAddedTimes.forEach(
        (link, added) -> overlay.linkToAddedTimes.put(link, new LinkedHashMap<>(added)));
    overlay.idToCrossing.putAll(idToCrossing);
    overlay.idToTimeProvenance.putAll(idToTimeProvenance);
    overlay.idToCostProvenance.putAll(idToCostProvenance);
    return overlay;
  }

  /** Whether the terminal at the node of that number, if there is one, handles goods. */
  public boolean isTerminalOpen(int node) {
    return !closedTerminals.get(node);
  }

  /** The link's length in metres, as the scenario has it. */
  public int lengthM(int link) {
    Modification.Modify own = linkToLengthM.get(link);
    return own == null ? network.linkLengthM(link) : own.value();
  }

  /** The speed that the scenario gives the link, in km/h. */
  public OptionalInt speedKmh(int link) {
    Modification.Modify own = linkToSpeedKmh.get(link);
    return own == null ? OptionalInt.empty() : OptionalInt.of(own.value());
  }

  /**
   * Who gives the link the scenario's speed; the link's own provenance if the scenario has none.
   */
  public Provenance speedProvenance(int link) {
    Modification.Modify own = linkToSpeedKmh.get(link);
    return own == null ? network.link(link).provenance() : own.provenance();
  }

  /** What the scenario adds to the time of passing the link; all of it adds up. */
  public Collection<AddedTime> addedTimes(int link) {
    return linkToAddedTimes.getOrDefault(link, Map.of()).values();
  }
}
