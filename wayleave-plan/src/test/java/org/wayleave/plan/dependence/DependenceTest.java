package org.wayleave.plan.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.scenario.Modification;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.network.sketch.Sketch;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.dependence.Bargain.Rule;
import org.wayleave.plan.pareto.Completeness;
import org.wayleave.plan.routing.RouteAnswer;
import org.wayleave.plan.routing.RoutePlanner;
import org.wayleave.plan.routing.RouteRequest;
import org.wayleave.testing.Property;

/**
 * FEATURE UNDER TEST
 *
 * <p>On whose permission a trade depends: what each refusal costs, what cuts it off, and how the
 * surplus would be shared.
 */
class DependenceTest {

  /** Of the roads from A to B that through UZ is dearer than that through TM. */
  private static final String[] TWO_WAYS = {
    "A at 0,0 in KZ",
    "M at 0,1 in TM",
    "N at 0,2 in UZ",
    "P at 0,3 in IR",
    "B at 0,4 in GE",
    "A-M road 60km",
    "M-B road 60km",
    "A-N road 120km",
    "N-B road 60km",
    "A-P road 120km planned project SUBSTITUTE",
    "P-B road 60km planned project SUBSTITUTE",
    "A-B road 180km planned project DIRECT"
  };

  private static RoutePlanner planner(String... lines) {
    return new RoutePlanner(Sketch.parse(String.join("\n", lines)), TestParameters.table());
  }

  private static RouteRequest request(RoutePlanner planner, String from, String to) {
    Network network = planner.network();
    return RouteRequest.of(
        network.findNode(from).orElseThrow(),
        network.findNode(to).orElseThrow(),
        LocalDate.of(2024, 6, 1));
  }

  private static Dependence found(DependenceAnalyst.Answer answer) {
    return switch (answer) {
      case DependenceAnalyst.Answer.Found found -> found.dependence();
      case DependenceAnalyst.Answer.NoRoute none -> throw new AssertionError("No way: " + none);
    };
  }

  private static Dependence analyse(RoutePlanner planner, Rule rule, String... opened) {
    RouteRequest request =
        request(planner, "A", "B").under(Scenario.of(List.of(), List.of(opened)));
    return found(new DependenceAnalyst(planner).analyse(request, rule, Progress.NONE));
  }

  private static String shares(Bargain.Solution solution) {
    return switch (solution) {
      case Bargain.Solution.Exact exact -> exact.shares().toString();
      case Bargain.Solution.Sampled sampled -> sampled.toString();
      case Bargain.Solution.NotComputed not -> not.reason();
    };
  }

  @Test
  void statesInSeriesShareEqually() {
    Dependence series =
        analyse(
            planner(
                "A at 0,0 in KZ",
                "M at 0,1 in TM",
                "N at 0,2 in UZ",
                "B at 0,3 in GE",
                "A-M road 60km",
                "M-N road 60km",
                "N-B road 60km"),
            Rule.USUAL);
    Bargain bargain = series.bargain();
    assertThat(bargain.players()).containsExactly("shipper", "TM", "UZ");
    assertThat(bargain.outside()).isEqualTo(Bargain.Outside.GIVEN_UP);
    assertThat(bargain.outsideUsCents()).isEqualTo(3 * series.bestUsCents());
    Rational third = Rational.of(2 * series.bestUsCents(), 3);
    String equal = List.of(third, third, third).toString();
    assertThat(shares(bargain.shapley())).isEqualTo(equal);
    assertThat(shares(bargain.nucleolus())).isEqualTo(equal);
    assertThat(bargain.core().hasShapley()).isEqualTo(Bargain.Holds.YES);
    assertThat(series.findCutSets().orElseThrow()).containsExactly(List.of("TM"), List.of("UZ"));
    assertThat(series.denialUsCents(List.of("TM"))).isEmpty();
    assertThat(series.completeness()).isEqualTo(Completeness.EXACT);
  }

