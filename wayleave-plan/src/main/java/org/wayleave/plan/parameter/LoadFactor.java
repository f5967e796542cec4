package org.wayleave.plan.parameter;

import org.wayleave.network.element.Commodity;
import org.wayleave.network.notice.UserException;

/**
 * Turns a figure in its own unit into one for the load unit: 1 or 2 TEU of containers, 1 tonne of
 * anything else.
 */
public final class LoadFactor {

  private static final double TEU_PER_FEU = 2;

  private final Commodity commodity;
  private final int baseUnits;
  private final double tonnesPerTeu;
  private final double tonnesPerTruck;
  private final double tonnesPerWagon;
  private final double teuPerTruck;
  private final double teuPerWagon;

  /** The factors for one class of goods and load unit. */
  public LoadFactor(ParameterTable table, Commodity commodity, LoadUnit loadUnit) {
    this.commodity = commodity;
    baseUnits = loadUnit.baseUnits();
    tonnesPerTeu = general(table, commodity, Measure.TONNES_PER_TEU);
    tonnesPerTruck = general(table, commodity, Measure.TONNES_PER_TRUCK);
    tonnesPerWagon = general(table, commodity, Measure.TONNES_PER_WAGON);
    teuPerTruck = general(table, commodity, Measure.TEU_PER_TRUCK);
    teuPerWagon = general(table, commodity, Measure.TEU_PER_WAGON);
  }

  private static double general(ParameterTable table, Commodity commodity, Measure measure) {
    double value = table.get(measure, commodity, Circumstance.GENERAL).mid();
    if (value <= 0) {
      throw new UserException(
          "bad_parameter",
          "The parameter (%s = %s) is not positive.".formatted(measure.code(), value),
          "");
    }
    return value;
  }

  /** The tonnes of one load unit. */
  double tonnes() {
    return commodity == Commodity.CONTAINER ? tonnesPerTeu : 1;
  }

  /** How often the unit's denominator (without its kilometres) goes into one load unit. */
  public double of(Unit unit) {
    return unit.isPerLoad() ? baseUnits * ofBase(unit) : 1;
  }

  private double ofBase(Unit unit) {
    boolean isTeu = commodity == Commodity.CONTAINER;
    return switch (unit) {
      case USD_PER_TKM, USD_PER_T, USD_PER_T_H, G_PER_TKM, KG_PER_T -> tonnes();
      case USD_PER_TEU_KM, USD_PER_TEU, G_PER_TEU_KM -> isTeu ? 1 : 1 / tonnesPerTeu;
      case USD_PER_FEU_KM, USD_PER_FEU ->
          isTeu ? 1 / TEU_PER_FEU : 1 / (TEU_PER_FEU * tonnesPerTeu);
      case USD_PER_TRUCK -> isTeu ? 1 / teuPerTruck : 1 / tonnesPerTruck;
      case USD_PER_WAGON -> isTeu ? 1 / teuPerWagon : 1 / tonnesPerWagon;
      case KM_PER_H, HOURS, T_PER_TEU, T_PER_TRUCK, T_PER_WAGON, TEU_PER_TRUCK, TEU_PER_WAGON -> 1;
    };
  }

  /** Whether the unit grows with the distance. */
  public static boolean isPerKilometre(Unit unit) {
    return switch (unit) {
      case USD_PER_TKM, USD_PER_TEU_KM, USD_PER_FEU_KM, G_PER_TKM, G_PER_TEU_KM -> true;
      default -> false;
    };
  }
}
