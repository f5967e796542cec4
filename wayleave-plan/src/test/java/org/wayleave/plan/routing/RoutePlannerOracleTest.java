package org.wayleave.plan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.NetworkBuilder;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Element;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.cost.Amounts;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.itinerary.Leg;
import org.wayleave.plan.itinerary.Step;
import org.wayleave.plan.itinerary.Trip;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.testing.Property;

/**
 * FEATURE UNDER TEST: the planner's way is the least of all ways, and its itinerary adds up.
 *
 * <p>The oracle tries every way through the physical network ({@link BruteForce}).
 */
class RoutePlannerOracleTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 15);
  private static final ParameterTable PARAMETERS = TestParameters.table();

  @Test
  void theWayIsTheLeastOfAllWaysByEveryCriterion() {
    AtomicInteger found = new AtomicInteger();
    AtomicInteger changes = new AtomicInteger();
    Property.forAll(
        "least way",
        7,
        2_000,
        RandomNetwork::draw,
        random -> {
          Network network = random.toNetwork();
          RoutePlanner planner = new RoutePlanner(network, PARAMETERS);
          for (Commodity goods : List.of(Commodity.CONTAINER, Commodity.LIQUID)) {
            for (Criterion criterion : Criterion.OF_A_ROUTE) {
              RouteAnswer answer = planner.plan(request(network, random, goods, criterion));
              check(network, random, goods, criterion, answer);
              if (answer instanceof RouteAnswer.Found way) {
                found.incrementAndGet();
                changes.addAndGet(way.itinerary().legs().size() - 1);
              }
            }
          }
        });
    assertThat(found.get()).as("ways found, so that the test means something").isGreaterThan(4_000);
    assertThat(changes.get()).as("changes of mode or gauge").isGreaterThan(200);
  }

  @Test
  void theOrderInWhichElementsAreAddedDoesNotMatter() {
    Property.forAll(
        "order of elements",
        8,
        300,
        RandomNetwork::draw,
        random -> {
          Network network = random.toNetwork();
          List<Element> elements = new ArrayList<>(network.listNodes());
          elements.addAll(network.listLinks());
          elements.addAll(network.terminals().values());
          elements.addAll(network.crossings().values());
          Collections.shuffle(elements, new Random(5));
          NetworkBuilder builder = Network.builder("shuffled");
          elements.forEach(builder::add);
          Network shuffled = builder.build();
          for (Criterion criterion : Criterion.OF_A_ROUTE) {
            RouteRequest request = request(network, random, Commodity.BULK, criterion);
            RouteAnswer answer = new RoutePlanner(network, PARAMETERS).plan(request);
            assertThat(new RoutePlanner(shuffled, PARAMETERS).plan(request)).isEqualTo(answer);
          }
        });
  }

  @Test
  void twoThreadsGetTheSameAnswersAsOne() throws InterruptedException, ExecutionException {
    List<RandomNetwork> inputs = new ArrayList<>();
    Property.forAll("inputs", 9, 30, RandomNetwork::draw, inputs::add);
    for (RandomNetwork random : inputs) {
      Network network = random.toNetwork();
      List<RouteRequest> requests = new ArrayList<>();
      for (int month = 1; month <= 12; month++) {
        for (Criterion criterion : Criterion.OF_A_ROUTE) {
          RouteRequest june = request(network, random, Commodity.CONTAINER, criterion);
          requests.add(
              RouteRequest.of(
                      new Trip(
                          june.trip().origin(),
                          june.trip().destination(),
                          june.trip().commodity(),
                          LocalDate.of(2024, month, 1)))
                  .by(criterion)
                  .under(june.scenario()));
        }
      }
      RoutePlanner alone = new RoutePlanner(network, PARAMETERS);
      List<RouteAnswer> expected = requests.stream().map(alone::plan).toList();
      RoutePlanner shared = new RoutePlanner(network, PARAMETERS);
      Callable<List<RouteAnswer>> task = () -> requests.stream().map(shared::plan).toList();
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        for (Future<List<RouteAnswer>> answers : threads.invokeAll(List.of(task, task))) {
          assertThat(answers.get()).isEqualTo(expected);
        }
      }
    }
  }

  private static RouteRequest request(
      Network network, RandomNetwork random, Commodity goods, Criterion criterion) {
    return RouteRequest.of(new Trip(network.node(0), network.node(1), goods, DAY))
        .by(criterion)
        .under(Scenario.of(random.closed(), List.of()));
  }

  private static void check(
      Network network,
      RandomNetwork random,
      Commodity goods,
      Criterion criterion,
      RouteAnswer answer) {
    Overlay overlay = Scenario.of(random.closed(), List.of()).resolve(network);
    CostModel model = new CostModel(PARAMETERS, goods);
    long least =
        new BruteForce(overlay, model, List.of(criterion), DAY.getMonth())
            .least(network.node(0), network.node(1));
    switch (answer) {
      case RouteAnswer.NoRoute _ -> assertThat(least).isEqualTo(BruteForce.NO_WAY);
      case RouteAnswer.Found way -> {
        Itinerary itinerary = way.itinerary();
        Amounts all = itinerary.cost();
        long mid =
            switch (criterion) {
              case TIME -> all.timeSeconds().mid();
              case COST -> all.costUsCents().mid();
              case CO2E -> all.co2eGrams().mid();
              case GENERALIZED -> itinerary.generalizedUsCents().mid();
              case BORDERS, VARIANCE -> throw new AssertionError(criterion);
            };
        long tolerance =
            criterion == Criterion.GENERALIZED
                ? itinerary.legs().stream().mapToInt(leg -> 2 * leg.links().size() + 1).sum()
                : 0;
        assertThat(mid).isBetween(least - tolerance, least + tolerance);
        checkParts(itinerary, network);
      }
    }
  }

  private static void checkParts(Itinerary itinerary, Network network) {
    Node at = network.node(0);
    for (Leg leg : itinerary.legs()) {
      assertThat(leg.from()).isEqualTo(at);
      for (Link link : leg.links()) {
        boolean isForward = link.from().equals(at.id());
        assertThat(isForward || link.to().equals(at.id())).isTrue();
        at = network.node(network.nodeNumber(isForward ? link.to() : link.from()));
      }
      assertThat(leg.to()).isEqualTo(at);
      assertThat(leg.course().getFirst()).isEqualTo(leg.from().point());
      assertThat(leg.course().getLast()).isEqualTo(leg.to().point());
      assertThat(leg.lengthM()).isEqualTo(leg.links().stream().mapToLong(l -> l.lengthM()).sum());
      for (Step step : leg.steps()) {
        checkOrder(step.cost().timeSeconds());
        checkOrder(step.cost().costUsCents());
        checkOrder(step.cost().co2eGrams());
      }
    }
    assertThat(at).isEqualTo(network.node(1));
    checkOrder(itinerary.generalizedUsCents());
    assertThat(itinerary.shares().stream().mapToLong(Itinerary.Share::timeSeconds).sum())
        .isEqualTo(itinerary.cost().timeSeconds().mid());
    assertThat(itinerary.shares().stream().mapToLong(Itinerary.Share::lengthM).sum())
        .isEqualTo(itinerary.lengthM());
    assertThat(itinerary.legs().getFirst().steps().getFirst().operation())
        .isEqualTo(Operation.LOAD);
    assertThat(itinerary.legs().getLast().steps().getLast().operation())
        .isEqualTo(Operation.UNLOAD);
    assertThat(itinerary.borders()).isEqualTo(countBorders(itinerary, network));
  }

  /** Jurisdictions entered one after the other, from the soil of nodes and of links. */
  private static int countBorders(Itinerary itinerary, Network network) {
    List<String> soil = new ArrayList<>(List.of(network.node(0).jurisdiction().code()));
    Node at = network.node(0);
    for (Leg leg : itinerary.legs()) {
      for (Link link : leg.links()) {
        at =
            network.node(network.nodeNumber(link.from().equals(at.id()) ? link.to() : link.from()));
        soil.add(at.jurisdiction().code());
      }
    }
    int borders = 0;
    String last = soil.getFirst();
    for (String land : soil) {
      if (!land.equals("XZ") && !land.equals(last)) {
        borders++;
      }
      last = land;
    }
    return borders;
  }

  private static void checkOrder(Range range) {
    assertThat(range.low()).isLessThanOrEqualTo(range.mid());
    assertThat(range.mid()).isLessThanOrEqualTo(range.high());
  }
}
