package org.wayleave.plan.metric;

import java.util.List;
import java.util.Locale;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.cost.Effect;

/** What a route is chosen by, or what a front is spanned by. */
public enum Criterion {
  /** Money plus the worth of time: the generalized cost, in US cents. */
  GENERALIZED,
  /** Mean time, in seconds. */
  TIME,
  /** Money, in US cents. */
  COST,
  /** Emissions of greenhouse gases, in grams of CO2e. */
  CO2E,
  /** Jurisdictions entered. */
  BORDERS,
  /** How much the time varies from trip to trip: its variance, in square minutes. */
  VARIANCE;

  /** What one route can be chosen by. */
  public static final List<Criterion> OF_A_ROUTE = List.of(GENERALIZED, TIME, COST, CO2E);

  /** What a front can be spanned by. */
  public static final List<Criterion> OF_A_FRONT = List.of(COST, TIME, CO2E, BORDERS, VARIANCE);

  /** What a front is spanned by unless the user says otherwise. */
  public static final List<Criterion> USUAL_FRONT = List.of(COST, TIME, CO2E, BORDERS);

  /** What an amount of a quantity weighs by this criterion; 0 where it does not count. */
  public long weight(CostModel model, Effect.Quantity quantity, long amount) {
    return switch (quantity) {
      case TIME ->
          switch (this) {
            case GENERALIZED -> model.generalizedUsCents(0, amount);
            case TIME -> amount;
            case COST, CO2E, BORDERS, VARIANCE -> 0;
          };
      case COST -> this == COST || this == GENERALIZED ? amount : 0;
      case CO2E -> this == CO2E ? amount : 0;
    };
  }

  /** The word used in files and answers: {@code generalized}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
