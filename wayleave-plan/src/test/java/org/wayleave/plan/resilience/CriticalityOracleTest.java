package org.wayleave.plan.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Node;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.assignment.AllOrNothing;
import org.wayleave.plan.assignment.Assignment;
import org.wayleave.plan.assignment.AssignmentRequest;
import org.wayleave.plan.assignment.DemandNetwork;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.demand.Trade;
import org.wayleave.plan.demand.Zone;
import org.wayleave.plan.expansion.VirtualNetwork;
import org.wayleave.plan.itinerary.Trip;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.routing.RandomNetwork;
import org.wayleave.plan.routing.RouteAnswer;
import org.wayleave.plan.routing.RoutePlanner;
import org.wayleave.plan.routing.RouteRequest;
import org.wayleave.testing.Property;

/**
 * FEATURE UNDER TEST: a demand on a network pays what its single routes cost, and closing an
 * element costs what assigning again under a scenario that closes it says.
 */
class CriticalityOracleTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 15);
  private static final ParameterTable PARAMETERS = TestParameters.table();
  private static final double ROUNDING_US_CENTS = 40;
  private static final long LONGEST_WAY_M = 2_000_000;

  private record Drawn(RandomNetwork network, List<Integer> tonnes) {

    static Drawn draw(SplittableRandom random, int size) {
      return new Drawn(RandomNetwork.draw(random, size), random.ints(8, 0, 500).boxed().toList());
    }
  }

  /** A trade for every two nodes, in turn of every class of goods. */
  private static DemandMatrix demand(Network network, Drawn drawn) {
    Map<String, Zone> zones = new TreeMap<>();
    List<Trade> trades = new ArrayList<>();
    for (Node node : network.listNodes()) {
      zones.put(node.key(), Zone.of(node));
    }
    for (Node origin : network.listNodes()) {
      for (Node destination : network.listNodes()) {
        if (!origin.equals(destination)) {
          int place = trades.size();
          int tonnes = drawn.tonnes.get(place % drawn.tonnes.size());
          trades.add(
              new Trade(
                  "t" + place,
                  origin.key(),
                  destination.key(),
                  Commodity.values()[place % 2],
                  new Range(tonnes / 2, tonnes, 2L * tonnes),
                  null,
                  Provenance.STATED));
        }
      }
    }
    return new DemandMatrix(zones, trades);
  }

  @Test
  void everyPairPaysWhatItsRouteCosts() {
    AtomicInteger served = new AtomicInteger();
    Property.forAll(
        "assignment", 501, 400, Drawn::draw, drawn -> served.addAndGet(checkRoutes(drawn)));
    assertThat(served.get()).as("pairs with a way").isGreaterThan(1_000);
  }

  private static int checkRoutes(Drawn drawn) {
    Network network = drawn.network.toNetwork();
    DemandMatrix demand = demand(network, drawn);
    if (demand.tonnes() == 0) {
      return 0;
    }
    RoutePlanner planner = new RoutePlanner(network, PARAMETERS);
    Assignment assignment =
        AllOrNothing.assign(
            DemandNetwork.of(planner.virtual(), PARAMETERS, AssignmentRequest.of(demand, DAY)),
            Progress.NONE);
    int served = 0;
    for (int trade = 0; trade < demand.trades().size(); trade++) {
      Trade row = demand.trades().get(trade);
      Assignment.Service service = assignment.services().get(trade);
      assertThat(service.tonnes()).isEqualTo(row.tonnes().mid());
      if (service.tonnes() == 0) {
        continue;
      }
      RouteAnswer answer =
          planner.plan(
              RouteRequest.of(
                      new Trip(
                          node(network, row.origin()),
                          node(network, row.destination()),
                          row.commodity(),
                          DAY))
                  .by(Criterion.GENERALIZED));
      switch (answer) {
        case RouteAnswer.NoRoute _ ->
            assertThat(service.unservedTonnes()).isEqualTo(service.tonnes());
        case RouteAnswer.Found found -> {
          served++;
          assertThat(service.unservedTonnes()).isZero();
          // Each operation is rounded to a whole cent in the search, all of them once in the
          // answer.
          assertThat(service.generalizedUsCents() / service.units())
              .isCloseTo(
                  (double) found.itinerary().generalizedUsCents().mid(), within(ROUNDING_US_CENTS));
          assertThat(service.tonneMetres())
              .isGreaterThanOrEqualTo(0)
              .isLessThanOrEqualTo(service.tonnes() * LONGEST_WAY_M);
        }
      }
    }
    return served;
  }

  @Test
  void everyClosureCostsWhatAssigningAgainSays() {
    AtomicInteger harmful = new AtomicInteger();
    Property.forAll(
        "criticality", 502, 250, Drawn::draw, drawn -> harmful.addAndGet(checkClosures(drawn)));
    assertThat(harmful.get()).as("closures that did anything").isGreaterThan(500);
  }

  private static int checkClosures(Drawn drawn) {
    Network network = drawn.network.toNetwork();
    DemandMatrix demand = demand(network, drawn);
    if (demand.tonnes() == 0) {
      return 0;
    }
    VirtualNetwork virtual = VirtualNetwork.expand(network);
    AssignmentRequest request =
        AssignmentRequest.of(demand, DAY).under(Scenario.of(drawn.network.closed(), List.of()));
    DemandNetwork ground = DemandNetwork.of(virtual, PARAMETERS, request);
    Assignment before = AllOrNothing.assign(ground, Progress.NONE);
    EnumSet<ElementKind> kinds = EnumSet.allOf(ElementKind.class);
    Criticality criticality = Criticality.of(ground, kinds, 1, Progress.NONE);
    assertThat(Criticality.of(ground, kinds, 3, Progress.NONE)).isEqualTo(criticality);
    Map<ClosableElement, Criticality.ElementLoss> losses =
        criticality.losses().stream()
            .collect(Collectors.toMap(Criticality.ElementLoss::element, Function.identity()));
    List<ClosableElement> elements = new ElementCatalog(network).list(kinds);
    assertThat(criticality.harmlessCount()).isEqualTo(elements.size() - losses.size());
    for (ClosableElement element : elements) {
      List<String> closed = new ArrayList<>(drawn.network.closed());
      closed.add(element.scenarioId());
      Assignment after =
          AllOrNothing.assign(
              DemandNetwork.of(virtual, PARAMETERS, request.under(Scenario.of(closed, List.of()))),
              Progress.NONE);
      check(before, after, losses.get(element));
    }
    return losses.size();
  }

  private static void check(
      Assignment before, Assignment after, Criticality.@Nullable ElementLoss loss) {
    Map<Integer, Criticality.TradeLoss> found =
        loss == null
            ? Map.of()
            : loss.trades().stream()
                .collect(Collectors.toMap(Criticality.TradeLoss::trade, Function.identity()));
    long lost = 0;
    for (int trade = 0; trade < before.services().size(); trade++) {
      Assignment.Service was = before.services().get(trade);
      Assignment.Service is = after.services().get(trade);
      long unserved = is.unservedTonnes() - was.unservedTonnes();
      long extra = unserved > 0 ? 0 : is.generalizedUsCents() - was.generalizedUsCents();
      Criticality.TradeLoss row = found.getOrDefault(trade, new Criticality.TradeLoss(trade, 0, 0));
      assertThat(row.unservedTonnes()).isEqualTo(unserved);
      // The two sums are rounded to whole cents, their difference only once.
      assertThat(row.extraUsCents()).isBetween(extra - 1, extra + 1);
      lost += unserved;
    }
    if (loss != null) {
      assertThat(loss.ownTonnes() + loss.unservedTonnes().mid()).isEqualTo(lost);
    }
  }

  private static Node node(Network network, String id) {
    return network.findNode(id).orElseThrow();
  }
}
