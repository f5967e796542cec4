package org.wayleave.watch.amplification;

import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Sorts numbers by keys without comparing them: 16 bits of the key a pass, the lowest first, what
 * has equal keys in the order it had (radix sort, D. E. Knuth, The Art of Computer Programming 3,
 * 5.2.5). To sort by several keys, sort by the least one first.
 *
 * <p>Cost: {@code O(n)} a pass; one more array of n numbers.
 */
final class StableOrder {

  private static final int BITS = 16;
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
    int[] from = numbers;
    int[] to = new int[numbers.length];
    for (int shift = 0; shift < Long.SIZE && highest >>> shift != 0; shift += BITS) {
      int[] next = new int[BUCKETS + 1];
      for (int number : from) {
        next[bucket(key.applyAsLong(number), shift) + 1]++;
      }
      for (int bucket = 1; bucket < BUCKETS; bucket++) {
        next[bucket] += next[bucket - 1];
      }
      for (int number : from) {
        to[next[bucket(key.applyAsLong(number), shift)]++] = number;
      }
      int[] free = from;
      from = to;
      to = free;
    }
    return from;
  }

  private static int bucket(long key, int shift) {
    return (int) (key >>> shift) & (BUCKETS - 1);
  }
}
