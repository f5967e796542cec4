package org.wayleave.network.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Month;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: months print as the fewest ranges, wrap around the year, and read back. */
class MonthsTest {

  private static void check(String text, String printed) {
    assertThat(Months.parse(text)).map(Months::toString).contains(printed);
  }

  @Test
  void allSetsOfMonthsRoundTrip() {
    for (int bits = 1; bits <= 4095; bits++) {
      Months months = new Months(bits);
      assertThat(Months.parse(months.toString())).contains(months);
      for (Month month : Month.values()) {
        assertThat(months.contains(month)).isEqualTo((bits >> month.ordinal() & 1) == 1);
      }
    }
  }

  @Test
  void printsTheFewestRanges() {
    check("4-11", "4-11");
    check("12-3", "12-3");
    check("1-3,11-12", "11-3");
    check("05", "5");
    check(" 3 , 5 ;7-8", "3,5,7-8");
    check("1-6,7-12", "1-12");
    check("5-4", "1-12");
  }

  @Test
  void refusesWhatIsNoMonth() {
    for (String text :
        new String[] {"", "0", "13", "0-3", "4-", "-4", "4-5-6", "x", "4,,5", "1.5"}) {
      assertThat(Months.parse(text)).as(text).isEmpty();
    }
    assertThatThrownBy(() -> new Months(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Months(4096)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void allYearIsNoSeason() {
    assertThat(Months.ALL.isAllYear()).isTrue();
    assertThat(new Months(4094).isAllYear()).isFalse();
  }
}
