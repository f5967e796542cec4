package org.wayleave.plan.pareto;

import java.util.Arrays;

/**
 * The vectors expanded at one node without their first criterion, and of those only the
 * non-dominated ones.
 *
 * <p>Labels come in the order of their first criterion, so it need not be compared: a label is
 * dominated (or equalled) exactly if some vector here is ≤ it in the others. Pulido, Mandow, Pérez
 * de la Cruz, "Dimensionality reduction in multiobjective shortest path search" (2015),
 * doi:10.1016/j.cor.2015.05.007.
 *
 * <p>A vector is read from an array at {@code at}, where its first criterion stands. Not
 * thread-safe.
 */
abstract sealed class NodeFront {

  /** An empty front of vectors of so many criteria, the first one included. */
  static NodeFront of(int criteria) {
    return switch (criteria) {
      case 2 -> new Least();
      case 3 -> new Staircase();
      default -> new Boxes(criteria - 1);
    };
  }

  /** Whether a vector here is ≤ the given one in all but the first criterion. */
  abstract boolean dominates(int[] vectors, int at);

  /** Adds a vector that is not dominated and removes those that it dominates. */
  abstract void add(int[] vectors, int at);

  abstract long bytes();

  /** One criterion left: its least value. */
  private static final class Least extends NodeFront {

    private int least = Integer.MAX_VALUE;

    @Override
    boolean dominates(int[] vectors, int at) {
      return least <= vectors[at + 1];
    }

    @Override
    void add(int[] vectors, int at) {
      least = vectors[at + 1];
    }

    @Override
    long bytes() {
      return Integer.BYTES;
    }
  }

  /** Two criteria left: x rises and y falls, so that the last with x ≤ the label's x decides. */
  private static final class Staircase extends NodeFront {

    private int[] steps = new int[8];
    private int size;

    @Override
    boolean dominates(int[] vectors, int at) {
      int step = stepsUpTo(vectors[at + 1]);
      return step > 0 && steps[2 * step - 1] <= vectors[at + 2];
    }

    @Override
    void add(int[] vectors, int at) {
      int x = vectors[at + 1];
      int y = vectors[at + 2];
      int from = stepsUpTo(x);
      if (from > 0 && steps[2 * from - 2] == x) {
        from--;
      }
      int to = from;
      while (to < size && steps[2 * to + 1] >= y) {
        to++;
      }
      if (to == from) {
        if (2 * size == steps.length) {
          steps = Arrays.copyOf(steps, 4 * size);
        }
        System.arraycopy(steps, 2 * from, steps, 2 * from + 2, 2 * (size - from));
        size++;
      } else if (to > from + 1) {
        System.arraycopy(steps, 2 * to, steps, 2 * from + 2, 2 * (size - to));
        size -= to - from - 1;
      }
      steps[2 * from] = x;
      steps[2 * from + 1] = y;
    }

    /** Number of steps with x up to the given one. */
    private int stepsUpTo(int x) {
      int low = 0;
      int high = size;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (steps[2 * middle] <= x) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    @Override
    long bytes() {
      return (long) steps.length * Integer.BYTES;
    }
  }

  /**
   * Three or more criteria left: a list while short, then a tree of boxes.
   *
   * <p>A leaf holds up to {@value #LEAF} vectors, every node the box around all vectors that ever
   * were below it. A label can only be dominated from a box whose least corner is ≤ it, and surely
   * is if the greatest corner is: a vector that has gone was dominated by one that is here. When
   * the vectors have doubled the tree is made again, balanced. In the manner of A. Jaszkiewicz, T.
   * Lust, "ND-Tree-based update" (2018), doi:10.1109/TEVC.2018.2799684.
   */
  private static final class Boxes extends NodeFront {

    /** Vectors of a leaf; 8 to 32 measure the same. */
    private static final int LEAF = 16;

    /** Vectors up to which a list is faster than a tree. */
    private static final int LONGEST_LIST = 24;

    private static final int NO_SPLIT = -1;

    /** Says that vectors have no place among the values yet. */
    private static final int NO_PLACE = -1;

