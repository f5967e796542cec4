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

/** {@code wayleave criticality}: every kind of element, every format, every mistake. */
class CriticalityCommandTest {

  private static final String KINDS = "links,nodes,borders,ports,jurisdictions,chokepoints";

  /** Closing these is one of several ways left, so that nothing loses its way. */
  private static final int DETOURED = 2;

  private static JsonNode all;

  @TempDir private Path folder;

  @BeforeAll
  static void close() {
    all = StudyRuns.json("criticality", "--elements", KINDS);
  }

  private static List<JsonNode> losses(String kind) {
    return StudyRuns.list(all.path("losses")).stream()
        .filter(loss -> loss.at("/element/kind").asString().equals(kind))
        .toList();
  }

  @Test
  void everyKindClosesTheWorstFirst() {
    assertThat(all.path("kinds").toString().replaceAll("[\"\\[\\]]", "")).isEqualTo(KINDS);
    for (String kind : List.of(KINDS.split(",", -1))) {
      assertThat(losses(kind)).as(kind).hasSizeGreaterThan(10);
    }
    double unserved = Double.MAX_VALUE;
    double extra = Double.MAX_VALUE;
    int rank = 0;
    for (JsonNode loss : StudyRuns.list(all.path("losses"))) {
      double tonnes = loss.at("/unservedTonnes/mid").asDouble();
      double usd = loss.at("/extraUsd/mid").asDouble();
      assertThat(loss.path("rank").asInt()).isEqualTo(++rank);
      assertThat(tonnes).isLessThanOrEqualTo(unserved);
      if (tonnes == unserved) {
        assertThat(usd).isLessThanOrEqualTo(extra);
      }
      unserved = tonnes;
      extra = usd;
      assertThat(usd)
          .isNotNegative()
          .isBetween(loss.at("/extraUsd/low").asDouble(), loss.at("/extraUsd/high").asDouble());
      assertThat(loss.path("trades").size())
          .isEqualTo(Math.min(5, loss.path("tradeCount").asInt()));
    }
    assertThat(all.path("isPartial").asBoolean()).isFalse();
    assertThat(all.path("originsDone")).isEqualTo(all.path("originCount"));
  }

  @Test
  void theAnswerSaysWhatItRestsOn() {
    JsonNode about = all.path("about");
    for (String hash : List.of("networkHash", "parametersHash", "demandHash")) {
      assertThat(about.path(hash).asString()).as(hash).matches("[0-9a-f]{16,}");
    }
    assertThat(about.path("date").asString()).isEqualTo("2024-06-01");
    assertThat(about.path("priceBase").asString()).isEqualTo("USD 2024");
    assertThat(about.path("trades").asInt()).isGreaterThanOrEqualTo(60);
    assertThat(about.path("scenario").size()).isZero();
    assertThat(about.path("limits").toString()).contains("not a complete trade matrix");
  }

  @Test
  void whatBeginsOrEndsInsideIsCountedApart() {
    assertThat(losses("jurisdictions"))
        .anyMatch(loss ->
            loss.at("/element/id").asString().equals("jurisdiction:UZ")
                && loss.path("ownTonnes").asLong() > 10_000_000);
    assertThat(losses("links")).allMatch(loss -> loss.path("ownTonnes").asLong() == 0);
    assertThat(losses("borders")).allMatch(loss -> loss.path("ownTonnes").asLong() == 0);
  }

  @Test
  void whatClosesEquallyIsLostEqually() {
    for (JsonNode port : losses("ports")) {
      JsonNode node =
          losses("nodes").stream()
              .filter(loss -> loss.at("/element/id").equals(port.at("/element/id")))
              .findFirst()
              .orElseThrow();
      for (String figure : List.of("unservedTonnes", "extraUsd", "ownTonnes", "trades")) {
        assertThat(port.path(figure)).isEqualTo(node.path(figure));
      }
    }
  }

  @Test
  void allFormatsAgree() {
    String[] question = {"criticality", "--elements", "borders,ports,jurisdictions"};
    List<JsonNode> losses = StudyRuns.list(StudyRuns.json(question).path("losses"));
    List<List<String>> rows = StudyRuns.rows(question);
    List<JsonNode> features = StudyRuns.features(question);
    assertThat(rows).hasSize(losses.size() + 1);
    assertThat(features).hasSize(losses.size());
    assertThat(rows.getFirst()).startsWith("rank", "kind", "id", "name", "unserved_t");
    for (int x = 0; x < losses.size(); x++) {
      JsonNode loss = losses.get(x);
      List<String> row = rows.get(x + 1);
      JsonNode properties = features.get(x).path("properties");
      assertThat(row.get(2))
          .isEqualTo(loss.at("/element/id").asString())
          .isEqualTo(properties.path("id").asString());
      assertThat(Double.parseDouble(row.get(4)))
          .isEqualTo(loss.at("/unservedTonnes/mid").asDouble())
          .isEqualTo(properties.path("unservedTonnes").asDouble());
      assertThat(Double.parseDouble(row.get(7)))
          .isEqualTo(loss.at("/extraUsd/mid").asDouble())
          .isEqualTo(properties.path("extraUsd").asDouble());
      assertThat(Long.parseLong(row.get(11))).isEqualTo(loss.path("ownTonnes").asLong());
      String kind = loss.at("/element/kind").asString();
      assertThat(features.get(x).at("/geometry/type").asString(""))
          .isEqualTo(
              switch (kind) {
                case "borders" -> "MultiLineString";
                case "ports" -> "Point";
                default -> "";
              });
    }
    assertThat(Cli.run(question).answered().out())
        .startsWith("What is lost in a year when one of these closes: borders, ports, juris")
        .contains(losses.getFirst().at("/element/id").asString())
        .contains("… and %d more".formatted(losses.size() - 20))
        .contains("Whom it hurts most when " + losses.getFirst().at("/element/name").asString());
  }

