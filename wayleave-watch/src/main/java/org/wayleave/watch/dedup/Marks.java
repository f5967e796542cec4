package org.wayleave.watch.dedup;

import java.util.Arrays;
import org.wayleave.watch.text.Words;

/** The marks of a text: of each window of hashes the least. Reused; not thread-safe. */
final class Marks {

  private long[] hashes = new long[256];

  /** The marks, each once where it was chosen. */
  long[] marks = new long[128];

  int count;

  /** Chooses the marks of the text that a scanner has read. */
  void choose(Words text) {
    count = 0;
    int shingles = text.count() - CopyRule.SHINGLE + 1;
    if (shingles <= 0) {
      return;
    }
    if (hashes.length < shingles) {
      hashes = new long[2 * shingles];
    }
    for (int x = 0; x < shingles; x++) {
      hashes[x] = text.hash(x, CopyRule.SHINGLE);
    }
    int chosen = -1;
    int last = Math.max(0, shingles - CopyRule.WINDOW);
    for (int from = 0; from <= last; from++) {
      int least = from;
      int end = Math.min(shingles, from + CopyRule.WINDOW);
      for (int x = from + 1; x < end; x++) {
        if (hashes[x] <= hashes[least]) {
          least = x;
        }
      }
      if (least != chosen) {
        chosen = least;
        add(hashes[least]);
      }
    }
  }

  private void add(long hash) {
    if (count == marks.length) {
      marks = Arrays.copyOf(marks, 2 * count);
    }
    marks[count++] = hash;
  }
}
