package org.wayleave.app.region;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.pareto.FrontLimit;
import org.wayleave.plan.routing.FrontAnswer;
import org.wayleave.plan.routing.ParetoFront;
import org.wayleave.plan.routing.RouteAnswer;
import org.wayleave.plan.routing.RoutePlanner;
import org.wayleave.plan.routing.Stability;

/** Answers questions on a region; the same for the command line and the server. Thread-safe. */
public final class RouteAnswers {

  private final RoutePlanner planner;

  /** Answers on that region. */
  public RouteAnswers(Region region) {
    planner = region.planner();
  }

  /**
   * One way: the best, or the one of a front or of alternatives that the question's rank names.
   *
   * @throws UserException {@code no_such_rank} when there are fewer
   */
  public RouteAnswer route(Asked asked, BooleanSupplier isCancelled) {
    if (asked.question().isAboutFront()) {
      return switch (front(asked, isCancelled)) {
        case FrontAnswer.None none -> none.reason();
        case FrontAnswer.Found found -> member(found.front(), asked.rank());
      };
    }
    if (asked.question().isAboutAlternatives()) {
      List<RouteAnswer> ways = alternatives(asked);
      requireRank(asked.rank(), ways.size());
      return ways.get(asked.rank());
    }
    return best(asked);
  }

  /** The best way by one criterion, whatever else the question says. */
  public RouteAnswer best(Asked asked) {
    return planner.plan(asked.request());
  }

  private static RouteAnswer member(ParetoFront front, int rank) {
    requireRank(rank, front.size());
    return new RouteAnswer.Found(
        front.itinerary(rank),
        new RouteAnswer.Effort.OfFront(front.size(), front.completeness(), front.effort()));
  }

  private static void requireRank(int rank, int size) {
    if (rank >= size) {
      throw new UserException(
          "no_such_rank",
          size == 1
              ? "There is no way of rank (%d); there is one, of rank 0.".formatted(rank)
              : "There is no way of rank (%d); there are %d, from 0.".formatted(rank, size),
          "Maybe give a rank from 0 to %d.".formatted(size - 1));
    }
  }

  /** The front. */
  public FrontAnswer front(Asked asked, BooleanSupplier isCancelled) {
    return planner.front(
        asked.request(), asked.criteria(), FrontLimit.USUAL.withCancel(isCancelled));
  }

  /** Ways that share little. */
  public List<RouteAnswer> alternatives(Asked asked) {
    return planner.alternatives(asked.request(), asked.alternatives(), asked.mostOverlap());
  }

  /** What the choice rests on. */
  public Stability stability(Asked asked, BooleanSupplier isCancelled) {
    return planner.stability(asked.request(), isCancelled);
  }
}
