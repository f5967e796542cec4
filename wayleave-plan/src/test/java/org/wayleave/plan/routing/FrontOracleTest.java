package org.wayleave.plan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.itinerary.Trip;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.pareto.Completeness;
import org.wayleave.plan.pareto.FrontLimit;
import org.wayleave.testing.Property;

/**
 * FEATURE UNDER TEST: a front is exactly the set of figures that no other way betters.
 *
 * <p>The oracle tries every way through the physical network ({@link BruteForce}).
 */
class FrontOracleTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 15);
  private static final ParameterTable PARAMETERS = TestParameters.varyingTable();

  @Test
  void theFrontIsThatOfAllWaysByFourAndByFiveCriteria() {
    AtomicInteger ways = new AtomicInteger();
    AtomicInteger wide = new AtomicInteger();
    Property.forAll(
        "front of all ways",
        31,
        2_000,
        RandomNetwork::draw,
        random -> {
          Network network = random.toNetwork();
          RoutePlanner planner = new RoutePlanner(network, PARAMETERS);
          for (List<Criterion> criteria :
              List.of(
                  Criterion.USUAL_FRONT,
                  Criterion.OF_A_FRONT,
                  List.of(Criterion.TIME, Criterion.BORDERS))) {
            List<List<Long>> expected = oracle(network, random, criteria);
            FrontAnswer answer = planner.front(request(network, random), criteria, FrontLimit.NONE);
            switch (answer) {
              case FrontAnswer.None _ -> assertThat(expected).isEmpty();
              case FrontAnswer.Found found -> {
                assertThat(figures(found.front())).isEqualTo(expected);
                assertThat(found.front().completeness()).isEqualTo(Completeness.EXACT);
                checkItineraries(found.front());
                ways.addAndGet(expected.size());
                wide.addAndGet(expected.size() >= 3 ? 1 : 0);
              }
            }
          }
        });
    assertThat(ways.get()).as("ways, so that the test means something").isGreaterThan(3_000);
    assertThat(wide.get()).as("fronts of three ways and more").isGreaterThan(50);
  }

  @Test
  void oneAndTwoThreadsGetTheSameBytes() throws InterruptedException, ExecutionException {
    for (int seed = 0; seed < 20; seed++) {
      RandomNetwork[] drawn = new RandomNetwork[1];
      Property.forAll("one input", 100 + seed, 1, RandomNetwork::draw, random -> drawn[0] = random);
      Network network = drawn[0].toNetwork();
      RoutePlanner shared = new RoutePlanner(network, PARAMETERS);
      Callable<String> task = () -> print(shared, network, drawn[0]);
      String alone = print(new RoutePlanner(network, PARAMETERS), network, drawn[0]);
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        for (Future<String> text : threads.invokeAll(List.of(task, task))) {
          assertThat(text.get()).isEqualTo(alone);
        }
      }
    }
  }

  private static String print(RoutePlanner planner, Network network, RandomNetwork random) {
    FrontAnswer answer =
        planner.front(request(network, random), Criterion.OF_A_FRONT, FrontLimit.USUAL);
    return switch (answer) {
      case FrontAnswer.None none -> none.reason().toString();
      case FrontAnswer.Found found -> {
        ParetoFront front = found.front();
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < front.size(); place++) {
          text.append(Arrays.toString(front.figures(place)))
              .append(front.itinerary(place).explain());
        }
        yield text.append(front.representatives(6)).append(front.effort()).toString();
      }
    };
  }

  private static List<List<Long>> oracle(
      Network network, RandomNetwork random, List<Criterion> criteria) {
    Overlay overlay = Scenario.of(random.closed(), List.of()).resolve(network);
    CostModel model = new CostModel(PARAMETERS, Commodity.CONTAINER);
    return new BruteForce(overlay, model, criteria, DAY.getMonth())
        .front(network.node(0), network.node(1));
  }

  private static RouteRequest request(Network network, RandomNetwork random) {
    return RouteRequest.of(new Trip(network.node(0), network.node(1), Commodity.CONTAINER, DAY))
        .under(Scenario.of(random.closed(), List.of()));
  }

  private static List<List<Long>> figures(ParetoFront front) {
    return IntStream.range(0, front.size())
        .mapToObj(place -> Arrays.stream(front.figures(place)).boxed().toList())
        .toList();
  }

  /** Each itinerary adds up to its figures. */
  private static void checkItineraries(ParetoFront front) {
    for (int place = 0; place < front.size(); place++) {
      Itinerary way = front.itinerary(place);
      for (int x = 0; x < front.criteria().size(); x++) {
        long figure = front.figures(place)[x];
        switch (front.criteria().get(x)) {
          case COST -> assertThat(way.cost().costUsCents().mid()).isEqualTo(figure);
          case TIME -> assertThat(way.cost().timeSeconds().mid()).isEqualTo(figure);
          case CO2E -> assertThat(way.cost().co2eGrams().mid()).isEqualTo(figure);
          case BORDERS -> assertThat(way.borders()).isEqualTo((int) figure);
          case VARIANCE ->
              assertThat(way.cost().timeVarianceS2() / 3600)
                  .isBetween(figure - 50.0, figure + 50.0);
          case GENERALIZED -> throw new AssertionError("spans no front");
        }
      }
    }
  }
}
