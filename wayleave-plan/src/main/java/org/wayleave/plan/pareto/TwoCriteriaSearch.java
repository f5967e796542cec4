package org.wayleave.plan.pareto;

import java.util.Arrays;

/**
 * Label setting for two criteria: BOA* with a bucket for each value of the first.
 *
 * <p>At each node one int decides: the least second criterion of any label expanded there. Labels
 * come in the order of the first criterion, so a label that is not below it is dominated. Within a
 * bucket the first criterion is the same for all, and the least second must win: 1. every label of
 * the bucket lowers its node's least, or is rejected; 2. those still holding their node's least are
 * expanded, and what they reach at the same first criterion joins the end of the line, at once
 * lowering the least of its node. That is Bellman's and Ford's order, never exponential.
 *
 * <p>Tried and not kept, because it measured the same: loading the rows of labels further down the
 * line beforehand; least and first row of a node side by side.
 *
 * <p>C. Hernández and others, "Simple and efficient bi-objective search algorithms via fast
 * dominance checks" (2023), doi:10.1016/j.artint.2022.103807.
 *
 * <p>Layout, which is what makes it fast: an open label is three ints (code, second criterion,
 * parent) in a chain of chunks; an expanded label is two ints; a node is two ints (least, first
 * row) in two arrays; a row is three (code of the head, two weights). The code holds a head and
 * which of its tail's rows led there, so that paths can be told without more memory.
 */
final class TwoCriteriaSearch extends Search {

  /** Most values of the first criterion: 16 MB of buckets. */
  private static final int MAX_BUCKETS = 1 << 22;

  /** Buckets for each row at most, lest a small search spends its time on empty ones. */
  private static final int MAX_BUCKETS_PER_ROW = 16;

  /** Greatest offset, so that two of them add up to an int. */
  private static final int MAX_CAP = (1 << 30) - 1;

  /** Ints in all first chunks together, 32 MB: with many buckets chunks are smaller. */
  private static final int MAX_FIRST_CHUNKS = 1 << 23;

  /** A link and 341 labels: 4 KB, as long as buckets are few, measured best of 64 to 1,024. */
  private static final int LARGEST_CHUNK = 1024;

  /** A link and 5 labels. Chunks are powers of 4, because 4ⁿ − 1 is a multiple of 3. */
  private static final int SMALLEST_CHUNK = 16;

  private static final int ENTRY = 3;

  /** The top of a bucket without labels; no label ends at place 0. */
  private static final int EMPTY = 0;

  private final int slotBits;
  private final int chunk;
  private final int[] nodeToLeast;
  private final int[] nodeToFirst;
  private final int[] rows;
  private final int[] bucketToTop;
  private int[] pool;
  private int poolEnd;
  private int freeChunk = EMPTY;
  private long open;

  /** Labels of the bucket in hand whose turn it is. */
  private int[] line = new int[64 * ENTRY];

  private int lineStart;
  private int lineEnd;

  private int leastAtEnd;
  private int lastWayOffset = -1;
  private int bucket;
  private long pops;

  TwoCriteriaSearch(ReducedGraph graph, FrontLimit limit, int tolerancePercent) {
    super(graph, limit, tolerancePercent);
    slotBits = slotBits(graph);
    bucketToTop = new int[graph.caps[0] + 1];
    int size = LARGEST_CHUNK;
    while (size > SMALLEST_CHUNK && (long) size * bucketToTop.length > MAX_FIRST_CHUNKS) {
      size /= 4;
    }
    chunk = size;
    pool = new int[16 * chunk];
    leastAtEnd = graph.caps[1] + 1;
    nodeToLeast = new int[graph.end + 2];
    nodeToFirst = new int[graph.end + 2];
    for (int node = 0; node <= graph.end + 1; node++) {
      nodeToLeast[node] = leastAtEnd;
      nodeToFirst[node] = ENTRY * graph.nodeToFirstRow[node];
    }
    rows = new int[ENTRY * graph.rowCount()];
    for (int node = 0; node < graph.end; node++) {
      int first = graph.nodeToFirstRow[node];
      for (int row = first; row < graph.nodeToFirstRow[node + 1]; row++) {
        rows[ENTRY * row] = graph.rows[ENTRY * row] << slotBits | (row - first);
        for (int place = 0; place < 2; place++) {
          int at = ENTRY * row + 1 + place;
          rows[at] = Math.min(graph.rows[at], graph.caps[place] + 1);
        }
      }
    }
  }

