package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.pareto.Completeness;
import org.wayleave.plan.pareto.FrontLimit;
import org.wayleave.plan.routing.ParetoFront;

/**
 * FEATURE UNDER TEST
 *
 * <p>A front is every way that no other one betters by all criteria at once, and says what each is
 * best at.
 */
class J01_FrontTest {

  private static final String[] THREE_WAYS = {
    "A-B road 120km", "A-B rail1520 120km", "A-B inland_waterway 120km"
  };
  private static final Criterion[] THREE_CRITERIA = {
    Criterion.COST, Criterion.TIME, Criterion.CO2E
  };

  private static List<String> lines(ParetoFront front) {
    return IntStream.range(0, front.size())
        .mapToObj(place -> front.itinerary(place).toLine())
        .toList();
  }

  private static List<String> roles(ParetoFront front, int count) {
    return front.representatives(count).stream()
        .map(one -> one.rank() + " " + one.roles())
        .toList();
  }

  @Test
  void everyWayThatIsBestAtSomethingCheapestFirst() {
    ParetoFront front = Ask.on(THREE_WAYS).front(THREE_CRITERIA);
    assertThat(lines(front))
        .containsExactly(
            "A waterway 14h B [14h 32$ 36kg 0 borders]",
            "A rail1520 5h B [5h 80$ 24kg 0 borders]",
            "A road 4h B [4h 140$ 120kg 0 borders]");
    // US cents, seconds, grams.
    assertThat(front.figures(1)).containsExactly(8_000, 18_000, 24_000);
    assertThat(front.generalizedUsCents(1)).isEqualTo(8_500);
    assertThat(front.completeness()).isEqualTo(Completeness.EXACT);
  }

  @Test
  void theOrderOfTheCriteriaIsTheOrderOfTheWays() {
    assertThat(lines(Ask.on(THREE_WAYS).front(Criterion.TIME, Criterion.COST)))
        .containsExactly(
            "A road 4h B [4h 140$ 120kg 0 borders]",
            "A rail1520 5h B [5h 80$ 24kg 0 borders]",
            "A waterway 14h B [14h 32$ 36kg 0 borders]");
    // By emissions and time the waterway is no better than the train at anything.
    assertThat(lines(Ask.on(THREE_WAYS).front(Criterion.CO2E, Criterion.TIME)))
        .containsExactly(
            "A rail1520 5h B [5h 80$ 24kg 0 borders]", "A road 4h B [4h 140$ 120kg 0 borders]");
  }

  @Test
  void theRoles() {
    ParetoFront front = Ask.on(THREE_WAYS).front(THREE_CRITERIA);
    assertThat(roles(front, 1))
        .containsExactly("0 [BALANCED, CHEAPEST]", "2 [FASTEST]", "1 [CLEANEST]");
    ParetoFront moneyAndTime = Ask.on(THREE_WAYS).front(Criterion.COST, Criterion.TIME);
    assertThat(roles(moneyAndTime, 2)).containsExactly("0 [BALANCED, CHEAPEST]", "2 [FASTEST]");
    assertThat(roles(moneyAndTime, 9))
        .containsExactly("0 [BALANCED, CHEAPEST]", "2 [FASTEST]", "1 [ANOTHER]");
  }

  @Test
  void theMostReliableIsNotAlwaysTheFastest() {
    // By road 4 h, of which 2 h vary with the days; by a stated running time 4.5 h that never vary.
    ParetoFront front =
        Ask.on("A-B road 120km", "A-B rail1520 120km takes 2.5h")
            .with(TestParameters.varyingTable())
            .front(Criterion.TIME, Criterion.VARIANCE);
    assertThat(lines(front))
        .containsExactly(
            "A road 4h B [4h 140$ 120kg 0 borders]", "A rail1520 5h B [5h 80$ 24kg 0 borders]");
    assertThat(front.p95Hours(0)).isGreaterThan(front.p95Hours(1));
    assertThat(roles(front, 1)).containsExactly("1 [BALANCED, MOST_RELIABLE]", "0 [FASTEST]");
  }