  @Test
  void everyChokepointHasAPlaceOnTheMap() {
    List<JsonNode> features = StudyRuns.features("criticality", "--elements", "chokepoints");
    assertThat(features)
        .extracting(feature -> feature.at("/geometry/type").asString(""))
        .containsOnly("Point", "MultiPoint", "MultiLineString")
        .contains("Point", "MultiPoint", "MultiLineString");
  }

  @Test
  void theLimitCutsTheListAndNothingElse() {
    JsonNode few = StudyRuns.json("criticality", "--elements", "chokepoints", "--limit", "3");
    JsonNode none = StudyRuns.json("criticality", "--elements", "chokepoints", "--limit", "0");
    assertThat(few.path("losses").size()).isEqualTo(3);
    assertThat(none.path("losses").size()).isZero();
    assertThat(few.path("harmlessCount")).isEqualTo(none.path("harmlessCount"));
    assertThat(few.at("/losses/0/extraUsd"))
        .isEqualTo(losses("chokepoints").getFirst().path("extraUsd"));
  }

  /** Losses of single closures against two whole assignments, one of them with the closure. */
  @ParameterizedTest
  @CsvSource({"links", "nodes", "borders", "ports", "jurisdictions", "chokepoints"})
  void aLossIsWhatTwoAssignmentsDifferBy(String kind) {
    List<JsonNode> cutting =
        losses(kind).stream()
            .filter(loss ->
                loss.at("/unservedTonnes/mid").asDouble() + loss.path("ownTonnes").asLong() > 0)
            .limit(1)
            .toList();
    List<JsonNode> costly =
        losses(kind).stream()
            .filter(loss ->
                loss.at("/unservedTonnes/mid").asDouble() == 0
                    && loss.path("ownTonnes").asLong() == 0)
            .limit(DETOURED)
            .toList();
    assertThat(costly).isNotEmpty();
    for (JsonNode loss : cutting) {
      JsonNode change = closed(loss);
      assertThat(tonnes(change, "totalsAfter") - tonnes(change, "totalsBefore"))
          .as(loss.path("element").toString())
          .isEqualTo(
              Math.round(loss.at("/unservedTonnes/mid").asDouble())
                  + loss.path("ownTonnes").asLong());
    }
    for (JsonNode loss : costly) {
      JsonNode change = closed(loss);
      assertThat(tonnes(change, "totalsAfter")).isEqualTo(tonnes(change, "totalsBefore"));
      double extra =
          change.at("/totalsAfter/generalizedUsd/mid").asDouble()
              - change.at("/totalsBefore/generalizedUsd/mid").asDouble();
      // Every trade is rounded to a cent.
      assertThat(extra)
          .as(loss.path("element").toString())
          .isBetween(
              loss.at("/extraUsd/mid").asDouble() - 1, loss.at("/extraUsd/mid").asDouble() + 1);
      assertThat(change.path("trades").size()).isEqualTo(loss.path("tradeCount").asInt());
    }
  }

  private static JsonNode closed(JsonNode loss) {
    return StudyRuns.json("compare", "baseline", "close:" + loss.at("/element/id").asString());
  }

  private static long tonnes(JsonNode change, String totals) {
    return change.path(totals).path("unservedTonnes").asLong();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--elements|zeppelins|The kind of elements (zeppelins) is not known.|borders, chokepoints",
        "--elements|ports,borderz|(borderz)|Maybe (borders) was meant",
        "--limit|-1|The limit (-1) is less than 0.|Maybe",
        "--limit|many|many|Maybe",
        "--format|xml|xml|table",
        "--distance-weight|0.04|(0.04) was given, but no network tntp:|Maybe leave it out",
        "--close|nowhere|has the id (nowhere)|Maybe",
        "--date|tomorrow|The date (tomorrow) is not a day.|Maybe",
        "--modes|boat|(boat)|rail",
        "--network|nowhere|nowhere|Maybe",
        "--demand|nowhere.csv|(nowhere.csv) cannot be read|Maybe",
      })
  void aWrongUseIsRefused(String option, String value, String fact, String advice) {
    assertThat(Cli.run("criticality", option, value).refused().err())
        .contains(fact)
        .contains(advice);
  }

  @Test
  void demandOfTheUsersOwnIsAskedAbout() {
    String file = StudyRuns.write(folder, "two.csv", StudyRuns.TWO_TRADES);
    JsonNode answer =
        StudyRuns.json("criticality", "--elements", "nodes", "--demand", file, "--modes", "road");
    assertThat(answer.at("/about/trades").asInt()).isEqualTo(2);
    assertThat(answer.at("/about/tonnes").asLong()).isEqualTo(3200);
    assertThat(answer.path("losses").findValuesAsString("name"))
        .contains("Aktau to Poti, container", "Astana to Tehran, bulk");
    JsonNode ends =
        StudyRuns.list(answer.path("losses")).stream()
            .filter(loss -> loss.at("/element/id").asString().equals("node:kz-aktau"))
            .findFirst()
            .orElseThrow();
    assertThat(ends.path("ownTonnes").asLong()).isEqualTo(200);
  }
}
