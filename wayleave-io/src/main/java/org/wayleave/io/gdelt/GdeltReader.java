package org.wayleave.io.gdelt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.article.ArticleBuilder;
import org.wayleave.watch.text.Address;
import org.wayleave.watch.text.HtmlText;

/** Reads a table of GDELT 2. Used once. */
public final class GdeltReader {

  private static final int LONGEST_LINE = 1 << 21;
  private static final DateTimeFormatter SEEN = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final Pattern TITLE = Pattern.compile("<PAGE_TITLE>([^<]{1,1000})</PAGE_TITLE>");

  private final String name;
  private final NoticeLog log;
  private final Set<String> taken = new HashSet<>();
  private long line;

  /** A reader of a table that is called so in notices. */
  public GdeltReader(String name, NoticeLog log) {
    this.name = name;
    this.log = log;
  }

  /** Whether a line is a row of one of the tables. */
  public static boolean isRow(String line) {
    String[] cells = line.split("\t", -1);
    return GdeltTable.ofWidth(cells.length).isPresent()
        && !cells[0].isEmpty()
        && Character.isDigit(cells[0].charAt(0));
  }

  /**
   * Passes on each address once.
   *
   * @throws IOException where the stream fails
   */
  public void read(InputStream in, Consumer<Article> taker) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    StringBuilder text = new StringBuilder();
    for (int each = reader.read(); each >= 0; each = reader.read()) {
      if (each == '\n') {
        take(text.toString(), taker);
        text.setLength(0);
      } else if (text.length() < LONGEST_LINE) {
        text.append((char) each);
      }
    }
    take(text.toString(), taker);
  }

  private void take(String row, Consumer<Article> taker) {
    line++;
    if (row.isBlank()) {
      return;
    }
    String[] cells = row.split("\t", -1);
    Optional<GdeltTable> table = GdeltTable.ofWidth(cells.length);
    if (table.isEmpty()) {
      log.error(
          "bad_row",
          new Location(name, line, ""),
          "The row has (%d) columns; tables of GDELT have 61, 16 or 27.".formatted(cells.length),
          "Maybe it was cut off, or the file is something else.");
      return;
    }
    String address = cells[table.get().address].strip();
    if (!Address.isWeb(address) || !taken.add(Address.canonical(address))) {
      return;
    }
    ArticleBuilder article =
        new ArticleBuilder().link(address).firstSeen(seen(cells[table.get().seen]));
    if (table.get().outlet >= 0) {
      article.outlet(cells[table.get().outlet]);
    }
    Matcher title = TITLE.matcher(table.get() == GdeltTable.GRAPH ? cells[26] : "");
    if (title.find()) {
      article.title(HtmlText.of(title.group(1)));
    }
    taker.accept(article.build());
  }

  private @Nullable Instant seen(String text) {
    try {
      return LocalDateTime.parse(text.strip(), SEEN).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      log.warning(
          "bad_time",
          new Location(name, line, ""),
          "The time (%s) cannot be read; it is left out."
              .formatted(text.length() > 40 ? text.substring(0, 40) : text),
          "");
      return null;
    }
  }
}
