package org.wayleave.io.gmns.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.wayleave.io.table.Column;
import org.wayleave.io.table.Table;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Mode;
import org.wayleave.network.explain.Basis;

/** What many tables share: words, forms, and the columns of provenance. */
final class Parts {

  static final List<String> MODES = Arrays.stream(Mode.values()).map(Mode::code).toList();
  static final List<String> COMMODITIES =
      Arrays.stream(Commodity.values()).map(Commodity::code).toList();
  static final String JURISDICTION = "[A-Z]{2}";
  static final String DATE = "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";

  private static final List<String> BASES = Arrays.stream(Basis.values()).map(Basis::code).toList();

  /** More than anything here costs or carries. */
  static final double MOST = 1e9;

  private Parts() {}

  /** A table that ends in the four columns of provenance. */
  static Table table(String name, String description, List<String> key, Column... columns) {
    return table(name, description, key, Set.of(), columns);
  }

  static Table table(
      String name, String description, List<String> key, Set<String> alsoLegal, Column... columns) {
    List<Column> all = new ArrayList<>(Arrays.asList(columns));
    all.add(
        Column.list(
                "source",
                "Where the figures come from: ids of `source.csv`, each with a place inside the"
                    + " source after `#` where that helps, as in `tr4#68-064`.")
            .refersTo("source.source_id"));
    all.add(Column.integer("year", "The year the figures refer to.").between(1500, 2200));
    all.add(
        Column.text("basis", "What the figures rest on, from the firmest to the weakest.")
            .oneOf(BASES));
    all.add(Column.text("note", "What a reader should know before using the row."));
    return new Table(name, description, all, key, alsoLegal);
  }
}
