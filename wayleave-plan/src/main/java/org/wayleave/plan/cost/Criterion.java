package org.wayleave.plan.cost;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /** The criterion of that word, empty when there is none. */
  public static Optional<Criterion> parse(String code) {
    String word = code.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(value -> value.code().equals(word)).findFirst();
  }
}