    // Of a node: its split criterion or NO_SPLIT; split value or number of vectors; first child or
    // first place of its vectors; second child; least corner; greatest corner.
    private static final int VALUE = 1;
    private static final int FIRST = 2;
    private static final int SECOND = 3;
    private static final int LEAST = 4;

    private final int width;
    private final int nodeSize;
    private int[] values;
    private int valuesEnd;
    private int[] nodes = {};
    private int nodesEnd;
    private int size;
    private int sizeToRebuild = LONGEST_LIST;

    Boxes(int width) {
      this.width = width;
      nodeSize = LEAST + 2 * width;
      values = new int[4 * width];
    }

    private boolean isList() {
      return nodesEnd == 0;
    }

    @Override
    boolean dominates(int[] vectors, int at) {
      return isList()
          ? isAnyUpTo(0, size * width, vectors, at + 1)
          : isAnyBelow(0, vectors, at + 1);
    }

    private boolean isAnyUpTo(int from, int to, int[] vectors, int at) {
      for (int entry = from; entry < to; entry += width) {
        if (isUpTo(values, entry, vectors, at)) {
          return true;
        }
      }
      return false;
    }

    private boolean isUpTo(int[] low, int atLow, int[] high, int atHigh) {
      for (int c = 0; c < width; c++) {
        if (low[atLow + c] > high[atHigh + c]) {
          return false;
        }
      }
      return true;
    }

    private boolean isAnyBelow(int node, int[] vectors, int at) {
      if (!isUpTo(nodes, node + LEAST, vectors, at)) {
        return false;
      }
      if (isUpTo(nodes, node + LEAST + width, vectors, at)) {
        return true;
      }
      int first = nodes[node + FIRST];
      if (nodes[node] == NO_SPLIT) {
        return isAnyUpTo(first, first + nodes[node + VALUE] * width, vectors, at);
      }
      return isAnyBelow(first, vectors, at) || isAnyBelow(nodes[node + SECOND], vectors, at);
    }

    @Override
    void add(int[] vectors, int at) {
      if (isList()) {
        size = removeFrom(0, size, vectors, at + 1);
        if (size * width == values.length) {
          values = Arrays.copyOf(values, 2 * values.length);
        }
        System.arraycopy(vectors, at + 1, values, size++ * width, width);
      } else {
        removeBelow(0, vectors, at + 1);
        insert(vectors, at + 1);
        size++;
      }
      if (size > sizeToRebuild) {
        rebuild();
      }
    }

    /** Removes what the vector dominates from a row of vectors; how many are left. */
    private int removeFrom(int from, int count, int[] vectors, int at) {
      int kept = from;
      for (int entry = from; entry < from + count * width; entry += width) {
        if (!isUpTo(vectors, at, values, entry)) {
          if (kept != entry) {
            System.arraycopy(values, entry, values, kept, width);
          }
          kept += width;
        }
      }
      return (kept - from) / width;
    }

    private void removeBelow(int node, int[] vectors, int at) {
      if (!isUpTo(vectors, at, nodes, node + LEAST + width)) {
        return;
      }
      if (nodes[node] == NO_SPLIT) {
        int before = nodes[node + VALUE];
        int after = removeFrom(nodes[node + FIRST], before, vectors, at);
        nodes[node + VALUE] = after;
        size -= before - after;
      } else {
        removeBelow(nodes[node + FIRST], vectors, at);
        removeBelow(nodes[node + SECOND], vectors, at);
      }
    }

    private void insert(int[] vectors, int at) {
      int node = 0;
      while (true) {
        widen(node, vectors, at);
        int split = nodes[node];
        if (split == NO_SPLIT) {
          int count = nodes[node + VALUE];
          if (count < LEAF) {
            nodes[node + VALUE] = count + 1;
            System.arraycopy(vectors, at, values, nodes[node + FIRST] + count * width, width);
            return;
          }
          int from = nodes[node + FIRST];
          int[] entries = Arrays.copyOfRange(values, from, from + LEAF * width);
          split(node, entries, from);
        } else {
          boolean isFirst = vectors[at + split] < nodes[node + VALUE];
          node = nodes[node + (isFirst ? FIRST : SECOND)];
        }
      }
    }

