package org.wayleave.plan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.cost.OperationCost;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.itinerary.Leg;
import org.wayleave.plan.itinerary.Trip;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: alternatives are real ways that share no more than asked, the best first. */
class AlternativesTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 15);
  private static final ParameterTable PARAMETERS = TestParameters.varyingTable();

  @Test
  void everyAlternativeIsARealWayAndSharesLittle() {
    AtomicInteger several = new AtomicInteger();
    Property.forAll(
        "alternatives",
        71,
        1_000,
        RandomNetwork::draw,
        random -> {
          Network network = random.toNetwork();
          RoutePlanner planner = new RoutePlanner(network, PARAMETERS);
          Optional<Map<List<String>, OperationCost>> all = all(network, random);
          for (Criterion criterion : Criterion.OF_A_ROUTE) {
            RouteRequest request = request(network, random, criterion);
            RouteAnswer best = planner.plan(request);
            for (double mostOverlap : new double[] {0, 0.3, 0.7, 1}) {
              List<RouteAnswer> answers = planner.alternatives(request, 4, mostOverlap);
              assertThat(answers).hasSizeBetween(1, 4);
              assertThat(answers.getFirst()).isEqualTo(best);
              if (best instanceof RouteAnswer.Found && all.isPresent()) {
                several.addAndGet(answers.size() > 1 ? 1 : 0);
                check(network, all.orElseThrow(), criterion, answers, mostOverlap);
              }
            }
          }
        });
    assertThat(several.get()).as("questions with several answers").isGreaterThan(300);
  }

  private static Optional<Map<List<String>, OperationCost>> all(
      Network network, RandomNetwork random) {
    return new BruteForce(
            Scenario.of(random.closed(), List.of()).resolve(network),
            new CostModel(PARAMETERS, Commodity.CONTAINER),
            List.of(Criterion.TIME),
            DAY.getMonth())
        .all(network.node(0), network.node(1));
  }

  private static RouteRequest request(Network network, RandomNetwork random, Criterion criterion) {
    return RouteRequest.of(new Trip(network.node(0), network.node(1), Commodity.CONTAINER, DAY))
        .by(criterion)
        .under(Scenario.of(random.closed(), List.of()));
  }

  private static void check(
      Network network,
      Map<List<String>, OperationCost> all,
      Criterion criterion,
      List<RouteAnswer> answers,
      double mostOverlap) {
    List<Itinerary> ways =
        answers.stream().map(answer -> ((RouteAnswer.Found) answer).itinerary()).toList();
    Set<List<String>> names = new HashSet<>();
    for (int x = 0; x < ways.size(); x++) {
      Itinerary way = ways.get(x);
      List<String> name = BruteForce.name(way);
      assertThat(names.add(name)).as("%s comes once", name).isTrue();
      assertThat(all).containsKey(name);
      OperationCost cost = Objects.requireNonNull(all.get(name));
      assertThat(way.cost().timeSeconds()).isEqualTo(cost.timeSeconds());
      assertThat(way.cost().costUsCents()).isEqualTo(cost.costUsCents());
      assertThat(way.cost().co2eGrams()).isEqualTo(cost.co2eGrams());
      if (x > 0) { // the best may have to, to reach a terminal and come back
        checkPassesNoPlaceTwice(network, way);
      }
      for (int y = 0; y < x; y++) {
        Itinerary earlier = ways.get(y);
        assertThat(way.overlap(earlier)).isLessThanOrEqualTo(mostOverlap);
        assertThat(earlier.overlap(way)).isLessThanOrEqualTo(mostOverlap);
        assertThat(weight(criterion, earlier))
            .isLessThanOrEqualTo(weight(criterion, way) + rounding(criterion, way, earlier));
      }
    }
  }

  private static long weight(Criterion criterion, Itinerary way) {
    return switch (criterion) {
      case GENERALIZED -> way.generalizedUsCents().mid();
      case TIME -> way.cost().timeSeconds().mid();
      case COST -> way.cost().costUsCents().mid();
      default -> way.cost().co2eGrams().mid();
    };
  }

  /** The search rounds the worth of time at every link, the way once. */
  private static long rounding(Criterion criterion, Itinerary one, Itinerary other) {
    return criterion == Criterion.GENERALIZED
        ? BruteForce.name(one).size() + BruteForce.name(other).size() + 2
        : 0;
  }

  private static void checkPassesNoPlaceTwice(Network network, Itinerary way) {
    Node at = network.node(0);
    Set<Node> passed = new HashSet<>(Set.of(at));
    for (Leg leg : way.legs()) {
      for (Link link : leg.links()) {
        at =
            network.node(network.nodeNumber(link.from().equals(at.id()) ? link.to() : link.from()));
        assertThat(passed.add(at)).as("%s passed once", at.id()).isTrue();
      }
    }
  }
}
