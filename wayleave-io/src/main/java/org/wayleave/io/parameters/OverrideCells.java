package org.wayleave.io.parameters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.wayleave.network.notice.Suggestion;

/** The cells of one override, checked. Used once. */
final class OverrideCells {

  private static final List<String> KNOWN =
      List.of("figure", "high", "low", "mid", "note", "p95", "source", "unit", "value");
  private static final double GREATEST = 1e12;

  private final ParametersReader reader;
  private final Node row;
  private final Map<String, Node> cells;
  private int mistakes;

  OverrideCells(ParametersReader reader, Node row, Map<String, Node> cells) {
    this.reader = reader;
    this.row = row;
    this.cells = cells;
  }

  /** The override, unless the cells have mistakes; the figure may be known beforehand. */
  Optional<FigureOverride> toOverride(String knownFigure) {
    for (Map.Entry<String, Node> cell : cells.entrySet()) {
      if (!KNOWN.contains(cell.getKey())) {
        mistake(
            cell.getValue(),
            "The cell (%s) of an override is not known".formatted(cell.getKey()),
            "%s Known are: %s."
                .formatted(Suggestion.maybe(cell.getKey(), KNOWN), String.join(", ", KNOWN)));
      }
    }
    String figure = knownFigure.isEmpty() ? text("figure") : knownFigure;
    if (figure.isEmpty()) {
      mistake(row, "The override names no figure", "Maybe add: figure: parameter:ID");
    }
    Double value = number("value");
    Double mid = value == null ? number("mid") : value;
    if (mid == null && mistakes == 0) {
      mistake(row, "The override of (%s) has no value".formatted(figure), "Maybe add: value: 12");
    }
    Double low = number("low");
    Double high = number("high");
    Double p95 = number("p95");
    if (mid != null && ((low != null && low > mid) || (high != null && high < mid))) {
      mistake(
          row,
          "The values of (%s), low %s, mid %s, high %s, are not in order"
              .formatted(figure, low, mid, high),
          "Maybe two of them are exchanged.");
    }
    boolean isShort = !knownFigure.isEmpty() && !cells.containsKey("source");
    if (!isShort && text("source").isEmpty()) {
      mistake(
          row,
          "The override of (%s) has no source".formatted(figure),
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

  private String text(String cell) {
    Node node = cells.get(cell);
    return node == null ? "" : ParametersReader.text(node);
  }

  private @Nullable Double number(String cell) {
    Node node = cells.get(cell);
    if (node == null) {
      return null;
    }
    String text = ParametersReader.text(node);
    if (!text.matches("[0-9]{1,13}(\\.[0-9]{1,9})?")) {
      mistake(
          node,
          "The value (%s = %s) is no number of 0 or more".formatted(cell, text),
          "Maybe write 12.5, with a point and without its unit.");
      return null;
    }
    double value = Double.parseDouble(text);
    if (value >= GREATEST) {
      mistake(node, "The value (%s = %s) is absurd".formatted(cell, text), "");
      return null;
    }
    return value;
  }

  private void mistake(Node where, String fact, String advice) {
    mistakes++;
    reader.mistake(where, fact, advice);
  }
}
