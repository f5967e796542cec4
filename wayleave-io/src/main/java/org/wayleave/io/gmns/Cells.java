package org.wayleave.io.gmns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.unit.Range;

/** How quantities pass between the units of the files and those of the domain, there and back. */
final class Cells {

  /** Digits after the point that bring every number of seconds back when printed in hours. */
  private static final int HOUR_DIGITS = 6;

  private static final BigDecimal HOUR_SECONDS = BigDecimal.valueOf(3600);

  private Cells() {}

  static @Nullable Integer seconds(@Nullable BigDecimal hours) {
    return hours == null ? null : Integer.valueOf(rounded(hours.multiply(HOUR_SECONDS)).intValue());
  }

  static String hours(@Nullable Integer seconds) {
    return seconds == null
        ? ""
        : plain(
            BigDecimal.valueOf(seconds).divide(HOUR_SECONDS, HOUR_DIGITS, RoundingMode.HALF_UP));
  }

  /** Times ten to the power, as a whole number. */
  static @Nullable Long scaled(@Nullable BigDecimal number, int power) {
    return number == null
        ? null
        : Long.valueOf(rounded(number.scaleByPowerOfTen(power)).longValue());
  }

  /** The inverse of {@link #scaled}. */
  static String unscaled(@Nullable Number number, int power) {
    return number == null ? "" : plain(BigDecimal.valueOf(number.longValue(), power));
  }

  static BigDecimal rounded(BigDecimal number) {
    return number.setScale(0, RoundingMode.HALF_UP);
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** The shortest decimal that reads back as the same binary number, without an exponent. */
  static String decimal(double number) {
    return plain(new BigDecimal(Double.toString(number)));
  }

  static String decimal(@Nullable Double number) {
    return number == null ? "" : decimal(number.doubleValue());
  }

  /** The low or high end, blank where it says nothing beyond the middle. */
  static String end(@Nullable Range range, long end) {
    return range == null || end == range.mid() ? "" : unscaled(end, 2);
  }

  static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  static String list(List<?> items) {
    return String.join(";", items.stream().map(Object::toString).toList());
  }

  static String sources(Provenance provenance) {
    return list(provenance.sources());
  }

  /**
   * The units that {@code config.csv} chooses.
   *
   * @param lengthM how many metres one unit of {@code long_length} has
   * @param speedKmh how many km/h one unit of {@code speed} has
   */
  record Units(BigDecimal lengthM, BigDecimal speedKmh) {

    private static final BigDecimal MILE_M = new BigDecimal("1609.344");

    /** The units of those words; kilometres and km/h when blank. */
    static Units of(String longLength, String speed) {
      BigDecimal lengthM =
          switch (longLength) {
            case "m" -> BigDecimal.ONE;
            case "mi" -> MILE_M;
            default -> BigDecimal.valueOf(1000);
          };
      return new Units(
          lengthM, speed.equals("mph") ? MILE_M.scaleByPowerOfTen(-3) : BigDecimal.ONE);
    }

    /** Whole metres, rounded half up. */
    BigDecimal metres(BigDecimal length) {
      return rounded(length.multiply(lengthM));
    }

    /** Whole km/h, rounded half up; null when not given. */
    @Nullable Integer kilometresPerHour(@Nullable BigDecimal speed) {
      return speed == null
          ? null
          : Integer.valueOf(rounded(speed.multiply(speedKmh)).intValueExact());
    }
  }
}
