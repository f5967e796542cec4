package org.wayleave.network.graph;

import static org.wayleave.network.graph.AdjacencyArray.NO_ARC;
import static org.wayleave.network.graph.AdjacencyArray.NO_NODE;

import java.util.Arrays;

/**
 * Least distances from one or several sources; a reusable query over a graph and its weights.
 *
 * <p>Use: {@link #addSource} one or more times, then one of {@link #runToAll()}, {@link
 * #runToEvery} or {@link #runToNearest}, then read; the next {@code addSource} starts a new query.
 * {@link #run(int)} does the common case.
 *
 * <p>Legal: weights 0..2³¹ − 2, {@link #INFINITE_WEIGHT} for a closed arc; loops, parallel arcs,
 * separate parts, cycles of weight 0. The weights are not copied: the caller may change them
 * between queries. A negative weight is found when its arc is reached.
 *
 * <p>Guarantees: distances are exact sums in long. Deterministic: nodes are settled by (distance,
 * id); the predecessor arc of a node comes from the tail settled first among those that give the
 * least distance, and of that tail's arcs is the one with the least id. Predecessor arcs form a
 * forest rooted at sources, also with weight 0. After a run that stopped early, everything about a
 * node that was not settled is unknown and reads {@link #INFINITE} and {@code NO_ARC}: check {@link
 * #isSettled} only if that difference matters.
 *
 * <p>Cost O((n + m) log n) over the part searched; starting again is O(nodes touched). Not
 * thread-safe; one object for each thread over shared graph and weights. Memory: 32 bytes for each
 * node (16 of them the heap), 0 for each arc besides the caller's weights.
 *
 * <p>E. W. Dijkstra, "A note on two problems in connexion with graphs" (1959),
 * doi:10.1007/BF01386390.
 *
 * <p>Example: arcs 0→1 (5), 0→2 (1), 2→1 (1): {@code run(0)} gives distance(1) = 2 by arc 2→1.
 */
public final class Dijkstra {

  /** Distance of a node that was not reached. */
  public static final long INFINITE = Long.MAX_VALUE;

  /** Weight of an arc that must not be used. */
  public static final int INFINITE_WEIGHT = Integer.MAX_VALUE;

  /** Greatest initial cost of a source: adding the longest path still fits a long. */
  public static final long MAX_INITIAL_COST = 1L << 62;

  private final AdjacencyArray graph;
  private final int[] arcToWeight;
  private final PathForest forest;
  private final IndexedHeap heap;
  private boolean hasRun;

  /**
   * A query object without sources.
   *
   * @param arcToWeight weight of each arc (in arc order, see {@link AdjacencyArray#toArcOrder}),
   *     kept by reference
   * @throws IllegalArgumentException if there is not one weight for each arc
   */
  public Dijkstra(AdjacencyArray graph, int[] arcToWeight) {
    if (arcToWeight.length != graph.arcCount()) {
      throw new IllegalArgumentException(
          "(" + arcToWeight.length + ") weights for (" + graph.arcCount() + ") arcs.");
    }
    this.graph = graph;
    this.arcToWeight = arcToWeight;
    forest = new PathForest(graph);
    heap = new IndexedHeap(graph.nodeCount());
  }

  /** Distances from one source to all nodes; drops any sources added and not run. */
  public void run(int source) {
    clear();
    addSource(source, 0).runToAll();
  }

  /**
   * Adds a source; of a source added twice the lower cost counts. Starts a new query if the last
   * has run.
   *
   * @param initialCost distance at which the source starts, 0..{@link #MAX_INITIAL_COST}
   * @throws IndexOutOfBoundsException if the source is not a node
   * @throws IllegalArgumentException if the cost is out of range
   */
  public Dijkstra addSource(int source, long initialCost) {
    graph.requireNode(source);
    if (initialCost < 0 || initialCost > MAX_INITIAL_COST) {
      throw new IllegalArgumentException(
          "Initial cost ("
              + initialCost
              + ") of source ("
              + source
              + ") is not within 0.."
              + MAX_INITIAL_COST
              + ".");
    }
    if (hasRun) {
      clear();
    }
    reach(source, initialCost, NO_ARC);
    return this;
  }

  /** Forgets sources and results; O(nodes touched). */
  public void clear() {
    forgetOpenNodes();
    forest.forgetSettled();
    hasRun = false;
  }

