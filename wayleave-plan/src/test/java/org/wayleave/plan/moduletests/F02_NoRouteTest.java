package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST
 *
 * <p>Where there is no way, the answer says what cuts the best way there would be, with the reason,
 * and the reachable places nearest to the destination.
 */
class F02_NoRouteTest {

  private static void check(String expected, Ask ask) {
    assertThat(ask.line()).isEqualTo(expected);
  }

  @Test
  void everyReason() {
    String[] line = {"A-C road 10km", "C-B road 10km "};
    check("no way: C-B closed; one gets to C A", Ask.on(line[0], line[1] + "closed"));
    check("no way: C-B planned; one gets to C A", Ask.on(line[0], line[1] + "planned"));
    check(
        "no way: C-B under construction; one gets to C A",
        Ask.on(line[0], line[1] + "under_construction"));
    check("no way: C-B out of season; one gets to C A", Ask.on(line[0], line[1] + "months 8-10"));
    check("no way: C-B closed in this scenario; one gets to C A", Ask.on(line).closing("C-B"));
  }

  @Test
  void allTheCutsOfOneWay() {
    check(
        "no way: A-C closed, C-B planned; one gets to A",
        Ask.on("A-C road 10km closed", "C-B road 10km planned", "A-B road 99km closed"));
  }

  @Test
  void aSeasonThatBeginsNextMonthIsNotInTheWayByItself() {
    check(
        "no way: C-B closed; one gets to C A",
        Ask.on("A-C road 1440km", "C-B road 10km closed").on(LocalDate.of(2024, 3, 31)));
    check(
        "no way: D-B closed; one gets to D C A",
        Ask.on("A-C road 1440km", "C-D road 10km months 4-5", "D-B road 10km closed")
            .on(LocalDate.of(2024, 3, 31)));
  }

  @Test
  void noCutsWhereThereWouldBeNoWayAnyhow() {
    check("no way: ; one gets to C A", Ask.on("A--C    B--D"));
  }

  @Test
  void theNearestFirstAndAtMostFive() {
    check(
        "no way: G-B closed; one gets to G F E D C",
        Ask.on("A--C--D--E--F--G--B", "", "G-B closed"));
  }

  @Test
  void aClosedTerminalAtAnEnd() {
    check(
        "no way: A-B Terminal B is closed in this scenario; one gets to A",
        Ask.on("B terminal rail road", "A-B road 10km").closing("B-terminal"));
  }
}
