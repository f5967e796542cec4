package org.wayleave.io.feed;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.article.ArticleBuilder;
import org.wayleave.watch.text.Address;

/** Articles of a sitemap: addresses, and with the news extension their titles and times. */
final class Sitemap {

  private final Element root;
  private final String address;
  private final FeedNotices notices;

  Sitemap(Element root, String address, FeedNotices notices) {
    this.root = root;
    this.address = address;
    this.notices = notices;
  }

  List<Article> read() {
    List<Article> articles = new ArrayList<>();
    List<String> maps = new ArrayList<>();
    for (Element each : root.children()) {
      switch (XmlTree.key(each)) {
        case "url" -> {
          Article article = article(each);
          if (!article.isEmpty()) {
            articles.add(article);
          }
        }
        case "sitemap" ->
            each.children().stream()
                .filter(inner -> XmlTree.key(inner).equals("loc"))
                .forEach(inner -> maps.add(XmlTree.text(inner)));
        default -> {} // of no account here
      }
    }
    if (!maps.isEmpty()) {
      notices.warning(
          "list_of_sitemaps",
          0,
          "The file lists (%d) sitemaps and no articles; the first is (%s)."
              .formatted(maps.size(), maps.getFirst()),
          "Maybe read those.");
    }
    return articles;
  }

  private Article article(Element url) {
    ArticleBuilder article = new ArticleBuilder();
    for (Element each : url.getAllElements()) {
      String told = XmlTree.text(each);
      switch (XmlTree.key(each)) {
        case "loc" -> {
          if (url.equals(each.parent())) {
            article.link(Address.resolve(address, told));
          }
        }
        case "lastmod" -> article.updated(notices.time(told, "lastmod"));
        case "news:title" -> article.title(XmlTree.readable(each));
        case "news:name" -> article.outlet(told);
        case "news:language" -> article.language(told);
        case "news:publication_date" ->
            article.published(told, notices.time(told, "publication_date"));
        case "news:keywords", "news:genres" -> {
          for (String word : told.split(",", -1)) {
            article.category(word);
          }
        }
        default -> {} // pictures, priorities
      }
    }
    return article.build();
  }
}
