package org.wayleave.io.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints the machine-readable description of a folder of tables.
 *
 * <p>The format is Data Package and Table Schema, version 2 (datapackage.org), which GMNS uses too.
 * What those specifications have no word for stands in properties of our own: {@code itemEnum} and
 * {@code itemReferences} for the items of list columns, {@code unit}. Deterministic: the same input
 * gives the same bytes. Thread-safe, no state.
 */
public final class DataPackage {

  private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DataPackage() {}

  /**
   * The text of {@code datapackage.json}, ending in a line feed.
   *
   * @param name the package's short name
   * @param title its title
   * @param description what it is
   * @param tables the tables that the folder has, in order
   * @param tableToColumns the columns that each file has, in the order of its header
   */
  public static String json(
      String name,
      String title,
      String description,
      List<Table> tables,
      Map<String, List<String>> tableToColumns) {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", PROFILE).put("name", name).put("title", title);
    root.put("description", description);
    ArrayNode resources = root.putArray("resources");
    for (Table table : tables) {
      ObjectNode resource = resources.addObject();
      resource.put("name", table.name()).put("path", table.file()).put("type", "table");
      resource.put("description", table.description());
      resource.put("format", "csv").put("mediatype", "text/csv").put("encoding", "utf-8");
      addSchema(
          resource.putObject("schema"),
          table,
          tableToColumns.getOrDefault(table.name(), List.of()));
    }
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    return JSON.writer().with(printer).writeValueAsString(root) + "\n";
  }

  private static void addSchema(ObjectNode schema, Table table, List<String> columns) {
    ArrayNode fields = schema.putArray("fields");
    for (String name : columns) {
      table.findColumn(name).ifPresent(column -> addField(fields.addObject(), column));
    }
    schema.putArray("missingValues").add("");
    if (!table.key().isEmpty()) {
      table.key().forEach(schema.putArray("primaryKey")::add);
    }
    List<Column> keys =
        table.columns().stream()
            .filter(column -> columns.contains(column.name()))
            .filter(column -> column.references().size() == 1 && column.separator().isEmpty())
            .toList();
    if (!keys.isEmpty()) {
      ArrayNode foreign = schema.putArray("foreignKeys");
      for (Column column : keys) {
        String target = column.references().getFirst();
        int dot = target.indexOf('.');
        ObjectNode key = foreign.addObject();
        key.putArray("fields").add(column.name());
        ObjectNode reference = key.putObject("reference");
        reference.put("resource", target.substring(0, dot));
        reference.putArray("fields").add(target.substring(dot + 1));
      }
    }
  }

  private static void addField(ObjectNode field, Column column) {
    field.put("name", column.name());
    switch (column.type()) {
      case TEXT, ID -> field.put("type", "string");
      case INTEGER -> field.put("type", "integer");
      case NUMBER -> field.put("type", "number");
      case BOOLEAN -> field.put("type", "boolean");
      case LIST, NAMES ->
          field.put("type", "list").put("delimiter", column.separator()).put("itemType", "string");
    }
    field.put("description", column.description());
    if (!column.unit().isEmpty()) {
      field.put("unit", column.unit());
    }
    boolean isList = !column.separator().isEmpty();
    addConstraints(field, column, isList);
    if (isList && !column.allowed().isEmpty()) {
      column.allowed().forEach(field.putArray("itemEnum")::add);
    }
    if (isList || column.references().size() > 1) {
      if (!column.references().isEmpty()) {
        column.references().forEach(field.putArray("itemReferences")::add);
      }
    }
  }

  /** Without an exponent and without zeros at the end. */
  private static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(number.stripTrailingZeros().toPlainString());
  }

  private static void addConstraints(ObjectNode field, Column column, boolean isList) {
    ObjectNode constraints = JSON.createObjectNode();
    if (column.need() == Column.Need.REQUIRED) {
      constraints.put("required", true);
    }
    BigDecimal min = column.min();
    BigDecimal max = column.max();
    if (min != null && max != null) {
      constraints.put("minimum", plain(min)).put("maximum", plain(max));
    }
    Pattern pattern = column.pattern();
    if (pattern != null && !isList) {
      constraints.put("pattern", pattern.pattern());
    }
    if (!column.allowed().isEmpty() && !isList) {
      column.allowed().forEach(constraints.putArray("enum")::add);
    }
    if (!constraints.isEmpty()) {
      field.set("constraints", constraints);
    }
  }
}
