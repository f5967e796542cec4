package org.wayleave.app.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Points drawn with letters, for a terminal. */
final class ScatterText {

  private static final int COLUMNS = 64;
  private static final int ROWS = 14;

  /** One point; a mark that is not a dot is drawn over dots. */
  record Point(double x, double y, char mark) {}

  private final String xTitle;
  private final String yTitle;

  ScatterText(String xTitle, String yTitle) {
    this.xTitle = xTitle;
    this.yTitle = yTitle;
  }

  /** The picture, each line ending in a line feed. */
  String print(List<Point> points) {
    double left = points.stream().mapToDouble(Point::x).min().orElse(0);
    double right = points.stream().mapToDouble(Point::x).max().orElse(1);
    double low = points.stream().mapToDouble(Point::y).min().orElse(0);
    double high = points.stream().mapToDouble(Point::y).max().orElse(1);
    char[][] picture = new char[ROWS][COLUMNS];
    for (char[] row : picture) {
      Arrays.fill(row, ' ');
    }
    List<Point> ordered = new ArrayList<>(points);
    ordered.sort((one, other) -> Boolean.compare(one.mark != '·', other.mark != '·'));
    for (Point point : ordered) {
      int column = place(point.x, left, right, COLUMNS);
      int row = ROWS - 1 - place(point.y, low, high, ROWS);
      boolean isTaken = picture[row][column] != ' ' && picture[row][column] != '·';
      picture[row][column] = isTaken ? '*' : point.mark;
    }
    String top = Figures.value(high);
    String bottom = Figures.value(low);
    int margin = Math.max(top.length(), bottom.length());
    StringBuilder out = new StringBuilder("  ").append(yTitle).append('\n');
    for (int row = 0; row < ROWS; row++) {
      String label = row == 0 ? top : row == ROWS - 1 ? bottom : "";
      String line = " ".repeat(margin - label.length()) + label + " │" + new String(picture[row]);
      out.append("  ").append(line.stripTrailing()).append('\n');
    }
    String start = Figures.value(left);
    String end = Figures.value(right);
    out.append("  ")
        .append(" ".repeat(margin))
        .append(" └")
        .append("─".repeat(COLUMNS))
        .append('\n');
    int gap = Math.max(1, COLUMNS - start.length() - end.length() - xTitle.length() - 2);
    out.append("  ")
        .append(" ".repeat(margin + 2))
        .append(start)
        .append(" ".repeat(gap / 2 + 1))
        .append(xTitle)
        .append(" ".repeat(gap - gap / 2 + 1))
        .append(end)
        .append('\n');
    return out.toString();
  }

  private static int place(double value, double least, double most, int count) {
    return most == least ? 0 : (int) Math.round((value - least) / (most - least) * (count - 1));
  }
}
