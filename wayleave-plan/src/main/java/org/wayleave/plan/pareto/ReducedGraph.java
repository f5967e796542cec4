package org.wayleave.plan.pareto;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.plan.pareto.LowerBounds.EndPoints;

/**
 * The part of a graph from which a target can be reached, with every weight reduced by the lower
 * bounds, so that a label's vector <i>is</i> its least total.
 *
 * <p>With h(x) the least that is still to come, the reduced weight of an arc xy is w + h(y) − h(x)
 * ≥ 0, and a label at x with costs g has the vector g + h(x). Sums of reduced weights from the
 * source vector + h(source) give exactly that, so neither queue nor dominance need h again: at one
 * node two labels differ in g by what they differ in g + h.
 *
 * <p>All targets lead by a row of their own vector to one node more, {@link #end}, with h = 0: what
 * arrives there is a way. Vectors are kept as offsets over the least total of each criterion, so
 * that ints suffice wherever the <i>spread</i> of the totals fits an int.
 *
 * <p>Criteria are put in order of falling spread: the first one, which dominance need not compare,
 * is the one with the most different values; {@link #placeToCriterion} is that order.
 *
 * <p>Rows: {@code rows[row * stride]} is the head, the d reduced weights follow; the rows out of a
 * node lie together. Immutable after {@link #of}. Memory: 4 (d + 2) bytes for each arc.
 */
final class ReducedGraph {

  /** Greatest offset that a label may have. */
  static final int MAX_OFFSET = Integer.MAX_VALUE - 1;

  final int criteria;
  final int stride;

  /** The node at which ways end; also the number of nodes before it. */
  final int end;

  final int[] placeToCriterion;
  final int[] nodeToFirstRow;
  final int[] rows;

  /** Arc of a row, or for a row to the end −1 − the target's place. */
  final int[] rowToArc;

  /** For each source that counts: its place among the sources, and its node here. */
  final int[] startToSource;

  final int[] startToNode;

  /** Offsets of the starts, d each. */
  final int[] startOffsets;

  /** Least total of each criterion (in the order searched). */
  final long[] base;

  /**
   * Greatest offsets with which a way may still be needed: known for two criteria, where no
   * non-dominated way is worse than the best by the other criterion; else {@link #MAX_OFFSET}.
   */
  final int[] caps;

  /** Whether labels beyond the caps are dominated; otherwise they cannot be represented. */
  final boolean areCapsExact;

  /** Spreads of the extreme ways (in the order searched). */
  final long[] spreads;

  final long leftOutCount;

