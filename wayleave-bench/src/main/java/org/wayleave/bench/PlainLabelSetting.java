package org.wayleave.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.wayleave.network.graph.AdjacencyArray;

/**
 * Multi-criteria label setting as a textbook has it, to be compared with.
 *
 * <p>E. Q. V. Martins, "On a multicriteria shortest path problem" (1984),
 * doi:10.1016/0377-2217(84)90077-8: a heap of temporary labels in lexicographic order, a list of
 * labels at each node, whole vectors compared one with another, no lower bounds; the only target's
 * labels end no search. Written for clarity, with one object for each label; it only tells vectors,
 * so it is spared the memory of ways.
 */
final class PlainLabelSetting {

  private final AdjacencyArray graph;
  private final int[][] criterionToArcWeights;
  private long expanded;

  PlainLabelSetting(AdjacencyArray graph, int[]... criterionToArcWeights) {
    this.graph = graph;
    this.criterionToArcWeights = criterionToArcWeights;
  }

  private static final class Label {
    final int node;
    final long[] vector;
    boolean isDominated;

    Label(int node, long[] vector) {
      this.node = node;
      this.vector = vector;
    }
  }

  /** The non-dominated vectors at the target, lexicographically. */
  long[][] front(int source, int target) {
    expanded = 0;
    List<List<Label>> nodeToLabels = new ArrayList<>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      nodeToLabels.add(new ArrayList<>());
    }
    PriorityQueue<Label> queue = new PriorityQueue<>((x, y) -> Arrays.compare(x.vector, y.vector));
    Label start = new Label(source, new long[criterionToArcWeights.length]);
    nodeToLabels.get(source).add(start);
    queue.add(start);
    while (true) {
      Label label = queue.poll();
      if (label == null) {
        break;
      }
      if (label.isDominated) {
        continue;
      }
      expanded++;
      for (int arc = graph.firstOut(label.node); arc < graph.firstOut(label.node + 1); arc++) {
        long[] vector = label.vector.clone();
        for (int c = 0; c < vector.length; c++) {
          vector[c] += criterionToArcWeights[c][arc];
        }
        Label next = new Label(graph.head(arc), vector);
        if (enters(nodeToLabels.get(next.node), next)) {
          queue.add(next);
        }
      }
    }
    return nodeToLabels.get(target).stream()
        .map(label -> label.vector)
        .sorted(Arrays::compare)
        .toArray(long[][]::new);
  }

  /** Labels expanded by the last search. */
  long expanded() {
    return expanded;
  }

  /** Adds a label to those of its node and removes what it dominates, unless it is dominated. */
  private static boolean enters(List<Label> labels, Label label) {
    for (Label other : labels) {
      if (isUpTo(other.vector, label.vector)) {
        return false;
      }
    }
    Iterator<Label> others = labels.iterator();
    while (others.hasNext()) {
      Label other = others.next();
      if (isUpTo(label.vector, other.vector)) {
        other.isDominated = true;
        others.remove();
      }
    }
    labels.add(label);
    return true;
  }

  private static boolean isUpTo(long[] x, long[] y) {
    for (int c = 0; c < x.length; c++) {
      if (x[c] > y[c]) {
        return false;
      }
    }
    return true;
  }
}