  @Test
  void substitutesHaveLittleOrNothing() {
    Dependence parallel =
        analyse(
            planner(
                "A at 0,0 in KZ",
                "M at 0,1 in TM",
                "N at 0,2 in UZ",
                "B at 0,3 in GE",
                "A-M road 60km",
                "M-B road 60km",
                "A-N road 60km",
                "N-B road 60km"),
            Rule.USUAL);
    long surplus = parallel.bargain().surplusUsCents();
    assertThat(shares(parallel.bargain().shapley()))
        .isEqualTo(
            List.of(Rational.of(2 * surplus, 3), Rational.of(surplus, 6), Rational.of(surplus, 6))
                .toString());
    assertThat(shares(parallel.bargain().nucleolus())).isEqualTo("[" + surplus + ", 0, 0]");
    assertThat(parallel.bargain().core().hasShapley()).isEqualTo(Bargain.Holds.NO);
    assertThat(parallel.bargain().core().isThere()).isEqualTo(Bargain.Holds.YES);
    assertThat(parallel.denialUsCents(List.of("TM"))).hasValue(0);
    assertThat(parallel.denialUsCents(List.of("TM", "UZ"))).isEmpty();
    assertThat(parallel.findCutSets().orElseThrow()).containsExactly(List.of("TM", "UZ"));
  }

  @Test
  void exposureAddsUpToTheWay() {
    Dependence dependence = analyse(planner(TWO_WAYS), Rule.USUAL);
    assertThat(
            dependence.listExposures().stream()
                .map(one ->
                    "%s %d$ %dh %dkm"
                        .formatted(
                            one.jurisdiction(),
                            one.costUsCents() / 100,
                            one.timeSeconds() / 3600,
                            one.lengthM() / 1000)))
        .containsExactly("KZ 40$ 1h 30km", "TM 80$ 5h 60km", "GE 60$ 5h 30km");
    assertThat(dependence.listWays().stream().map(Dependence.Permits::jurisdictions))
        .containsExactly(List.of("TM"), List.of("UZ"));
  }

  /** S. Hubert, S. Ikonnikova, 2011: a direct link moves more power than one more substitute. */
  @Test
  void aDirectLinkTakesMoreLeverageThanASubstitute() {
    RoutePlanner planner = planner(TWO_WAYS);
    Dependence before = analyse(planner, Rule.USUAL);
    Rational base = before.bargain().shapleyUsCents("TM");
    Rational substitute = against(planner, before, "SUBSTITUTE").shapleyUsCents("TM");
    Rational direct = against(planner, before, "DIRECT").shapleyUsCents("TM");
    assertThat(substitute).isLessThan(base);
    assertThat(direct).isLessThan(substitute);
    assertThat(analyse(planner, Rule.USUAL).bargain()).isEqualTo(before.bargain());
    assertThat(against(planner, before)).isEqualTo(before.bargain());
  }

  private static Bargain against(RoutePlanner planner, Dependence before, String... opened) {
    RouteRequest request =
        request(planner, "A", "B").under(Scenario.of(List.of(), List.of(opened)));
    Dependence after =
        found(new DependenceAnalyst(planner).analyseAgainst(before, request, Progress.NONE));
    Leverage leverage = Leverage.between(before, after);
    assertThat(Rational.sum(leverage.changes().stream().map(Leverage.Change::gainUsCents).toList()))
        .isEqualTo(
            Rational.of(after.bargain().surplusUsCents() - before.bargain().surplusUsCents()));
    return after.bargain();
  }

  @Test
  void withAnOwnWayNobodyCanCutItOff() {
    Dependence direct = analyse(planner(TWO_WAYS), Rule.USUAL, "DIRECT");
    assertThat(direct.bargain().outside()).isEqualTo(Bargain.Outside.OTHER_WAY);
    assertThat(direct.findCutSets().orElseThrow()).isEmpty();
    assertThat(direct.denialUsCents(List.of("TM", "UZ"))).isPresent();
  }

  @Test
  void moreThanCanBeReckonedIsSampled() {
    Dependence exact = analyse(planner(TWO_WAYS), Rule.USUAL);
    Dependence sampled = analyse(planner(TWO_WAYS), new Rule(3, 2, 20_000, 1, 1000));
    assertThat(shares(sampled.bargain().nucleolus())).isEqualTo("3 players matter; exact to 2.");
    Bargain.Solution.Sampled estimate = (Bargain.Solution.Sampled) sampled.bargain().shapley();
    for (int place = 0; place < 3; place++) {
      Rational truth = exact.bargain().shapleyUsCents(exact.bargain().players().get(place));
      assertThat(Math.abs(estimate.means().get(place) - truth.toDouble()))
          .isLessThan(4 * estimate.standardErrors().get(place) + 1e-6);
    }
  }

