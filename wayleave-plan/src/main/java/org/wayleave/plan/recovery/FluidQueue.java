package org.wayleave.plan.recovery;

import java.util.Arrays;

/** A backlog, first in, first out: flows and how much of each waits. Used in one run. */
final class FluidQueue {

  /** Is told what leaves. */
  interface Leaving {
    void leave(int flow, long tonnes);
  }

  private int[] placeToFlow = new int[16];
  private long[] placeToTonnes = new long[16];
  private int first;
  private int end;
  private long backlog;

  long backlog() {
    return backlog;
  }

  void join(int flow, long tonnes) {
    if (end == placeToFlow.length) {
      int count = end - first;
      int capacity = Math.max(16, 2 * count);
      int[] flows = Arrays.copyOf(Arrays.copyOfRange(placeToFlow, first, end), capacity);
      placeToTonnes = Arrays.copyOf(Arrays.copyOfRange(placeToTonnes, first, end), capacity);
      placeToFlow = flows;
      first = 0;
      end = count;
    }
    placeToFlow[end] = flow;
    placeToTonnes[end++] = tonnes;
    backlog += tonnes;
  }

  /** Lets that much pass, or all there is; how much passed. */
  long serve(long capacity, Leaving leaving) {
    long left = Math.min(capacity, backlog);
    long served = left;
    while (left > 0) {
      long part = Math.min(left, placeToTonnes[first]);
      leaving.leave(placeToFlow[first], part);
      placeToTonnes[first] -= part;
      left -= part;
      if (placeToTonnes[first] == 0) {
        first++;
      }
    }
    backlog -= served;
    return served;
  }
}
