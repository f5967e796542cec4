package org.wayleave.plan.expansion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be done with freight: the arcs of the virtual network (Jourquin and Beuthe 1996).
 *
 * <p>The order of the constants is the order in which several are done at one node: goods that land
 * meet the border first, then they are unloaded or handed over (transshipped, or passed to another
 * gauge or locomotive), and at last they wait for the next ship and board it.
 */
public enum Operation {
  /** Moving along a link. */
  MOVE,
  /** Loading at the origin. */
  LOAD,
  /** The procedure at a border. */
  BORDER,
  /** Unloading at the destination. */
  UNLOAD,
  /** Changing between layers at a terminal or port. */
  TRANSSHIP,
  /** Passing from one rail gauge to another: bogie exchange or transloading. */
  GAUGE_CHANGE,
  /** Changing locomotives where the electric system changes. */
  TRACTION_CHANGE,
  /** Waiting for a ship. */
  WAIT,
  /** Driving or rolling onto a ferry, and its fare. */
  BOARD;

  /** The word used in files and answers: {@code GAUGE_CHANGE}. */
  public String code() {
    return name();
  }

  /** The operation of that word in any case, empty when there is none. */
  public static Optional<Operation> parse(String code) {
    String word = code.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(value -> value.name().equals(word)).findFirst();
  }
}
