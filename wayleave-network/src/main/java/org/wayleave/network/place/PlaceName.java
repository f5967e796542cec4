package org.wayleave.network.place;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds a name so that spellings a person would call the same become equal.
 *
 * <p>Compatibility decomposition (Unicode NFKD), marks removed, lower case without regard to
 * locale, the Turkic dotless i as i, Azerbaijani ə as e, Arabic kaf and yeh in the Persian form,
 * apostrophes dropped, every other separator one blank. {@code Xi'an} = {@code XIAN}, {@code Ələt}
 * = {@code elet}, {@code Poti-Port} = {@code poti port}.
 */
final class PlaceName {

  private PlaceName() {}

  static String fold(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(decomposed.length());
    boolean isGap = false;
    for (int x = 0; x < decomposed.length(); ) {
      int letter = decomposed.codePointAt(x);
      x += Character.charCount(letter);
      int type = Character.getType(letter);
      if (type == Character.NON_SPACING_MARK
          || type == Character.ENCLOSING_MARK
          || type == Character.FORMAT
          || isApostrophe(letter)
          || letter == 'ـ') {
        continue;
      }
      if (Character.isLetterOrDigit(letter)) {
        if (isGap && !folded.isEmpty()) {
          folded.append(' ');
        }
        isGap = false;
        folded.appendCodePoint(plain(letter));
      } else {
        isGap = true;
      }
    }
    return folded.toString();
  }

  private static boolean isApostrophe(int letter) {
    return switch (letter) {
      case '\'', '`', 'ʻ', 'ʼ', '‘', '’', 'ʿ', 'ʾ', 'ь', 'ъ' -> true;
      default -> false;
    };
  }

  private static int plain(int letter) {
    return switch (letter) {
      case 'ı' -> 'i';
      case 'ə' -> 'e';
      case 'ø' -> 'o';
      case 'ł' -> 'l';
      case 'ك' -> 'ک';
      case 'ي', 'ى' -> 'ی';
      case 'ة' -> 'ه';
      default -> letter;
    };
  }
}
