package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.dependence.Bargain;
import org.wayleave.plan.dependence.Dependence;
import org.wayleave.plan.dependence.DependenceAnalyst;
import org.wayleave.plan.itinerary.Trip;
import org.wayleave.plan.routing.RouteRequest;

/**
 * FEATURE UNDER TEST: on the bundled network a direct link lowers the leverage of those it
 * bypasses, and without it the old answer is there again, bit for bit (Hubert and Ikonnikova 2011).
 */
class BypassTest {

  private static final String DIRECT = "project:margara-alican-road";

  private final Region region = new RegionOpener(Cli.DATA).open("caspian");
  private final DependenceAnalyst analyst = new DependenceAnalyst(region.planner());

  private Dependence dependence(Scenario scenario) {
    RouteRequest request =
        RouteRequest.of(
                new Trip(
                    region.network().findNode("am-yerevan").orElseThrow(),
                    region.network().findNode("tr-istanbul").orElseThrow(),
                    Commodity.CONTAINER,
                    LocalDate.of(2024, 6, 1)))
            .under(scenario);
    return switch (analyst.analyse(request, Bargain.Rule.USUAL, Progress.NONE)) {
      case DependenceAnalyst.Answer.Found found -> found.dependence();
      case DependenceAnalyst.Answer.NoRoute none -> throw new AssertionError(none);
    };
  }

  @Test
  void aDirectLinkLowersTheLeverageOfThoseItBypasses() {
    Dependence before = dependence(Scenario.BASELINE);
    Dependence opened = dependence(Scenario.of(List.of(), List.of(DIRECT)));
    Dependence again = dependence(Scenario.BASELINE);

    assertThat(before.bargain().players()).contains("GE");
    assertThat(share(before, "GE")).isPositive();
    assertThat(share(opened, "GE")).isLessThan(share(before, "GE"));
    assertThat(opened.bestUsCents()).isLessThan(before.bestUsCents());
    assertThat(again.bargain()).isEqualTo(before.bargain());
    assertThat(again.listWays()).isEqualTo(before.listWays());
    assertThat(again.bestUsCents()).isEqualTo(before.bestUsCents());
  }

  /** In US cents a load unit; nothing for one who is no player. */
  private static double share(Dependence dependence, String player) {
    return dependence.bargain().players().contains(player)
        ? dependence.bargain().shapleyUsCents(player).toDouble()
        : 0;
  }
}
