package org.wayleave.app.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.element.ElementDto;
import org.wayleave.app.element.Elements;
import org.wayleave.app.text.Csv;
import org.wayleave.io.parameters.FigureOverride;
import org.wayleave.io.parameters.ParametersFile;
import org.wayleave.network.notice.UserException;

/** Corrections as a patch to the tables of a network folder. No state. */
final class PatchFile {

  private PatchFile() {}

  /** One cell that is to be changed; hours of what-if are no fact of the data and are left out. */
  record Cell(
      String table,
      String row,
      String column,
      @Nullable Double old,
      double value,
      String unit,
      String source,
      String basis,
      String note) {}

  static List<Cell> of(ParametersFile file, Elements elements) {
    List<Cell> cells = new ArrayList<>();
    for (FigureOverride override : file.overrides()) {
      String[] parts = override.figure().split(":", -1);
      String kind = parts[0];
      String id = parts.length > 1 ? parts[1] : "";
      String what = parts.length > 2 ? parts[2] : "";
      switch (kind + ":" + what) {
        case "link:length" -> add(cells, elements, override, "link", id, "length");
        case "link:speed" -> add(cells, elements, override, "link", id, "free_speed");
        case "crossing:time" -> {
          add(cells, elements, override, "crossing", id, "time_mean_h");
          addMore(cells, override, "crossing", id, "time_p95_h", override.p95());
        }
        case "crossing:cost" -> add(cells, elements, override, "crossing", id, "cost_usd");
        case "parameter:" -> {
          addMore(cells, override, "operation", id, "low", override.low());
          addMore(cells, override, "operation", id, "mid", override.mid());
          addMore(cells, override, "operation", id, "high", override.high());
          addMore(cells, override, "operation", id, "p95", override.p95());
        }
        default -> {}
      }
    }
    return cells;
  }

  private static void add(
      List<Cell> cells,
      Elements elements,
      FigureOverride override,
      String table,
      String row,
      String column) {
    ElementDto.FigureDto known = known(elements, table + ":" + row, override.figure());
    cells.add(
        new Cell(
            table + ".csv",
            row,
            column,
            known == null ? null : known.value(),
            override.mid(),
            override.unit().isEmpty() && known != null ? known.unit() : override.unit(),
            override.source(),
            "estimate",
            override.note()));
  }

  private static void addMore(
      List<Cell> cells,
      FigureOverride override,
      String table,
      String row,
      String column,
      @Nullable Double value) {
    if (value != null) {
      cells.add(
          new Cell(
              table + ".csv",
              row,
              column,
              null,
              value,
              override.unit(),
              override.source(),
              "estimate",
              override.note()));
    }
  }

  private static ElementDto.@Nullable FigureDto known(Elements elements, String id, String figure) {
    try {
      return elements.get(id).figures().stream()
          .filter(each -> each.figure().equals(figure))
          .findFirst()
          .orElse(null);
    } catch (UserException unknown) {
      return null;
    }
  }

  static String csv(List<Cell> cells) {
    StringBuilder csv = new StringBuilder();
    csv.append(Csv.line("table", "row", "column", "old", "new", "unit", "source", "basis", "note"));
    for (Cell cell : cells) {
      csv.append(
          Csv.line(
              cell.table,
              cell.row,
              cell.column,
              cell.old == null ? "" : plain(cell.old),
              plain(cell.value),
              cell.unit,
              cell.source,
              cell.basis,
              cell.note));
    }
    return csv.toString();
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString(Math.round(value))
        : Double.toString(value);
  }
}
