package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayleave.io.parameters.ParametersReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code wayleave route --parameters FILE}, and the options that say the same. */
class ParametersOptionTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path EXAMPLE = Cli.DATA.resolveSibling("docs/example-parameters.yaml");

  @TempDir private Path folder;

  private Cli.Outcome run(String yaml, String... options) throws IOException {
    Path file = folder.resolve("p.yaml");
    Files.writeString(file, yaml);
    List<String> words = new ArrayList<>(List.of("route", "Aktau", "Tbilisi", "--parameters"));
    words.add(file.toString());
    words.addAll(List.of(options));
    return Cli.run(words.toArray(String[]::new));
  }

  private JsonNode json(String yaml, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(List.of("--format", "json"));
    return JSON.readTree(run(yaml, words.toArray(String[]::new)).answered().out());
  }

  @Test
  void theExampleOfThePageWorks() {
    String[] question = {"route", "Aktau", "Tbilisi", "--parameters", EXAMPLE.toString()};
    assertThat(Cli.run(question).answered().out())
        .startsWith("Aktau → Tbilisi   1 FEU of containers, best by generalized cost, leaving")
        .contains("Left out as you asked: jurisdictions IR and RU")
        .contains(
            "Corrected as you asked: value_of_time = 1.5 USD/t-h, was 1.13 USD/t-h (the asker)")
        .contains("parameter:board-time-rail-ferry = 10 h, was 6 h (own count, 40 sailings,")
        .contains("--ge-red-bridge:time = 9 h, was 10 h (the")
        .contains("with an electronic queue)")
        .contains("link:az-alat-port--az-hajigabul--road:speed = 35 km/h")
        .doesNotContain("Kuryk");
  }

  @Test
  void settingsHoldAsIfTheyWereOptions() throws IOException {
    String file = "date: 2025-02-03\nby: time\nmodes: [road, sea, ro_ro]\nclose: [az-alat-port]\n";
    JsonNode byFile = json(file);
    JsonNode byOptions =
        json(
            "",
            "--date",
            "2025-02-03",
            "--by",
            "time",
            "--modes",
            "road,sea,ro_ro",
            "--close",
            "az-alat-port");
    assertThat(byFile.path("itinerary")).isEqualTo(byOptions.path("itinerary"));
    assertThat(byFile.path("query")).isEqualTo(byOptions.path("query"));
    assertThat(byFile.path("fileHash").asString())
        .isEqualTo(ParametersReader.parse(file.getBytes(UTF_8), "").hash())
        .isNotEqualTo(byOptions.path("fileHash").asString());
  }

  private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

  @Test
  void optionsGoBeforeTheFile() throws IOException {
    JsonNode query =
        json("date: 2025-02-03\nby: time\nmodes: [sea]\n", "--by", "cost", "--modes", "road,rail")
            .path("query");
    assertThat(query.path("by").asString()).isEqualTo("cost");
    assertThat(query.path("date").asString()).isEqualTo("2025-02-03");
    assertThat(query.path("modes").toString()).isEqualTo("[\"rail\",\"road\"]");
  }

  @Test
  void criteriaInTheFileAskForAFront() throws IOException {
    assertThat(json("criteria: [cost, time]\n").path("size").asInt()).isGreaterThan(1);
    assertThat(run("criteria: [cost, time]\n", "--pareto").answered().out())
        .contains("by cost and time at once");
    assertThat(run("criteria: [cost, time]\n", "--criteria", "time,borders").answered().out())
        .contains("by time and borders at once");
  }

  @Test
  void anHourThatIsWorthMoreMakesFasterWaysBest() throws IOException {
    double slow = json("value_of_time: 0").at("/itinerary/timeHours/mid").asDouble();
    JsonNode fast = json("value_of_time: 100");
    assertThat(fast.at("/itinerary/timeHours/mid").asDouble()).isLessThan(slow);
    assertThat(fast.at("/query/overrides/0/was").asDouble()).isEqualTo(1.125);
    assertThat(fast.at("/query/overrides/0/wasUnit").asString()).isEqualTo("USD/t-h");
    assertThat(fast.path("parametersHash").asString())
        .isNotEqualTo(json("").path("parametersHash").asString());
  }

  @Test
  void everyKindOfFigureCanBeCorrected() throws IOException {
    String crossing = "road-az-red-bridge--ge-red-bridge";
    String link = "az-red-bridge--ge-red-bridge--road";
    String question = "modes: [road]\nclose: [RU, IR, AM, road-az-balakan--ge-lagodekhi]\n";
    assertThat(Cli.run("route", "Baku", "Tbilisi", "--modes", "road").answered().out())
        .contains("Red Bridge");
    Path file = folder.resolve("all.yaml");
    Files.writeString(
        file,
        question
            + """
            overrides:
              - {figure: "parameter:border-cost-road", value: 77, source: me}
              - {figure: "crossing:%1$s:time", value: 100, p95: 300, unit: h, source: a}
              - {figure: "crossing:%1$s:cost", value: 999, unit: USD/truck, source: b}
              - {figure: "link:%2$s:speed", value: 10, unit: km/h, source: c}
              - {figure: "link:%2$s:length", value: 50, unit: km, source: d}
              - {figure: "link:%2$s:extra_time", value: 12, unit: h, source: e}
            """
                .formatted(crossing, link));
    String[] words = {"route", "Baku", "Tbilisi", "--parameters", file.toString(), "--format", ""};
    words[6] = "json";
    JsonNode with = JSON.readTree(Cli.run(words).answered().out());
    JsonNode without =
        JSON.readTree(
            Cli.run("route", "Baku", "Tbilisi", "--modes", "road", "--format", "json")
                .answered()
                .out());
    double hours = with.at("/itinerary/timeHours/mid").asDouble();
    assertThat(hours - without.at("/itinerary/timeHours/mid").asDouble())
        .isBetween(100 - 10 + 12.0, 100 - 10 + 12 + 10.0);
    assertThat(with.at("/itinerary/lengthKm").asDouble())
        .isGreaterThan(without.at("/itinerary/lengthKm").asDouble());
    assertThat(with.at("/itinerary/costUsd/mid").asDouble())
        .isGreaterThan(without.at("/itinerary/costUsd/mid").asDouble());
    assertThat(with.path("scenarioHash")).isNotEqualTo(without.path("scenarioHash"));
    JsonNode overrides = with.at("/query/overrides");
    assertThat(overrides.get(1).toString())
        .isEqualTo(
            "{\"figure\":\"crossing:%s:time\",\"value\":100.0,\"p95\":300.0,\"unit\":\"h\",\"source\":\"a\",\"was\":10.0,\"wasUnit\":\"h\"}"
                .formatted(crossing));
    assertThat(overrides.get(2).path("wasUnit").asString()).isEqualTo("USD/truck");
    assertThat(overrides.get(5).path("was").asDouble()).isZero();
    String reckoning = Cli.run("explain", with.path("routeId").asString()).answered().out();
    assertThat(reckoning)
        .contains("  corrected: crossing:%s:time = 100 h, source: a".formatted(crossing))
        .contains("The search settled ")
        .isEqualTo(Cli.run("explain", with.path("routeId").asString()).answered().out());
    words[5] = "--date";
    words[6] = "2024-06-01";
    List<String> explained = new ArrayList<>(List.of(words));
    explained.add("--explain");
    assertThat(Cli.run(explained.toArray(String[]::new)).answered().out()).isEqualTo(reckoning);
  }

  @Test
  void aTimeThatOvertakesItsP95DropsIt() throws IOException {
    assertThat(explained(20)).contains("time = 20 h (p95 36)");
    assertThat(explained(40)).contains(":time = 40 h").doesNotContain("p95 36)");
  }

  private String explained(int hours) throws IOException {
    String crossing = "crossing:road-az-red-bridge--ge-red-bridge:time";
    Path file = folder.resolve("time.yaml");
    Files.writeString(
        file,
        """
        modes: [road]
        close: [RU, IR, AM, road-az-balakan--ge-lagodekhi]
        overrides:
          - {figure: "%s", value: %d, source: me}
        """
            .formatted(crossing, hours));
    return Cli.run("route", "Baku", "Tbilisi", "--parameters", file.toString(), "--explain")
        .answered()
        .out();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parameter:nope|1|h|There is no parameter (nope).|operation.csv",
        "parameter:border-time-rial|1|h|There is no parameter|Maybe (border-time-rail) was meant.",
        "parameter:border-time-rail|1|USD/t|cannot be corrected so|low",
        "parameter:border-time-rail|1|fortnight|The unit (fortnight) of|own unit holds",
        "crossing:nope:time|1|h|has the id (crossing:nope)|Maybe",
        "link:nope:speed|1|km/h|has the id (link:nope)|Maybe",
        "crossing:road-ge-sarpi--tr-sarp:tea|1|h|There is no figure (crossing:|crossing:ID:time",
        "crossing:road-ge-sarpi--tr-sarp|1|h|There is no figure (crossing:|crossing:ID:cost",
        "speed|1|h|There is no figure (speed)|link:ID:speed",
        "crossing:road-ge-sarpi--tr-sarp:time|1|d|The unit (d) is not|Maybe give it in h.",
        "crossing:road-ge-sarpi--tr-sarp:cost|1|EUR|The unit (EUR) is not|in USD/truck.",
        "link:az-red-bridge--ge-red-bridge--road:speed|0||less than 1|close the element",
        "link:az-red-bridge--ge-red-bridge--road:speed|1.5||no whole number|Maybe round",
        "link:az-red-bridge--ge-red-bridge--road:length|1|mi|The unit (mi) is not|in km.",
        "link:az-red-bridge--ge-red-bridge--road:length|99999999||is absurd|unit",
      })
  void aFigureThatCannotBeOverriddenIsRefused(
      String figure, String value, String unit, String fact, String advice) throws IOException {
    String yaml =
        "overrides:\n  - {figure: \"%s\", value: %s, unit: %s, source: me}\n"
            .formatted(figure, value, unit == null ? "''" : unit);
    assertThat(run(yaml).refused().err()).contains(fact).contains(advice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "crossing:road-ge-sarpi--tr-sarp:time|low: 1|has no low and high",
        "crossing:road-ge-sarpi--tr-sarp:time|p95: 2|The p95 (2.0) of",
        "crossing:road-ge-sarpi--tr-sarp:cost|p95: 7|has no p95",
        "link:az-red-bridge--ge-red-bridge--road:speed|high: 70|has no low and high",
      })
  void whatAFigureDoesNotHaveIsRefused(String figure, String cell, String fact) throws IOException {
    String yaml =
        "overrides:\n  - {figure: \"%s\", value: 5, source: me, %s}\n".formatted(figure, cell);
    assertThat(run(yaml).refused().err()).contains(fact).contains("Maybe");
  }

  @Test
  void mistakesInTheFileAreAllNamedAndNothingIsUsed() throws IOException {
    assertThat(run("valu_of_time: 1\nmodes: {a: b}\n").refused().err())
        .contains("p.yaml, line 1: The setting (valu_of_time) is not known.")
        .contains("p.yaml, line 2: The setting (modes) is no list of words.")
        .contains("docs/parameters.md");
  }

  @Test
  void twiceTheContainersCostTwiceButTakeNoLonger() throws IOException {
    JsonNode one = json("close: [RU]\n", "--load-unit", "TEU");
    JsonNode two = json("close: [RU]\nload_unit: FEU\n");
    assertThat(two.at("/query/loadUnit").asString()).isEqualTo("1 FEU");
    assertThat(two.at("/itinerary/timeHours")).isEqualTo(one.at("/itinerary/timeHours"));
    for (String figure : List.of("costUsd", "co2eKg", "generalizedCostUsd")) {
      assertThat(two.at("/itinerary/" + figure + "/mid").asDouble())
          .as(figure)
          .isCloseTo(
              2 * one.at("/itinerary/" + figure + "/mid").asDouble(),
              org.assertj.core.data.Percentage.withPercentage(0.1));
    }
  }

  @Test
  void timesThatVaryTogetherVaryMore() throws IOException {
    JsonNode apart = json("").at("/itinerary/reliability");
    JsonNode together = json("", "--correlation", "0.8").at("/itinerary/reliability");
    assertThat(together.path("correlation").asDouble()).isEqualTo(0.8);
    assertThat(together.path("p95Hours").asDouble())
        .isGreaterThan(apart.path("p95Hours").asDouble());
    assertThat(run("correlation: 0.8", "--explain").answered().out())
        .contains("means and variances, correlation 0.8");
  }
}
