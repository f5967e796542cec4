package org.wayleave.watch.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.watch.text.Address;
import org.wayleave.watch.text.HtmlText;

/**
 * Gathers an article piece by piece. The first that is said of anything holds, so that a reader
 * asks the better places first. Not thread-safe.
 */
public final class ArticleBuilder {

  private static final int MOST_ENTRIES = 200;

  private final Set<String> authors = new LinkedHashSet<>();
  private final Set<String> categories = new LinkedHashSet<>();
  private final List<Enclosure> enclosures = new ArrayList<>();
  private String id = "";
  private String link = "";
  private String title = "";
  private String summary = "";
  private String text = "";
  private String language = "";
  private @Nullable Instant publishedAt;
  private @Nullable Instant updatedAt;
  private String publishedAsStated = "";
  private @Nullable Instant firstSeenAt;
  private String outlet = "";
  private String credit = "";
  private String story = "";

  /** Nothing yet. */
  public ArticleBuilder() {}

  /** All that an article says. */
  public ArticleBuilder(Article from) {
    authors.addAll(from.authors());
    categories.addAll(from.categories());
    enclosures.addAll(from.enclosures());
    id = from.id();
    link = from.link();
    title = from.title();
    summary = from.summary();
    text = from.text();
    language = from.language();
    publishedAt = from.publishedAt();
    updatedAt = from.updatedAt();
    publishedAsStated = from.publishedAsStated();
    firstSeenAt = from.firstSeenAt();
    outlet = from.outlet();
    credit = from.credit();
    story = from.story();
  }

  /** Its id. */
  public ArticleBuilder id(String value) {
    id = id.isEmpty() ? value.strip() : id;
    return this;
  }

  /** Its address. */
  public ArticleBuilder link(String value) {
    link = link.isEmpty() ? value.strip() : link;
    return this;
  }

  /** Its title; markup must be gone. */
  public ArticleBuilder title(String value) {
    title = title.isEmpty() ? HtmlText.oneLine(value) : title;
    return this;
  }

  /** Its summary; markup must be gone. */
  public ArticleBuilder summary(String value) {
    summary = summary.isEmpty() ? value.strip() : summary;
    return this;
  }

  /** Its text; markup must be gone. */
  public ArticleBuilder text(String value) {
    text = text.isEmpty() ? value.strip() : text;
    return this;
  }

  /** One more name of its byline; addresses of mail in it are left out. */
  public ArticleBuilder author(String value) {
    add(authors, Byline.name(value));
    return this;
  }

  /** Whether no name was in any byline. */
  public boolean hasNoAuthor() {
    return authors.isEmpty();
  }

  /** Its language. */
  public ArticleBuilder language(String value) {
    language = language.isEmpty() ? value.strip().replace('_', '-') : language;
    return this;
  }

  /** When it was published: the words, and the instant where they are one. */
  public ArticleBuilder published(String asStated, @Nullable Instant at) {
    if (publishedAt == null && !(at == null && !publishedAsStated.isEmpty())) {
      publishedAsStated = asStated.strip();
      publishedAt = at;
    }
    return this;
  }

  /** When it was changed. */
  public ArticleBuilder updated(@Nullable Instant at) {
    updatedAt = updatedAt == null ? at : updatedAt;
    return this;
  }

  /** When whoever watches first saw it. */
  public ArticleBuilder firstSeen(@Nullable Instant at) {
    firstSeenAt = firstSeenAt == null ? at : firstSeenAt;
    return this;
  }

  /** One more category. */
  public ArticleBuilder category(String value) {
    add(categories, HtmlText.oneLine(value));
    return this;
  }

  /** One more file; the same address is not taken twice. */
  public ArticleBuilder enclosure(Enclosure value) {
    if (!value.address().isEmpty()
        && enclosures.size() < MOST_ENTRIES
        && enclosures.stream().noneMatch(each -> each.address().equals(value.address()))) {
      enclosures.add(value);
    }
    return this;
  }

  /** Whose it is. */
  public ArticleBuilder outlet(String value) {
    outlet = outlet.isEmpty() ? HtmlText.oneLine(value) : outlet;
    return this;
  }

  /** Whom it names as its source. */
  public ArticleBuilder credit(String value) {
    credit = credit.isEmpty() ? HtmlText.oneLine(value) : credit;
    return this;
  }

  /** What it is about. */
  public ArticleBuilder story(String value) {
    story = story.isEmpty() ? value.strip() : story;
    return this;
  }

  /** The article; without an outlet's name, the host of its address stands for it. */
  public Article build() {
    return new Article(
        id,
        link,
        title,
        summary,
        text,
        List.copyOf(authors),
        language,
        publishedAt,
        updatedAt,
        publishedAsStated,
        firstSeenAt,
        List.copyOf(categories),
        enclosures,
        outlet.isEmpty() ? Address.host(link) : outlet,
        credit,
        story);
  }

  private static void add(Set<String> to, String value) {
    if (!value.isEmpty() && to.size() < MOST_ENTRIES) {
      to.add(value);
    }
  }
}
