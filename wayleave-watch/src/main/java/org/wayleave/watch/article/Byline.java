package org.wayleave.watch.article;

import java.util.regex.Pattern;
import org.wayleave.watch.text.HtmlText;

/** Names as they stand in bylines. */
final class Byline {

  private static final Pattern MAIL =
      Pattern.compile("(?i)(mailto:)?[^\\s<>()\"@]{1,64}@[^\\s<>()\"@]{1,255}");
  private static final Pattern BRACKETS = Pattern.compile("[()<>\"\\[\\]]");

  private Byline() {}

  /** The name without any address of mail: {@code desk@x.example (The Desk)} is The Desk. */
  static String name(String text) {
    String plain = text;
    if (text.indexOf('@') >= 0) {
      plain = BRACKETS.matcher(MAIL.matcher(text).replaceAll(" ")).replaceAll(" ");
    }
    return HtmlText.oneLine(plain);
  }
}
