package org.wayleave.app.region;

import java.util.List;
import java.util.Map;
import org.wayleave.plan.capacity.SteadyQueue;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.routing.RouteRequest;

/**
 * A question as it was understood.
 *
 * @param question the same question with ids for names and every default said
 * @param request the question in the engine's words
 * @param criteria what a front is spanned by, if it is asked for
 * @param rank which way of a front or of alternatives, from 0
 * @param correlation between the times of operations, 0 to 1
 * @param alternatives how many ways at most
 * @param mostOverlap the most of its length that an alternative may share with another, 0 to 1
 * @param queues what less capacity comes to, by the figure that says so; the request's scenario has
 *     it already
 */
public record Asked(
    RouteQuestion question,
    RouteRequest request,
    List<Criterion> criteria,
    int rank,
    double correlation,
    int alternatives,
    double mostOverlap,
    Map<String, SteadyQueue> queues) {

  /** Copies the collections. */
  public Asked {
    criteria = List.copyOf(criteria);
    queues = Map.copyOf(queues);
  }

  /** Whether it asks for the best way by one criterion, and not for one of several. */
  public boolean isBestByOneCriterion() {
    return !question.isAboutFront() && (!question.isAboutAlternatives() || rank == 0);
  }
}