  /** Whether the spreads and numbers of this graph fit the layout. */
  static boolean isFor(ReducedGraph graph) {
    return graph.criteria == 2
        && graph.areCapsExact
        && graph.caps[0]
            < Math.min(MAX_BUCKETS, 1024L + MAX_BUCKETS_PER_ROW * (long) graph.rowCount())
        && graph.caps[1] <= MAX_CAP
        && Integer.SIZE - Integer.numberOfLeadingZeros(graph.end) + slotBits(graph) < Integer.SIZE;
  }

  private static int slotBits(ReducedGraph graph) {
    int most = 0;
    for (int node = 0; node < graph.end; node++) {
      most = Math.max(most, graph.nodeToFirstRow[node + 1] - graph.nodeToFirstRow[node] - 1);
    }
    return Integer.SIZE - Integer.numberOfLeadingZeros(most);
  }

  @Override
  Outcome run() {
    if (limit.isCancelled().getAsBoolean()) {
      return Outcome.CANCELLED;
    }
    for (int start = 0; start < graph.startToSource.length; start++) {
      generated++;
      int first = graph.startOffsets[2 * start];
      int second = graph.startOffsets[2 * start + 1];
      if (first > graph.caps[0] || second > graph.caps[1]) {
        droppedByFoundWay++;
      } else {
        push(first, graph.startToNode[start] << slotBits, second, -1 - start);
      }
    }
    for (bucket = 0; bucket < bucketToTop.length; bucket++) {
      if (bucketToTop[bucket] != EMPTY) {
        drain();
        Outcome outcome = expandLine();
        if (outcome != Outcome.COMPLETE) {
          return outcome;
        }
      }
    }
    return Outcome.COMPLETE;
  }

  /** Moves the bucket's labels that lower their node's least to the line. */
  private void drain() {
    int top = bucketToTop[bucket];
    bucketToTop[bucket] = EMPTY;
    lineStart = 0;
    lineEnd = 0;
    int shift = slotBits;
    int endNode = graph.end;
    int[] nodeToLeast = this.nodeToLeast;
    int taken = 0;
    int rejected = 0;
    int dropped = 0;
    while (top != EMPTY) {
      int[] pool = this.pool;
      int start = (top - 1) & -chunk;
      if (lineEnd + chunk > line.length) {
        line = Arrays.copyOf(line, LabelQueue.grown(line.length, lineEnd + chunk));
      }
      int[] line = this.line;
      int end = lineEnd;
      for (int at = top - ENTRY; at > start; at -= ENTRY) {
        taken++;
        int code = pool[at];
        int second = pool[at + 1];
        int node = code >>> shift;
        if (second >= leastAtEnd) {
          dropped++;
        } else if (second >= nodeToLeast[node]) {
          rejected++;
        } else if (node == endNode) {
          arrive(code, second, pool[at + 2]);
        } else {
          nodeToLeast[node] = second;
          line[end] = code;
          line[end + 1] = second;
          line[end + 2] = pool[at + 2];
          end += ENTRY;
        }
      }
      lineEnd = end;
      top = pool[start];
      pool[start] = freeChunk;
      freeChunk = start + 1;
    }
    open -= taken;
    rejectedAtNode += rejected;
    droppedByFoundWay += dropped;
  }

