package org.wayleave.io.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.notice.Suggestion;

/**
 * One row of a table, its cells judged by their columns.
 *
 * <p>A cell that was refused reads as blank. Asking for a column that the schema does not have is a
 * mistake of the program and throws; a column that only this file lacks reads as blank.
 *
 * <p>Valid only while the reader hands it over; not thread-safe.
 */
public final class Row {

  private final Header header;
  private final List<String> cells;
  private final long line;
  private final NoticeLog log;
  private @Nullable BitSet defects;

  Row(Header header, List<String> cells, long line, NoticeLog log) {
    this.header = header;
    this.cells = cells;
    this.line = line;
    this.log = log;
  }

  /** Where it stands. */
  public Location where() {
    return new Location(header.file(), line, "");
  }

  /** Whether the file has the column at all. */
  public boolean hasColumn(String column) {
    return header.place(column) != Header.ABSENT;
  }

  /** The text without blanks around it; empty when the cell is blank or was refused. */
  public String text(String column) {
    int place = header.place(column);
    return place == Header.ABSENT ? "" : textAt(place);
  }

  String textAt(int place) {
    return defects != null && defects.get(place) ? "" : cells.get(place).strip();
  }

  /** The text, null when blank. */
  public @Nullable String textOrNull(String column) {
    String text = text(column);
    return text.isEmpty() ? null : text;
  }

  /** The number, exactly as written; null when blank. */
  public @Nullable BigDecimal number(String column) {
    String text = text(column);
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  /** The number in binary; null when blank. */
  public @Nullable Double real(String column) {
    String text = text(column);
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  /** The whole number; null when blank. */
  public @Nullable Integer integer(String column) {
    BigDecimal number = number(column);
    return number == null ? null : Integer.valueOf(number.intValueExact());
  }

  /** Whether the cell says true. */
  public boolean isTrue(String column) {
    String text = text(column);
    return text.equalsIgnoreCase("true") || text.equals("1");
  }

  /** The items of a list, without empty ones. */
  public List<String> list(String column) {
    String text = text(column);
    return text.isEmpty() ? List.of() : split(text, header.column(column).separator().charAt(0));
  }

  static List<String> split(String text, char separator) {
    List<String> items = new ArrayList<>(4);
    for (int from = 0; from <= text.length(); ) {
      int to = text.indexOf(separator, from);
      to = to < 0 ? text.length() : to;
      String item = text.substring(from, to).strip();
      if (!item.isEmpty()) {
        items.add(item);
      }
      from = to + 1;
    }
    return items;
  }

  /** Refuses the cell: adds an error, and the cell reads as blank from now on. */
  public void refuse(String column, String code, String fact, String advice) {
    int place = header.place(column);
    if (place != Header.ABSENT) {
      if (defects == null) {
        defects = new BitSet();
      }
      defects.set(place);
    }
    log.error(code, where().withColumn(column), fact, advice);
  }

  /** Adds a warning about the cell, which is kept. */
  public void warn(String column, String code, String fact, String advice) {
    log.add(new Notice(code, Severity.WARNING, where().withColumn(column), fact, advice));
  }

  /** Whether the cell was refused. */
  public boolean isRefused(String column) {
    int place = header.place(column);
    return defects != null && place != Header.ABSENT && defects.get(place);
  }

  /** Whether no essential or required cell has been refused. */
  public boolean isUsable() {
    return defects == null || !defects.intersects(header.decisivePlaces());
  }

  /**
   * The "Maybe" for a mistyped word; empty once so many notices of the code exist that no more are
   * kept, so that a file of a million typing errors does not cost a million searches.
   */
  public String maybe(String code, String word, Collection<String> known) {
    return log.hasRoom(code) ? Suggestion.maybe(word, known) : "";
  }
}
