package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wayleave.network.element.Commodity;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.parameter.Measure;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.parameter.Unit;

/**
 * FEATURE UNDER TEST
 *
 * <p>A border on land is on the link that crosses it. It takes its crossing's own figures, else the
 * default (4 h, 20 $) of the land that is entered. A border is a jurisdiction entered.
 */
class C01_BorderTest {

  private static final String[] LANDS = {"A in AZ", "B in GE"};

  private static void check(String expected, Ask ask) {
    assertThat(ask.line()).isEqualTo(expected);
  }

  private static Ask ask(String link) {
    return Ask.on(LANDS[0], LANDS[1], link);
  }

  @Test
  void theDefault() {
    check("A road 7h B [7h 100$ 60kg 1 border]", ask("A-B road 60km"));
  }

  @Test
  void theCrossingsOwnFigures() {
    check("A road 13h B [13h 130$ 60kg 1 border]", ask("A-B road 60km border x1 10h 50usd"));
    // 50 $ a truck is 25 $ a TEU or 2.50 $ a tonne.
    Ask truck = ask("A-B road 60km border x1 10h 50usd/truck");
    check("A road 13h B [13h 105$ 60kg 1 border]", truck);
    // A tonne: 6 $ for 60 km, 1 $ each for loading and unloading, 2.50 $.
    check("A road 13h B [13h 11$ 6kg 1 border]", truck.of(Commodity.BULK));
  }

  @Test
  void whatTheCrossingDoesNotSayIsTheDefault() {
    check("A road 13h B [13h 100$ 60kg 1 border]", ask("A-B road 60km border x1 10h"));
    check("A road 7h B [7h 130$ 60kg 1 border]", ask("A-B road 60km border x1 50usd"));
    check("A road 7h B [7h 100$ 60kg 1 border]", ask("A-B road 60km border x1"));
  }

  @Test
  void theDefaultIsThatOfTheLandEnteredWhicheverWayTheLinkIsDrawn() {
    ParameterTable slowGeorgia =
        TestParameters.table(
            TestParameters.row(
                "border-ge",
                Operation.BORDER,
                Measure.TIME,
                null,
                null,
                List.of("GE"),
                null,
                List.of(),
                null,
                24,
                null,
                Unit.HOURS));
    for (String link : List.of("A-B road 60km", "B-A road 60km")) {
      Ask ask = ask(link).with(slowGeorgia);
      check("A road 27h B [27h 100$ 60kg 1 border]", ask);
      check("B road 7h A [7h 100$ 60kg 1 border]", ask.from("B").to("A"));
    }
  }

  @Test
  void theProcedureStandsWhereTheSoilChangesHands() {
    Ask ask = ask("A-B road 60km soil AZ:20km,GE:40km border Red-Bridge");
    assertThat(ask.texts())
        .containsExactly(
            "Load at A",
            "Move 20 km by road in AZ",
            "Border: Red-Bridge",
            "Move 40 km by road in GE",
            "Unload at B");
    assertThat(ask.from("B").to("A").texts())
        .containsExactly(
            "Load at B",
            "Move 40 km by road in GE",
            "Border: Red-Bridge",
            "Move 20 km by road in AZ",
            "Unload at A");
    assertThat(ask("A-B road 60km soil GE:60km").texts())
        .containsExactly("Load at A", "Border: A – B", "Move 60 km by road in GE", "Unload at B");
    assertThat(ask("A-B road 60km soil AZ:60km").texts())
        .containsExactly("Load at A", "Move 60 km by road in AZ", "Border: A – B", "Unload at B");
  }

  @Test
  void foreignSoilOnTheWayCountsAndHasItsShare() {
    Itinerary itinerary = ask("A-B road 120km soil AZ:60km,AM:30km,GE:30km").itinerary();
    // One procedure on the link, but two lands entered.
    assertThat(itinerary.toLine()).isEqualTo("A road 8h B [8h 160$ 120kg 2 borders]");
    assertThat(
            itinerary.shares().stream()
                .map(share ->
                    "%s %dkm %dmin"
                        .formatted(
                            share.jurisdiction(), share.lengthM() / 1000, share.timeSeconds() / 60))
                .collect(Collectors.joining(", ")))
        // AZ: loading and 60 km. AM: 30 km. GE: procedure, 30 km and unloading.
        .isEqualTo("AZ 60km 120min, GE 30km 330min, AM 30km 30min");
  }

  @Test
  void aLinkOfNoLengthCrossesABorderToo() {
    check("A road 6h B [6h 40$ 0kg 1 border]", ask("A-B road 0km"));
    check("A road 7h B [7h 40$ 0kg 1 border]", ask("A-B road 0km takes 1h"));
    check("A road 6h B [6h 40$ 0kg 1 border]", ask("A-B road 1m"));
  }

  @Test
  void inAndOutAgainIsTwo() {
    check(
        "A road 12h B [12h 180$ 120kg 2 borders]",
        Ask.on("A in AZ", "M in GE", "B in AZ", "A-M road 60km", "M-B road 60km"));
  }
}
