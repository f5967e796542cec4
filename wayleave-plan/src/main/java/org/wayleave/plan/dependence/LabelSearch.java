package org.wayleave.plan.dependence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.graph.ArcList;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.notice.Progress;

/**
 * The least cost of every combination of permits, in one search: label setting over (cost, set of
 * what is used).
 *
 * <p>A label is a way to a node with its cost and the bits of all nodes that it passes. It is
 * dominated by another one at the same node that costs no more and uses a subset. Labels are
 * settled by (cost so far + the least that can still come, number of bits, age): whatever could
 * dominate a label is settled before it, also along arcs of cost 0, so a settled label is final.
 * With a single target, labels are dropped too that a way already found at the target betters.
 * Compare E. Q. V. Martins, "On a multicriteria shortest path problem", 1984,
 * doi:10.1016/0377-2217(84)90202-8.
 *
 * <p>Legal: weights from 0, {@link Dijkstra#INFINITE_WEIGHT} for closed arcs, loops, parallel arcs,
 * several sources and several nodes for each target. Deterministic. A search for one query and one
 * thread. Memory: some 40 bytes a label.
 */
final class LabelSearch {

  private static final int NO_LABEL = -1;
  private static final int POPS_BETWEEN_QUESTIONS = 1 << 14;

  private final AdjacencyArray graph;
  private final int[] arcToWeight;
  private final long[] nodeToMask;
  private final Dijkstra remaining;
  private final List<TargetEnd> ends = new ArrayList<>();
  private final List<TargetEnd> sources = new ArrayList<>();
  private final int[] nodeToLastSettled;
  private final Labels labels = new Labels();
  private final LabelHeap heap = new LabelHeap();
  private final int targetCount;
  private boolean isWhole = true;

  private record TargetEnd(int target, int node, long costUsCents) {}

  /**
   * A search without sources and targets.
   *
   * @param backward the graph turned round, see {@link #turnRound}
   * @param arcToWeight the cost of moving along each arc
   * @param nodeToMask what is used by being at each node
   * @param targetCount how many targets there are, some of which may stay without nodes
   */
  LabelSearch(
      AdjacencyArray graph,
      AdjacencyArray backward,
      int[] arcToWeight,
      long[] nodeToMask,
      int targetCount) {
    this.targetCount = targetCount;
    this.graph = graph;
    this.arcToWeight = arcToWeight;
    this.nodeToMask = nodeToMask;
    remaining = new Dijkstra(backward, backward.toArcOrder(arcToWeight));
    nodeToLastSettled = new int[graph.nodeCount()];
    Arrays.fill(nodeToLastSettled, NO_LABEL);
  }

