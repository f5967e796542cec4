package org.wayleave.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The repository is tidy: small rooms, short files, true documents, nothing of the machine. */
class TidyTest {

  private static final TidyRules RULES = new TidyRules(Tree.home());

  /** Rooms that break the size law, as its report begins, with the reason. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "network.graph package-private",
          "half of the room is what other rooms run on: the arrays, their builder and the queries",
          "network.notice package-private",
          "five small values that every reader hands on; there is nothing to hide behind them",
          "plan.parameter package-private",
          "readers of files fill the table and the model of costs reads it: values, no machinery",
          "plan.cost package-private",
          "metric, itinerary and answers all read the parts that a cost is made of",
          "plan.itinerary package-private",
          "an itinerary is made of values that every answer shows",
          "app.region package-private",
          "a question, what was understood of it, and its answers: what both front ends pass on");

  @Test
  void rulesSeeTheRepository() {
    assertThat(RULES.tree().listSources()).hasSizeGreaterThan(100);
    assertThat(RULES.tree().listFiles(".md")).isNotEmpty();
    assertThat(RULES.tree().listFiles("package-lock.json")).hasSize(1);
  }

  @Test
  void roomsAreSmall() {
    List<String> problems = RULES.sizesOfRooms();
    assertThat(TidyRules.without(problems, EXCEPTIONS)).isEmpty();
    assertThat(EXCEPTIONS.keySet())
        .as("exceptions that nothing needs any more")
        .allMatch(exception -> problems.stream().anyMatch(line -> line.startsWith(exception)));
  }

  @Test
  void filesAreShort() {
    assertThat(RULES.lengthsOfFiles()).isEmpty();
  }

  @Test
  void roomsDescribeThemselves() {
    assertThat(RULES.essays()).isEmpty();
  }

  @Test
  void remindersHaveReasons() {
    assertThat(RULES.reminders()).isEmpty();
  }

  @Test
  void linksInDocumentsLeadSomewhere() {
    assertThat(RULES.deadLinks()).isEmpty();
  }

  @Test
  void nothingSpeaksOfTheMachine() {
    assertThat(RULES.machinePaths()).isEmpty();
    assertThat(RULES.registries()).isEmpty();
  }

  @Test
  void filesAreNotLarge() {
    assertThat(RULES.largeFiles()).isEmpty();
  }

  @Test
  void sourcesAndAnnotationsSayTheSame() {
    Map<String, List<String>> stated = new TreeMap<>();
    RoomSource.listRooms(RULES.tree()).forEach(room -> stated.put(room.name(), room.mayUse()));
    Map<String, List<String>> compiled = new TreeMap<>();
    House.ofProduct()
        .declarations()
        .forEach((name, room) -> compiled.put(room.name(), List.of(room.mayUse())));
    stated.keySet().removeIf(room -> room.startsWith("bench"));
    assertThat(stated).isEqualTo(compiled);
  }

  @Test
  void roomTableIsFresh() {
    Generated.check("docs/rooms.md", RULES.roomTable());
  }
}
