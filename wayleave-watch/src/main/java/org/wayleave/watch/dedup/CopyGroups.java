package org.wayleave.watch.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.wayleave.network.explain.Explanation;
import org.wayleave.network.graph.ArcList;
import org.wayleave.network.graph.Components;
import org.wayleave.network.notice.Progress;

/** Which texts are copies of one another. Immutable; thread-safe. */
public final class CopyGroups {

  private static final int NOT_COMPARED = -1;
  private static final double NEAR_SHARE = 0.7;
  private static final double WHOLE_SHARE = 0.8;

  private final List<String> texts;
  private final CopyRule rule;
  private final List<CopyPair> pairs;
  private final List<List<Integer>> groups;

  private CopyGroups(
      List<String> texts, CopyRule rule, List<CopyPair> pairs, List<List<Integer>> groups) {
    this.texts = texts;
    this.rule = rule;
    this.pairs = pairs;
    this.groups = groups;
  }

  /**
   * Finds the copies among texts.
   *
   * @param texts fewer than 16 million
   * @param keys what is known to be the same where it is not empty, as canonical addresses: one for
   *     each text
   * @param progress is told how far it is; where it does not go on, what was not compared is no
   *     copy
   */
  public static CopyGroups find(
      List<String> texts, List<String> keys, CopyRule rule, Progress progress) {
    int count = texts.size();
    if (keys.size() != count) {
      throw new IllegalArgumentException("%d keys of %d texts".formatted(keys.size(), count));
    }
    Marked marked = Marked.of(texts, progress);
    long[] hashes = marked.hashes;
    ArcList sets = new ArcList(count);
    List<CopyPair> pairs = new ArrayList<>();
    // Those of equal words stand side by side; the first in the input speaks for them.
    int[] speakers = new int[count];
    int[] rankOfText = new int[count];
    Arrays.fill(rankOfText, NOT_COMPARED);
    int distinct = 0;
    for (int text : marked.order()) {
      if (distinct > 0 && hashes[text] == hashes[speakers[distinct - 1]]) {
        join(sets, pairs, same(speakers[distinct - 1], text));
      } else {
        rankOfText[text] = distinct;
        speakers[distinct++] = text;
      }
    }
    long[] candidates = new Candidates(marked, rankOfText).find(speakers);
    for (CopyPair pair : compare(texts, speakers, candidates, rule, progress)) {
      join(sets, pairs, pair);
    }
    joinKeys(keys, sets, pairs);
    pairs.sort(
        Comparator.comparingInt(CopyPair::firstIndex).thenComparingInt(CopyPair::secondIndex));
    return new CopyGroups(texts, rule, List.copyOf(pairs), groups(sets, count));
  }

  private static CopyPair same(int one, int other) {
    return new CopyPair(Math.min(one, other), Math.max(one, other), CopyPair.Kind.SAME, 1, 1, 0);
  }

  private static void join(ArcList sets, List<CopyPair> pairs, CopyPair pair) {
    sets.add(pair.firstIndex(), pair.secondIndex());
    pairs.add(pair);
  }

  private static void joinKeys(List<String> keys, ArcList sets, List<CopyPair> pairs) {
    Map<String, Integer> firstByKey = new HashMap<>();
    for (int text = 0; text < keys.size(); text++) {
      String key = keys.get(text);
      Integer first = key.isEmpty() ? null : firstByKey.putIfAbsent(key, text);
      if (first != null) {
        join(sets, pairs, same(first, text));
      }
    }
  }

  private static List<CopyPair> compare(
      List<String> texts, int[] speakers, long[] candidates, CopyRule rule, Progress progress) {
    ThreadLocal<Alignment> alignments = ThreadLocal.withInitial(Alignment::new);
    int chunk = 4096;
    List<CopyPair> found = new ArrayList<>();
    for (int from = 0; from < candidates.length; from += chunk) {
      if (!progress.goesOn("comparing texts", from, candidates.length)) {
        break;
      }
      LongStream.of(Arrays.copyOfRange(candidates, from, Math.min(candidates.length, from + chunk)))
          .parallel()
          .mapToObj(pair -> {
            int one = speakers[(int) (pair >>> 32)];
            int other = speakers[(int) pair];
            return judge(texts, one, other, rule, alignments.get());
          })
          .flatMap(List::stream)
          .forEachOrdered(found::add);
    }
    return found;
  }

  /** The pair, or nothing. */
  private static List<CopyPair> judge(
      List<String> texts, int one, int other, CopyRule rule, Alignment alignment) {
    alignment.align(texts.get(one), texts.get(other));
    int shared = alignment.sharedCount();
    int shorter = Math.min(alignment.firstCount(), alignment.secondCount());
    int longer = Math.max(alignment.firstCount(), alignment.secondCount());
    double covered = (double) shared / shorter;
    double similar = (double) shared / (shorter + longer - shared);
    boolean isShort = shorter < rule.sharedWordCount();
    boolean isCopied =
        isShort
            ? covered >= WHOLE_SHARE
            : covered >= rule.coveredShare() && shared >= rule.sharedWordCount();
    if (!isCopied || alignment.substitutedShare() > rule.substitutedShare()) {
      return List.of();
    }
    CopyPair.Kind kind =
        similar >= NEAR_SHARE
            ? CopyPair.Kind.NEAR
            : covered >= WHOLE_SHARE ? CopyPair.Kind.PART : CopyPair.Kind.EDITED;
    return List.of(
        new CopyPair(Math.min(one, other), Math.max(one, other), kind, covered, similar, shared));
  }

  private static List<List<Integer>> groups(ArcList sets, int count) {
    Components components = Components.weaklyConnected(sets.toAdjacencyArray());
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int text = 0; text < count; text++) {
      int component = components.componentOf(text);
      if (components.size(component) > 1) {
        members.computeIfAbsent(component, each -> new ArrayList<>()).add(text);
      }
    }
    return members.values().stream().map(List::copyOf).toList();
  }

  /** The groups of more than one, each in the order of the input, by their first. */
  public List<List<Integer>> groups() {
    return groups;
  }

  /** The pairs that make the groups, by first and second; of a large group not all there are. */
  public List<CopyPair> pairs() {
    return pairs;
  }

  /**
   * What two texts have word for word in common, in the order of the second.
   *
   * @param first an index of the input
   * @param second another
   */
  public List<Span> spans(int first, int second) {
    return spans(texts.get(first), texts.get(second));
  }

  /** What two texts have word for word in common, in the order of the second. */
  public static List<Span> spans(String first, String second) {
    Alignment alignment = new Alignment();
    alignment.align(first, second);
    return alignment.spans();
  }

  /** Why two texts are called copies. */
  public Explanation explain(CopyPair pair) {
    List<Explanation> details = new ArrayList<>();
    String one = texts.get(pair.firstIndex());
    for (Span span : spans(pair.firstIndex(), pair.secondIndex())) {
      details.add(
          Explanation.of(
              "%d words at %d and %d: %s"
                  .formatted(
                      span.wordCount(),
                      span.startIndex(),
                      span.otherStartIndex(),
                      one.substring(span.startIndex(), span.endIndex())),
              List.of()));
    }
    return Explanation.of(
        String.format(
            Locale.ROOT,
            "%s: common runs cover %.0f %% of the shorter text (at least %.0f %% is asked) and %.0f %% of both",
            pair.kind().name().toLowerCase(Locale.ROOT),
            100 * pair.coveredShare(),
            100 * rule.coveredShare(),
            100 * pair.similarShare()),
        details);
  }
}
