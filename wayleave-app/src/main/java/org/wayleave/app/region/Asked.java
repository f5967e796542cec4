package org.wayleave.app.region;

import java.util.List;
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
 */
public record Asked(
    RouteQuestion question,
    RouteRequest request,
    List<Criterion> criteria,
    int rank,
    double correlation,
    int alternatives,
    double mostOverlap) {

  /** Copies the criteria. */
  public Asked {
    criteria = List.copyOf(criteria);
  }

  /** Whether it asks for the best way by one criterion, and not for one of several. */
  public boolean isBestByOneCriterion() {
    return !question.isAboutFront() && (!question.isAboutAlternatives() || rank == 0);
  }
}
