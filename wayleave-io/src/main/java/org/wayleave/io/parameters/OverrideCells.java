package org.wayleave.io.parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.wayleave.io.yaml.YamlDocument;
import org.wayleave.network.notice.Suggestion;

/** The cells of one override, checked. Used once. */
final class OverrideCells {

  /** What an override may say, and what it means. */
  static final SequencedMap<String, String> CELLS = cells();

  /** What can be overridden, what it is, and its unit. */
  static final List<List<String>> FIGURES =
      List.of(
          List.of(
              "parameter:ID",
              "a row of `operation.csv`",
              "the row's own, or one of the same kind, as `USD/TEU` for `USD/FEU`"),
          List.of(
              "crossing:ID:time",
              "the mean time of a border; its `p95` stays unless you give one or the new time"
                  + " overtakes it",
              "`h`"),
          List.of(
              "crossing:ID:cost",
              "the fees of a border",
              "`USD/truck`, `USD/wagon` or `USD/TEU`, as the crossing has it; else `USD/TEU`"),
          List.of("link:ID:speed", "the speed on a link, a whole number", "`km/h`"),
          List.of("link:ID:length", "the length of a link", "`km`"),
          List.of("link:ID:extra_time", "time added to passing a link", "`h`"),
          List.of(
              "crossing:ID:extra_time",
              "time added to crossing a border; at a port, to landing there and to setting out by"
                  + " sea; adds to what its links have",
              "`h`"),
          List.of(
              "KIND:ID:extra_time",
              "time added to passing a `node`, `chokepoint` or `jurisdiction`: half where it is"
                  + " entered, half where it is left, so that what begins or ends there takes half",
              "`h`"),
          List.of(
              "KIND:ID:capacity",
              "how much of its capacity a `link`, `crossing`, `node`, `chokepoint` or `jurisdiction`"
                  + " has left, from 1; the rest of the network's trades queues there or goes round,"
                  + " see below",
              "`%`"));

  private static final List<String> KNOWN = CELLS.keySet().stream().sorted().toList();
  private static final double GREATEST = 1e12;

  private final YamlDocument document;
  private final Node row;
  private final Map<String, Node> cells;
  private int mistakes;

  OverrideCells(YamlDocument document, Node row, Map<String, Node> cells) {
    this.document = document;
    this.row = row;
    this.cells = cells;
  }

  private static SequencedMap<String, String> cells() {
    SequencedMap<String, String> cells = new LinkedHashMap<>();
    cells.put("figure", "which one, see below");
    cells.put("value", "the value to reckon with, 0 or more; `mid` is another word for it");
    cells.put("mid", "another word for `value`");
    cells.put("low", "the lowest plausible value");
    cells.put("high", "the highest plausible value");
    cells.put("p95", "what one trip in twenty exceeds; for a speed, falls below");
    cells.put("unit", "the unit of all of them; the figure's own when it is left out");
    cells.put("source", "who says so; needed");
    cells.put("note", "what a reader should know");
    return cells;
  }

  /** The override, unless the cells have mistakes; the figure may be known beforehand. */
  Optional<FigureOverride> toOverride(String knownFigure) {
    for (Map.Entry<String, Node> cell : cells.entrySet()) {
      if (!KNOWN.contains(cell.getKey())) {
        mistake(
            cell.getValue(),
            "The cell (%s) of an override is not known"
                .formatted(YamlDocument.brief(cell.getKey())),
            "%s Known are: %s."
                .formatted(Suggestion.maybe(cell.getKey(), KNOWN), String.join(", ", KNOWN)));
      }
    }
    String figure = knownFigure.isEmpty() ? text("figure") : knownFigure;
    String called = YamlDocument.brief(figure);
    if (figure.isEmpty()) {
      mistake(row, "The override names no figure", "Maybe add: figure: parameter:ID");
    } else if (!knownFigure.isEmpty() && cells.containsKey("figure")) {
      mistake(
          cells.get("figure"),
          "The setting (%s) names its own figure".formatted(knownFigure),
          "Maybe leave the cell (figure) out.");
    }
    if (cells.containsKey("value") && cells.containsKey("mid")) {
      mistake(
          row,
          "The override of (%s) has a value and a mid".formatted(called),
          "Maybe leave one of them out; they are the same.");
    }
    Double value = number("value");
    Double mid = value == null ? number("mid") : value;
    if (mid == null && mistakes == 0) {
      mistake(row, "The override of (%s) has no value".formatted(called), "Maybe add: value: 12");
    }
    Double low = number("low");
    Double high = number("high");
    Double p95 = number("p95");
    if (isBefore(mid, low) || isBefore(high, mid) || isBefore(high, low)) {
      mistake(
          row,
          "The values of (%s)%s%s%s are not in order"
              .formatted(called, named("low", low), named("value", mid), named("high", high)),
          "Maybe two of them are exchanged.");
    }
    boolean isShort = !knownFigure.isEmpty() && !cells.containsKey("source");
    if (!isShort && text("source").isEmpty()) {
      mistake(
          row,
          "The override of (%s) has no source".formatted(called),
          "Maybe say who knows it, as source: own count 2024.");
    }
    if (mistakes > 0 || mid == null) {
      return Optional.empty();
    }
    return Optional.of(
        new FigureOverride(
            figure,
            low,
            mid,
            high,
            p95,
            text("unit"),
            isShort ? "the asker" : text("source"),
            text("note")));
  }

  private static boolean isBefore(@Nullable Double one, @Nullable Double other) {
    return one != null && other != null && one < other;
  }

  private static String named(String name, @Nullable Double value) {
    return value == null ? "" : ", %s %s".formatted(name, value);
  }

  /** A cell that is there but holds a list or a mapping is a mistake. */
  private String text(String cell) {
    Node node = cells.get(cell);
    if (node == null) {
      return "";
    }
    if (!YamlDocument.isPlain(node)) {
      mistake(node, "The cell (%s) is no plain value".formatted(cell), "Maybe put it in quotes.");
      return "?";
    }
    return YamlDocument.text(node);
  }

  private @Nullable Double number(String cell) {
    Node node = cells.get(cell);
    if (node == null) {
      return null;
    }
    String text = YamlDocument.text(node);
    if (!text.matches("[0-9]{1,13}(\\.[0-9]{1,9})?")) {
      mistake(
          node,
          "The value (%s = %s) is no number of 0 or more".formatted(cell, YamlDocument.brief(text)),
          "Maybe write 12.5, with a point and without its unit.");
      return null;
    }
    double value = Double.parseDouble(text);
    if (value >= GREATEST) {
      mistake(
          node,
          "The value (%s = %s) is absurd".formatted(cell, text),
          "Maybe its unit is another.");
      return null;
    }
    return value;
  }

  private void mistake(@Nullable Node where, String fact, String advice) {
    mistakes++;
    document.mistake(where == null ? row : where, fact, advice);
  }
}
