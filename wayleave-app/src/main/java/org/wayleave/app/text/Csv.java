package org.wayleave.app.text;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of CSV (RFC 4180) that a spreadsheet does not take for formulas. No state. */
public final class Csv {

  private Csv() {}

  /**
   * One line, ended; a cell that a spreadsheet would take for a formula begins with an apostrophe.
   */
  public static String line(String... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\n";
  }

  private static String cell(String text) {
    boolean looksLikeFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    boolean isNumber = text.matches("-?\\d+(\\.\\d+)?");
    String safe = looksLikeFormula && !isNumber ? "'" + text : text;
    boolean needsQuotes = safe.chars().anyMatch(letter -> ",\"\n\r".indexOf(letter) >= 0);
    return needsQuotes ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