  @Test
  void equalFiguresAreKeptOnce() {
    Ask ask = Ask.on("A-B road 60km", "A-B road 60km", "A-C road 60km", "C-B road 0km");
    ParetoFront front = ask.front(Criterion.COST, Criterion.TIME, Criterion.BORDERS);
    assertThat(lines(front)).containsExactly("A road 3h B [3h 80$ 60kg 0 borders]");
  }

  @Test
  void fewerBordersAreWorthALongWayRound() {
    Ask ask =
        Ask.on("A in AZ", "B in AZ", "C in GE", "A-C road 60km", "C-B road 60km", "A-B road 900km");
    String abroad = "A road 12h B [12h 180$ 120kg 2 borders]";
    String atHome = "A road 17h B [17h 920$ 900kg 0 borders]";
    assertThat(lines(ask.front(Criterion.COST, Criterion.TIME))).containsExactly(abroad);
    ParetoFront front = ask.front(Criterion.COST, Criterion.TIME, Criterion.BORDERS);
    assertThat(lines(front)).containsExactly(abroad, atHome);
    assertThat(roles(front, 1))
        .containsExactly("0 [BALANCED, CHEAPEST, FASTEST]", "1 [FEWEST_BORDERS]");
  }

  @Test
  void comingAshoreFromTheHighSeasIsABorder() {
    Ask ask =
        Ask.on("A in AZ", "S in XZ", "B in AZ", "A-S sea 100km", "S-B sea 100km", "A-B road 900km");
    ParetoFront front = ask.front(Criterion.BORDERS, Criterion.COST);
    assertThat(front.size()).isEqualTo(2);
    assertThat(front.figures(0)).containsExactly(0, 92_000);
    assertThat(front.figures(1)).containsExactly(1, 8_000);
    assertThat(front.itinerary(1).borders()).isEqualTo(1);
  }

  @Test
  void whatIsMissingIsSaid() {
    ParetoFront two = Ask.on(THREE_WAYS).front(FrontLimit.NONE.withWays(2), THREE_CRITERIA);
    assertThat(two.size()).isEqualTo(2);
    assertThat(two.completeness())
        .isInstanceOfSatisfying(
            Completeness.Cut.class, cut -> assertThat(cut.rule()).contains("2").contains("3"));
    assertThat(Ask.on(THREE_WAYS[0]).front(FrontLimit.USUAL, THREE_CRITERIA).completeness())
        .isEqualTo(Completeness.EXACT);
  }

  @Test
  void aSearchThatIsCutShortDoesNotSayThatThereIsNoWay() {
    FrontLimit cancelled = FrontLimit.NONE.withCancel(() -> true);
    for (FrontLimit limit : List.of(cancelled, FrontLimit.NONE.withLabels(1))) {
      assertThatThrownBy(() -> Ask.on(THREE_WAYS).front(limit, THREE_CRITERIA))
          .isInstanceOfSatisfying(
              UserException.class, mistake -> assertThat(mistake.code()).isEqualTo("cancelled"));
    }
  }

  @Test
  void whatSpansNoFrontIsRefused() {
    for (Criterion[] criteria :
        new Criterion[][] {
          {},
          {Criterion.COST},
          {Criterion.COST, Criterion.COST},
          {Criterion.COST, Criterion.GENERALIZED}
        }) {
      assertThatThrownBy(() -> Ask.on(THREE_WAYS).front(criteria))
          .as(Arrays.toString(criteria))
          .isInstanceOfSatisfying(
              UserException.class,
              mistake -> {
                assertThat(mistake.code()).isEqualTo("bad_parameter");
                assertThat(mistake.fact()).endsWith("span no front.");
                assertThat(mistake.advice()).contains("borders").contains("variance");
              });
    }
  }
}
