package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code wayleave worst}: sets of closures, what may not close, every aim and every mistake. */
class WorstCommandTest {

  private static JsonNode worst(String... options) {
    List<String> words = new ArrayList<>(List.of("worst", "--elements", "chokepoints"));
    words.addAll(List.of(options));
    return StudyRuns.json(words.toArray(String[]::new));
  }

  private static List<String> ids(JsonNode set) {
    return StudyRuns.list(set.path("elements")).stream()
        .map(element -> element.path("id").asString())
        .toList();
  }

  private static List<Double> harms(JsonNode answer) {
    return StudyRuns.list(answer.path("sets")).stream()
        .map(set ->
            set.at("/harm/unservedTonnes").asDouble() * 1e15 + set.at("/harm/extraUsd").asDouble())
        .toList();
  }

  @Test
  void oneClosureIsTheFirstOfAllSingleOnes() {
    JsonNode answer = worst("--k", "1");
    // Of a set, what begins or ends inside counts as unserved too.
    JsonNode loss =
        StudyRuns.list(StudyRuns.json("criticality", "--elements", "chokepoints").path("losses"))
            .stream()
            .max(Comparator.comparingLong(WorstCommandTest::lost))
            .orElseThrow();
    assertThat(answer.at("/sets/0/harm/unservedTonnes").asLong())
        .isEqualTo(lost(loss))
        .isPositive();
    assertThat(answer.path("size").asInt()).isEqualTo(1);
    assertThat(ids(answer.path("sets").get(0))).containsExactly(loss.at("/element/id").asString());
    assertThat(answer.at("/sets/0/harm/extraUsd").asDouble())
        .isBetween(
            loss.at("/extraUsd/mid").asDouble() - 1, loss.at("/extraUsd/mid").asDouble() + 1);
    assertThat(answer.path("isProven").asBoolean()).isTrue();
    assertThat(answer.path("isPartial").asBoolean()).isFalse();
  }

  private static long lost(JsonNode loss) {
    return loss.at("/unservedTonnes/mid").asLong() + loss.path("ownTonnes").asLong();
  }

  @Test
  void twoClosuresAreProvenWithRunnersUpAndHardening() {
    JsonNode answer = worst("--k", "2");
    assertThat(answer.path("isProven").asBoolean()).isTrue();
    assertThat(answer.path("bound")).isEqualTo(answer.at("/sets/0/harm"));
    assertThat(answer.path("sets").size()).isEqualTo(10);
    assertThat(harms(answer)).isSortedAccordingTo(Comparator.reverseOrder());
    List<String> first = ids(answer.path("sets").get(0));
    assertThat(first).hasSize(2);
    assertThat(answer.path("hardening").size()).isEqualTo(2);
    for (JsonNode row : answer.path("hardening")) {
      assertThat(first).contains(row.at("/spared/id").asString());
      assertThat(ids(row.path("worst"))).doesNotContain(row.at("/spared/id").asString());
    }
    assertThat(answer.at("/about/demandHash").asString()).matches("[0-9a-f]{16}");
    JsonNode quantiles = answer.at("/distribution/quantiles");
    assertThat(quantiles.get(quantiles.size() - 1).path("harm"))
        .isEqualTo(answer.at("/sets/0/harm"));
  }

  @Test
  void theWorstTwoAreAsBadAsClosingBoth() {
    JsonNode set = worst("--k", "2").path("sets").get(0);
    List<String> ids = ids(set);
    JsonNode change = StudyRuns.json("compare", "baseline", "close:" + String.join(",close:", ids));
    assertThat(
            change.at("/totalsAfter/unservedTonnes").asLong()
                - change.at("/totalsBefore/unservedTonnes").asLong())
        .isEqualTo(set.at("/harm/unservedTonnes").asLong())
        .isPositive();
  }

  @Test
  void whatIsProtectedDoesNotClose() {
    JsonNode free = worst("--k", "2");
    String first = ids(free.path("sets").get(0)).getFirst();
    String plain = first.substring(first.indexOf(':') + 1);
    JsonNode spared = worst("--k", "2", "--protect", plain);
    for (JsonNode set : spared.path("sets")) {
      assertThat(ids(set)).doesNotContain(first);
    }
    assertThat(spared.path("spared").toString()).isEqualTo("[\"%s\"]".formatted(plain));
    assertThat(spared.path("sets").get(0)).isEqualTo(free.at("/hardening/0/worst"));
    assertThat(worst("--k", "2", "--protect", first).path("sets")).isEqualTo(spared.path("sets"));
  }

  @Test
  void connectedSetsLeaveEverythingAWay() {
    JsonNode answer = worst("--k", "2", "--aim", "connected");
    assertThat(answer.path("aim").asString()).isEqualTo("connected");
    for (JsonNode set : answer.path("sets")) {
      assertThat(set.at("/harm/unservedTonnes").asLong()).isZero();
    }
    assertThat(answer.at("/sets/0/harm/extraUsd").asDouble()).isPositive();
    assertThat(answer.path("isProven").asBoolean()).isTrue();
  }

  @Test
  void theTableSaysThatItIsCertain() {
    assertThat(Cli.run("worst", "--k", "1", "--elements", "chokepoints").answered().out())
        .startsWith("The worst one of these that may close together: chokepoints")
        .contains("Certain: no other set does more harm.")
        .contains("If one of them were made safe, the worst would be:")
        .contains("caspian, the network as it is; ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--k|0|A set of (0) closures was asked for|Maybe ask for 1 to 3.",
        "--k|-1|A set of (-1) closures was asked for|Maybe ask for 1 to 3.",
        "--k|4|(4)|Maybe ask for 3",
        "--k|99|A set of (99) closures was asked for; (|Maybe ask for 1 to 3.",
        "--k|two|two|Maybe",
        "--protect|bosphorus|has the id (bosphorus)|Maybe",
        "--protect|qqqqqqqqqqqqqq|has the id (qqqqqqqqqqqqqq)|Maybe one of: ",
        "--aim|chaos|The aim (chaos) is not known.|Maybe one of: harm, connected.",
        "--format|tsv|This answer is not given as (tsv).|Maybe one of: table, json.",
        "--format|geojson|This answer is not given as (geojson).|Maybe one of: table, json.",
      })
  void aWrongUseIsRefused(String option, String value, String fact, String advice) {
    assertThat(Cli.run("worst", "--elements", "chokepoints", option, value).refused().err())
        .contains(fact)
        .contains(advice);
  }
}
