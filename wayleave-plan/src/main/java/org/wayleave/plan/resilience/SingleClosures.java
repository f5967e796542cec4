package org.wayleave.plan.resilience;

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
  public static LossTable run(ClosureProblem problem, int threads, Progress progress) {
    ConcurrentLinkedQueue<LossTable> tables = new ConcurrentLinkedQueue<>();
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
    LossTable sum = tables.remove();
    tables.forEach(sum::add);
    return sum;
  }

  /** One thread's searches and sums. */
  private static final class Worker {
    private final ClosureProblem closures;
    private final OdProblem problem;
    private final ReplacementSearch search;
    private final LossTable losses;
    private final int[] elementToOrigin;
    private final int[] touched;
    private final int[] targetToFirstPair;

    Worker(ClosureProblem closures) {
      this.closures = closures;
      problem = closures.problem();
      search = new ReplacementSearch(problem.graph(), problem.reversed(), problem.arcToWeight());
      losses = new LossTable(closures.elementCount(), problem.groupCount());
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
}
