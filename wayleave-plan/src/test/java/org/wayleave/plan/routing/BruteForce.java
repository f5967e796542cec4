package org.wayleave.plan.routing;

import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.scenario.Obstacle;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.cost.OperationCost;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.metric.Criterion;

/**
 * The oracle: tries every way through the physical network, with the rules of changing written down
 * a second time and no virtual network at all.
 */
final class BruteForce {

  static final long NO_WAY = Long.MAX_VALUE;
  private static final int MOST_STEPS = 2_000;

  private final Network network;
  private final Overlay overlay;
  private final CostModel model;
  private final List<Criterion> criteria;
  private final Month month;
  private final Set<String> onTheWay = new HashSet<>();
  private final List<List<Long>> ways = new ArrayList<>();
  private final List<Use> path = new ArrayList<>();
  private final Map<List<String>, OperationCost> wayToCost = new HashMap<>();
  private boolean wantsOnlyLeast;
  private boolean wantsCosts;
  private int stepsLeft;
  private long best = NO_WAY;

  BruteForce(Overlay overlay, CostModel model, List<Criterion> criteria, Month month) {
    this.overlay = overlay;
    this.model = model;
    this.criteria = criteria;
    this.month = month;
    network = overlay.network();
  }

  /** One use of a link: which, from which end, and what carries the goods. */
  private record Use(Link link, Node from, Node to, String carrier) {}

  /** The least figure by the first criterion. */
  long least(Node origin, Node destination) {
    wantsOnlyLeast = true;
    tryAll(origin, destination);
    return best;
  }

  /** The figures of all ways that no other way betters, sorted. */
  List<List<Long>> front(Node origin, Node destination) {
    wantsOnlyLeast = false;
    tryAll(origin, destination);
    return ways.stream()
        .distinct()
        .filter(way ->
            ways.stream().noneMatch(other -> !other.equals(way) && isAtLeastAsGood(other, way)))
        .sorted(BruteForce::compare)
        .toList();
  }

  /**
   * What every way takes and which inputs make it so; a way is its links, each with its layer.
   * Empty where so many loops are possible that listing all would take too long.
   */
  Optional<Map<List<String>, OperationCost>> all(Node origin, Node destination) {
    wantsOnlyLeast = false;
    wantsCosts = true;
    stepsLeft = MOST_STEPS;
    wayToCost.clear();
    tryAll(origin, destination);
    return stepsLeft > 0 ? Optional.of(wayToCost) : Optional.empty();
  }

  /** The same name for a way that a planner found. */
  static List<String> name(Itinerary way) {
    return way.legs().stream()
        .flatMap(
            leg -> leg.links().stream().map(link -> link.key() + "/" + leg.layer().shortText()))
        .toList();
  }

  private void addWay() {
    List<String> name =
        path.stream()
            .map(use ->
                use.link.key()
                    + "/"
                    + switch (use.carrier) {
                      case "truck" -> "road";
                      case "ship" -> "sea";
                      case "barge" -> "waterway";
                      default -> use.carrier.replaceAll("\\D+", "rail");
                    })
            .toList();
    Use first = path.getFirst();
    List<Operation> start = new ArrayList<>(List.of(Operation.LOAD));
    start.addAll(embark(first));
    OperationCost sum = cost(start, first.from, null, first).plus(travel(first));
    for (int x = 1; x < path.size(); x++) {
      Use before = path.get(x - 1);
      Use after = path.get(x);
      List<Operation> change = Objects.requireNonNull(change(before, after));
      sum = sum.plus(cost(change, before.to, before, after)).plus(travel(after));
    }
    Use last = path.getLast();
    List<Operation> end = new ArrayList<>(disembark(last));
    end.add(Operation.UNLOAD);
    wayToCost.put(name, sum.plus(cost(end, last.to, last, null)));
  }

  private static boolean isAtLeastAsGood(List<Long> one, List<Long> other) {
    return IntStream.range(0, one.size()).allMatch(x -> one.get(x) <= other.get(x));
  }

