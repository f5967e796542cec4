package org.wayleave.network.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: the heap behaves as a priority queue of (key, id) with changing keys. */
class IndexedHeapTest {

  private record Entry(long key, int id) {}

  private record Script(int capacity, long seed, int steps) {
    static Script draw(SplittableRandom random, int size) {
      return new Script(1 + random.nextInt(size), random.nextLong(), 10 * size);
    }
  }

  @Test
  void equalsPriorityQueue() {
    Property.forAll("heap", 31, 1_000, Script::draw, IndexedHeapTest::play);
  }

  private static void play(Script script) {
    SplittableRandom random = new SplittableRandom(script.seed());
    IndexedHeap heap = new IndexedHeap(script.capacity());
    PriorityQueue<Entry> queue =
        new PriorityQueue<>(Comparator.comparingLong(Entry::key).thenComparingInt(Entry::id));
    for (int step = 0; step < script.steps(); step++) {
      int id = random.nextInt(script.capacity());
      long key = random.nextInt(10) == 0 ? random.nextLong() : random.nextLong(-5, 20);
      switch (random.nextInt(200) == 0 ? 9 : random.nextInt(4)) {
        case 0, 1 -> {
          if (!heap.contains(id)) {
            heap.add(id, key);
            queue.add(new Entry(key, id));
          } else if (key <= heap.key(id)) {
            queue.remove(new Entry(heap.key(id), id));
            heap.decreaseKey(id, key);
            queue.add(new Entry(key, id));
          }
        }
        case 2 -> {
          if (!queue.isEmpty()) {
            Entry least = queue.remove();
            assertThat(heap.peekKey()).isEqualTo(least.key());
            assertThat(heap.peek()).isEqualTo(least.id());
            assertThat(heap.pop()).isEqualTo(least.id());
            assertThat(heap.contains(least.id())).isFalse();
          }
        }
        case 9 -> {
          heap.clear();
          queue.clear();
        }
        default -> {}
      }
      assertThat(heap.size()).isEqualTo(queue.size());
      assertThat(heap.isEmpty()).isEqualTo(queue.isEmpty());
    }
    while (!queue.isEmpty()) {
      assertThat(heap.pop()).isEqualTo(queue.remove().id());
    }
    assertThat(heap.isEmpty()).isTrue();
  }

  @Test
  void theWorkedExample() {
    IndexedHeap heap = new IndexedHeap(8);
    heap.add(7, 10);
    heap.add(3, 10);
    heap.add(5, 2);
    heap.decreaseKey(7, 1);
    assertThat(new int[] {heap.pop(), heap.pop(), heap.pop()}).containsExactly(7, 5, 3);
  }

  @Test
  void wrongUseIsRejected() {
    IndexedHeap heap = new IndexedHeap(2);
    assertThat(heap.capacity()).isEqualTo(2);
    assertThatThrownBy(heap::pop).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(heap::peek).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(heap::peekKey).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> heap.key(0)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> heap.decreaseKey(0, 1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> heap.add(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    heap.add(0, 5);
    assertThatThrownBy(() -> heap.add(0, 5)).hasMessageContaining("(0)");
    assertThatThrownBy(() -> heap.decreaseKey(0, 6)).hasMessageContaining("(6)");
    assertThatThrownBy(() -> new IndexedHeap(-1)).hasMessageContaining("(-1)");
    assertThat(heap.key(0)).isEqualTo(5);
  }
}
