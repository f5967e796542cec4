package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST
 *
 * <p>A gauge break is passed at a terminal that can do it: 5 h and 50 $. A line with both gauges is
 * used in either, and the change is made where there is such a terminal.
 */
class B02_GaugeChangeTest {

  private static void check(String expected, String operations, Ask ask) {
    assertThat(ask.line()).isEqualTo(expected);
    assertThat(ask.operations()).isEqualTo(operations);
  }

  @Test
  void atTheBreak() {
    // 1 h + 200 km/40 = 6 h; 5 h + 5 h + 1 h = 11 h; 20 $ + 200 $ + 50 $
    check(
        "A rail1520 6h G rail1435 11h B [17h 270$ 80kg 0 borders]",
        "LOAD A, GAUGE_CHANGE G, UNLOAD B",
        Ask.on("G terminal rail gauge", "A-G rail1520 200km", "G-B rail1435 200km"));
  }

  @Test
  void notWithoutTheMeans() {
    for (String node : new String[] {"G terminal rail", "G rail_station"}) {
      assertThat(Ask.on(node, "A-G rail1520 200km", "G-B rail1435 200km").line())
          .isEqualTo("no way: ; one gets to A G");
    }
  }

  @Test
  void onADualGaugeLineTheChangeIsAtTheEndThatCan() {
    String[] lines = {"A-F rail1520 200km", "F-G rail1520/1435 200km", "G-B rail1435 200km"};
    check(
        "A rail1520 6h F rail1435 16h B [22h 370$ 120kg 0 borders]",
        "LOAD A, GAUGE_CHANGE F, UNLOAD B",
        Ask.on("F terminal rail gauge", lines[0], lines[1], lines[2]));
    check(
        "A rail1520 11h G rail1435 11h B [22h 370$ 120kg 0 borders]",
        "LOAD A, GAUGE_CHANGE G, UNLOAD B",
        Ask.on("G terminal rail bogie", lines[0], lines[1], lines[2]));
  }

  @Test
  void aDualGaugeLineNeedsNoChange() {
    check(
        "A rail1435 12h B [12h 220$ 80kg 0 borders]",
        "LOAD A, UNLOAD B",
        Ask.on("A-G rail1520/1435 200km", "G-B rail1435 200km"));
  }

  @Test
  void gaugesOnAFerry() {
    check(
        "A rail1435 6h P rail_ferry 19h B [25h 270$ 50kg 0 borders]",
        "LOAD A, GAUGE_CHANGE P, WAIT P, BOARD P, UNLOAD B",
        Ask.on("P terminal rail gauge", "A-P rail1435 200km", "P-B rail_ferry1520 100km 20km/h"));
  }
}
