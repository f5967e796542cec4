package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.network.scenario.Modification;
import org.wayleave.network.scenario.Scenario;

/**
 * FEATURE UNDER TEST
 *
 * <p>What a scenario closes is not used; without the scenario the old answer comes back to the
 * byte.
 */
class F01_ClosureTest {

  private static final String SHORT = "A road 4h B [4h 160$ 120kg 1 border]";
  private static final String LONG = "A road 14h B [14h 300$ 240kg 2 borders]";

  private final Ask ask =
      Ask.on(
          "A in AZ",
          "M in AZ",
          "N in AM",
          "B in GE",
          "A-M road 60km",
          "M-B road 60km border x1 0h",
          "A-N road 120km",
          "N-B road 120km");

  private static void check(String expected, Ask ask) {
    assertThat(ask.line()).isEqualTo(expected);
  }

  @Test
  void aLinkANodeACrossingALand() {
    check(SHORT, ask);
    check(LONG, ask.closing("M-B"));
    check(LONG, ask.closing("M"));
    check(LONG, ask.closing("x1"));
    check(SHORT, ask.closing("jurisdiction:AM"));
    check(SHORT, ask);
  }

  @Test
  void oneDirection() {
    check(LONG, ask.closing("A-M:ab"));
    check(SHORT, ask.closing("A-M:ba"));
  }

  @Test
  void theLaterModificationWins() {
    Modification close = new Modification.Close("M-B");
    Modification open = new Modification.Open("M-B");
    check(SHORT, ask.in(new Scenario("", List.of(close, open))));
    check(LONG, ask.in(new Scenario("", List.of(open, close))));
  }

  @Test
  void aLinkGetsAnotherFigure() {
    check("A road 5h B [5h 160$ 120kg 1 border]", modified(Modification.Quantity.SPEED_KMH, 30));
    check(
        "A road 9h B [9h 160$ 120kg 1 border]",
        modified(Modification.Quantity.EXTRA_TIME_SECONDS, 5 * 3600));
    check("A road 3h B [3h 110$ 70kg 1 border]", modified(Modification.Quantity.LENGTH_M, 10_000));
  }

  private Ask modified(Modification.Quantity quantity, int value) {
    return ask.in(new Scenario("", List.of(new Modification.Modify("A-M", quantity, value))));
  }
}
