package org.wayleave.io.table;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.notice.Suggestion;

/** The header line of one file matched with the schema of its table. */
final class Header {

  /** The place of a column that the file does not have. */
  static final int ABSENT = -1;

  private final Table table;
  private final String file;
  private final Map<String, Integer> columnToPlace = new HashMap<>();
  private final Map<String, Column> nameToColumn = new HashMap<>();
  private final BitSet decisivePlaces = new BitSet();
  private final int width;
  private boolean isComplete = true;

  /** Matches the names; every misfit becomes a notice about the file of that name. */
  Header(Table table, String file, List<String> names, Severity unknownColumn, NoticeLog log) {
    this.table = table;
    this.file = file;
    this.width = names.size();
    table.columns().forEach(column -> nameToColumn.put(column.name(), column));
    Set<String> seen = new HashSet<>();
    for (int place = 0; place < names.size(); place++) {
      String name = names.get(place).strip();
      Location where = new Location(file, 1, name);
      if (!seen.add(name)) {
        log.error(
            "duplicate_column",
            where,
            "The column (%s) stands in the header twice.".formatted(name),
            "Maybe one of them was meant to be another; the first one is read.");
      } else if (nameToColumn.containsKey(name)) {
        columnToPlace.put(name, place);
        if (nameToColumn.get(name).need() != Column.Need.OPTIONAL) {
          decisivePlaces.set(place);
        }
      } else if (table.alsoLegal().contains(name)) {
        log.add(
            new Notice(
                "column_not_read",
                Severity.INFO,
                where,
                "The column (%s) belongs to the standard but is not used here.".formatted(name),
                ""));
      } else {
        log.add(
            new Notice(
                "unknown_column",
                unknownColumn,
                where,
                "The column (%s) is not known; its values are not read.".formatted(name),
                adviceFor(name)));
      }
    }
    for (Column column : table.columns()) {
      if (column.need() == Column.Need.REQUIRED && !columnToPlace.containsKey(column.name())) {
        isComplete = false;
        log.error(
            "missing_column",
            new Location(file, 1, column.name()),
            "The required column (%s) is missing; the table is not read.".formatted(column.name()),
            adviceForMissing(names));
      }
    }
  }

  private String adviceFor(String name) {
    Set<String> known = table.columnNames();
    return Suggestion.nearest(name, known)
            .map("Maybe (%s) was meant. "::formatted)
            .orElse("Maybe it can be left out. ")
        + "The known columns are: "
        + String.join(", ", known)
        + ".";
  }

  private static String adviceForMissing(List<String> names) {
    boolean isOtherSeparator =
        names.size() == 1 && (names.getFirst().contains(";") || names.getFirst().contains("\t"));
    return isOtherSeparator
        ? "Maybe the file separates its columns by semicolons or tabs; it must use commas."
        : "Maybe the header is misspelt or missing.";
  }

  Table table() {
    return table;
  }

  /** The name of the file. */
  String file() {
    return file;
  }

  /** How many cells a row must have. */
  int width() {
    return width;
  }

  /** Whether all the required columns are there. */
  boolean isComplete() {
    return isComplete;
  }

  /** The places of the columns whose defects cost the row. */
  BitSet decisivePlaces() {
    return decisivePlaces;
  }

  Column column(String name) {
    Column column = nameToColumn.get(name);
    if (column == null) {
      throw new IllegalArgumentException(
          "The table (%s) has no column (%s).".formatted(table.name(), name));
    }
    return column;
  }

  /** Where the column stands in this file, or {@link #ABSENT}. */
  int place(String name) {
    Integer place = columnToPlace.get(name);
    if (place != null) {
      return place;
    }
    column(name);
    return ABSENT;
  }
}
