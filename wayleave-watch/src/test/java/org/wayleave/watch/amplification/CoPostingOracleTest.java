package org.wayleave.watch.amplification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wayleave.testing.Property;
import org.wayleave.watch.amplification.CoPostingRule.Counting;

/** The network is that of a brute force that follows the definition word by word. */
class CoPostingOracleTest {

  private static final long SEED = 20261128;

  private record Case(List<PostSample> rows, CoPostingRule rule) {}

  private record Pair(PostSample older, PostSample newer) {
    String key() {
      return older.account().compareTo(newer.account()) < 0
          ? older.account() + " " + newer.account()
          : newer.account() + " " + older.account();
    }

    String contentOf(String account) {
      return older.account().equals(account) ? older.content() : newer.content();
    }
  }

  private static List<Pair> bruteForce(List<PostSample> all, CoPostingRule rule) {
    List<String> accounts = all.stream().map(PostSample::account).distinct().toList();
    // Grouped by account as they first come, which orders posts of the same second.
    List<PostSample> rows =
        accounts.stream()
            .map(account -> all.stream().filter(row -> row.account().equals(account)).toList())
            .filter(own -> own.size() >= rule.participationCount())
            .flatMap(List::stream)
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        PostSample x = rows.get(i);
        PostSample y = rows.get(j);
        if (x.object().equals(y.object())
            && Math.abs(x.second() - y.second()) <= rule.windowSeconds()
            && !x.content().equals(x.object())
            && !y.content().equals(y.object())
            && !x.content().equals(y.content())
            && !x.account().equals(y.account())) {
          pairs.add(x.second() > y.second() ? new Pair(y, x) : new Pair(x, y));
        }
      }
    }
    Set<String> paired =
        pairs.stream()
            .flatMap(pair -> Stream.of(pair.older.content(), pair.newer.content()))
            .collect(Collectors.toSet());
    Map<String, List<PostSample>> byAccount =
        rows.stream()
            .filter(row -> paired.contains(row.content()))
            .collect(Collectors.groupingBy(PostSample::account));
    Set<String> wanted =
        byAccount.values().stream()
            .filter(own -> own.size() >= rule.participationCount())
            .flatMap(List::stream)
            .map(PostSample::content)
            .collect(Collectors.toSet());
    return pairs.stream()
        .filter(
            pair -> wanted.contains(pair.older.content()) || wanted.contains(pair.newer.content()))
        .toList();
  }

  private static Case draw(java.util.SplittableRandom random, int size) {
    List<PostSample> rows = PostSample.draw(random, size);
    return new Case(
        rows,
        new CoPostingRule(
            random.nextInt(size),
            1 + random.nextInt(3),
            random.nextInt(5) / 4.0,
            Counting.values()[random.nextInt(2)]));
  }

  private static long distinct(Stream<String> texts) {
    return texts.distinct().count();
  }

  @Test
  void equalsTheBruteForce() {
    Property.forAll(
        "co-posts, edges and weights",
        SEED,
        1_000,
        CoPostingOracleTest::draw,
        drawn -> {
          Map<String, List<Pair>> expected =
              new TreeMap<>(
                  bruteForce(drawn.rows, drawn.rule).stream()
                      .collect(Collectors.groupingBy(Pair::key)));
          CoPostingNetwork network =
              CoPostingNetwork.detect(PostSample.columns(drawn.rows), drawn.rule);
          assertThat(network.edges().stream().map(edge -> edge.account() + " " + edge.other()))
              .containsExactlyElementsOf(expected.keySet());
          double[] weights = expected.values().stream().mapToDouble(List::size).sorted().toArray();
          assertThat(network.coPostCount()).isEqualTo((long) Arrays.stream(weights).sum());
          assertThat(network.accountCount())
              .isEqualTo(
                  new TreeSet<>(
                          expected.keySet().stream()
                              .flatMap(key -> Stream.of(key.split(" ")))
                              .toList())
                      .size());
          for (CoPostingEdge edge : network.edges()) {
            List<Pair> pairs =
                expected.getOrDefault(edge.account() + " " + edge.other(), List.of());
            requireEdge(drawn, edge, pairs, weights);
            assertThat(
                    network.evidence(edge).stream()
                        .map(each ->
                            each.object()
                                + " "
                                + each.content()
                                + " "
                                + each.otherContent()
                                + " "
                                + each.secondSeconds()
                                + " "
                                + each.delaySeconds()))
                .containsExactlyInAnyOrderElementsOf(
                    pairs.stream()
                        .map(pair ->
                            pair.older.object()
                                + " "
                                + pair.older.content()
                                + " "
                                + pair.newer.content()
                                + " "
                                + pair.older.second()
                                + " "
                                + (pair.newer.second() - pair.older.second()))
                        .toList());
          }
        });
  }

  private static void requireEdge(
      Case drawn, CoPostingEdge edge, List<Pair> pairs, double[] weights) {
    boolean byOrder = drawn.rule.counting() == Counting.BY_ORDER;
    long first =
        distinct(
            pairs.stream()
                .map(pair -> byOrder ? pair.older.content() : pair.contentOf(edge.account())));
    long second =
        distinct(
            pairs.stream()
                .map(pair -> byOrder ? pair.newer.content() : pair.contentOf(edge.other())));
    assertThat(edge.weightCount()).isEqualTo(pairs.size());
    assertThat(edge.objectCount())
        .isEqualTo((int) distinct(pairs.stream().map(pair -> pair.older.object())));
    assertThat(edge.contentCount()).isEqualTo((int) first);
    assertThat(edge.otherContentCount()).isEqualTo((int) second);
    assertThat(edge.symmetryShare())
        .isEqualTo(Math.min(first, second) / (double) Math.max(first, second));
    assertThat(edge.meanDelaySeconds())
        .isCloseTo(
            pairs.stream()
                .mapToLong(pair -> pair.newer.second() - pair.older.second())
                .average()
                .orElseThrow(),
            within(1e-9));
    double at = (weights.length - 1) * drawn.rule.weightShare();
    double low = weights[(int) Math.floor(at)];
    double high = weights[(int) Math.ceil(at)];
    assertThat(edge.isHeavy())
        .isEqualTo(edge.weightCount() > low + (at - Math.floor(at)) * (high - low));
  }

  @Test
  void theOrderOfTheInputChangesNothing() {
    Property.forAll(
        "order of the input",
        SEED,
        200,
        CoPostingOracleTest::draw,
        drawn -> {
          CoPostingRule rule =
              new CoPostingRule(
                  drawn.rule.windowSeconds(),
                  drawn.rule.participationCount(),
                  0.5,
                  Counting.BY_ACCOUNT);
          List<PostSample> shuffled = new ArrayList<>(drawn.rows);
          Collections.shuffle(shuffled, new Random(drawn.rows.hashCode()));
          assertThat(CoPostingNetwork.detect(PostSample.columns(shuffled), rule).edges())
              .isEqualTo(CoPostingNetwork.detect(PostSample.columns(drawn.rows), rule).edges());
        });
  }

  /** b posts at 0, 3 and 8 seconds, a at 5: one content of a, three of b. */
  @Test
  void tellsTheContentsOfTheTwoAccountsApart() {
    Posts posts =
        new Posts.Builder()
            .add("b", "o", "b1", 0)
            .add("b", "o", "b2", 3)
            .add("a", "o", "a1", 5)
            .add("b", "o", "b3", 8)
            .build();
    CoPostingEdge right =
        CoPostingNetwork.detect(posts, new CoPostingRule(10, 1, 0.5, Counting.BY_ACCOUNT))
            .edges()
            .getFirst();
    assertThat(right.weightCount()).isEqualTo(3);
    assertThat(List.of(right.contentCount(), right.otherContentCount())).containsExactly(1, 3);
    assertThat(right.symmetryShare()).isCloseTo(1 / 3.0, within(1e-12));
    CoPostingEdge compatible =
        CoPostingNetwork.detect(posts, new CoPostingRule(10, 1, 0.5, Counting.BY_ORDER))
            .edges()
            .getFirst();
    assertThat(compatible.symmetryShare()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void nothingGivesAnEmptyNetwork() {
    CoPostingNetwork network =
        CoPostingNetwork.detect(
            new Posts.Builder().build(), new CoPostingRule(60, 2, 0.5, Counting.BY_ACCOUNT));
    assertThat(network.edges()).isEmpty();
    assertThat(network.weightThreshold()).isZero();
  }
}
