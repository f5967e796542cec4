package org.wayleave.plan.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.expansion.VirtualNetwork;
import org.wayleave.plan.metric.ArcMetric;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.pareto.Completeness;
import org.wayleave.plan.pareto.Front;
import org.wayleave.plan.pareto.FrontIndex;
import org.wayleave.plan.pareto.FrontLimit;
import org.wayleave.plan.pareto.FrontSearch;

/** Searches a front, again without the links that some of its ways would reach out of season. */
final class FrontQuery {

  private final RouteRequest request;
  private final List<Criterion> criteria;
  private final FrontLimit limit;
  private final GroundCache grounds;
  private final FrontIndex index;

  FrontQuery(
      RouteRequest request,
      List<Criterion> criteria,
      FrontLimit limit,
      GroundCache grounds,
      FrontIndex index) {
    this.request = request;
    this.criteria = List.copyOf(criteria);
    this.limit = limit;
    this.grounds = grounds;
    this.index = index;
  }

  /**
   * The front, if there is any way; links that turn out to be out of season are left out too.
   *
   * @throws UserException {@code cancelled} when the search ended early and no way was found yet
   */
  Optional<ParetoFront> run(int origin, int destination, BitSet leftOut) {
    List<ParetoFront.Way> ways = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    Completeness completeness = Completeness.EXACT;
    int rounds = 0;
    while (true) { // every further round leaves out a link, so the rounds end
      rounds++;
      Ground ground = grounds.get(request, criteria, leftOut);
      Front front = search(ground.metric(), index, origin, destination).run(limit);
      if (completeness.equals(Completeness.EXACT)) { // what an earlier round cut is missing still
        completeness = front.completeness();
      }
      BitSet late = new BitSet();
      for (int place = 0; place < front.size(); place++) {
        ParetoFront.Way way = way(ground.virtual(), front, place);
        BitSet lateLinks = ground.listOutOfSeason(request.trip().departure(), way.states());
        if (lateLinks.isEmpty()) {
          ways.add(way);
        } else {
          late.or(lateLinks);
        }
      }
      if (late.isEmpty()) {
        if (ways.isEmpty() && front.completeness() instanceof Completeness.Cut cut) {
          throw new UserException(
              "cancelled",
              "The search for a front ended before it found any way: %s".formatted(cut.rule()),
              "Maybe ask for fewer criteria.");
        }
        return ways.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ParetoFront(
                    request,
                    criteria,
                    ground,
                    rounds == 1 ? ways : ParetoFront.best(ways), // one front is the best already
                    completeness,
                    front.effort(),
                    notices));
      }
      late.stream().forEach(link -> notices.add(Ground.avoided(ground.virtual().network(), link)));
      leftOut.or(late);
    }
  }

  /** A search from all states that leave the origin to all that reach the destination. */
  static FrontSearch search(ArcMetric metric, FrontIndex index, int origin, int destination) {
    VirtualNetwork virtual = metric.virtual();
    FrontSearch search = new FrontSearch(index, metric.criterionToArcWeights());
    for (int place = 0; place < virtual.departureCount(origin); place++) {
      int state = virtual.departure(origin, place);
      if (metric.canStart(state)) {
        search.addSource(state, metric.startWeights(state));
      }
    }
    for (int state : virtual.listArrivals(destination)) {
      if (metric.canEnd(state)) {
        search.addTarget(state, metric.endWeights(state));
      }
    }
    return search;
  }

  private static ParetoFront.Way way(VirtualNetwork virtual, Front front, int place) {
    return new ParetoFront.Way(
        front.vector(place), StatePath.states(virtual, front.firstNode(place), front.arcs(place)));
  }
}
