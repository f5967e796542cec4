package org.wayleave.plan.parameter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a parameter measures, and the units in which it may be given. */
public enum Measure {
  /** How fast a link is travelled. */
  SPEED(EnumSet.of(Unit.KM_PER_H)),
  /** How long an operation takes. */
  TIME(EnumSet.of(Unit.HOURS)),
  /** What an operation costs. */
  COST(
      EnumSet.of(
          Unit.USD_PER_TKM,
          Unit.USD_PER_TEU_KM,
          Unit.USD_PER_FEU_KM,
          Unit.USD_PER_T,
          Unit.USD_PER_TEU,
          Unit.USD_PER_FEU,
          Unit.USD_PER_TRUCK,
          Unit.USD_PER_WAGON)),
  /** What an operation emits. */
  CO2E(EnumSet.of(Unit.G_PER_TKM, Unit.G_PER_TEU_KM, Unit.KG_PER_T)),
  /** What an hour is worth to the shipper. */
  VALUE_OF_TIME(EnumSet.of(Unit.USD_PER_T_H)),
  /** The payload of a TEU. */
  TONNES_PER_TEU(EnumSet.of(Unit.T_PER_TEU)),
  /** The payload of a truck. */
  TONNES_PER_TRUCK(EnumSet.of(Unit.T_PER_TRUCK)),
  /** The payload of a wagon. */
  TONNES_PER_WAGON(EnumSet.of(Unit.T_PER_WAGON)),
  /** How many TEU a truck carries. */
  TEU_PER_TRUCK(EnumSet.of(Unit.TEU_PER_TRUCK)),
  /** How many TEU a wagon carries. */
  TEU_PER_WAGON(EnumSet.of(Unit.TEU_PER_WAGON));

  private final Set<Unit> units;

  Measure(Set<Unit> units) {
    this.units = Set.copyOf(units);
  }

  /** Whether it may be given in that unit. */
  public boolean allows(Unit unit) {
    return units.contains(unit);
  }

  /** The word used in files: {@code tonnes_per_teu}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The measure of that word, empty when there is none. */
  public static Optional<Measure> parse(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
