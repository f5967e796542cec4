package org.wayleave.plan.recovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.graph.ReplacementSearch;
import org.wayleave.network.notice.Progress;
import org.wayleave.plan.assignment.OdProblem;

/**
 * What it costs each flow to go round a set of elements; searched once for each set and kept.
 * Thread-safe: two threads may search the same set, and find the same.
 */
final class DetourTable {

  /** The cost of a way that is not there. */
  static final long NONE = Long.MAX_VALUE;

  /** The patience of goods that cannot go round. */
  static final int FOR_EVER = Integer.MAX_VALUE;

  private final FlowTable flows;
  private final Map<Long, Detours> elementsToDetours = new ConcurrentHashMap<>();

  DetourTable(FlowTable flows) {
    this.flows = flows;
  }

  /** The detours of one set of elements; parallel arrays by place, the most patient flow first. */
  static final class Detours {
    private final int[] placeToFlow;
    private final int[] placeToPatienceDays;
    private final long[] placeToParts;

    private Detours(int[] placeToFlow, int[] placeToPatienceDays, long[] placeToParts) {
      this.placeToFlow = placeToFlow;
      this.placeToPatienceDays = placeToPatienceDays;
      this.placeToParts = placeToParts;
    }

    int count() {
      return placeToFlow.length;
    }

    int flow(int place) {
      return placeToFlow[place];
    }

    /** How many days it rather waits than goes round; {@link #FOR_EVER} without a way round. */
    int patienceDays(int place) {
      return placeToPatienceDays[place];
    }

    /** What it costs a day's goods to go round, 36500ths of a US cent; {@link #NONE} if none. */
    long parts(int place) {
      return placeToParts[place];
    }
  }

  /** The detours round those elements, one bit each. */
  Detours get(long elements) {
    Detours known = elementsToDetours.get(elements);
    if (known == null) {
      prepare(List.of(elements), Progress.NONE);
      known = elementsToDetours.get(elements);
    }
    if (known == null) {
      throw new IllegalStateException("What was searched for was not kept.");
    }
    return known;
  }

  /**
   * Searches several sets at once, which is quicker than one by one.
   *
   * @return whether it was not stopped
   */
  boolean prepare(List<Long> sets, Progress progress) {
    List<Long> missing = sets.stream().filter(set -> !elementsToDetours.containsKey(set)).toList();
    List<long[]> setToFlowToParts = new ArrayList<>();
    for (int set = 0; set < missing.size(); set++) {
      setToFlowToParts.add(new long[flows.flowCount()]);
    }
    int begin = 0;
    while (begin < flows.flowCount() && !missing.isEmpty()) {
      if (!progress.goesOn("looking for ways round", begin, flows.flowCount())) {
        return false;
      }
      int layer = flows.layerOf(begin);
      int end = begin;
      while (end < flows.flowCount() && flows.layerOf(end) == layer) {
        end++;
      }
      searchLayer(layer, begin, end, missing, setToFlowToParts);
      begin = end;
    }
    for (int set = 0; set < missing.size(); set++) {
      elementsToDetours.put(missing.get(set), sort(missing.get(set), setToFlowToParts.get(set)));
    }
    return true;
  }

  /** The flows of a layer stand together, and in it those of an origin. */
  private void searchLayer(
      int layer, int first, int last, List<Long> sets, List<long[]> setToFlowToParts) {
    OdProblem problem = flows.layer(layer);
    ReplacementSearch search =
        new ReplacementSearch(problem.graph(), problem.reversed(), problem.arcToWeight());
    List<int[]> setToArcs = sets.stream().map(set -> flows.listArcs(layer, set)).toList();
    int begin = first;
    while (begin < last) {
      int origin = flows.origin(begin);
      long used = 0;
      int end = begin;
      while (end < last && flows.origin(end) == origin) {
        used |= flows.elements(end);
        end++;
      }
      boolean isTouched = false;
      for (long set : sets) {
        isTouched |= (set & used) != 0;
      }
      if (isTouched) {
        search.run(problem.originNode(origin), problem.listTargets(origin));
        for (int set = 0; set < sets.size(); set++) {
          if ((sets.get(set) & used) != 0) {
            search.replace(setToArcs.get(set));
            note(search, problem, begin, end, sets.get(set), setToFlowToParts.get(set));
          }
        }
      }
      begin = end;
    }
  }

  private void note(
      ReplacementSearch search,
      OdProblem problem,
      int begin,
      int end,
      long elements,
      long[] flowToParts) {
    for (int flow = begin; flow < end; flow++) {
      if ((flows.elements(flow) & elements) != 0) {
        long after = search.replacement(flows.target(flow));
        flowToParts[flow] =
            after == Dijkstra.INFINITE
                ? NONE
                : Math.multiplyExact(flows.quantity(flow), problem.major(after) - flows.base(flow));
      }
    }
  }

  private Detours sort(long elements, long[] flowToParts) {
    int[] flowToPatience = new int[flowToParts.length];
    for (int flow = 0; flow < flowToParts.length; flow++) {
      flowToPatience[flow] = patience(flow, flowToParts[flow]);
    }
    int[] order =
        IntStream.range(0, flowToParts.length)
            .filter(flow -> (flows.elements(flow) & elements) != 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer flow) -> -flowToPatience[flow]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Detours(
        order,
        Arrays.stream(order).map(flow -> flowToPatience[flow]).toArray(),
        Arrays.stream(order).mapToLong(flow -> flowToParts[flow]).toArray());
  }

  private int patience(int flow, long parts) {
    if (parts == NONE) {
      return FOR_EVER;
    }
    long waitingParts =
        Math.multiplyExact(flows.waitingParts(flows.group(flow)), flows.tonnes(flow));
    return waitingParts == 0
        ? StressScenario.MOST_DAYS
        : (int) Math.min(parts / waitingParts, StressScenario.MOST_DAYS);
  }
}
