package org.wayleave.io.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;
import org.wayleave.watch.text.Address;
import org.wayleave.watch.text.HtmlText;

/** A lenient tree of XML whose elements are known by one short key. Functions without state. */
final class XmlTree {

  /** Deeper than any feed; what lies deeper is taken into the level above. */
  static final int DEEPEST = 100;

  private static final Map<String, String> PREFIX_OF_NAMESPACE =
      Map.ofEntries(
          Map.entry("http://purl.org/rss/1.0/", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://backend.userland.com/rss2", ""),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("http://purl.org/net/rss1.1#", ""),
          Map.entry("http://www.w3.org/2005/atom", ""),
          Map.entry("http://purl.org/atom/ns#", ""),
          Map.entry("http://example.com/newformat#", ""),
          Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", ""),
          Map.entry("http://www.google.com/schemas/sitemap/0.84", ""),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
          Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
          Map.entry("http://purl.org/dc/terms/", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
          Map.entry("http://search.yahoo.com/mrss/", "media"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"));

  /** Prefixes that people use for the plain vocabularies where they declare them. */
  private static final Set<String> PLAIN_PREFIXES = Set.of("atom", "rss", "a", "atom10", "a10");

  private XmlTree() {}

  static Document parse(String text, String address) {
    return Jsoup.parse(
        text, address, Parser.xmlParser().settings(ParseSettings.htmlDefault).setMaxDepth(DEEPEST));
  }

  /** The first element that begins a feed, wherever it is; null where none does. */
  static @Nullable Element root(Document document) {
    int looked = 0;
    for (Element each = document.firstElementChild();
        each != null && looked < DEEPEST;
        each = next(each), looked++) {
      switch (key(each)) {
        case "rss", "rdf", "feed", "channel", "urlset", "sitemapindex" -> {
          return each;
        }
        case "html" -> {
          return null;
        }
        default -> {} // a wrapper
      }
    }
    return null;
  }

  private static @Nullable Element next(Element each) {
    Element below = each.firstElementChild();
    return below == null ? each.nextElementSibling() : below;
  }

  /** {@code title}, {@code dc:date}: by namespace, else by the prefix as it is written. */
  static String key(Element element) {
    Tag tag = element.tag();
    String local = tag.localName().toLowerCase(Locale.ROOT);
    String written = tag.prefix();
    String namespace = tag.namespace();
    if (written.isEmpty() && namespace.isEmpty()) {
      return local;
    }
    String lower = written.toLowerCase(Locale.ROOT);
    String known = PREFIX_OF_NAMESPACE.get(namespace.toLowerCase(Locale.ROOT));
    String prefix = known != null ? known : PLAIN_PREFIXES.contains(lower) ? "" : lower;
    if (prefix.equals("rdf") && local.equals("rdf")) {
      return "rdf";
    }
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  /** An attribute, named in lower case, whatever its prefix; empty where it is missing. */
  static String attribute(Element element, String name) {
    String plain = element.attr(name);
    if (!plain.isEmpty()) {
      return plain.strip();
    }
    for (Attribute each : element.attributes()) {
      if (each.getKey().endsWith(":" + name)) {
        return each.getValue().strip();
      }
    }
    return "";
  }

  /** What it says, as one stretch of text with nothing decoded twice. */
  static String text(Element element) {
    return element.wholeText().strip();
  }

  /** What it says to a reader: its markup, escaped or not, is gone. */
  static String readable(Element element) {
    return element.childrenSize() == 0 ? HtmlText.of(element.wholeText()) : HtmlText.of(element);
  }

  /** The nearest {@code xml:lang} at or above it; empty where there is none. */
  static String language(Element element) {
    for (Element each = element; each != null; each = each.parent()) {
      String told = each.attr("xml:lang");
      if (!told.isEmpty()) {
        return told;
      }
    }
    return "";
  }

  /** The address that all relative ones at an element rest on (XML Base). */
  static String base(Element element, String address) {
    String own = element.attr("xml:base");
    Element above = element.parent();
    if (above == null) {
      return own.isEmpty() ? address : Address.resolve(address, own);
    }
    String base = base(above, address);
    return own.isEmpty() ? base : Address.resolve(base, own);
  }
}
