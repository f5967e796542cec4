package org.wayleave.network.notice;

/**
 * Where in the user's files something was found.
 *
 * @param file the file's name without its folder; empty when the data did not come from a file
 * @param row the line number in the file, counted from 1 for the header; 0 for the whole file
 * @param column the column's name; empty for the whole row
 */
public record Location(String file, long row, String column) {

  /** Not from a file. */
  public static final Location NOWHERE = new Location("", 0, "");

  /** The same row, another column. */
  public Location withColumn(String name) {
    return new Location(file, row, name);
  }

  /** {@code link.csv:17 length}. */
  @Override
  public String toString() {
    if (file.isEmpty()) {
      return "";
    }
    return file + (row > 0 ? ":" + row : "") + (column.isEmpty() ? "" : " " + column);
  }
}
