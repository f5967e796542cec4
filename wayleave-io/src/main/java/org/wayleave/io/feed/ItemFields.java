package org.wayleave.io.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.wayleave.watch.article.ArticleBuilder;
import org.wayleave.watch.article.Enclosure;
import org.wayleave.watch.text.Address;
import org.wayleave.watch.text.HtmlText;

/** What one item of RSS or entry of Atom says. Used once. */
final class ItemFields {

  private static final List<String> TITLES = List.of("title", "dc:title", "media:title");
  private static final List<String> IDS = List.of("guid", "id", "dc:identifier");
  private static final List<String> PUBLISHED =
      List.of(
          "pubdate",
          "published",
          "issued",
          "created",
          "dcterms:issued",
          "dcterms:created",
          "dc:date",
          "date");
  private static final List<String> UPDATED =
      List.of("updated", "modified", "dcterms:modified", "lastbuilddate");
  private static final List<String> TEXTS =
      List.of("content:encoded", "content", "xhtml:body", "body", "fullitem", "yandex:full-text");
  private static final List<String> SUMMARIES =
      List.of("description", "summary", "dc:description", "media:description", "itunes:summary");
  private static final Set<String> AUTHORS =
      Set.of("author", "dc:creator", "itunes:author", "dc:author");
  private static final Set<String> CATEGORIES = Set.of("category", "dc:subject");

  private final Element item;
  private final String base;
  private final FeedNotices notices;
  private final Map<String, Element> firstByKey = new HashMap<>();

  ItemFields(Element item, String base, FeedNotices notices) {
    this.item = item;
    this.base = base;
    this.notices = notices;
    for (Element each : item.children()) {
      String key = XmlTree.key(each);
      Element first = firstByKey.get(key);
      if (first == null || first.wholeText().isBlank()) {
        firstByKey.put(key, each);
      }
    }
  }

  void fill(ArticleBuilder article) {
    for (String key : TITLES) {
      article.title(readable(key));
    }
    for (String key : IDS) {
      article.id(text(key));
    }
    article.id(XmlTree.attribute(item, "rdf:about"));
    links(article);
    for (String key : PUBLISHED) {
      String told = text(key);
      if (!told.isEmpty()) {
        article.published(told, notices.time(told, key));
      }
    }
    for (String key : UPDATED) {
      article.updated(notices.time(text(key), key));
    }
    texts(article);
    for (Element each : item.children()) {
      more(article, each, XmlTree.key(each));
    }
    article.language(text("dc:language"));
    source(article);
  }

  private void links(ArticleBuilder article) {
    article.link(text("feedburner:origlink"));
    for (Element each : item.children()) {
      if (XmlTree.key(each).equals("link")) {
        link(article, each);
      }
    }
    Element guid = firstByKey.get("guid");
    String id = guid == null ? text("id") : XmlTree.text(guid);
    boolean mayLead =
        guid == null || !XmlTree.attribute(guid, "ispermalink").equalsIgnoreCase("false");
    if (mayLead && Address.isWeb(id)) {
      article.link(id);
    }
    String about = XmlTree.attribute(item, "rdf:about");
    article.link(Address.isWeb(about) ? about : "");
  }

  private void link(ArticleBuilder article, Element link) {
    String to = XmlTree.attribute(link, "href");
    if (to.isEmpty()) {
      String told = XmlTree.text(link);
      article.link(told.isEmpty() ? "" : resolve(link, told));
      return;
    }
    String target = resolve(link, to);
    String type = XmlTree.attribute(link, "type");
    switch (XmlTree.attribute(link, "rel").toLowerCase(Locale.ROOT)) {
      case "", "alternate" -> {
        article.link(target);
        article.language(XmlTree.attribute(link, "hreflang"));
      }
      case "enclosure" ->
          article.enclosure(new Enclosure(target, type, size(XmlTree.attribute(link, "length"))));
      default -> {} // the feed itself, replies, pages of a list
    }
  }

  private String resolve(Element at, String to) {
    String own = at.attr("xml:base");
    return Address.resolve(own.isEmpty() ? base : Address.resolve(base, own), to);
  }

  private void texts(ArticleBuilder article) {
    for (String key : TEXTS) {
      Element each = firstByKey.get(key);
      if (each != null) {
        article.text(content(each));
      }
    }
    for (String key : SUMMARIES) {
      article.summary(readable(key));
    }
  }

  /** Atom's content may be other than text: then it is not read (RFC 4287, 4.1.3). */
  private static String content(Element content) {
    String type = XmlTree.attribute(content, "type").toLowerCase(Locale.ROOT);
    boolean isText =
        type.isEmpty()
            || type.equals("text")
            || type.equals("html")
            || type.equals("xhtml")
            || type.startsWith("text/")
            || type.endsWith("+xml")
            || type.endsWith("/xml");
    boolean isPacked = XmlTree.attribute(content, "mode").equalsIgnoreCase("base64");
    if (!isText || isPacked) {
      return "";
    }
    return type.equals("text") || type.equals("text/plain")
        ? XmlTree.text(content)
        : XmlTree.readable(content);
  }

  private void more(ArticleBuilder article, Element each, String key) {
    if (AUTHORS.contains(key)) {
      article.author(XmlFeed.person(each));
    } else if (CATEGORIES.contains(key)) {
      String term = XmlTree.attribute(each, "term");
      String label = XmlTree.attribute(each, "label");
      String told = label.isEmpty() ? term : label;
      article.category(told.isEmpty() ? XmlTree.text(each) : told);
    } else if (key.equals("media:keywords") || key.equals("itunes:keywords")) {
      for (String word : XmlTree.text(each).split(",", -1)) {
        article.category(word);
      }
    } else if (key.equals("enclosure")) {
      enclosure(article, each);
    } else if (key.equals("media:content")) {
      enclosure(article, each);
    } else if (key.equals("media:group")) {
      each.children().stream()
          .filter(inner -> XmlTree.key(inner).equals("media:content"))
          .forEach(inner -> enclosure(article, inner));
    }
  }

  private void enclosure(ArticleBuilder article, Element each) {
    String to = XmlTree.attribute(each, "url");
    if (!to.isEmpty()) {
      String length = XmlTree.attribute(each, "length");
      article.enclosure(
          new Enclosure(
              resolve(each, to),
              XmlTree.attribute(each, "type"),
              size(length.isEmpty() ? XmlTree.attribute(each, "filesize") : length)));
    }
  }

  private static long size(String text) {
    return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
  }

  /** RSS says as text where an item comes from, Atom as a whole feed. */
  private void source(ArticleBuilder article) {
    Element source = firstByKey.get("source");
    if (source != null) {
      String title =
          source.children().stream()
              .filter(each -> XmlTree.key(each).equals("title"))
              .map(XmlTree::readable)
              .findFirst()
              .orElse("");
      String named = source.childrenSize() == 0 ? XmlTree.text(source) : title;
      article.credit(named.isEmpty() ? Address.host(XmlTree.attribute(source, "url")) : named);
    }
    article.credit(text("dc:source"));
  }

  private String text(String key) {
    Element each = firstByKey.get(key);
    return each == null ? "" : XmlTree.text(each);
  }

  private String readable(String key) {
    Element each = firstByKey.get(key);
    return each == null ? "" : HtmlText.of(XmlTree.readable(each));
  }
}
