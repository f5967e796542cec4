package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST
 *
 * <p>Where two lines with different known electric systems meet, the locomotive is changed: 1 h.
 * The train and the leg go on.
 */
class B03_TractionChangeTest {

  private static void check(String expected, String firstWire, String secondWire) {
    Ask ask = Ask.on("A-M rail1520 200km " + firstWire, "M-B rail1520 200km " + secondWire);
    assertThat(ask.line()).isEqualTo(expected);
    assertThat(ask.operations())
        .isEqualTo(
            expected.contains("13h") ? "LOAD A, TRACTION_CHANGE M, UNLOAD B" : "LOAD A, UNLOAD B");
  }

  @Test
  void wheneverBothAreKnownAndDiffer() {
    check("A rail1520 13h B [13h 220$ 80kg 0 borders]", "25kV", "3kV");
    check("A rail1520 13h B [13h 220$ 80kg 0 borders]", "15kV", "diesel");
    check("A rail1520 12h B [12h 220$ 80kg 0 borders]", "25kV", "25kV");
    check("A rail1520 12h B [12h 220$ 80kg 0 borders]", "diesel", "diesel");
    check("A rail1520 12h B [12h 220$ 80kg 0 borders]", "25kV", "");
    check("A rail1520 12h B [12h 220$ 80kg 0 borders]", "", "");
  }

  @Test
  void aFerryHasNoLocomotive() {
    assertThat(Ask.on("A-P rail1520 200km 25kV", "P-B rail_ferry1520 100km diesel").operations())
        .isEqualTo("LOAD A, WAIT P, BOARD P, UNLOAD B");
  }
}
