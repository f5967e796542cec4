package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.wayleave.network.element.Mode;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.routing.RoutePlanner;
import org.wayleave.plan.routing.RouteRequest;

/**
 * FEATURE UNDER TEST
 *
 * <p>With one mode the way is the path of least cost. Road: 60 km/h, 1 $ and 1 kg a kilometre;
 * loading and unloading 1 h and 10 $ each. A map's link is a road of 10 km a character.
 */
class A01_OneModeTest {

  private static void check(String expected, Ask ask) {
    assertThat(ask.line()).isEqualTo(expected);
  }

  @Test
  void oneLinkForwardAndBack() {
    // 120 km: 2 h on the road and 2 h of handling; 120 $ and 20 $.
    Ask ask = Ask.on("A------------B");
    check("A road 4h B [4h 140$ 120kg 0 borders]", ask);
    check("B road 4h A [4h 140$ 120kg 0 borders]", ask.from("B").to("A"));
  }

  @Test
  void theShorterOfTwoWays() {
    Ask ask =
        Ask.on(
            "A--C--B", //
            "|     |", "|     |", "D-----E");
    check("A road 3h B [3h 60$ 40kg 0 borders]", ask);
    check("A road 4h B [4h 110$ 90kg 0 borders]", ask.closing("C"));
  }

  @Test
  void aOneWayStreetIsOneWay() {
    Ask ask = Ask.on("A>B road 60km", "B-C road 60km", "C-A road 60km");
    check("A road 3h B [3h 80$ 60kg 0 borders]", ask);
    check("B road 4h A [4h 140$ 120kg 0 borders]", ask.from("B").to("A"));
  }

  @Test
  void ofTwoParallelLinksTheQuickerAndOfEqualsTheFirst() {
    Ask ask = Ask.on("A-B road 60km 30km/h", "A-B road 60km", "A-B road 60km");
    assertThat(ask.itinerary().legs().getFirst().links().getFirst().key()).isEqualTo("A-B.2");
    check("A road 3h B [3h 80$ 60kg 0 borders]", ask);
  }

  @Test
  void noLengthTakesNoTime() {
    check("A road 2h B [2h 20$ 0kg 0 borders]", Ask.on("A-B road 0km"));
  }

  @Test
  void aZoneIsNotPassedThrough() {
    Ask ask = Ask.on("A--Z--B", "", "Z zone");
    check("no way: ; one gets to Z A", ask);
    check("A road 2h Z [2h 40$ 20kg 0 borders]", ask.to("Z"));
  }

  @Test
  void thereMustBeAPlaceToGoAndAModeToGoBy() {
    Ask ask = Ask.on("A--B");
    assertThatThrownBy(() -> ask.to("A").answer())
        .isInstanceOfSatisfying(
            UserException.class, mistake -> assertThat(mistake.code()).isEqualTo("same_place"));
    RoutePlanner planner = new RoutePlanner(ask.network(), TestParameters.table());
    assertThatThrownBy(() ->
            planner.plan(
                RouteRequest.of(ask.network().node(0), ask.network().node(1), ask.departure())
                    .with(EnumSet.noneOf(Mode.class))))
        .isInstanceOfSatisfying(
            UserException.class, mistake -> assertThat(mistake.code()).isEqualTo("no_mode"));
  }
}
