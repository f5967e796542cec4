package org.wayleave.plan.pareto;

import java.util.Arrays;

/**
 * Open labels by their vectors, least first: buckets over the first criterion, and a heap for the
 * bucket in hand.
 *
 * <p>A label is d offsets, then two ints of the engine. Labels for later buckets are only appended
 * to chains of chunks; a bucket that comes to its turn is handed over label by label ({@link
 * #takeFromBucket}) so that those no longer wanted never see the heap. Needs labels to be added in
 * no smaller first criterion than the last taken. Pops are in lexicographic order of the vectors,
 * whatever the number of buckets; the last bucket holds everything beyond. Deterministic; not
 * thread-safe.
 */
final class LabelQueue {

  private static final int LABELS_PER_CHUNK = 32;

  /** A bucket without chunks, and the end of a chain. */
  private static final int NO_CHUNK = -1;

  private final int criteria;
  private final int stride;
  private final int chunkSize;
  private final int shift;
  private final int[] bucketToChunk;
  private final int[] bucketToCount;
  private int current;
  private int freeChunk = NO_CHUNK;
  private int[] pool;
  private int poolEnd;

  private int[] labels;
  private int labelsEnd;
  private int[] freeLabels = new int[64];
  private int freeCount;
  private long[] heapKeys = new long[64];
  private int[] heapLabels = new int[64];
  private int heapSize;
  private long size;

  /**
   * An empty queue.
   *
   * @param bucketBits logarithm of the number of buckets; 0 leaves the heap alone
   * @param spread first criterion up to which buckets are to reach
   */
  LabelQueue(int criteria, int bucketBits, long spread) {
    this.criteria = criteria;
    stride = criteria + 2;
    chunkSize = 1 + LABELS_PER_CHUNK * stride;
    int buckets = 1 << bucketBits;
    int needed = 0;
    while (spread >> needed >= buckets) {
      needed++;
    }
    shift = needed;
    bucketToChunk = new int[buckets];
    Arrays.fill(bucketToChunk, NO_CHUNK);
    bucketToCount = new int[buckets];
    pool = new int[16 * chunkSize];
    labels = new int[64 * stride];
  }

  long size() {
    return size;
  }

  long bytes() {
    return ((long) pool.length
            + labels.length
            + freeLabels.length
            + 3L * heapLabels.length
            + 2L * bucketToChunk.length)
        * Integer.BYTES;
  }

  /** Adds the label that stands at the beginning of the array. */
  void add(int[] label) {
    size++;
    int bucket = Math.min(label[0] >>> shift, bucketToChunk.length - 1);
    if (bucket <= current) {
      addToHeap(label, 0);
      return;
    }
    int inChunk = bucketToCount[bucket]++ & (LABELS_PER_CHUNK - 1);
    if (inChunk == 0) {
      bucketToChunk[bucket] = takeChunk(bucketToChunk[bucket]);
    }
    System.arraycopy(label, 0, pool, bucketToChunk[bucket] + 1 + inChunk * stride, stride);
  }

  boolean isHeapEmpty() {
    return heapSize == 0;
  }

  /** Goes to the next bucket with labels; only when the heap is empty. */
  boolean nextBucket() {
    while (bucketToCount[current] == 0) {
      if (++current == bucketToCount.length) {
        current--;
        return false;
      }
    }
    return true;
  }

  /** Moves one label of the bucket in hand to the array; false if there is none. */
  boolean takeFromBucket(int[] label) {
    if (bucketToCount[current] == 0) {
      return false;
    }
    int inChunk = --bucketToCount[current] & (LABELS_PER_CHUNK - 1);
    int chunk = bucketToChunk[current];
    System.arraycopy(pool, chunk + 1 + inChunk * stride, label, 0, stride);
    if (inChunk == 0) {
      bucketToChunk[current] = pool[chunk];
      pool[chunk] = freeChunk;
      freeChunk = chunk;
    }
    size--;
    return true;
  }

  /** Puts a label that was taken from the bucket in hand into the heap. */
  void putBack(int[] label) {
    size++;
    addToHeap(label, 0);
  }

  /** Moves the least label of the heap to the array. */
  void pop(int[] label) {
    size--;
    int least = heapLabels[0];
    System.arraycopy(labels, least * stride, label, 0, stride);
    if (freeCount == freeLabels.length) {
      freeLabels = Arrays.copyOf(freeLabels, 2 * freeCount);
    }
    freeLabels[freeCount++] = least;
    heapSize--;
    if (heapSize > 0) {
      siftDown(heapKeys[heapSize], heapLabels[heapSize]);
    }
  }

  private int takeChunk(int previous) {
    int chunk = freeChunk;
    if (chunk == NO_CHUNK) {
      chunk = poolEnd;
      poolEnd = Math.addExact(poolEnd, chunkSize);
      if (poolEnd > pool.length) {
        pool = Arrays.copyOf(pool, grown(pool.length, poolEnd));
      }
    } else {
      freeChunk = pool[chunk];
    }
    pool[chunk] = previous;
    return chunk;
  }

  /** Half as much again, within what an array can be. */
  static int grown(int length, int needed) {
    return Math.max(needed, (int) Math.min(length + (length >> 1) + 16L, Integer.MAX_VALUE - 8));
  }

  private void addToHeap(int[] label, int at) {
    int place;
    if (freeCount > 0) {
      place = freeLabels[--freeCount];
    } else {
      place = labelsEnd++;
      if (labelsEnd * (long) stride > labels.length) {
        labels = Arrays.copyOf(labels, grown(labels.length, Math.multiplyExact(labelsEnd, stride)));
      }
    }
    System.arraycopy(label, at, labels, place * stride, stride);
    if (heapSize == heapKeys.length) {
      heapKeys = Arrays.copyOf(heapKeys, 2 * heapSize);
      heapLabels = Arrays.copyOf(heapLabels, 2 * heapSize);
    }
    siftUp(heapSize++, (long) label[at] << 31 | label[at + 1], place);
  }

  private void siftUp(int from, long key, int label) {
    int place = from;
    while (place > 0) {
      int parent = (place - 1) >> 2;
      if (!isLess(key, label, heapKeys[parent], heapLabels[parent])) {
        break;
      }
      heapKeys[place] = heapKeys[parent];
      heapLabels[place] = heapLabels[parent];
      place = parent;
    }
    heapKeys[place] = key;
    heapLabels[place] = label;
  }

  private void siftDown(long key, int label) {
    int place = 0;
    while (true) {
      int best = 4 * place + 1;
      if (best >= heapSize) {
        break;
      }
      int end = Math.min(best + 4, heapSize);
      for (int child = best + 1; child < end; child++) {
        if (isLess(heapKeys[child], heapLabels[child], heapKeys[best], heapLabels[best])) {
          best = child;
        }
      }
      if (!isLess(heapKeys[best], heapLabels[best], key, label)) {
        break;
      }
      heapKeys[place] = heapKeys[best];
      heapLabels[place] = heapLabels[best];
      place = best;
    }
    heapKeys[place] = key;
    heapLabels[place] = label;
  }

  private boolean isLess(long keyX, int x, long keyY, int y) {
    if (keyX != keyY) {
      return keyX < keyY;
    }
    for (int c = 2; c < criteria; c++) {
      int valueX = labels[x * stride + c];
      int valueY = labels[y * stride + c];
      if (valueX != valueY) {
        return valueX < valueY;
      }
    }
    return x < y;
  }
}
