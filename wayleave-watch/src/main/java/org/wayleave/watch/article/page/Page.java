package org.wayleave.watch.article.page;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.explain.Explanation;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.article.ArticleBuilder;
import org.wayleave.watch.text.HtmlText;

/**
 * Finds the article of a page.
 *
 * @param article what the page says; its text is empty where nothing reads like one
 * @param explanation what was taken from where
 */
public record Page(Article article, Explanation explanation) {

  /** A stated text shorter than this share of the found one is a teaser. */
  private static final double TEASER_SHARE = 0.5;

  /**
   * Reads a page.
   *
   * @param html the whole page
   * @param address where it was found, for the relative addresses in it; may be empty
   * @param offset of times that state none; null where that is not known
   */
  public static Page read(String html, String address, @Nullable ZoneOffset offset) {
    Document page = Jsoup.parse(html, address);
    ArticleBuilder builder = new ArticleBuilder();
    List<Explanation> reasons = new ArrayList<>();
    PageMetadata metadata = new PageMetadata(page, address, offset);
    metadata.fill(builder, reasons);
    Article told = builder.build();
    Body body = new BodyFinder(page, told.title()).find();
    String stated = HtmlText.of(metadata.articleBody());
    if (stated.length() > body.text().length() * TEASER_SHARE && body.text().isEmpty()) {
      builder.text(stated);
      reasons.add(Explanation.of("text: as JSON-LD states it", List.of()));
    } else {
      builder.text(body.text());
      reasons.add(body.explanation());
    }
    return new Page(builder.build(), Explanation.of("what the page says", reasons));
  }
}
