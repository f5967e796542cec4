package org.wayleave.plan.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.unit.Range;

/** FEATURE UNDER TEST: the wait at an element of which only part of the capacity is left. */
class ElementThroughputTest {

  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final long YEAR_SECONDS = 365L * 86_400;

  /** Three flows that would wait 1, 5 and 9 hours before they go round. */
  private static ElementThroughput threeFlows(long publishedTonnes) {
    return new ElementThroughput(
        1_000, publishedTonnes, new long[] {300, 300, 400}, new double[] {3_600, 18_000, 32_400});
  }

  @Test
  void nobodyWaitsWhileAllCanPass() {
    SteadyQueue queue = threeFlows(1_250).queue(0.8);
    assertThat(queue)
        .isEqualTo(new SteadyQueue(Range.exactly(0), Basis.PUBLISHED, 1_250, 1_000, 0, 0));
  }

  @Test
  void theQueueGrowsUntilSoManyGoRoundThatTheRestCanPass() {
    // 500 of 1,000 tonnes can pass: the first 300 go round, and 200 of those who would wait 5
    // hours.
    assertThat(threeFlows(1_000).queue(0.5))
        .isEqualTo(new SteadyQueue(Range.exactly(18_000), Basis.PUBLISHED, 1_000, 1_000, 500, 0));
    assertThat(threeFlows(1_000).queue(0.7).waitSeconds()).isEqualTo(Range.exactly(3_600));
    assertThat(threeFlows(1_000).queue(0.4).waitSeconds()).isEqualTo(Range.exactly(18_000));
    assertThat(threeFlows(1_000).queue(0.3).waitSeconds()).isEqualTo(Range.exactly(32_400));
  }

  @Test
  void aGuessedThroughputGivesAnInterval() {
    // Half of 1,500, of 1,250 and of 1,000 tonnes.
    SteadyQueue queue = threeFlows(0).queue(0.5);
    assertThat(queue.basis()).isEqualTo(Basis.ESTIMATE);
    assertThat(queue.normalTonnes()).isEqualTo(1_250);
    assertThat(queue.waitSeconds()).isEqualTo(new Range(3_600, 18_000, 18_000));
    assertThat(threeFlows(0).queue(0.6).waitSeconds()).isEqualTo(new Range(3_600, 3_600, 18_000));
    // A published capacity below what passes in a usual year is not believed.
    assertThat(threeFlows(900).queue(0.5)).isEqualTo(queue);
  }

  @Test
  void whatHasNoWayRoundQueuesForMostOfTheYear() {
    ElementThroughput element =
        new ElementThroughput(1_000, 1_000, new long[] {200, 800}, new double[] {3_600, NEVER});
    assertThat(element.queue(0.8))
        .isEqualTo(new SteadyQueue(Range.exactly(3_600), Basis.PUBLISHED, 1_000, 1_000, 200, 0));
    SteadyQueue queue = element.queue(0.4);
    // 800 come, 400 pass: the last to pass within the year waits half of it, the first not at all.
    assertThat(queue.waitSeconds()).isEqualTo(Range.exactly(YEAR_SECONDS / 4));
    assertThat(queue.roundTonnes()).isEqualTo(200);
    assertThat(queue.stuckTonnes()).isEqualTo(400);
  }

  @Test
  void whatIsUsuallyNotUsedIsTakenToBeMadeForWhatComes() {
    ElementThroughput element = new ElementThroughput(0, 0, new long[] {100}, new double[] {3_600});
    assertThat(element.queue(1).waitSeconds()).isEqualTo(Range.exactly(0));
    assertThat(element.queue(0.5).normalTonnes()).isEqualTo(125);
    ElementThroughput unused = new ElementThroughput(0, 0, new long[0], new double[0]);
    assertThat(unused.queue(0.01).waitSeconds()).isEqualTo(Range.exactly(0));
  }

  /** The wait by its definition: the least one at which those who still queue can all pass. */
  private static double bruteForce(long capacity, long[] tonnes, double[] patience) {
    return IntStream.rangeClosed(-1, patience.length - 1)
        .mapToDouble(place -> place < 0 ? 0 : patience[place])
        .filter(wait -> {
          long queueing =
              IntStream.range(0, tonnes.length)
                  .filter(place -> patience[place] > wait)
                  .mapToLong(place -> tonnes[place])
                  .sum();
          boolean areAllHere = wait == 0 && Arrays.stream(tonnes).sum() > capacity;
          return queueing <= capacity && !areAllHere;
        })
        .min()
        .orElseThrow();
  }

  @Test
  void equalsItsDefinitionAndLessCapacityNeverMeansLessWait() {
    SplittableRandom seeds = new SplittableRandom(20_261_128);
    for (int round = 0; round < 2_000; round++) {
      long seed = seeds.nextLong();
      SplittableRandom random = new SplittableRandom(seed);
      int count = 1 + random.nextInt(6);
      long[] tonnes = random.longs(count, 1, 500).toArray();
      double[] patience =
          random.ints(count, 1, 30).mapToDouble(hours -> hours * 3_600.0).sorted().toArray();
      long total = Arrays.stream(tonnes).sum();
      ElementThroughput element = new ElementThroughput(total, total, tonnes, patience);
      long before = Long.MAX_VALUE;
      for (int percent = 1; percent <= 100; percent++) {
        SteadyQueue queue = element.queue(percent / 100.0);
        long capacity = (long) Math.floor(total * (percent / 100.0));
        String text = "seed %d, %d %%".formatted(seed, percent);
        assertThat((double) queue.waitSeconds().mid())
            .as(text)
            .isEqualTo(bruteForce(capacity, tonnes, patience), within(0.5));
        assertThat(queue.waitSeconds().mid()).as(text).isLessThanOrEqualTo(before);
        assertThat(queue.comingTonnes() - queue.roundTonnes())
            .as(text)
            .isEqualTo(Math.min(total, capacity));
        before = queue.waitSeconds().mid();
      }
    }
  }
}
