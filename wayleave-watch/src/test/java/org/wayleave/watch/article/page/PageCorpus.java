package org.wayleave.watch.article.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Pages in twelve habits of mark-up and nine languages, with the text that is theirs. Texts lie in
 * {@code src/test/resources/pages}; all of it was written for this test.
 */
final class PageCorpus {

  static final List<String> LANGUAGES =
      List.of("en", "ru", "az", "tr", "fa", "ar", "kk", "ka", "hy");

  /** A story and what surrounds it on a site. */
  record Story(
      String language,
      String title,
      List<String> paragraphs,
      List<String> menu,
      List<String> related,
      List<String> comments,
      List<String> footer) {

    String direction() {
      return language.equals("fa") || language.equals("ar") ? "rtl" : "ltr";
    }

    /** What a reader should get. */
    String text() {
      return String.join("\n", paragraphs);
    }
  }

  private PageCorpus() {}

  static Story story(String language) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    List<String> part = new ArrayList<>();
    parts.put("text", part);
    for (String line : lines(language)) {
      if (line.startsWith("## ")) {
        part = new ArrayList<>();
        parts.put(line.substring(3), part);
      } else if (!line.isBlank()) {
        part.add(line);
      }
    }
    List<String> text = parts.getOrDefault("text", List.of());
    return new Story(
        language,
        text.getFirst(),
        text.subList(1, text.size()),
        parts.getOrDefault("menu", List.of()),
        parts.getOrDefault("related", List.of()),
        parts.getOrDefault("comments", List.of()),
        parts.getOrDefault("footer", List.of()));
  }

  private static List<String> lines(String language) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/pages", language + ".txt"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, Function<Story, String>> layouts() {
    Map<String, Function<Story, String>> layouts = new LinkedHashMap<>();
    layouts.put("blog engine", PageCorpus::blogEngine);
    layouts.put("portal with line breaks", PageCorpus::portal);
    layouts.put("tables in tables", PageCorpus::tables);
    layouts.put("names of classes that say nothing", PageCorpus::nameless);
    layouts.put("schema.org in the mark-up", PageCorpus::microdata);
    layouts.put("pages for telephones", PageCorpus::telephone);
    layouts.put("boxes between paragraphs", PageCorpus::boxes);
    layouts.put("divs instead of paragraphs", PageCorpus::divs);
    layouts.put("node of a content system", PageCorpus::node);
    layouts.put("agency", PageCorpus::agency);
    layouts.put("comments longer than the text", PageCorpus::comments);
    layouts.put("ministry", PageCorpus::ministry);
    return layouts;
  }

  private static String each(List<String> items, String pattern) {
    return items.stream()
        .map(item -> pattern.replace("%s", item))
        .collect(Collectors.joining("\n"));
  }

  private static String page(Story story, String head, String... body) {
    return "<!DOCTYPE html><html lang=\"%s\" dir=\"%s\"><head><meta charset=\"utf-8\">"
            .formatted(story.language, story.direction())
        + "<title>%s | Site</title>%s</head><body>%s</body></html>"
            .formatted(story.title, head, String.join("\n", body));
  }

  private static String blogEngine(Story s) {
    String data =
        "<link rel=\"canonical\" href=\"https://site.example/2026/06/alat/\">"
            + "<meta property=\"og:title\" content=\"%s\"><script type=\"application/ld+json\">"
            + "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"%s\","
            + "\"datePublished\":\"2026-06-04T08:00:00+04:00\",\"author\":{\"@type\":\"Person\",\"name\":\"Desk\"},"
            + "\"publisher\":{\"@type\":\"Organization\",\"name\":\"Site\"}}]}</script>";
    return page(
        s,
        data.replace("%s", s.title),
        "<header class=\"site-header\"><nav class=\"main-navigation\"><ul>",
        each(s.menu, "<li class=\"menu-item\"><a href=\"/\">%s</a></li>"),
        "</ul></nav></header><div id=\"content\" class=\"site-content\">",
        "<article class=\"post-77 post type-post hentry\"><h1 class=\"entry-title\">"
            + s.title
            + "</h1>",
        "<div class=\"entry-meta\"><time datetime=\"2026-06-04T08:00\">4</time> <span class=\"author\">Desk</span></div>",
        "<div class=\"entry-content\">",
        each(s.paragraphs, "<p>%s</p>"),
        "<div class=\"sharedaddy sd-sharing-enabled\"><h3>"
            + s.footer.get(2)
            + "</h3><ul><li><a>F</a></li></ul></div>",
        "<div class=\"jp-relatedposts\"><h3>+</h3>",
        each(s.related, "<p><a href=\"/r\">%s</a></p>"),
        "</div></div></article><div id=\"comments\" class=\"comments-area\"><ol class=\"comment-list\">",
        each(s.comments, "<li class=\"comment\"><p>%s</p></li>"),
        "</ol></div></div><aside class=\"widget-area\">",
        each(s.related, "<div class=\"widget\"><a href=\"/w\">%s</a></div>"),
        "</aside><footer class=\"site-footer\"><p>" + s.footer.get(0) + "</p></footer>");
  }

  private static String portal(Story s) {
    return page(
        s,
        "<meta name=\"description\" content=\"" + s.title + "\">",
        "<div id=\"top\"><div class=\"topmenu\">",
        each(s.menu, "<a href=\"/\">%s</a> | "),
        "</div></div><div class=\"col-left\"><div class=\"news-detail\"><h1>" + s.title + "</h1>",
        "<span class=\"news-date-time\">04.06.2026 08:00</span><img src=\"/p.jpg\">",
        String.join("<br>\n<br />\n", s.paragraphs),
        "<br><br><div style=\"clear:both\"></div><div class=\"bx-share\">"
            + s.footer.get(2)
            + "</div></div>",
        "<div class=\"other-news\">",
        each(
            s.related,
            "<div class=\"news-item\"><a href=\"/r\">%s</a><br><small>03.06.2026</small></div>"),
        "</div></div><div class=\"col-right\">",
        each(s.related, "<p class=\"news-line\"><a href=\"/r\">%s</a></p>"),
        "</div><div id=\"footer\">" + s.footer.get(0) + "</div>");
  }

  private static String tables(Story s) {
    return page(
        s,
        "",
        "<table width=\"100%\"><tr><td colspan=\"3\">",
        each(s.menu, "<a href=\"/\"><b>%s</b></a>&nbsp;"),
        "</td></tr><tr><td width=\"20%\" valign=\"top\"><table>",
        each(s.related, "<tr><td><a href=\"/r\">%s</a></td></tr>"),
        "</table></td><td valign=\"top\"><font size=\"5\"><b>" + s.title + "</b></font><br>",
        "<font size=\"1\">04/06/2026</font><p align=\"justify\">",
        String.join("<p align=\"justify\">", s.paragraphs),
        "</td><td width=\"20%\"><table>",
        each(s.related, "<tr><td><a href=\"/r\">%s</a></td></tr>"),
        "</table></td></tr><tr><td colspan=\"3\" align=\"center\"><font size=\"1\">",
        s.footer.get(0),
        "</font></td></tr></table>");
  }

  private static String nameless(Story s) {
    return page(
        s,
        "<script>window.__DATA__={\"a\":1}</script>",
        "<div id=\"__next\"><div class=\"sc-a1b2\"><div class=\"sc-c3d4\">",
        each(s.menu, "<div class=\"sc-m1\"><a href=\"/\">%s</a></div>"),
        "</div><div class=\"sc-e5f6\"><div class=\"sc-g7h8\"><h1 class=\"sc-h1\">"
            + s.title
            + "</h1>",
        "<div class=\"sc-q1\">",
        each(s.paragraphs, "<div class=\"sc-p9\"><p class=\"sc-x\">%s</p></div>"),
        "</div><div class=\"sc-r1\"><div class=\"sc-r2\">",
        each(s.related, "<a class=\"sc-l\" href=\"/r\"><span>%s</span></a>"),
        "</div></div></div></div><div class=\"sc-z\"><span>"
            + s.footer.get(0)
            + "</span></div></div></div>");
  }

  private static String microdata(Story s) {
    return page(
        s,
        "",
        "<nav>" + each(s.menu, "<a href=\"/\">%s</a>") + "</nav>",
        "<main itemscope itemtype=\"http://schema.org/NewsArticle\"><h1 itemprop=\"headline\">"
            + s.title
            + "</h1>",
        "<meta itemprop=\"datePublished\" content=\"2026-06-04T04:00:00Z\">",
        "<div itemprop=\"author\" itemscope><span itemprop=\"name\">Desk</span></div><div itemprop=\"articleBody\">",
        each(s.paragraphs, "<p>%s</p>"),
        "</div><div class=\"tags\">" + each(s.menu, "<a href=\"/t\">%s</a> ") + "</div></main>",
        "<section class=\"read-more\">",
        each(s.related, "<article><a href=\"/r\"><h3>%s</h3></a></article>"),
        "</section><footer>" + each(s.footer, "<p>%s</p>") + "</footer>");
  }

  private static String telephone(Story s) {
    return page(
        s,
        "<link rel=\"canonical\" href=\"/alat\"><style amp-boilerplate>body{}</style>",
        "<amp-sidebar id=\"sidebar\"><ul>"
            + each(s.menu, "<li><a href=\"/\">%s</a></li>")
            + "</ul></amp-sidebar>",
        "<article class=\"amp-wp-article\"><header class=\"amp-wp-article-header\"><h1 class=\"amp-wp-title\">",
        s.title
            + "</h1></header><div class=\"amp-wp-article-content\"><amp-img src=\"/p.jpg\"></amp-img>",
        each(s.paragraphs, "<p>%s</p>"),
        "</div><footer class=\"amp-wp-article-footer\"><p>"
            + s.footer.get(1)
            + "</p></footer></article>",
        "<footer class=\"amp-wp-footer\"><p>" + s.footer.get(0) + "</p></footer>");
  }

  private static String boxes(Story s) {
    List<String> between =
        List.of(
            "<figure><img src=\"/p.jpg\"><figcaption>" + s.title + " (AP)</figcaption></figure>",
            "<div class=\"inline-related\"><a href=\"/r\">" + s.related.get(0) + "</a></div>",
            "<div class=\"adfox-banner\"><div>Ad</div></div>",
            "<p class=\"subscribe-box\"><a href=\"/tg\">" + s.footer.get(1) + "</a></p>");
    StringBuilder body = new StringBuilder();
    for (int x = 0; x < s.paragraphs.size(); x++) {
      body.append("<p>").append(s.paragraphs.get(x)).append("</p>");
      body.append(x < between.size() ? between.get(x) : "");
    }
    return page(
        s,
        "<meta property=\"og:site_name\" content=\"Site\">",
        "<div class=\"layout\"><div class=\"header\">",
        each(s.menu, "<a class=\"header__link\" href=\"/\">%s</a>"),
        "</div><div class=\"article\"><div class=\"article__header\"><h1 class=\"article__title\">"
            + s.title
            + "</h1>",
        "<div class=\"article__date\">4, 08:00</div></div><div class=\"article__text\">"
            + body
            + "</div>",
        "<div class=\"article__tags\">"
            + each(s.menu, "<a href=\"/t\">%s</a>")
            + "</div></div><div class=\"sidebar\">",
        each(
            s.related,
            "<div class=\"card\"><a class=\"card__title\" href=\"/r\">%s</a><div class=\"card__text\">08:00</div></div>"),
        "</div><div class=\"footer\">" + s.footer.get(0) + "</div></div>");
  }

  private static String divs(Story s) {
    return page(
        s,
        "",
        "<div class=\"nav\">"
            + each(s.menu, "<div class=\"nav-item\"><a href=\"/\">%s</a></div>")
            + "</div>",
        "<div class=\"wrap\"><div class=\"title\">" + s.title + "</div><div class=\"text\">",
        each(s.paragraphs, "<div>%s</div>"),
        "</div><div class=\"social\"><span>" + s.footer.get(2) + "</span></div></div>",
        "<div class=\"bottom\">" + s.footer.get(0) + "</div>");
  }

  private static String node(Story s) {
    return page(
        s,
        "<meta name=\"dcterms.date\" content=\"2026-06-04\">",
        "<div id=\"page\"><div class=\"region region-header\"><ul class=\"menu\">",
        each(s.menu, "<li class=\"leaf\"><a href=\"/\">%s</a></li>"),
        "</ul></div><div class=\"region region-content\"><div class=\"block block-system\"><div class=\"content\">",
        "<div class=\"node node-news clearfix\"><h2 class=\"title\">" + s.title + "</h2>",
        "<div class=\"submitted\">Submitted by desk on 4</div><div class=\"field field-name-body\">",
        "<div class=\"field-items\"><div class=\"field-item even\">",
        each(s.paragraphs, "<p class=\"rtejustify\">%s</p>"),
        "</div></div></div><div class=\"field field-name-field-tags\">"
            + each(s.menu, "<a href=\"/t\">%s</a>"),
        "</div></div></div></div></div><div class=\"region region-sidebar-second\"><div class=\"view view-latest\">",
        each(
            s.related,
            "<div class=\"views-row\"><span class=\"field-content\"><a href=\"/r\">%s</a></span></div>"),
        "</div></div><div class=\"region region-footer\"><p>"
            + s.footer.get(0)
            + "</p></div></div>");
  }

  private static String agency(Story s) {
    return page(
        s,
        "<meta property=\"og:title\" content=\"" + s.title + "\">",
        "<div class=\"container\"><div class=\"row\"><div class=\"col-md-8\"><div class=\"news-view\"><h1>"
            + s.title,
        "</h1><div class=\"date\">4 / 08:00</div><div class=\"news-text\"><p><strong>ALAT, 4 (Wire).</strong> ",
        s.paragraphs.getFirst() + "</p>",
        each(s.paragraphs.subList(1, s.paragraphs.size()), "<p>%s</p>"),
        "</div><div class=\"print-btn\"><a href=\"/print\">PDF</a></div></div></div>",
        "<div class=\"col-md-4\"><ul class=\"latest-news\">",
        each(s.related, "<li><span class=\"time\">08:00</span><a href=\"/r\">%s</a></li>"),
        "</ul></div></div></div><div class=\"cookie-consent\"><p>"
            + s.footer.get(0)
            + "</p><button>OK</button></div>");
  }

  private static String comments(Story s) {
    StringBuilder comments = new StringBuilder();
    for (int x = 0; x < 12; x++) {
      comments
          .append("<div class=\"comment-item\"><div class=\"comment-author\">user")
          .append(x)
          .append("</div><div class=\"comment-text\">")
          .append(s.comments.get(x % 2))
          .append(' ')
          .append(s.comments.get((x + 1) % 2))
          .append("</div></div>");
    }
    return page(
        s,
        "",
        "<header>" + each(s.menu, "<a href=\"/\">%s</a>") + "</header>",
        "<main><section class=\"story\"><h1>"
            + s.title
            + "</h1>"
            + each(s.paragraphs, "<p>%s</p>")
            + "</section>",
        "<section class=\"comments\" id=\"comments\">" + comments + "</section></main>",
        "<footer>" + s.footer.get(0) + "</footer>");
  }

  private static String ministry(Story s) {
    return page(
        s,
        "",
        "<div class=\"gov-header\"><ul>"
            + each(s.menu, "<li><a href=\"/\">%s</a></li>")
            + "</ul></div>",
        "<div class=\"breadcrumbs\"><a href=\"/\">"
            + s.menu.getFirst()
            + "</a> / <a>"
            + s.menu.get(3)
            + "</a></div>",
        "<div class=\"main-block\"><div class=\"page-title\"><h2>" + s.title + "</h2></div>",
        "<div class=\"page-body\"><span style=\"font-size:14px\">",
        each(
            s.paragraphs,
            "<p style=\"text-align: justify;\"><span lang=\"x\">%s</span></p><p>&nbsp;</p>"),
        "</span></div><div class=\"page-date\">04.06.2026</div></div><div class=\"links\">",
        each(s.related, "<a href=\"/r\"><div>%s</div></a>"),
        "</div><div class=\"copyright\">" + s.footer.get(0) + "</div>");
  }
}
