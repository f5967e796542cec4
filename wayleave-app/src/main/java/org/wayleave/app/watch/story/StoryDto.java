package org.wayleave.app.watch.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.notice.Notice;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.corroboration.Origin;
import org.wayleave.watch.corroboration.Origins;
import org.wayleave.watch.dedup.CopyPair;

/**
 * A story, as JSON. Articles are numbered from 1 in the order of the file.
 *
 * @param articles its articles
 * @param origins the voices: at most so many say so independently
 * @param ties why there are not more
 * @param copies who has whose words
 * @param notices what was repaired or left out
 */
record StoryDto(
    List<Piece> articles,
    List<Voice> origins,
    List<Join> ties,
    List<Copy> copies,
    List<String> notices) {

  /**
   * An article.
   *
   * @param origin the number of its voice
   * @param copiedFrom the article that it was probably copied from; null where that cannot be said
   * @param time when it was first seen, else published; null where neither is known
   */
  record Piece(
      int article,
      int origin,
      @Nullable Integer copiedFrom,
      String outlet,
      String link,
      String title,
      String text,
      String language,
      @Nullable String time) {}

  /** Articles that are one voice. */
  record Voice(int origin, int firstSeen, List<Integer> articles) {}

  /** Why two articles are not independent. */
  record Join(int article, int other, String reason, String evidence) {}

  /** Two articles that share words. */
  record Copy(
      int article, int other, String kind, double shareOfShorter, List<CommonWords> spans) {}

  /** Words that both have, by positions of characters in the text of each. */
  record CommonWords(int start, int end, int otherStart, int otherEnd, int words) {}

  static StoryDto of(List<Article> articles, Origins origins, List<Notice> notices) {
    int[] voiceOf = new int[articles.size()];
    List<Voice> voices = new ArrayList<>();
    for (Origin origin : origins.origins()) {
      int number = voices.size() + 1;
      origin.members().forEach(member -> voiceOf[member] = number);
      voices.add(
          new Voice(
              number,
              origin.earliestIndex() + 1,
              origin.members().stream().map(member -> member + 1).toList()));
    }
    List<Piece> pieces = new ArrayList<>();
    for (int x = 0; x < articles.size(); x++) {
      pieces.add(piece(articles.get(x), x, voiceOf[x], origins.sourceOf(x)));
    }
    return new StoryDto(
        pieces,
        voices,
        origins.ties().stream()
            .map(tie ->
                new Join(
                    tie.firstIndex() + 1,
                    tie.secondIndex() + 1,
                    tie.reason().name().toLowerCase(Locale.ROOT),
                    tie.evidence()))
            .toList(),
        origins.copies().pairs().stream().map(pair -> copy(origins, pair)).toList(),
        notices.stream().map(Notice::toString).toList());
  }

  private static Piece piece(Article article, int index, int voice, OptionalInt source) {
    var time = article.firstSeenAt() == null ? article.publishedAt() : article.firstSeenAt();
    return new Piece(
        index + 1,
        voice,
        source.isPresent() ? source.getAsInt() + 1 : null,
        article.outlet(),
        article.link(),
        article.title(),
        article.body(),
        article.language(),
        time == null ? null : time.toString());
  }

  private static Copy copy(Origins origins, CopyPair pair) {
    return new Copy(
        pair.firstIndex() + 1,
        pair.secondIndex() + 1,
        pair.kind().name().toLowerCase(Locale.ROOT),
        pair.coveredShare(),
        origins.copies().spans(pair.firstIndex(), pair.secondIndex()).stream()
            .map(span ->
                new CommonWords(
                    span.startIndex(),
                    span.endIndex(),
                    span.otherStartIndex(),
                    span.otherEndIndex(),
                    span.wordCount()))
            .toList());
  }
}
