package org.wayleave.bench.watch;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.wayleave.bench.ledger.Ledger;
import org.wayleave.io.feed.FeedReader;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.watch.sample.NewsMaker;

/** Made feeds of RSS and Atom, with one article and with twenty: how many are read in a second. */
final class FeedsBench {

  private static final int FEEDS = 2_000;
  private static final int ROUNDS = 5;
  private static final long SEED = 12;
  private static final double NANOS_PER_S = 1e9;

  private FeedsBench() {}

  /** Runs in a process of its own. */
  static void run(Path home, Ledger ledger) throws IOException {
    OwnProcess.run(FeedsBench.class, "1g", "feeds", FEEDS + " made feeds", home, ledger);
  }

  /** Reads them with both, one after the other; the first rounds warm up. */
  public static void main(String[] arguments) {
    for (int items : new int[] {1, 20}) {
      List<String> feeds = make(items);
      for (int round = 0; round < ROUNDS; round++) {
        boolean isTold = round >= ROUNDS - 3;
        measure("Wayleave", items, feeds, FeedsBench::own, isTold);
        measure("ROME", items, feeds, FeedsBench::rome, isTold);
      }
    }
  }

  private static void measure(
      String reader, int items, List<String> feeds, ToIntFunction<String> read, boolean isTold) {
    long start = System.nanoTime();
    long articles = feeds.stream().mapToInt(read).sum();
    double perSecond = FEEDS / ((System.nanoTime() - start) / NANOS_PER_S);
    if (isTold) {
      OwnProcess.say(
          "%s, %d articles a feed, one thread; the check is the articles".formatted(reader, items),
          "feeds/s",
          perSecond,
          articles);
    }
  }

  private static int own(String feed) {
    return FeedReader.read(feed, "feed", "", null, new NoticeLog()).size();
  }

  private static int rome(String feed) {
    try {
      SyndFeed read = new SyndFeedInput().build(new StringReader(feed));
      return read.getEntries().size();
    } catch (FeedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> make(int items) {
    NewsMaker maker = new NewsMaker(SEED);
    List<String> feeds = new ArrayList<>();
    for (int x = 0; x < FEEDS; x++) {
      boolean isAtom = x % 2 == 0;
      StringBuilder feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
      feed.append(
          isAtom
              ? "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>F</title><id>f</id><updated>2026-06-01T10:00:00Z</updated>"
              : "<rss version=\"2.0\"><channel><title>F</title><link>https://a.example/</link><description>d</description>");
      for (int item = 0; item < items; item++) {
        String text = "&lt;p&gt;" + maker.story(60) + "&lt;/p&gt;";
        String link = "https://a.example/" + x + "/" + item;
        feed.append(
            isAtom
                ? "<entry><id>%s</id><title>%s</title><link href=\"%s\"/><updated>2026-06-01T10:00:00Z</updated><content type=\"html\">%s</content></entry>"
                    .formatted(link, maker.story(6), link, text)
                : "<item><title>%s</title><link>%s</link><guid>%s</guid><pubDate>Mon, 01 Jun 2026 10:00:00 +0400</pubDate><description>%s</description></item>"
                    .formatted(maker.story(6), link, link, text));
      }
      feeds.add(feed.append(isAtom ? "</feed>" : "</channel></rss>").toString());
    }
    return feeds;
  }
}
