package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.sketch.Sketch;
import org.wayleave.plan.expansion.VirtualNetwork;

/**
 * FEATURE UNDER TEST
 *
 * <p>The published small case of the virtual network: European Journal of Transport and
 * Infrastructure Research 6(3), 2006, tables 1 to 3. Real links 1 a-b W2, 2 b-c W1, 3 b-d R1, 4 d-c
 * R1, 5 a-d W1, where a W2 link can be used by means W1 and W2. W1 is the rail of 1520 mm here, W2
 * that of 1435 mm, R1 the road.
 */
class A02_ExpansionTest {

  private static final Network NETWORK =
      Sketch.parse(
          """
          B terminal rail road gauge
          D terminal rail road
          A-B id 1 rail1520/1435 10km
          B-C id 2 rail1520 10km
          B-D id 3 road 10km
          D-C id 4 road 10km
          A-D id 5 rail1520 10km
          """);

  private final VirtualNetwork virtual = VirtualNetwork.expand(NETWORK);

  private static void check(List<String> actual, String... expected) {
    assertThat(actual).containsExactlyInAnyOrder(expected);
  }

  @Test
  void theSixTravellingArcsEachBothWays() {
    check(
        virtual.describeStates(),
        "1:ab/RAIL_1520",
        "1:ba/RAIL_1520",
        "1:ab/RAIL_1435",
        "1:ba/RAIL_1435",
        "2:ab/RAIL_1520",
        "2:ba/RAIL_1520",
        "3:ab/ROAD",
        "3:ba/ROAD",
        "4:ab/ROAD",
        "4:ba/ROAD",
        "5:ab/RAIL_1520",
        "5:ba/RAIL_1520");
  }

  @Test
  void theFiveConnectingArcsAtBEachBothWays() {
    check(
        connectingArcs("B"),
        // b1W1-b2W1, b1W2-b2W1, b1W1-b3R1, b1W2-b3R1, b2W1-b3R1
        "1/RAIL_1520 2/RAIL_1520",
        "1/RAIL_1435 2/RAIL_1520",
        "1/RAIL_1520 3/ROAD",
        "1/RAIL_1435 3/ROAD",
        "2/RAIL_1520 3/ROAD",
        "2/RAIL_1520 1/RAIL_1520",
        "2/RAIL_1520 1/RAIL_1435",
        "3/ROAD 1/RAIL_1520",
        "3/ROAD 1/RAIL_1435",
        "3/ROAD 2/RAIL_1520");
  }

  @Test
  void whereThereIsNoTerminalOnlyTheSameMeansGoesOn() {
    // At a: links 1 and 5 by W1. At c, without a terminal, rail and road do not meet.
    check(connectingArcs("A"), "1/RAIL_1520 5/RAIL_1520", "5/RAIL_1520 1/RAIL_1520");
    check(connectingArcs("C"));
  }

  private List<String> connectingArcs(String node) {
    List<String> arcs = new ArrayList<>();
    IntStream.range(0, virtual.arcs().arcCount())
        .forEach(arc -> {
          int before = virtual.arcs().tail(arc);
          int after = virtual.arcs().head(arc);
          if (NETWORK.node(virtual.head(before)).key().equals(node)) {
            arcs.add(name(before) + " " + name(after));
          }
        });
    return arcs;
  }

  private String name(int state) {
    return virtual.describe(state).replaceAll(":..", "");
  }
}
