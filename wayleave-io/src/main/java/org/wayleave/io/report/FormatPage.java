package org.wayleave.io.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.wayleave.io.gmns.schema.GmnsSchema;
import org.wayleave.io.table.Column;
import org.wayleave.io.table.Table;

/** Prints the page on the format of network folders from the schema. Thread-safe, no state. */
public final class FormatPage {

  private static final String INTRODUCTION =
      """
      # The network folder

      <!-- Printed by a test from the schema in code; run it with -Dupdate=true to rewrite. -->

      A network is a folder of CSV files (RFC 4180: UTF-8, commas, one header line). `node.csv`,
      `link.csv`, `zone.csv` and `config.csv` are tables of the
      [General Modeling Network Specification](https://github.com/zephyr-data-specs/GMNS) with further
      columns; the other tables are ours. Only `node.csv` and `link.csv` must be there. The order of
      columns is free, and columns that are not required may be left out.

      Blank means not known, or not applicable. Lists inside a cell use `;`, several names of one thing
      `|`. An id is one word of up to 200 characters without blanks, commas, semicolons or colons.
      Numbers have a decimal point. An unknown column is an error that lists the known ones.

      Every defect is reported with its file, line and column, and reading goes on. *Required*: the row
      is left out when the cell is blank or defective. *Essential*: blank is legal, but a defective
      value costs the row. Otherwise a defective value reads as blank.
      """;

  private FormatPage() {}

  /** The page, ending in a line feed. */
  public static String markdown() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (Table table : GmnsSchema.tables()) {
      page.append("\n## ").append(table.file()).append("\n\n");
      page.append(table.description());
      if (!table.key().isEmpty()) {
        page.append(" Unique: ").append(quoted(table.key())).append('.');
      }
      page.append("\n\n");
      MarkdownTable columns = new MarkdownTable("Column", "Type", "Need", "Meaning");
      for (Column column : table.columns()) {
        columns.row("`" + column.name() + "`", type(column), need(column), meaning(column));
      }
      page.append(columns);
      if (!table.alsoLegal().isEmpty()) {
        page.append("\nColumns of GMNS that are accepted and not used: ");
        page.append(quoted(table.alsoLegal().stream().sorted().toList())).append(".\n");
      }
    }
    return page.toString();
  }

  private static String type(Column column) {
    String type =
        switch (column.type()) {
          case TEXT -> "text";
          case ID -> "id";
          case INTEGER -> "whole number";
          case NUMBER -> "number";
          case BOOLEAN -> "true or false";
          case LIST -> "list";
          case NAMES -> "names";
        };
    return column.unit().isEmpty() ? type : type + ", " + column.unit();
  }

  private static String need(Column column) {
    return switch (column.need()) {
      case REQUIRED -> "required";
      case ESSENTIAL -> "essential";
      case OPTIONAL -> "";
    };
  }

  private static String meaning(Column column) {
    List<String> parts = new ArrayList<>();
    parts.add(column.description());
    if (!column.allowed().isEmpty()) {
      parts.add("One of " + quoted(column.allowed()) + ".");
    }
    BigDecimal min = column.min();
    BigDecimal max = column.max();
    if (min != null && max != null) {
      parts.add("From " + plain(min) + " to " + plain(max) + ".");
    }
    if (!column.references().isEmpty()) {
      parts.add("Refers to " + quoted(column.references()) + ".");
    }
    return String.join(" ", parts);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String quoted(List<String> words) {
    return "`" + String.join("`, `", words) + "`";
  }
}
