package org.wayleave.plan.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayleave.network.notice.Progress;
import org.wayleave.testing.Property;

/** What is reckoned fast equals its definition, on random games. */
class GamePropertyTest {

  /** A game as its table, so that a failure prints it. */
  private record Table(List<Long> values) {
    Game toGame() {
      int players = 31 - Integer.numberOfLeadingZeros(values.size());
      return Game.of(players, values::get);
    }
  }

  private static Table draw(SplittableRandom random, int size, int mostPlayers) {
    int players = 1 + random.nextInt(Math.min(mostPlayers, 1 + size / 8));
    long range = random.nextInt(3) == 0 ? 2 : 1 + random.nextInt(1 + size);
    List<Long> values = new ArrayList<>();
    values.add(0L);
    for (int coalition = 1; coalition < 1 << players; coalition++) {
      values.add(random.nextLong(range + 1));
    }
    return new Table(values);
  }

  /** More players never have less. */
  private static Table monotone(Table table) {
    long[] negated = table.values.stream().mapToLong(value -> -value).toArray();
    Game.toSubsetMinimum(negated);
    return new Table(Arrays.stream(negated).map(value -> -value).boxed().toList());
  }

  @Test
  void subsetMinimumEqualsItsDefinition() {
    Property.forAll(
        "zeta transform",
        20241,
        300,
        (random, size) -> draw(random, size, 8),
        table -> {
          long[] fast = table.values.stream().mapToLong(value -> value).toArray();
          Game.toSubsetMinimum(fast);
          for (int set = 0; set < fast.length; set++) {
            long least = Long.MAX_VALUE;
            for (int subset = 0; subset < fast.length; subset++) {
              if ((subset & ~set) == 0) {
                least = Math.min(least, table.values.get(subset));
              }
            }
            assertThat(fast[set]).isEqualTo(least);
          }
        });
  }

  @Test
  void shapleyAndBanzhafEqualTheirDefinitions() {
    Property.forAll(
        "Shapley by permutations, Banzhaf by coalitions",
        20242,
        150,
        (random, size) -> draw(random, size, 7),
        table -> {
          Game game = table.toGame();
          PowerIndices indices = PowerIndices.of(game);
          assertThat(indices.shapley()).isEqualTo(shapleyByPermutations(game));
          assertThat(indices.banzhaf()).isEqualTo(banzhafByCoalitions(game));
          assertThat(Rational.sum(indices.shapley()))
              .isEqualTo(Rational.of(game.value(game.grand())));
        });
  }

  private static List<Rational> shapleyByPermutations(Game game) {
    int players = game.playerCount();
    long[] sums = new long[players];
    long orders = addOrders(game, 0, sums);
    return Arrays.stream(sums).mapToObj(sum -> Rational.of(sum, orders)).toList();
  }

  /** Adds what every player adds in all orders that go on from there; how many orders that are. */
  private static long addOrders(Game game, int joined, long[] sums) {
    if (joined == game.grand()) {
      return 1;
    }
    long orders = 0;
    for (int player = 0; player < game.playerCount(); player++) {
      if ((joined >> player & 1) == 0) {
        int next = joined | 1 << player;
        long after = addOrders(game, next, sums);
        sums[player] += after * (game.value(next) - game.value(joined));
        orders += after;
      }
    }
    return orders;
  }

  private static List<Rational> banzhafByCoalitions(Game game) {
    return IntStream.range(0, game.playerCount())
        .mapToObj(player -> {
          long sum = 0;
          for (int coalition = 0; coalition <= game.grand(); coalition++) {
            sum += game.value(coalition | 1 << player) - game.value(coalition & ~(1 << player));
          }
          return Rational.of(sum, 1L << game.playerCount());
        })
        .toList();
  }

  @Test
  void theNucleolusIsVerified() {
    Property.forAll(
        "nucleolus",
        20243,
        400,
        (random, size) -> draw(random, size, 6),
        table -> checkNucleolus(table.toGame()));
    Property.forAll(
        "nucleolus of monotone games",
        20244,
        400,
        (random, size) -> monotone(draw(random, size, 6)),
        table -> checkNucleolus(table.toGame()));
  }

