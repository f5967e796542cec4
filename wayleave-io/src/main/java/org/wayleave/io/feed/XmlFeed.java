package org.wayleave.io.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.article.ArticleBuilder;
import org.wayleave.watch.text.Address;

/** Articles of RSS of any version and of Atom. Used once. */
final class XmlFeed {

  private final Element root;
  private final String address;
  private final FeedNotices notices;
  private String name = "";
  private String home = "";
  private String language = "";
  private final List<String> authors = new ArrayList<>();

  XmlFeed(Element root, String address, FeedNotices notices) {
    this.root = root;
    this.address = address;
    this.notices = notices;
  }

  List<Article> read() {
    List<Element> items = new ArrayList<>();
    for (Element each : root.getAllElements()) {
      switch (XmlTree.key(each)) {
        case "item", "entry" -> items.add(each);
        case "channel", "feed" -> readFeed(each);
        default -> {} // of no account here
      }
    }
    List<Article> articles = new ArrayList<>();
    for (Element item : items) {
      Article article = article(item);
      if (article.isEmpty()) {
        notices.warning("empty_article", 0, "An article has no address, title or text.", "");
      } else {
        articles.add(article);
      }
    }
    return articles;
  }

  private void readFeed(Element feed) {
    for (Element each : feed.children()) {
      switch (XmlTree.key(each)) {
        case "title", "dc:title" -> name = name.isEmpty() ? XmlTree.readable(each) : name;
        case "link" -> {
          String to = XmlTree.attribute(each, "href");
          boolean isHome = to.isEmpty() || isAlternate(each);
          String target = to.isEmpty() ? XmlTree.text(each) : to;
          if (isHome && home.isEmpty()) {
            home = Address.resolve(XmlTree.base(each, address), target);
          }
        }
        case "language", "dc:language" ->
            language = language.isEmpty() ? XmlTree.text(each) : language;
        case "author", "dc:creator" -> authors.add(person(each));
        default -> {} // of no account here
      }
    }
  }

  private static boolean isAlternate(Element link) {
    String relation = XmlTree.attribute(link, "rel").toLowerCase(Locale.ROOT);
    return relation.isEmpty() || relation.equals("alternate");
  }

  /** Atom has the name in an element of its own, RSS as text. */
  static String person(Element author) {
    for (Element each : author.children()) {
      String key = XmlTree.key(each);
      if (key.equals("name") || key.endsWith(":name")) {
        return XmlTree.text(each);
      }
    }
    return author.childrenSize() == 0 ? XmlTree.text(author) : "";
  }

  private Article article(Element item) {
    ArticleBuilder article = new ArticleBuilder();
    new ItemFields(item, base(item), notices).fill(article);
    String own = XmlTree.language(item);
    article.language(own.isEmpty() ? language : own);
    if (article.hasNoAuthor()) {
      authors.forEach(article::author);
    }
    return article.outlet(name.isEmpty() ? Address.host(home) : name).build();
  }

  /** Items without any base rest on the address of the feed's site. */
  private String base(Element item) {
    String base = XmlTree.base(item, address);
    return base.isEmpty() ? home : base;
  }
}
