package org.wayleave.network.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: the bytes for each node and arc that the class comments state. */
class MemoryTest {

  private static final int NODES = 1_000;
  private static final int ARCS = 10_000;

  private final AdjacencyArray graph = ring();

  @Test
  void adjacencyArrayIs4BytesANodeAnd16AnArc() throws IllegalAccessException {
    // One more entry of nodeToFirstOut closes the last range.
    assertThat(arrayBytes(graph)).isEqualTo(4L * NODES + 16L * ARCS + 4);
  }

  @Test
  void indexedHeapIs16BytesAnId() throws IllegalAccessException {
    assertThat(arrayBytes(new IndexedHeap(NODES))).isEqualTo(16L * NODES);
  }

  @Test
  void dijkstraIs32BytesANodeBesidesGraphAndWeights() throws IllegalAccessException {
    int[] weights = new int[ARCS];
    long sharedBytes = arrayBytes(graph) + 4L * ARCS;
    assertThat(arrayBytes(new Dijkstra(graph, weights)) - sharedBytes).isEqualTo(32L * NODES);
  }

  @Test
  void componentsAre4BytesANodeAnd4AComponent() throws IllegalAccessException {
    assertThat(arrayBytes(Components.stronglyConnected(graph))).isEqualTo(4L * NODES + 4);
    Components apart = Components.weaklyConnected(new ArcList(NODES).toAdjacencyArray());
    assertThat(arrayBytes(apart)).isEqualTo(8L * NODES);
  }

  private static AdjacencyArray ring() {
    ArcList arcs = new ArcList(NODES);
    for (int i = 0; i < ARCS; i++) {
      arcs.add(i % NODES, (i + 1) % NODES);
    }
    return arcs.toAdjacencyArray();
  }

  private static long arrayBytes(Object root) throws IllegalAccessException {
    return arrayBytes(root, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** Bytes of all primitive arrays that can be reached within this package, headers left out. */
  private static long arrayBytes(Object object, Set<Object> seen) throws IllegalAccessException {
    if (!seen.add(object)) {
      return 0;
    }
    if (object.getClass().isArray()) {
      int width =
          switch (object) {
            case int[] ints -> Integer.BYTES;
            case long[] longs -> Long.BYTES;
            default -> throw new IllegalArgumentException("Unexpected " + object.getClass());
          };
      return (long) width * Array.getLength(object);
    }
    long bytes = 0;
    for (Field field : object.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
        field.setAccessible(true);
        bytes += arrayBytes(field.get(object), seen);
      }
    }
    return bytes;
  }
}
