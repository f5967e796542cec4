package org.wayleave.bench.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import net.dankito.readability4j.Readability4J;
import org.wayleave.bench.ledger.Ledger;
import org.wayleave.watch.article.page.Page;
import org.wayleave.watch.sample.NewsMaker;

/** Made pages of about 60 kB with menus, teasers and comments: how many are read in a second. */
final class PagesBench {

  private static final int PAGES = 300;
  private static final int ROUNDS = 5;
  private static final long SEED = 14;
  private static final double NANOS_PER_S = 1e9;

  private PagesBench() {}

  /** Runs in a process of its own. */
  static void run(Path home, Ledger ledger) throws IOException {
    OwnProcess.run(PagesBench.class, "1g", "pages", PAGES + " made pages", home, ledger);
  }

  /** Reads them with both, one after the other; the first rounds warm up. */
  public static void main(String[] arguments) {
    List<String> pages = make();
    long size = pages.stream().mapToLong(String::length).sum() / PAGES;
    for (int round = 0; round < ROUNDS; round++) {
      boolean isTold = round >= 2;
      measure("Wayleave", pages, PagesBench::own, isTold);
      measure("Readability4J", pages, PagesBench::readability, isTold);
    }
    OwnProcess.say("letters a page", "letters", (double) size, size);
  }

  private static void measure(
      String reader, List<String> pages, ToLongFunction<String> read, boolean isTold) {
    long start = System.nanoTime();
    long letters = pages.stream().mapToLong(read).sum();
    double perSecond = PAGES / ((System.nanoTime() - start) / NANOS_PER_S);
    if (isTold) {
      OwnProcess.say(
          reader + ", one thread; the check is the letters of all texts",
          "pages/s",
          perSecond,
          letters);
    }
  }

  private static long own(String page) {
    return Page.read(page, "https://a.example/1", null).article().text().length();
  }

  private static long readability(String page) {
    String text = new Readability4J("https://a.example/1", page).parse().getTextContent();
    return text == null ? 0 : text.length();
  }

  private static List<String> make() {
    NewsMaker maker = new NewsMaker(SEED);
    List<String> pages = new ArrayList<>();
    for (int x = 0; x < PAGES; x++) {
      StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>");
      page.append(maker.story(8)).append("</title></head><body><header><nav><ul>");
      for (int link = 0; link < 80; link++) {
        page.append("<li class=\"menu-item\"><a href=\"/")
            .append(link)
            .append("\">")
            .append(maker.story(3))
            .append("</a></li>");
      }
      page.append("</ul></nav></header><main><article><h1>").append(maker.story(8)).append("</h1>");
      for (int paragraph = 0; paragraph < 12; paragraph++) {
        page.append("<p>").append(maker.story(60)).append("</p>");
      }
      page.append("</article><aside class=\"sidebar\">");
      for (int teaser = 0; teaser < 60; teaser++) {
        page.append("<div class=\"teaser\"><a href=\"/t")
            .append(teaser)
            .append("\"><img src=\"/i.jpg\"><h3>")
            .append(maker.story(8))
            .append("</h3></a><span class=\"date\">1 June</span></div>");
      }
      page.append("</aside><section class=\"comments\">");
      for (int comment = 0; comment < 60; comment++) {
        page.append("<div class=\"comment\"><b>")
            .append(maker.story(2))
            .append("</b><p>")
            .append(maker.story(25))
            .append("</p></div>");
      }
      pages.add(
          page.append("</section></main><footer>")
              .append(maker.story(60))
              .append("</footer></body></html>")
              .toString());
    }
    return pages;
  }
}
