package org.wayleave.watch.amplification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayleave.watch.amplification.CoPostingRule.Counting;

/** What is called beyond chance is so where somebody planted it, and seldom where nobody did. */
class ChanceModelTest {

  private static final long SEED = 5;
  private static final double HELD = 0.05;
  private static final CoPostingRule RULE = new CoPostingRule(60, 2, 0.5, Counting.BY_ACCOUNT);

  /** Heavy-tailed accounts with hours of their own, heavy-tailed objects that come in bursts. */
  static List<PostSample> background(SplittableRandom random, int accounts, int posts) {
    int objects = posts / 12;
    long[] births = random.longs(objects, 0, 4 * 86_400L).toArray();
    List<PostSample> rows = new ArrayList<>();
    while (rows.size() < posts) {
      int account = zipf(random, accounts);
      int object = zipf(random, objects);
      long second = births[object] + (long) (-Math.log(1 - random.nextDouble()) * 5_400);
      // An account is awake for twelve hours of the day; which ones is its own.
      long hour = (second / 3_600 + account * 7L) % 24;
      if (hour < 12 || random.nextInt(10) == 0) {
        rows.add(new PostSample("a" + account, "o" + object, "c" + rows.size(), second));
      }
    }
    return rows;
  }

  private static int zipf(SplittableRandom random, int size) {
    return (int) Math.min(size - 1, Math.exp(random.nextDouble() * Math.log(size)) - 1);
  }

  private static List<CoPostingEdge> beyondChance(List<PostSample> rows) {
    CoPostingNetwork network = CoPostingNetwork.detect(PostSample.columns(rows), RULE);
    return network.withChance(ChanceModel.of(network, RULE)).edges().stream()
        .filter(edge -> edge.chance() != null && edge.chance().falseShare() <= HELD)
        .toList();
  }

  @Test
  void seldomCallsAnythingWhereNothingWasPlanted() {
    SplittableRandom random = new SplittableRandom(SEED);
    int dataSets = 200;
    int withCalls = 0;
    int edges = 0;
    for (int set = 0; set < dataSets; set++) {
      List<PostSample> rows = background(random.split(), 60, 1_500);
      edges += CoPostingNetwork.detect(PostSample.columns(rows), RULE).edges().size();
      withCalls += beyondChance(rows).isEmpty() ? 0 : 1;
    }
    assertThat(edges).as("there is something to be mistaken about").isGreaterThan(100 * dataSets);
    // Where all is chance, the share of false calls is the share of data sets with a call.
    assertThat(withCalls / (double) dataSets).as("seed %d", SEED).isLessThanOrEqualTo(HELD);
  }

  /**
   * The table of {@code docs/watch.md}: how often four accounts post the same, and percent found.
   */
  @ParameterizedTest
  @CsvSource({"2,0", "3,7", "4,30", "6,67", "8,87", "12,93", "16,100"})
  void findsAGroupAsOftenAsIsSaid(int times, int percent) {
    SplittableRandom random = new SplittableRandom(7);
    int found = 0;
    int dataSets = 30;
    for (int set = 0; set < dataSets; set++) {
      List<PostSample> rows = background(random.split(), 60, 1_500);
      plant(rows, random, times);
      for (CoPostingEdge edge : beyondChance(rows)) {
        assertThat(isPlanted(edge.account()) && isPlanted(edge.other())).as("%s", edge).isTrue();
        found++;
      }
    }
    assertThat(Math.round(100.0 * found / (6 * dataSets))).isEqualTo(percent);
  }

  private static boolean isPlanted(String account) {
    return account.startsWith("p");
  }

  /** Four accounts that post the same objects within twenty seconds, so many times. */
  private static void plant(List<PostSample> rows, SplittableRandom random, int times) {
    for (int time = 0; time < times; time++) {
      PostSample model = rows.get(random.nextInt(1_500));
      for (int account = 0; account < 4; account++) {
        rows.add(
            new PostSample(
                "p" + account,
                model.object(),
                "p" + time + "-" + account,
                model.second() + random.nextInt(20)));
      }
    }
  }

  /** The formula against the mean of what it stands for: who wrote which post, drawn anew. */
  @Test
  void expectsWhatDrawingAnewGives() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<PostSample> rows = background(random, 8, 200);
    CoPostingRule rule = new CoPostingRule(600, 1, 0.5, Counting.BY_ACCOUNT);
    CoPostingNetwork network = CoPostingNetwork.detect(PostSample.columns(rows), rule);
    List<CoPostingEdge> edges = network.withChance(ChanceModel.of(network, rule)).edges();
    int draws = 3_000;
    double[] sums = new double[edges.size()];
    for (int draw = 0; draw < draws; draw++) {
      CoPostingNetwork drawn =
          CoPostingNetwork.detect(PostSample.columns(redrawn(rows, random)), rule);
      for (CoPostingEdge edge : drawn.edges()) {
        for (int at = 0; at < sums.length; at++) {
          if (edges.get(at).account().equals(edge.account())
              && edges.get(at).other().equals(edge.other())) {
            sums[at] += edge.weightCount();
          }
        }
      }
    }
    assertThat(edges).hasSizeGreaterThan(10);
    for (int at = 0; at < sums.length; at++) {
      CoPostingEdge.Chance chance = edges.get(at).chance();
      assertThat(chance).isNotNull();
      if (chance != null) {
        double error = 6 * Math.sqrt(4 * (chance.expectedCount() + 0.1) / draws);
        assertThat(sums[at] / draws)
            .as(edges.get(at).toString())
            .isCloseTo(chance.expectedCount(), within(error));
      }
    }
  }

  private static List<PostSample> redrawn(List<PostSample> rows, SplittableRandom random) {
    List<PostSample> result = new ArrayList<>(rows);
    Integer[] order = new Integer[rows.size()];
    Arrays.setAll(order, row -> row);
    long[] slots =
        rows.stream().mapToLong(row -> row.second() / ChanceModel.SLOT_SECONDS).toArray();
    for (int row = 0; row < order.length; row++) {
      int from = row;
      int[] same =
          java.util.stream.IntStream.range(from, order.length)
              .filter(other -> slots[other] == slots[from])
              .toArray();
      int other = same[random.nextInt(same.length)];
      PostSample mine = result.get(row);
      PostSample theirs = result.get(other);
      result.set(
          row, new PostSample(theirs.account(), mine.object(), mine.content(), mine.second()));
      result.set(
          other,
          new PostSample(mine.account(), theirs.object(), theirs.content(), theirs.second()));
    }
    return result;
  }

  @Test
  void tailsAreThoseOfThePoissonDistribution() {
    assertThat(PoissonTail.atLeast(0, 3)).isEqualTo(1);
    assertThat(PoissonTail.atLeast(1, 0)).isZero();
    assertThat(PoissonTail.atLeast(1, 1)).isCloseTo(1 - Math.exp(-1), within(1e-15));
    assertThat(PoissonTail.atLeast(2, 5)).isCloseTo(1 - 6 * Math.exp(-5), within(1e-14));
    // The first term is all but the whole of a far tail.
    assertThat(PoissonTail.atLeast(20, 0.01) / 1e-40)
        .isCloseTo(Math.exp(-0.01) / 2.43290200817664e18 * (1 + 0.01 / 21), within(1e-24));
  }

  @Test
  void adjustsAsTheStepUpProcedureDoes() {
    assertThat(FalseShares.adjusted(new double[] {0.01, 0.04, 0.02, 0.9}, 4))
        .containsExactly(new double[] {0.04, 0.16 / 3, 0.04, 0.9}, within(1e-12));
  }
}
