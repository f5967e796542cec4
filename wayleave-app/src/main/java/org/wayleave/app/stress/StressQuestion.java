package org.wayleave.app.stress;

import org.wayleave.app.region.Region;
import org.wayleave.io.stress.StressFile;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.assignment.AssignmentRequest;
import org.wayleave.plan.assignment.DemandNetwork;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.expansion.VirtualNetwork;
import org.wayleave.plan.recovery.StressRun;
import org.wayleave.plan.recovery.StressScenario;

/** Puts stress files to a region. Safe to share between threads. */
public final class StressQuestion {

  private static final long MOST_RUN_DAYS = 2_000_000;

  private final Region region;
  private final DemandMatrix demand;

  /** Questions about a demand on a region. */
  public StressQuestion(Region region, DemandMatrix demand) {
    this.region = region;
    this.demand = demand;
  }

  /**
   * The same file with other runs.
   *
   * @throws UserException {@code bad_parameter} for too many
   */
  public static StressFile withRuns(StressFile file, int runs, long seed) {
    boolean isTooMany = runs > StressScenario.MOST_RUNS;
    if (runs < 0 || isTooMany || (long) runs * file.scenario().horizonDays() > MOST_RUN_DAYS) {
      throw new UserException(
          "bad_parameter",
          "The runs (%d) of (%d) days are none, or too many."
              .formatted(runs, file.scenario().horizonDays()),
          "Maybe draw 200; at most %d, and at most %d days in all."
              .formatted(StressScenario.MOST_RUNS, MOST_RUN_DAYS));
    }
    return new StressFile(file.hash(), file.text(), file.scenario().withRuns(runs, seed));
  }

  /**
   * The answer.
   *
   * @param threads how many at most; the answer does not depend on it
   * @param progress asked often; an answer that was stopped says so
   * @throws UserException {@code no_demand} when there is nothing to carry, and what wrong
   *     parameters give
   */
  public StressDto answer(StressFile file, int threads, Progress progress) {
    DemandNetwork network =
        DemandNetwork.of(
            VirtualNetwork.expand(region.network()),
            region.parameters(),
            AssignmentRequest.of(demand, file.scenario().start()));
    return new StressMapper(region, demand)
        .toDto(
            file,
            StressRun.of(network, region.parameters(), file.scenario()).run(threads, progress));
  }

  /** The network around what is disrupted. */
  public StressMapDto map(StressFile file) {
    return new MapMapper(region.network()).toDto(file.scenario());
  }
}
