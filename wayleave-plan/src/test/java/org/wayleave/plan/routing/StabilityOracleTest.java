package org.wayleave.plan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.scenario.Modification;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.cost.Effect;
import org.wayleave.plan.cost.Figure;
import org.wayleave.plan.cost.OperationCost;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.itinerary.Trip;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.Correction;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.testing.Property;

/**
 * FEATURE UNDER TEST: the values at which the choice flips are exact, none is missed, none made up.
 *
 * <p>Two oracles. The first lists every way ({@link BruteForce}) and draws each as a line a + λ b
 * over the factor λ of one input; an hour is worth 36 $ here, a second one cent, so that nothing is
 * rounded and values must agree to the last digit. The second corrects the input, asks the planner
 * again and compares what it chooses.
 */
class StabilityOracleTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 15);
  private static final ParameterTable PARAMETERS =
      TestParameters.varyingTable()
          .correct(
              List.of(
                  new Correction("value_of_time", null, 3.6, null, null, null, Provenance.STATED)));
  private static final double[] FACTORS = {0.01, 0.1, 0.5, 2, 10, 100};

  /** What a way takes: {@code rest} and, λ times, what the input puts in. */
  private record Line(double rest, double part) {
    double at(double factor) {
      return rest + factor * part;
    }
  }

  private static final class Case {
    final RandomNetwork random;
    final Network network;
    final RouteRequest request;
    final RoutePlanner planner;
    final CostModel model = new CostModel(PARAMETERS, Commodity.CONTAINER);
    final Optional<Map<List<String>, OperationCost>> ways;

    Case(RandomNetwork random, Criterion criterion) {
      this.random = random;
      network = random.toNetwork();
      planner = new RoutePlanner(network, PARAMETERS);
      request =
          RouteRequest.of(new Trip(network.node(0), network.node(1), Commodity.CONTAINER, DAY))
              .by(criterion)
              .under(Scenario.of(random.closed(), List.of()));
      Overlay overlay = request.scenario().resolve(network);
      ways =
          new BruteForce(overlay, model, List.of(criterion), DAY.getMonth())
              .all(network.node(0), network.node(1));
    }

    Line line(OperationCost cost, Figure figure) {
      double whole =
          weigh(Effect.Quantity.TIME, cost.timeSeconds().mid())
              + weigh(Effect.Quantity.COST, cost.costUsCents().mid())
              + weigh(Effect.Quantity.CO2E, cost.co2eGrams().mid());
      double part =
          figure.id().equals("parameter:value_of_time")
              ? weigh(Effect.Quantity.TIME, cost.timeSeconds().mid())
              : cost.effects().stream()
                  .filter(effect -> effect.figure().equals(figure))
                  .mapToDouble(effect -> weigh(effect.quantity(), effect.amount().mid()))
                  .sum();
      return new Line(whole - part, part);
    }

    private double weigh(Effect.Quantity quantity, long amount) {
      return request.criterion().weight(model, quantity, amount);
    }

    Map<List<String>, Line> lines(Figure figure) {
      return ways.orElseThrow().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> line(entry.getValue(), figure)));
    }
  }

  private static double factor(Figure figure, double value) {
    return figure.isInverse() ? figure.mid() / value : value / figure.mid();
  }

  @Test
  void everyFlipIsWhereTheLinesOfAllWaysCross() {
    AtomicInteger networks = new AtomicInteger();
    AtomicInteger inputs = new AtomicInteger();
    AtomicInteger flips = new AtomicInteger();
    for (Criterion criterion : Criterion.OF_A_ROUTE) {
      Property.forAll(
          "flips by " + criterion,
          61,
          1_000,
          RandomNetwork::draw,
          random -> {
            Case drawn = new Case(random, criterion);
            if (drawn.ways.isEmpty()) {
              return;
            }
            networks.incrementAndGet();
            Stability stability = drawn.planner.stability(drawn.request, () -> false);
            if (!(drawn.planner.plan(drawn.request) instanceof RouteAnswer.Found found)) {
              assertThat(stability.inputs()).isEmpty();
              assertThat(drawn.ways.orElseThrow()).isEmpty();
              return;
            }
            assertThat(stability.line()).isEqualTo(found.itinerary().toLine());
            for (Stability.Input input : stability.inputs()) {
              inputs.incrementAndGet();
              flips.addAndGet(checkLines(drawn, found.itinerary(), input));
            }
          });
    }
    assertThat(networks.get()).as("networks").isGreaterThan(3_000);
    assertThat(inputs.get()).as("inputs, so that the test means something").isGreaterThan(5_000);
    assertThat(flips.get()).as("flips").isGreaterThan(500);
  }

  private static int checkLines(Case drawn, Itinerary chosen, Stability.Input input) {
    Map<List<String>, Line> lines = drawn.lines(input.figure());
    assertThat(lines).containsKey(BruteForce.name(chosen));
    Line own = Objects.requireNonNull(lines.get(BruteForce.name(chosen)));
    assertThat((double) input.share()).isCloseTo(own.part(), within(0.5));
    double lowest = 0;
    double highest = Double.POSITIVE_INFINITY;
    for (Line other : lines.values()) {
      double factor = (other.rest() - own.rest()) / (own.part() - other.part());
      if (other.part() > own.part() && factor > 0) {
        lowest = Math.max(lowest, factor);
      } else if (other.part() < own.part()) {
        highest = Math.min(highest, factor);
      }
    }
    boolean isInverse = input.figure().isInverse();
    checkFlip(input, lowest, isInverse ? input.above() : input.below());
    checkFlip(input, highest, isInverse ? input.below() : input.above());
    return (input.below() == null ? 0 : 1) + (input.above() == null ? 0 : 1);
  }

  private static void checkFlip(
      Stability.Input input, double expectedFactor, Stability.@Nullable Flip flip) {
    if (expectedFactor == 0 || expectedFactor == Double.POSITIVE_INFINITY) {
      assertThat(flip).as(input.figure().id()).isNull();
    } else {
      assertThat(flip).as("%s at %s", input.figure().id(), expectedFactor).isNotNull();
      assertThat(factor(input.figure(), Objects.requireNonNull(flip).value()) / expectedFactor)
          .as(input.figure().id())
          .isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void askedAgainWithTheInputCorrectedThePlannerFlipsThereAndNowhereElse() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger outside = new AtomicInteger();
    AtomicInteger better = new AtomicInteger();
    Property.forAll(
        "flips asked again",
        62,
        1_000,
        RandomNetwork::draw,
        random -> {
          Case drawn = new Case(random, Criterion.GENERALIZED);
          if (drawn.ways.isEmpty()
              || !(drawn.planner.plan(drawn.request) instanceof RouteAnswer.Found found)) {
            return;
          }
          for (Stability.Input input :
              drawn.planner.stability(drawn.request, () -> false).inputs()) {
            Line own =
                Objects.requireNonNull(
                    drawn.lines(input.figure()).get(BruteForce.name(found.itinerary())));
            List<Double> factors = new ArrayList<>();
            for (double factor : FACTORS) {
              factors.add(factor);
            }
            for (Stability.Flip flip : flips(input)) {
              double factor = factor(input.figure(), flip.value());
              factors.addAll(List.of(factor * 0.8, factor * 0.99, factor * 1.01, factor * 1.25));
            }
            for (double factor : factors) {
              Corrected corrected = correct(drawn, input.figure(), factor);
              if (corrected == null) {
                continue;
              }
              Itinerary now = corrected.plan();
              double gain = own.at(corrected.factor) - now.generalizedUsCents().mid();
              // Each operation, and there are four at most to a link, is rounded by half a unit.
              double rounding = 2.0 * drawn.network.linkCount() + 4;
              if (isInside(input, corrected.factor)) {
                inside.incrementAndGet();
                assertThat(gain)
                    .as("%s times %s: %s", input.figure().id(), corrected.factor, now.toLine())
                    .isLessThanOrEqualTo(rounding);
              } else {
                outside.incrementAndGet();
                better.addAndGet(gain > 0 ? 1 : 0);
                assertThat(gain)
                    .as("%s times %s: %s", input.figure().id(), corrected.factor, now.toLine())
                    .isGreaterThanOrEqualTo(-rounding);
              }
            }
          }
        });
    assertThat(inside.get()).as("inside").isGreaterThan(5_000);
    assertThat(outside.get()).as("outside").isGreaterThan(1_000);
    assertThat(better.get() / (double) outside.get())
        .as("outside, another way is truly better but for rounding")
        .isGreaterThan(0.97);
  }

  private static List<Stability.Flip> flips(Stability.Input input) {
    List<Stability.Flip> flips = new ArrayList<>();
    Stability.Flip below = input.below();
    Stability.Flip above = input.above();
    if (below != null) {
      flips.add(below);
    }
    if (above != null) {
      flips.add(above);
    }
    return flips;
  }

  private static boolean isInside(Stability.Input input, double factor) {
    return flips(input).stream()
        .mapToDouble(flip -> factor(input.figure(), flip.value()))
        .allMatch(flip -> (flip <= 1 && factor >= flip) || (flip >= 1 && factor <= flip));
  }

  /** A question with one input corrected, and the factor that whole numbers made of it. */
  private record Corrected(RoutePlanner planner, RouteRequest request, double factor) {
    Itinerary plan() {
      return ((RouteAnswer.Found) planner.plan(request)).itinerary();
    }
  }

  private static @Nullable Corrected correct(Case drawn, Figure figure, double factor) {
    if (figure.mid() == 0) {
      return null;
    }
    double value = figure.isInverse() ? figure.mid() / factor : figure.mid() * factor;
    String[] id = figure.id().split(":", -1);
    RouteRequest request = drawn.request;
    return switch (id[0]) {
      case "parameter" -> {
        Correction correction =
            new Correction(id[1], null, value, null, null, null, Provenance.STATED);
        yield new Corrected(
            drawn.planner,
            new RouteRequest(
                request.trip(),
                request.criterion(),
                request.modes(),
                request.scenario(),
                List.of(correction),
                request.restricted()),
            factor);
      }
      case "crossing" -> {
        boolean isTime = id[2].equals("time");
        yield modified(
            drawn,
            figure,
            id[1],
            isTime
                ? Modification.Quantity.CROSSING_TIME_SECONDS
                : Modification.Quantity.CROSSING_COST_US_CENTS,
            value,
            isTime ? 3600 : 100);
      }
      default ->
          id[2].equals("speed")
              ? modified(drawn, figure, "link:" + id[1], Modification.Quantity.SPEED_KMH, value, 1)
              : retimed(drawn, figure, id[1], value);
    };
  }

  private static @Nullable Corrected modified(
      Case drawn,
      Figure figure,
      String element,
      Modification.Quantity quantity,
      double value,
      double scale) {
    int whole = Math.toIntExact(Math.round(value * scale));
    if (whole == 0) {
      return null;
    }
    List<Modification> modifications = new ArrayList<>(drawn.request.scenario().modifications());
    modifications.add(new Modification.Modify(element, quantity, whole));
    return new Corrected(
        drawn.planner,
        drawn.request.under(new Scenario("", modifications)),
        factor(figure, whole / scale));
  }

  /** A running time cannot be corrected, so the network is drawn again. */
  private static Corrected retimed(Case drawn, Figure figure, String link, double hours) {
    long seconds = Math.round(hours * 3600);
    List<String> lines =
        drawn.random.lines().stream()
            .map(line ->
                line.contains("id " + link + " ")
                    ? line.replace("takes 77min", "takes " + seconds + "s")
                    : line)
            .toList();
    Network network = new RandomNetwork(lines, drawn.random.closed()).toNetwork();
    return new Corrected(
        new RoutePlanner(network, PARAMETERS), drawn.request, seconds / 3600.0 / figure.mid());
  }
}
