package org.wayleave.app.study.text;

import java.util.Locale;
import org.wayleave.app.study.StudyDto;

/** Large figures, shortened. */
final class Amounts {

  private static final String[] STEPS = {"", "k", "M", "G"};
  private static final int BILLIONS = 3;

  private Amounts() {}

  static String tonnes(long tonnes) {
    return shorten((double) tonnes, "t");
  }

  static String tonnes(double tonnes) {
    return shorten(tonnes, "t");
  }

  static String dollars(double usd) {
    return usd == 0 ? "0" : shorten(usd, "USD");
  }

  static String tonnes(StudyDto.Interval interval) {
    return tonnes(interval.mid()) + spread(interval, "t");
  }

  static String dollars(StudyDto.Interval interval) {
    return dollars(interval.mid()) + spread(interval, "USD");
  }

  private static String spread(StudyDto.Interval interval, String unit) {
    return interval.low() == interval.high()
        ? ""
        : " (%s to %s)"
            .formatted(
                shorten(interval.low(), unit).replace(" " + unit, "").replace(unit, "").strip(),
                shorten(interval.high(), unit).replace(" " + unit, "").replace(unit, "").strip());
  }

  /** Three digits and a step of a thousand: {@code 12.3 Mt}, {@code 1.2 M USD}. */
  private static String shorten(double value, String unit) {
    double size = Math.abs(value);
    int step = 0;
    while (size >= 999.5 && step < STEPS.length - 1) {
      size /= 1000;
      step++;
    }
    String digits =
        step == 0
            ? String.format(Locale.ROOT, "%.0f", size)
            : String.format(
                Locale.ROOT, size < 9.995 ? "%.2f" : size < 99.95 ? "%.1f" : "%.0f", size);
    String sign = value < 0 && !digits.equals("0") ? "-" : "";
    String gap = unit.length() > 1 && !STEPS[step].isEmpty() ? " " : "";
    String word = unit.length() > 1 && step == BILLIONS ? "bn" : STEPS[step];
    return sign + digits + " " + word + gap + unit;
  }

  static String tonneKm(double tonneKm) {
    return shorten(tonneKm, "tkm");
  }

  /** Dollars a tonne, whole. */
  static String density(double usdPerTonne) {
    return String.format(Locale.ROOT, "%.0f", usdPerTonne);
  }

  /** A number with its thousands apart. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String days(double days) {
    return String.format(Locale.ROOT, "%.1f d", days);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