  /** The graph with all arcs the other way; input {@code x} of it is arc {@code x} of the graph. */
  static AdjacencyArray turnRound(AdjacencyArray graph) {
    ArcList arcs = new ArcList(graph.nodeCount());
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      arcs.add(/* tail= */ graph.head(arc), /* head= */ graph.tail(arc));
    }
    return arcs.toAdjacencyArray();
  }

  /** A way may end a target at that node for that cost, with targets numbered from 0. */
  void addTarget(int target, int node, long cost) {
    ends.add(new TargetEnd(target, node, cost));
    remaining.addSource(node, cost);
  }

  /** A way may start at that node for that cost. */
  void addSource(int node, long cost) {
    sources.add(new TargetEnd(0, node, cost));
  }

  /** Whether the last run found everything; false after too many labels or a stop. */
  boolean isWhole() {
    return isWhole;
  }

  /** How many labels the last run made. */
  int labelCount() {
    return labels.count;
  }

  /** Searches; for each target the ways that no other one dominates. */
  List<LabelFront> run(long mostLabels, Progress progress) {
    List<List<Integer>> found = new ArrayList<>();
    for (int target = 0; target < targetCount; target++) {
      found.add(new ArrayList<>());
    }
    if (!ends.isEmpty()) {
      remaining.runToAll();
      for (TargetEnd source : sources) {
        reach(source.node, NO_LABEL, source.costUsCents, nodeToMask[source.node], found);
      }
      settleAll(found, mostLabels, progress);
    }
    return found.stream().map(this::front).toList();
  }

  private void settleAll(List<List<Integer>> found, long mostLabels, Progress progress) {
    long pops = 0;
    while (!heap.isEmpty()) {
      boolean isAsked = pops++ % POPS_BETWEEN_QUESTIONS == 0;
      if (labels.count > mostLabels
          || (isAsked && !progress.goesOn("searching combinations of permits", pops, 0))) {
        isWhole = false;
        return;
      }
      int label = heap.pop();
      int node = labels.node[label];
      if (node >= graph.nodeCount()) {
        List<Integer> ways = found.get(node - graph.nodeCount());
        if (!isDominatedBy(ways, labels.mask[label])) {
          ways.add(label);
        }
      } else if (!isDominatedAt(node, labels.mask[label])
          && !isDropped(labels.mask[label], found)) {
        labels.next[label] = nodeToLastSettled[node];
        nodeToLastSettled[node] = label;
        settle(label, node, found);
      }
    }
  }

  private void settle(int label, int node, List<List<Integer>> found) {
    long cost = labels.cost[label];
    long mask = labels.mask[label];
    for (TargetEnd end : ends) {
      if (end.node == node) {
        push(graph.nodeCount() + end.target, label, cost + end.costUsCents, 0, mask);
      }
    }
    for (int arc = graph.firstOut(node); arc < graph.firstOut(node + 1); arc++) {
      if (arcToWeight[arc] != Dijkstra.INFINITE_WEIGHT) {
        int head = graph.head(arc);
        reach(head, label, cost + arcToWeight[arc], mask | nodeToMask[head], found);
      }
    }
  }

  private void reach(int node, int parent, long cost, long mask, List<List<Integer>> found) {
    long least = remaining.distance(node);
    if (least != Dijkstra.INFINITE && !isDominatedAt(node, mask) && !isDropped(mask, found)) {
      push(node, parent, cost, least, mask);
    }
  }

  private void push(int node, int parent, long cost, long least, long mask) {
    int label = labels.add(node, parent, cost, mask);
    heap.push((cost + least) << 6 | Long.bitCount(mask), label);
  }

  private boolean isDominatedAt(int node, long mask) {
    for (int label = nodeToLastSettled[node]; label != NO_LABEL; label = labels.next[label]) {
      if ((labels.mask[label] & ~mask) == 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isDominatedBy(List<Integer> ways, long mask) {
    for (int label : ways) {
      if ((labels.mask[label] & ~mask) == 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isDropped(long mask, List<List<Integer>> found) {
    return targetCount == 1 && isDominatedBy(found.get(0), mask);
  }

  private LabelFront front(List<Integer> ways) {
    LabelFront.Way[] list = new LabelFront.Way[ways.size()];
    for (int x = 0; x < list.length; x++) {
      int label = ways.get(x);
      list[x] = new LabelFront.Way(labels.cost[label], labels.mask[label], path(label));
    }
    return new LabelFront(List.of(list));
  }

  /** The nodes of the way, in order, without the target. */
  private List<Integer> path(int last) {
    List<Integer> nodes = new ArrayList<>();
    for (int label = labels.parent[last]; label != NO_LABEL; label = labels.parent[label]) {
      nodes.add(labels.node[label]);
    }
    return nodes.reversed();
  }

  /** Labels as growing arrays. */
  private static final class Labels {
    private int count;
    private int[] node = new int[1024];
    private int[] parent = new int[1024];
    private int[] next = new int[1024];
    private long[] cost = new long[1024];
    private long[] mask = new long[1024];

    int add(int atNode, int from, long atCost, long withMask) {
      if (count == node.length) {
        int size = 2 * count;
        node = Arrays.copyOf(node, size);
        parent = Arrays.copyOf(parent, size);
        next = Arrays.copyOf(next, size);
        cost = Arrays.copyOf(cost, size);
        mask = Arrays.copyOf(mask, size);
      }
      node[count] = atNode;
      parent[count] = from;
      cost[count] = atCost;
      mask[count] = withMask;
      return count++;
    }
  }

  /** A heap of labels by key, then age. */
  private static final class LabelHeap {
    private long[] keys = new long[1024];
    private int[] labels = new int[1024];
    private int size;

    boolean isEmpty() {
      return size == 0;
    }

    void push(long key, int label) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
        labels = Arrays.copyOf(labels, 2 * size);
      }
      int place = size++;
      while (place > 0 && isBefore(key, label, (place - 1) / 2)) {
        keys[place] = keys[(place - 1) / 2];
        labels[place] = labels[(place - 1) / 2];
        place = (place - 1) / 2;
      }
      keys[place] = key;
      labels[place] = label;
    }

    int pop() {
      int first = labels[0];
      size--;
      long key = keys[size];
      int label = labels[size];
      int place = 0;
      while (2 * place + 1 < size) {
        int child = 2 * place + 1;
        if (child + 1 < size && isBefore(keys[child + 1], labels[child + 1], child)) {
          child++;
        }
        if (isBefore(key, label, child)) {
          break;
        }
        keys[place] = keys[child];
        labels[place] = labels[child];
        place = child;
      }
      keys[place] = key;
      labels[place] = label;
      return first;
    }

    private boolean isBefore(long key, int label, int place) {
      return key < keys[place] || (key == keys[place] && label < labels[place]);
    }
  }
}
