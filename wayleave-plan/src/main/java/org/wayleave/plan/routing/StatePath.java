package org.wayleave.plan.routing;

import java.util.BitSet;
import org.wayleave.plan.expansion.VirtualNetwork;

/** Paths as states instead of arcs. */
final class StatePath {

  private StatePath() {}

  /** The states along arcs; the one state where there are none. */
  static int[] states(VirtualNetwork virtual, int onlyState, int[] arcs) {
    int[] states = new int[arcs.length + 1];
    states[0] = arcs.length == 0 ? onlyState : virtual.arcs().tail(arcs[0]);
    for (int x = 0; x < arcs.length; x++) {
      states[x + 1] = virtual.arcs().head(arcs[x]);
    }
    return states;
  }

  /** Whether no place is passed twice. */
  static boolean isSimple(VirtualNetwork virtual, int[] states) {
    BitSet passed = new BitSet();
    passed.set(virtual.tail(states[0]));
    for (int state : states) {
      if (passed.get(virtual.head(state))) {
        return false;
      }
      passed.set(virtual.head(state));
    }
    return true;
  }
}
