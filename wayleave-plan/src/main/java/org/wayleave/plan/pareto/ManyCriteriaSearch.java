package org.wayleave.plan.pareto;

import org.jspecify.annotations.Nullable;

/**
 * Label setting for any number of criteria: LTMOA*.
 *
 * <p>1. Take the lexicographically least label. 2. Forget it if a found way or a label expanded at
 * its node dominates it without the first criterion. 3. Otherwise it is non-dominated for ever:
 * remember it at its node, and make a label along each row, unless it is dominated already.
 *
 * <p>C. Hernández, W. Yeoh, J. A. Baier, A. Felner, O. Salzman, H. Zhang, S.-H. Chan, S. Koenig,
 * "Multi-objective search via lazy and efficient dominance checks" (IJCAI 2023),
 * doi:10.24963/ijcai.2023/850.
 */
final class ManyCriteriaSearch extends Search {

  /** Buckets of the queue: more only cost memory, because a bucket may hold a range of values. */
  static final int USUAL_BUCKET_BITS = 12;

  private final int criteria;
  private final LabelQueue queue;
  private final @Nullable NodeFront[] nodeToFront;

  /** The label in hand: offsets, parent, row. */
  private final int[] label;

  private final int[] next;
  private long pops;

  ManyCriteriaSearch(ReducedGraph graph, FrontLimit limit, int tolerancePercent, int bucketBits) {
    super(graph, limit, tolerancePercent);
    criteria = graph.criteria;
    queue = new LabelQueue(criteria, bucketBits, graph.spreads[0]);
    nodeToFront = new NodeFront[graph.end];
    label = new int[criteria + 2];
    next = new int[criteria + 2];
  }

  @Override
  Outcome run() {
    if (limit.isCancelled().getAsBoolean()) {
      return Outcome.CANCELLED;
    }
    addStarts();
    while (true) {
      if (queue.isHeapEmpty()) {
        if (!queue.nextBucket()) {
          return Outcome.COMPLETE;
        }
        while (queue.takeFromBucket(label)) {
          if (isWanted(label, node(label))) {
            queue.putBack(label);
          }
          if (isTimeToAsk() && limit.isCancelled().getAsBoolean()) {
            return Outcome.CANCELLED;
          }
        }
        continue;
      }
      queue.pop(label);
      int node = node(label);
      if (isWanted(label, node)) {
        accepted++;
        if (node == graph.end) {
          found.add(label, 0, label[criteria], label[criteria + 1]);
        } else {
          expand(node);
        }
      }
      if (tree.count() + queue.size() > limit.labels()) {
        return Outcome.TOO_MANY_LABELS;
      }
      if (isTimeToAsk() && limit.isCancelled().getAsBoolean()) {
        return Outcome.CANCELLED;
      }
    }
  }

  private boolean isTimeToAsk() {
    return (++pops & (FrontLimit.POPS_BETWEEN_QUESTIONS - 1)) == 0;
  }

  private void addStarts() {
    for (int start = 0; start < graph.startToSource.length; start++) {
      generated++;
      boolean fits = true;
      for (int place = 0; place < criteria; place++) {
        next[place] = graph.startOffsets[start * criteria + place];
        fits &= next[place] <= graph.caps[place];
      }
      if (fits) {
        next[criteria] = -1 - start;
        next[criteria + 1] = 0;
        queue.add(next);
      } else if (graph.areCapsExact) {
        droppedByFoundWay++;
      } else {
        throw ReducedGraph.overflow();
      }
    }
  }

  private int node(int[] of) {
    return of[criteria] < 0
        ? graph.startToNode[-1 - of[criteria]]
        : graph.rows[of[criteria + 1] * graph.stride];
  }

  /** Whether neither a found way nor the node knows better; counts the reason. */
  private boolean isWanted(int[] of, int node) {
    if (found.spare(of, 0)) {
      droppedByFoundWay++;
      return false;
    }
    if (node != graph.end) {
      NodeFront front = nodeToFront[node];
      if (front != null && front.dominates(of, 0)) {
        rejectedAtNode++;
        return false;
      }
    }
    return true;
  }

  private void expand(int node) {
    NodeFront front = nodeToFront[node];
    if (front == null) {
      front = NodeFront.of(criteria);
      nodeToFront[node] = front;
    }
    front.add(label, 0);
    int parent = tree.add(label[criteria], label[criteria + 1]);
    int[] rows = graph.rows;
    int end = graph.nodeToFirstRow[node + 1];
    for (int row = graph.nodeToFirstRow[node]; row < end; row++) {
      generated++;
      int at = row * graph.stride + 1;
      boolean fits = true;
      for (int place = 0; place < criteria; place++) {
        long offset = (long) label[place] + rows[at + place];
        fits &= offset <= graph.caps[place];
        next[place] = (int) Math.min(offset, Integer.MAX_VALUE);
      }
      if (!fits && graph.areCapsExact) {
        droppedByFoundWay++;
      } else if (isWanted(next, rows[at - 1])) {
        if (!fits) {
          throw ReducedGraph.overflow();
        }
        next[criteria] = parent;
        next[criteria + 1] = row;
        queue.add(next);
      }
    }
  }

  @Override
  long leftOver() {
    return queue.size();
  }

  @Override
  long labelBytes() {
    long bytes = queue.bytes();
    for (NodeFront front : nodeToFront) {
      bytes += front == null ? 0 : front.bytes();
    }
    return bytes;
  }

  @Override
  int row(int parent, int code) {
    return code;
  }
}
