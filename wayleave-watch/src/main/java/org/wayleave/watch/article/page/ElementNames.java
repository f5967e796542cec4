package org.wayleave.watch.article.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the classes and ids of elements tell about what is in them. Functions without state. */
final class ElementNames {

  private static final Pattern ARTICLE =
      Pattern.compile(
          "article|body|content|entry|hentry|main|post|text|story|detail|news-?(item|full|view)|full-?news|matn|metn|xeber");
  private static final Pattern OTHER =
      Pattern.compile(
          "comment|footer|foot-|sidebar|side-bar|rightcol|right-col|leftcol|related|similar|recommend"
              + "|share|sharing|social|promo|banner|advert|\\bads?\\b|\\bad-|adsbygoogle|sponsor"
              + "|subscri|newsletter|breadcrumb|pagination|pager|navbar|\\bnav\\b|menu|widget|popular"
              + "|most-?read|trending|latest|read-?(more|also|next)|see-?also|more-news|other-news|tags?\\b|taglist"
              + "|tag-|cookie|consent|popup|modal|overlay|login|toolbar|copyright|disclaimer|author-(box|bio|info)"
              + "|byline|meta\\b|post-?meta|entry-meta|article-meta|-meta\\b|post-?info|entry-info|date\\b|time\\b|views?\\b|counter|rating|vote|caption"
              + "|credit|gallery|slider|carousel|ticker|search|print|teaser|donate|telegram|app-link|skip|hidden|infobox-ad");

  private ElementNames() {}

  /** 25 where the names speak for an article, -25 where they speak for something else, or 0. */
  static int weight(Element element) {
    String names = names(element);
    if (names.isEmpty()) {
      return 0;
    }
    int weight = 0;
    if (OTHER.matcher(names).find()) {
      weight -= 25;
    }
    if (ARTICLE.matcher(names).find()) {
      weight += 25;
    }
    return weight;
  }

  /** Whether its names say that it is not the article's text. */
  static boolean isOther(Element element) {
    String names = names(element);
    return !names.isEmpty() && OTHER.matcher(names).find();
  }

  private static String names(Element element) {
    return (element.className() + " " + element.id()).strip().toLowerCase(Locale.ROOT);
  }
}
