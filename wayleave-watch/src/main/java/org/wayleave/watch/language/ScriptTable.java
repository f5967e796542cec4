package org.wayleave.watch.language;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How unlikely each run of letters of a script is in each language that uses it. A run is a number
 * of seven bits a letter; its row has a byte a language, tenths of a nat. Immutable.
 */
final class ScriptTable {

  /** The longest run. */
  static final int LONGEST = 4;

  /** So many steps of a byte are one nat. */
  static final int STEPS = 10;

  private static final int LETTER_BITS = 7;
  private static final int MOST_LETTERS = (1 << LETTER_BITS) - 2;
  private static final int EMPTY = 0;

  final List<String> languages;
  private final String alphabet;
  private final int[] runs;
  private final byte[] costs;
  private final byte[] letterOf = new byte[1 << 16];
  private final int[] slots;
  private final int[] rowOfSlot;

  /**
   * A table.
   *
   * @param alphabet the letters, the blank first
   * @param runs the runs, ascending
   * @param costs for each run a byte a language
   */
  ScriptTable(List<String> languages, String alphabet, int[] runs, byte[] costs) {
    if (alphabet.length() > MOST_LETTERS) {
      throw new IllegalArgumentException("%d letters".formatted(alphabet.length()));
    }
    this.languages = List.copyOf(languages);
    this.alphabet = alphabet;
    this.runs = runs;
    this.costs = costs;
    for (int x = 0; x < alphabet.length(); x++) {
      letterOf[alphabet.charAt(x)] = (byte) (x + 1);
    }
    slots = new int[Integer.highestOneBit(Math.max(1, runs.length)) * 4];
    rowOfSlot = new int[slots.length];
    for (int row = 0; row < runs.length; row++) {
      int slot = slot(runs[row]);
      while (slots[slot] != EMPTY) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = runs[row];
      rowOfSlot[slot] = row;
    }
  }

  private int slot(int run) {
    return ((run * 0x9E3779B9) >>> 7) & (slots.length - 1);
  }

  /** The number of a run; 0 where a letter of it is not in the alphabet. */
  static int run(byte[] letterOf, String letters) {
    int run = 0;
    for (int x = 0; x < letters.length(); x++) {
      int letter = letterOf[letters.charAt(x)];
      if (letter == 0) {
        return EMPTY;
      }
      run = (run << LETTER_BITS) | letter;
    }
    return run;
  }

  /**
   * Adds up what each language pays for the letters of a text, each after those before it in its
   * word: by the longest run that the table knows.
   */
  int[] costs(Letters letters) {
    int[] sums = new int[languages.size()];
    char[] text = letters.text;
    int run = letterOf[Letters.BLANK];
    int size = 1;
    for (int x = 1; x < letters.length; x++) {
      char each = text[x];
      int letter = letterOf[each];
      if (letter == 0) {
        run = 0; // a letter that no language here has says nothing, nor what comes before it
        size = 0;
        continue;
      }
      if (size == LONGEST) {
        run &= (1 << (LETTER_BITS * (LONGEST - 1))) - 1;
        size--;
      }
      run = (run << LETTER_BITS) | letter;
      size++;
      add(run, size, sums);
      if (each == Letters.BLANK) {
        run = letter;
        size = 1;
      }
    }
    return sums;
  }

  private void add(int longest, int size, int[] sums) {
    int run = longest;
    for (int left = size; left > 0; left--) {
      int row = row(run);
      if (row >= 0) {
        int at = row * sums.length;
        for (int x = 0; x < sums.length; x++) {
          sums[x] += costs[at + x] & 0xff;
        }
        return;
      }
      run &= (1 << (LETTER_BITS * (left - 1))) - 1;
    }
  }

  private int row(int run) {
    int slot = slot(run);
    while (slots[slot] != run) {
      if (slots[slot] == EMPTY) {
        return -1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return rowOfSlot[slot];
  }

  /** How many bytes {@link #write} needs. */
  int byteCount() {
    return Text.byteCount(String.join(" ", languages))
        + Text.byteCount(alphabet)
        + Integer.BYTES * (1 + runs.length)
        + costs.length;
  }

  void write(ByteBuffer out) {
    Text.write(String.join(" ", languages), out);
    Text.write(alphabet, out);
    out.putInt(runs.length);
    int last = 0;
    for (int run : runs) {
      out.putInt(run - last); // packs better than the runs themselves
      last = run;
    }
    out.put(costs);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException where it cannot be that
   */
  static ScriptTable read(ByteBuffer in) {
    List<String> languages = List.of(Text.read(in).split(" ", -1));
    String alphabet = Text.read(in);
    int count = in.getInt();
    if (count < 0 || (long) count * (Integer.BYTES + languages.size()) > in.remaining()) {
      throw new IllegalArgumentException("%d runs".formatted(count));
    }
    int[] runs = new int[count];
    int last = 0;
    for (int x = 0; x < count; x++) {
      last += in.getInt();
      runs[x] = last;
    }
    byte[] costs = new byte[count * languages.size()];
    in.get(costs);
    return new ScriptTable(languages, alphabet, runs, costs);
  }

  /** Short texts between bytes: their length, then UTF-8. */
  static final class Text {

    private Text() {}

    static int byteCount(String text) {
      return Short.BYTES + text.getBytes(StandardCharsets.UTF_8).length;
    }

    static void write(String text, ByteBuffer out) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.putShort((short) bytes.length).put(bytes);
    }

    static String read(ByteBuffer in) {
      byte[] bytes = new byte[in.getShort() & 0xffff];
      in.get(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
