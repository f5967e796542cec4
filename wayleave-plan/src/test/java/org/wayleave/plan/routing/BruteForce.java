package org.wayleave.plan.routing;

import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.scenario.Obstacle;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.cost.Criterion;
import org.wayleave.plan.cost.OperationCost;
import org.wayleave.plan.expansion.Operation;

/**
 * The oracle: tries every way through the physical network, with the rules of changing written down
 * a second time and no virtual network at all.
 */
final class BruteForce {

  static final long NO_WAY = Long.MAX_VALUE;

  private final Network network;
  private final Overlay overlay;
  private final CostModel model;
  private final Criterion criterion;
  private final Month month;
  private final Set<String> onTheWay = new HashSet<>();
  private long best = NO_WAY;

  BruteForce(Overlay overlay, CostModel model, Criterion criterion, Month month) {
    this.overlay = overlay;
    this.model = model;
    this.criterion = criterion;
    this.month = month;
    network = overlay.network();
  }

  /** One use of a link: which, from which end, and what carries the goods. */
  private record Use(Link link, Node from, Node to, String carrier) {}

  long least(Node origin, Node destination) {
    best = NO_WAY;
    for (Node end : List.of(origin, destination)) {
      if (!overlay.isTerminalOpen(network.nodeNumber(end.id()))) {
        return best;
      }
    }
    for (Use use : usesFrom(origin)) {
      List<Operation> start = new ArrayList<>(List.of(Operation.LOAD));
      start.addAll(embark(use));
      go(use, weigh(cost(start, origin, null, use)) + weigh(travel(use)), destination);
    }
    return best;
  }

  private void go(Use use, long weight, Node destination) {
    if (weight >= best || !onTheWay.add(use.toString())) {
      return;
    }
    if (use.to.equals(destination)) {
      List<Operation> end = new ArrayList<>(disembark(use));
      end.add(Operation.UNLOAD);
      best = Math.min(best, weight + weigh(cost(end, destination, use, null)));
    }
    if (!use.to.is(Node.Type.ZONE)) {
      for (Use next : usesFrom(use.to)) {
        List<Operation> change = change(use, next);
        if (change != null) {
          go(
              next,
              weight + weigh(cost(change, use.to, use, next)) + weigh(travel(next)),
              destination);
        }
      }
    }
    onTheWay.remove(use.toString());
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
                  ? model.landing(network, node)
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
    return isOnLand && hasBorder ? sum.plus(model.border(network, use.link, use.to)) : sum;
  }

  private long weigh(OperationCost cost) {
    return switch (criterion) {
      case TIME -> cost.timeSeconds().mid();
      case COST -> cost.costUsCents().mid();
      case CO2E -> cost.co2eGrams().mid();
      case GENERALIZED ->
          model.generalizedUsCents(cost.costUsCents().mid(), cost.timeSeconds().mid());
    };
  }
}
