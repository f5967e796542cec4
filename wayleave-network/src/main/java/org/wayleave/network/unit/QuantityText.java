package org.wayleave.network.unit;

import java.util.Locale;

/**
 * Prints quantities the way a timetable or a bill does: {@code 4d5h}, {@code 1840$}, {@code 312kg}.
 *
 * <p>Always in the root locale and ASCII digits, because the one-line text of an itinerary is
 * compared byte by byte. Rounding is half up. Thread-safe, no state.
 */
public final class QuantityText {

  private static final long MINUTE_S = 60;
  private static final long HOUR_S = 3600;
  private static final long DAY_H = 24;

  private QuantityText() {}

  /** A duration: {@code 35m} below an hour, {@code 52h} below three days, else {@code 4d5h}. */
  public static String duration(long seconds) {
    long minutes = Math.round(seconds / (double) MINUTE_S);
    if (minutes < 60) {
      return minutes + "m";
    }
    long hours = Math.round(seconds / (double) HOUR_S);
    if (hours < 3 * DAY_H) {
      return hours + "h";
    }
    long rest = hours % DAY_H;
    return hours / DAY_H + "d" + (rest == 0 ? "" : rest + "h");
  }

  /** Money in whole dollars: {@code 1840$}. */
  public static String dollars(long usCents) {
    return Math.round(usCents / 100.0) + "$";
  }

  /** Emissions: {@code 312kg} below ten tonnes, else {@code 12.4t}. */
  public static String emission(long grams) {
    long kilograms = Math.round(grams / 1000.0);
    if (kilograms < 10_000) {
      return kilograms + "kg";
    }
    return String.format(Locale.ROOT, "%.1ft", grams / 1_000_000.0);
  }

  /**
   * A distance in whole kilometres: {@code 503 km}; below ten, with one decimal: {@code 2.6 km}.
   */
  public static String kilometres(long metres) {
    return metres < 9_950
        ? String.format(Locale.ROOT, "%.1f km", metres / 1000.0)
        : Math.round(metres / 1000.0) + " km";
  }
}
