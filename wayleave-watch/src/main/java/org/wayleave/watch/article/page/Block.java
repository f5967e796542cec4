package org.wayleave.watch.article.page;

import org.jsoup.nodes.Element;

/**
 * A run of text that no block-level element breaks.
 *
 * @param element the nearest block-level element around it
 * @param text what a reader sees, in one line
 * @param linkShare the share of its letters that are links, 0 to 1
 */
record Block(Element element, String text, double linkShare) {

  private static final String MARKS =
      ".,;:!?\u060C\u061B\u061F\u06D4\u0589\u055D\u055E\u055C\u2026\u3002\uFF0C\u0964";

  /** How many marks of sentences it has, in any script. */
  int markCount() {
    int marks = 0;
    for (int x = 0; x < text.length(); x++) {
      marks += MARKS.indexOf(text.charAt(x)) >= 0 ? 1 : 0;
    }
    return marks;
  }

  /** Whether it ends as a sentence does. */
  boolean isSentence() {
    for (int x = text.length() - 1; x >= 0; x--) {
      char each = text.charAt(x);
      boolean isClosing = "\"'»”’)]".indexOf(each) >= 0;
      if (!isClosing) {
        return ".!?:;\u061F\u06D4\u0589\u2026\u3002".indexOf(each) >= 0;
      }
    }
    return false;
  }

  String tag() {
    return element.normalName();
  }
}
