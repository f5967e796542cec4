package org.wayleave.watch.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Cuts a text into words and hashes them without case, marks and variants of letters: {@code İ},
 * {@code ı} and {@code i} are one, as are {@code ё} and {@code е}, the Arabic and Persian yeh and
 * kaf, and the digits of all scripts. Ideographs are a word each. Reused for one text after the
 * other; not thread-safe.
 */
public final class Words {

  private static final char BREAK = 0;
  private static final char NOTHING = 1;
  private static final String SENTENCE_ENDS = ".!?:\u2026\n\"\u00AB\u201C\u201E\u0589";
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final char[] FOLDED = foldAll();
  private int[] words = new int[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private boolean[] areNumbers = new boolean[256];
  private boolean[] areCapital = new boolean[256];

  private int count;

  private char[] letters = new char[2048];

  /** How many words there are. */
  public int count() {
    return count;
  }

  /** The hash of a word. */
  public int word(int index) {
    return words[index];
  }

  /** Where a word begins in the text. */
  public int start(int index) {
    return starts[index];
  }

  /** Where a word ends in the text, exclusive. */
  public int end(int index) {
    return ends[index];
  }

  /** Whether a word is a number. */
  public boolean isNumber(int index) {
    return areNumbers[index];
  }

  /** Whether a word has a capital that no sentence gave it; scripts without capitals have none. */
  public boolean isName(int index) {
    return areCapital[index];
  }

  /** Reads a text. */
  public void scan(String text) {
    count = 0;
    int length = text.length();
    if (letters.length < length) {
      letters = new char[2 * length];
    }
    text.getChars(0, length, letters, 0);
    int x = 0;
    while (x < length) {
      char folded = FOLDED[letters[x]];
      if (folded <= NOTHING) {
        x++;
      } else if (isIdeograph(folded)) {
        add(FACTOR * folded, x, x + 1, false, false);
        x++;
      } else {
        x = word(x, length);
      }
    }
  }

  private int word(int from, int length) {
    char[] text = letters;
    long hash = 0;
    boolean isNumber = true;
    int x = from;
    for (; x < length; x++) {
      char folded = FOLDED[text[x]];
      if (folded == BREAK || isIdeograph(folded)) {
        break;
      }
      if (folded != NOTHING) {
        hash = (hash ^ folded) * FACTOR;
        hash ^= hash >>> 29;
        isNumber &= folded >= '0' && folded <= '9';
      }
    }
    add(hash, from, x, isNumber, Character.isUpperCase(text[from]) && !beginsSentence(from));
    return x;
  }

  /** Whether the word here is the first of a text, a sentence, a line or a quotation. */
  private boolean beginsSentence(int from) {
    int end = count == 0 ? 0 : ends[count - 1];
    for (int x = end; x < from; x++) {
      if (SENTENCE_ENDS.indexOf(letters[x]) >= 0) {
        return true;
      }
    }
    return count == 0;
  }

  private void add(long hash, int start, int end, boolean isNumber, boolean isCapital) {
    if (count == words.length) {
      int size = 2 * count;
      words = Arrays.copyOf(words, size);
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
      areNumbers = Arrays.copyOf(areNumbers, size);
      areCapital = Arrays.copyOf(areCapital, size);
    }
    words[count] = (int) (hash >>> 32);
    starts[count] = start;
    ends[count] = end;
    areNumbers[count] = isNumber;
    areCapital[count] = isCapital;
    count++;
  }

  /** One number for all words in their order; 0 for none. */
  public long contentHash() {
    long hash = count;
    for (int x = 0; x < count; x++) {
      hash = (hash ^ words[x]) * FACTOR;
      hash ^= hash >>> 31;
    }
    return hash;
  }

  /** The hash of so many words from one on. */
  public long hash(int from, int size) {
    long hash = size;
    for (int x = from; x < from + size; x++) {
      hash = (hash ^ words[x]) * FACTOR;
      hash ^= hash >>> 32;
    }
    return hash * FACTOR;
  }

  private static boolean isIdeograph(char each) {
    return (each >= '\u3040' && each <= '\u9FFF') || (each >= '\uAC00' && each <= '\uD7A3');
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
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || each == '\u0640') {
      return NOTHING; // marks, joiners, the soft hyphen, the tatweel
    }
    int digit = Character.digit(each, 10);
    if (digit >= 0) {
      return (char) ('0' + digit);
    }
    if (!Character.isLetterOrDigit(each) && !Character.isSurrogate(each)) {
      return BREAK;
    }
    return switch (each) {
      case '\u0130', '\u0131', 'I' -> 'i';
      case '\u0401', '\u0451' -> '\u0435'; // ё
      case '\u064A', '\u0649' -> '\u06CC'; // yeh
      case '\u0643' -> '\u06A9'; // kaf
      case '\u0629' -> '\u0647'; // teh marbuta
      case '\u0622', '\u0623', '\u0625' -> '\u0627'; // alef
      case '\u02BB', '\u02BC', '\u2019' -> NOTHING; // apostrophes that are letters
      default -> base(Character.toLowerCase(each));
    };
  }

  /** The letter under a mark, where Latin has one; others keep theirs, as й is no и. */
  private static char base(char each) {
    if (each < '\u00C0' || each > '\u024F') {
      return each;
    }
    String parts = Normalizer.normalize(String.valueOf(each), Normalizer.Form.NFD);
    return Character.toLowerCase(parts.charAt(0));
  }
}
