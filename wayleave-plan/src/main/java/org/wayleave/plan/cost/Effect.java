package org.wayleave.plan.cost;

import org.wayleave.network.unit.Range;

/**
 * What one figure puts into an operation.
 *
 * @param figure the input
 * @param quantity what it adds to
 * @param amount how much, in seconds, US cents or grams; low and high follow the figure's
 */
public record Effect(Figure figure, Quantity quantity, Range amount) {

  /** The same figure's effects on two operations, as one. */
  public Effect plus(Effect other) {
    return new Effect(figure, quantity, amount.plus(other.amount));
  }

  /** What figures add up to. */
  public enum Quantity {
    /** Seconds. */
    TIME,
    /** US cents. */
    COST,
    /** Grams of CO2e. */
    CO2E
  }
}
