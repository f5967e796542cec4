package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST
 *
 * <p>Goods that come ashore from abroad or from the high seas meet the border at the port, before
 * anything else is done with them: the port's own figures, else 4 h and 20 $. The high seas are
 * nobody's and do not count. A ship is waited for 6 h; who sails on neither lands nor waits.
 */
class C02_LandingTest {

  private static void check(String expected, String operations, Ask ask) {
    assertThat(ask.line()).isEqualTo(expected);
    assertThat(ask.operations()).isEqualTo(operations);
  }

  @Test
  void abroad() {
    // 1 h + 6 h + 10 h + 4 h + 1 h; 40 $ + 20 $ + 20 $
    check(
        "A sea 22h B [22h 80$ 20kg 1 border]",
        "LOAD A, WAIT A, BORDER B, UNLOAD B",
        Ask.on("A in KZ", "B in AZ", "A-B sea 200km"));
  }

  @Test
  void thePortsOwnFigures() {
    check(
        "A sea 30h B [30h 160$ 20kg 1 border]",
        "LOAD A, WAIT A, BORDER B, UNLOAD B",
        Ask.on("A in KZ", "B in AZ border baku 12h 100usd", "A-B sea 200km"));
  }

  @Test
  void onTheSameCoastThereIsNone() {
    check(
        "A sea 18h B [18h 60$ 20kg 0 borders]",
        "LOAD A, WAIT A, UNLOAD B",
        Ask.on("A in KZ", "B in KZ", "A-B sea 200km"));
  }

  @Test
  void fromTheHighSeasEvenToOnesOwnCoastWhichIsEnteredAgain() {
    check(
        "A sea 22h B [22h 80$ 20kg 1 border]",
        "LOAD A, WAIT A, BORDER B, UNLOAD B",
        Ask.on("A in KZ", "S in XZ", "B in KZ", "A-S sea 100km", "S-B sea 100km"));
  }

  @Test
  void whoSailsOnDoesNotLandButEntersTheLand() {
    check(
        "A sea 22h B [22h 80$ 20kg 2 borders]",
        "LOAD A, WAIT A, BORDER B, UNLOAD B",
        Ask.on("A in KZ", "M in TM", "B in AZ", "A-M sea 100km", "M-B sea 100km"));
  }

  @Test
  void theBorderComesBeforeTheHandling() {
    check(
        "A sea 17h P road 16h B [33h 240$ 90kg 1 border]",
        "LOAD A, WAIT A, BORDER P, TRANSSHIP P, UNLOAD B",
        Ask.on("A in KZ", "P in AZ terminal", "B in AZ", "A-P sea 200km", "P-B road 60km"));
  }

  @Test
  void aLinkAtSeaHasNoProcedureOfItsOwn() {
    check(
        "A sea 22h B [22h 80$ 20kg 1 border]",
        "LOAD A, WAIT A, BORDER B, UNLOAD B",
        Ask.on("A in KZ", "B in AZ", "A-B sea 200km border x1 9h"));
  }

  @Test
  void aRiverIsLand() {
    check(
        "A waterway 16h B [16h 50$ 30kg 1 border]",
        "LOAD A, BORDER A-B, UNLOAD B",
        Ask.on("A in RU", "B in KZ", "A-B inland_waterway 100km"));
  }

  @Test
  void aCallOnTheWayAlongTheCoastDoesNotAvoidTheBorder() {
    check(
        "A sea 22h B [22h 80$ 20kg 1 border]",
        "LOAD A, WAIT A, BORDER M, UNLOAD B",
        Ask.on("A in KZ", "M in AZ", "B in AZ", "A-M sea 100km", "M-B sea 100km"));
  }
}
