package org.wayleave.plan.recovery;

import java.util.Arrays;

/**
 * One run of the days: what arrives, waits, goes round and is delivered, in 365ths of a tonne and
 * 36500ths of a US cent. Used once; reading it is thread-safe afterwards.
 *
 * <p>Each day:
 *
 * <ol>
 *   <li>Active are the elements whose share is below 1 or that have a backlog.
 *   <li>Each flow that uses active elements, the most patient first, comes to the one of them with
 *       the least capacity for its base flow, and joins its queue as far as its patience reaches;
 *       the rest goes round.
 *   <li>Each active element serves its queue up to the day's capacity.
 *   <li>What is left pays a day of waiting.
 * </ol>
 */
final class FluidRun {

  private final FlowTable flows;
  private final DetourTable detours;
  private final Course course;
  private final int dayCount;
  private final long[][] elementToDayToCapacity;
  private final long[][] elementToDayToCapacityBefore;
  private final FluidQueue[] elementToQueue;
  private final long[][] elementToGroupToBacklog;

  final long[] dayToDelivered;
  final long[] dayToDetoured;
  final long[] dayToBacklog;
  final long[] dayToDetourParts;
  final long[] dayToWaitingParts;
  final long[] elementToDetoured;
  final long[] elementToDetourParts;
  final long[] elementToWaitingParts;
  final long[] elementToMostBacklog;
  final int[] elementToMostBacklogDay;
  final long[] groupToDetoured;
  final long[] groupToDetourParts;
  final long[] groupToWaitingParts;

  FluidRun(DetourTable detours, FlowTable flows, Course course, long[] normal, int dayCount) {
    this.detours = detours;
    this.flows = flows;
    this.course = course;
    this.dayCount = dayCount;
    int elements = flows.elementCount();
    int groups = flows.groupCount();
    elementToDayToCapacity = new long[elements][dayCount];
    elementToDayToCapacityBefore = new long[elements][dayCount + 1];
    elementToQueue = new FluidQueue[elements];
    for (int element = 0; element < elements; element++) {
      elementToQueue[element] = new FluidQueue();
      long sum = 0;
      for (int day = 0; day < dayCount; day++) {
        long capacity = (long) Math.floor(normal[element] * course.share(element, day));
        elementToDayToCapacity[element][day] = capacity;
        sum += capacity;
        elementToDayToCapacityBefore[element][day + 1] = sum;
      }
    }
    elementToGroupToBacklog = new long[elements][groups];
    dayToDelivered = new long[dayCount];
    dayToDetoured = new long[dayCount];
    dayToBacklog = new long[dayCount];
    dayToDetourParts = new long[dayCount];
    dayToWaitingParts = new long[dayCount];
    elementToDetoured = new long[elements];
    elementToDetourParts = new long[elements];
    elementToWaitingParts = new long[elements];
    elementToMostBacklog = new long[elements];
    elementToMostBacklogDay = new int[elements];
    groupToDetoured = new long[groups];
    groupToDetourParts = new long[groups];
    groupToWaitingParts = new long[groups];
  }

  FluidRun run() {
    for (int day = 0; day < dayCount; day++) {
      long active = active(day);
      long direct = flows.tonnes();
      if (active != 0) {
        direct -= send(day, active);
      }
      dayToDelivered[day] = direct;
      for (long rest = active; rest != 0; rest &= rest - 1) {
        serve(Long.numberOfTrailingZeros(rest), day);
      }
    }
    return this;
  }

  private long active(int day) {
    long active = 0;
    for (int element = 0; element < elementToQueue.length; element++) {
      if (course.share(element, day) < 1 || elementToQueue[element].backlog() > 0) {
        active |= 1L << element;
      }
    }
    return active;
  }

  /** Lets every touched flow choose; how much does not go its usual way unhindered. */
  private long send(int day, long active) {
    DetourTable.Detours ways = detours.get(active);
    long touched = 0;
    for (int place = 0; place < ways.count(); place++) {
      int flow = ways.flow(place);
      long tonnes = flows.tonnes(flow);
      touched += tonnes;
      int element = narrowest(flows.elements(flow) & active, day);
      FluidQueue queue = elementToQueue[element];
      int patience = ways.patienceDays(place);
      long joining = tonnes;
      if (patience != DetourTable.FOR_EVER) {
        long room = within(element, day, patience) - queue.backlog();
        joining = Math.max(0, Math.min(tonnes, room));
      }
      if (joining > 0) {
        queue.join(flow, joining);
        elementToGroupToBacklog[element][flows.group(flow)] += joining;
      }
      if (joining < tonnes) {
        goRound(day, element, flow, tonnes - joining, part(ways.parts(place), tonnes, joining));
      }
    }
    return touched;
  }

