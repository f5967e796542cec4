package org.wayleave.app.watch.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wayleave.io.article.ArticleFile;
import org.wayleave.io.bytes.BoundedBytes;
import org.wayleave.io.fetch.FetchRules;
import org.wayleave.io.fetch.Fetched;
import org.wayleave.io.fetch.PoliteFetcher;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.article.Article;

/** Feeds and pages at addresses of the web, read as they are now and not kept. */
final class WebArticles implements AutoCloseable {

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

  private final PoliteFetcher fetcher;
  private final Clock clock;

  WebArticles(FetchRules rules, Clock clock) {
    this.fetcher = new PoliteFetcher(rules);
    this.clock = clock;
  }

  static boolean isAddress(String text) {
    return text.toLowerCase(Locale.ROOT).matches("https?://.*");
  }

  /**
   * Passes on the articles at an address.
   *
   * @throws UserException {@code not_fetched} with the reason
   */
  void read(String address, ArticleFile reader, NoticeLog log, Consumer<Article> taker)
      throws InterruptedException {
    Fetched fetched = fetcher.fetch(address, "", "");
    if (!fetched.isThere()) {
      throw new UserException(
          "not_fetched",
          "The address (%s) was not read: %s.".formatted(address, fetched.failure()),
          fetched.isForbidden() ? "" : "Maybe it is mistyped, or try again later.");
    }
    Location where = new Location(address, 0, "");
    byte[] bytes;
    try {
      bytes =
          BoundedBytes.read(
              new ByteArrayInputStream(fetched.body()), Asker.LIMIT_BYTES, where, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Matcher charset = CHARSET.matcher(fetched.header("content-type"));
    String encoding = charset.find() ? charset.group(1) : "";
    reader.read(bytes, address, encoding, fetched.address(), clock.instant(), taker);
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
