package org.wayleave.plan.itinerary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.cost.Amounts;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.cost.OperationCost;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.expansion.Operations;
import org.wayleave.plan.expansion.VirtualNetwork;

/**
 * Turns a path of states into an itinerary that a person can read. Used once.
 *
 * <p>The procedure of a link that crosses a border stands where its soil first changes hands; if
 * all of its soil is one land's, at the end that belongs to another.
 */
public final class ItineraryBuilder {

  private final VirtualNetwork virtual;
  private final Network network;
  private final Overlay overlay;
  private final CostModel model;
  private final List<Leg> legs = new ArrayList<>();
  private final Map<String, long[]> jurisdictionToLengthAndTime = new LinkedHashMap<>();
  private final long[] reachedSeconds;
  private final int[] states;

  private LegAssembler leg;
  private int borders;
  private long elapsedSeconds;

  /** Walks the states once. */
  public ItineraryBuilder(VirtualNetwork virtual, Overlay overlay, CostModel model, int[] states) {
    this.virtual = virtual;
    this.overlay = overlay;
    this.model = model;
    this.states = states.clone();
    network = virtual.network();
    reachedSeconds = new long[states.length];
    leg = newLeg(states[0]);
    walk();
  }

  /** When each state begins to move, in seconds after the departure. */
  public long[] reachedSeconds() {
    return reachedSeconds.clone();
  }

  /** The itinerary, with the restrictions that touch it. */
  public Itinerary build(Trip trip, List<Notice> notices) {
    Amounts all = legs.stream().map(Leg::cost).reduce(Amounts.ZERO, Amounts::plus);
    List<Itinerary.Share> shares = new ArrayList<>();
    jurisdictionToLengthAndTime.forEach(
        (code, sums) -> shares.add(new Itinerary.Share(code, sums[0], sums[1])));
    return new Itinerary(
        trip,
        legs,
        new Range(
            model.generalizedUsCents(all.costUsCents().low(), all.timeSeconds().low()),
            model.generalizedUsCents(all.costUsCents().mid(), all.timeSeconds().mid()),
            model.generalizedUsCents(all.costUsCents().high(), all.timeSeconds().high())),
        shares,
        borders,
        new RestrictionCheck(network, trip).listFlags(legs),
        notices);
  }

  private void walk() {
    for (int x = 0; x < states.length; x++) {
      int state = states[x];
      Link link = network.link(virtual.link(state));
      int node = virtual.tail(state);
      if (x == 0) {
        addAtNode(virtual.startOperations(state), node, null, link);
      } else {
        if (!leg.continuesWith(link, virtual.layer(state))) {
          legs.add(leg.toLeg(network.node(node)));
          leg = newLeg(state);
        }
        Link lastLink = network.link(virtual.link(states[x - 1]));
        addAtNode(
            virtual.operations(virtual.arcBetween(states[x - 1], state)), node, lastLink, link);
      }
      reachedSeconds[x] = elapsedSeconds;
      leg.addLink(link, virtual.way(state));
      borders += virtual.entries(state);
      addMoves(link, state);
    }
    int last = states[states.length - 1];
    Link lastLink = network.link(virtual.link(last));
    addAtNode(virtual.endOperations(last), virtual.head(last), lastLink, null);
    legs.add(leg.toLeg(network.node(virtual.head(last))));
  }

  private LegAssembler newLeg(int state) {
    return new LegAssembler(
        network,
        network.link(virtual.link(state)).mode(),
        virtual.layer(state),
        network.node(virtual.tail(state)));
  }

  private void addAtNode(
      int operations, int nodeNumber, @Nullable Link before, @Nullable Link after) {
    Node node = network.node(nodeNumber);
    for (Operation operation : Operations.toSet(operations)) {
      OperationCost cost =
          operation == Operation.BORDER && before != null
              ? model.landing(overlay, node)
              : model.atNode(operation, node, before, after);
      addStep(
          new Step(
              operation,
              StepText.atNode(operation, node, before, after),
              node.key(),
              node.jurisdiction().code(),
              0,
              cost));
    }
  }

  private void addMoves(Link link, int state) {
    List<Link.Span> spans = new ArrayList<>(network.spans(link));
    if (virtual.way(state) == Overlay.Way.BA) {
      Collections.reverse(spans);
    }
    Node left = network.node(virtual.tail(state));
    Node head = network.node(virtual.head(state));
    boolean hasBorder = virtual.crossesBorder(link);
    int borderBefore = hasBorder ? borderPlace(left, spans) : -1;
    for (int x = 0; x <= spans.size(); x++) {
      if (x == borderBefore) {
        addStep(
            new Step(
                Operation.BORDER,
                StepText.border(network, link, left, head),
                link.key(),
                head.jurisdiction().code(),
                0,
                model.border(overlay, link, head)));
      }
      if (x < spans.size()) {
        Link.Span span = spans.get(x);
        addStep(
            new Step(
                Operation.MOVE,
                "",
                link.key(),
                span.jurisdiction().code(),
                lengthM(link, state, span),
                model.move(overlay, virtual.link(state), span)));
      }
    }
  }

  /** The number of the span before which the procedure stands. */
  private static int borderPlace(Node left, List<Link.Span> spans) {
    Jurisdiction last = left.jurisdiction();
    for (int x = 0; x < spans.size(); x++) {
      if (!spans.get(x).jurisdiction().equals(last)) {
        return x;
      }
      last = spans.get(x).jurisdiction();
    }
    return spans.size();
  }

  private int lengthM(Link link, int state, Link.Span span) {
    int lengthM = overlay.lengthM(virtual.link(state));
    return link.lengthM() == 0
        ? lengthM
        : Math.toIntExact(Math.round((double) lengthM * span.lengthM() / link.lengthM()));
  }

  private void addStep(Step step) {
    leg.addStep(step);
    long timeSeconds = step.cost().timeSeconds().mid();
    elapsedSeconds += timeSeconds;
    long[] sums =
        jurisdictionToLengthAndTime.computeIfAbsent(step.jurisdiction(), key -> new long[2]);
    sums[0] += step.lengthM();
    sums[1] += timeSeconds;
  }
}