    private void widen(int node, int[] vectors, int at) {
      for (int c = 0; c < width; c++) {
        int least = node + LEAST + c;
        nodes[least] = Math.min(nodes[least], vectors[at + c]);
        nodes[least + width] = Math.max(nodes[least + width], vectors[at + c]);
      }
    }

    private void rebuild() {
      int[] entries = new int[size * width];
      int end = 0;
      if (isList()) {
        end = entries.length;
        System.arraycopy(values, 0, entries, 0, end);
      }
      for (int node = 0; node < nodesEnd; node += nodeSize) {
        if (nodes[node] == NO_SPLIT) {
          int length = nodes[node + VALUE] * width;
          System.arraycopy(values, nodes[node + FIRST], entries, end, length);
          end += length;
        }
      }
      sizeToRebuild = 2 * size;
      nodesEnd = 0;
      valuesEnd = 0;
      fill(takeNode(), entries, NO_PLACE);
    }

    private int takeNode() {
      int node = nodesEnd;
      nodesEnd += nodeSize;
      if (nodesEnd > nodes.length) {
        nodes =
            Arrays.copyOf(nodes, Math.max(8 * nodeSize, LabelQueue.grown(nodes.length, nodesEnd)));
      }
      return node;
    }

    /** Makes a leaf of these vectors at their place; without one, a leaf or a tree of leaves. */
    private void fill(int node, int[] entries, int place) {
      System.arraycopy(entries, 0, nodes, node + LEAST, width);
      System.arraycopy(entries, 0, nodes, node + LEAST + width, width);
      for (int entry = width; entry < entries.length; entry += width) {
        widen(node, entries, entry);
      }
      if (place == NO_PLACE && entries.length > LEAF / 2 * width) {
        split(node, entries, NO_PLACE);
        return;
      }
      int from = place;
      if (from == NO_PLACE) {
        from = valuesEnd;
        valuesEnd += LEAF * width;
        if (valuesEnd > values.length) {
          values = Arrays.copyOf(values, LabelQueue.grown(values.length, valuesEnd));
        }
      }
      nodes[node] = NO_SPLIT;
      nodes[node + VALUE] = entries.length / width;
      nodes[node + FIRST] = from;
      System.arraycopy(entries, 0, values, from, entries.length);
    }

    /** Divides vectors, which must differ, at the median of the widest criterion. */
    private void split(int node, int[] entries, int place) {
      int criterion = widest(entries);
      int[] sorted = new int[entries.length / width];
      for (int entry = 0; entry < sorted.length; entry++) {
        sorted[entry] = entries[entry * width + criterion];
      }
      Arrays.sort(sorted);
      int middle = sorted.length / 2;
      while (sorted[middle] == sorted[0]) {
        middle++;
      }
      int value = sorted[middle];
      int[] low = new int[entries.length];
      int[] high = new int[entries.length];
      int lowEnd = 0;
      int highEnd = 0;
      for (int entry = 0; entry < entries.length; entry += width) {
        if (entries[entry + criterion] < value) {
          System.arraycopy(entries, entry, low, lowEnd, width);
          lowEnd += width;
        } else {
          System.arraycopy(entries, entry, high, highEnd, width);
          highEnd += width;
        }
      }
      int first = takeNode();
      int second = takeNode();
      nodes[node] = criterion;
      nodes[node + VALUE] = value;
      nodes[node + FIRST] = first;
      nodes[node + SECOND] = second;
      fill(first, Arrays.copyOf(low, lowEnd), place);
      fill(second, Arrays.copyOf(high, highEnd), NO_PLACE);
    }

    /** The criterion whose values here take up most of its range in the whole tree. */
    private int widest(int[] entries) {
      int widest = 0;
      double greatest = -1;
      for (int c = 0; c < width; c++) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int entry = c; entry < entries.length; entry += width) {
          least = Math.min(least, entries[entry]);
          most = Math.max(most, entries[entry]);
        }
        double range = 1.0 + nodes[LEAST + width + c] - nodes[LEAST + c];
        double share = (most - least) / range;
        if (share > greatest) {
          greatest = share;
          widest = c;
        }
      }
      return widest;
    }

    @Override
    long bytes() {
      return ((long) values.length + nodes.length) * Integer.BYTES;
    }
  }
}
