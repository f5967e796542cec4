package org.wayleave.io.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The schema of one table: its name, its columns in order, and what identifies a row.
 *
 * @param name the table's name; its file is the name and {@code .csv}
 * @param description what one row is
 * @param columns the columns in the order in which they are written
 * @param key the names of the columns that identify a row; empty when nothing does
 * @param alsoLegal names of columns that a related standard defines and that are passed over with
 *     an INFO notice, not refused as unknown
 */
public record Table(
    String name,
    String description,
    List<Column> columns,
    List<String> key,
    Set<String> alsoLegal) {

  /** Copies the lists; refuses two columns of one name and a key that is no column. */
  public Table {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    alsoLegal = Set.copyOf(alsoLegal);
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(
            "The table (%s) has the column (%s) twice.".formatted(name, column.name()));
      }
    }
    if (!names.containsAll(key)) {
      throw new IllegalArgumentException(
          "The table (%s) has a key (%s) that is no column.".formatted(name, key));
    }
  }

  /** The name of its file. */
  public String file() {
    return name + ".csv";
  }

  /** The column of that name, if there is one. */
  public Optional<Column> findColumn(String column) {
    return columns.stream().filter(candidate -> candidate.name().equals(column)).findFirst();
  }

  /** The names of all its columns, by alphabet. */
  public Set<String> columnNames() {
    Set<String> names = new TreeSet<>();
    columns.forEach(column -> names.add(column.name()));
    return names;
  }
}
