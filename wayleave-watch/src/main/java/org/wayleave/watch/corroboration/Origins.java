package org.wayleave.watch.corroboration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.explain.Explanation;
import org.wayleave.network.graph.ArcList;
import org.wayleave.network.graph.Components;
import org.wayleave.network.notice.Progress;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.corroboration.Tie.Reason;
import org.wayleave.watch.dedup.CopyGroups;
import org.wayleave.watch.dedup.CopyPair;
import org.wayleave.watch.dedup.CopyRule;
import org.wayleave.watch.text.Address;

/** The independent origins of one story. Immutable; thread-safe. */
public final class Origins {

  private static final int SHOWN_CHARACTERS = 80;

  private final List<Article> story;
  private final CopyGroups copies;
  private final List<Tie> ties;
  private final List<Origin> origins;
  private final int[] sources;

  private Origins(
      List<Article> story, CopyGroups copies, List<Tie> ties, List<Origin> origins, int[] sources) {
    this.story = story;
    this.copies = copies;
    this.ties = ties;
    this.origins = origins;
    this.sources = sources;
  }

  /**
   * Counts the origins of articles that are about one story.
   *
   * @param outlets agencies and owners that are known
   */
  public static Origins of(List<Article> story, List<Outlet> outlets, CopyRule rule) {
    CopyGroups copies =
        CopyGroups.find(
            story.stream().map(Article::body).toList(),
            story.stream().map(each -> Address.canonical(each.link())).toList(),
            rule,
            Progress.NONE);
    List<Tie> ties = new ArrayList<>();
    for (CopyPair pair : copies.pairs()) {
      ties.add(
          new Tie(
              pair.firstIndex(),
              pair.secondIndex(),
              Reason.COPY,
              String.format(
                  Locale.ROOT,
                  "%s, %.0f %% of the shorter",
                  pair.kind().name().toLowerCase(Locale.ROOT),
                  100 * pair.coveredShare())));
    }
    new OtherTies(story, outlets).addTo(ties);
    ties.sort(
        Comparator.comparingInt(Tie::firstIndex)
            .thenComparingInt(Tie::secondIndex)
            .thenComparing(Tie::reason));
    int[] sources = sources(story, copies.pairs());
    return new Origins(
        List.copyOf(story), copies, List.copyOf(ties), origins(story, ties), sources);
  }

  private static List<Origin> origins(List<Article> story, List<Tie> ties) {
    ArcList joined = new ArcList(story.size());
    ties.forEach(tie -> joined.add(tie.firstIndex(), tie.secondIndex()));
    Components components = Components.weaklyConnected(joined.toAdjacencyArray());
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int article = 0; article < story.size(); article++) {
      members
          .computeIfAbsent(components.componentOf(article), each -> new ArrayList<>())
          .add(article);
    }
    return members.values().stream().map(each -> new Origin(each, earliest(story, each))).toList();
  }

  private static int earliest(List<Article> story, List<Integer> members) {
    int earliest = members.getFirst();
    for (int member : members) {
      if (isBefore(time(story.get(member)), time(story.get(earliest)))) {
        earliest = member;
      }
    }
    return earliest;
  }

  private static boolean isBefore(@Nullable Instant one, @Nullable Instant other) {
    return one != null && (other == null || one.isBefore(other));
  }

  private static @Nullable Instant time(Article article) {
    return article.firstSeenAt() == null ? article.publishedAt() : article.firstSeenAt();
  }

  /** Of each article's copies that were seen before it, the first; then the nearest. */
  private static int[] sources(List<Article> story, List<CopyPair> pairs) {
    int[] sources = new int[story.size()];
    java.util.Arrays.fill(sources, -1);
    Map<Integer, CopyPair> best = new HashMap<>();
    for (CopyPair pair : pairs) {
      Instant first = time(story.get(pair.firstIndex()));
      Instant second = time(story.get(pair.secondIndex()));
      if (first == null || second == null || first.equals(second)) {
        continue;
      }
      boolean isForward = first.isBefore(second);
      int source = isForward ? pair.firstIndex() : pair.secondIndex();
      int copy = isForward ? pair.secondIndex() : pair.firstIndex();
      CopyPair known = best.get(copy);
      Instant at = time(story.get(source));
      Instant knownAt = sources[copy] < 0 ? null : time(story.get(sources[copy]));
      boolean isNearer =
          known == null
              || isBefore(at, knownAt)
              || (at != null && at.equals(knownAt) && pair.similarShare() > known.similarShare());
      if (isNearer) {
        sources[copy] = source;
        best.put(copy, pair);
      }
    }
    return sources;
  }

  /** The voices, by the first article of each in the input. */
  public List<Origin> origins() {
    return origins;
  }

  /** What joins them, by the articles. */
  public List<Tie> ties() {
    return ties;
  }

  /** The copies among the articles. */
  public CopyGroups copies() {
    return copies;
  }

  /** The article that one was probably copied from; empty for one that is no copy or first. */
  public OptionalInt sourceOf(int article) {
    return sources[article] < 0 ? OptionalInt.empty() : OptionalInt.of(sources[article]);
  }

  /** How many voices there are, and why not more. */
  public Explanation explain() {
    List<Explanation> voices = new ArrayList<>();
    for (Origin origin : origins) {
      List<Explanation> reasons = new ArrayList<>();
      for (Tie tie : ties) {
        if (origin.members().contains(tie.firstIndex())) {
          reasons.add(
              Explanation.of(
                  "%s and %s: %s (%s)"
                      .formatted(
                          name(tie.firstIndex()),
                          name(tie.secondIndex()),
                          tie.reason().name().toLowerCase(Locale.ROOT),
                          shown(tie.evidence())),
                  List.of()));
        }
      }
      voices.add(
          Explanation.of(
              "%d article%s, first seen at %s"
                  .formatted(
                      origin.members().size(),
                      origin.members().size() == 1 ? "" : "s",
                      name(origin.earliestIndex())),
              reasons));
    }
    return Explanation.of(
        "%d articles, at most %d independent origins".formatted(story.size(), origins.size()),
        voices);
  }

  private String name(int article) {
    String outlet = story.get(article).outlet();
    return "%d %s".formatted(article + 1, outlet.isEmpty() ? "(no outlet)" : outlet);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
  }
}
