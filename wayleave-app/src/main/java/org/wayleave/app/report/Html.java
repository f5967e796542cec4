package org.wayleave.app.report;

import java.util.List;
import java.util.Locale;

/** Pieces of a page. Everything that is not markup of our own goes through {@link #escape}. */
final class Html {

  private Html() {}

  /** A text as it may stand in an element or in a quoted attribute. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int place = 0; place < text.length(); place++) {
      char letter = text.charAt(place);
      switch (letter) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\n', '\t' -> out.append(letter);
        default -> out.append(Character.isISOControl(letter) ? ' ' : letter);
      }
    }
    return out.toString();
  }

  static String element(String name, String text) {
    return "<%s>%s</%s>\n".formatted(name, escape(text), name);
  }

  /** A table whose cells are texts; the first column is text, the others line up at the end. */
  static String table(String caption, List<String> head, List<List<String>> rows) {
    StringBuilder out = new StringBuilder("<div class=\"wide\"><table>");
    out.append("<caption>").append(escape(caption)).append("</caption>\n<thead><tr>");
    head.forEach(cell -> out.append("<th scope=\"col\">").append(escape(cell)).append("</th>"));
    out.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      out.append("<tr>");
      for (int column = 0; column < row.size(); column++) {
        out.append(column == 0 ? "<th scope=\"row\">" : "<td>");
        out.append(escape(row.get(column))).append(column == 0 ? "</th>" : "</td>");
      }
      out.append("</tr>\n");
    }
    return out.append("</tbody></table></div>\n").toString();
  }

  static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  static String percent(double share) {
    double percent = 100 * share;
    boolean isWhole = percent == Math.rint(percent);
    return String.format(Locale.ROOT, isWhole ? "%.0f %%" : "%.1f %%", percent);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
  }

  /** A place on a drawing. */
  static String at(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceAll("\\.0$", "");
  }
}
