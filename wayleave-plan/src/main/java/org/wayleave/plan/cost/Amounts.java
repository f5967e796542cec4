package org.wayleave.plan.cost;

import org.wayleave.network.unit.Range;

/**
 * What operations take for one load unit: figures that add up.
 *
 * @param timeSeconds the time; its mid is the mean
 * @param costUsCents the money
 * @param co2eGrams the emissions
 * @param timeVarianceS2 how much the time varies from trip to trip: the variance in seconds squared
 */
public record Amounts(
    Range timeSeconds, Range costUsCents, Range co2eGrams, double timeVarianceS2) {

  /** Nothing at all. */
  public static final Amounts ZERO = new Amounts(Range.ZERO, Range.ZERO, Range.ZERO, 0);

  /** Both together, the one varying independently of the other. */
  public Amounts plus(Amounts other) {
    return new Amounts(
        timeSeconds.plus(other.timeSeconds),
        costUsCents.plus(other.costUsCents),
        co2eGrams.plus(other.co2eGrams),
        timeVarianceS2 + other.timeVarianceS2);
  }
}
