package org.wayleave.watch.article.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.explain.Explanation;
import org.wayleave.watch.article.ArticleBuilder;
import org.wayleave.watch.article.Enclosure;
import org.wayleave.watch.text.Address;
import org.wayleave.watch.text.HtmlText;
import org.wayleave.watch.text.StatedTime;

/** What a page says of its article, from the most telling place to the least. Used once. */
final class PageMetadata {

  private static final List<String> TITLE_SEPARATORS =
      List.of(" | ", " — ", " – ", " - ", " :: ", " « ", " » ", " / ");
  private static final int SHORTEST_TITLE = 10;

  private final Document page;
  private final String address;
  private final @Nullable ZoneOffset offset;
  private final LinkedData data;

  PageMetadata(Document page, String address, @Nullable ZoneOffset offset) {
    this.page = page;
    this.address = address;
    this.offset = offset;
    this.data = new LinkedData(page);
  }

  /** The text as JSON-LD states it; empty when it does not. */
  String articleBody() {
    return data.value("articleBody");
  }

  void fill(ArticleBuilder article, List<Explanation> reasons) {
    article.title(
        first(
            reasons,
            "title",
            from("JSON-LD", HtmlText.of(data.value("headline"))),
            from("Open Graph", meta("og:title")),
            from(
                "the heading marked as headline",
                text("h1[itemprop=headline], [itemprop=headline]")),
            from("the only h1", page.select("h1").size() == 1 ? text("h1") : ""),
            from("the page's title", pageTitle()),
            from("the first h1", text("h1"))));
    article.link(
        first(
            reasons,
            "address",
            from("link rel=canonical", attribute("link[rel=canonical]", "href")),
            from("Open Graph", meta("og:url")),
            from("where it was found", address)));
    published(article, reasons);
    article.updated(
        instant(
            first(
                reasons,
                "changed",
                from("JSON-LD", data.value("dateModified")),
                from("Open Graph", meta("article:modified_time")),
                from("itemprop", time("[itemprop=dateModified]")))));
    article.summary(
        HtmlText.of(
            first(
                reasons,
                "summary",
                from("Open Graph", meta("og:description")),
                from("meta", meta("description")))));
    article.language(
        first(
            reasons,
            "language",
            from("JSON-LD", data.value("inLanguage")),
            from("html lang", page.select("html").attr("lang")),
            from("html xml:lang", page.select("html").attr("xml:lang")),
            from("Open Graph", meta("og:locale")),
            from("meta", meta("content-language"))));
    data.authors().forEach(article::author);
    if (article.hasNoAuthor()) {
      String name = meta("author");
      article.author(Address.isWeb(name) ? "" : name);
      article.author(text("[itemprop=author] [itemprop=name], [rel=author]"));
    }
    article.outlet(
        first(
            reasons,
            "outlet",
            from("Open Graph", meta("og:site_name")),
            from("JSON-LD", data.publisher()),
            from("meta", meta("application-name"))));
    article.category(meta("article:section"));
    page.select("meta[property=article:tag]").forEach(tag -> article.category(tag.attr("content")));
    String picture = meta("og:image");
    article.enclosure(new Enclosure(Address.resolve(address, picture), "", 0));
  }

  private void published(ArticleBuilder article, List<Explanation> reasons) {
    String told =
        first(
            reasons,
            "published",
            from("JSON-LD", data.value("datePublished")),
            from("Open Graph", meta("article:published_time")),
            from("itemprop", time("[itemprop=datePublished]")),
            from("meta", meta("date")),
            from("meta", meta("pubdate")),
            from("meta", meta("publish-date")),
            from("meta", meta("dc.date.issued")),
            from("meta", meta("dc.date")),
            from("meta", meta("mediator_published_time")),
            from("time", time("article time[datetime], main time[datetime]")),
            from("time", time("time[datetime]")));
    if (!told.isEmpty()) {
      article.published(told, instant(told));
    }
  }

  private @Nullable Instant instant(String told) {
    return told.isEmpty() ? null : StatedTime.parse(told, offset).instant();
  }

  private record Found(String place, String value) {}

  private static Found from(String place, String value) {
    return new Found(place, value.strip());
  }

  private static String first(List<Explanation> reasons, String what, Found... places) {
    for (Found each : places) {
      if (!each.value.isEmpty()) {
        reasons.add(Explanation.of("%s: from %s".formatted(what, each.place), List.of()));
        return each.value;
      }
    }
    return "";
  }

  private String meta(String name) {
    for (Element each : page.select("meta[content]")) {
      boolean isIt =
          each.attr("property").equalsIgnoreCase(name)
              || each.attr("name").equalsIgnoreCase(name)
              || each.attr("itemprop").equalsIgnoreCase(name)
              || each.attr("http-equiv").equalsIgnoreCase(name);
      if (isIt && !each.attr("content").isBlank()) {
        return each.attr("content");
      }
    }
    return "";
  }

  private String text(String selector) {
    Element found = page.selectFirst(selector);
    return found == null ? "" : found.text();
  }

  private String attribute(String selector, String name) {
    Element found = page.selectFirst(selector);
    return found == null ? "" : Address.resolve(address, found.attr(name));
  }

  private String time(String selector) {
    Element found = page.selectFirst(selector);
    if (found == null) {
      return "";
    }
    UnaryOperator<String> attribute = name -> found.attr(name).strip();
    String machine = attribute.apply("datetime");
    String content = attribute.apply("content");
    return !machine.isEmpty() ? machine : !content.isEmpty() ? content : found.text();
  }

  /** The title without the site's name, which most pages add. */
  private String pageTitle() {
    String whole = page.title();
    for (String separator : TITLE_SEPARATORS) {
      int at = whole.lastIndexOf(separator);
      if (at >= SHORTEST_TITLE) {
        return whole.substring(0, at);
      }
    }
    return whole;
  }
}
