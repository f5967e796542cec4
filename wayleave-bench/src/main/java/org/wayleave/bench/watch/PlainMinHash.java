package org.wayleave.bench.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The usual way to find near-duplicates: sets of three words, 128 permutations (A. Z. Broder 1997),
 * 32 bands of four, and the pairs of a band whose signatures agree in half of their places. Written
 * plainly, on both processors.
 */
final class PlainMinHash {

  private static final int PERMUTATIONS = 128;
  private static final int ROWS = 4;
  private static final int SHINGLE = 3;
  private static final long PRIME = (1L << 61) - 1;

  private final long[] factors = new long[PERMUTATIONS];
  private final long[] shifts = new long[PERMUTATIONS];

  PlainMinHash() {
    SplittableRandom random = new SplittableRandom(1);
    for (int x = 0; x < PERMUTATIONS; x++) {
      factors[x] = random.nextLong(1, PRIME) | 1;
      shifts[x] = random.nextLong(PRIME);
    }
  }

  /** How many pairs are near. */
  long pairs(List<String> texts) {
    List<int[]> signatures = texts.parallelStream().map(this::signature).toList();
    Set<Long> near = new HashSet<>();
    for (int band = 0; band < PERMUTATIONS / ROWS; band++) {
      Map<Long, List<Integer>> buckets = new HashMap<>();
      for (int text = 0; text < signatures.size(); text++) {
        long key = 0;
        for (int row = 0; row < ROWS; row++) {
          key = key * 1_000_003 + signatures.get(text)[band * ROWS + row];
        }
        buckets.computeIfAbsent(key, each -> new ArrayList<>(1)).add(text);
      }
      for (List<Integer> bucket : buckets.values()) {
        for (int x = 0; x < bucket.size(); x++) {
          for (int y = x + 1; y < bucket.size(); y++) {
            if (agree(signatures.get(bucket.get(x)), signatures.get(bucket.get(y)))) {
              near.add((long) bucket.get(x) << 32 | bucket.get(y));
            }
          }
        }
      }
    }
    return near.size();
  }

  private static boolean agree(int[] one, int[] other) {
    int same = 0;
    for (int x = 0; x < PERMUTATIONS; x++) {
      same += one[x] == other[x] ? 1 : 0;
    }
    return same * 2 >= PERMUTATIONS;
  }

  private int[] signature(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
    int[] least = new int[PERMUTATIONS];
    java.util.Arrays.fill(least, Integer.MAX_VALUE);
    for (int x = 0; x + SHINGLE <= words.length; x++) {
      long hash = 0;
      for (int y = x; y < x + SHINGLE; y++) {
        hash = hash * 31 + words[y].hashCode();
      }
      for (int each = 0; each < PERMUTATIONS; each++) {
        int value = (int) ((hash * factors[each] + shifts[each]) >>> 33);
        least[each] = Math.min(least[each], value);
      }
    }
    return least;
  }
}
