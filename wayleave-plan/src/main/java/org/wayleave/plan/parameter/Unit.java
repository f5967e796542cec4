package org.wayleave.plan.parameter;

import java.util.Arrays;
import java.util.Optional;

/** The units in which parameters are given; the engine converts them, nobody else does. */
public enum Unit {
  /** Kilometres an hour. */
  KM_PER_H("km/h"),
  /** Hours. */
  HOURS("h"),
  /** US dollars a tonne-kilometre. */
  USD_PER_TKM("USD/tkm"),
  /** US dollars a TEU-kilometre. */
  USD_PER_TEU_KM("USD/TEU-km"),
  /** US dollars an FEU-kilometre; 1 FEU = 2 TEU. */
  USD_PER_FEU_KM("USD/FEU-km"),
  /** US dollars a tonne. */
  USD_PER_T("USD/t"),
  /** US dollars a TEU. */
  USD_PER_TEU("USD/TEU"),
  /** US dollars an FEU; 1 FEU = 2 TEU. */
  USD_PER_FEU("USD/FEU"),
  /** US dollars a truck. */
  USD_PER_TRUCK("USD/truck"),
  /** US dollars a wagon. */
  USD_PER_WAGON("USD/wagon"),
  /** Grams of CO2e a tonne-kilometre. */
  G_PER_TKM("g/tkm"),
  /** Grams of CO2e a TEU-kilometre. */
  G_PER_TEU_KM("g/TEU-km"),
  /** Kilograms of CO2e a tonne. */
  KG_PER_T("kg/t"),
  /** US dollars a tonne and hour. */
  USD_PER_T_H("USD/t-h"),
  /** Tonnes a TEU. */
  T_PER_TEU("t/TEU"),
  /** Tonnes a truck. */
  T_PER_TRUCK("t/truck"),
  /** Tonnes a wagon. */
  T_PER_WAGON("t/wagon"),
  /** TEU a truck. */
  TEU_PER_TRUCK("TEU/truck"),
  /** TEU a wagon. */
  TEU_PER_WAGON("TEU/wagon");

  private final String symbol;

  Unit(String symbol) {
    this.symbol = symbol;
  }

  /** Whether it is an amount for so much of the goods. */
  boolean isPerLoad() {
    return switch (this) {
      case KM_PER_H, HOURS, T_PER_TEU, T_PER_TRUCK, T_PER_WAGON, TEU_PER_TRUCK, TEU_PER_WAGON ->
          false;
      default -> true;
    };
  }

  /** The symbol used in files. */
  public String symbol() {
    return symbol;
  }

  /** The unit of that symbol, empty when there is none. */
  public static Optional<Unit> parse(String symbol) {
    return Arrays.stream(values()).filter(unit -> unit.symbol.equals(symbol)).findFirst();
  }
}
