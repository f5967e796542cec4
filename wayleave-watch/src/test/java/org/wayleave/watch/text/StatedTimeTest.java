package org.wayleave.watch.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as publishers write them. */
class StatedTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2003-12-31T10:14:55Z | 2003-12-31T10:14:55Z",
        "2003-12-31T10:14:55+04:00 | 2003-12-31T06:14:55Z",
        "2003-12-31T10:14:55+0400 | 2003-12-31T06:14:55Z",
        "2003-12-31T10:14+04 | 2003-12-31T06:14:00Z",
        "2003-12-31 10:14:55.123456 -03:30 | 2003-12-31T13:44:55Z",
        "20031231T101455Z | 2003-12-31T10:14:55Z",
        "2003-12-31t10:14:55z | 2003-12-31T10:14:55Z",
        "2003-12-31T24:00:00Z | 2004-01-01T00:00:00Z",
        "2016-12-31T23:59:60Z | 2016-12-31T23:59:59Z",
        "Thu, 01 Jan 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
        "Thu, 1 Jan 04 19:48 GMT | 2004-01-01T19:48:00Z",
        "01 Jan 2004 19:48:21 +0530 | 2004-01-01T14:18:21Z",
        "Thursday, 01 January 2004 19:48:21 EST | 2004-01-02T00:48:21Z",
        "Thu, 01 Jan 99 19:48:21 UT | 1999-01-01T19:48:21Z",
        "Thu 01 Jan 2004 19:48:21 +03:00 (MSK) | 2004-01-01T16:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 GMT+0300 | 2004-01-01T16:48:21Z",
        "Jan 1, 2004 19:48:21 UTC | 2004-01-01T19:48:21Z",
        "Mon Jan  5 19:48:21 UTC 2004 | 2004-01-05T19:48:21Z",
        "Чт, 01 янв 2004 19:48:21 +0300 | 2004-01-01T16:48:21Z",
        "1 мая 2004 19:48 MSK | 2004-05-01T16:48:00Z",
      })
  void areRead(String text, Instant expected) {
    assertThat(StatedTime.parse(text, null).instant()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2003-12-31",
        "2003-12-31T10:14:55",
        "Thu, 01 Jan 2004 19:48:21",
        "Mon Jan 5 19:48:21 2004"
      })
  void withoutAnOffsetAreNoInstantUntilSomebodyStatesIt(String text) {
    assertThat(StatedTime.parse(text, null)).isEqualTo(new StatedTime(null, "no_offset"));
    assertThat(StatedTime.parse(text, ZoneOffset.ofHours(4)).instant()).isNotNull();
  }

  @Test
  void aDayBeginsAtMidnightOfTheStatedOffset() {
    assertThat(StatedTime.parse("2003-12-31", ZoneOffset.ofHours(4)).instant())
        .isEqualTo("2003-12-30T20:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2003-13-01T00:00:00Z",
        "2003-02-30T00:00:00Z",
        "25:61",
        "12 2004",
        "2003-12-31T25:00:00Z",
        "Thu, 32 Jan 2004 00:00:00 GMT",
        "1 2 3 4 5",
        "+04:00",
        "Thu, 01 Jan 2004 19:48:21 XYZ",
        "2003-12-31T10:14:55+99:00"
      })
  void thatAreNoneAreRefused(String text) {
    assertThat(StatedTime.parse(text, ZoneOffset.UTC)).isEqualTo(new StatedTime(null, "bad_time"));
  }
}
