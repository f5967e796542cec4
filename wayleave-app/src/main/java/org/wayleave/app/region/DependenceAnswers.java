package org.wayleave.app.region;

import java.util.List;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Modification;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.dependence.Bargain;
import org.wayleave.plan.dependence.DependenceAnalyst;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.routing.RouteRequest;

/**
 * Answers on whose permission a trade depends; the same for the command line and the server.
 * Thread-safe.
 */
public final class DependenceAnswers {

  private final DependenceAnalyst analyst;

  /** Answers on that region. */
  public DependenceAnswers(Region region) {
    analyst = new DependenceAnalyst(region.planner());
  }

  /**
   * Answers for one trade.
   *
   * @param asIs without what the question opens
   * @param opened with it, held against the first; the same as the first when nothing is opened
   */
  public record Pair(DependenceAnalyst.Answer asIs, DependenceAnalyst.Answer opened) {}

  /**
   * On whom the trade depends, without and with what the question opens.
   *
   * @throws UserException {@code bad_parameter} when ways are to be chosen by anything but
   *     generalized cost; else as {@link DependenceAnalyst#analyse}
   */
  public Pair ask(Asked asked, Bargain.Rule rule, Progress progress) {
    RouteRequest request = asked.request();
    if (request.criterion() != Criterion.GENERALIZED) {
      throw new UserException(
          "bad_parameter",
          "Dependence is reckoned by generalized cost, not by (%s)."
              .formatted(request.criterion().code()),
          "Maybe leave the criterion out; a correction of value_of_time says what an hour counts.");
    }
    List<Modification> others =
        request.scenario().modifications().stream()
            .filter(change -> !(change instanceof Modification.Open))
            .toList();
    boolean opensNothing = others.size() == request.scenario().modifications().size();
    if (opensNothing) {
      DependenceAnalyst.Answer only = analyst.analyse(request, rule, progress);
      return new Pair(only, only);
    }
    Scenario without = new Scenario(request.scenario().name(), others);
    return switch (analyst.analyse(request.under(without), rule, progress)) {
      case DependenceAnalyst.Answer.Found before ->
          new Pair(before, analyst.analyseAgainst(before.dependence(), request, progress));
      case DependenceAnalyst.Answer.NoRoute none ->
          new Pair(none, analyst.analyse(request, rule, progress));
    };
  }
}
