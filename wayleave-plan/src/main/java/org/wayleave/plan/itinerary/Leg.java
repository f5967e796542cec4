package org.wayleave.plan.itinerary;

import java.util.List;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.plan.cost.Amounts;
import org.wayleave.plan.expansion.Layer;

/**
 * A part of an itinerary in one mode and layer, with the operations that begin it.
 *
 * @param mode how the goods move
 * @param layer what carries them
 * @param from where the leg begins
 * @param to where it ends
 * @param links the links, in order
 * @param course the way on the map, from {@code from} to {@code to}
 * @param steps the operations: what it takes to start the leg, then moving and borders in order,
 *     and in the last leg unloading
 */
public record Leg(
    Mode mode,
    Layer layer,
    Node from,
    Node to,
    List<Link> links,
    List<GeoPoint> course,
    List<Step> steps) {

  /** Copies the lists. */
  public Leg {
    links = List.copyOf(links);
    course = List.copyOf(course);
    steps = List.copyOf(steps);
  }

  /** How far the goods move, in metres. */
  public long lengthM() {
    return steps.stream().mapToLong(Step::lengthM).sum();
  }

  /** What the leg takes with all its operations. */
  public Amounts cost() {
    return steps.stream().map(step -> step.cost().amounts()).reduce(Amounts.ZERO, Amounts::plus);
  }
}
