package org.wayleave.plan.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.unit.QuantityText;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.cost.ArcMetric;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.cost.OperationCost;
import org.wayleave.plan.expansion.Layer;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.expansion.Operations;
import org.wayleave.plan.expansion.VirtualNetwork;

/** Turns a path of states into an itinerary that a person can read. Used once. */
final class ItineraryBuilder {

  private final VirtualNetwork virtual;
  private final Network network;
  private final Overlay overlay;
  private final CostModel model;
  private final List<Leg> legs = new ArrayList<>();
  private final Map<String, long[]> jurisdictionToLengthAndTime = new LinkedHashMap<>();
  private final Set<String> entered = new LinkedHashSet<>();

  private String lastJurisdiction = "";
  private int borders;

  // The leg that is being put together.
  private @Nullable Link firstLink;
  private Layer layer = Layer.ROAD;
  private int legFrom;
  private final List<Link> links = new ArrayList<>();
  private final List<GeoPoint> course = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  ItineraryBuilder(VirtualNetwork virtual, Overlay overlay, CostModel model) {
    this.virtual = virtual;
    this.overlay = overlay;
    this.model = model;
    network = virtual.network();
  }

  Itinerary build(RouteRequest request, int[] states, List<Notice> notices) {
    lastJurisdiction = request.origin().jurisdiction().code();
    entered.add(lastJurisdiction);
    for (int x = 0; x < states.length; x++) {
      addState(x == 0 ? -1 : states[x - 1], states[x]);
    }
    int last = states[states.length - 1];
    Link lastLink = network.link(virtual.link(last));
    for (Operation operation : Operations.toSet(virtual.endOperations(last))) {
      addAtNode(operation, virtual.head(last), lastLink, null);
    }
    endLeg(virtual.head(last));

    OperationCost all =
        legs.stream().map(Leg::cost).reduce(OperationCost.ZERO, OperationCost::plus);
    List<Itinerary.Share> shares = new ArrayList<>();
    jurisdictionToLengthAndTime.forEach(
        (code, sums) -> shares.add(new Itinerary.Share(code, sums[0], sums[1])));
    LocalDate day = request.departure();
    return new Itinerary(
        request.origin(),
        request.destination(),
        legs,
        new Range(
            model.generalizedUsCents(all.costUsCents().low(), all.timeSeconds().low()),
            model.generalizedUsCents(all.costUsCents().mid(), all.timeSeconds().mid()),
            model.generalizedUsCents(all.costUsCents().high(), all.timeSeconds().high())),
        shares,
        borders,
        new RestrictionCheck(network).listFlags(legs, entered, request.commodity(), day),
        notices);
  }

  private void addState(int before, int state) {
    Link link = network.link(virtual.link(state));
    int node = virtual.tail(state);
    if (before < 0) {
      beginLeg(link, state);
      for (Operation operation : Operations.toSet(virtual.startOperations(state))) {
        addAtNode(operation, node, null, link);
      }
    } else {
      Link lastLink = network.link(virtual.link(before));
      int operations = virtual.operations(arcBetween(before, state));
      if (firstLink == null || link.mode() != firstLink.mode() || virtual.layer(state) != layer) {
        endLeg(node);
        beginLeg(link, state);
      }
      for (Operation operation : Operations.toSet(operations)) {
        addAtNode(operation, node, lastLink, link);
      }
    }
    links.add(link);
    addCourse(link, state);
    addMoves(link, state);
  }

  private int arcBetween(int before, int after) {
    int first = virtual.arcs().firstOut(before);
    for (int arc = first; arc < first + virtual.arcs().outDegree(before); arc++) {
      if (virtual.arcs().head(arc) == after) {
        return arc;
      }
    }
    throw new IllegalStateException("The path leaves the virtual network.");
  }

  private void beginLeg(Link link, int state) {
    firstLink = link;
    layer = virtual.layer(state);
    legFrom = virtual.tail(state);
    links.clear();
    course.clear();
    steps.clear();
  }

  private void endLeg(int node) {
    Link first = firstLink;
    if (first != null) {
      legs.add(
          new Leg(
              first.mode(),
              layer,
              network.node(legFrom),
              network.node(node),
              links,
              course,
              mergeMoves(steps)));
    }
  }

  private void addAtNode(
      Operation operation, int nodeNumber, @Nullable Link before, @Nullable Link after) {
    Node node = network.node(nodeNumber);
    OperationCost cost;
    if (operation == Operation.BORDER && before != null) {
      cost = model.landing(network, node, before.mode());
    } else {
      cost = model.atNode(operation, node, before, after);
    }
    addStep(
        new Step(
            operation,
            StepText.atNode(operation, node, before, after),
            node.key(),
            node.jurisdiction().code(),
            0,
            cost));
  }

