package org.wayleave.app.terminal;

import java.util.regex.Pattern;

/** What strangers wrote, made fit for a terminal. */
public final class PlainLine {

  /** What could steer a terminal or turn the order of what follows on the line. */
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cntrl}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private PlainLine() {}

  /** The text with its lines. */
  public static String lines(String text) {
    return String.join(
            "\n", text.lines().map(line -> STEERING.matcher(line).replaceAll(" ")).toList())
        + "\n";
  }

  /** The text in one line of at most so many characters. */
  public static String of(String text, int most) {
    String plain = STEERING.matcher(text).replaceAll(" ").strip();
    int length = plain.codePointCount(0, plain.length());
    return length <= most ? plain : plain.substring(0, plain.offsetByCodePoints(0, most - 1)) + "…";
  }
}
