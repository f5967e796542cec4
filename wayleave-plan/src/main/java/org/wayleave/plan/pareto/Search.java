package org.wayleave.plan.pareto;

import java.util.Arrays;

/** One run of an engine over a reduced graph. Not thread-safe, used once. */
abstract sealed class Search permits ManyCriteriaSearch, TwoCriteriaSearch {

  /** How a run ended. */
  enum Outcome {
    COMPLETE,
    TOO_MANY_LABELS,
    CANCELLED
  }

  final ReducedGraph graph;
  final FrontLimit limit;
  final FoundWays found;
  final LabelTree tree = new LabelTree();

  long generated;
  long accepted;
  long rejectedAtNode;
  long droppedByFoundWay;

  Search(ReducedGraph graph, FrontLimit limit, int tolerancePercent) {
    this.graph = graph;
    this.limit = limit;
    found = new FoundWays(graph, tolerancePercent);
  }

  abstract Outcome run();

  /** Labels still open. */
  abstract long leftOver();

  abstract long labelBytes();

  /** Row by which a label (or the last step of a way) was reached from its parent. */
  abstract int row(int parent, int code);

  final FrontEffort effort(int runs) {
    return new FrontEffort(
        generated,
        accepted,
        rejectedAtNode,
        droppedByFoundWay,
        graph.leftOutCount,
        leftOver(),
        labelBytes() + tree.bytes() + found.bytes(),
        runs);
  }

  /**
   * Expanded labels as a forest: the parent of each and how it was reached, 8 bytes each.
   *
   * <p>Written in order and read only when ways are handed out, so it grows in blocks and is never
   * copied. What a label was reached by is the engine's own code. Not thread-safe.
   */
  static final class LabelTree {

    /** Labels for each block: 32 KB, little for a small search. */
    private static final int BLOCK_BITS = 12;

    private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;

    private int[][] blocks = new int[4][];
    private int count;

    int count() {
      return count;
    }

    long bytes() {
      return ((long) (count + BLOCK_MASK) >> BLOCK_BITS << BLOCK_BITS) * 2 * Integer.BYTES;
    }

    /**
     * Adds a label.
     *
     * @param parent the label it came from, or a negative number of the engine at a root
     */
    int add(int parent, int code) {
      int label = count++;
      int block = label >>> BLOCK_BITS;
      int place = (label & BLOCK_MASK) << 1;
      if (place == 0) {
        addBlock(block);
      }
      int[] labels = blocks[block];
      labels[place] = parent;
      labels[place + 1] = code;
      return label;
    }

    int parent(int label) {
      return blocks[label >>> BLOCK_BITS][(label & BLOCK_MASK) << 1];
    }

    int code(int label) {
      return blocks[label >>> BLOCK_BITS][((label & BLOCK_MASK) << 1) + 1];
    }

    private void addBlock(int block) {
      if (count < 0) {
        throw new IllegalStateException("More than (" + Integer.MAX_VALUE + ") labels.");
      }
      if (block == blocks.length) {
        blocks = Arrays.copyOf(blocks, 2 * block);
      }
      blocks[block] = new int[2 << BLOCK_BITS];
    }
  }

  /**
   * The ways that a search has found, in the order found, and what they spare it.
   *
   * <p>Without tolerance a label is dropped if a found way is ≤ its least total in every criterion.
   * With a tolerance of p percent, if it is ≤ (100 + p) / 100 times that total: then every
   * non-dominated vector has a found way within that factor, because each label of its path is
   * either expanded, replaced by one that is no worse, or dropped by such a way. The factor is on
   * whole totals, so offsets are turned back into totals first. Not thread-safe.
   */
  static final class FoundWays {

    private final int criteria;
    private final long[] base;
    private final int tolerancePercent;
    private final NodeFront thresholds;
    private final int[] threshold;
    private int[] vectors;
    private int[] parents = new int[16];
    private int[] codes = new int[16];
    private int count;

    FoundWays(ReducedGraph graph, int tolerancePercent) {
      criteria = graph.criteria;
      base = graph.base;
      this.tolerancePercent = tolerancePercent;
      thresholds = NodeFront.of(criteria);
      threshold = new int[criteria];
      vectors = new int[16 * criteria];
    }

    int count() {
      return count;
    }

    int parent(int way) {
      return parents[way];
    }

    int code(int way) {
      return codes[way];
    }

    int offset(int way, int place) {
      return vectors[way * criteria + place];
    }

    /** Whether a way makes a label of this vector needless. */
    boolean spare(int[] labels, int at) {
      return thresholds.dominates(labels, at);
    }

    /** The offset from which on this way makes others needless in one criterion. */
    int threshold(int place, int offset) {
      if (tolerancePercent == 0) {
        return offset;
      }
      // The least total t with t (100 + p) ≥ 100 z.
      long total = base[place] + offset;
      long least = Math.ceilDiv(Math.multiplyExact(total, 100L), 100L + tolerancePercent);
      return (int) Math.max(0, least - base[place]);
    }

    /** Adds a way that is not dominated by those found. */
    void add(int[] labels, int at, int parent, int code) {
      if (count == parents.length) {
        parents = Arrays.copyOf(parents, 2 * count);
        codes = Arrays.copyOf(codes, 2 * count);
        vectors = Arrays.copyOf(vectors, 2 * count * criteria);
      }
      System.arraycopy(labels, at, vectors, count * criteria, criteria);
      parents[count] = parent;
      codes[count] = code;
      count++;
      for (int place = 0; place < criteria; place++) {
        threshold[place] = threshold(place, labels[at + place]);
      }
      thresholds.add(threshold, 0);
    }

    /** Takes back the last way, which the next one dominates with the same first criterion. */
    void removeLast() {
      count--;
    }

    long bytes() {
      return ((long) vectors.length + parents.length + codes.length) * Integer.BYTES
          + thresholds.bytes();
    }
  }
}
