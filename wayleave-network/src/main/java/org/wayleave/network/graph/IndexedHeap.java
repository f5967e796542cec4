package org.wayleave.network.graph;

import java.util.Arrays;

/**
 * A 4-ary min-heap of ids 0..capacity − 1, each at most once, under long keys that may be lowered.
 *
 * <p>Order: by key, then by id; the sequence of pops is therefore a function of the content alone,
 * however it came about. Four children share a cache line of keys and halve the depth; Johnson
 * 1975, doi:10.1016/0020-0190(75)90001-0.
 *
 * <p>Reusable: {@link #clear} is O(size), not O(capacity). Not thread-safe. Memory: 16 bytes for
 * each id of capacity (a long key, an int id, an int place). {@link #add}, {@link #decreaseKey} and
 * {@link #pop} are O(log size), everything else O(1). Wrong use (an id twice, a raised key, popping
 * from empty) throws IllegalState or IllegalArgument; an id out of range throws {@link
 * IndexOutOfBoundsException}.
 *
 * <p>Example: add (7, 10), add (3, 10), add (5, 2), decreaseKey (7, 1) pops 7, 5, 3.
 */
public final class IndexedHeap {

  /** The place of an id that is not in the heap. */
  private static final int NO_PLACE = -1;

  private final long[] placeToKey;
  private final int[] placeToId;
  private final int[] idToPlace;
  private int size;

  /** An empty heap for ids 0..{@code capacity} − 1. */
  public IndexedHeap(int capacity) {
    if (capacity < 0) {
      throw new IllegalArgumentException("Capacity (" + capacity + ") is negative.");
    }
    placeToKey = new long[capacity];
    placeToId = new int[capacity];
    idToPlace = new int[capacity];
    Arrays.fill(idToPlace, NO_PLACE);
  }

  /** Number of ids that the heap can hold. */
  public int capacity() {
    return idToPlace.length;
  }

  /** Number of ids in the heap. */
  public int size() {
    return size;
  }

  /** Whether the heap holds nothing. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** Whether the id is in the heap. */
  public boolean contains(int id) {
    return idToPlace[id] != NO_PLACE;
  }

  /**
   * The key of an id.
   *
   * @throws IllegalStateException if the id is not in the heap
   */
  public long key(int id) {
    return placeToKey[requirePlace(id)];
  }

  /**
   * Adds an id.
   *
   * @throws IllegalStateException if it is in the heap already
   */
  public void add(int id, long key) {
    if (idToPlace[id] != NO_PLACE) {
      throw new IllegalStateException("Id (" + id + ") is in the heap already.");
    }
    siftUp(size++, id, key);
  }

  /**
   * Lowers the key of an id; an equal key is legal and changes nothing.
   *
   * @throws IllegalStateException if the id is not in the heap
   * @throws IllegalArgumentException if the new key is greater
   */
  public void decreaseKey(int id, long key) {
    int place = requirePlace(id);
    if (key > placeToKey[place]) {
      throw new IllegalArgumentException(
          "Key (" + key + ") of id (" + id + ") is above (" + placeToKey[place] + ").");
    }
    siftUp(place, id, key);
  }

  /**
   * The least key.
   *
   * @throws IllegalStateException if the heap is empty
   */
  public long peekKey() {
    requireSome();
    return placeToKey[0];
  }

  /**
   * The id with the least key, of several the least id.
   *
   * @throws IllegalStateException if the heap is empty
   */
  public int peek() {
    requireSome();
    return placeToId[0];
  }

  /**
   * Removes and returns what {@link #peek} returns.
   *
   * @throws IllegalStateException if the heap is empty
   */
  public int pop() {
    requireSome();
    int id = placeToId[0];
    idToPlace[id] = NO_PLACE;
    size--;
    if (size > 0) {
      siftDown(placeToId[size], placeToKey[size]);
    }
    return id;
  }

  /** Removes and returns some id in O(1): to empty the heap while looking at what was in it. */
  int removeAny() {
    requireSome();
    int id = placeToId[--size];
    idToPlace[id] = NO_PLACE;
    return id;
  }

  /** Removes everything, O(size). */
  public void clear() {
    for (int place = 0; place < size; place++) {
      idToPlace[placeToId[place]] = NO_PLACE;
    }
    size = 0;
  }

  /** Moves the hole at {@code place} up to where the id belongs. */
  private void siftUp(int place, int id, long key) {
    while (place > 0) {
      int parent = (place - 1) >> 2;
      if (!isLess(key, id, placeToKey[parent], placeToId[parent])) {
        break;
      }
      put(place, placeToId[parent], placeToKey[parent]);
      place = parent;
    }
    put(place, id, key);
  }

  /** Moves the hole at the root down to where the id belongs. */
  private void siftDown(int id, long key) {
    int place = 0;
    while (true) {
      // In long: 4 · place + 1 may pass the int range in the largest heaps.
      long firstChild = 4L * place + 1;
      if (firstChild >= size) {
        break;
      }
      int best = (int) firstChild;
      int end = (int) Math.min(firstChild + 4, size);
      for (int child = best + 1; child < end; child++) {
        if (isLess(placeToKey[child], placeToId[child], placeToKey[best], placeToId[best])) {
          best = child;
        }
      }
      if (!isLess(placeToKey[best], placeToId[best], key, id)) {
        break;
      }
      put(place, placeToId[best], placeToKey[best]);
      place = best;
    }
    put(place, id, key);
  }

  private void put(int place, int id, long key) {
    placeToKey[place] = key;
    placeToId[place] = id;
    idToPlace[id] = place;
  }

  private static boolean isLess(long keyX, int x, long keyY, int y) {
    return keyX < keyY || (keyX == keyY && x < y);
  }

  private int requirePlace(int id) {
    int place = idToPlace[id];
    if (place == NO_PLACE) {
      throw new IllegalStateException("Id (" + id + ") is not in the heap.");
    }
    return place;
  }

  private void requireSome() {
    if (size == 0) {
      throw new IllegalStateException("The heap is empty.");
    }
  }
}
