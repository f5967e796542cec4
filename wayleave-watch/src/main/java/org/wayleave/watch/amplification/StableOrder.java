package org.wayleave.watch.amplification;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Sorts numbers by keys without comparing them: 11 bits of the key a pass, the lowest first, what
 * has equal keys in the order it had (radix sort, D. E. Knuth, The Art of Computer Programming 3,
 * 5.2.5). To sort by several keys, sort by the least one first.
 *
 * <p>Cost: {@code O(n)} a pass; 20 more bytes a number while it runs.
 */
final class StableOrder {

  private static final int BITS = 11;
  private static final int BUCKETS = 1 << BITS;

  private StableOrder() {}

  /** The numbers below {@code count} in their order. */
  static int[] of(int count) {
    return IntStream.range(0, count).toArray();
  }

  /**
   * The same numbers by their keys, which are between 0 and {@code highest}; may reuse the array.
   */
  static int[] by(int[] numbers, IntToLongFunction key, long highest) {
    long[] keys = new long[numbers.length];
    Arrays.parallelSetAll(keys, at -> key.applyAsLong(numbers[at]));
    int[] from = numbers;
    int[] to = new int[numbers.length];
    long[] toKeys = new long[numbers.length];
    for (int shift = 0; shift < Long.SIZE && highest >>> shift != 0; shift += BITS) {
      int[] next = new int[BUCKETS + 1];
      for (long each : keys) {
        next[bucket(each, shift) + 1]++;
      }
      for (int bucket = 1; bucket < BUCKETS; bucket++) {
        next[bucket] += next[bucket - 1];
      }
      for (int at = 0; at < keys.length; at++) {
        int place = next[bucket(keys[at], shift)]++;
        to[place] = from[at];
        toKeys[place] = keys[at];
      }
      int[] free = from;
      from = to;
      to = free;
      long[] freeKeys = keys;
      keys = toKeys;
      toKeys = freeKeys;
    }
    return from;
  }

  private static int bucket(long key, int shift) {
    return (int) (key >>> shift) & (BUCKETS - 1);
  }
}
