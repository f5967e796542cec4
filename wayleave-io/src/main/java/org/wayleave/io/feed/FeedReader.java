package org.wayleave.io.feed;

import java.time.ZoneOffset;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.watch.article.Article;

/** Reads RSS, Atom, JSON Feed and sitemaps. Thread-safe, no state. */
public final class FeedReader {

  private FeedReader() {}

  /**
   * The articles of a feed in its order; none, and a notice, where the text is no feed.
   *
   * @param text the whole feed
   * @param name what to call it in notices
   * @param address where it was found, for the relative addresses in it; may be empty
   * @param offset of times that state none; null where that is not known
   */
  public static List<Article> read(
      String text, String name, String address, @Nullable ZoneOffset offset, NoticeLog log) {
    FeedNotices notices = new FeedNotices(name, offset, log);
    String plain = text.stripLeading();
    if (plain.isEmpty()) {
      return List.of();
    }
    if (plain.charAt(0) == '{') {
      return new JsonFeed(address, notices).read(plain);
    }
    return articles(document(plain, address, notices), address, notices);
  }

  /** Most feeds are well-formed and are read once; the others a second time, leniently. */
  private static Document document(String text, String address, FeedNotices notices) {
    try {
      return StrictXml.parse(text, address);
    } catch (XMLStreamException e) {
      notices.illFormed(e);
      return XmlTree.parse(text, address);
    }
  }

  /** The articles of a tree, however it was made. */
  static List<Article> articles(Document document, String address, FeedNotices notices) {
    Element root = XmlTree.root(document);
    if (root == null) {
      notices.error(
          "no_feed",
          "The text is no RSS, Atom, JSON Feed or sitemap.",
          "Maybe it is a page about the feed.");
      return List.of();
    }
    return switch (XmlTree.key(root)) {
      case "urlset", "sitemapindex" -> new Sitemap(root, address, notices).read();
      default -> new XmlFeed(root, address, notices).read();
    };
  }
}
