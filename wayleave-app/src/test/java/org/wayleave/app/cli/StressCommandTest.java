package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE UNDER TEST: {@code wayleave stress} on the bundled network. */
class StressCommandTest {

  private static final String EXAMPLE =
      Cli.DATA.resolveSibling("docs/example-stress.yaml").toString();

  @TempDir private Path folder;

  @Test
  void theExampleOfThePageIsAnswered() {
    String out = Cli.run("stress", EXAMPLE, "--runs", "20").answered().out();
    assertThat(out)
        .startsWith("Alat and Boyuk-Kesik, 60 days from 2024-06-01\n")
        .contains("Service, the share of what wants to move that moves")
        .contains("Gone round", "Unserved at the end", "20 runs", "none is better", "seed 7");
    out.lines().forEach(line -> assertThat(line.length()).isLessThanOrEqualTo(110));
  }

  @Test
  void jsonSaysTheSameAndTheSameSeedGivesTheSameBytes() {
    String[] words = {"stress", EXAMPLE, "--format", "json", "--runs", "20", "--seed", "3"};
    String out = Cli.run(words).answered().out();
    assertThat(Cli.run(words).answered().out()).isEqualTo(out);
    JsonNode answer = new JsonMapper().readTree(out);
    assertThat(answer.path("complete").asBoolean()).isTrue();
    assertThat(answer.path("days")).hasSize(60);
    assertThat(answer.at("/scenario/seed").asInt()).isEqualTo(3);
    assertThat(answer.at("/uncertainty/runs").asInt()).isEqualTo(20);
    assertThat(answer.at("/repair/proof").asString()).isEqualTo("exact");
    JsonNode totals = answer.path("totals");
    double sum =
        totals.path("deliveredTonnes").asDouble()
            + totals.path("detouredTonnes").asDouble()
            + totals.path("unservedTonnes").asDouble();
    assertThat(sum)
        .isCloseTo(
            totals.path("arrivedTonnes").asDouble(), org.assertj.core.data.Offset.offset(1.0));
    JsonNode first = answer.path("days").get(0);
    assertThat(first.path("service").asDouble()).isEqualTo(1);
    assertThat(first.path("date").asString()).isEqualTo("2024-06-01");
  }

  @Test
  void aReportIsOnePage() throws IOException {
    Path page = folder.resolve("report.html");
    Cli.run("stress", EXAMPLE, "--runs", "5", "--report", page.toString()).answered();
    assertThat(Files.readString(page))
        .startsWith("<!doctype html>")
        .contains("<h1>Alat and Boyuk-Kesik</h1>", "What to repair first", "horizon_days: 60")
        .doesNotContain("<script", "src=", "href=", "url(", "http:", "https:");
    assertThat(Cli.run("stress", EXAMPLE, "--runs", "0", "--report", "/nowhere/at/all").refused())
        .isNotNull();
  }

  @Test
  void ownTradesMayBeGiven() throws IOException {
    Path trades = folder.resolve("trades.csv");
    Files.writeString(
        trades,
        """
        demand_id,origin_zone_id,destination_zone_id,commodity,tonnes_mid
        one,kz-aktau-port,ge-poti-port,container,36500
        """);
    JsonNode answer =
        new JsonMapper()
            .readTree(
                Cli.run(
                        "stress",
                        EXAMPLE,
                        "--runs",
                        "0",
                        "--format",
                        "json",
                        "--demand",
                        trades.toString())
                    .answered()
                    .out());
    assertThat(answer.at("/demand/tonnesPerYear").asLong()).isEqualTo(36_500);
    assertThat(answer.at("/totals/arrivedTonnes").asDouble()).isEqualTo(6_000);
    assertThat(answer.has("uncertainty")).isFalse();
  }

  @Test
  void mistakesAreReportedAndNothingIsReckoned() throws IOException {
    Path file = folder.resolve("bad.yaml");
    Files.writeString(file, "start: 2024-06-01\nhorizon_days: 0\ndisruptions: [{element: nobody}]");
    assertThat(Cli.run("stress", file.toString()).refused().err())
        .contains("line 2: The value (horizon_days = 0)")
        .contains("line 3: Nothing in the network has the id (nobody)")
        .contains("docs/stress.md");
    assertThat(Cli.run("stress", "nothing.yaml").refused().err()).contains("nothing.yaml");
    assertThat(Cli.run("stress", EXAMPLE, "--runs", "10001").refused().err()).contains("10001");
  }
}