  private Outcome expandLine() {
    int shift = slotBits;
    int[] nodeToLeast = this.nodeToLeast;
    int[] rows = this.rows;
    int[] nodeToFirst = this.nodeToFirst;
    int endNode = graph.end;
    int cap = graph.caps[0];
    long rejected = 0;
    long dropped = 0;
    long made = 0;
    long expanded = 0;
    Outcome outcome = Outcome.COMPLETE;
    while (lineStart < lineEnd) {
      int code = line[lineStart];
      int second = line[lineStart + 1];
      int parent = line[lineStart + 2];
      lineStart += ENTRY;
      int node = code >>> shift;
      if (second > nodeToLeast[node]) {
        rejected++;
        continue;
      }
      if (second >= leastAtEnd) {
        dropped++;
        continue;
      }
      expanded++;
      int label = tree.add(parent, code);
      int at = nodeToFirst[node];
      int end = nodeToFirst[node + 1];
      made += end - at;
      for (; at < end; at += ENTRY) {
        int onward = second + rows[at + 2];
        if (onward >= leastAtEnd) {
          dropped++;
          continue;
        }
        int onwardCode = rows[at];
        int head = onwardCode >>> shift;
        if (onward >= nodeToLeast[head]) {
          rejected++;
          continue;
        }
        int first = bucket + rows[at + 1];
        if (first == bucket) {
          if (head == endNode) {
            arrive(onwardCode, onward, label);
          } else {
            nodeToLeast[head] = onward;
            stand(onwardCode, onward, label);
          }
        } else if (first > cap) {
          dropped++;
        } else {
          push(first, onwardCode, onward, label);
        }
      }
      if (tree.count() + open + (lineEnd - lineStart) / ENTRY > limit.labels()) {
        outcome = Outcome.TOO_MANY_LABELS;
        break;
      }
      if ((++pops & (FrontLimit.POPS_BETWEEN_QUESTIONS - 1)) == 0
          && limit.isCancelled().getAsBoolean()) {
        outcome = Outcome.CANCELLED;
        break;
      }
    }
    accepted += expanded;
    generated += made / ENTRY;
    rejectedAtNode += rejected;
    droppedByFoundWay += dropped;
    return outcome;
  }

  private void arrive(int code, int second, int parent) {
    accepted++;
    if (lastWayOffset == bucket) {
      found.removeLast();
    }
    lastWayOffset = bucket;
    found.add(new int[] {bucket, second}, 0, parent, code);
    leastAtEnd = found.threshold(1, second);
    nodeToLeast[graph.end] = leastAtEnd;
  }

  private void stand(int code, int second, int parent) {
    if (lineEnd + ENTRY > line.length) {
      line = Arrays.copyOf(line, LabelQueue.grown(line.length, lineEnd + ENTRY));
    }
    line[lineEnd] = code;
    line[lineEnd + 1] = second;
    line[lineEnd + 2] = parent;
    lineEnd += ENTRY;
  }

  private void push(int first, int code, int second, int parent) {
    int top = bucketToTop[first];
    if ((top & (chunk - 1)) == 0) {
      top = takeChunk(top);
    }
    int[] pool = this.pool;
    pool[top] = code;
    pool[top + 1] = second;
    pool[top + 2] = parent;
    bucketToTop[first] = top + ENTRY;
    open++;
  }

  /** A chunk on top of a full one or of none; its first int is where that one ended. */
  private int takeChunk(int previousTop) {
    int start;
    if (freeChunk != EMPTY) {
      start = freeChunk - 1;
      freeChunk = pool[start];
    } else {
      start = poolEnd;
      poolEnd = Math.addExact(poolEnd, chunk);
      if (poolEnd > pool.length) {
        pool = Arrays.copyOf(pool, LabelQueue.grown(pool.length, poolEnd));
      }
    }
    pool[start] = previousTop;
    return start + 1;
  }

  @Override
  long leftOver() {
    return open + (lineEnd - lineStart) / ENTRY;
  }

  @Override
  long labelBytes() {
    return ((long) pool.length
            + line.length
            + 2L * nodeToLeast.length
            + rows.length
            + bucketToTop.length)
        * Integer.BYTES;
  }

  @Override
  int row(int parent, int code) {
    int node = tree.code(parent) >>> slotBits;
    return graph.nodeToFirstRow[node] + (code & ((1 << slotBits) - 1));
  }
}
