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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What passes an element of which only part of the capacity is left, or that takes longer. */
class CapacityTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ALAT = "node:az-alat-port";

  @TempDir private Path folder;

  private Cli.Outcome run(List<String> words, String... lines) throws IOException {
    Path file = folder.resolve("p.yaml");
    Files.writeString(file, String.join("\n", lines));
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of("--parameters", file.toString()));
    return Cli.run(all.toArray(String[]::new));
  }

  private JsonNode ask(String... lines) throws IOException {
    List<String> words =
        List.of("route", "Aktau", "Tbilisi", "--date", "2026-06-01", "--format", "json");
    return JSON.readTree(run(words, lines).answered().out());
  }

  private static String[] override(String figure, Object value) {
    return new String[] {
      "overrides:", "  - {figure: \"%s\", value: %s, source: me}".formatted(figure, value)
    };
  }

  private JsonNode queue(String element, int percent) throws IOException {
    return ask(override(element + ":capacity", percent)).at("/query/overrides/0/queue");
  }

  @Test
  void theLessIsLeftTheLongerTheQueueAndTheMoreGoRound() throws IOException {
    double hours = -1;
    long round = -1;
    for (int percent : new int[] {90, 60, 40, 20, 5}) {
      JsonNode queue = queue(ALAT, percent);
      assertThat(queue.at("/hours/mid").asDouble()).isGreaterThanOrEqualTo(hours);
      assertThat(queue.path("roundTonnes").asLong()).isGreaterThan(round);
      assertThat(queue.at("/hours/low").asDouble())
          .isLessThanOrEqualTo(queue.at("/hours/mid").asDouble());
      assertThat(queue.at("/hours/high").asDouble())
          .isGreaterThanOrEqualTo(queue.at("/hours/mid").asDouble());
      hours = queue.at("/hours/mid").asDouble();
      round = queue.path("roundTonnes").asLong();
    }
    assertThat(hours).isPositive();
    JsonNode queue = queue(ALAT, 40);
    // Nobody publishes what the port passes: what is usual and a quarter more, of which 40 %.
    assertThat(queue.path("basis").asString()).isEqualTo("estimate");
    assertThat(queue.path("normalTonnes").asLong())
        .isEqualTo((long) Math.floor(queue.path("comingTonnes").asLong() * 1.25));
    assertThat(queue.path("comingTonnes").asLong() - queue.path("roundTonnes").asLong())
        .isEqualTo((long) Math.floor(queue.path("normalTonnes").asLong() * 0.4));
  }

  @Test
  void theWaitIsAddedToWhatPassesAndCanSendItElsewhere() throws IOException {
    JsonNode before = ask("");
    double slower = ask(override(ALAT + ":capacity", 40)).at("/itinerary/timeHours/mid").asDouble();
    assertThat(slower - before.at("/itinerary/timeHours/mid").asDouble())
        .isCloseTo(
            queue(ALAT, 40).at("/hours/mid").asDouble(),
            org.assertj.core.api.Assertions.within(.2));
    assertThat(before.toString()).contains("az-alat-port");
    assertThat(ask(override(ALAT + ":capacity", 2)).path("itinerary").toString())
        .doesNotContain("az-alat-port");
  }

  @Test
  void aPublishedCapacityIsUsedAndHasNoInterval() throws IOException {
    JsonNode queue = queue("crossing:rail-gardabani-boyuk-kesik", 30);
    assertThat(queue.path("basis").asString()).isEqualTo("published");
    assertThat(queue.path("normalTonnes").asLong()).isEqualTo(27_000_000);
    assertThat(queue.at("/hours/low")).isEqualTo(queue.at("/hours/high"));
  }

  @Test
  void aQueueIsEverybodysWhateverTheAskerLeavesOut() throws IOException {
    JsonNode usual = queue(ALAT, 30);
    String[] lines = override(ALAT + ":capacity", 30);
    assertThat(
            ask("exclude_jurisdictions: [IR, RU]\nmodes: [rail, sea, road]", lines[0], lines[1])
                .at("/query/overrides/0/queue"))
        .isEqualTo(usual);
    // What is closed for everybody is another matter: others come, or come no more.
    assertThat(ask("close: [kz-kuryk-port]", lines[0], lines[1]).at("/query/overrides/0/queue"))
        .isNotEqualTo(usual);
  }

  @Test
  void theTextSaysHowLongTheQueueIsAndWhatThatRestsOn() throws IOException {
    List<String> words = List.of("route", "Aktau", "Tbilisi", "--date", "2026-06-01");
    assertThat(run(words, override(ALAT + ":capacity", 40)).answered().out())
        .contains("Corrected as you asked: node:az-alat-port:capacity = 40 %, was 100 % (me)")
        .contains("A queue of about ")
        .contains(" a year that would pass, ")
        .contains("(estimate: ");
    List<String> explained = new ArrayList<>(words);
    explained.add("--explain");
    assertThat(run(explained, override(ALAT + ":capacity", 40)).answered().out())
        .contains("node:az-alat-port:queue");
  }

  @Test
  void allTradesMeetTheQueueToo() throws IOException {
    Path file = folder.resolve("scenario.yaml");
    Files.writeString(file, String.join("\n", override(ALAT + ":capacity", 20)));
    String out =
        Cli.run("compare", "baseline", file.toString(), "--date", "2026-06-01").answered().out();
    assertThat(out).contains("queue at node:az-alat-port = ");
  }

  @ParameterizedTest
  @ValueSource(strings = {ALAT, "chokepoint:alat-port", "jurisdiction:AZ"})
  void hoursAreAddedToWhatPassesInAndOut(String element) throws IOException {
    double before = ask("").at("/itinerary/timeHours/mid").asDouble();
    JsonNode after = ask(override(element + ":extra_time", 2));
    assertThat(after.at("/itinerary/timeHours/mid").asDouble() - before)
        .isCloseTo(2, org.assertj.core.api.Assertions.within(.2));
    assertThat(after.at("/query/overrides/0/was").asDouble()).isZero();
    assertThat(after.at("/query/overrides/0").has("queue")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "node:az-alat-port|0|leaves nothing to queue for|Maybe close the element instead.",
        "node:az-alat-port|0.4|is less than 1 %|Maybe (40) was meant",
        "node:az-alat-port|150|is more than all of it|Maybe leave it out",
        "node:az-alat-prot|50|has the id (node:az-alat-prot)|Maybe (az-alat-port) was meant.",
        "terminal:az-alat-port|50|There is no figure (terminal:az-alat-port:capacity)|KIND:ID"
      })
  void wrongCapacitiesAreRefused(String element, String value, String fact, String advice)
      throws IOException {
    List<String> words = List.of("route", "Aktau", "Tbilisi");
    assertThat(run(words, override(element + ":capacity", value)).refused().err())
        .contains(fact)
        .contains(advice);
  }

  @Test
  void aCapacityHasNoOtherUnitAndNoRange() throws IOException {
    List<String> words = List.of("route", "Aktau", "Tbilisi");
    String row = "overrides: [{figure: \"node:az-alat-port:capacity\", value: 50, %s, source: me}]";
    assertThat(run(words, row.formatted("unit: t")).refused().err())
        .contains("Maybe give it in %.");
    assertThat(run(words, row.formatted("low: 20, high: 70")).refused().err())
        .contains("has no low and high");
    assertThat(run(words, row.formatted("p95: 90")).refused().err()).contains("has no p95");
  }
}
