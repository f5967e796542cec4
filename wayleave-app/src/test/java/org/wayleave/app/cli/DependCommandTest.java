package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code wayleave depend}: on whose permission a trade depends, on the bundled network. */
class DependCommandTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static Cli.Outcome run(String... options) {
    List<String> words = new ArrayList<>(List.of("depend", "Almaty", "Poti"));
    words.addAll(List.of(options));
    return Cli.run(words.toArray(String[]::new));
  }

  private static JsonNode json(String... options) {
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(List.of("--format", "json"));
    return JSON.readTree(run(words.toArray(String[]::new)).answered().out());
  }

  @Test
  void theTableSaysWhatItsFiguresMean() {
    String out = run().answered().out();
    assertThat(out.replaceAll("\\s+", " "))
        .contains("Best way: ", "refusal costs", "Shapley", "nucleolus", "Azerbaijan")
        .contains("estimate", "it is no judgement of any state");
    assertThat(out.lines()).allMatch(line -> line.length() <= 110 || line.contains("Best way"));
    assertThat(out.lines()).allMatch(line -> !line.endsWith(" "));
  }

  @Test
  void sharesAddUpAndRefusalsAreClosures() {
    JsonNode trade = json().path("asIs");
    double shapley = 0;
    for (JsonNode player : trade.path("bargain").path("players")) {
      shapley += player.path("shapleyUsd").asDouble();
    }
    assertThat(shapley).isCloseTo(trade.path("bargain").path("surplusUsd").asDouble(), within(0.5));
    for (JsonNode denial : trade.path("denials")) {
      if (!denial.path("unserved").asBoolean()) {
        String code = denial.path("jurisdictions").get(0).asString();
        JsonNode closed = json("--close", "jurisdiction:" + code).path("asIs");
        assertThat(closed.path("generalizedCostUsd").asDouble())
            .as(code)
            .isCloseTo(
                trade.path("generalizedCostUsd").asDouble()
                    + denial.path("extraCostUsd").asDouble(),
                within(0.011));
      }
    }
  }

  @Test
  void openingIsComparedWithHowItIs() {
    JsonNode answer = json("--open", "project:rasht-astara-rail");
    assertThat(answer.path("asIs")).isEqualTo(json().path("asIs"));
    assertThat(answer.path("opened").isObject()).isTrue();
    assertThat(answer.path("changes").get(0).path("player").asString()).isEqualTo("shipper");
    assertThat(run("--open", "project:rasht-astara-rail").answered().out())
        .contains("What opening changes");
  }

  @Test
  void rowsForSpreadsheets() {
    List<String> lines = run("--format", "tsv").answered().out().lines().toList();
    assertThat(lines.getFirst()).startsWith("state\tplayer\tdenial_usd");
    assertThat(lines).allMatch(line -> line.split("\t", -1).length == 9);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    run("--limit", "1").refused();
    run("--by", "time").refused();
    Cli.run("depend", "Almaty", "Almaty").refused();
    run("--modes", "inland_waterway").answeredNo();
  }
}
