package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code wayleave demand}, and what the commands about all trades have in common. */
class StudyCommandTest {

  @TempDir private Path folder;

  @Test
  void theDemandIsListedWithWhatItRestsOn() {
    JsonNode answer = StudyRuns.json("demand");
    List<JsonNode> trades = StudyRuns.list(answer.path("trades"));
    assertThat(trades).hasSizeGreaterThanOrEqualTo(60);
    assertThat(answer.at("/about/trades").asInt()).isEqualTo(trades.size());
    assertThat(trades.stream().mapToDouble(trade -> trade.at("/tonnes/mid").asDouble()).sum())
        .isEqualTo(answer.at("/about/tonnes").asDouble());
    for (JsonNode trade : trades) {
      assertThat(trade.path("sources").size()).isPositive();
      assertThat(trade.path("basis").asString()).isNotBlank();
      if (trade.has("usdPerTonne")) {
        assertThat(trade.at("/tonnes/mid").asDouble())
            .isEqualTo(
                (double)
                    Math.round(
                        trade.path("valueUsdMillion").asDouble()
                            * 1e6
                            / trade.at("/usdPerTonne/mid").asDouble()));
      }
    }
    for (String hash : List.of("networkHash", "parametersHash", "demandHash")) {
      assertThat(answer.path("about").path(hash).asString()).as(hash).isNotBlank();
    }
    assertThat(Cli.run("demand").answered().out())
        .contains("dm-100-1  Kazakhstan", "Uzbekistan", "USD a tonne")
        .contains("%d trades of ".formatted(trades.size()));
  }

  @Test
  void aFileOfTradesReplacesTheDemand() {
    String file = StudyRuns.write(folder, "two.csv", StudyRuns.TWO_TRADES);
    JsonNode answer = StudyRuns.json("demand", "--demand", file);
    assertThat(answer.path("trades").size()).isEqualTo(2);
    assertThat(answer.at("/trades/0/origin").asString()).isEqualTo("Aktau");
    assertThat(answer.at("/trades/0/tonnes/high").asDouble()).isEqualTo(400);
    assertThat(answer.at("/about/demandHash").asString())
        .isNotEqualTo(StudyRuns.json("demand").at("/about/demandHash").asString());
  }

  @Test
  void everyMistakeOfAFileIsToldAtOnce() {
    String file =
        StudyRuns.write(
            folder,
            "bad.csv",
            """
            demand_id,origin_zone_id,destination_zone_id,commodity,tonnes_mid
            a,kz-aktow,ge-poti,container,1
            b,kz-aktau,ge-poti,contraband,-4
            """);
    for (String command : List.of("demand", "flows", "criticality", "worst")) {
      assertThat(Cli.run(command, "--demand", file).refused().err())
          .contains("has (3) mistakes; nothing was reckoned.")
          .contains("bad.csv:2 origin_zone_id", "Maybe (kz-aktau) was meant")
          .contains("bad.csv:3 commodity", "bad.csv:3 tonnes_mid");
    }
  }

  @Test
  void moreThanTheWorldShipsIsRefused() {
    String file =
        StudyRuns.write(
            folder,
            "kilograms.csv",
            """
            demand_id,origin_zone_id,destination_zone_id,commodity,tonnes_mid
            a,CN,TR,bulk,1e12
            """);
    for (String command : List.of("flows", "criticality", "worst")) {
      assertThat(Cli.run(command, "--demand", file).refused().err())
          .contains("(1000000000000) tonnes a year")
          .contains("Maybe they are in kilograms.");
    }
    String most =
        StudyRuns.write(
            folder,
            "most.csv",
            """
            demand_id,origin_zone_id,destination_zone_id,commodity,tonnes_mid
            a,CN,TR,bulk,1e10
            """);
    Cli.run("criticality", "--demand", most).answered();
    Cli.run("flows", "--demand", most).answered();
  }

  @ParameterizedTest
  @ValueSource(strings = {"flows", "criticality", "worst"})
  void aWordAboutOneWayIsRefused(String command) {
    String file = StudyRuns.write(folder, "p.yaml", "commodity: bulk\n");
    assertThat(Cli.run(command, "--parameters", file).refused().err())
        .contains("The setting (commodity) is about one way, not about all trades.")
        .contains("Maybe leave it out; known here are: date, modes, close, open");
  }

  @Test
  void aFileOfParametersHoldsForAllTrades() {
    String two = StudyRuns.write(folder, "two.csv", StudyRuns.TWO_TRADES);
    String file =
        StudyRuns.write(
            folder,
            "p.yaml",
            """
            date: 2025-02-03
            modes: [road, sea, ro_ro]
            close: [az-alat-port]
            value_of_time: 100
            """);
    JsonNode answer = StudyRuns.json("flows", "--demand", two, "--parameters", file);
    assertThat(answer.at("/about/date").asString()).isEqualTo("2025-02-03");
    assertThat(answer.at("/about/scenario/0").asString()).isEqualTo("close az-alat-port");
    assertThat(answer.path("modes").findValuesAsString("mode")).doesNotContain("rail");
    JsonNode usual = StudyRuns.json("flows", "--demand", two, "--close", "az-alat-port");
    assertThat(answer.at("/about/parametersHash").asString())
        .isNotEqualTo(usual.at("/about/parametersHash").asString());
    assertThat(
            StudyRuns.json("flows", "--demand", two, "--parameters", file, "--date", "2025-06-01")
                .at("/about/date")
                .asString())
        .isEqualTo("2025-06-01");
  }

  @Test
  void aNetworkWithoutTradesSaysSo() {
    StudyRuns.write(
        folder, "node.csv", "node_id,name,x_coord,y_coord,country\na,A,49,40,AZ\nb,B,50,40,AZ\n");
    StudyRuns.write(
        folder,
        "link.csv",
        "link_id,from_node_id,to_node_id,directed,length,mode\na--b,a,b,false,90,road\n");
    for (String command : List.of("flows", "criticality", "worst")) {
      assertThat(Cli.run(command, "--network", folder.toString()).refused().err())
          .contains("has no trades to be carried.")
          .contains("Maybe give a file of trades with --demand.");
    }
    assertThat(Cli.run("demand", "--network", folder.toString()).answered().out())
        .contains("0 trades");
  }

  @Test
  void figuresDoNotDependOnTheMachinesLanguage() {
    Locale usual = Locale.getDefault();
    String file = StudyRuns.write(folder, "two.csv", StudyRuns.TWO_TRADES);
    String flows = Cli.run("flows", "--demand", file).answered().out();
    String worst = Cli.run("worst", "--k", "2", "--demand", file).answered().out();
    try {
      Locale.setDefault(Locale.forLanguageTag("de-DE"));
      assertThat(Cli.run("flows", "--demand", file).answered().out()).isEqualTo(flows);
      assertThat(Cli.run("worst", "--k", "2", "--demand", file).answered().out()).isEqualTo(worst);
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void theSameQuestionGivesTheSameBytes() {
    String[] question = {"criticality", "--elements", "borders", "--format", "json"};
    assertThat(Cli.run(question).answered().out()).isEqualTo(Cli.run(question).answered().out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tsv", "geojson"})
  void theDemandIsGivenAsTableOrJson(String format) {
    assertThat(Cli.run("demand", "--format", format).refused().err())
        .contains("This answer is not given as (%s).".formatted(format));
  }
}
