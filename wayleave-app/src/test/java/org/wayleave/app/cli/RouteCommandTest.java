package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code wayleave route} for one pair: every format, every option, every mistake. */
class RouteCommandTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void tableShowsTotalsLegsTerritoryAndBasis() {
    assertThat(Cli.run("route", "Aktau", "Poti").answered().out())
        .startsWith(
            "Aktau → Poti   1 TEU of containers, best by generalized cost, leaving 2024-06-01")
        .containsPattern("time +\\d")
        .containsPattern("cost +[\\d,]+ USD .*USD 2024")
        .containsPattern("CO2e +[\\d,]+ kg")
        .containsPattern("length +[\\d,]+ km  \\d+ borders?")
        .contains("leg  by")
        .contains("Whose territory: Kazakhstan ")
        .contains("Azerbaijan ", "Georgia ")
        .contains("Load at Aktau ~", "Unload at Poti");
  }

  @Test
  void lineIsOneLine() {
    String line = Cli.run("route", "Aktau", "Poti", "--format", "line").answered().out();
    assertThat(line.lines()).hasSize(1);
    assertThat(line.strip()).containsPattern("\\[.*\\$.*kg.*borders?.*]$");
  }

  @Test
  void jsonIsTheAnswerOfTheServer() {
    JsonNode answer =
        JSON.readTree(Cli.run("route", "Aktau", "Poti", "--format", "json").answered().out());
    assertThat(answer.path("query").path("from").path("id").asString()).isEqualTo("kz-aktau");
    assertThat(answer.path("query").path("date").asString()).isEqualTo("2024-06-01");
    assertThat(answer.path("routeId").asString()).startsWith("r2.");
    assertThat(answer.path("itinerary").path("legs").size()).isPositive();
  }

  @Test
  void geoJsonHasALineForEachLeg() {
    JsonNode json =
        JSON.readTree(Cli.run("route", "Aktau", "Poti", "--format", "json").answered().out());
    JsonNode answer =
        JSON.readTree(Cli.run("route", "Aktau", "Poti", "--format", "geojson").answered().out());
    assertThat(answer.path("type").asString()).isEqualTo("FeatureCollection");
    assertThat(answer.path("features").size()).isEqualTo(json.at("/itinerary/legs").size());
    for (JsonNode feature : answer.path("features")) {
      assertThat(feature.at("/geometry/type").asString()).isEqualTo("LineString");
      assertThat(feature.at("/geometry/coordinates").size()).isGreaterThan(1);
      assertThat(feature.at("/properties/lengthKm").isNumber()).isTrue();
    }
  }

  @Test
  void explainPrintsTheReckoning() {
    assertThat(Cli.run("route", "Aktau", "Poti", "--explain").answered().out().lines())
        .hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"generalized", "time", "cost", "co2e"})
  void everyCriterionAnswers(String by) {
    assertThat(Cli.run("route", "Aktau", "Poti", "--by", by).answered().out())
        .contains("best by " + (by.equals("co2e") ? "CO2e" : by));
  }

  @Test
  void eachCriterionIsBestAtItsOwn() {
    double fastest = figure("time", "/itinerary/timeHours/mid");
    double cheapest = figure("cost", "/itinerary/costUsd/mid");
    double cleanest = figure("co2e", "/itinerary/co2eKg/mid");
    for (String by : List.of("generalized", "time", "cost", "co2e")) {
      assertThat(figure(by, "/itinerary/timeHours/mid")).isGreaterThanOrEqualTo(fastest);
      assertThat(figure(by, "/itinerary/costUsd/mid")).isGreaterThanOrEqualTo(cheapest);
      assertThat(figure(by, "/itinerary/co2eKg/mid")).isGreaterThanOrEqualTo(cleanest);
    }
  }

  private static double figure(String by, String pointer) {
    return JSON.readTree(
            Cli.run("route", "Xi'an", "Poti", "--by", by, "--format", "json").answered().out())
        .at(pointer)
        .asDouble();
  }

  @ParameterizedTest
  @CsvSource({"container,1 TEU", "bulk,1 t", "liquid,1 t", "general,1 t"})
  void everyCommodityAnswersInItsUnit(String commodity, String unit) {
    JsonNode answer =
        JSON.readTree(
            Cli.run("route", "Aktau", "Poti", "--commodity", commodity, "--format", "json")
                .answered()
                .out());
    assertThat(answer.at("/query/commodity").asString()).isEqualTo(commodity);
    assertThat(answer.at("/query/loadUnit").asString()).isEqualTo(unit);
  }

  @Test
  void onlyTheAllowedModesAreUsed() {
    JsonNode answer =
        JSON.readTree(
            Cli.run("route", "Baku", "Poti", "--modes", "rail", "--format", "json")
                .answered()
                .out());
    assertThat(answer.at("/itinerary/legs").findValuesAsString("mode")).containsOnly("rail");
  }

  @ParameterizedTest
  @CsvSource({"Баку,az-baku", "تهران,ir-tehran", "თბილისი,ge-tbilisi", "Toshkent,uz-tashkent"})
  void placesAreFoundInAnyScript(String name, String id) {
    JsonNode answer =
        JSON.readTree(Cli.run("route", name, "Poti", "--format", "json").answered().out());
    assertThat(answer.at("/query/from/id").asString()).isEqualTo(id);
  }

  @Test
  void closingWhatTheWayUsesChangesTheWay() {
    JsonNode before = route("Aktau", "Poti");
    String link = before.at("/itinerary/legs/0/links/0").asString();
    JsonNode after = route("Aktau", "Poti", "--close", link);
    assertThat(after.at("/itinerary/legs").toString()).doesNotContain("\"" + link + "\"");
    assertThat(after.at("/itinerary/generalizedCostUsd/mid").asDouble())
        .isGreaterThanOrEqualTo(before.at("/itinerary/generalizedCostUsd/mid").asDouble());
    assertThat(after.at("/query/close/0").asString()).isEqualTo(link);
  }

  @Test
  void openingAPlannedLineIsUsed() {
    JsonNode answer =
        route("Rasht", "az-astara-rail", "--modes", "rail", "--open", "project:rasht-astara-rail");
    assertThat(answer.at("/itinerary/lengthKm").asDouble()).isBetween(150.0, 190.0);
  }

  private static JsonNode route(String from, String to, String... options) {
    String[] arguments = new String[options.length + 5];
    arguments[0] = "route";
    arguments[1] = from;
    arguments[2] = to;
    arguments[3] = "--format";
    arguments[4] = "json";
    System.arraycopy(options, 0, arguments, 5, options.length);
    return JSON.readTree(Cli.run(arguments).answered().out());
  }

  @Test
  void noRouteNamesWhatCutsIt() {
    Cli.Outcome outcome = Cli.run("route", "Baku", "Poti", "--close", "az-baku").answeredNo();
    assertThat(outcome.out())
        .contains("There is no way from (Baku) to (Poti).")
        .containsPattern("  cut by az-baku--\\S+: closed in this scenario")
        .contains("Reachable, nearest to the destination first: Baku (az-baku)")
        .contains("Maybe open (az-baku--");
  }

  @Test
  void noRouteAsJsonIsAProblem() {
    for (String format : List.of("json", "geojson")) {
      JsonNode problem =
          JSON.readTree(
              Cli.run("route", "Baku", "Poti", "--close", "AZ", "--format", format)
                  .answeredNo()
                  .out());
      assertThat(problem.path("code").asString()).isEqualTo("no_route");
      assertThat(problem.path("cutBy").size()).isPositive();
      assertThat(problem.path("reachable").size()).isPositive();
    }
  }

  @Test
  void noRouteByTheAllowedModesSaysSo() {
    assertThat(Cli.run("route", "kz-aktau-port", "Mumbai", "--modes", "sea").answeredNo().out())
        .contains("There is no way from (Aktau port) to (")
        .contains("Maybe allow more modes");
  }

  @Test
  void noRouteFromACityBySeaNamesItsPort() {
    assertThat(Cli.run("route", "Tashkent", "Poti", "--modes", "sea").answeredNo().out())
        .contains("Maybe Port of Poti (ge-poti-port) was meant; no link by sea touches (ge-poti).");
    assertThat(Cli.run("route", "Baku", "Aktau", "--modes", "ro_ro").answeredNo().out())
        .contains("Maybe Port of Baku (Alat) (az-alat-port) and ")
        .contains("were meant; no link by ro-ro")
        .contains("touches (az-baku) or (kz-aktau).");
  }

  @Test
  void noRouteGroupsWhatCutsItByReason() {
    assertThat(
            Cli.run("route", "Yerevan", "Kars", "--modes", "rail", "--close", "GE")
                .answeredNo()
                .out())
        .contains(
            "Maybe open (am-gyumri--am-akhurik--rail) and (am-akhurik--tr-dogukapi--rail), which"
                + " are closed.");
    assertThat(Cli.run("route", "Aktau", "Poti", "--exclude-restricted").answeredNo().out())
        .contains("touched by a restriction, excluded as you asked")
        .contains("Maybe let links that a restriction touches be flagged, not excluded.");
  }

  @Test
  void noLineOfTextIsLongerThanATerminalButWaysAndTables() {
    for (String to : List.of("Poti", "Moscow", "Bandar Abbas")) {
      String out = Cli.run("route", "Xi'an", to).answered().out();
      assertThat(out.lines().filter(line -> line.matches("(Where|Whose|Restr|What|Then|Note).*")))
          .isNotEmpty()
          .allMatch(line -> line.length() <= 100);
    }
  }

  @Test
  void anUnknownPlaceGetsTheNearestNames() {
    assertThat(Cli.run("route", "Bakku", "Moscow").refused().err())
        .contains("No place matches (Bakku).")
        .contains("Maybe one of:")
        .contains("az-baku");
    assertThat(Cli.run("route", "Baku", "qqqqqqqq").refused().err())
        .contains("No place matches (qqqqqqqq).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--by|speed|The value (speed) of (by) is not known.|generalized, time, cost, co2e",
        "--commodity|gold|The value (gold) of (commodity)|container, bulk, liquid, general",
        "--modes|rail,boat|The value (boat) of (modes)|rail, road, sea",
        "--date|2024-13-01|The date (2024-13-01) is not a day.|yyyy-mm-dd",
        "--date|tomorrow|The date (tomorrow) is not a day.|2024-06-01",
        "--date|1066-10-14|The date (1066-10-14) is not between 1990 and 2100.|mistyped",
        "--close|nowhere|has the id (nowhere)|kinds are link, node",
        "--open|nowhere|has the id (nowhere)|Maybe",
        "--network|nowhere|nowhere|Maybe",
        "--load-unit|t|The load unit (t) is none for (container).|TEU, FEU",
        "--load-unit|barrel|The value (barrel) of (load_unit) is not known.|TEU, FEU",
        "--correlation|1.5|The value (1.5) of (correlation)|the default is 0",
        "--correlation|-0.1|The value (-0.1) of (correlation)|from 0 to 1",
        "--exclude-jurisdiction|QQ|has the id (jurisdiction:QQ)|Maybe",
        "--rank|2|neither a front nor alternatives|Maybe add criteria",
        "--max-overlap|0.2|no alternatives were asked for|Maybe add",
        "--alternatives|0|The value (0) of (alternatives)|from 1 to 20",
        "--alternatives|21|The value (21) of (alternatives)|the default is 3",
        "--alternatives|2.5|The value (2.5) of (alternatives)|from 1 to 20",
        "--criteria|cost,speed|The value (speed) of (criteria) is not known.|borders, variance",
        "--criteria|cost,generalized|(generalized) of (criteria)|cost, time, co2e, borders",
        "--criteria|cost|The criteria (cost) span no front.|two or more of",
        "--criteria|cost,cost|span no front|two or more of",
        "--parameters|nowhere.yaml|The file (nowhere.yaml) cannot be read.|mistyped",
      })
  void aBadValueIsRefusedWithTheKnownOnes(String option, String value, String fact, String advice) {
    assertThat(Cli.run("route", "Baku", "Poti", option, value).refused().err())
        .contains(fact)
        .contains(advice);
  }

  @Test
  void severalWrongIdsAreAllReported() {
    assertThat(Cli.run("route", "Baku", "Poti", "--close", "one,two").refused().err())
        .contains("one", "two");
  }

  @Test
  void aRouteNeedsTwoPlaces() {
    assertThat(Cli.run("route").refused().err()).contains("origin and a destination");
    assertThat(Cli.run("route", "Baku").refused().err()).contains("origin and a destination");
    assertThat(Cli.run("route", "Baku", "Баку").refused().err()).contains("same place (az-baku)");
  }

  @Test
  void theSameQuestionGivesTheSameBytes() {
    byte[] once = answer();
    assertThat(answer()).isEqualTo(once);
  }

  private static byte[] answer() {
    return Cli.run("route", "Nhava Sheva", "Moscow", "--format", "json")
        .answered()
        .out()
        .getBytes(StandardCharsets.UTF_8);
  }
}
