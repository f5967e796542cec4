package org.wayleave.io.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wayleave.io.bytes.Content;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Severity;

/**
 * Reads tables (RFC 4180, UTF-8) row by row and judges every cell by the schema.
 *
 * <p>Guarantees: never throws for what stands in a file; every defect is a notice with file, line
 * and column; memory is that of one row; rows come in the order of the file. Cost: about a
 * microsecond per cell. Not thread-safe.
 */
public final class TableReader {

  /** A file with more rows is read up to here. */
  public static final long MAX_ROWS = 20_000_000;

  private static final int MAX_FIELD_CHARACTERS = 1_000_000;
  private static final int MAX_ROW_CHARACTERS = 4_000_000;
  private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");

  /** What a caller may choose. */
  public enum Option {
    /** A column that the schema does not know is a warning, not an error. */
    ALLOW_UNKNOWN_COLUMNS
  }

  private final Severity unknownColumn;
  private final NoticeLog log;

  /** A reader that reports to that log. */
  public TableReader(Set<Option> options, NoticeLog log) {
    this.unknownColumn =
        options.contains(Option.ALLOW_UNKNOWN_COLUMNS) ? Severity.WARNING : Severity.ERROR;
    this.log = log;
  }

  /**
   * Reads a file and hands over every usable row.
   *
   * <p>Only regular files are read: a pipe would block, and could not be judged before it is
   * parsed. Notices name the file as it is called, whatever the table is called.
   *
   * @return how many rows the file has below its header, usable or not
   */
  public int read(Path file, Table table, Consumer<Row> taker) {
    String name = String.valueOf(file.getFileName());
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      log.error(
          "not_a_file",
          new Location(name, 0, ""),
          "The path (%s) is a folder, a pipe or a device, not a file; it was not read."
              .formatted(name),
          "Maybe its contents can be saved as a file first.");
      return 0;
    }
    try {
      return read(Content.of(file), table, taker);
    } catch (IOException | UncheckedIOException e) {
      log.error(
          "unreadable_file",
          new Location(name, 0, ""),
          "The file cannot be read (%s).".formatted(e.getMessage()),
          "Maybe its permissions are wrong.");
      return 0;
    }
  }

  /**
   * Reads bytes in memory as if they were a file of that name.
   *
   * @return how many rows they have below their header, usable or not
   */
  public int read(String name, byte[] bytes, Table table, Consumer<Row> taker) {
    try {
      return read(Content.of(name, bytes), table, taker);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  private int read(Content content, Table table, Consumer<Row> taker) throws IOException {
    int skipped = new Preamble(content.name(), log).judge(content);
    if (Preamble.isRefused(skipped)) {
      return 0;
    }
    try (InputStream in = content.open()) {
      in.skipNBytes(skipped);
      return read(new Utf8Stream(in, skipped), table, content.name(), taker);
    }
  }

  private int read(Utf8Stream bytes, Table table, String name, Consumer<Row> taker)
      throws IOException {
    CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(MAX_ROW_CHARACTERS)
            .build(
                CsvRecordHandler.builder()
                    .maxFields(Preamble.MAX_COLUMNS + 1)
                    .maxFieldSize(MAX_FIELD_CHARACTERS)
                    .maxRecordSize(MAX_ROW_CHARACTERS)
                    .build(),
                bytes,
                StandardCharsets.UTF_8);
    int rows = 0;
    try (csv;
        CloseableIterator<CsvRecord> records = csv.iterator()) {
      if (records.hasNext()) {
        CsvRecord first = records.next();
        if (bytes.badLine() != first.getStartingLineNumber()) {
          Header header = new Header(table, name, first.getFields(), unknownColumn, log);
          rows = read(records, header, bytes, taker);
        }
      }
    } catch (CsvParseException e) {
      note(e, bytes, name);
    }
    if (bytes.badOffset() != Utf8Stream.NONE) {
      log.error(
          "invalid_utf8",
          new Location(name, bytes.badLine(), ""),
          "The byte at offset (%d) is not UTF-8; nothing from this line on was read."
              .formatted(bytes.badOffset()),
          "Maybe the file was saved in a national code page such as Windows-1251; save it as UTF-8.");
    }
    return rows;
  }

  private int read(
      CloseableIterator<CsvRecord> records, Header header, Utf8Stream bytes, Consumer<Row> taker) {
    if (!header.isComplete()) {
      return 0;
    }
    List<CellCheck> checks = CellCheck.listFor(header);
    int rows = 0;
    try {
      while (records.hasNext()) {
        CsvRecord cells = records.next();
        long line = cells.getStartingLineNumber();
        if (line == bytes.badLine()) {
          break;
        }
        if (rows == MAX_ROWS) {
          log.error(
              "too_many_rows",
              new Location(header.file(), line, ""),
              "The table has more than (%d) rows; the rest was not read.".formatted(MAX_ROWS),
              "Maybe it can be split.");
          break;
        }
        rows++;
        if (cells.getFieldCount() != header.width()) {
          log.error(
              "ragged_row",
              new Location(header.file(), line, ""),
              "The row has (%d) cells, the header %d; the row was left out."
                  .formatted(cells.getFieldCount(), header.width()),
              "Maybe a comma or a quote is missing, or a cell with a comma is not quoted.");
          continue;
        }
        Row row = new Row(header, cells.getFields(), line, log);
        for (CellCheck check : checks) {
          check.judge(row);
        }
        if (row.isUsable()) {
          taker.accept(row);
        }
      }
    } catch (CsvParseException e) {
      note(e, bytes, header.file()); // the rows before it were read, and count
    }
    return rows;
  }

  /** Notes why no more rows are read; of bytes that are no text something else is said. */
  private void note(CsvParseException problem, Utf8Stream bytes, String name) {
    if (bytes.badOffset() != Utf8Stream.NONE) {
      return;
    }
    String text = String.valueOf(problem.getMessage());
    Matcher line = LINE.matcher(text);
    boolean isQuote = text.contains("quote");
    log.error(
        isQuote ? "unbalanced_quote" : "malformed_csv",
        new Location(name, line.find() ? Long.parseLong(line.group(1)) : 0, ""),
        "The row cannot be parsed (%s); nothing from it on was read.".formatted(text),
        isQuote ? "Maybe a quote is missing, or one inside a text must be doubled." : "");
  }
}
