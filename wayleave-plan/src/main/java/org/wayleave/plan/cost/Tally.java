package org.wayleave.plan.cost;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.network.unit.Range;

/** Adds up the effects of figures to the cost of one operation. Used once. */
final class Tally {

  private final List<Effect> effects = new ArrayList<>(3);
  private Range timeSeconds = Range.ZERO;
  private Range costUsCents = Range.ZERO;
  private Range co2eGrams = Range.ZERO;
  private double timeVarianceS2;

  /** Adds what a figure puts in; a figure that is nothing leaves no trace. */
  void add(Effect effect) {
    if (effect.amount().high() == 0 && effect.figure().high() == 0) {
      return;
    }
    switch (effect.quantity()) {
      case TIME -> timeSeconds = timeSeconds.plus(effect.amount());
      case COST -> costUsCents = costUsCents.plus(effect.amount());
      case CO2E -> co2eGrams = co2eGrams.plus(effect.amount());
    }
    effects.add(effect);
  }

  void vary(double varianceS2) {
    timeVarianceS2 += varianceS2;
  }

  OperationCost toCost() {
    return new OperationCost(
        new Amounts(timeSeconds, costUsCents, co2eGrams, timeVarianceS2), effects);
  }
}
