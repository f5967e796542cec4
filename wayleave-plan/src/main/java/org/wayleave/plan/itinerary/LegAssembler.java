package org.wayleave.plan.itinerary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.plan.expansion.Layer;
import org.wayleave.plan.expansion.Operation;

/** Puts one leg together from links and steps in the order of travel. Used once. */
final class LegAssembler {

  private final Network network;
  private final Mode mode;
  private final Layer layer;
  private final Node from;
  private final List<Link> links = new ArrayList<>();
  private final List<GeoPoint> course = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  LegAssembler(Network network, Mode mode, Layer layer, Node from) {
    this.network = network;
    this.mode = mode;
    this.layer = layer;
    this.from = from;
  }

  /** Whether a further link of that mode in that layer belongs to the leg. */
  boolean continuesWith(Link link, Layer next) {
    return link.mode() == mode && next == layer;
  }

  void addLink(Link link, Overlay.Way way) {
    links.add(link);
    List<GeoPoint> shape = new ArrayList<>(link.shape());
    if (shape.isEmpty()) {
      shape.add(network.node(network.nodeNumber(link.from())).point());
      shape.add(network.node(network.nodeNumber(link.to())).point());
    }
    if (way == Overlay.Way.BA) {
      Collections.reverse(shape);
    }
    for (GeoPoint point : shape) {
      if (course.isEmpty() || !course.getLast().equals(point)) {
        course.add(point);
      }
    }
  }

  /** Adds a step; a move that follows a move under the same jurisdiction becomes one with it. */
  void addStep(Step step) {
    Step last = steps.isEmpty() ? step : steps.getLast();
    boolean continues =
        !steps.isEmpty()
            && step.operation() == Operation.MOVE
            && last.operation() == Operation.MOVE
            && step.jurisdiction().equals(last.jurisdiction());
    if (continues) {
      steps.removeLast();
      steps.add(
          new Step(
              Operation.MOVE,
              "",
              step.place().equals(last.place()) ? step.place() : "",
              step.jurisdiction(),
              Math.addExact(last.lengthM(), step.lengthM()),
              last.cost().plus(step.cost())));
    } else {
      steps.add(step);
    }
  }

  Leg toLeg(Node to) {
    return new Leg(mode, layer, from, to, links, course, steps.stream().map(this::named).toList());
  }

  private Step named(Step step) {
    return step.operation() == Operation.MOVE
        ? new Step(
            Operation.MOVE,
            StepText.move(step.lengthM(), mode, layer, step.jurisdiction()),
            step.place(),
            step.jurisdiction(),
            step.lengthM(),
            step.cost())
        : step;
  }
}
