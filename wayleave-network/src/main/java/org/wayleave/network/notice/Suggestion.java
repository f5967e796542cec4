package org.wayleave.network.notice;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the known words that a mistyped one was probably meant to be.
 *
 * <p>Nearness is the Levenshtein distance (1966) on lower case, with two neighbours swapped as one
 * edit (Damerau 1964): {@code raod} is nearer to {@code road} than to {@code rail}. A word farther
 * than a third of its length (at least two edits) is not offered. Cost: the product of the lengths
 * for each known word.
 */
public final class Suggestion {

  /** Comparing with more words than this would take longer than the advice is worth. */
  private static final int MOST_COMPARED = 20_000;

  /** Nobody meant a longer word; comparing it would only take time. */
  private static final int LONGEST_COMPARED = 100;

  private Suggestion() {}

  /**
   * "Maybe (x) was meant." or, when nothing is near, "Maybe one of: …" with the known words. Empty
   * for a word of more than {@value #LONGEST_COMPARED} characters and for more than {@value
   * #MOST_COMPARED} known words.
   */
  public static String maybe(String word, Collection<String> known) {
    if (word.length() > LONGEST_COMPARED || known.size() > MOST_COMPARED) {
      return "";
    }
    return nearest(word, known)
        .map(near -> "Maybe (%s) was meant.".formatted(near))
        .orElseGet(() ->
            known.isEmpty()
                ? ""
                : "Maybe one of: "
                    + String.join(", ", known.stream().sorted().limit(60).toList())
                    + ".");
  }

  /** The nearest known word, ties by alphabet, if any is near. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return listNearest(word, known, 1).stream().findFirst();
  }

  /** Up to {@code count} near words, the nearest first, ties by alphabet. */
  public static List<String> listNearest(String word, Collection<String> known, int count) {
    int reach = Math.max(2, word.length() / 3);
    String lower = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .map(candidate -> new Near(candidate, distance(lower, candidate.toLowerCase(Locale.ROOT))))
        .filter(near -> near.edits <= reach)
        .sorted(Comparator.comparingInt(Near::edits).thenComparing(Near::word))
        .limit(count)
        .map(Near::word)
        .toList();
  }

  private record Near(String word, int edits) {}

  private static int distance(String from, String to) {
    int[] twoAbove = new int[to.length() + 1];
    int[] above = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int y = 0; y <= to.length(); y++) {
      row[y] = y;
    }
    for (int x = 1; x <= from.length(); x++) {
      int[] free = twoAbove;
      twoAbove = above;
      above = row;
      row = free;
      row[0] = x;
      for (int y = 1; y <= to.length(); y++) {
        int change = from.charAt(x - 1) == to.charAt(y - 1) ? 0 : 1;
        row[y] = Math.min(above[y - 1] + change, 1 + Math.min(above[y], row[y - 1]));
        boolean isSwap =
            x > 1
                && y > 1
                && from.charAt(x - 1) == to.charAt(y - 2)
                && from.charAt(x - 2) == to.charAt(y - 1);
        if (isSwap) {
          row[y] = Math.min(row[y], twoAbove[y - 2] + 1);
        }
      }
    }
    return row[to.length()];
  }
}