  private static int compare(List<Long> one, List<Long> other) {
    return Arrays.compare(
        one.stream().mapToLong(Long::longValue).toArray(),
        other.stream().mapToLong(Long::longValue).toArray());
  }

  private void tryAll(Node origin, Node destination) {
    best = NO_WAY;
    ways.clear();
    for (Node end : List.of(origin, destination)) {
      if (!overlay.isTerminalOpen(network.nodeNumber(end.id()))) {
        return;
      }
    }
    for (Use use : usesFrom(origin)) {
      List<Operation> start = new ArrayList<>(List.of(Operation.LOAD));
      start.addAll(embark(use));
      go(
          use,
          plus(weigh(cost(start, origin, null, use), 0), weigh(travel(use), entries(use))),
          destination);
    }
  }

  private void go(Use use, List<Long> weights, Node destination) {
    if (wantsCosts && --stepsLeft <= 0) {
      return;
    }
    if ((wantsOnlyLeast && weights.getFirst() >= best) || !onTheWay.add(use.toString())) {
      return;
    }
    path.add(use);
    if (use.to.equals(destination)) {
      List<Operation> end = new ArrayList<>(disembark(use));
      end.add(Operation.UNLOAD);
      List<Long> way = plus(weights, weigh(cost(end, destination, use, null), 0));
      best = Math.min(best, way.getFirst());
      ways.add(way);
      if (wantsCosts) {
        addWay();
      }
    }
    if (!use.to.is(Node.Type.ZONE)) {
      for (Use next : usesFrom(use.to)) {
        List<Operation> change = change(use, next);
        if (change != null) {
          List<Long> step =
              plus(weigh(cost(change, use.to, use, next), 0), weigh(travel(next), entries(next)));
          go(next, plus(weights, step), destination);
        }
      }
    }
    path.removeLast();
    onTheWay.remove(use.toString());
  }

  private static List<Long> plus(List<Long> one, List<Long> other) {
    return IntStream.range(0, one.size()).mapToObj(x -> one.get(x) + other.get(x)).toList();
  }

  /** Coming into another land than that of the node before, be it from the high seas. */
  private static long entries(Use use) {
    String land = use.to.jurisdiction().code();
    return land.equals("XZ") || land.equals(use.from.jurisdiction().code()) ? 0 : 1;
  }

  private List<Use> usesFrom(Node node) {
    List<Use> uses = new ArrayList<>();
    for (Link link : network.listLinks()) {
      boolean isForward = link.from().equals(node.id());
      boolean isBackward = link.to().equals(node.id()) && link.direction() == Link.Direction.BOTH;
      if (!isForward && !isBackward) {
        continue;
      }
      Overlay.Way way = isForward ? Overlay.Way.AB : Overlay.Way.BA;
      if (overlay.obstacle(network.linkNumber(link.id()), way, month) != Obstacle.NONE) {
        continue;
      }
      Node other = network.findNode((isForward ? link.to() : link.from()).value()).orElseThrow();
      List<String> carriers =
          switch (link.mode()) {
            case RAIL, RAIL_FERRY -> link.gauges().stream().map(gauge -> "wagon" + gauge).toList();
            case ROAD, RO_RO -> List.of("truck");
            case SEA -> List.of("ship");
            case INLAND_WATERWAY -> List.of("barge");
          };
      carriers.forEach(carrier -> uses.add(new Use(link, node, other, carrier)));
    }
    return uses;
  }

