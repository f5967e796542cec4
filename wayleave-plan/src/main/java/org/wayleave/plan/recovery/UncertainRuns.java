package org.wayleave.plan.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.notice.Progress;

/** Seeded runs of an uncertain scenario, and their percentiles. No state. */
final class UncertainRuns {

  /** Each run's figures are kept until all are sorted; 16 bytes a run and day. */
  static final long MOST_RUN_DAYS = 2_000_000;

  private UncertainRuns() {}

  /** What is kept of a run. */
  private static final class Outcome {
    private final long unserved;
    private final long parts;
    private final double lossDays;
    private final double[] dayToService;
    private final long[] dayToBacklog;

    Outcome(FluidRun run) {
      unserved = run.unserved();
      parts = run.parts();
      lossDays = run.lossDays();
      dayToBacklog = run.dayToBacklog;
      dayToService = new double[dayToBacklog.length];
      for (int day = 0; day < dayToService.length; day++) {
        dayToService[day] = run.serviceShare(day);
      }
    }
  }

  /** Runs them; a run that is stopped gives what it has. */
  static StressAnswer.Uncertainty of(
      StressScenario scenario, Function<Course, FluidRun> simulation, int threads, Progress told) {
    int count = (int) Math.min(scenario.runCount(), MOST_RUN_DAYS / scenario.horizonDays());
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean isStopped = new AtomicBoolean();
    @Nullable Outcome[] runs = new Outcome[count];
    IntStream workers = IntStream.range(0, Math.max(1, Math.min(threads, count)));
    (threads > 1 ? workers.parallel() : workers)
        .forEach(_ -> {
          int run = next.getAndIncrement();
          while (run < count && !isStopped.get()) {
            if (told.goesOn("drawing what may happen", run, count)) {
              SplittableRandom random = new SplittableRandom(seed(scenario.seed(), run));
              runs[run] = new Outcome(simulation.apply(Course.draw(scenario, random)));
              run = next.getAndIncrement();
            } else {
              isStopped.set(true);
            }
          }
        });
    List<Outcome> done = new ArrayList<>();
    for (Outcome run : runs) {
      if (run != null) {
        done.add(run);
      }
    }
    return summary(done, scenario);
  }

  /** Mixed (Stafford's variant 13), so that neighbouring runs have nothing in common. */
  private static long seed(long seed, int run) {
    return mix(mix(seed) + run);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  private static StressAnswer.Uncertainty summary(List<Outcome> runs, StressScenario scenario) {
    double penalty = scenario.penaltyUsd() == null ? 0 : 100 * scenario.penaltyUsd();
    List<StressAnswer.Band> bands = new ArrayList<>();
    for (int day = 0; day < scenario.horizonDays() && !runs.isEmpty(); day++) {
      int at = day;
      bands.add(
          new StressAnswer.Band(
              day + 1,
              spread(runs, run -> run.dayToService[at]),
              spread(runs, run -> StressAnswer.tonnes(run.dayToBacklog[at]))));
    }
    return new StressAnswer.Uncertainty(
        runs.size(),
        scenario.runCount(),
        spread(runs, run -> StressAnswer.tonnes(run.unserved)),
        spread(runs, run -> (double) StressAnswer.usCents(run.parts)),
        spread(
            runs,
            run -> StressAnswer.usCents(run.parts) + penalty * StressAnswer.tonnes(run.unserved)),
        spread(runs, run -> run.lossDays),
        bands);
  }

  private static StressAnswer.Spread spread(List<Outcome> runs, Function<Outcome, Double> figure) {
    double[] sorted = runs.stream().mapToDouble(figure::apply).sorted().toArray();
    return sorted.length == 0
        ? new StressAnswer.Spread(0, 0, 0)
        : new StressAnswer.Spread(rank(sorted, 5), rank(sorted, 50), rank(sorted, 95));
  }

  /** The least value that so many percent do not exceed: the nearest rank. */
  static double rank(double[] sorted, int percent) {
    int rank = (int) ((percent * (long) sorted.length + 99) / 100);
    return sorted[Math.max(rank, 1) - 1];
  }
}
