package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST
 *
 * <p>An itinerary prints as one line of ASCII, and explains itself operation by operation.
 */
class I01_LineTest {

  private static final Ask ASK =
      Ask.on(
              """
              TAS--KRA--AKU-----ALT--POT
              """,
              """
              TAS in UZ
              KRA in KZ
              AKU in KZ terminal
              ALT in AZ terminal border alat-port 24h
              POT in GE
              TAS-KRA rail1520 800km border saryagash 12h 40usd/wagon
              KRA-AKU rail1520 1200km
              AKU-ALT sea 480km
              ALT-POT rail1520 880km border gardabani 6h
              """)
          .from("TAS")
          .to("POT");

  @Test
  void theLine() {
    assertThat(ASK.line())
        .isEqualTo(
            "TAS rail1520 63h AKU sea 40h ALT rail1520 63h POT [6d22h 1806$ 644kg 3 borders]");
  }

  @Test
  void theReckoning() {
    assertThat(
            ASK.itinerary()
                .explain()
                .toString()
                .lines()
                .map(line -> line.replaceAll("^ * [^ ]+ from (parameter|crossing):.*", "")))
        .filteredOn(line -> !line.isEmpty())
        .containsExactly(
            "TAS rail1520 63h AKU sea 40h ALT rail1520 63h POT [6d22h 1806$ 644kg 3 borders]",
            "  TAS → AKU by rail, 2000 km: 63h, 1020$, 400kg",
            "    Load at TAS: 1h, 10$, 0kg",
            "    Move 400 km by rail (1520 mm) in UZ: 10h, 200$, 80kg",
            "    Border: saryagash: 12h, 10$, 0kg",
            "    Move 1600 km by rail (1520 mm) in KZ: 40h, 800$, 320kg",
            "  AKU → ALT by sea, 480 km: 40h, 196$, 58kg",
            "    Transship at AKU from rail to sea: 10h, 100$, 10kg",
            "    Wait for the ship at AKU: 6h, 0$, 0kg",
            "    Move 480 km by sea on the high seas: 24h, 96$, 48kg",
            "  ALT → POT by rail, 880 km: 63h, 590$, 186kg",
            "    Port procedure on landing at ALT: 24h, 20$, 0kg",
            "    Transship at ALT from sea to rail: 10h, 100$, 10kg",
            "    Move 440 km by rail (1520 mm) in AZ: 11h, 220$, 88kg",
            "    Border: gardabani: 6h, 20$, 0kg",
            "    Move 440 km by rail (1520 mm) in GE: 11h, 220$, 88kg",
            "    Unload at POT: 1h, 10$, 0kg");
  }
}