  @Test
  void manyTradesAddUp() {
    RoutePlanner planner = planner(TWO_WAYS);
    DependenceAnalyst analyst = new DependenceAnalyst(planner);
    List<RouteRequest> requests =
        List.of(request(planner, "A", "B"), request(planner, "B", "A"), request(planner, "M", "N"));
    List<Dependence> trades = new ArrayList<>();
    analyst.analyseAll(requests, Rule.USUAL, Progress.NONE).forEach(a -> trades.add(found(a)));
    Rational sum =
        trades
            .get(0)
            .bargain()
            .shapleyUsCents("TM")
            .times(Rational.of(5))
            .plus(trades.get(1).bargain().shapleyUsCents("TM").times(Rational.of(7)));
    assertThat(DependenceAnalyst.sumShapley(trades, List.of(5L, 7L, 9L)).get("TM")).isEqualTo(sum);
    assertThat(analyst.analyseAll(requests, Rule.USUAL, (_, done, _) -> done < 2)).hasSize(2);
  }

  @Test
  void noWayIsAnswered() {
    RoutePlanner planner = planner("A at 0,0 in KZ", "B at 0,1 in GE", "A-B road 9km planned");
    assertThat(
            new DependenceAnalyst(planner)
                .analyse(request(planner, "A", "B"), Rule.USUAL, Progress.NONE))
        .isInstanceOf(DependenceAnalyst.Answer.NoRoute.class);
  }

  @Test
  void aRefusalCostsWhatClosingCosts() {
    Property.forAll(
        "denial equals closing the jurisdictions",
        20247,
        300,
        RandomTransit::draw,
        random -> {
          RoutePlanner planner = new RoutePlanner(random.toNetwork(), TestParameters.table());
          RouteRequest request = request(planner, "N0", "N1");
          switch (new DependenceAnalyst(planner).analyse(request, Rule.USUAL, Progress.NONE)) {
            case DependenceAnalyst.Answer.NoRoute _ ->
                assertThat(cost(planner, request, List.of())).isEmpty();
            case DependenceAnalyst.Answer.Found found ->
                checkDenials(planner, request, found.dependence());
          }
        });
  }

  @Test
  void aRefusalCostsWhatClosingCostsOnASketch() {
    RoutePlanner planner = planner(TWO_WAYS);
    checkDenials(planner, request(planner, "A", "B"), analyse(planner, Rule.USUAL));
    RouteRequest opened =
        request(planner, "A", "B").under(Scenario.of(List.of(), List.of("SUBSTITUTE")));
    Dependence substitute = analyse(planner, Rule.USUAL, "SUBSTITUTE");
    assertThat(substitute.jurisdictions()).containsExactly("IR", "TM", "UZ");
    assertThat(cost(planner, opened, List.of("TM", "UZ")).orElseThrow())
        .isEqualTo(
            substitute.bestUsCents() + substitute.denialUsCents(List.of("TM", "UZ")).orElseThrow());
  }

  private static void checkDenials(
      RoutePlanner planner, RouteRequest request, Dependence dependence) {
    assertThat(cost(planner, request, List.of())).hasValue(dependence.bestUsCents());
    List<String> codes = dependence.jurisdictions();
    for (int set = 1; set < 1 << codes.size(); set++) {
      List<String> refusing = new ArrayList<>();
      for (int x = 0; x < codes.size(); x++) {
        if ((set >> x & 1) == 1) {
          refusing.add(codes.get(x));
        }
      }
      OptionalLong closed = cost(planner, request, refusing);
      OptionalLong denial = dependence.denialUsCents(refusing);
      assertThat(denial.isPresent()).as(refusing::toString).isEqualTo(closed.isPresent());
      if (closed.isPresent()) {
        assertThat(dependence.bestUsCents() + denial.getAsLong())
            .as(refusing::toString)
            .isEqualTo(closed.getAsLong());
      }
    }
    List<List<String>> cuts = dependence.findCutSets().orElseThrow();
    assertThat(cuts).allMatch(cut -> dependence.denialUsCents(cut).isEmpty());
  }

  /** What the planner's way costs when those are closed, added up as the search does. */
  private static OptionalLong cost(
      RoutePlanner planner, RouteRequest request, List<String> closed) {
    List<Modification> changes = new ArrayList<>(request.scenario().modifications());
    closed.forEach(code -> changes.add(new Modification.Close("jurisdiction:" + code)));
    return switch (planner.plan(request.under(new Scenario("", changes)))) {
      case RouteAnswer.NoRoute _ -> OptionalLong.empty();
      case RouteAnswer.Found found -> OptionalLong.of(found.itinerary().generalizedUsCents().mid());
    };
  }
}