  private @Nullable List<Operation> change(Use before, Use after) {
    if (before.link.equals(after.link)) {
      return null;
    }
    List<Operation> operations = new ArrayList<>();
    boolean sailsOn = before.carrier.equals("ship") && after.carrier.equals("ship");
    if (!before.carrier.equals(after.carrier)) {
      Terminal terminal = network.findTerminal(before.to.id()).orElse(null);
      if (terminal == null
          || !overlay.isTerminalOpen(network.nodeNumber(before.to.id()))
          || !terminal.commodities().contains(model.commodity())) {
        return null;
      }
      if (before.carrier.startsWith("wagon") && after.carrier.startsWith("wagon")) {
        if (terminal.gaugeChange() == Terminal.GaugeChange.NONE) {
          return null;
        }
        operations.add(Operation.GAUGE_CHANGE);
      } else if (terminal.modes().contains(hall(before))
          && terminal.modes().contains(hall(after))) {
        operations.add(Operation.TRANSSHIP);
      } else {
        return null;
      }
    } else if (before.link.mode() == Mode.RAIL && after.link.mode() == Mode.RAIL) {
      Link.Traction one = before.link.traction();
      Link.Traction other = after.link.traction();
      if (one != other && one != Link.Traction.UNKNOWN && other != Link.Traction.UNKNOWN) {
        operations.add(Operation.TRACTION_CHANGE);
      }
    }
    if (!sailsOn) {
      operations.addAll(disembark(before));
      operations.addAll(embark(after));
    }
    boolean coasts =
        sailsOn
            && !before.to.jurisdiction().code().equals("XZ")
            && before.to.jurisdiction().equals(after.to.jurisdiction());
    if (coasts) {
      operations.addAll(disembark(before));
    }
    return operations;
  }

  private static Mode hall(Use use) {
    return switch (use.carrier) {
      case "truck" -> Mode.ROAD;
      case "ship" -> Mode.SEA;
      case "barge" -> Mode.INLAND_WATERWAY;
      default -> Mode.RAIL;
    };
  }

  private static List<Operation> embark(Use use) {
    return switch (use.link.mode()) {
      case RAIL_FERRY, RO_RO -> List.of(Operation.WAIT, Operation.BOARD);
      case SEA -> List.of(Operation.WAIT);
      case RAIL, ROAD, INLAND_WATERWAY -> List.of();
    };
  }

  private static List<Operation> disembark(Use use) {
    boolean isShip = Set.of(Mode.SEA, Mode.RAIL_FERRY, Mode.RO_RO).contains(use.link.mode());
    return isShip && !use.from.jurisdiction().equals(use.to.jurisdiction())
        ? List.of(Operation.BORDER)
        : List.of();
  }

  private OperationCost cost(
      List<Operation> operations, Node node, @Nullable Use before, @Nullable Use after) {
    OperationCost sum = OperationCost.ZERO;
    Link last = before == null ? null : before.link;
    Link next = after == null ? null : after.link;
    for (Operation operation : operations) {
      sum =
          sum.plus(
              operation == Operation.BORDER && last != null
                  ? model.landing(overlay, node)
                  : model.atNode(operation, node, last, next));
    }
    return sum;
  }

  private OperationCost travel(Use use) {
    OperationCost sum = OperationCost.ZERO;
    for (Link.Span span : network.spans(use.link)) {
      sum = sum.plus(model.move(overlay, network.linkNumber(use.link.id()), span));
    }
    boolean isOnLand = Set.of(Mode.RAIL, Mode.ROAD, Mode.INLAND_WATERWAY).contains(use.link.mode());
    boolean hasBorder =
        use.link.crossingId() != null || !use.from.jurisdiction().equals(use.to.jurisdiction());
    return isOnLand && hasBorder ? sum.plus(model.border(overlay, use.link, use.to)) : sum;
  }

  private List<Long> weigh(OperationCost cost, long entries) {
    return criteria.stream()
        .map(criterion ->
            switch (criterion) {
              case TIME -> cost.timeSeconds().mid();
              case COST -> cost.costUsCents().mid();
              case CO2E -> cost.co2eGrams().mid();
              case GENERALIZED ->
                  model.generalizedUsCents(cost.costUsCents().mid(), cost.timeSeconds().mid());
              case BORDERS -> entries;
              case VARIANCE -> Math.round(cost.amounts().timeVarianceS2() / 3600);
            })
        .toList();
  }
}
