package org.wayleave.io.posts;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.wayleave.io.bytes.Content;
import org.wayleave.io.table.Column;
import org.wayleave.io.table.Row;
import org.wayleave.io.table.Table;
import org.wayleave.io.table.TableReader;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.amplification.Posts;

/** Reads a file of posts, accounts as pseudonyms. Thread-safe, no state. */
public final class PostsReader {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * What a file holds.
   *
   * @param posts the posts of its usable rows
   * @param rowCount how many rows it has below its header, or how many lines that are not blank
   */
  public record Read(Posts posts, int rowCount) {}

  private PostsReader() {}

  /**
   * Reads the posts of a file, CSV or JSON Lines as it begins; every row that cannot be used is a
   * notice. A file without rows, or without anything, gives no posts.
   *
   * @throws UserException {@code no_such_file}; {@code missing_columns} with the columns found; or
   *     {@code cancelled} where progress does not go on
   */
  public static Read read(
      Path file, PostColumns columns, Pseudonyms pseudonyms, NoticeLog log, Progress progress) {
    if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
      throw new UserException(
          "no_such_file",
          "The file (%s) cannot be read.".formatted(file),
          "Maybe the path is mistyped.");
    }
    Posts.Builder posts = new Posts.Builder();
    return read(
        file.toString(),
        Content.of(file),
        columns,
        new PostTaker(pseudonyms, posts, progress),
        posts,
        log,
        (table, taker) -> new TableReader(Set.of(), log).read(file, table, taker));
  }

  /**
   * Reads bytes in memory as if they were a file of that name.
   *
   * @throws UserException {@code missing_columns} with the columns found
   */
  public static Read read(
      String name, byte[] bytes, PostColumns columns, Pseudonyms pseudonyms, NoticeLog log) {
    Posts.Builder posts = new Posts.Builder();
    return read(
        name,
        Content.of(name, bytes),
        columns,
        new PostTaker(pseudonyms, posts, Progress.NONE),
        posts,
        log,
        (table, taker) -> new TableReader(Set.of(), log).read(name, bytes, table, taker));
  }

  /** Reads the rows of a table and says how many there are. */
  private interface Rows {
    int read(Table table, Consumer<Row> taker);
  }

  private static Read read(
      String file,
      Content content,
      PostColumns columns,
      PostTaker taker,
      Posts.Builder posts,
      NoticeLog log,
      Rows rowsOf) {
    if (JsonLines.isJson(content)) {
      long lines = new JsonPosts(file, content, columns, taker, log).read();
      return new Read(posts.build(), Math.toIntExact(lines));
    }
    List<String> found = header(file, content);
    if (found.isEmpty()) {
      return new Read(posts.build(), 0);
    }
    requireColumns(file, columns, found);
    Set<String> passedOver = new HashSet<>(found);
    passedOver.removeAll(
        List.of(columns.account(), columns.object(), columns.content(), columns.time()));
    Table table =
        new Table(
            "posts",
            "Posts.",
            List.of(
                Column.text(columns.account(), "Who.").required(),
                Column.text(columns.object(), "About what.").required(),
                Column.text(columns.content(), "Its id."),
                Column.text(columns.time(), "When.").required()),
            List.of(),
            passedOver);
    int rows = rowsOf.read(table, row -> take(row, columns, taker));
    return new Read(posts.build(), rows);
  }

  private static void take(Row row, PostColumns columns, PostTaker taker) {
    String text = row.text(columns.time());
    OptionalLong second = PostTime.parse(text);
    if (second.isEmpty()) {
      row.refuse(columns.time(), PostTime.REFUSAL, PostTime.fact(text), PostTime.advice(text));
      return;
    }
    taker.take(
        row.text(columns.account()),
        row.text(columns.object()),
        row.text(columns.content()),
        second.getAsLong(),
        row.where().row());
  }

  private static List<String> header(String file, Content content) {
    try (InputStream in = content.open();
        CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(in);
        CloseableIterator<CsvRecord> records = csv.iterator()) {
      if (!records.hasNext()) {
        return List.of();
      }
      List<String> names = new ArrayList<>();
      for (String name : records.next().getFields()) {
        names.add((name.indexOf(BYTE_ORDER_MARK) == 0 ? name.substring(1) : name).strip());
      }
      return names.equals(List.of("")) ? List.of() : names;
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw new UserException(
          "not_a_table",
          "The header of (%s) cannot be read (%s).".formatted(file, e.getMessage()),
          "Maybe it is no CSV file in UTF-8.");
    }
  }

  private static void requireColumns(String file, PostColumns columns, List<String> found) {
    List<String> missing =
        List.of(columns.account(), columns.object(), columns.time()).stream()
            .filter(name -> !found.contains(name))
            .toList();
    if (!missing.isEmpty()) {
      throw new UserException(
          "missing_columns",
          "The file (%s) has no column (%s). It has: %s."
              .formatted(file, String.join("), (", missing), String.join(", ", found)),
          "Maybe say what they are called, as in: --columns " + PostColumns.EXAMPLE);
    }
  }
}
