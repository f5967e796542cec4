package org.wayleave.plan.routing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.itinerary.Trip;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.Correction;

/**
 * A question: which way from here to there.
 *
 * @param trip what is carried from where to where, and when
 * @param criterion what the route is chosen by, one of {@link Criterion#OF_A_ROUTE}
 * @param modes the modes that may be used
 * @param scenario what is closed, opened or changed
 * @param corrections other values for parameters
 * @param restricted what is done about links that a public restriction touches
 */
public record RouteRequest(
    Trip trip,
    Criterion criterion,
    Set<Mode> modes,
    Scenario scenario,
    List<Correction> corrections,
    Restricted restricted) {

  /** What is done about links that a public restriction touches. */
  public enum Restricted {
    /** They are used and flagged. */
    FLAG,
    /** They are left out, because the user asked for it. */
    EXCLUDE
  }

  /** Copies the collections. */
  public RouteRequest {
    Set<Mode> sorted = EnumSet.noneOf(Mode.class);
    sorted.addAll(modes);
    modes = Collections.unmodifiableSet(sorted);
    corrections = List.copyOf(corrections);
  }

  /** The usual question: a container by generalized cost with all modes on the baseline. */
  public static RouteRequest of(Node origin, Node destination, LocalDate departure) {
    return of(new Trip(origin, destination, Commodity.CONTAINER, departure));
  }

  /** The usual question about a trip. */
  public static RouteRequest of(Trip trip) {
    return new RouteRequest(
        trip,
        Criterion.GENERALIZED,
        EnumSet.allOf(Mode.class),
        Scenario.BASELINE,
        List.of(),
        Restricted.FLAG);
  }

  /** The same by another criterion. */
  public RouteRequest by(Criterion other) {
    return new RouteRequest(trip, other, modes, scenario, corrections, restricted);
  }

  /** The same with these modes. */
  public RouteRequest with(Set<Mode> others) {
    return new RouteRequest(trip, criterion, others, scenario, corrections, restricted);
  }

  /** The same under that scenario. */
  public RouteRequest under(Scenario other) {
    return new RouteRequest(trip, criterion, modes, other, corrections, restricted);
  }
}
