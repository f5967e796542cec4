package org.wayleave.plan.pareto;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wayleave.plan.pareto.LowerBounds.EndPoints;

/** Makes a {@link Front} of what a search has found: filters, sorts, limits and keeps the paths. */
final class FrontAssembler {

  /** Ways among which, and up to which, a spread by hypervolume is a matter of milliseconds. */
  private static final int MOST_FOR_HYPERVOLUME = 16;

  private final Search search;
  private final ReducedGraph graph;
  private final EndPoints sources;
  private final EndPoints targets;

  FrontAssembler(Search search, EndPoints sources, EndPoints targets) {
    this.search = search;
    this.graph = search.graph;
    this.sources = sources;
    this.targets = targets;
  }

  Front assemble(Search.Outcome outcome, int tolerancePercent, int runs) {
    int[] ways = nonDominated();
    long[][] vectors = new long[ways.length][];
    for (int way = 0; way < ways.length; way++) {
      vectors[way] = totals(ways[way]);
    }
    Integer[] order = new Integer[ways.length];
    Arrays.setAll(order, way -> way);
    Arrays.sort(order, (x, y) -> Arrays.compare(vectors[x], vectors[y]));
    int[] kept = Arrays.stream(order).mapToInt(way -> way).toArray();
    String cut = sentence(outcome, tolerancePercent);
    int most = search.limit.ways();
    if (kept.length > most) {
      long[][] sorted = Arrays.stream(kept).mapToObj(way -> vectors[way]).toArray(long[][]::new);
      int[] spread = spread(sorted, most);
      cut =
          "Of (%d) ways%s these (%d) are kept: the best by each criterion first, then %s. %s"
              .formatted(
                  kept.length,
                  tolerancePercent > 0 ? " within " + tolerancePercent + " %" : "",
                  most,
                  most <= MOST_FOR_HYPERVOLUME
                      ? "those that add most hypervolume"
                      : "an even spread in the order of the first criterion",
                  cut)
              .strip();
      int[] all = kept;
      kept = Arrays.stream(spread).map(place -> all[place]).toArray();
    }
    Completeness completeness;
    if (!cut.isEmpty()) {
      completeness = new Completeness.Cut(cut);
    } else if (tolerancePercent > 0) {
      completeness = new Completeness.Within(tolerancePercent / 100.0);
    } else {
      completeness = Completeness.EXACT;
    }
    long[][] keptVectors = Arrays.stream(kept).mapToObj(way -> vectors[way]).toArray(long[][]::new);
    int[] keptWays = Arrays.stream(kept).map(way -> ways[way]).toArray();
    return new Front(keptVectors, paths(keptWays), completeness, search.effort(runs));
  }

  private String sentence(Search.Outcome outcome, int tolerancePercent) {
    return switch (outcome) {
      case COMPLETE -> "";
      case CANCELLED -> "Cancelled: these are the ways found before that.";
      case TOO_MANY_LABELS ->
          String.format(
              Locale.ROOT,
              "More than (%d) labels, even within %d %%: these are the ways found before that.",
              search.limit.labels(),
              tolerancePercent);
    };
  }

  /** Ways come by rising first offset, so only those equal in it can dominate one found before. */
  private int[] nonDominated() {
    Search.FoundWays found = search.found;
    Integer[] order = new Integer[found.count()];
    Arrays.setAll(order, way -> way);
    Arrays.sort(
        order,
        (x, y) -> {
          for (int place = 0; place < graph.criteria; place++) {
            int compared = Integer.compare(found.offset(x, place), found.offset(y, place));
            if (compared != 0) {
              return compared;
            }
          }
          return Integer.compare(x, y);
        });
    int[] kept = new int[order.length];
    int count = 0;
    int groupStart = 0;
    for (int way : order) {
      if (count > 0 && found.offset(kept[count - 1], 0) != found.offset(way, 0)) {
        groupStart = count;
      }
      int[] group = kept;
      boolean isDominated =
          IntStream.range(groupStart, count).anyMatch(other -> isUpTo(group[other], way));
      if (!isDominated) {
        kept[count++] = way;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private boolean isUpTo(int way, int other) {
    for (int place = 0; place < graph.criteria; place++) {
      if (search.found.offset(way, place) > search.found.offset(other, place)) {
        return false;
      }
    }
    return true;
  }

  private long[] totals(int way) {
    long[] totals = new long[graph.criteria];
    for (int place = 0; place < graph.criteria; place++) {
      totals[graph.placeToCriterion[place]] = graph.base[place] + search.found.offset(way, place);
    }
    return totals;
  }

  /** Places to keep, rising. */
  private static int[] spread(long[][] vectors, int most) {
    int criteria = vectors[0].length;
    int[] best =
        IntStream.range(0, criteria).map(c -> bestBy(vectors, c)).distinct().limit(most).toArray();
    if (most <= MOST_FOR_HYPERVOLUME) {
      return Arrays.stream(Representatives.pick(vectors, most, best)).sorted().toArray();
    }
    BitSet kept = new BitSet();
    Arrays.stream(best).forEach(kept::set);
    int missing = most - kept.cardinality();
    // Evenly among the places that are still free, both ends included.
    int[] free = IntStream.range(0, vectors.length).filter(place -> !kept.get(place)).toArray();
    for (int x = 0; x < missing; x++) {
      kept.set(free[(int) ((long) x * (free.length - 1) / Math.max(1, missing - 1))]);
    }
    return kept.stream().toArray();
  }

  private static int bestBy(long[][] vectors, int criterion) {
    int best = 0;
    for (int place = 1; place < vectors.length; place++) {
      if (vectors[place][criterion] < vectors[best][criterion]) {
        best = place;
      }
    }
    return best;
  }

  /** Keeps of the labels only those on the ways. */
  private Front.Paths paths(int[] ways) {
    Search.LabelTree tree = search.tree;
    BitSet marked = new BitSet();
    for (int way : ways) {
      int label = search.found.parent(way);
      while (label >= 0 && !marked.get(label)) {
        marked.set(label);
        label = tree.parent(label);
      }
    }
    int[] labels = marked.stream().toArray();
    Front.Paths paths = new Front.Paths(ways.length, labels.length);
    int[] stepToStart = new int[labels.length];
    for (int step = 0; step < labels.length; step++) {
      int parent = tree.parent(labels[step]);
      if (parent < 0) {
        paths.setRoot(step);
        stepToStart[step] = -1 - parent;
      } else {
        // A parent is older than its children, so its own root is known already.
        int parentStep = Arrays.binarySearch(labels, parent);
        paths.stepToParent[step] = parentStep;
        stepToStart[step] = stepToStart[parentStep];
        paths.stepToArc[step] = graph.rowToArc[search.row(parent, tree.code(labels[step]))];
      }
    }
    for (int place = 0; place < ways.length; place++) {
      int parent = search.found.parent(ways[place]);
      int step = Arrays.binarySearch(labels, parent);
      int source = graph.startToSource[stepToStart[step]];
      int target = -1 - graph.rowToArc[search.row(parent, search.found.code(ways[place]))];
      paths.placeToStep[place] = step;
      paths.placeToSource[place] = source;
      paths.placeToFirstNode[place] = sources.node(source);
      paths.placeToTarget[place] = target;
      paths.placeToLastNode[place] = targets.node(target);
    }
    return paths;
  }
}
