package org.wayleave.io.feed;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.article.ArticleBuilder;
import org.wayleave.watch.article.Enclosure;
import org.wayleave.watch.text.Address;
import org.wayleave.watch.text.HtmlText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Articles of a JSON Feed, version 1 or 1.1. */
final class JsonFeed {

  private static final ObjectReader JSON = JsonMapper.builder().build().reader();

  private final String address;
  private final FeedNotices notices;

  JsonFeed(String address, FeedNotices notices) {
    this.address = address;
    this.notices = notices;
  }

  List<Article> read(String text) {
    JsonNode feed;
    try {
      feed = JSON.readTree(text);
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      notices.warning(
          "bad_json",
          Math.max(0, line),
          "The JSON breaks off here.",
          "Maybe the file was cut off on its way.");
      return List.of();
    }
    JsonNode items = feed.path("items");
    if (!items.isArray()) {
      notices.error("no_feed", "The JSON has no list (items); it is no JSON Feed.", "");
      return List.of();
    }
    List<Article> articles = new ArrayList<>();
    for (JsonNode item : items) {
      Article article = article(feed, item);
      if (article.isEmpty()) {
        notices.warning("empty_article", 0, "An article has no address, title or text.", "");
      } else {
        articles.add(article);
      }
    }
    return articles;
  }

  private Article article(JsonNode feed, JsonNode item) {
    ArticleBuilder article = new ArticleBuilder();
    String own = text(item, "url");
    String home = text(feed, "home_page_url");
    String base = address.isEmpty() ? home : address;
    String link = own.isEmpty() ? text(item, "external_url") : own;
    String id = text(item, "id");
    article
        .id(id)
        .link(link.isEmpty() ? "" : Address.resolve(base, link))
        .link(Address.isWeb(id) ? id : "")
        .title(HtmlText.of(text(item, "title")))
        .text(HtmlText.of(text(item, "content_html")))
        .text(text(item, "content_text"))
        .summary(text(item, "summary"))
        .language(text(item, "language"))
        .language(text(feed, "language"));
    String published = text(item, "date_published");
    if (!published.isEmpty()) {
      article.published(published, notices.time(published, "date_published"));
    }
    article.updated(notices.time(text(item, "date_modified"), "date_modified"));
    authors(article, item);
    if (article.hasNoAuthor()) {
      authors(article, feed);
    }
    item.path("tags").forEach(tag -> article.category(tag.isString() ? tag.asString() : ""));
    for (JsonNode each : item.path("attachments")) {
      article.enclosure(
          new Enclosure(
              Address.resolve(base, text(each, "url")),
              text(each, "mime_type"),
              Math.max(0, each.path("size_in_bytes").asLong(0))));
    }
    return article.outlet(text(feed, "title")).outlet(Address.host(home)).build();
  }

  private static void authors(ArticleBuilder article, JsonNode of) {
    of.path("authors").forEach(each -> article.author(text(each, "name")));
    article.author(text(of.path("author"), "name"));
  }

  /** Ids may be numbers; other things than text are left out. */
  private static String text(JsonNode of, String field) {
    JsonNode value = of.path(field);
    return value.isString() || value.isNumber() ? value.asString().strip() : "";
  }
}
