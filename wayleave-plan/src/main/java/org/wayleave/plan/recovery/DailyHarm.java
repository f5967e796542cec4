package org.wayleave.plan.recovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayleave.network.notice.Progress;

/**
 * What a day costs while some elements are not repaired: of each flow the part that its worst such
 * element does not let through goes round, or is unserved. The more is broken, the more is lost.
 * Not thread-safe.
 */
final class DailyHarm {

  private static final int SETS_AT_ONCE = 64;

  private final FlowTable flows;
  private final double[] elementToPassing;
  private final Map<Long, Harm> brokenToHarm = new HashMap<>();

  /**
   * The harm of sets of elements.
   *
   * @param elementToPassing the share of its base flow that each broken element lets through
   */
  DailyHarm(FlowTable flows, double[] elementToPassing) {
    this.flows = flows;
    this.elementToPassing = elementToPassing.clone();
    brokenToHarm.put(0L, Harm.ZERO);
  }

  /** Whether it was not stopped; the detours of the sets are not kept. */
  boolean prepare(List<Long> sets, Progress progress) {
    List<Long> missing = sets.stream().filter(set -> !brokenToHarm.containsKey(set)).toList();
    for (int begin = 0; begin < missing.size(); begin += SETS_AT_ONCE) {
      if (!progress.goesOn("weighing repairs", begin, missing.size())) {
        return false;
      }
      List<Long> part =
          new ArrayList<>(missing.subList(begin, Math.min(missing.size(), begin + SETS_AT_ONCE)));
      DetourTable detours = new DetourTable(flows);
      detours.prepare(part, Progress.NONE);
      part.forEach(set -> brokenToHarm.put(set, of(detours.get(set), set)));
    }
    return true;
  }

  Harm get(long broken) {
    prepare(List.of(broken), Progress.NONE);
    return brokenToHarm.getOrDefault(broken, Harm.ZERO);
  }

  private Harm of(DetourTable.Detours ways, long broken) {
    long unserved = 0;
    long parts = 0;
    for (int place = 0; place < ways.count(); place++) {
      int flow = ways.flow(place);
      long tonnes = flows.tonnes(flow);
      double passing = 1;
      for (long rest = flows.elements(flow) & broken; rest != 0; rest &= rest - 1) {
        passing = Math.min(passing, elementToPassing[Long.numberOfTrailingZeros(rest)]);
      }
      long stopped = tonnes - (long) Math.floor(tonnes * passing);
      if (ways.parts(place) == DetourTable.NONE) {
        unserved += stopped;
      } else {
        parts = Math.addExact(parts, Math.round(ways.parts(place) * (stopped / (double) tonnes)));
      }
    }
    return new Harm(unserved, parts);
  }
}
