package org.wayleave.plan.pareto;

import static org.wayleave.network.graph.AdjacencyArray.NO_ARC;

import java.util.Arrays;

/**
 * A Pareto front: vectors of which none is ≤ another in every criterion, each with one way.
 *
 * <p>Sorted lexicographically by vector, so place 0 is the best by the first criterion. Vectors are
 * in the caller's order of criteria and include the weights of source and target. Immutable and
 * thread-safe; arrays handed out are copies. Memory: 8 bytes for each criterion of a vector, 12 for
 * each way, and 8 for each label on some way. Reading a vector is O(d), a path O(its length).
 */
public final class Front {

  private static final int NO_STEP = -1;

  /** The front where there is no way. */
  static final Front EMPTY =
      new Front(new long[0][], new Paths(0, 0), Completeness.EXACT, FrontEffort.NOTHING);

  private final long[][] placeToVector;
  private final Paths paths;
  private final Completeness completeness;
  private final FrontEffort effort;

  Front(long[][] placeToVector, Paths paths, Completeness completeness, FrontEffort effort) {
    this.placeToVector = placeToVector;
    this.paths = paths;
    this.completeness = completeness;
    this.effort = effort;
  }

  /** Ways as trees of steps that share their beginnings. */
  static final class Paths {
    final int[] placeToSource;
    final int[] placeToFirstNode;
    final int[] placeToTarget;
    final int[] placeToLastNode;
    final int[] placeToStep;
    final int[] stepToParent;

    /** The arc of a step, {@code NO_ARC} at a source. */
    final int[] stepToArc;

    Paths(int ways, int steps) {
      placeToSource = new int[ways];
      placeToFirstNode = new int[ways];
      placeToTarget = new int[ways];
      placeToLastNode = new int[ways];
      placeToStep = new int[ways];
      stepToParent = new int[steps];
      stepToArc = new int[steps];
    }

    void setRoot(int step) {
      stepToParent[step] = NO_STEP;
      stepToArc[step] = NO_ARC;
    }

    int[] arcs(int place) {
      int length = 0;
      for (int step = placeToStep[place]; stepToArc[step] != NO_ARC; step = stepToParent[step]) {
        length++;
      }
      int[] arcs = new int[length];
      for (int step = placeToStep[place]; stepToArc[step] != NO_ARC; step = stepToParent[step]) {
        arcs[--length] = stepToArc[step];
      }
      return arcs;
    }
  }

  /** Number of vectors, each with one way. */
  public int size() {
    return placeToVector.length;
  }

  /** The totals of a way, one for each criterion. */
  public long[] vector(int place) {
    return placeToVector[place].clone();
  }

  /** All vectors in order: the input of {@link Representatives#pick}. */
  public long[][] vectors() {
    return Arrays.stream(placeToVector).map(long[]::clone).toArray(long[][]::new);
  }

  /** Which source a way starts from: 0 for the first one added. */
  public int source(int place) {
    return paths.placeToSource[place];
  }

  /** Which target a way ends at: 0 for the first one added. */
  public int target(int place) {
    return paths.placeToTarget[place];
  }

  /** Node of the way's source. */
  public int firstNode(int place) {
    return paths.placeToFirstNode[place];
  }

  /** Node of the way's target. */
  public int lastNode(int place) {
    return paths.placeToLastNode[place];
  }

  /** The way's arcs in travel order; none if it ends where it starts. */
  public int[] arcs(int place) {
    return paths.arcs(place);
  }

  /** Whether the front is exact, and if not, in what way. */
  public Completeness completeness() {
    return completeness;
  }

  /** What the search did. */
  public FrontEffort effort() {
    return effort;
  }

  @Override
  public String toString() {
    return "Front[" + size() + " ways, " + completeness + "]";
  }
}
