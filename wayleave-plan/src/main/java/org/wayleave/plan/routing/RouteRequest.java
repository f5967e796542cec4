package org.wayleave.plan.routing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.cost.Criterion;

/**
 * A question: which way from here to there.
 *
 * @param origin where the goods are loaded
 * @param destination where they are unloaded
 * @param commodity the class of goods
 * @param criterion what the route is chosen by
 * @param modes the modes that may be used
 * @param departure the day the goods leave, which decides what is in season
 * @param scenario what is closed or opened
 */
public record RouteRequest(
    Node origin,
    Node destination,
    Commodity commodity,
    Criterion criterion,
    Set<Mode> modes,
    LocalDate departure,
    Scenario scenario) {

  /** Copies the modes. */
  public RouteRequest {
    Set<Mode> sorted = EnumSet.noneOf(Mode.class);
    sorted.addAll(modes);
    modes = Collections.unmodifiableSet(sorted);
  }

  /** The usual question: a container by generalized cost with all modes on the baseline. */
  public static RouteRequest of(Node origin, Node destination, LocalDate departure) {
    return new RouteRequest(
        origin,
        destination,
        Commodity.CONTAINER,
        Criterion.GENERALIZED,
        EnumSet.allOf(Mode.class),
        departure,
        Scenario.BASELINE);
  }
}