  private static void checkNucleolus(Game game) {
    long alone = 0;
    for (int player = 0; player < game.playerCount(); player++) {
      alone += game.value(1 << player);
    }
    if (alone > game.value(game.grand())) {
      assertThat(Nucleolus.of(game)).isEmpty();
      return;
    }
    Nucleolus.Result result = Nucleolus.of(game).orElseThrow();
    assertThat(Rational.sum(result.shares())).isEqualTo(Rational.of(game.value(game.grand())));
    assertThat(KohlbergCheck.isNucleolus(game, result.shares())).isTrue();
    assertThat(game.isInCore(result.shares()))
        .as("the core holds the nucleolus unless it is empty")
        .isEqualTo(game.playerCount() == 1 || result.leastSurplus().signum() >= 0);
    refuseNeighbours(game, result.shares());
  }

  /** Whatever is moved from one player to another, it is no longer the nucleolus. */
  private static void refuseNeighbours(Game game, List<Rational> shares) {
    for (int giver = 0; giver < shares.size(); giver++) {
      int taker = (giver + 1) % shares.size();
      if (giver != taker) {
        List<Rational> moved = new ArrayList<>(shares);
        moved.set(giver, shares.get(giver).minus(Rational.of(1, 7)));
        moved.set(taker, shares.get(taker).plus(Rational.of(1, 7)));
        assertThat(KohlbergCheck.isNucleolus(game, moved)).isFalse();
      }
    }
  }

  @Test
  void theCoreEqualsItsDefinition() {
    Property.forAll(
        "core",
        20245,
        300,
        (random, size) -> monotone(draw(random, size, 6)),
        table -> {
          checkCore(table.toGame());
          long tooGreatForWholeNumbers = 1L << 33;
          checkCore(
              new Table(
                      table.values.stream().map(value -> value * tooGreatForWholeNumbers).toList())
                  .toGame());
        });
  }

  private static void checkCore(Game game) {
    for (List<Rational> shares : List.of(PowerIndices.of(game).shapley(), game.allTo(0))) {
      boolean isCore =
          IntStream.rangeClosed(1, game.grand())
              .allMatch(coalition -> game.excess(coalition, shares).signum() <= 0);
      assertThat(game.isInCore(shares)).isEqualTo(isCore);
    }
  }

  @Test
  void samplesComeNear() {
    Game game = monotone(draw(new SplittableRandom(7), 100, 7)).toGame();
    List<Rational> exact = PowerIndices.of(game).shapley();
    ShapleySampler sampler =
        new ShapleySampler(game.playerCount(), coalition -> game.value((int) coalition));
    sampler.run(42, 20_000, Progress.NONE);
    for (int player = 0; player < game.playerCount(); player++) {
      assertThat(sampler.mean(player))
          .isCloseTo(
              exact.get(player).toDouble(), within(4 * sampler.standardError(player) + 1e-9));
    }
    assertThat(sampler.orders()).isEqualTo(20_000);
  }

  @Test
  void aStoppedSamplerSaysHowFarItCame() {
    ShapleySampler sampler = new ShapleySampler(3, Long::bitCount);
    sampler.run(42, 20_000, (_, done, _) -> done < 512);
    assertThat(sampler.orders()).isEqualTo(512);
    assertThat(sampler.standardError(0)).isZero();
  }

  @Test
  void whatIsTooGreatIsRefused() {
    assertThatThrownBy(() -> Game.of(4, coalition -> coalition == 0 ? 0 : Long.MAX_VALUE / 8))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Game.of(25, _ -> 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Game.of(1, _ -> 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fractions() {
    assertThat(Rational.of(6, -4)).hasToString("-3/2");
    assertThat(Rational.of(-3, 2).round()).isEqualTo(-1);
    assertThat(Rational.of(3, 2).round()).isEqualTo(2);
    assertThat(Rational.of(-7, 4).round()).isEqualTo(-2);
    assertThat(Rational.of(1, 3).toDouble()).isEqualTo(1.0 / 3);
    assertThat(Rational.of(1, 3)).isLessThan(Rational.of(1, 2));
    assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
  }
}
