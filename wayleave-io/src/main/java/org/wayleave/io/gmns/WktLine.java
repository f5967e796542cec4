package org.wayleave.io.gmns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wayleave.network.geo.GeoPoint;

/**
 * Reads and writes {@code LINESTRING (lon lat, lon lat, …)} of Well-Known Text (OGC 06-103r4, 7.2).
 *
 * <p>Strict: two coordinates a point, at least two points, no other geometry. The word is read in
 * any case, blanks are free. One pass over the text.
 */
final class WktLine {

  /** A text that is not a line, and where it stops being one. */
  static final class BadLineException extends Exception {

    private static final long serialVersionUID = 1L;

    BadLineException(String message) {
      super(message);
    }
  }

  private static final String WORD = "LINESTRING";

  private final String text;
  private int at;

  private WktLine(String text) {
    this.text = text;
  }

  /** The points of the line. */
  static List<GeoPoint> parse(String text) throws BadLineException {
    return new WktLine(text).line();
  }

  /** The line of these points, coordinates in the shortest form that reads back the same. */
  static String print(List<GeoPoint> points) {
    StringBuilder out = new StringBuilder(WORD).append(" (");
    for (int i = 0; i < points.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      out.append(Cells.decimal(points.get(i).lonDeg())).append(' ');
      out.append(Cells.decimal(points.get(i).latDeg()));
    }
    return out.append(')').toString();
  }

  private List<GeoPoint> line() throws BadLineException {
    skipBlanks();
    int wordEnd = Math.min(text.length(), at + WORD.length());
    if (!text.substring(at, wordEnd).toUpperCase(Locale.ROOT).equals(WORD)) {
      throw bad("LINESTRING");
    }
    at = wordEnd;
    expect('(');
    List<GeoPoint> points = new ArrayList<>();
    do {
      double lonDeg = number();
      double latDeg = number();
      if (!(Math.abs(lonDeg) <= 180 && Math.abs(latDeg) <= 90)) {
        throw new BadLineException(
            "the point (%s %s) is not on the globe".formatted(lonDeg, latDeg));
      }
      points.add(new GeoPoint(latDeg, lonDeg));
      skipBlanks();
    } while (accepts(','));
    expect(')');
    skipBlanks();
    if (at < text.length()) {
      throw bad("the end");
    }
    if (points.size() < 2) {
      throw new BadLineException("it has fewer than two points");
    }
    return points;
  }

  private double number() throws BadLineException {
    skipBlanks();
    int from = at;
    while (at < text.length() && isNumeric(text.charAt(at))) {
      at++;
    }
    try {
      if (at > from && at - from <= 40) {
        return Double.parseDouble(text.substring(from, at));
      }
    } catch (NumberFormatException e) {
      at = from;
    }
    throw bad("a number");
  }

  private static boolean isNumeric(char letter) {
    return (letter >= '0' && letter <= '9')
        || letter == '.'
        || letter == '-'
        || letter == '+'
        || letter == 'e'
        || letter == 'E';
  }

  private void expect(char letter) throws BadLineException {
    skipBlanks();
    if (!accepts(letter)) {
      throw bad("(" + letter + ")");
    }
  }

  private boolean accepts(char letter) {
    if (at < text.length() && text.charAt(at) == letter) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
  }

  private BadLineException bad(String expected) {
    return new BadLineException("at character %d, %s was expected".formatted(at + 1, expected));
  }
}
