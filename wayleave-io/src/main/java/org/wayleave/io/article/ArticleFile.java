package org.wayleave.io.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.io.bytes.BoundedBytes;
import org.wayleave.io.bytes.Content;
import org.wayleave.io.bytes.TextDecoding;
import org.wayleave.io.feed.FeedReader;
import org.wayleave.io.gdelt.GdeltReader;
import org.wayleave.io.posts.ArticleRows;
import org.wayleave.io.warc.WarcFile;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.article.ArticleBuilder;
import org.wayleave.watch.article.page.Page;

/** Reads the articles of a file of any kind. Thread-safe, no state but its rules. */
public final class ArticleFile {

  /** The most bytes of a feed or page, unpacked. */
  public static final int LIMIT = 32 << 20;

  private static final int HEAD = 1 << 16;
  private static final int MOST_ENTRIES = 1_000;

  private final ReadingRules rules;
  private final NoticeLog log;

  /** A reader under rules, which tells the log what was the matter. */
  public ArticleFile(ReadingRules rules, NoticeLog log) {
    this.rules = rules;
    this.log = log;
  }

  /**
   * Passes on the articles of a file in its order.
   *
   * @throws UserException {@code no_such_file}, {@code missing_columns}, {@code not_a_table}
   */
  public void read(Path file, Consumer<Article> taker) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UserException(
          "no_such_file",
          "The file (%s) cannot be read.".formatted(file),
          "Maybe the path is mistyped.");
    }
    read(Content.of(file), taker);
  }

  /**
   * Passes on the articles of a content of any kind in its order.
   *
   * @throws UserException {@code no_such_file}, {@code missing_columns}, {@code not_a_table}
   */
  public void read(Content content, Consumer<Article> taker) {
    Location where = new Location(content.name(), 0, "");
    try {
      byte[] head = head(content, where);
      switch (FileKind.of(head)) {
        case EMPTY -> {} // no articles, and nothing wrong with that
        case WARC ->
            WarcFile.read(
                content,
                LIMIT,
                log,
                (address, capturedAt, encoding, bytes) ->
                    read(bytes, address, encoding, address, capturedAt, taker));
        case ZIP -> readZip(content, where, taker);
        case GDELT -> {
          try (InputStream in = unpacked(content)) {
            new GdeltReader(where.file(), log).read(in, taker);
          }
        }
        case TABLE -> readTable(content, head, where, taker);
        case FEED, PAGE -> {
          try (InputStream in = content.open()) {
            byte[] bytes = BoundedBytes.read(in, LIMIT, where, log);
            read(bytes, where.file(), "", "", null, taker);
          }
        }
      }
    } catch (IOException e) {
      throw new UserException(
          "no_such_file",
          "The file (%s) cannot be read (%s).".formatted(content.name(), e.getMessage()),
          "Maybe it was cut off on its way, or is not yours to read.");
    }
  }

  /**
   * Passes on the articles of bytes that were fetched: a feed or a page.
   *
   * @param name what to call them in notices
   * @param encoding what the carrier says their encoding is; empty when nothing
   * @param address whence they came; may be empty
   * @param seenAt when; null where that is not known
   */
  public void read(
      byte[] bytes,
      String name,
      String encoding,
      String address,
      @Nullable Instant seenAt,
      Consumer<Article> taker) {
    Location where = new Location(name, 0, "");
    FileKind kind = FileKind.of(bytes.length > HEAD ? Arrays.copyOf(bytes, HEAD) : bytes);
    if (kind != FileKind.FEED && kind != FileKind.PAGE) {
      if (kind != FileKind.EMPTY) {
        log.warning("no_article", where, "It is neither a feed nor a page.", "");
      }
      return;
    }
    String text = TextDecoding.decode(bytes, encoding, where, log);
    List<Article> articles =
        kind == FileKind.FEED
            ? FeedReader.read(text, name, address, rules.offset(), log)
            : List.of(Page.read(text, address, rules.offset()).article());
    for (Article each : articles) {
      if (!each.isEmpty()) {
        taker.accept(seenAt == null ? each : new ArticleBuilder(each).firstSeen(seenAt).build());
      }
    }
  }

  private static byte[] head(Content content, Location where) throws IOException {
    try (InputStream in = content.open()) {
      return BoundedBytes.read(
          new BufferedInputStream(in), HEAD, where, new NoticeLog()); // told when it is read
    }
  }

  private static InputStream unpacked(Content content) throws IOException {
    InputStream in = new BufferedInputStream(content.open());
    in.mark(2);
    byte[] head = in.readNBytes(2);
    in.reset();
    return FileKind.isPacked(head) ? new GZIPInputStream(in) : in;
  }

  private static boolean isPacked(Content content) throws IOException {
    try (InputStream in = content.open()) {
      return FileKind.isPacked(in.readNBytes(2));
    }
  }

  private void readZip(Content content, Location where, Consumer<Article> taker)
      throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(content.open()))) {
      int count = 0;
      for (ZipEntry entry = zip.getNextEntry();
          entry != null && count < MOST_ENTRIES;
          entry = zip.getNextEntry(), count++) {
        if (!entry.isDirectory()) {
          new GdeltReader(where.file() + "/" + entry.getName(), log).read(zip, taker);
        }
      }
    }
  }

  private void readTable(Content content, byte[] head, Location where, Consumer<Article> taker)
      throws IOException {
    for (byte each : head) {
      if (each == 0) {
        log.error(
            "no_text", where, "The bytes are no text.", "Maybe it is a picture or a program.");
        return;
      }
    }
    if (isPacked(content)) {
      log.error(
          "packed_table",
          where,
          "A packed table of posts is not read.",
          "Maybe unpack it first, as with gunzip.");
      return;
    }
    new ArticleRows(content, rules.columns(), rules.pseudonyms(), rules.offset(), log).read(taker);
  }
}