  private void addMoves(Link link, int state) {
    List<Link.Span> spans = new ArrayList<>(network.spans(link));
    if (virtual.way(state) == Overlay.Way.BA) {
      Collections.reverse(spans);
    }
    boolean hasBorder = ArcMetric.crossesBorder(network, link);
    int borderAfter = hasBorder ? Math.max(0, spans.size() / 2 - 1) : -1;
    for (int x = 0; x < spans.size(); x++) {
      Link.Span span = spans.get(x);
      String code = span.jurisdiction().code();
      enter(code);
      addStep(
          new Step(
              Operation.MOVE,
              "",
              link.key(),
              code,
              Math.toIntExact(
                  Math.round(
                      link.lengthM() == 0
                          ? 0
                          : (double) overlay.lengthM(virtual.link(state))
                              * span.lengthM()
                              / link.lengthM())),
              model.move(overlay, virtual.link(state), span)));
      if (x == borderAfter) {
        String to = network.node(virtual.head(state)).jurisdiction().code();
        addStep(
            new Step(
                Operation.BORDER,
                "Border: " + crossingName(link),
                link.key(),
                to,
                0,
                model.border(network, link)));
      }
    }
    enter(network.node(virtual.head(state)).jurisdiction().code());
  }

  private String crossingName(Link link) {
    BorderCrossing crossing =
        link.crossingId() == null ? null : network.crossings().get(link.crossingId());
    if (crossing != null) {
      return crossing.name();
    }
    return network.node(network.nodeNumber(link.from())).name()
        + " – "
        + network.node(network.nodeNumber(link.to())).name();
  }

  private void enter(String jurisdiction) {
    if (jurisdiction.equals("XZ") || jurisdiction.equals(lastJurisdiction)) {
      return;
    }
    lastJurisdiction = jurisdiction;
    entered.add(jurisdiction);
    borders++;
  }

  private void addStep(Step step) {
    steps.add(step);
    long[] sums =
        jurisdictionToLengthAndTime.computeIfAbsent(step.jurisdiction(), key -> new long[2]);
    sums[0] += step.lengthM();
    sums[1] += step.cost().timeSeconds().mid();
  }

  private void addCourse(Link link, int state) {
    List<GeoPoint> shape = new ArrayList<>(link.shape());
    if (shape.isEmpty()) {
      shape.add(network.node(network.nodeNumber(link.from())).point());
      shape.add(network.node(network.nodeNumber(link.to())).point());
    }
    if (virtual.way(state) == Overlay.Way.BA) {
      Collections.reverse(shape);
    }
    for (GeoPoint point : shape) {
      if (course.isEmpty() || !course.getLast().equals(point)) {
        course.add(point);
      }
    }
  }

  /** Moves that follow each other under one jurisdiction become one step. */
  private List<Step> mergeMoves(List<Step> all) {
    List<Step> merged = new ArrayList<>();
    for (Step step : all) {
      Step last = merged.isEmpty() ? null : merged.getLast();
      boolean continues =
          last != null
              && step.operation() == Operation.MOVE
              && last.operation() == Operation.MOVE
              && step.jurisdiction().equals(last.jurisdiction());
      if (continues && last != null) {
        merged.removeLast();
        merged.add(
            new Step(
                Operation.MOVE,
                "",
                "",
                last.jurisdiction(),
                last.lengthM() + step.lengthM(),
                last.cost().plus(step.cost())));
      } else {
        merged.add(step);
      }
    }
    Mode mode = firstLink == null ? Mode.ROAD : firstLink.mode();
    return merged.stream()
        .map(step ->
            step.operation() == Operation.MOVE
                ? new Step(
                    Operation.MOVE,
                    StepText.move(step.lengthM(), mode, layer, step.jurisdiction()),
                    step.place(),
                    step.jurisdiction(),
                    step.lengthM(),
                    step.cost())
                : step)
        .toList();
  }

  /** The texts of steps, in the user's words. */
  private static final class StepText {

    private StepText() {}

    static String move(int lengthM, Mode mode, Layer layer, String jurisdiction) {
      String how =
          switch (mode) {
            case RAIL -> "by rail (" + layer.shortText().substring("rail".length()) + " mm)";
            case ROAD -> "by road";
            case SEA -> "by sea";
            case RAIL_FERRY -> "by rail ferry";
            case RO_RO -> "by ro-ro ship";
            case INLAND_WATERWAY -> "by inland waterway";
          };
      String where = jurisdiction.equals("XZ") ? "on the high seas" : "in " + jurisdiction;
      return "Move %s %s %s".formatted(QuantityText.kilometres(lengthM), how, where);
    }

    static String atNode(
        Operation operation, Node node, @Nullable Link before, @Nullable Link after) {
      return switch (operation) {
        case LOAD -> "Load at " + node.name();
        case UNLOAD -> "Unload at " + node.name();
        case TRANSSHIP -> "Transship at %s%s".formatted(node.name(), fromTo(before, after));
        case GAUGE_CHANGE -> "Change gauge at " + node.name();
        case TRACTION_CHANGE -> "Change locomotive at " + node.name();
        case BORDER -> "Port procedure on landing at " + node.name();
        case BOARD -> "Board the ship at " + node.name();
        case WAIT -> "Wait for the ship at " + node.name();
        case MOVE -> throw new IllegalStateException("Moving is not done at a node.");
      };
    }

    private static String fromTo(@Nullable Link before, @Nullable Link after) {
      return before == null || after == null
          ? ""
          : " from %s to %s"
              .formatted(
                  before.mode().code().replace('_', ' '), after.mode().code().replace('_', ' '));
    }
  }
}
