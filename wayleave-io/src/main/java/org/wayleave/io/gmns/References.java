package org.wayleave.io.gmns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.wayleave.io.table.Column;
import org.wayleave.io.table.Row;
import org.wayleave.io.table.Table;

/**
 * Checks what the schema says refers to other tables, and the keys of tables outside the network.
 *
 * <p>A column is checked as soon as all the tables it refers to are known here. The rest, lists of
 * elements that name links before links are read, is left to {@code NetworkBuilder}, which also
 * checks the keys of the network's own tables.
 */
final class References {

  private record Target(Predicate<String> knows, Collection<String> words) {}

  private final Map<String, Target> targets = new HashMap<>();
  private final Map<String, List<Column>> tableToColumns = new HashMap<>();
  private final Set<List<String>> keys = new HashSet<>();

  /** Makes a column known whose values are those of a collection, which may still grow. */
  void know(String tableColumn, Collection<String> words) {
    know(tableColumn, words::contains, words);
  }

  /** Makes a column known, with words to suggest. */
  void know(String tableColumn, Predicate<String> knows, Collection<String> words) {
    targets.put(tableColumn, new Target(knows, words));
    tableToColumns.clear();
  }

  /** Starts another table: keys of the one before do not clash with it. */
  void startTable() {
    keys.clear();
  }

  /** Whether the row's key is new; otherwise its first cell is refused. */
  boolean isNew(Row row, Table table) {
    List<String> key = table.key().stream().map(row::text).toList();
    if (keys.add(key)) {
      return true;
    }
    row.refuse(
        table.key().getFirst(),
        "duplicate_id",
        "The id (%s) stands in an earlier row already.".formatted(String.join(", ", key)),
        "Maybe the row was pasted twice; the first one was kept.");
    return false;
  }

  /** Whether all that the row refers to exists; cells that refer to nothing are refused. */
  boolean hold(Row row, Table table) {
    boolean hold = true;
    for (Column column : tableToColumns.computeIfAbsent(table.name(), name -> checkable(table))) {
      String text = row.text(column.name());
      if (text.isEmpty()) {
        continue;
      }
      if (column.separator().isEmpty()) {
        hold &= holds(row, column, text);
      } else {
        for (String item : row.list(column.name())) {
          hold &= holds(row, column, item);
        }
      }
    }
    return hold;
  }

  private List<Column> checkable(Table table) {
    List<Column> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      if (!column.references().isEmpty() && targets.keySet().containsAll(column.references())) {
        columns.add(column);
      }
    }
    return columns;
  }

  private boolean holds(Row row, Column column, String id) {
    List<String> tables = new ArrayList<>(column.references().size());
    for (String reference : column.references()) {
      Target target = targets.get(reference);
      if (target != null && target.knows.test(id)) {
        return true;
      }
      tables.add(reference.substring(0, reference.indexOf('.')));
    }
    boolean isOneTable = tables.size() == 1;
    String code = isOneTable ? "unknown_" + tables.getFirst() : "unknown_element";
    Target target = targets.get(column.references().getFirst());
    row.refuse(
        column.name(),
        code,
        "There is no %s (%s).".formatted(String.join(" or ", tables), id),
        isOneTable && target != null
            ? row.maybe(code, id, target.words)
            : "Maybe it was renamed or left out because of another defect.");
    return false;
  }
}