  /** What the rest of a day's goods pays when that many join. */
  private static long part(long parts, long tonnes, long joining) {
    return joining == 0 ? parts : Math.round(parts * ((tonnes - joining) / (double) tonnes));
  }

  private void goRound(int day, int element, int flow, long tonnes, long parts) {
    dayToDetoured[day] += tonnes;
    dayToDetourParts[day] = Math.addExact(dayToDetourParts[day], parts);
    elementToDetoured[element] += tonnes;
    elementToDetourParts[element] = Math.addExact(elementToDetourParts[element], parts);
    groupToDetoured[flows.group(flow)] += tonnes;
    groupToDetourParts[flows.group(flow)] =
        Math.addExact(groupToDetourParts[flows.group(flow)], parts);
  }

  /** How much the element passes from that day on within so many days of waiting. */
  private long within(int element, int day, int waitDays) {
    int end = Math.min(dayCount, day + 1 + waitDays);
    long[] before = elementToDayToCapacityBefore[element];
    return before[end] - before[day];
  }

  private int narrowest(long elements, int day) {
    int best = Long.numberOfTrailingZeros(elements);
    if ((elements & elements - 1) == 0) {
      return best;
    }
    double least = Double.POSITIVE_INFINITY;
    for (long rest = elements; rest != 0; rest &= rest - 1) {
      int element = Long.numberOfTrailingZeros(rest);
      double ratio = elementToDayToCapacity[element][day] / (double) flows.elementTonnes(element);
      if (ratio < least) {
        least = ratio;
        best = element;
      }
    }
    return best;
  }

  private void serve(int element, int day) {
    FluidQueue queue = elementToQueue[element];
    long[] groupToBacklog = elementToGroupToBacklog[element];
    dayToDelivered[day] +=
        queue.serve(
            elementToDayToCapacity[element][day],
            (flow, tonnes) -> groupToBacklog[flows.group(flow)] -= tonnes);
    dayToBacklog[day] += queue.backlog();
    if (queue.backlog() > elementToMostBacklog[element]) {
      elementToMostBacklog[element] = queue.backlog();
      elementToMostBacklogDay[element] = day + 1;
    }
    if (queue.backlog() == 0) {
      return;
    }
    for (int group = 0; group < groupToBacklog.length; group++) {
      if (groupToBacklog[group] > 0) {
        long parts = Math.multiplyExact(groupToBacklog[group], flows.waitingParts(group));
        dayToWaitingParts[day] = Math.addExact(dayToWaitingParts[day], parts);
        elementToWaitingParts[element] = Math.addExact(elementToWaitingParts[element], parts);
        groupToWaitingParts[group] = Math.addExact(groupToWaitingParts[group], parts);
      }
    }
  }

  /** The share of what wanted to move on a day that moved. */
  double serviceShare(int day) {
    long wanted = flows.tonnes() + (day == 0 ? 0 : dayToBacklog[day - 1]);
    return wanted == 0 ? 1 : 1 - dayToBacklog[day] / (double) wanted;
  }

  /** The area above the curve of service, in days. */
  double lossDays() {
    double sum = 0;
    for (int day = 0; day < dayCount; day++) {
      sum += 1 - serviceShare(day);
    }
    return sum;
  }

  long unserved() {
    return dayCount == 0 ? 0 : dayToBacklog[dayCount - 1];
  }

  long unservedOfElement(int element) {
    return elementToQueue[element].backlog();
  }

  long unservedOfGroup(int group) {
    long sum = 0;
    for (long[] groupToBacklog : elementToGroupToBacklog) {
      sum += groupToBacklog[group];
    }
    return sum;
  }

  /** Extra generalized cost of all days, in 36500ths of a US cent. */
  long parts() {
    return Math.addExact(sum(dayToDetourParts), sum(dayToWaitingParts));
  }

  static long sum(long[] values) {
    return Arrays.stream(values).reduce(0, Math::addExact);
  }
}
