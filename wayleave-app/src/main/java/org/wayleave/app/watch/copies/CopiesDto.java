package org.wayleave.app.watch.copies;

import java.util.List;
import java.util.Locale;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.dedup.CopyGroups;
import org.wayleave.watch.dedup.CopyPair;
import org.wayleave.watch.dedup.Span;

/**
 * What is a copy of what, as JSON. Articles are numbered from 1 in the order of the input.
 *
 * @param articles how many there are
 * @param groups those that are copies of one another
 */
record CopiesDto(int articles, List<Group> groups) {

  /** Copies of one another. */
  record Group(List<Member> members, List<Pair> pairs) {}

  /** One of them. */
  record Member(int article, String outlet, String link, String title) {}

  /** Two of them. */
  record Pair(
      int article,
      int other,
      String kind,
      double shareOfShorter,
      double shareOfBoth,
      List<CommonRun> spans) {}

  /** Words that both have, by positions of characters. */
  record CommonRun(int start, int end, int otherStart, int otherEnd, int words) {}

  static CopiesDto of(List<Article> articles, CopyGroups copies, int most) {
    return new CopiesDto(
        articles.size(),
        copies.groups().stream().limit(most).map(group -> group(articles, copies, group)).toList());
  }

  private static Group group(List<Article> articles, CopyGroups copies, List<Integer> members) {
    return new Group(
        members.stream().map(member -> member(articles.get(member), member)).toList(),
        copies.pairs().stream()
            .filter(pair -> members.contains(pair.firstIndex()))
            .map(pair -> pair(copies, pair))
            .toList());
  }

  private static Member member(Article article, int index) {
    return new Member(index + 1, article.outlet(), article.link(), article.title());
  }

  static Pair pair(CopyGroups copies, CopyPair pair) {
    return new Pair(
        pair.firstIndex() + 1,
        pair.secondIndex() + 1,
        pair.kind().name().toLowerCase(Locale.ROOT),
        pair.coveredShare(),
        pair.similarShare(),
        copies.spans(pair.firstIndex(), pair.secondIndex()).stream().map(CopiesDto::run).toList());
  }

  private static CommonRun run(Span span) {
    return new CommonRun(
        span.startIndex(),
        span.endIndex(),
        span.otherStartIndex(),
        span.otherEndIndex(),
        span.wordCount());
  }
}
