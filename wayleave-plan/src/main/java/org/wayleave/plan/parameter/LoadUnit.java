package org.wayleave.plan.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wayleave.network.element.Commodity;

/** For how much of the goods all figures are given. */
public enum LoadUnit {
  /** One twenty-foot container. */
  TEU("TEU", 1),
  /** One forty-foot container; 1 FEU = 2 TEU. */
  FEU("FEU", 2),
  /** One tonne. */
  TONNE("t", 1);

  private final String symbol;
  private final int baseUnits;

  LoadUnit(String symbol, int baseUnits) {
    this.symbol = symbol;
    this.baseUnits = baseUnits;
  }

  /** The unit that a class of goods is usually given in. */
  public static LoadUnit usual(Commodity commodity) {
    return commodity == Commodity.CONTAINER ? TEU : TONNE;
  }

  /** The units that a class of goods can be given in. */
  public static List<LoadUnit> of(Commodity commodity) {
    return commodity == Commodity.CONTAINER ? List.of(TEU, FEU) : List.of(TONNE);
  }

  /** The symbol used in files and answers: {@code TEU}. */
  public String symbol() {
    return symbol;
  }

  /** How many TEU or tonnes it is. */
  int baseUnits() {
    return baseUnits;
  }

  /** The unit of that symbol in any case, empty when there is none. */
  public static Optional<LoadUnit> parse(String symbol) {
    return Arrays.stream(values())
        .filter(unit -> unit.symbol.equalsIgnoreCase(symbol.strip()))
        .findFirst();
  }
}
