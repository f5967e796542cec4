package org.wayleave.plan.assignment;

import java.util.SortedMap;
import java.util.TreeMap;

/** Sums of one trade; products with quantities are in hundredths of a load unit. */
final class Tally {
  long tonnes;
  long unservedTonnes;
  long generalized;
  long usCents;
  long seconds;
  long quantity;
  long grams;
  long tonneMetres;
  final SortedMap<String, Long> jurisdictionToTonnes = new TreeMap<>();

  Assignment.Service toService() {
    double scale = DemandNetwork.QUANTITY_PER_UNIT;
    return new Assignment.Service(
        tonnes,
        unservedTonnes,
        Math.round(generalized / scale),
        Math.round(usCents / scale),
        seconds / scale,
        quantity / scale,
        Math.round(grams / scale),
        tonneMetres,
        jurisdictionToTonnes);
  }
}
