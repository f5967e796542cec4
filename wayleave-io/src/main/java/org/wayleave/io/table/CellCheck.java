package org.wayleave.io.table;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges the cells of one column. */
final class CellCheck {

  /** Beyond this, no figure of this world; keeps every sum within a long. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

  /** The same for whole numbers, which are read as {@code int}. */
  private static final BigDecimal LARGEST_INTEGER = BigDecimal.valueOf(Integer.MAX_VALUE);

  /** No figure is written with more characters; keeps hostile ones from costing time. */
  private static final int LONGEST_NUMBER = 60;

  private static final int LONGEST_ID = 200;
  private static final int LONGEST_EXPONENT = 3;
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]+,[0-9]+");
  private static final Set<String> TRUTHS =
      Set.of("true", "false", "1", "0", "True", "False", "TRUE", "FALSE");

  private final Column column;
  private final int place;
  private final Set<String> allowed;

  private CellCheck(Column column, int place) {
    this.column = column;
    this.place = place;
    this.allowed = new HashSet<>(column.allowed());
  }

  /** Judges the row's cell; a refused one is reported and reads as blank afterwards. */
  void judge(Row row) {
    String text = row.textAt(place);
    if (text.isEmpty()) {
      if (column.need() == Column.Need.REQUIRED) {
        refuse(row, "missing_value", "The value of (%s) is missing.".formatted(column.name()), "");
      }
      return;
    }
    if (hasControlCharacter(text)) {
      refuse(
          row,
          "control_character",
          "The value holds a control character.",
          "Maybe the file was damaged or is not a text file.");
      return;
    }
    switch (column.type()) {
      case TEXT -> judgeWord(row, text);
      case ID -> judgeId(row, text);
      case INTEGER, NUMBER -> judgeNumber(row, text);
      case BOOLEAN -> judgeTruth(row, text);
      case LIST, NAMES -> judgeItems(row, text);
    }
  }

  private void judgeItems(Row row, String text) {
    if (allowed.isEmpty() && column.pattern() == null) {
      return;
    }
    for (String item : Row.split(text, column.separator().charAt(0))) {
      if (!judgeWord(row, item)) {
        return;
      }
    }
  }

  private boolean judgeWord(Row row, String word) {
    if (!allowed.isEmpty() && !allowed.contains(word)) {
      refuse(
          row,
          "unknown_value",
          "The value (%s) is not one of those allowed.".formatted(shorten(word)),
          row.maybe("unknown_value", word, column.allowed()));
      return false;
    }
    Pattern pattern = column.pattern();
    if (pattern != null && !pattern.matcher(word).matches()) {
      refuse(
          row,
          "bad_format",
          "The value (%s) does not have the form of a %s.".formatted(shorten(word), column.name()),
          column.hint());
      return false;
    }
    return true;
  }

  private void judgeId(Row row, String text) {
    boolean isWord = text.length() <= LONGEST_ID;
    for (int x = 0; isWord && x < text.length(); x++) {
      char letter = text.charAt(x);
      isWord = letter > ' ' && letter != ',' && letter != ';' && letter != ':';
    }
    if (!isWord) {
      refuse(
          row,
          "bad_format",
          "The id (%s) is not one word of up to 200 characters without , ; :."
              .formatted(shorten(text)),
          "Maybe blanks can become hyphens.");
      return;
    }
    judgeWord(row, text);
  }

  private void judgeTruth(Row row, String text) {
    if (!TRUTHS.contains(text)) {
      refuse(
          row,
          "unknown_value",
          "The value (%s) is neither true nor false.".formatted(shorten(text)),
          "");
    }
  }

  private void judgeNumber(Row row, String text) {
    if (text.length() > LONGEST_NUMBER || !isNumber(text)) {
      refuse(
          row,
          "not_a_number",
          "The value (%s) is not a number.".formatted(shorten(text)),
          DECIMAL_COMMA.matcher(text).matches() ? "Maybe the decimal sign must be a point." : "");
      return;
    }
    BigDecimal number = new BigDecimal(text);
    BigDecimal min = column.min();
    BigDecimal max = column.max();
    if (isBeyond(number, min, max)) {
      refuse(
          row,
          "out_of_range",
          min == null || max == null
              ? "The value (%s) is larger than any figure here.".formatted(text)
              : "The value (%s) is not within %s to %s%s."
                  .formatted(text, plain(min), plain(max), unit()),
          column.hint());
    } else if (column.type() == Column.Type.INTEGER
        && number.abs().compareTo(LARGEST_INTEGER) > 0) {
      refuse(
          row,
          "out_of_range",
          "The value (%s) is larger than any whole number here.".formatted(text),
          column.hint());
    } else if (column.type() == Column.Type.INTEGER && number.stripTrailingZeros().scale() > 0) {
      refuse(row, "not_a_number", "The value (%s) is not a whole number.".formatted(text), "");
    }
  }

  /** Whether the text is {@code [+-] digits [. digits] [e [+-] digits]}, with a digit somewhere. */
  private static boolean isNumber(String text) {
    int at = afterSign(text, 0);
    int whole = afterDigits(text, at);
    int end = whole;
    if (whole < text.length() && text.charAt(whole) == '.') {
      end = afterDigits(text, whole + 1);
    }
    boolean hasDigit = whole > at || end > whole + 1;
    if (hasDigit && end < text.length() && (text.charAt(end) | 0x20) == 'e') {
      int exponent = afterSign(text, end + 1);
      end = afterDigits(text, exponent);
      hasDigit = end > exponent && end - exponent <= LONGEST_EXPONENT;
    }
    return hasDigit && end == text.length();
  }

  private static int afterSign(String text, int at) {
    boolean isSign = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
    return isSign ? at + 1 : at;
  }

  private static int afterDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static boolean isBeyond(
      BigDecimal number, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    return number.abs().compareTo(LARGEST) > 0
        || (min != null && number.compareTo(min) < 0)
        || (max != null && number.compareTo(max) > 0);
  }

  private String unit() {
    return column.unit().isEmpty() ? "" : " " + column.unit();
  }

  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private void refuse(Row row, String code, String fact, String advice) {
    row.refuse(column.name(), code, fact, advice);
  }

  private static boolean hasControlCharacter(String text) {
    for (int x = 0; x < text.length(); x++) {
      char letter = text.charAt(x);
      boolean isBlank = letter == '\n' || letter == '\r' || letter == '\t';
      if ((letter < ' ' && !isBlank) || letter == 0x7F) {
        return true;
      }
    }
    return false;
  }

  private static String shorten(String text) {
    return text.length() <= 80 ? text : text.substring(0, 77) + "…";
  }

  /** The checks of all the columns that the header has. */
  static List<CellCheck> listFor(Header header) {
    return header.table().columns().stream()
        .filter(column -> header.place(column.name()) != Header.ABSENT)
        .map(column -> new CellCheck(column, header.place(column.name())))
        .toList();
  }
}
