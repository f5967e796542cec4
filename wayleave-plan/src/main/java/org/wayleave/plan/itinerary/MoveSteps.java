package org.wayleave.plan.itinerary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wayleave.network.Network;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.expansion.VirtualNetwork;

/**
 * The steps of moving along single states, under one scenario and model of costs; each is made once
 * and kept, because many ways share them. Thread-safe.
 *
 * <p>The procedure of a link that crosses a border stands where its soil first changes hands; if
 * all of its soil is one land's, at the end that belongs to another.
 */
public final class MoveSteps {

  private final VirtualNetwork virtual;
  private final Overlay overlay;
  private final CostModel model;
  private final RestrictionIndex restrictions;
  private final Map<Integer, List<Step>> stateToSteps = new ConcurrentHashMap<>();

  /** Steps under that scenario. */
  public MoveSteps(VirtualNetwork virtual, Overlay overlay, CostModel model) {
    restrictions = new RestrictionIndex(virtual.network());
    this.virtual = virtual;
    this.overlay = overlay;
    this.model = model;
  }

  VirtualNetwork virtual() {
    return virtual;
  }

  Overlay overlay() {
    return overlay;
  }

  CostModel model() {
    return model;
  }

  RestrictionIndex restrictions() {
    return restrictions;
  }

  /** Moving over each stretch, and the border if there is one, in the order of travel. */
  List<Step> listSteps(int state) {
    return stateToSteps.computeIfAbsent(state, this::make);
  }

  private List<Step> make(int state) {
    Network network = virtual.network();
    Link link = network.link(virtual.link(state));
    List<Link.Span> spans = new ArrayList<>(network.spans(link));
    if (virtual.way(state) == Overlay.Way.BA) {
      Collections.reverse(spans);
    }
    Node left = network.node(virtual.tail(state));
    Node head = network.node(virtual.head(state));
    int borderBefore = virtual.crossesBorder(link) ? borderPlace(left, spans) : -1;
    List<Step> steps = new ArrayList<>();
    for (int x = 0; x <= spans.size(); x++) {
      if (x == borderBefore) {
        steps.add(
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
        steps.add(
            new Step(
                Operation.MOVE,
                "",
                link.key(),
                span.jurisdiction().code(),
                lengthM(link, state, span),
                model.move(overlay, virtual.link(state), span)));
      }
    }
    return List.copyOf(steps);
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
}
