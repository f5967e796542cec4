package org.wayleave.watch.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wayleave.network.notice.Progress;
import org.wayleave.testing.Property;
import org.wayleave.watch.sample.NewsMaker;
import org.wayleave.watch.sample.NewsMaker.Use;

/** Copies of every kind are found, and nothing else. */
class CopyGroupsTest {

  private static CopyGroups find(List<String> texts) {
    return CopyGroups.find(
        texts, Collections.nCopies(texts.size(), ""), CopyRule.USUAL, Progress.NONE);
  }

  private static List<List<Integer>> groups(String... texts) {
    return find(List.of(texts)).groups();
  }

  /**
   * Of 3,000 stories with one copy or twin each: how many are joined with theirs, and with others.
   */
  @Test
  void recallAndPrecisionByClass() {
    long seed = 7;
    NewsMaker maker = new NewsMaker(seed);
    List<String> texts = new ArrayList<>();
    List<Integer> storyOf = new ArrayList<>();
    Map<Use, List<Integer>> copies = new EnumMap<>(Use.class);
    for (int story = 0; story < 3_000; story++) {
      Use use = Use.values()[story % Use.values().length];
      String text = maker.story(80 + story % 170);
      texts.add(text);
      storyOf.add(story);
      copies.computeIfAbsent(use, each -> new ArrayList<>()).add(texts.size());
      texts.add(maker.copy(text, use));
      storyOf.add(use == Use.TWIN ? -story : story);
    }
    CopyGroups found = find(texts);
    Map<Integer, Integer> groupOf = new java.util.HashMap<>();
    for (int group = 0; group < found.groups().size(); group++) {
      for (int text : found.groups().get(group)) {
        groupOf.put(text, group);
      }
    }
    StringBuilder told = new StringBuilder();
    for (Use use : Use.values()) {
      List<Integer> of = copies.getOrDefault(use, List.of());
      long joined =
          of.stream()
              .filter(copy ->
                  groupOf.containsKey(copy) && groupOf.get(copy).equals(groupOf.get(copy - 1)))
              .count();
      double share = (double) joined / of.size();
      told.append("%s %.4f%n".formatted(use, share));
      switch (use) {
        case LIGHT, MEDIUM, CUT, INSIDE ->
            assertThat(share).as("%s, seed %d", use, seed).isGreaterThanOrEqualTo(0.99);
        case HEAVY -> assertThat(share).as("%s, seed %d", use, seed).isGreaterThanOrEqualTo(0.97);
        case TWIN -> assertThat(share).as("%s, seed %d", use, seed).isLessThanOrEqualTo(0.01);
      }
    }
    long wrong =
        found.pairs().stream()
            .filter(pair -> !storyOf.get(pair.firstIndex()).equals(storyOf.get(pair.secondIndex())))
            .count();
    double precision = 1 - (double) wrong / found.pairs().size();
    told.append("precision %.4f of %d pairs%n".formatted(precision, found.pairs().size()));
    assertThat(precision).as("precision, seed %d", seed).isGreaterThanOrEqualTo(0.98);
  }

  /** However many copies a story has, and however common a phrase is. */
  @Test
  void manyCopiesAreOneGroup() {
    NewsMaker maker = new NewsMaker(8);
    String story = maker.story(150);
    List<String> texts = new ArrayList<>();
    for (int x = 0; x < 300; x++) {
      texts.add(maker.copy(story, x % 2 == 0 ? Use.LIGHT : Use.CUT));
      texts.add("Read us in the channel that everybody reads every day. " + maker.story(100));
    }
    List<List<Integer>> groups = find(texts).groups();
    assertThat(groups).hasSize(1);
    assertThat(groups.getFirst()).hasSize(300);
  }

  @Test
  void theSameWordsAreTheSameText() {
    assertThat(
            groups(
                "Порт Алят закрыт: ёлка, 7 судов.",
                "порт алят закрыт елка 7 судов",
                "Something else",
                "İSTANBUL ve ıspanak",
                "istanbul ve ispanak",
                "ي ك ٣",
                "ی ک ۳",
                "",
                "..."))
        .containsExactly(List.of(0, 1), List.of(3, 4), List.of(5, 6));
  }

  @Test
  void oneFormFilledInTwiceIsNoCopy() {
    String queue =
        "On %s the queue of trucks before the border post of %s was %d vehicles long, the customs service said."
            + " The mean wait was %d hours. Drivers are asked to follow the news of the service and to have all papers ready.";
    assertThat(
            groups(
                queue.formatted("3 May", "Lars", 250, 14),
                queue.formatted("4 May", "Lars", 310, 20),
                queue.formatted("3 May", "Sadakhlo", 90, 3)))
        .isEmpty();
    assertThat(
            groups(
                queue.formatted("3 May", "Lars", 250, 14),
                queue.formatted("3 May", "Lars", 250, 14) + " The photograph is from last year."))
        .containsExactly(List.of(0, 1));
  }

