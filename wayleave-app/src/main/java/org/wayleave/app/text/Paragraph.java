package org.wayleave.app.text;

import java.util.List;

/** Text in lines that a terminal shows without breaking them. No state. */
final class Paragraph {

  private static final int COLUMNS = 100;
  private static final char NO_BREAK = '\u00a0';

  private Paragraph() {}

  /** The text as lines, broken at blanks; every line but the first is indented. */
  static String wrap(String text, int indent) {
    String start = text.substring(0, text.length() - text.stripLeading().length());
    StringBuilder out = new StringBuilder(start);
    int column = start.length();
    boolean isFirst = true;
    for (String word : text.strip().split(" ", -1)) {
      int width = TextTable.width(word);
      if (!isFirst && column + 1 + width > COLUMNS) {
        out.append('\n').append(" ".repeat(indent));
        column = indent;
      } else if (!isFirst) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += width;
      isFirst = false;
    }
    return out.append('\n').toString().replace(NO_BREAK, ' ');
  }

  /** A text that stays on one line. */
  static String whole(String text) {
    return text.replace(' ', NO_BREAK);
  }

  /** {@code a, b and c}. */
  static String list(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  /** {@code 1 border}, {@code 2 borders}. */
  static String count(int number, String one, String many) {
    return "%d %s".formatted(number, number == 1 ? one : many);
  }
}
