package org.wayleave.network.graph;

import static org.wayleave.network.graph.AdjacencyArray.NO_ARC;
import static org.wayleave.network.graph.Dijkstra.INFINITE;

import java.util.Arrays;

/**
 * How far targets are from a source when some arcs close: a reusable query that searches only what
 * lies below the closed arcs.
 *
 * <p>Use: {@link #run} once for a source and its targets, then {@link #replace} for each set of
 * arcs that may close; only sets with a {@linkplain #usedArc used arc} change anything. {@link
 * #close} and {@link #reopen} change the ground on which later runs stand.
 *
 * <p>How: for one source only the arcs of its shortest-path tree matter. Numbered in preorder, what
 * hangs below a closed arc is a range; each of its nodes is seeded with the best arc from outside
 * the range, and Dijkstra runs inside it until its targets are settled (G. Ramalingam and T. Reps
 * 1996, doi:10.1006/jagm.1996.0046). The work is the sum of the sizes of those ranges.
 *
 * <p>Legal: weights 0..2⁶² / nodes, {@link Dijkstra#INFINITE} for a closed arc; loops, parallel
 * arcs, separate parts, cycles of weight 0. A weight that is a sum of several figures packed into
 * one long ranks by the foremost first.
 *
 * <p>Guarantees: distances are exact and do not depend on which of several shortest-path trees was
 * found. Deterministic. Not thread-safe; one object for each thread over a shared graph. Memory: 69
 * bytes a node and 32 an arc.
 */
public final class ReplacementSearch {

  private static final int NONE = -1;

  /** Stamps begin anew at the next run after this many questions. */
  private static final int MAX_STAMP = 1 << 30;

  private final AdjacencyArray graph;
  private final AdjacencyArray reversed;
  private final long[] arcToWeight;
  private final long[] backArcToWeight;
  private final long[] arcToOwnWeight;
  private final int[] arcToStamp;
  private final int[] backArcToArc;

  private final long[] nodeToDistance;
  private final int[] nodeToPredecessor;
  private final int[] nodeToRank;
  private final int[] nodeToEnd;
  private final int[] rankToNode;
  private final int[] rankToFirstTarget;
  private final boolean[] isTarget;
  private final int[] settled;
  private int settledCount;
  private int[] targets = {};
  private int targetCount;
  private int[] usedArcs = {};
  private int usedArcCount;

  private final IndexedHeap heap;
  private final int[] nodeToStamp;
  private final long[] nodeToReplacement;
  private int stamp;
  private int[] tops = new int[16];
  private int[] affected = new int[16];
  private int affectedCount;

  /**
   * A query over a graph and its reverse.
   *
   * @param reversed {@code graph.reversed()}, so that many queries share it
   * @param arcToWeight the weight of each arc; copied
   * @throws IllegalArgumentException if there is not one weight for each arc, or one is negative
   */
  public ReplacementSearch(AdjacencyArray graph, AdjacencyArray reversed, long[] arcToWeight) {
    if (arcToWeight.length != graph.arcCount() || reversed.arcCount() != graph.arcCount()) {
      throw new IllegalArgumentException(
          "(%d) weights and (%d) reversed arcs for (%d) arcs."
              .formatted(arcToWeight.length, reversed.arcCount(), graph.arcCount()));
    }
    for (int arc = 0; arc < arcToWeight.length; arc++) {
      if (arcToWeight[arc] < 0) {
        throw new IllegalArgumentException(
            "Weight (%d) of arc (%d) < 0.".formatted(arcToWeight[arc], arc));
      }
    }
    this.graph = graph;
    this.reversed = reversed;
    arcToOwnWeight = arcToWeight.clone();
    this.arcToWeight = arcToWeight.clone();
    backArcToWeight = new long[arcToWeight.length];
    backArcToArc = new int[arcToWeight.length];
    for (int back = 0; back < backArcToWeight.length; back++) {
      backArcToArc[back] = reversed.arcToInput(back);
      backArcToWeight[back] = arcToWeight[backArcToArc[back]];
    }
    arcToStamp = new int[arcToWeight.length];
    int nodes = graph.nodeCount();
    nodeToDistance = new long[nodes];
    nodeToPredecessor = new int[nodes];
    nodeToRank = new int[nodes];
    nodeToEnd = new int[nodes];
    rankToNode = new int[nodes];
    rankToFirstTarget = new int[nodes + 1];
    isTarget = new boolean[nodes];
    settled = new int[nodes];
    heap = new IndexedHeap(nodes);
    nodeToStamp = new int[nodes];
    nodeToReplacement = new long[nodes];
  }

  /** Closes arcs for all later runs. */
  public void close(int... arcs) {
    for (int arc : arcs) {
      weigh(arc, INFINITE);
    }
  }

  /** Gives arcs their own weight back for all later runs. */
  public void reopen(int... arcs) {
    for (int arc : arcs) {
      weigh(arc, arcToOwnWeight[arc]);
    }
  }

