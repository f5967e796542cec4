package org.wayleave.io.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a table (RFC 4180, UTF-8, LF, no byte-order mark) with all the columns of its schema.
 *
 * <p>Fields are quoted only where they must be. Not thread-safe; close it.
 */
public final class TableWriter implements Closeable {

  private final Table table;
  private final Set<String> names;
  private final CsvWriter csv;

  /** Creates the file, or empties it, and writes the header. */
  public TableWriter(Path folder, Table table) throws IOException {
    this.table = table;
    this.names = table.columnNames();
    this.csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(folder.resolve(table.file()), StandardCharsets.UTF_8);
    csv.writeRecord(table.columns().stream().map(Column::name).toList());
  }

  /** Writes one row; a column without a cell is blank, a cell without a column is a bug. */
  public void write(Map<String, String> cells) {
    if (!names.containsAll(cells.keySet())) {
      throw new IllegalArgumentException(
          "The table (%s) lacks a column of %s.".formatted(table.name(), cells.keySet()));
    }
    List<String> row = new ArrayList<>(table.columns().size());
    for (Column column : table.columns()) {
      row.add(cells.getOrDefault(column.name(), ""));
    }
    csv.writeRecord(row);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
