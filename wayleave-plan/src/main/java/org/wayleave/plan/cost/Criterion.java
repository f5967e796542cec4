package org.wayleave.plan.cost;

import java.util.Locale;

/** What a route is chosen by. */
public enum Criterion {
  /** Money plus the worth of time: the generalized cost. */
  GENERALIZED,
  /** Time. */
  TIME,
  /** Money. */
  COST,
  /** Emissions of greenhouse gases. */
  CO2E;

  /** The word used in files and answers: {@code generalized}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
