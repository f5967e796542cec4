package org.wayleave.plan.capacity;

import org.wayleave.network.element.Commodity;
import org.wayleave.plan.assignment.DemandNetwork;
import org.wayleave.plan.parameter.Circumstance;
import org.wayleave.plan.parameter.Measure;
import org.wayleave.plan.parameter.ParameterTable;

/** What it costs to wait. No state. */
public final class WaitingCost {

  private static final double HOURS_PER_DAY = 24;
  private static final double US_CENTS_PER_USD = 100;

  /** Quantities are in hundredths, and 36500 is 365 times 100. */
  private static final double PARTS_PER_TONNE_PART = 100;

  private WaitingCost() {}

  /**
   * What a day of waiting costs a 365th of a tonne, in 36500ths of a US cent, so that sums are
   * whole numbers.
   *
   * @param parameters the figures that the demand network was made with
   * @throws org.wayleave.network.notice.UserException {@code missing_parameter} without a value of
   *     time
   */
  public static long partsOfTonneDay(
      DemandNetwork network, ParameterTable parameters, Commodity commodity) {
    double usdPerTonneHour =
        parameters
            .correct(network.request().corrections())
            .get(Measure.VALUE_OF_TIME, commodity, Circumstance.GENERAL)
            .mid();
    return Math.round(usdPerTonneHour * HOURS_PER_DAY * US_CENTS_PER_USD * PARTS_PER_TONNE_PART);
  }
}
