package org.wayleave.plan.closure;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.graph.ReplacementSearch;
import org.wayleave.network.notice.Progress;
import org.wayleave.plan.assignment.OdProblem;

/**
 * Closes every element in turn: the loss of each, exactly.
 *
 * <p>For each origin one search, then for each element on its tree one search of what lies below.
 * No state; thread-safe. Work: the sum over origins and elements of the sizes of subtrees.
 */
public final class SingleClosures {

  private SingleClosures() {}

  /**
   * The losses.
   *
   * @param threads how many at most; the answer does not depend on it
   */
  public static Losses run(ClosureProblem problem, int threads, Progress progress) {
    ConcurrentLinkedQueue<Losses> tables = new ConcurrentLinkedQueue<>();
    Threads.forEach(
        problem.problem().originCount(),
        threads,
        "closing one by one",
        progress,
        () -> {
          Worker worker = new Worker(problem);
          tables.add(worker.losses);
          return worker::take;
        });
    Losses sum = tables.remove();
    tables.forEach(sum::add);
    return sum;
  }

  /** One thread's searches and sums. */
  private static final class Worker {
    private final ClosureProblem closures;
    private final OdProblem problem;
    private final ReplacementSearch search;
    private final Losses losses;
    private final int[] elementToOrigin;
    private final int[] touched;
    private final int[] targetToFirstPair;

    Worker(ClosureProblem closures) {
      this.closures = closures;
      problem = closures.problem();
      search = new ReplacementSearch(problem.graph(), problem.reversed(), problem.arcToWeight());
      losses = new Losses(closures.elementCount(), problem.groupCount());
      elementToOrigin = new int[closures.elementCount()];
      touched = new int[closures.elementCount()];
      targetToFirstPair = new int[problem.graph().nodeCount()];
    }

    void take(int origin) {
      search.run(problem.originNode(origin), problem.listTargets(origin));
      int end = problem.firstPair(origin + 1);
      for (int pair = end - 1; pair >= problem.firstPair(origin); pair--) {
        targetToFirstPair[problem.target(pair)] = pair;
      }
      addBase(origin);
      int count = listTouched(origin + 1);
      for (int place = 0; place < count; place++) {
        int element = touched[place];
        int affected = search.replace(closures.arcs(element));
        for (int x = 0; x < affected; x++) {
          add(element, search.affected(x), end);
        }
      }
      losses.finishOrigin();
    }

    private void addBase(int origin) {
      for (int pair = problem.firstPair(origin); pair < problem.firstPair(origin + 1); pair++) {
        long total = search.distance(problem.target(pair));
        if (total == Dijkstra.INFINITE) {
          losses.addBase(0, problem.quantity(pair));
        } else {
          losses.addBase(Math.multiplyExact(problem.quantity(pair), problem.major(total)), 0);
        }
      }
    }

    /** The elements that have a used arc, each once. */
    private int listTouched(int mark) {
      int count = 0;
      for (int place = 0; place < search.usedArcCount(); place++) {
        int arc = search.usedArc(place);
        for (int x = closures.firstElement(arc); x < closures.firstElement(arc + 1); x++) {
          int element = closures.element(x);
          if (elementToOrigin[element] != mark) {
            elementToOrigin[element] = mark;
            touched[count++] = element;
          }
        }
      }
      return count;
    }

    private void add(int element, int target, int end) {
      long before = search.distance(target);
      long after = search.replacement(target);
      for (int pair = targetToFirstPair[target];
          pair < end && problem.target(pair) == target;
          pair++) {
        long quantity = problem.quantity(pair);
        if (after == Dijkstra.INFINITE) {
          losses.addUnserved(
              element,
              problem.group(pair),
              quantity,
              problem.tonnes(pair),
              Math.multiplyExact(quantity, problem.major(before)));
        } else if (after != before) {
          losses.addDetour(
              element,
              problem.group(pair),
              Math.multiplyExact(quantity, problem.major(after) - problem.major(before)),
              quantity * (problem.minor(after) - problem.minor(before)));
        }
      }
    }
  }

  /**
   * What each closure costs each group of pairs: sums over pairs, added up in any order.
   *
   * <p>Extra figures are of pairs that still have a way; what a pair without one paid before is
   * kept apart. Memory: 40 bytes for each element and group.
   */
  public static final class Losses {

    private final int groupCount;
    private final long[] extraCost;
    private final long[] extraMinor;
    private final long[] unservedQuantity;
    private final long[] unservedTonnes;
    private final long[] unservedCost;
    private int originsDone;
    private long baseCost;
    private long baseUnservedQuantity;

    /** Nothing lost by anybody. */
    public Losses(int elementCount, int groupCount) {
      this.groupCount = groupCount;
      int cells = Math.multiplyExact(elementCount, groupCount);
      extraCost = new long[cells];
      extraMinor = new long[cells];
      unservedQuantity = new long[cells];
      unservedTonnes = new long[cells];
      unservedCost = new long[cells];
    }

    void addDetour(int element, int group, long cost, long minor) {
      int cell = element * groupCount + group;
      extraCost[cell] = Math.addExact(extraCost[cell], cost);
      extraMinor[cell] = Math.addExact(extraMinor[cell], minor);
    }

    void addUnserved(int element, int group, long quantity, long tonnes, long cost) {
      int cell = element * groupCount + group;
      unservedQuantity[cell] += quantity;
      unservedTonnes[cell] += tonnes;
      unservedCost[cell] = Math.addExact(unservedCost[cell], cost);
    }

    void addBase(long cost, long unserved) {
      baseCost = Math.addExact(baseCost, cost);
      baseUnservedQuantity += unserved;
    }

    void finishOrigin() {
      originsDone++;
    }

    /** Adds the losses of other pairs by the same elements, of the same groups. */
    public void add(Losses other) {
      for (int cell = 0; cell < extraCost.length; cell++) {
        extraCost[cell] = Math.addExact(extraCost[cell], other.extraCost[cell]);
        extraMinor[cell] = Math.addExact(extraMinor[cell], other.extraMinor[cell]);
        unservedQuantity[cell] += other.unservedQuantity[cell];
        unservedTonnes[cell] += other.unservedTonnes[cell];
        unservedCost[cell] = Math.addExact(unservedCost[cell], other.unservedCost[cell]);
      }
      originsDone += other.originsDone;
      baseCost = Math.addExact(baseCost, other.baseCost);
      baseUnservedQuantity += other.baseUnservedQuantity;
    }

    /** Quantity times extra weight of a group's pairs that still have a way. */
    public long extraCost(int element, int group) {
      return extraCost[element * groupCount + group];
    }

    /** Quantity times extra minor figure of the same; below 0 when the dearer way is faster. */
    public long extraMinor(int element, int group) {
      return extraMinor[element * groupCount + group];
    }

    /** The quantity of a group's pairs that lose their way. */
    public long unservedQuantity(int element, int group) {
      return unservedQuantity[element * groupCount + group];
    }

    /** The same as mass. */
    public long unservedTonnes(int element, int group) {
      return unservedTonnes[element * groupCount + group];
    }

    /** What the pairs that lose their way paid before. */
    public long unservedCost(int element, int group) {
      return unservedCost[element * groupCount + group];
    }

    /** What all pairs that have a way cost while nothing is closed. */
    public long baseCost() {
      return baseCost;
    }

    /** The quantity of the pairs that have no way even so. */
    public long baseUnservedQuantity() {
      return baseUnservedQuantity;
    }

    /** How many origins were reckoned; fewer than there are after a run that was stopped. */
    public int originsDone() {
      return originsDone;
    }
  }
}
