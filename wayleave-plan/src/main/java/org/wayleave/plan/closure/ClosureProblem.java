package org.wayleave.plan.closure;

import java.util.List;
import org.wayleave.plan.assignment.OdProblem;

/**
 * A problem of origins and destinations, and the sets of arcs that may close. Immutable and safe to
 * share.
 */
public final class ClosureProblem {

  private final OdProblem problem;
  private final int[][] elementToArcs;
  private final int[] arcToFirstElement;
  private final int[] elements;

  /**
   * The arcs of each element; repeats are legal, and an arc may belong to several elements.
   *
   * @param elementToArcs copied
   */
  public ClosureProblem(OdProblem problem, List<int[]> elementToArcs) {
    this.problem = problem;
    this.elementToArcs = elementToArcs.stream().map(int[]::clone).toArray(int[][]::new);
    arcToFirstElement = new int[problem.graph().arcCount() + 1];
    for (int[] arcs : this.elementToArcs) {
      for (int arc : arcs) {
        arcToFirstElement[arc + 1]++;
      }
    }
    for (int arc = 0; arc < problem.graph().arcCount(); arc++) {
      arcToFirstElement[arc + 1] += arcToFirstElement[arc];
    }
    elements = new int[arcToFirstElement[arcToFirstElement.length - 1]];
    int[] next = arcToFirstElement.clone();
    for (int element = 0; element < this.elementToArcs.length; element++) {
      for (int arc : this.elementToArcs[element]) {
        elements[next[arc]++] = element;
      }
    }
  }

  /** The graph and the pairs. */
  public OdProblem problem() {
    return problem;
  }

  /** How many elements there are. */
  public int elementCount() {
    return elementToArcs.length;
  }

  /** The arcs that close with an element; not to be changed. */
  int[] arcs(int element) {
    return elementToArcs[element];
  }

  int firstElement(int arc) {
    return arcToFirstElement[arc];
  }

  int element(int place) {
    return elements[place];
  }
}