  private ReducedGraph(
      FrontIndex index,
      int[][] criterionToArcWeights,
      LowerBounds bounds,
      EndPoints sources,
      EndPoints targets) {
    AdjacencyArray graph = index.graph();
    criteria = criterionToArcWeights.length;
    stride = 1 + criteria;
    // 1. The sources that count, and the least total of each criterion over them.
    startToSource =
        IntStream.range(0, sources.count())
            .filter(source -> bounds.isReached(sources.node(source)))
            .toArray();
    long[][] extremes = new long[criteria][];
    for (int c = 0; c < criteria && startToSource.length > 0; c++) {
      extremes[c] = bounds.extremeWay(c, sources, bestStart(c, bounds, sources), targets);
    }
    // 2. The order of criteria, by spread.
    long[] criterionToSpread = new long[criteria];
    for (int c = 0; c < criteria && startToSource.length > 0; c++) {
      for (long[] extreme : extremes) {
        criterionToSpread[c] = Math.max(criterionToSpread[c], extreme[c] - extremes[c][c]);
      }
    }
    placeToCriterion =
        IntStream.range(0, criteria)
            .boxed()
            .sorted((x, y) -> Long.compare(criterionToSpread[y], criterionToSpread[x]))
            .mapToInt(c -> c)
            .toArray();
    base = new long[criteria];
    spreads = new long[criteria];
    caps = new int[criteria];
    for (int place = 0; place < criteria && startToSource.length > 0; place++) {
      int c = placeToCriterion[place];
      base[place] = extremes[c][c];
      spreads[place] = criterionToSpread[c];
    }
    areCapsExact = criteria == 2 && Math.max(spreads[0], spreads[1]) <= MAX_OFFSET;
    for (int place = 0; place < criteria; place++) {
      caps[place] = areCapsExact ? (int) spreads[place] : MAX_OFFSET;
    }
    // 3. Nodes that reach a target, in their own order.
    int[] nodeToHere = new int[graph.nodeCount()];
    int[] hereToNode = new int[graph.nodeCount()];
    int count = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      nodeToHere[node] = AdjacencyArray.NO_NODE;
      if (bounds.isReached(node)) {
        nodeToHere[node] = count;
        hereToNode[count++] = node;
      }
    }
    end = count;
    // 4. Rows: the arcs out of each node, then the targets at it.
    nodeToFirstRow = new int[count + 2];
    int[] nodeToTargetCount = new int[count];
    for (int target = 0; target < targets.count(); target++) {
      nodeToTargetCount[nodeToHere[targets.node(target)]]++;
    }
    int[] filledRows = new int[Math.multiplyExact(graph.arcCount() + targets.count(), stride)];
    int[] filledArcs = new int[graph.arcCount() + targets.count()];
    int row = 0;
    for (int here = 0; here < count; here++) {
      int node = hereToNode[here];
      nodeToFirstRow[here] = row;
      for (int arc = graph.firstOut(node); arc < graph.firstOut(node + 1); arc++) {
        int head = nodeToHere[graph.head(arc)];
        if (head != AdjacencyArray.NO_NODE && bounds.isOpen(arc)) {
          filledRows[row * stride] = head;
          for (int place = 0; place < criteria; place++) {
            int c = placeToCriterion[place];
            filledRows[row * stride + 1 + place] =
                reduced(
                    criterionToArcWeights[c][arc]
                        + bounds.bound(c, graph.head(arc))
                        - bounds.bound(c, node));
          }
          filledArcs[row++] = arc;
        }
      }
      for (int target = 0; nodeToTargetCount[here] > 0; target++) {
        if (targets.node(target) == node) {
          filledRows[row * stride] = end;
          for (int place = 0; place < criteria; place++) {
            int c = placeToCriterion[place];
            filledRows[row * stride + 1 + place] =
                reduced(targets.weight(target, c) - bounds.bound(c, node));
          }
          filledArcs[row++] = -1 - target;
          nodeToTargetCount[here]--;
        }
      }
    }
    nodeToFirstRow[end] = row;
    nodeToFirstRow[end + 1] = row;
    rows = Arrays.copyOf(filledRows, row * stride);
    rowToArc = Arrays.copyOf(filledArcs, row);
    leftOutCount =
        (long) graph.arcCount() + targets.count() - row + sources.count() - startToSource.length;
    // 5. The starts.
    startToNode = new int[startToSource.length];
    startOffsets = new int[startToSource.length * criteria];
    for (int start = 0; start < startToSource.length; start++) {
      int node = sources.node(startToSource[start]);
      startToNode[start] = nodeToHere[node];
      for (int place = 0; place < criteria; place++) {
        int c = placeToCriterion[place];
        startOffsets[start * criteria + place] =
            reduced(sources.weight(startToSource[start], c) + bounds.bound(c, node) - base[place]);
      }
    }
  }

  /** The problem for the weights that the bounds have just searched. */
  static ReducedGraph of(
      FrontIndex index,
      int[][] criterionToArcWeights,
      LowerBounds bounds,
      EndPoints sources,
      EndPoints targets) {
    return new ReducedGraph(index, criterionToArcWeights, bounds, sources, targets);
  }

  int rowCount() {
    return rowToArc.length;
  }

  /** A label's offset went beyond what an int holds, and nothing found so far dominates it. */
  static ArithmeticException overflow() {
    return new ArithmeticException(
        "A total exceeds its least value by more than ("
            + MAX_OFFSET
            + ").\nMaybe use a larger unit, or close the arcs with very large weights.");
  }

  /** Values beyond the offsets stay beyond when added to one. */
  private static int reduced(long value) {
    return (int) Math.min(value, Integer.MAX_VALUE);
  }

  private int bestStart(int criterion, LowerBounds bounds, EndPoints sources) {
    int best = startToSource[0];
    long least = Long.MAX_VALUE;
    for (int source : startToSource) {
      long total =
          sources.weight(source, criterion) + bounds.bound(criterion, sources.node(source));
      if (total < least) {
        least = total;
        best = source;
      }
    }
    return best;
  }
}
