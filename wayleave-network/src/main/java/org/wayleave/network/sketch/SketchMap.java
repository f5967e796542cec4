package org.wayleave.network.sketch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.geo.GeoPoint;

/** The picture of a sketch: where names stand, and which strokes join them. */
final class SketchMap {

  static final int METRES_PER_CHARACTER = 10_000;
  static final int HUNDREDTHS_PER_CHARACTER = 9;

  private static final Pattern NAME = Pattern.compile("[A-Z0-9]+(?:-[A-Z0-9]+)*");
  private static final String STROKES = "-|/\\";
  private static final int[] STROKE_TO_ROWS = {0, 1, 1, 1};
  private static final int[] STROKE_TO_COLUMNS = {1, 0, -1, 1};

  private final List<String> lines;
  private final Map<List<Integer>, String> cellToName = new LinkedHashMap<>();
  private final Map<String, GeoPoint> nameToPoint = new LinkedHashMap<>();
  private final List<Stroke> strokes = new ArrayList<>();

  /** A link drawn from one name to another. */
  record Stroke(String from, String to, int lengthM) {}

  /** Reads the map; its first line is line 1 of the sketch. */
  SketchMap(List<String> lines) {
    this.lines = lines;
    for (int row = 0; row < lines.size(); row++) {
      readNames(row);
    }
    for (int row = 0; row < lines.size(); row++) {
      for (int column = 0; column < lines.get(row).length(); column++) {
        readStroke(row, column);
      }
    }
  }

  Map<String, GeoPoint> nameToPoint() {
    return nameToPoint;
  }

  List<Stroke> strokes() {
    return strokes;
  }

  static GeoPoint point(int row, int column) {
    return new GeoPoint(
        -row * HUNDREDTHS_PER_CHARACTER / 100.0, column * HUNDREDTHS_PER_CHARACTER / 100.0);
  }

  private void readNames(int row) {
    Matcher matcher = NAME.matcher(lines.get(row));
    while (matcher.find()) {
      String name = matcher.group();
      if (nameToPoint.put(name, point(row, matcher.start())) != null) {
        throw Sketch.mistake(
            row + 1,
            "The name (%s) stands twice on the map.".formatted(name),
            "Maybe the second one is another node.");
      }
      for (int column = matcher.start(); column < matcher.end(); column++) {
        cellToName.put(List.of(row, column), name);
      }
    }
  }

  /** Follows a stroke from its upper or left end; the other cells of it are passed over. */
  private void readStroke(int row, int column) {
    char letter = lines.get(row).charAt(column);
    int stroke = STROKES.indexOf(letter);
    if (cellToName.containsKey(List.of(row, column)) || letter == ' ') {
      return;
    }
    if (stroke < 0) {
      throw Sketch.mistake(
          row + 1,
          "The character (%s) in column %d means nothing on a map.".formatted(letter, column + 1),
          "Maybe use names in capitals and links of - | / \\ only.");
    }
    int rows = STROKE_TO_ROWS[stroke];
    int columns = STROKE_TO_COLUMNS[stroke];
    if (isStroke(row - rows, column - columns, letter)) {
      return;
    }
    int length = 1;
    while (isStroke(row + length * rows, column + length * columns, letter)) {
      length++;
    }
    String from = nameAt(row - rows, column - columns);
    String to = nameAt(row + length * rows, column + length * columns);
    if (from == null || to == null) {
      throw Sketch.mistake(
          row + 1,
          "The link that begins with (%s) in column %d does not join two names."
              .formatted(letter, column + 1),
          "Maybe it is one character short, or bends; links are straight.");
    }
    strokes.add(new Stroke(from, to, length * METRES_PER_CHARACTER));
  }

  private boolean isStroke(int row, int column, char letter) {
    return row >= 0
        && row < lines.size()
        && column >= 0
        && column < lines.get(row).length()
        && lines.get(row).charAt(column) == letter
        && nameAt(row, column) == null;
  }

  private @Nullable String nameAt(int row, int column) {
    return cellToName.get(List.of(row, column));
  }
}
