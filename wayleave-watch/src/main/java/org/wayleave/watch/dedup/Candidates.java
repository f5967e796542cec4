package org.wayleave.watch.dedup;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs of texts that share marks. Used once.
 *
 * <p>Marks are sorted with the texts that have them; a mark of few texts pairs all of them, one of
 * many pairs each with the first by rank. Texts of one story are therefore joined however many they
 * are, and a phrase that everybody uses costs one comparison a text. Sorting is by the first byte
 * into buckets that fit a processor's cache, and by radix within one.
 */
final class Candidates {

  /** A mark of more texts than this pairs each only with the first. */
  private static final int FEW_TEXTS = 24;

  /** Of so many marks of the text that has fewer, one must be shared, and two if there are some. */
  private static final int MARKS_FOR_ONE = 24;

  private static final int SEVERAL_MARKS = 12;

  private static final int BUCKET_BITS = 8;
  private static final int BUCKETS = 1 << BUCKET_BITS;
  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 3;
  private static final int TEXT_BITS = Marked.TEXT_BITS;
  private static final int TEXT_MASK = (1 << TEXT_BITS) - 1;

  private final Marked marked;
  private final int[] rankOfText;

  /**
   * For the texts that were marked.
   *
   * @param rankOfText the place of each among those to be compared; -1 for one that is not
   */
  Candidates(Marked marked, int[] rankOfText) {
    this.marked = marked;
    this.rankOfText = rankOfText;
  }

  /** Each pair of ranks once as {@code first << 32 | second}, first before second. */
  long[] find(int[] textOfRank) {
    List<long[]> parts = marked.parts;
    int[][] places = places(parts);
    int[] ends = places[parts.size()];
    long[] postings = new long[ends[BUCKETS - 1]];
    IntStream.range(0, parts.size())
        .parallel()
        .forEach(x -> scatter(parts.get(x), places[x], postings));
    long[][] pairs =
        IntStream.range(0, BUCKETS)
            .parallel()
            .mapToObj(bucket -> pairs(postings, bucket == 0 ? 0 : ends[bucket - 1], ends[bucket]))
            .toArray(long[][]::new);
    return enough(joined(pairs), textOfRank);
  }

  /** Where each part's marks of each bucket go; last, where each bucket ends. */
  private int[][] places(List<long[]> parts) {
    int[][] places = new int[parts.size() + 1][BUCKETS];
    for (int x = 0; x < parts.size(); x++) {
      for (long posting : parts.get(x)) {
        if (rankOfText[(int) posting & TEXT_MASK] >= 0) {
          places[x][(int) (posting >>> (Long.SIZE - BUCKET_BITS))]++;
        }
      }
    }
    int at = 0;
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      for (int x = 0; x < parts.size(); x++) {
        int count = places[x][bucket];
        places[x][bucket] = at;
        at += count;
      }
      places[parts.size()][bucket] = at;
    }
    return places;
  }

  private void scatter(long[] part, int[] places, long[] postings) {
    for (long posting : part) {
      int rank = rankOfText[(int) posting & TEXT_MASK];
      if (rank >= 0) {
        int bucket = (int) (posting >>> (Long.SIZE - BUCKET_BITS));
        postings[places[bucket]++] = (posting & ~TEXT_MASK) | rank;
      }
    }
  }

  private static long[] pairs(long[] all, int start, int end) {
    long[] postings = sorted(Arrays.copyOfRange(all, start, end));
    LongList pairs = new LongList();
    int from = 0;
    while (from < postings.length) {
      int to = from + 1;
      long mark = postings[from] >>> TEXT_BITS;
      while (to < postings.length && postings[to] >>> TEXT_BITS == mark) {
        to++;
      }
      if (to - from > 1) {
        Arrays.sort(postings, from, to);
        pair(postings, from, to, pairs);
      }
      from = to;
    }
    return pairs.toArray();
  }

  /** By the 32 bits of the mark that the bucket leaves, from the last digit to the first. */
  private static long[] sorted(long[] postings) {
    long[] from = postings;
    long[] to = new long[postings.length];
    int[] counts = new int[1 << DIGIT_BITS];
    for (int digit = 0; digit < DIGITS; digit++) {
      int shift = TEXT_BITS + digit * DIGIT_BITS;
      Arrays.fill(counts, 0);
      for (long posting : from) {
        counts[(int) (posting >>> shift) & (counts.length - 1)]++;
      }
      int at = 0;
      for (int x = 0; x < counts.length; x++) {
        int count = counts[x];
        counts[x] = at;
        at += count;
      }
      for (long posting : from) {
        to[counts[(int) (posting >>> shift) & (counts.length - 1)]++] = posting;
      }
      long[] free = from;
      from = to;
      to = free;
    }
    return from;
  }

  private static void pair(long[] postings, int from, int to, LongList pairs) {
    int reach = to - from > FEW_TEXTS ? from + 1 : to;
    for (int x = from; x < reach; x++) {
      long first = postings[x] & TEXT_MASK;
      for (int y = x + 1; y < to; y++) {
        long second = postings[y] & TEXT_MASK;
        if (first != second) {
          pairs.add(first << 32 | second);
        }
      }
    }
  }

  private static long[] joined(long[][] parts) {
    long[] all = new long[IntStream.range(0, parts.length).map(x -> parts[x].length).sum()];
    int at = 0;
    for (long[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private long[] enough(long[] pairs, int[] textOfRank) {
    Arrays.parallelSort(pairs);
    LongList kept = new LongList();
    int from = 0;
    while (from < pairs.length) {
      int to = from + 1;
      while (to < pairs.length && pairs[to] == pairs[from]) {
        to++;
      }
      int fewer =
          Math.min(
              marked.markCounts[textOfRank[(int) (pairs[from] >>> 32)]],
              marked.markCounts[textOfRank[(int) pairs[from]]]);
      int least = Math.max(fewer >= SEVERAL_MARKS ? 2 : 1, fewer / MARKS_FOR_ONE);
      if (to - from >= least) {
        kept.add(pairs[from]);
      }
      from = to;
    }
    return kept.toArray();
  }
}
