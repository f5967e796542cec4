package org.wayleave.plan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.itinerary.Trip;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.pareto.FrontLimit;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: what stands for a front is the best at what it is called. */
class RolesTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 15);
  private static final ParameterTable PARAMETERS = TestParameters.varyingTable();

  @Test
  void everyRoleIsReallyTheLeast() {
    AtomicInteger wide = new AtomicInteger();
    Property.forAll(
        "roles",
        81,
        2_000,
        RandomNetwork::draw,
        random -> {
          Network network = random.toNetwork();
          RoutePlanner planner = new RoutePlanner(network, PARAMETERS);
          RouteRequest request =
              RouteRequest.of(new Trip(network.node(0), network.node(1), Commodity.CONTAINER, DAY))
                  .under(Scenario.of(random.closed(), List.of()));
          FrontAnswer answer = planner.front(request, Criterion.OF_A_FRONT, FrontLimit.NONE);
          if (answer instanceof FrontAnswer.Found found) {
            wide.addAndGet(found.front().size() >= 2 ? 1 : 0);
            for (int count : new int[] {1, 4, 100}) {
              check(found.front(), count);
            }
            checkBalanced(found.front(), planner.plan(request));
          }
        });
    assertThat(wide.get()).as("fronts of two ways and more").isGreaterThan(100);
  }

  private static void check(ParetoFront front, int count) {
    List<ParetoFront.Representative> chosen = front.representatives(count);
    List<ParetoFront.Role> roles = chosen.stream().flatMap(one -> one.roles().stream()).toList();
    assertThat(roles).contains(named());
    assertThat(roles.stream().filter(role -> role != ParetoFront.Role.ANOTHER))
        .doesNotHaveDuplicates();
    assertThat(chosen.stream().map(ParetoFront.Representative::rank)).doesNotHaveDuplicates();
    long withRoles =
        chosen.stream().filter(one -> !one.roles().contains(ParetoFront.Role.ANOTHER)).count();
    assertThat((long) chosen.size()).isEqualTo(Math.max(withRoles, Math.min(count, front.size())));
    for (ParetoFront.Representative one : chosen) {
      for (ParetoFront.Role role : one.roles()) {
        assertThat(figure(role).applyAsDouble(front.itinerary(one.rank())))
            .as("%s", role)
            .isLessThanOrEqualTo(
                IntStream.range(0, front.size())
                        .mapToDouble(place -> figure(role).applyAsDouble(front.itinerary(place)))
                        .min()
                        .orElseThrow()
                    + (role == ParetoFront.Role.MOST_RELIABLE ? 60 : 0));
      }
    }
  }

  private static ParetoFront.Role[] named() {
    return IntStream.range(0, ParetoFront.Role.values().length - 1)
        .mapToObj(place -> ParetoFront.Role.values()[place])
        .toArray(ParetoFront.Role[]::new);
  }

  /** What the itinerary itself says; its variance is not rounded, hence the minute above. */
  private static ToDoubleFunction<Itinerary> figure(ParetoFront.Role role) {
    return switch (role) {
      case BALANCED -> way -> way.generalizedUsCents().mid();
      case CHEAPEST -> way -> way.cost().costUsCents().mid();
      case FASTEST -> way -> way.cost().timeSeconds().mid();
      case CLEANEST -> way -> way.cost().co2eGrams().mid();
      case FEWEST_BORDERS -> Itinerary::borders;
      case MOST_RELIABLE -> way -> way.tripTime().p95();
      case ANOTHER -> _ -> 0;
    };
  }

  /** No way at all is better balanced, up to the cent that each link is rounded by. */
  private static void checkBalanced(ParetoFront front, RouteAnswer best) {
    Itinerary least = ((RouteAnswer.Found) best).itinerary();
    Itinerary balanced = front.itinerary(front.representatives(1).getFirst().rank());
    assertThat(balanced.generalizedUsCents().mid())
        .isLessThanOrEqualTo(least.generalizedUsCents().mid());
  }
}
