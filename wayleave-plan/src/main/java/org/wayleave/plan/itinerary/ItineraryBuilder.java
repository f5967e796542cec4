package org.wayleave.plan.itinerary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
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

/** Turns a path of states into an itinerary that a person can read. Used once. */
public final class ItineraryBuilder {

  private final MoveSteps moves;
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
  public ItineraryBuilder(MoveSteps moves, int[] states) {
    this.moves = moves;
    virtual = moves.virtual();
    overlay = moves.overlay();
    model = moves.model();
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
        new RestrictionCheck(moves.restrictions(), trip).listFlags(legs),
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
      moves.listSteps(state).forEach(this::addStep);
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
