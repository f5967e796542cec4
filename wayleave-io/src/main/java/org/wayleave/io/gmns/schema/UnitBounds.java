package org.wayleave.io.gmns.schema;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.wayleave.plan.parameter.Unit;

/**
 * The least and greatest figure of each unit that a parameter may plausibly have.
 *
 * <p>The bounds lie far outside what freight costs, takes or emits anywhere, so that only a wrong
 * unit or a slipped decimal point meets them. They are also what keeps the engine's integers from
 * overflowing: at the greatest rate a tonne-kilometre, a TEU of 14 tonnes goes 15,000 km before its
 * cents or grams leave an {@code int}. Speeds and payloads, by which the engine divides, have a
 * least value above zero.
 */
public final class UnitBounds {

  private UnitBounds() {}

  /** The least plausible figure. */
  public static double least(Unit unit) {
    return switch (unit) {
      case KM_PER_H, T_PER_TEU, T_PER_TRUCK, T_PER_WAGON, TEU_PER_TRUCK, TEU_PER_WAGON -> 0.1;
      default -> 0;
    };
  }

  /** The greatest plausible figure. */
  public static double most(Unit unit) {
    return switch (unit) {
      case KM_PER_H -> 500;
      case HOURS -> 10_000;
      case USD_PER_TKM, USD_PER_T_H -> 100;
      case USD_PER_TEU_KM -> 1_000;
      case USD_PER_FEU_KM -> 2_000;
      case USD_PER_T, USD_PER_TEU, USD_PER_FEU, USD_PER_TRUCK, USD_PER_WAGON -> 100_000;
      case G_PER_TKM, KG_PER_T -> 10_000;
      case G_PER_TEU_KM -> 100_000;
      case T_PER_TEU -> 40;
      case T_PER_TRUCK, T_PER_WAGON -> 300;
      case TEU_PER_TRUCK, TEU_PER_WAGON -> 20;
    };
  }

  /** Whether the figure lies within the bounds. */
  public static boolean allow(Unit unit, double figure) {
    return figure >= least(unit) && figure <= most(unit);
  }

  /** {@code 0.1 to 500 km/h}. */
  public static String text(Unit unit) {
    return "%s to %s %s".formatted(plain(least(unit)), plain(most(unit)), unit.symbol());
  }

  /** The bounds of all units, as a list for people. */
  static String text() {
    return Arrays.stream(Unit.values()).map(UnitBounds::text).collect(Collectors.joining(", "));
  }

  private static String plain(double figure) {
    return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
  }
}
