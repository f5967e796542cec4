package org.wayleave.watch.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.article.page.PageCorpus.Story;

/** The article of a page, without what surrounds it. */
class PageTest {

  private static final double BAR = 0.96;
  private static final int SHINGLE = 4;

  /**
   * The mean over pages of F1 between runs of four words, as the article extraction benchmark of
   * Zyte (2020) takes it.
   */
  @Test
  void findsTheTextOfAHundredPages() {
    double[] sum = {0};
    List<String> poor = new ArrayList<>();
    PageCorpus.layouts()
        .forEach((layout, make) -> {
          for (String language : PageCorpus.LANGUAGES) {
            Story story = PageCorpus.story(language);
            Article article = read(make.apply(story));
            double f1 = f1(story.text(), article.text());
            sum[0] += f1;
            if (f1 < BAR) {
              poor.add("%s, %s: %.3f".formatted(layout, language, f1));
            }
            String name = layout + ", " + language;
            assertThat(article.title()).as(name).isEqualTo(story.title());
            assertThat(article.language()).as(name).isEqualTo(language);
          }
        });
    int pages = PageCorpus.layouts().size() * PageCorpus.LANGUAGES.size();
    assertThat(pages).isGreaterThanOrEqualTo(60);
    assertThat(sum[0] / pages)
        .as("mean F1 of %d pages; %s", pages, poor)
        .isGreaterThanOrEqualTo(BAR);
    assertThat(poor).as("mean %.4f", sum[0] / pages).isEmpty();
  }

  private static Article read(String html) {
    return Page.read(html, "https://site.example/a", null).article();
  }

  private static String made(String layout, String language) {
    return PageCorpus.layouts().getOrDefault(layout, story -> "").apply(PageCorpus.story(language));
  }

  private static double f1(String truth, String found) {
    Map<String, Integer> wanted = shingles(truth);
    Map<String, Integer> got = shingles(found);
    int common = 0;
    for (Map.Entry<String, Integer> each : wanted.entrySet()) {
      common += Math.min(each.getValue(), got.getOrDefault(each.getKey(), 0));
    }
    return 2.0 * common / (total(wanted) + total(got));
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(x -> x).sum();
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = List.of(text.strip().split("[^\\p{L}\\p{M}\\p{N}]+", -1));
    Map<String, Integer> shingles = new HashMap<>();
    for (int x = 0; x + SHINGLE <= words.size(); x++) {
      shingles.merge(String.join(" ", words.subList(x, x + SHINGLE)), 1, Integer::sum);
    }
    return shingles;
  }

  @Test
  void whatAPageSaysOfItselfComesFirst() {
    Article article = read(made("blog engine", "en"));
    assertThat(article.link()).isEqualTo("https://site.example/2026/06/alat/");
    assertThat(article.publishedAt()).isEqualTo("2026-06-04T04:00:00Z");
    assertThat(article.authors()).containsExactly("Desk");
    assertThat(article.outlet()).isEqualTo("Site");
    assertThat(read(made("schema.org in the mark-up", "ka")).publishedAt())
        .isEqualTo("2026-06-04T04:00:00Z");
  }

  /** Broken JSON-LD is read as far as it goes. */
  @Test
  void brokenLinkedDataIsRead() {
    String html =
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"A \\\"B\\\" \\u0041\","
            + "\"datePublished\":\"2026-06-04T04:00:00Z\",\"author\":[{\"name\":\"X\"},{\"name\":\"Y\"}],"
            + "\"articleBody\":\"Line\none\",,}</script><body><p>short</p>";
    Article article = read(html);
    assertThat(article.title()).isEqualTo("A \"B\" A");
    assertThat(article.authors()).containsExactly("X", "Y");
    assertThat(article.publishedAt()).isEqualTo("2026-06-04T04:00:00Z");
    assertThat(article.text()).isEqualTo("Line\none");
  }

  @Test
  void aPageWithoutAnArticleHasNoText() {
    assertThat(read("").text()).isEmpty();
    assertThat(read("<ul><li><a href=1>One link with quite a few words in it</a></ul>").text())
        .isEmpty();
  }

  /** Cut off anywhere, nested deeply, or with letters exchanged, a page is read, nothing thrown. */
  @Test
  void anyPageIsRead() {
    String page = made("boxes between paragraphs", "fa");
    for (int end = 0; end < page.length(); end += 37) {
      assertThat(read(page.substring(0, end)).text()).hasSizeLessThanOrEqualTo(page.length());
    }
    long seed = 16;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder changed = new StringBuilder(page);
      for (int x = 0; x < 40; x++) {
        changed.setCharAt(
            random.nextInt(changed.length()), "<>/\"'= &;\u0000".charAt(random.nextInt(10)));
      }
      assertThat(read(changed.toString()).text())
          .as("seed %d, round %d", seed, round)
          .hasSizeLessThan(page.length());
    }
    assertThat(read("<div>".repeat(100_000) + "Some words, and some more of them here.").text())
        .hasSizeLessThan(100);
  }
}
