package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code wayleave compare}: two scenarios side by side. */
class CompareCommandTest {

  private static final String CLOSURE = "close:az-alat-port,close:jurisdiction:UZ";

  @TempDir private Path folder;

  private static JsonNode compare(String one, String other) {
    return StudyRuns.json("compare", one, other);
  }

  @Test
  void theSameTwiceChangesNothing() {
    JsonNode same = compare("baseline", "baseline");
    assertThat(same.path("trades").size()).isZero();
    assertThat(same.path("jurisdictions").size()).isZero();
    assertThat(same.path("unchangedCount")).isEqualTo(same.at("/before/trades"));
    assertThat(same.path("totalsAfter")).isEqualTo(same.path("totalsBefore"));
    assertThat(Cli.run("compare", CLOSURE, CLOSURE).answered().out()).contains("No trade changes.");
  }

  @Test
  void closingCostsAndTheOtherOrderFlipsTheSigns() {
    JsonNode there = compare("baseline", CLOSURE);
    JsonNode back = compare(CLOSURE, "baseline");
    assertThat(there.at("/after/scenario").toString())
        .contains("close az-alat-port", "close jurisdiction:UZ");
    assertThat(there.at("/totalsAfter/unservedTonnes").asLong())
        .isGreaterThan(there.at("/totalsBefore/unservedTonnes").asLong());
    assertThat(back.path("totalsAfter")).isEqualTo(there.path("totalsBefore"));
    assertThat(back.path("unchangedCount")).isEqualTo(there.path("unchangedCount"));
    List<JsonNode> changes = StudyRuns.list(there.path("trades"));
    assertThat(changes).hasSizeGreaterThan(20);
    assertThat(back.path("trades").size()).isEqualTo(changes.size());
    for (int x = 0; x < changes.size(); x++) {
      JsonNode one = changes.get(x);
      JsonNode other = back.path("trades").get(x);
      assertThat(other.path("trade")).isEqualTo(one.path("trade"));
      assertThat(other.at("/extraUsd/mid").asDouble())
          .isEqualTo(-one.at("/extraUsd/mid").asDouble());
      assertThat(other.at("/extraUsd/low").asDouble() + one.at("/extraUsd/high").asDouble())
          .as("but for rounding to a cent")
          .isBetween(-0.011, 0.011);
      assertThat(other.path("unservedTonnesAfter")).isEqualTo(one.path("unservedTonnesBefore"));
      assertThat(other.path("daysBefore")).isEqualTo(one.path("daysAfter"));
      boolean isStillCarried =
          one.path("unservedTonnesAfter").equals(one.path("unservedTonnesBefore"));
      if (isStillCarried) {
        assertThat(one.at("/extraUsd/mid").asDouble()).isNotNegative();
      }
      assertThat(one.at("/extraUsd/low").asDouble())
          .isLessThanOrEqualTo(one.at("/extraUsd/mid").asDouble());
      assertThat(one.at("/extraUsd/mid").asDouble())
          .isLessThanOrEqualTo(one.at("/extraUsd/high").asDouble());
    }
    for (JsonNode row : there.path("jurisdictions")) {
      assertThat(row.path("tonnesBefore")).isNotEqualTo(row.path("tonnesAfter"));
    }
    assertThat(there.path("jurisdictions").toString()).contains("\"jurisdiction\":\"UZ\"");
  }

  @Test
  void openingOnlyGains() {
    JsonNode answer = compare("baseline", "open:project:rasht-astara-rail");
    assertThat(answer.at("/after/scenario/0").asString())
        .isEqualTo("open project:rasht-astara-rail");
    assertThat(answer.path("trades").size()).isPositive();
    for (JsonNode trade : answer.path("trades")) {
      assertThat(trade.at("/extraUsd/mid").asDouble()).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void allFormatsAgree() {
    String demand = StudyRuns.write(folder, "two.csv", StudyRuns.TWO_TRADES);
    String[] question = {"compare", "baseline", "close:az-alat-port", "--demand", demand};
    JsonNode json = StudyRuns.json(question);
    List<List<String>> rows = StudyRuns.rows(question);
    List<JsonNode> changes = StudyRuns.list(json.path("trades"));
    assertThat(rows).hasSize(changes.size() + 1).hasSizeGreaterThan(1);
    for (int x = 0; x < changes.size(); x++) {
      assertThat(rows.get(x + 1).getFirst()).isEqualTo(changes.get(x).path("trade").asString());
      assertThat(Double.parseDouble(rows.get(x + 1).get(2)))
          .isEqualTo(changes.get(x).at("/extraUsd/mid").asDouble());
    }
    assertThat(Cli.run(question).answered().out())
        .startsWith("A: the network as it is\nB: close az-alat-port\n")
        .contains("Aktau to Poti, container")
        .contains("%d trades do not change.".formatted(2 - changes.size()));
  }

  @Test
  void aFileIsAScenario() {
    String file = StudyRuns.write(folder, "b.yaml", "close: [az-alat-port, 'jurisdiction:UZ']\n");
    JsonNode byFile = compare("baseline", file);
    JsonNode byWords = compare("baseline", CLOSURE);
    assertThat(byFile.path("trades")).isEqualTo(byWords.path("trades"));
    assertThat(byFile.path("totalsAfter")).isEqualTo(byWords.path("totalsAfter"));
    String dearer = StudyRuns.write(folder, "dearer.yaml", "value_of_time: 100\n");
    JsonNode other = compare("baseline", dearer);
    assertThat(other.at("/after/parametersHash")).isNotEqualTo(other.at("/before/parametersHash"));
    assertThat(other.path("trades").size()).isPositive();
  }

  @Test
  void aScenarioIsGivenOnce() {
    String file = StudyRuns.write(folder, "p.yaml", "value_of_time: 2\n");
    for (String[] option :
        List.of(
            new String[] {"--close", "AZ"},
            new String[] {"--open", "project:rasht-astara-rail"},
            new String[] {"--parameters", file})) {
      assertThat(Cli.run("compare", "baseline", CLOSURE, option[0], option[1]).refused().err())
          .contains("A scenario was given and --close, --open or --parameters besides.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense|The scenario (nonsense) is neither words nor a file.|Maybe one of: baseline;",
        "close|The scenario (close) is neither words nor a file.|Maybe one of: baseline;",
        "close:AZ,shut:GE|The scenario (shut:GE) is neither|close:az-alat-port,open:",
        "close:AZ, close:GE|The scenario ( close:GE) is neither|close:az-alat-port,open:",
        "close:nowhere-at-all|has the id (nowhere-at-all)|Maybe",
        "..|(..)|Maybe",
      })
  void aScenarioThatIsNoneIsRefused(String scenario, String fact, String advice) {
    assertThat(Cli.run("compare", "baseline", scenario).refused().err())
        .contains(fact)
        .contains(advice);
    assertThat(Cli.run("compare", scenario, "baseline").refused().err()).contains(fact);
  }

  @Test
  void otherWrongUsesAreRefused() {
    assertThat(Cli.run("compare", "baseline").refused().err()).contains("B");
    assertThat(Cli.run("compare", "baseline", CLOSURE, "--format", "geojson").refused().err())
        .contains("A comparison is not given as (geojson).");
    String file = StudyRuns.write(folder, "one-way.yaml", "commodity: bulk\n");
    assertThat(Cli.run("compare", "baseline", file).refused().err())
        .contains("The setting (commodity) is about one way, not about all trades.");
  }
}
