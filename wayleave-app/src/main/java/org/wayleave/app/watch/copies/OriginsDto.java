package org.wayleave.app.watch.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.corroboration.Origin;
import org.wayleave.watch.corroboration.Origins;

/**
 * How many say so independently, as JSON. Articles are numbered from 1 in the order of the input.
 *
 * @param story what it is about; empty where nobody said
 * @param articles how many there are
 * @param independent at most so many origins
 * @param origins the voices
 * @param ties why there are not more
 * @param copies who has whose words
 */
record OriginsDto(
    String story,
    int articles,
    int independent,
    List<Voice> origins,
    List<Join> ties,
    List<CopiesDto.Pair> copies) {

  /** Articles that are one voice. */
  record Voice(int origin, int firstSeen, List<Member> members) {}

  /** One of them. */
  record Member(
      int article,
      String outlet,
      String link,
      String title,
      @Nullable String time,
      @Nullable Integer copiedFrom) {}

  /** Why two articles are not independent. */
  record Join(int article, int other, String reason, String evidence) {}

  static OriginsDto of(String story, List<Article> articles, Origins origins) {
    List<Voice> voices = new ArrayList<>();
    for (Origin origin : origins.origins()) {
      voices.add(
          new Voice(
              voices.size() + 1,
              origin.earliestIndex() + 1,
              origin.members().stream()
                  .map(member -> member(articles.get(member), member, origins))
                  .toList()));
    }
    return new OriginsDto(
        story,
        articles.size(),
        voices.size(),
        voices,
        origins.ties().stream()
            .map(tie ->
                new Join(
                    tie.firstIndex() + 1,
                    tie.secondIndex() + 1,
                    tie.reason().name().toLowerCase(Locale.ROOT),
                    tie.evidence()))
            .toList(),
        origins.copies().pairs().stream()
            .map(pair -> CopiesDto.pair(origins.copies(), pair))
            .toList());
  }

  private static Member member(Article article, int index, Origins origins) {
    OptionalInt source = origins.sourceOf(index);
    var time = article.firstSeenAt() == null ? article.publishedAt() : article.firstSeenAt();
    return new Member(
        index + 1,
        article.outlet(),
        article.link(),
        article.title(),
        time == null ? null : time.toString(),
        source.isPresent() ? source.getAsInt() + 1 : null);
  }
}
