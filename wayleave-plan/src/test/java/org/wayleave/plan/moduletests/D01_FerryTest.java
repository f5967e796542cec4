package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST
 *
 * <p>A ferry carries wagons or trucks: it is waited for (6 h) and boarded (2 h, 80 $) instead of
 * transshipping, and needs no terminal. On the far side the wagons or trucks simply go on.
 */
class D01_FerryTest {

  private static void check(String expected, String operations, Ask ask) {
    assertThat(ask.line()).isEqualTo(expected);
    assertThat(ask.operations()).isEqualTo(operations);
  }

  @Test
  void wagonsOnARailFerry() {
    check(
        "A rail1520 6h P rail_ferry 18h Q rail1520 10h B [34h 360$ 100kg 1 border]",
        "LOAD A, WAIT P, BOARD P, BORDER Q, UNLOAD B",
        Ask.on(
            "A in KZ",
            "P in KZ",
            "Q in AZ",
            "B in AZ",
            "A-P rail1520 200km 25kV",
            "P-Q rail_ferry1520 200km",
            "Q-B rail1520 200km 3kV"));
  }

  @Test
  void trucksOnARoRoShip() {
    check(
        "A road 2h P ro_ro 18h Q road 2h B [22h 260$ 140kg 0 borders]",
        "LOAD A, WAIT P, BOARD P, UNLOAD B",
        Ask.on("A-P road 60km", "P-Q ro_ro 200km", "Q-B road 60km"));
  }

  @Test
  void aFerryAtTheVeryBeginning() {
    check(
        "A ro_ro 20h B [20h 140$ 20kg 0 borders]",
        "LOAD A, WAIT A, BOARD A, UNLOAD B",
        Ask.on("A-B ro_ro 200km"));
  }

  @Test
  void fromOneFerryToTheNextIsBoardedAgain() {
    check(
        "A ro_ro 28h B [28h 220$ 20kg 0 borders]",
        "LOAD A, WAIT A, BOARD A, WAIT P, BOARD P, UNLOAD B",
        Ask.on("A-P ro_ro 100km", "P-B ro_ro 100km"));
  }

  @Test
  void trucksDoNotBoardATrainFerry() {
    assertThat(Ask.on("A-P road 60km", "P-B rail_ferry1520 100km").line())
        .isEqualTo("no way: ; one gets to P A");
  }
}
