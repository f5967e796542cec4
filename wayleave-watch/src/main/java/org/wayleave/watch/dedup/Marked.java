package org.wayleave.watch.dedup;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.wayleave.network.notice.Progress;
import org.wayleave.watch.text.Words;

/**
 * What one pass over texts gives: a hash of the words of each, and its marks with the number of the
 * text in their lower bits. Made in parallel, the same on any number of threads.
 */
final class Marked {

  /** The bits of a posting that number the text; the others are the mark. */
  static final int TEXT_BITS = 24;

  private static final int CHUNK = 512;

  /** A hash of the words of each text; 0 where it has none. */
  final long[] hashes;

  /** How many marks each text has. */
  final int[] markCounts;

  /** The marks of 512 texts each, in their order. */
  final List<long[]> parts;

  private Marked(long[] hashes, int[] markCounts, List<long[]> parts) {
    this.hashes = hashes;
    this.markCounts = markCounts;
    this.parts = parts;
  }

  /** Texts that were not come to, because progress did not go on, have no words. */
  static Marked of(List<String> texts, Progress progress) {
    int count = texts.size();
    if (count >= 1 << TEXT_BITS) {
      throw new IllegalArgumentException("%d texts".formatted(count));
    }
    long[] hashes = new long[count];
    int[] markCounts = new int[count];
    AtomicInteger begun = new AtomicInteger();
    List<long[]> parts =
        IntStream.range(0, (count + CHUNK - 1) / CHUNK)
            .parallel()
            .mapToObj(chunk ->
                progress.goesOn("marking texts", begun.getAndAdd(CHUNK), count)
                    ? part(texts, chunk * CHUNK, hashes, markCounts)
                    : new long[0])
            .toList();
    return new Marked(hashes, markCounts, parts);
  }

  private static long[] part(List<String> texts, int from, long[] hashes, int[] markCounts) {
    Words scanner = new Words();
    Marks marks = new Marks();
    LongList out = new LongList();
    int to = Math.min(texts.size(), from + CHUNK);
    for (int text = from; text < to; text++) {
      scanner.scan(texts.get(text));
      hashes[text] = scanner.count() == 0 ? 0 : scanner.contentHash();
      marks.choose(scanner);
      markCounts[text] = marks.count;
      for (int x = 0; x < marks.count; x++) {
        out.add(marks.marks[x] >>> TEXT_BITS << TEXT_BITS | text);
      }
    }
    return out.toArray();
  }

  /**
   * The texts with words in the order of their contents, those of the same words together in the
   * order of the input.
   */
  int[] order() {
    long mask = (1L << TEXT_BITS) - 1;
    long[] keys = new long[hashes.length];
    int kept = 0;
    for (int text = 0; text < hashes.length; text++) {
      if (hashes[text] != 0) {
        keys[kept++] = (hashes[text] & ~mask) | text;
      }
    }
    Arrays.parallelSort(keys, 0, kept);
    int[] order = new int[kept];
    for (int x = 0; x < kept; x++) {
      int text = (int) (keys[x] & mask);
      int at = x;
      // Hashes that differ only in the bits that the number took.
      while (at > 0 && hashes[order[at - 1]] > hashes[text] && isNear(order[at - 1], text)) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = text;
    }
    return order;
  }

  private boolean isNear(int one, int other) {
    return (hashes[one] ^ hashes[other]) >>> TEXT_BITS == 0;
  }
}
