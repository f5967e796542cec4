package org.wayleave.watch.language;

import java.util.Arrays;

/** Brings a text to small letters of one script with one blank between words. Reused. */
final class Letters {

  /** More of a text says nothing new. */
  static final int MOST = 2_000;

  /** The blank before, between and after words. */
  static final char BLANK = ' ';

  /** Of fewer, names are read too. */
  private static final int FEW_LETTERS = 12;

  private static final String SENTENCE_ENDS = ".!?\n";
  private static final char DROPPED = 1;
  private static final char[] FOLDED = foldAll();

  /** What was read: it begins and ends with a blank. */
  char[] text = new char[256];

  int length;

  private final int[] letterCounts = new int[Script.values().length];

  /** The script of most letters; null where there are none. */
  @org.jspecify.annotations.Nullable
  Script script(String raw) {
    Arrays.fill(letterCounts, 0);
    int most = Math.min(raw.length(), MOST);
    for (int x = 0; x < most; x++) {
      int script = Script.of(raw.charAt(x));
      if (script >= 0) {
        letterCounts[script]++;
      }
    }
    int best = -1;
    for (int x = 0; x < letterCounts.length; x++) {
      if (letterCounts[x] > 0 && (best < 0 || letterCounts[x] > letterCounts[best])) {
        best = x;
      }
    }
    return best < 0 ? null : Script.values()[best];
  }

  /**
   * Reads the words that have letters of the script; without those that a capital makes names,
   * which are of any language, unless little else is left.
   */
  void read(String raw, Script script) {
    read(raw, script, true);
    if (length < FEW_LETTERS) {
      read(raw, script, false);
    }
  }

  private void read(String raw, Script script, boolean skipsNames) {
    int most = Math.min(raw.length(), MOST);
    if (text.length < most + 2) {
      text = new char[2 * most + 2];
    }
    length = 0;
    text[length++] = BLANK;
    int wanted = script.ordinal();
    boolean beginsSentence = true;
    boolean isInWord = false;
    boolean isInName = false;
    for (int x = 0; x < most; x++) {
      char each = raw.charAt(x);
      char folded = FOLDED[each];
      if (folded == DROPPED) {
        continue;
      }
      boolean isApostrophe = folded == '\'' && isInWord;
      if (Script.of(each) == wanted || isApostrophe) {
        if (!isInWord) {
          isInName = skipsNames && !beginsSentence && Character.isUpperCase(each);
          isInWord = true;
          beginsSentence = false;
        }
        if (!isInName) {
          text[length++] = folded;
        }
      } else {
        isInWord = false;
        beginsSentence |= SENTENCE_ENDS.indexOf(each) >= 0;
        if (text[length - 1] != BLANK) {
          text[length++] = BLANK;
        }
      }
    }
    if (text[length - 1] != BLANK) {
      text[length++] = BLANK;
    }
  }

  private static char[] foldAll() {
    char[] folded = new char[1 << 16];
    for (int x = 0; x < folded.length; x++) {
      folded[x] = fold((char) x);
    }
    return folded;
  }

  private static char fold(char each) {
    int type = Character.getType(each);
    if (type == Character.NON_SPACING_MARK || each == '\u0640' || each == '\u00AD') {
      return DROPPED; // vowel signs, the tatweel, the soft hyphen
    }
    return switch (each) {
      case '\u0130' -> 'i';
      case '\u02BB', '\u02BC', '\u2018', '\u2019', '`', '\u00B4', '\'' -> '\'';
      default -> Character.toLowerCase(each);
    };
  }
}
