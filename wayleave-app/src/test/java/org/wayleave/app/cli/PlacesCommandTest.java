package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code wayleave places}. */
class PlacesCommandTest {

  @ParameterizedTest
  @CsvSource({
    "Баку,az-baku",
    "تهران,ir-tehran",
    "თბილისი,ge-tbilisi",
    "Toshkent,uz-tashkent",
    "西安,cn-xian",
    "xi'an,cn-xian",
    "az-baku,az-baku"
  })
  void findsPlacesInAnyScript(String query, String id) {
    assertThat(Cli.run("places", query).answered().out().lines().skip(1).findFirst().orElseThrow())
        .startsWith(id + " ");
  }

  @Test
  void tableHasAHeaderAndLinesUp() {
    String out = Cli.run("places", "Ba").answered().out();
    assertThat(out).startsWith("id ");
    int column = out.lines().findFirst().orElseThrow().indexOf("name");
    assertThat(out.lines()).allMatch(line -> line.charAt(column - 1) == ' ');
  }

  @Test
  void limitHolds() {
    assertThat(Cli.run("places", "a", "--limit", "3").answered().out().lines()).hasSize(4);
  }

  @Test
  void jsonIsTheAnswerOfTheServer() {
    JsonNode answer =
        new JsonMapper().readTree(Cli.run("places", "Баку", "--format", "json").answered().out());
    assertThat(answer.path("query").asString()).isEqualTo("Баку");
    assertThat(answer.at("/places/0/id").asString()).isEqualTo("az-baku");
    assertThat(answer.at("/places/0/matched").asString()).isEqualTo("Баку");
  }

  @Test
  void noPlaceIsTheAnswerNo() {
    assertThat(Cli.run("places", "qqqqqqqqq").answeredNo().out())
        .isEqualToIgnoringNewLines("No place matches (qqqqqqqqq).");
    assertThat(Cli.run("places", "qqqqqqqqq", "--format", "json").answeredNo().out())
        .contains("\"places\" : [ ]");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "many"})
  void aBadLimitIsRefused(String limit) {
    assertThat(Cli.run("places", "Baku", "--limit", limit).refused().err()).contains(limit);
  }

  @Test
  void aQueryIsNeeded() {
    assertThat(Cli.run("places").refused().err()).contains("QUERY");
  }
}
