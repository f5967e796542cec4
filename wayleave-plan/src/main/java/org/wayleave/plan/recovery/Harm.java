package org.wayleave.plan.recovery;

import java.util.Comparator;

/**
 * What is lost: tonnes first, then cost.
 *
 * @param unservedTonnes 365ths of a tonne
 * @param parts extra generalized cost, 36500ths of a US cent
 */
record Harm(long unservedTonnes, long parts) {

  static final Harm ZERO = new Harm(0, 0);

  /** By tonnes, then by cost. */
  static final Comparator<Harm> RANKED =
      Comparator.comparingLong(Harm::unservedTonnes).thenComparingLong(Harm::parts);

  /** By cost, a 365th of a tonne being worth that much. */
  static Comparator<Harm> penalized(long partsEach) {
    return Comparator.comparingLong(
        harm -> Math.addExact(harm.parts, Math.multiplyExact(harm.unservedTonnes, partsEach)));
  }

  Harm plus(Harm other) {
    return new Harm(
        Math.addExact(unservedTonnes, other.unservedTonnes), Math.addExact(parts, other.parts));
  }

  Harm minus(Harm other) {
    return new Harm(unservedTonnes - other.unservedTonnes, parts - other.parts);
  }

  Harm times(int days) {
    return new Harm(
        Math.multiplyExact(unservedTonnes, (long) days), Math.multiplyExact(parts, (long) days));
  }
}
