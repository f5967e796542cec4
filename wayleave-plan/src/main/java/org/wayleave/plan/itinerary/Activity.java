package org.wayleave.plan.itinerary;

import java.util.Locale;
import org.wayleave.plan.expansion.Operation;

/** What time and money are spent on, as people ask for it. */
public enum Activity {
  /** Moving along links. */
  MOVING,
  /** Waiting for a ship. */
  WAITING,
  /** Procedures at borders and on landing. */
  BORDER,
  /** Changing between modes, gauges and locomotives. */
  TRANSLOADING,
  /** Loading at the origin, boarding ferries, unloading at the destination. */
  LOADING;

  /** What an operation counts as. */
  public static Activity of(Operation operation) {
    return switch (operation) {
      case MOVE -> MOVING;
      case WAIT -> WAITING;
      case BORDER -> BORDER;
      case TRANSSHIP, GAUGE_CHANGE, TRACTION_CHANGE -> TRANSLOADING;
      case LOAD, UNLOAD, BOARD -> LOADING;
    };
  }

  /** The word used in answers: {@code moving}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
