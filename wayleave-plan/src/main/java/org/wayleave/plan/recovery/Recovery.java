package org.wayleave.plan.recovery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How capacity comes back after the last day of a disruption. */
public enum Recovery {
  /** All of it on the next day. */
  STEP,
  /** The same amount every day, whole after the days of recovery. */
  LINEAR,
  /**
   * Quickly first, then slowly: 95 % of what was lost is back after the days of recovery, and all
   * of it is taken to be after twice as many.
   */
  EXPONENTIAL;

  /** 1 - exp(-3) is 0.95. */
  private static final double DECAY = 3;

  /** The word used in files and answers: {@code linear}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The shape of that word, empty when there is none. */
  public static Optional<Recovery> parse(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }

  /** All words. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Recovery::code).toList();
  }

  /**
   * The share of capacity there is some days after the last day of the disruption.
   *
   * @param left the share that was left during the disruption
   * @param after how many days after its last one, at least 1
   * @param days the days of recovery
   */
  double share(double left, int after, int days) {
    return switch (this) {
      case STEP -> 1;
      case LINEAR -> after >= days ? 1 : left + (1 - left) * after / days;
      case EXPONENTIAL ->
          after >= 2 * days ? 1 : 1 - (1 - left) * StrictMath.exp(-DECAY * after / days);
    };
  }
}