  private void weigh(int arc, long weight) {
    arcToWeight[arc] = weight;
    backArcToWeight[reversed.inputToArc(arc)] = weight;
  }

  /**
   * Distances from a source to all nodes.
   *
   * @param places the nodes whose distances will be asked for; repeats legal
   * @throws IndexOutOfBoundsException if the source or a target is not a node
   */
  public void run(int source, int... places) {
    graph.requireNode(source);
    Arrays.fill(nodeToDistance, INFINITE);
    Arrays.fill(isTarget, false);
    for (int place : places) {
      isTarget[place] = true;
    }
    settle(source, NONE);
    number();
    listTargets();
    affectedCount = 0;
  }

  /**
   * Distances from a source to a few places alone, for which nothing will be replaced; stops when
   * all are reached.
   */
  public void runTo(int source, int... places) {
    graph.requireNode(source);
    Arrays.fill(nodeToDistance, INFINITE);
    Arrays.fill(isTarget, false);
    int open = 0;
    for (int place : places) {
      open += isTarget[place] ? 0 : 1;
      isTarget[place] = true;
    }
    settle(source, open);
    while (!heap.isEmpty()) {
      nodeToDistance[heap.removeAny()] = INFINITE;
    }
    settledCount = 0;
    targetCount = 0;
    usedArcCount = 0;
  }

  /** Settles nodes until so many targets are; all nodes for {@link #NONE}. */
  private void settle(int source, int open) {
    settledCount = 0;
    int left = open == NONE ? Integer.MAX_VALUE : open;
    nodeToDistance[source] = 0;
    nodeToPredecessor[source] = NO_ARC;
    heap.add(source, 0);
    while (left != 0 && !heap.isEmpty()) {
      int x = heap.pop();
      settled[settledCount++] = x;
      left -= isTarget[x] ? 1 : 0;
      long distanceX = nodeToDistance[x];
      int end = graph.nodeToFirstOut[x + 1];
      for (int xy = graph.nodeToFirstOut[x]; xy < end; xy++) {
        long weight = arcToWeight[xy];
        if (weight == INFINITE) {
          continue;
        }
        int y = graph.arcToHead[xy];
        long before = nodeToDistance[y];
        long distance = distanceX + weight;
        if (distance < before) {
          nodeToDistance[y] = distance;
          nodeToPredecessor[y] = xy;
          if (before == INFINITE) {
            heap.add(y, distance);
          } else {
            heap.decreaseKey(y, distance);
          }
        }
      }
    }
  }

  /** Numbers the tree in preorder without recursion: a parent is settled before its children. */
  private void number() {
    // 1. Sizes from the leaves up, kept in nodeToEnd. 2. Ranks from the root down; nodeToEnd of a
    // node already numbered is the rank of its next child until all of them have one.
    for (int place = 0; place < settledCount; place++) {
      nodeToEnd[settled[place]] = 1;
    }
    for (int place = settledCount - 1; place > 0; place--) {
      int x = settled[place];
      nodeToEnd[graph.arcToTail[nodeToPredecessor[x]]] += nodeToEnd[x];
    }
    int[] nodeToNextRank = nodeToStamp; // scratch: cleared below
    for (int place = 0; place < settledCount; place++) {
      int x = settled[place];
      int rank = 0;
      if (place > 0) {
        int parent = graph.arcToTail[nodeToPredecessor[x]];
        rank = nodeToNextRank[parent];
        nodeToNextRank[parent] += nodeToEnd[x];
      }
      nodeToRank[x] = rank;
      rankToNode[rank] = x;
      nodeToNextRank[x] = rank + 1;
    }
    for (int place = 0; place < settledCount; place++) {
      int x = settled[place];
      nodeToEnd[x] += nodeToRank[x];
    }
    Arrays.fill(nodeToStamp, 0);
    if (stamp > MAX_STAMP) {
      Arrays.fill(arcToStamp, 0);
      stamp = 0;
    }
  }

  private void listTargets() {
    if (targets.length < settledCount) {
      targets = new int[settledCount];
      usedArcs = new int[settledCount];
    }
    targetCount = 0;
    for (int rank = 0; rank < settledCount; rank++) {
      rankToFirstTarget[rank] = targetCount;
      if (isTarget[rankToNode[rank]]) {
        targets[targetCount++] = rankToNode[rank];
      }
    }
    rankToFirstTarget[settledCount] = targetCount;
    usedArcCount = 0;
    for (int rank = 1; rank < settledCount; rank++) {
      int x = rankToNode[rank];
      if (rankToFirstTarget[nodeToEnd[x]] > rankToFirstTarget[rank]) {
        usedArcs[usedArcCount++] = nodeToPredecessor[x];
      }
    }
  }

  /** Distance of a node before anything is replaced, or {@link Dijkstra#INFINITE}. */
  public long distance(int node) {
    return nodeToDistance[node];
  }

  /** Last arc of the way to a node that is not the source and was reached. */
  public int predecessorArc(int node) {
    return nodeToPredecessor[node];
  }

  /** How many nodes the last run reached. */
  public int settledCount() {
    return settledCount;
  }