  /** Settles every node that can be reached from the sources. */
  public void runToAll() {
    start();
    while (!heap.isEmpty()) {
      settleNext();
    }
  }

  /**
   * Stops when every target is settled or nothing more can be reached.
   *
   * @param targets nodes, in any order, repeats legal; none stops at once
   * @return whether all targets were reached
   * @throws IndexOutOfBoundsException if a target is not a node
   */
  public boolean runToEvery(int... targets) {
    int[] ordered = sortedTargets(targets);
    start();
    // Targets settle in any order: look at the first that is open, and past it once it is settled.
    int next = 0;
    while (true) {
      while (next < ordered.length && isSettledNow(ordered[next])) {
        next++;
      }
      if (next == ordered.length || heap.isEmpty()) {
        break;
      }
      settleNext();
    }
    forgetOpenNodes();
    return next == ordered.length;
  }

  /**
   * Stops when the first target is settled.
   *
   * @return the nearest target, of several the least id, or {@link AdjacencyArray#NO_NODE} if none
   *     can be reached
   * @throws IndexOutOfBoundsException if a target is not a node
   */
  public int runToNearest(int... targets) {
    int[] ordered = sortedTargets(targets);
    start();
    int found = NO_NODE;
    while (found == NO_NODE && ordered.length > 0 && !heap.isEmpty()) {
      int node = settleNext();
      if (Arrays.binarySearch(ordered, node) >= 0) {
        found = node;
      }
    }
    forgetOpenNodes();
    return found;
  }

  /** Distance of a node, or {@link #INFINITE}. */
  public long distance(int node) {
    return forest.nodeToDistance[node];
  }

  /** Last arc of the way to a node, or {@code NO_ARC} at a root and where nothing is known. */
  public int predecessorArc(int node) {
    return forest.nodeToPredecessorArc[node];
  }

  /** Whether the node's distance is final; true for exactly the nodes with a finite distance. */
  public boolean isSettled(int node) {
    return hasRun && forest.nodeToDistance[node] != INFINITE;
  }

  /** Number of nodes settled. */
  public int settledCount() {
    return forest.settledCount();
  }

  /** The node settled at a rank 0..settledCount − 1: ordered by (distance, id) as popped. */
  public int settledNode(int rank) {
    return forest.settledNode(rank);
  }

  /**
   * The arcs from a source to a node, in travel order; empty at a root.
   *
   * @throws IllegalStateException if the node was not settled
   */
  public int[] pathArcs(int node) {
    if (!isSettled(node)) {
      throw new IllegalStateException("Node (" + node + ") was not reached.");
    }
    return forest.pathArcs(node);
  }

  private void start() {
    if (hasRun) {
      throw new IllegalStateException("This query has run.\nMaybe add a source for the next one.");
    }
    hasRun = true;
  }

  private int settleNext() {
    int x = heap.pop();
    forest.settle(x);
    long distanceX = forest.nodeToDistance[x];
    int end = graph.nodeToFirstOut[x + 1];
    for (int xy = graph.nodeToFirstOut[x]; xy < end; xy++) {
      int weight = arcToWeight[xy];
      if (weight < 0) {
        throw new IllegalArgumentException("Weight (" + weight + ") of arc (" + xy + ") < 0.");
      }
      if (weight != INFINITE_WEIGHT) {
        reach(graph.arcToHead[xy], distanceX + weight, xy);
      }
    }
    return x;
  }

  /** A settled node is never reached more cheaply, because weights are not negative. */
  private void reach(int node, long distance, int arc) {
    long before = forest.nodeToDistance[node];
    if (distance >= before) {
      return;
    }
    forest.reach(node, distance, arc);
    if (before == INFINITE) {
      heap.add(node, distance);
    } else {
      heap.decreaseKey(node, distance);
    }
  }

  private boolean isSettledNow(int node) {
    return forest.nodeToDistance[node] != INFINITE && !heap.contains(node);
  }

  /** Reached but not settled: the distance is only an upper bound, so it is taken back. */
  private void forgetOpenNodes() {
    while (!heap.isEmpty()) {
      forest.forget(heap.removeAny());
    }
  }

  private int[] sortedTargets(int[] targets) {
    int[] ordered = targets.clone();
    Arrays.sort(ordered);
    if (ordered.length > 0) {
      graph.requireNode(ordered[0]);
      graph.requireNode(ordered[ordered.length - 1]);
    }
    return ordered;
  }
}
