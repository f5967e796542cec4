package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.network.notice.Notice;

/**
 * FEATURE UNDER TEST
 *
 * <p>Season is judged on the day on which the goods begin to move along a link, after all waiting
 * before it. A link that would be reached out of season is left out and noted.
 */
class E01_SeasonTest {

  private static final String DETOUR = "A road 10h B [10h 500$ 480kg 0 borders]";
  private static final String PASS = "A road 3h B [3h 80$ 60kg 0 borders]";

  private static Ask pass(String months) {
    return Ask.on("A-B road 60km seasonal months " + months, "A-C road 240km", "C-B road 240km");
  }

  private static void check(String expected, int noticeCount, Ask ask) {
    assertThat(ask.line()).isEqualTo(expected);
    assertThat(ask.itinerary().notices()).hasSize(noticeCount);
  }

  @Test
  void inAndOutOfSeason() {
    check(PASS, 0, pass("4-11").on(LocalDate.of(2024, 4, 1)));
    check(PASS, 0, pass("4-11").on(LocalDate.of(2024, 11, 30)));
    check(DETOUR, 0, pass("4-11").on(LocalDate.of(2024, 12, 1)));
  }

  @Test
  void overTheTurnOfTheYear() {
    check(PASS, 0, pass("12-3").on(LocalDate.of(2024, 12, 31)));
    check(PASS, 0, pass("12-3").on(LocalDate.of(2025, 1, 1)));
    check(DETOUR, 0, pass("12-3").on(LocalDate.of(2024, 6, 1)));
    check(DETOUR, 1, pass("12-3").on(LocalDate.of(2024, 11, 30)));
  }

  @Test
  void aLinkThatWouldBeReachedOutOfSeasonIsAvoidedAndNoted() {
    // In March the pass of April is worth a look, but it would be reached in March.
    Ask ask = pass("4-11").on(LocalDate.of(2024, 3, 30));
    check(DETOUR, 1, ask);
    Notice notice = ask.itinerary().notices().getFirst();
    assertThat(notice.code()).isEqualTo("out_of_season");
    assertThat(notice.fact())
        .isEqualTo("The link (A-B), open in months (4-11), would be reached out of season.");
  }

  @Test
  void judgedAtArrivalNotAtDeparture() {
    // 1 h loading, 1440 km by road: 25 h; the next link is reached on the day after.
    Ask ask = Ask.on("A-P road 1440km", "P-B road 60km months 4-11");
    check("A road 27h B [27h 1520$ 1500kg 0 borders]", 0, ask.on(LocalDate.of(2024, 3, 31)));
    assertThat(ask.on(LocalDate.of(2024, 11, 30)).line())
        .isEqualTo("no way: P-B out of season; one gets to P A");
  }

  @Test
  void waitingBeforeALinkIsBeforeArrival() {
    // 10 h 20 min to the port, 10 h transshipping, 6 h waiting: sailing on the second day.
    Ask ask = Ask.on("P terminal road sea", "A-P road 560km", "P-B sea 100km months 5-10");
    assertThat(ask.on(LocalDate.of(2024, 4, 30)).line())
        .isEqualTo("A road 10h P sea 22h B [32h 700$ 580kg 0 borders]");
    assertThat(ask.on(LocalDate.of(2024, 10, 31)).line())
        .isEqualTo("no way: P-B out of season; one gets to A P");
  }

  @Test
  void oneDirectionOpenedByTheScenarioDoesNotOpenTheOther() {
    Ask ask = pass("4-11").on(LocalDate.of(2024, 3, 1)).opening("A-B:ba");
    check(DETOUR, 1, ask);
    assertThat(ask.from("B").to("A").line()).isEqualTo("B road 3h A [3h 80$ 60kg 0 borders]");
  }

  @Test
  void anyNumberOfPassesMayBeOutOfSeason() {
    List<String> lines = new ArrayList<>();
    for (int pass = 1; pass <= 20; pass++) {
      lines.add("A-B road %dkm months 4-11".formatted(60 + pass));
    }
    lines.add("A-B road 480km");
    Ask ask = Ask.on(lines.toArray(String[]::new)).on(LocalDate.of(2024, 3, 1));
    check(DETOUR, 20, ask);
  }
}