  /** The node reached at a place 0..settledCount − 1, in the order of distance. */
  public int settledNode(int place) {
    return settled[place];
  }

  /** How many arcs of the tree lead to a target that was reached. */
  public int usedArcCount() {
    return usedArcCount;
  }

  /** An arc of the tree that leads to a target, 0..usedArcCount − 1. */
  public int usedArc(int place) {
    return usedArcs[place];
  }

  /**
   * Closes arcs besides those that are closed anyway, for this one question.
   *
   * @return how many targets lie below them; which, {@link #affected} says, and how far they are
   *     then, {@link #replacement}
   */
  public int replace(int... arcs) {
    affectedCount = 0;
    stamp++;
    int topCount = mark(arcs);
    if (topCount == 0) {
      return 0;
    }
    topCount = keepOutermost(topCount);
    for (int top = 0; top < topCount; top++) {
      int x = rankToNode[tops[top]];
      affectedCount += rankToFirstTarget[nodeToEnd[x]] - rankToFirstTarget[tops[top]];
    }
    if (affectedCount == 0) {
      return 0;
    }
    if (affected.length < affectedCount) {
      affected = new int[Math.max(affectedCount, 2 * affected.length)];
    }
    int listed = 0;
    for (int top = 0; top < topCount; top++) {
      int end = nodeToEnd[rankToNode[tops[top]]];
      for (int rank = tops[top]; rank < end; rank++) {
        nodeToStamp[rankToNode[rank]] = stamp;
      }
      int firstTarget = rankToFirstTarget[tops[top]];
      int count = rankToFirstTarget[end] - firstTarget;
      System.arraycopy(targets, firstTarget, affected, listed, count);
      listed += count;
    }
    for (int top = 0; top < topCount; top++) {
      seed(tops[top], nodeToEnd[rankToNode[tops[top]]]);
    }
    settleInside();
    return affectedCount;
  }

  /** Stamps the arcs; the ranks of the heads of those in the tree go to {@code tops}. */
  private int mark(int[] arcs) {
    int topCount = 0;
    for (int arc : arcs) {
      arcToStamp[arc] = stamp;
      int head = graph.arcToHead[arc];
      if (nodeToDistance[head] != INFINITE && nodeToPredecessor[head] == arc) {
        if (topCount == tops.length) {
          tops = Arrays.copyOf(tops, 2 * topCount);
        }
        tops[topCount++] = nodeToRank[head];
      }
    }
    return topCount;
  }

  private int keepOutermost(int topCount) {
    if (topCount == 1) {
      return 1;
    }
    Arrays.sort(tops, 0, topCount);
    int kept = 0;
    int end = NONE;
    for (int top = 0; top < topCount; top++) {
      if (tops[top] >= end) {
        end = nodeToEnd[rankToNode[tops[top]]];
        tops[kept++] = tops[top];
      }
    }
    return kept;
  }

  /** Gives every node of the range its best arc from outside. */
  private void seed(int firstRank, int endRank) {
    for (int rank = firstRank; rank < endRank; rank++) {
      int x = rankToNode[rank];
      long best = INFINITE;
      int end = reversed.nodeToFirstOut[x + 1];
      for (int back = reversed.nodeToFirstOut[x]; back < end; back++) {
        int from = reversed.arcToHead[back];
        long weight = backArcToWeight[back];
        if (weight == INFINITE
            || nodeToStamp[from] == stamp
            || nodeToDistance[from] == INFINITE
            || arcToStamp[backArcToArc[back]] == stamp) {
          continue;
        }
        long distance = nodeToDistance[from] + weight;
        if (distance < best) {
          best = distance;
        }
      }
      nodeToReplacement[x] = best;
      if (best != INFINITE) {
        heap.add(x, best);
      }
    }
  }

  private void settleInside() {
    int open = affectedCount;
    while (open > 0 && !heap.isEmpty()) {
      int x = heap.pop();
      if (isTarget[x] && --open == 0) {
        break;
      }
      long distanceX = nodeToReplacement[x];
      int end = graph.nodeToFirstOut[x + 1];
      for (int xy = graph.nodeToFirstOut[x]; xy < end; xy++) {
        int y = graph.arcToHead[xy];
        if (nodeToStamp[y] != stamp) {
          continue;
        }
        long weight = arcToWeight[xy];
        if (weight == INFINITE || arcToStamp[xy] == stamp) {
          continue;
        }
        long distance = distanceX + weight;
        long before = nodeToReplacement[y];
        if (distance < before) {
          nodeToReplacement[y] = distance;
          if (before == INFINITE) {
            heap.add(y, distance);
          } else {
            heap.decreaseKey(y, distance);
          }
        }
      }
    }
    heap.clear();
  }

  /** A target below the arcs of the last {@link #replace}, 0 to what it returned − 1. */
  public int affected(int place) {
    return affected[place];
  }

  /** How far an affected target then is, or {@link Dijkstra#INFINITE}. */
  public long replacement(int target) {
    return nodeToReplacement[target];
  }
}
