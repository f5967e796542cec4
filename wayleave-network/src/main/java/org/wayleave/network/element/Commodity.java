package org.wayleave.network.element;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The class of goods, as far as it changes how they are moved and handled. */
public enum Commodity {
  /** Goods in containers; the load unit is one TEU. */
  CONTAINER,
  /** Dry bulk: grain, coal, ores, fertiliser; the load unit is one tonne. */
  BULK,
  /** Liquid bulk: oil, oil products, liquefied gas; the load unit is one tonne. */
  LIQUID,
  /** General cargo: machinery, metals, goods on pallets; the load unit is one tonne. */
  GENERAL;

  /** The word used in files and answers: {@code container}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class of that word, empty when there is none. */
  public static Optional<Commodity> parse(String code) {
    String word = code.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(value -> value.code().equals(word)).findFirst();
  }

  /** What one load unit is: {@code 1 TEU} or {@code 1 t}. */
  public String loadUnit() {
    return this == CONTAINER ? "1 TEU" : "1 t";
  }
}