  @Test
  void addressesJoinWhatWordsDoNot() {
    assertThat(
            CopyGroups.find(
                    List.of("one", "two", "three"),
                    List.of("https://a.example/", "", "https://a.example/"),
                    CopyRule.USUAL,
                    Progress.NONE)
                .groups())
        .containsExactly(List.of(0, 2));
  }

  @Test
  void nothingIsFoundInNothing() {
    assertThat(groups()).isEmpty();
    assertThat(groups("one")).isEmpty();
  }

  /** The groups are the same texts, whatever their order. */
  @Test
  void orderDoesNotMatter() {
    Property.forAll(
        "order does not matter",
        21,
        60,
        (random, size) -> {
          NewsMaker maker = new NewsMaker(random.nextLong());
          List<String> texts = new ArrayList<>();
          for (int story = 0; story < 2 + size / 4; story++) {
            String text = maker.story(20 + random.nextInt(100));
            texts.add(text);
            for (int copy = random.nextInt(4); copy > 0; copy--) {
              texts.add(maker.copy(text, Use.values()[random.nextInt(Use.values().length)]));
            }
          }
          return texts;
        },
        texts -> {
          List<String> shuffled = new ArrayList<>(texts);
          SplittableRandom random = new SplittableRandom(texts.size());
          for (int x = shuffled.size() - 1; x > 0; x--) {
            Collections.swap(shuffled, x, random.nextInt(x + 1));
          }
          assertThat(byText(shuffled)).isEqualTo(byText(texts));
        });
  }

  private static Set<Set<String>> byText(List<String> texts) {
    Set<Set<String>> groups = new HashSet<>();
    for (List<Integer> group : find(texts).groups()) {
      Set<String> members = new TreeSet<>();
      group.forEach(text -> members.add(texts.get(text)));
      groups.add(members);
    }
    return groups;
  }

  /** Both ends of every span are the same words, spans do not overlap, and none can be longer. */
  @Test
  void spansAlignExactly() {
    Property.forAll(
        "spans align",
        22,
        200,
        (random, size) -> {
          NewsMaker maker = new NewsMaker(random.nextLong());
          String story = maker.story(10 + size);
          return new String[] {
            story, maker.copy(story, Use.values()[random.nextInt(Use.values().length)])
          };
        },
        pair -> {
          boolean[] first = new boolean[pair[0].length()];
          boolean[] second = new boolean[pair[1].length()];
          for (Span span : CopyGroups.spans(pair[0], pair[1])) {
            String one = pair[0].substring(span.startIndex(), span.endIndex());
            String other = pair[1].substring(span.otherStartIndex(), span.otherEndIndex());
            assertThat(words(one)).isEqualTo(words(other));
            assertThat(words(one)).hasSize(span.wordCount());
            take(first, span.startIndex(), span.endIndex());
            take(second, span.otherStartIndex(), span.otherEndIndex());
          }
        });
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
  }

  private static void take(boolean[] taken, int from, int to) {
    for (int x = from; x < to; x++) {
      assertThat(taken[x]).as("at %d", x).isFalse();
      taken[x] = true;
    }
  }

  /** What was not come to is no copy; what was found is one of all. */
  @Test
  void whoStopsItGetsAPartOfThePairs() {
    NewsMaker maker = new NewsMaker(3);
    List<String> texts = new ArrayList<>();
    for (int story = 0; story < 6_000; story++) {
      String text = maker.story(40);
      texts.add(text);
      texts.add(maker.copy(text, Use.LIGHT));
    }
    List<String> none = Collections.nCopies(texts.size(), "");
    Set<CopyPair> whole = new HashSet<>(find(texts).pairs());
    for (String stage : List.of("marking texts", "comparing texts")) {
      CopyGroups part =
          CopyGroups.find(
              texts,
              none,
              CopyRule.USUAL,
              (now, done, total) -> !now.equals(stage) || done < total / 2);
      assertThat(part.pairs()).as(stage).hasSizeBetween(1, whole.size() - 1);
      assertThat(whole).as(stage).containsAll(part.pairs());
    }
    CopyGroups nothing =
        CopyGroups.find(texts, none, CopyRule.USUAL, (stage, done, total) -> false);
    assertThat(nothing.pairs()).isEmpty();
    assertThat(nothing.groups()).isEmpty();
  }
}
