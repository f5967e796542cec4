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
      default -> new Flat(criteria - 1);
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
   * Three or more criteria left: a list in which a vector that dominates moves one half towards the
   * front, because what dominated once dominates again.
   */
  private static final class Flat extends NodeFront {

    private final int width;
    private int[] values;
    private int end;

    Flat(int width) {
      this.width = width;
      values = new int[4 * width];
    }

    @Override
    boolean dominates(int[] vectors, int at) {
      int first = vectors[at + 1];
      int second = vectors[at + 2];
      int third = vectors[at + 3];
      for (int entry = 0; entry < end; entry += width) {
        if (values[entry] <= first
            && values[entry + 1] <= second
            && values[entry + 2] <= third
            && isRestUpTo(entry, vectors, at)) {
          moveForward(entry);
          return true;
        }
      }
      return false;
    }

    private boolean isRestUpTo(int entry, int[] vectors, int at) {
      for (int c = 3; c < width; c++) {
        if (values[entry + c] > vectors[at + 1 + c]) {
          return false;
        }
      }
      return true;
    }

    private void moveForward(int entry) {
      int before = entry / width / 2 * width;
      for (int c = 0; c < width; c++) {
        int value = values[before + c];
        values[before + c] = values[entry + c];
        values[entry + c] = value;
      }
    }

    @Override
    void add(int[] vectors, int at) {
      int kept = 0;
      for (int entry = 0; entry < end; entry += width) {
        if (!isAbove(entry, vectors, at)) {
          if (kept != entry) {
            System.arraycopy(values, entry, values, kept, width);
          }
          kept += width;
        }
      }
      if (kept == values.length) {
        values = Arrays.copyOf(values, 2 * kept);
      }
      System.arraycopy(vectors, at + 1, values, kept, width);
      end = kept + width;
    }

    private boolean isAbove(int entry, int[] vectors, int at) {
      for (int c = 0; c < width; c++) {
        if (values[entry + c] < vectors[at + 1 + c]) {
          return false;
        }
      }
      return true;
    }

    @Override
    long bytes() {
      return (long) values.length * Integer.BYTES;
    }
  }
}
