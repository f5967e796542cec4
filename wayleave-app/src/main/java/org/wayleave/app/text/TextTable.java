package org.wayleave.app.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of text in columns that line up in a terminal, also with wide scripts (Chinese counts
 * double) and combining marks (which count nothing).
 */
public final class TextTable {

  /** On which side a column lines up. */
  public enum Side {
    /** The beginnings line up. */
    LEFT,
    /** The ends line up. */
    RIGHT
  }

  private static final String GAP = "  ";

  private final List<Side> sides;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with columns that line up so. */
  public TextTable(Side... sides) {
    this.sides = List.of(sides);
  }

  /** Adds a row. */
  public TextTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The rows as lines, each begun with the indent. */
  public String print(String indent) {
    int[] widths = new int[sides.size()];
    for (List<String> row : rows) {
      for (int x = 0; x < row.size(); x++) {
        widths[x] = Math.max(widths[x], width(row.get(x)));
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int x = 0; x < row.size(); x++) {
        String padding = " ".repeat(widths[x] - width(row.get(x)));
        line.append(x == 0 ? "" : GAP)
            .append(sides.get(x) == Side.RIGHT ? padding : "")
            .append(row.get(x))
            .append(sides.get(x) == Side.LEFT ? padding : "");
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  /** How many columns of a terminal a text takes. */
  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int letter) {
    int type = Character.getType(letter);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(letter);
    boolean isWide =
        script == Character.UnicodeScript.HAN
            || script == Character.UnicodeScript.HANGUL
            || script == Character.UnicodeScript.HIRAGANA
            || script == Character.UnicodeScript.KATAKANA;
    return isWide ? 2 : 1;
  }
}
