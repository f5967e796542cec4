package org.wayleave.app.watch.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.watch.article.Article;

/**
 * An article as a line of JSON; what was not said is left out. {@code watch read} writes such lines
 * and reads them again.
 */
record ArticleDto(
    String id,
    String link,
    String title,
    String summary,
    String text,
    List<String> authors,
    String language,
    @Nullable String publishedAt,
    @Nullable String publishedAsStated,
    @Nullable String updatedAt,
    @Nullable String firstSeenAt,
    List<String> categories,
    List<File> enclosures,
    String outlet,
    String credit,
    String story) {

  /** A file that goes with it. */
  record File(String address, String type, @Nullable Long bytes) {}

  static ArticleDto of(Article article) {
    return new ArticleDto(
        article.id(),
        article.link(),
        article.title(),
        article.summary(),
        article.text(),
        article.authors(),
        article.language(),
        text(article.publishedAt()),
        article.publishedAt() == null ? article.publishedAsStated() : null,
        text(article.updatedAt()),
        text(article.firstSeenAt()),
        article.categories(),
        article.enclosures().stream()
            .map(each ->
                new File(
                    each.address(), each.type(), each.sizeBytes() == 0 ? null : each.sizeBytes()))
            .toList(),
        article.outlet(),
        article.credit(),
        article.story());
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
