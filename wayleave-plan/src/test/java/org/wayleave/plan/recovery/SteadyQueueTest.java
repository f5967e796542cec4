package org.wayleave.plan.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wayleave.plan.capacity.ElementThroughput;
import org.wayleave.plan.capacity.SteadyQueue;

/** FEATURE UNDER TEST: days that do not differ come to the balance that is reckoned at once. */
class SteadyQueueTest {

  /** The engine of days, left alone for a long time, settles at the same wait. */
  @Test
  void theDaysSettleAtTheSameWait() {
    int tested = 0;
    SplittableRandom seeds = new SplittableRandom(7);
    while (tested < 200) {
      long seed = seeds.nextLong();
      RandomStress stress = RandomStress.draw(new SplittableRandom(seed), 40, 1);
      FlowTable flows = stress.flows();
      if (flows.flowCount() == 0) {
        continue;
      }
      tested++;
      int days = 3_000;
      double[] shares = new double[days];
      Arrays.fill(shares, 0.5);
      Course course = Course.of(new double[][] {shares});
      long[] normal = RandomStress.normal(flows, 0.25);
      FluidRun run = new FluidRun(new DetourTable(flows), flows, course, normal, days).run();
      ElementThroughput.Search search = new ElementThroughput.Search();
      search.add(stress.problem(), stress.elementToArcs().getFirst(), RandomStress.WAITING_PARTS);
      SteadyQueue queue = search.toThroughput(0).queue(0.5);
      assertThat(queue.comingTonnes()).isEqualTo(flows.elementTonnes(0));
      if (queue.stuckTonnes() > 0) {
        continue;
      }
      long capacity = Math.max(1, (long) Math.floor(queue.normalTonnes() * 0.5));
      // Long after the beginning, and long before the end, which nobody waits beyond.
      double wait = run.dayToBacklog[days / 2] / (double) capacity;
      assertThat(wait)
          .as("seed %d: %s", seed, stress)
          .isEqualTo(queue.waitSeconds().mid() / 86_400.0, within(1.01));
    }
  }
}
