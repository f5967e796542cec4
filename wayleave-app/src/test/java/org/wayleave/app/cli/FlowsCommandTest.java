package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code wayleave flows}: how much goes over every link, and that all sums agree. */
class FlowsCommandTest {

  private static JsonNode flows;

  @TempDir private Path folder;

  @BeforeAll
  static void assign() {
    flows = StudyRuns.json("flows");
  }

  private static long sum(JsonNode tonnes) {
    long sum = 0;
    for (JsonNode value : tonnes) {
      sum += value.asLong();
    }
    return sum;
  }

  private static double sum(JsonNode rows, String figure) {
    return StudyRuns.list(rows).stream().mapToDouble(row -> row.path(figure).asDouble()).sum();
  }

  @Test
  void classesOfGoodsSumToTheTotalOfTheirLink() {
    long before = Long.MAX_VALUE;
    for (JsonNode link : flows.path("links")) {
      long tonnes = link.path("tonnes").asLong();
      assertThat(sum(link.path("forwardTonnes")) + sum(link.path("backwardTonnes")))
          .as(link.path("id").asString())
          .isEqualTo(tonnes)
          .isPositive()
          .isLessThanOrEqualTo(before);
      before = tonnes;
    }
    assertThat(flows.path("links").size()).isGreaterThan(500);
  }

  @Test
  void tonneKilometresAreTheSameByModeAndBySoil() {
    double total = flows.at("/totals/tonneKm").asDouble();
    assertThat(total).isGreaterThan(1e11);
    assertThat(sum(flows.path("modes"), "tonneKm")).isBetween(total - 10, total + 10);
    // Every part of a link is rounded to a tonne-metre, every jurisdiction to a tonne-kilometre.
    assertThat(sum(flows.path("jurisdictions"), "tonneKm")).isBetween(total - 100, total + 100);
    assertThat(sum(flows.path("modes"), "share")).isBetween(0.99, 1.01);
  }

  @Test
  void tonnesAreThoseOfTheDemandBetweenDifferentPlaces() {
    assertThat(flows.at("/totals/tonnes/mid").asDouble())
        .isPositive()
        .isLessThanOrEqualTo(flows.at("/about/tonnes").asDouble());
    for (String figure : List.of("tonnes", "generalizedUsd", "costUsd", "co2eTonnes")) {
      JsonNode interval = flows.path("totals").path(figure);
      assertThat(interval.path("mid").asDouble())
          .isBetween(interval.path("low").asDouble(), interval.path("high").asDouble());
    }
    assertThat(flows.at("/totals/costUsd/mid").asDouble())
        .isLessThan(flows.at("/totals/generalizedUsd/mid").asDouble());
    assertThat(flows.at("/about/networkHash").asString()).isNotBlank();
  }

  @Test
  void allFormatsAgree() {
    List<JsonNode> links = StudyRuns.list(flows.path("links"));
    List<JsonNode> features = StudyRuns.features("flows");
    List<List<String>> rows = StudyRuns.rows("flows");
    assertThat(features).hasSize(links.size());
    assertThat(rows).hasSize(links.size() + 1);
    for (int x = 0; x < links.size(); x++) {
      JsonNode properties = features.get(x).path("properties");
      assertThat(properties.path("id")).isEqualTo(links.get(x).path("id"));
      assertThat(properties.path("tonnes")).isEqualTo(links.get(x).path("tonnes"));
      assertThat(features.get(x).at("/geometry/type").asString()).isEqualTo("LineString");
      assertThat(features.get(x).at("/geometry/coordinates").size()).isGreaterThanOrEqualTo(2);
      assertThat(rows.get(x + 1).getFirst()).isEqualTo(links.get(x).path("id").asString());
      assertThat(Long.parseLong(rows.get(x + 1).get(4)))
          .isEqualTo(links.get(x).path("tonnes").asLong());
    }
    assertThat(Cli.run("flows").answered().out())
        .contains(" a year on their least ways: ", "mode ", "only passing", "both ways")
        .contains("… and %d more links".formatted(links.size() - 20));
  }

  @Test
  void theLimitKeepsTheFullestLinks() {
    JsonNode few = StudyRuns.json("flows", "--limit", "4");
    assertThat(few.path("links").size()).isEqualTo(4);
    assertThat(few.path("links").get(3)).isEqualTo(flows.path("links").get(3));
    assertThat(few.path("totals")).isEqualTo(flows.path("totals"));
  }

  @Test
  void aTradeGoesTheWayOfARoute() {
    String demand =
        StudyRuns.write(
            folder,
            "one.csv",
            """
            demand_id,origin_zone_id,destination_zone_id,commodity,tonnes_mid
            boxes,kz-aktau,ge-poti,container,1200
            """);
    JsonNode route = StudyRuns.json("route", "kz-aktau", "ge-poti");
    JsonNode answer = StudyRuns.json("flows", "--demand", demand);
    List<String> used =
        StudyRuns.list(answer.path("links")).stream()
            .map(link -> link.path("id").asString())
            .sorted()
            .toList();
    List<String> expected =
        StudyRuns.list(route.at("/itinerary/legs")).stream()
            .flatMap(leg -> StudyRuns.list(leg.path("links")).stream())
            .map(JsonNode::asString)
            .sorted()
            .toList();
    assertThat(used).isEqualTo(expected).isNotEmpty();
    assertThat(answer.path("links"))
        .allSatisfy(link -> assertThat(link.path("tonnes").asLong()).isEqualTo(1200));
    assertThat(answer.at("/totals/tonneKm").asDouble() / 1200)
        .isBetween(
            route.at("/itinerary/lengthKm").asDouble() - 1,
            route.at("/itinerary/lengthKm").asDouble() + 1);
  }

  @Test
  void theSeasonHolds() {
    String demand =
        StudyRuns.write(
            folder,
            "river.csv",
            """
            demand_id,origin_zone_id,destination_zone_id,commodity,tonnes_mid
            grain,KZ,TR,bulk,1000
            """);
    double summer = byRiver("2024-07-01", demand);
    double winter = byRiver("2024-01-15", demand);
    assertThat(summer).isPositive();
    // Ice closes the Volga and the Don, not the Danube.
    assertThat(winter).isLessThan(summer / 10);
  }

  private static double byRiver(String date, String demand) {
    JsonNode answer = StudyRuns.json("flows", "--date", date, "--demand", demand);
    assertThat(answer.at("/about/date").asString()).isEqualTo(date);
    return StudyRuns.list(answer.path("modes")).stream()
        .filter(mode -> mode.path("mode").asString().equals("inland_waterway"))
        .mapToDouble(mode -> mode.path("tonneKm").asDouble())
        .sum();
  }

  @Test
  void onlyTheAllowedModesCarry() {
    JsonNode answer = StudyRuns.json("flows", "--modes", "rail,road");
    assertThat(answer.path("modes").findValuesAsString("mode"))
        .containsExactlyInAnyOrder("rail", "road");
    assertThat(answer.at("/totals/unservedTonnes").asLong()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--limit|-3|The limit (-3) is less than 0.|Maybe",
        "--close|nowhere|has the id (nowhere)|Maybe",
        "--open|nowhere|has the id (nowhere)|Maybe",
        "--date|2024-02-30|The date (2024-02-30) is not a day.|Maybe",
        "--format|csv|csv|tsv",
      })
  void aWrongUseIsRefused(String option, String value, String fact, String advice) {
    assertThat(Cli.run("flows", option, value).refused().err()).contains(fact).contains(advice);
  }
}
