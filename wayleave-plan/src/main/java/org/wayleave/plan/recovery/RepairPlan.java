package org.wayleave.plan.recovery;

import java.util.List;

/**
 * In which order one crew should repair.
 *
 * @param steps what is repaired, in order
 * @param proof how good the order is known to be
 * @param unservedTonnes tonnes unserved until all is repaired
 * @param extraUsCents extra generalized cost until then
 * @param boundUnservedTonnes no order has fewer
 * @param boundUsCents no order with as few has less
 * @param gapShare how much more than the bound the order loses, of tonnes if those differ and else
 *     of cost; 0 when it is exact
 * @param listedUnservedTonnes the same in the order in which the elements were listed
 * @param listedUsCents the same
 */
public record RepairPlan(
    List<Step> steps,
    Proof proof,
    double unservedTonnes,
    long extraUsCents,
    double boundUnservedTonnes,
    long boundUsCents,
    double gapShare,
    double listedUnservedTonnes,
    long listedUsCents) {

  /** How good an order is known to be. */
  public enum Proof {
    /** None is better: every subset was looked at. */
    EXACT,
    /** Found by exchange; the gap to a lower bound is stated. */
    BOUNDED
  }

  /**
   * One repair.
   *
   * @param element what is repaired
   * @param repairDays how long that takes
   * @param doneDay on which day after the beginning it is done
   */
  public record Step(String element, int repairDays, int doneDay) {}

  /** Copies the steps. */
  public RepairPlan {
    steps = List.copyOf(steps);
  }
}
