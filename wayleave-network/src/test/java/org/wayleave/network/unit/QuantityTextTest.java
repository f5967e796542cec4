package org.wayleave.network.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: quantities print as on a timetable, also on the edge of the next unit. */
class QuantityTextTest {

  private static void check(String actual, String expected) {
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void durations() {
    check(QuantityText.duration(0), "0m");
    check(QuantityText.duration(29), "0m");
    check(QuantityText.duration(30), "1m");
    check(QuantityText.duration(35 * 60), "35m");
    check(QuantityText.duration(3_569), "59m");
    check(QuantityText.duration(3_570), "1h");
    check(QuantityText.duration(5_399), "1h");
    check(QuantityText.duration(5_400), "2h");
    check(QuantityText.duration(52 * 3600), "52h");
    check(QuantityText.duration(71 * 3600 + 1799), "71h");
    check(QuantityText.duration(71 * 3600 + 1800), "3d");
    check(QuantityText.duration(101 * 3600), "4d5h");
  }

  @Test
  void moneyEmissionsAndDistances() {
    check(QuantityText.dollars(184_049), "1840$");
    check(QuantityText.dollars(184_050), "1841$");
    check(QuantityText.emission(312_499), "312kg");
    check(QuantityText.emission(9_999_499), "9999kg");
    check(QuantityText.emission(9_999_500), "10.0t");
    check(QuantityText.emission(12_350_000), "12.4t");
    check(QuantityText.kilometres(2_550), "2.6 km");
    check(QuantityText.kilometres(9_949), "9.9 km");
    check(QuantityText.kilometres(9_950), "10 km");
    check(QuantityText.kilometres(503_499), "503 km");
  }

  @Test
  void theLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext"));
      check(QuantityText.emission(12_400_000), "12.4t");
      check(QuantityText.kilometres(2_600), "2.6 km");
    } finally {
      Locale.setDefault(before);
    }
  }
}
