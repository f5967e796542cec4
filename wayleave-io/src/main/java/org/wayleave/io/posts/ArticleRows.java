package org.wayleave.io.posts;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayleave.io.bytes.Content;
import org.wayleave.io.posts.ArticleColumns.Role;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.article.ArticleBuilder;
import org.wayleave.watch.article.Enclosure;
import org.wayleave.watch.text.HtmlText;
import org.wayleave.watch.text.StatedTime;
import tools.jackson.databind.JsonNode;

/** Reads a table of articles or posts, CSV or JSON Lines, accounts as pseudonyms. Used once. */
public final class ArticleRows {

  private final Content content;
  private final ArticleColumns columns;
  private final Pseudonyms pseudonyms;
  private final @Nullable ZoneOffset offset;
  private final NoticeLog log;

  /**
   * A reader.
   *
   * @param offset of times that state none; null where that is not known
   */
  public ArticleRows(
      Content content,
      ArticleColumns columns,
      Pseudonyms pseudonyms,
      @Nullable ZoneOffset offset,
      NoticeLog log) {
    this.content = content;
    this.columns = columns;
    this.pseudonyms = pseudonyms;
    this.offset = offset;
    this.log = log;
  }

  /**
   * Passes on the article of every row that has one.
   *
   * @throws UserException {@code missing_columns} with those found, {@code not_a_table}
   */
  public void read(Consumer<Article> taker) {
    if (JsonLines.isJson(content)) {
      readJson(taker);
    } else {
      readCsv(taker);
    }
  }

  private void readJson(Consumer<Article> taker) {
    JsonLines lines = new JsonLines(content, log);
    boolean[] isAny = {false};
    List<String> firstFields = new ArrayList<>();
    lines.read(object -> {
      Map<Role, String> names = columns.among(JsonLines.fields(object));
      if (!ArticleColumns.suffice(names)) {
        if (firstFields.isEmpty()) {
          firstFields.addAll(JsonLines.fields(object));
        }
        log.error(
            "missing_field",
            lines.where(""),
            "The line has no text, title or link; it was left out.",
            "");
        return;
      }
      isAny[0] = true;
      ArticleBuilder article =
          builder(names, name -> JsonLines.value(object, name), lines.where(""));
      addLists(article, object);
      taker.accept(article.build());
    });
    if (!isAny[0] && !firstFields.isEmpty()) {
      throw ArticleColumns.missing(content.name(), firstFields);
    }
  }

  /** What Wayleave itself writes has lists too. */
  private static void addLists(ArticleBuilder article, JsonNode object) {
    object.path("authors").forEach(each -> article.author(each.asString("")));
    object.path("categories").forEach(each -> article.category(each.asString("")));
    for (JsonNode each : object.path("enclosures")) {
      article.enclosure(
          new Enclosure(
              JsonLines.value(each, "address"),
              JsonLines.value(each, "type"),
              each.path("bytes").asLong(0)));
    }
  }

  private void readCsv(Consumer<Article> taker) {
    try (InputStream in = content.open();
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(true)
                .ofNamedCsvRecord(in);
        CloseableIterator<NamedCsvRecord> rows = csv.iterator()) {
      Map<Role, String> names = null;
      while (rows.hasNext()) {
        NamedCsvRecord row = rows.next();
        if (names == null) {
          names = columns.among(row.getHeader());
          if (!ArticleColumns.suffice(names)) {
            throw ArticleColumns.missing(content.name(), row.getHeader());
          }
        }
        Location where = new Location(content.name(), row.getStartingLineNumber(), "");
        taker.accept(builder(names, name -> cell(row, name), where).build());
      }
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw new UserException(
          "not_a_table",
          "The file (%s) cannot be read as a table (%s).".formatted(content.name(), reason(e)),
          "Maybe it is no CSV file in UTF-8.");
    }
  }

  private static String reason(Exception e) {
    Throwable cause = e.getCause();
    String message = cause == null ? e.getMessage() : cause.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static String cell(NamedCsvRecord row, String name) {
    return row.findField(name).map(String::strip).orElse("");
  }

  private ArticleBuilder builder(
      Map<Role, String> names, Function<String, String> values, Location where) {
    Function<Role, String> value =
        role -> {
          String name = names.get(role);
          return name == null ? "" : values.apply(name);
        };
    ArticleBuilder article =
        new ArticleBuilder()
            .id(value.apply(Role.ID))
            .link(value.apply(Role.LINK))
            .title(HtmlText.of(value.apply(Role.TITLE)))
            .summary(HtmlText.of(value.apply(Role.SUMMARY)))
            .text(HtmlText.of(value.apply(Role.TEXT)))
            .language(value.apply(Role.LANGUAGE))
            .credit(value.apply(Role.CREDIT))
            .story(value.apply(Role.STORY))
            .updated(time(value.apply(Role.UPDATED), where))
            .firstSeen(time(value.apply(Role.SEEN), where));
    String account = value.apply(Role.ACCOUNT);
    String outlet = value.apply(Role.OUTLET);
    article.outlet(outlet.isEmpty() && !account.isEmpty() ? pseudonyms.of(account) : outlet);
    String told = value.apply(Role.TIME);
    if (!told.isEmpty()) {
      article.published(told, time(told, where));
    }
    return article;
  }

  private @Nullable Instant time(String told, Location where) {
    if (told.isEmpty()) {
      return null;
    }
    if (PostTime.parse(told).isPresent()) {
      return Instant.ofEpochSecond(PostTime.parse(told).getAsLong());
    }
    StatedTime time = StatedTime.parse(told, offset);
    if (time.instant() == null) {
      log.warning(
          time.fault(),
          where,
          "The time (%s) cannot be read; it is left out.".formatted(told),
          PostTime.advice(told));
    }
    return time.instant();
  }
}
