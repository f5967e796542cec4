package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code wayleave route} for more than one way: fronts, alternatives, and one of them in full. */
class RouteChoiceTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static Cli.Outcome run(String... options) {
    List<String> words = new ArrayList<>(List.of("route", "Aktau", "Poti"));
    words.addAll(List.of(options));
    return Cli.run(words.toArray(String[]::new));
  }

  private static JsonNode json(String... options) {
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(List.of("--format", "json"));
    return JSON.readTree(run(words.toArray(String[]::new)).answered().out());
  }

  private static String explain(String routeId) {
    return Cli.run("explain", routeId).answered().out();
  }

  @Test
  void aFrontIsAPictureATableAndTheWays() {
    String out = run("--pareto").answered().out();
    assertThat(out)
        .startsWith("Aktau → Poti   1 TEU of containers, leaving 2024-06-01\n\n")
        .containsPattern(
            "\n\\d+ ways that no other way betters by cost, time, CO2e and borders at once. These"
                + " are all.\n")
        .contains("  time, h\n", "cost, USD", "└──")
        .containsPattern("rank +time +cost +CO2e +borders +against the best balance")
        .containsPattern("\nA +\\d+  best balance.* +\\d")
        .contains("cheapest", "fastest", "cleanest", "fewest borders")
        .containsPattern("\nA  kz-aktau .*\\[.*]")
        .endsWith("Any of them in full: the same command with --rank and its number.\n");
    assertThat(out.lines()).allMatch(line -> !line.endsWith(" "));
  }

  @Test
  void aFrontAsLinesHasOneForEachWay() {
    JsonNode front = json("--pareto");
    assertThat(run("--pareto", "--format", "line").answered().out().lines())
        .hasSize(front.path("size").asInt())
        .allMatch(line -> line.startsWith("kz-aktau ") && line.endsWith("]"));
  }

  @Test
  void aFrontAsJsonHasWaysRepresentativesAndWhatTheSearchTook() {
    JsonNode front = json("--pareto");
    assertThat(front.path("criteria").findValuesAsString("code"))
        .containsExactly("cost", "time", "co2e", "borders");
    assertThat(front.at("/completeness/kind").asString()).isEqualTo("exact");
    assertThat(front.path("ways").size()).isEqualTo(front.path("size").asInt()).isGreaterThan(10);
    assertThat(front.at("/query/rank").isMissingNode()).isTrue();
    assertThat(front.at("/representatives/0/roles/0").asString()).isEqualTo("balanced");
    assertThat(front.at("/representatives/0/trade").isMissingNode()).isTrue();
    assertThat(front.at("/representatives/1/trade").isObject()).isTrue();
    assertThat(front.path("representatives").size()).isBetween(5, 9);
    assertThat(front.at("/effort/generated").asInt()).isPositive();
    int rank = 0;
    double cost = 0;
    for (JsonNode way : front.path("ways")) {
      assertThat(way.path("rank").asInt()).isEqualTo(rank++);
      assertThat(way.at("/figures/0").asDouble()).isGreaterThanOrEqualTo(cost);
      cost = way.at("/figures/0").asDouble();
    }
  }

  @Test
  void noWayOfAFrontBettersAnother() {
    List<double[]> ways = new ArrayList<>();
    for (JsonNode way : json("--pareto").path("ways")) {
      double[] figures = new double[4];
      for (int x = 0; x < 4; x++) {
        figures[x] = way.at("/figures/" + x).asDouble();
      }
      ways.add(figures);
    }
    for (double[] one : ways) {
      for (double[] other : ways) {
        assertThat(!Arrays.equals(one, other) && isBetter(one, other)).isFalse();
      }
    }
  }

  private static boolean isBetter(double[] one, double[] other) {
    boolean isBetter = false;
    for (int x = 0; x < one.length; x++) {
      if (one[x] > other[x]) {
        return false;
      }
      isBetter |= one[x] < other[x];
    }
    return isBetter;
  }

  @Test
  void aFrontAsGeoJsonHasTheLegsOfTheRepresentatives() {
    JsonNode answer =
        JSON.readTree(run("--pareto", "--format", "geojson").answered().out()).path("features");
    int last = json("--pareto").path("representatives").size() - 1;
    assertThat(answer.findValues("way")).isNotEmpty();
    assertThat(answer.get(answer.size() - 1).at("/properties/way").asInt()).isEqualTo(last);
  }

  @Test
  void otherCriteriaSpanAnotherFront() {
    JsonNode front = json("--criteria", "cost,time,variance");
    assertThat(front.path("criteria").findValuesAsString("code"))
        .containsExactly("cost", "time", "variance");
    assertThat(front.path("criteria").findValuesAsString("unit")).containsExactly("USD", "h", "h²");
    assertThat(front.at("/ways/0/p95Hours").asDouble()).isPositive();
    assertThat(run("--criteria", "cost,time,variance").answered().out())
        .contains("by cost, time and variance at once", "most reliable");
    assertThat(run("--criteria", "borders,co2e").answered().out())
        .contains("by borders and CO2e at once");
  }

  @Test
  void aFrontOfOneWayIsOneWay() {
    assertThat(
            Cli.run("route", "Baku", "az-alat-port", "--modes", "rail", "--criteria", "cost,time")
                .answered()
                .out())
        .contains("One way that no other way betters by cost and time at once. There is no other.");
  }

  @Test
  void oneOfAFrontIsPrintedInFull() {
    JsonNode front = json("--pareto");
    int rank = front.at("/representatives/1/rank").asInt();
    JsonNode way = json("--pareto", "--rank", Integer.toString(rank));
    assertThat(way.path("itinerary")).isEqualTo(front.at("/representatives/1/itinerary"));
    assertThat(way.path("routeId")).isEqualTo(front.at("/representatives/1/routeId"));
    assertThat(way.at("/query/rank").asInt()).isEqualTo(rank);
    assertThat(run("--pareto", "--rank", Integer.toString(rank)).answered().out())
        .startsWith(
            "Aktau → Poti   1 TEU of containers, rank %d of the front by cost, time, CO2e and borders,"
                .formatted(rank))
        .contains("leg  by", "Whose territory:")
        .doesNotContain("Another way is better");
    assertThat(run("--pareto", "--rank", "0", "--format", "line").answered().out().lines())
        .hasSize(1);
  }

  @Test
  void aRankThatIsNotThereIsRefused() {
    assertThat(run("--criteria", "cost,time", "--rank", "999").refused().err())
        .containsPattern("There is no way of rank \\(999\\); there are \\d+, from 0.")
        .containsPattern("Maybe give a rank from 0 to \\d+.");
    assertThat(run("--alternatives", "2", "--rank", "7").refused().err())
        .contains("there are 2, from 0");
    assertThat(run("--pareto", "--rank", "1.5").refused().err()).contains("(1.5) of (rank)");
    assertThat(run("--pareto", "--rank", "first").refused().err()).contains("(first) of (rank)");
    assertThat(run("--pareto", "--rank", "9999999999").refused().err()).contains("0 to 1000000");
  }

  @Test
  void alternativesShareLittle() {
    JsonNode answer = json("--alternatives", "3", "--max-overlap", "0.4");
    assertThat(answer.path("mostOverlap").asDouble()).isEqualTo(0.4);
    assertThat(answer.path("ways").size()).isBetween(2, 3);
    assertThat(answer.at("/ways/0/overlap").isMissingNode()).isTrue();
    assertThat(answer.at("/ways/1/overlap").asDouble()).isBetween(0.0, 0.4);
    assertThat(run("--alternatives", "3", "--max-overlap", "0.4").answered().out())
        .startsWith("Aktau → Poti   1 TEU of containers, best by generalized cost, leaving")
        .containsPattern("rank +time +cost +CO2e +borders +shared +against the best")
        .containsPattern("\n0  kz-aktau .*\n1  kz-aktau ");
    assertThat(run("--alternatives", "20", "--max-overlap", "0").answered().out())
        .contains("There are no more that share at most 0 % and are at most three times as dear.");
    assertThat(run("--alternatives", "2", "--format", "line").answered().out().lines()).hasSize(2);
    assertThat(run("--alternatives", "2", "--format", "geojson").answered().out())
        .contains("FeatureCollection", "\"way\" : 1");
    assertThat(run("--alternatives", "3", "--rank", "1").answered().out())
        .contains("rank 1 of the alternatives");
  }

  @Test
  void aFrontAndAlternativesAreTwoQuestions() {
    assertThat(run("--pareto", "--alternatives", "3").refused().err())
        .contains("A front and alternatives were both asked for.");
    assertThat(run("--pareto", "--explain").refused().err())
        .contains("A whole front was asked to be explained.", "--rank");
    assertThat(run("--explain", "--format", "json").refused().err())
        .contains("--explain and --format");
    assertThat(Cli.run("route", "--pairs", "x.csv", "--pareto").refused().err())
        .contains("--pairs");
  }

  @Test
  void aFrontWithoutAWaySaysWhy() {
    assertThat(run("--pareto", "--close", "kz-aktau").answeredNo().out())
        .contains("There is no way from (Aktau) to (Poti).", "cut by");
    assertThat(run("--alternatives", "2", "--close", "kz-aktau").answeredNo().out())
        .contains("There is no way");
  }

  @Test
  void aWayOfAFrontIsExplainedByItsId() {
    JsonNode front = json("--pareto", "--exclude-jurisdiction", "ru");
    JsonNode one = front.at("/representatives/2");
    String reckoning = explain(one.path("routeId").asString());
    assertThat(reckoning)
        .isEqualTo(
            run(
                    "--pareto",
                    "--exclude-jurisdiction",
                    "RU",
                    "--rank",
                    one.path("rank").asString(),
                    "--explain")
                .answered()
                .out())
        .contains("kz-aktau ", " from parameter:", "left out as asked: jurisdiction RU")
        .containsPattern("The search for the front of \\d+ ways made \\d+ labels")
        .containsPattern("\\d+ accepted, \\d+ rejected by a better label at the same state")
        .contains("the front is exact: all ways that no other one betters")
        .doesNotContain("where the choice by");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void anAlternativeIsExplainedByItsId(int rank) {
    JsonNode ways = json("--alternatives", "2", "--max-overlap", "0.5").path("ways");
    assertThat(explain(ways.get(rank).path("routeId").asString()))
        .isEqualTo(
            run("--alternatives", "2", "--max-overlap", "0.5", "--rank", "" + rank, "--explain")
                .answered()
                .out())
        .containsPattern("The search settled \\d+ of \\d+ states");
  }

  @Test
  void whatIsExcludedIsPrintedBack() {
    assertThat(run("--exclude-jurisdiction", "ru").answered().out())
        .contains("Left out as you asked: jurisdiction RU\n")
        .doesNotContain("Russia ");
    assertThat(run("--exclude-jurisdiction", "RU,IR", "--pareto").answered().out())
        .contains("Left out as you asked: jurisdictions RU and IR\n");
    JsonNode query = json("--exclude-jurisdiction", "ru").path("query");
    assertThat(query.at("/exclude/0").asString()).isEqualTo("RU");
    assertThat(query.path("restricted").asString()).isEqualTo("flag");
  }

  @Test
  void linksThatARestrictionTouchesAreExcludedOnlyWhenAsked() {
    String flagged = Cli.run("route", "Istanbul", "Ankara").answered().out();
    assertThat(flagged).doesNotContain("Left out");
    assertThat(Cli.run("route", "Istanbul", "Ankara", "--exclude-restricted").answered().out())
        .containsPattern("Left out as you asked: \\d+ links that a public restriction touches\n")
        .doesNotContain("Restriction rs-");
  }
}
