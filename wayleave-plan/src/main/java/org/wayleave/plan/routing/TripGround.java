package org.wayleave.plan.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.wayleave.network.notice.Notice;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.metric.ArcMetric;

/**
 * What one request is searched on, for engines that search in their own way but want to find the
 * ways that {@link RoutePlanner#plan} finds.
 *
 * <p>Such an engine adds up the weights of {@link #metric}, asks {@link #listOutOfSeason} about
 * every way that it found, and where that names links begins again on {@link #without} them.
 * Immutable; safe to share.
 */
public final class TripGround {

  private final RouteRequest request;
  private final GroundCache grounds;
  private final BitSet leftOut;
  private final List<Notice> notices;
  private final Ground ground;

  TripGround(RouteRequest request, GroundCache grounds, BitSet leftOut, List<Notice> notices) {
    this.request = request;
    this.grounds = grounds;
    this.leftOut = leftOut;
    this.notices = List.copyOf(notices);
    ground = grounds.get(request, List.of(request.criterion()), leftOut);
  }

  /** The weights by the request's criterion. */
  public ArcMetric metric() {
    return ground.metric();
  }

  /** The numbers of the links that the way would reach in a month in which they are not open. */
  public BitSet listOutOfSeason(int[] states) {
    return ground.listOutOfSeason(request.trip().departure(), states);
  }

  /** The same without those links too, each with a notice that it was left out for its season. */
  public TripGround without(BitSet links) {
    BitSet all = (BitSet) leftOut.clone();
    all.or(links);
    List<Notice> more = new ArrayList<>(notices);
    links.stream()
        .filter(link -> !leftOut.get(link))
        .forEach(link -> more.add(Ground.avoided(ground.virtual().network(), link)));
    return new TripGround(request, grounds, all, more);
  }

  /** A way of this ground as a person reads it. */
  public Itinerary walk(int[] states) {
    return ground.walk(states).build(request.trip(), notices);
  }
}
