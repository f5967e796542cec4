package org.wayleave.network.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Chokepoint;
import org.wayleave.network.element.Link;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.explain.SourceReference;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Modification.Quantity;
import org.wayleave.network.scenario.Overlay.Way;
import org.wayleave.network.sketch.Sketch;
import org.wayleave.network.unit.Range;

/** FEATURE UNDER TEST: what a modification stands for, and that none is ever half applied. */
class ScenarioTest {

  private static final Network NETWORK =
      Sketch.builder(
              """
              A in AZ
              P in AZ terminal border port
              Q in KZ
              GE in GE
              L in GE
              A-P rail1520 10km
              P-Q sea 10km
              Q-L road 10km soil KZ:4km,UZ:2km,GE:4km
              A-GE road 10km border x1
              GE-L road 10km planned project p1
              A>L road 10km months 4-11
              A-L rail1520 10km border x2 2h 30usd/truck
              """)
          .add(
              new Chokepoint(
                  "strait",
                  "Strait",
                  List.of(),
                  List.of("P-Q", "x1", "P-terminal"),
                  Provenance.STATED))
          .addAlias("old", "A-P")
          .addAlias("L", "A-P")
          .build();

  /** The links that cannot be used in June, with the way where it is one way only. */
  private static void check(Scenario scenario, String... closed) {
    Overlay overlay = scenario.resolve(NETWORK);
    List<String> obstacles = new ArrayList<>();
    for (Link link : NETWORK.listLinks()) {
      int number = NETWORK.linkNumber(link.id());
      boolean ab = overlay.obstacle(number, Way.AB, Month.JUNE) != Obstacle.NONE;
      boolean ba = overlay.obstacle(number, Way.BA, Month.JUNE) != Obstacle.NONE;
      if (ab || ba) {
        obstacles.add(link.id() + (ab && ba ? "" : ab ? ":ab" : ":ba"));
      }
    }
    assertThat(obstacles).containsExactlyInAnyOrder(closed);
  }

  private static void checkClosing(String element, String... closed) {
    List<String> all = new ArrayList<>(List.of(closed));
    if (!all.contains("GE-L")) {
      all.add("GE-L");
    }
    check(Scenario.of(List.of(element), List.of()), all.toArray(String[]::new));
  }

  @Test
  void everyKindOfElement() {
    check(Scenario.BASELINE, "GE-L");
    checkClosing("A-P", "A-P");
    checkClosing("link:A-P", "A-P");
    checkClosing("P", "A-P", "P-Q");
    checkClosing("x1", "A-GE");
    checkClosing("crossing:port", "P-Q");
    checkClosing("strait", "P-Q", "A-GE");
    checkClosing("p1", "GE-L");
    checkClosing("jurisdiction:KZ", "P-Q", "Q-L");
    checkClosing("jurisdiction:UZ", "Q-L");
    checkClosing("GE", "A-GE", "GE-L");
    checkClosing("jurisdiction:GE", "A-GE", "GE-L", "A>L", "A-L", "Q-L");
  }

  @Test
  void oneDirectionOfALink() {
    checkClosing("A-P:ab", "A-P:ab");
    checkClosing("link:A-P:ba", "A-P:ba");
    check(Scenario.of(List.of(), List.of("GE-L:ba")), "GE-L:ab");
  }

  @Test
  void anAliasStandsForItsElementUnlessTheIdIsTaken() {
    checkClosing("old", "A-P");
    checkClosing("link:old:ab", "A-P:ab");
    checkClosing("L", "Q-L", "GE-L", "A>L", "A-L");
  }

  @Test
  void aTerminalHandlesNothingButLetsPass() {
    Overlay overlay = Scenario.of(List.of("P-terminal"), List.of()).resolve(NETWORK);
    int port = NETWORK.nodeNumber(NETWORK.findNode("P").orElseThrow().id());
    assertThat(overlay.isTerminalOpen(port)).isFalse();
    assertThat(Scenario.BASELINE.resolve(NETWORK).isTerminalOpen(port)).isTrue();
    assertThat(Scenario.of(List.of("strait"), List.of()).resolve(NETWORK).isTerminalOpen(port))
        .isFalse();
    check(Scenario.of(List.of("P-terminal"), List.of("P-terminal")), "GE-L");
    assertThat(overlay.withEverythingOpen().isTerminalOpen(port)).isTrue();
    assertThat(overlay.isTerminalOpen(port)).isFalse();
  }

  @Test
  void openingWinsOverStatusAndSeason() {
    check(Scenario.of(List.of(), List.of("GE-L")));
    check(Scenario.of(List.of(), List.of("node:GE")), "GE-L"); // a plan has its own id
    Overlay overlay = Scenario.of(List.of(), List.of("A>L")).resolve(NETWORK);
    int pass = NETWORK.linkNumber(NETWORK.findLink("A>L").orElseThrow().id());
    assertThat(overlay.obstacle(pass, Way.AB, Month.JANUARY)).isEqualTo(Obstacle.NONE);
    assertThat(Scenario.BASELINE.resolve(NETWORK).obstacle(pass, Way.AB, Month.JANUARY))
        .isEqualTo(Obstacle.OUT_OF_SEASON);
  }

  @Test
  void theLaterOneWins() {
    Modification close = new Modification.Close("A-P");
    Modification open = new Modification.Open("A-P:ab");
    check(new Scenario("", List.of(close, open)), "A-P:ba", "GE-L");
    check(new Scenario("", List.of(open, close)), "A-P", "GE-L");
    Overlay overlay =
        new Scenario(
                "",
                List.of(
                    new Modification.Modify("A", Modification.Quantity.SPEED_KMH, 50),
                    new Modification.Modify("A-P", Modification.Quantity.SPEED_KMH, 70),
                    new Modification.Modify("A-P", Modification.Quantity.LENGTH_M, 0),
                    new Modification.Modify("x1", Modification.Quantity.EXTRA_TIME_SECONDS, 9)))
            .resolve(NETWORK);
    int rail = NETWORK.linkNumber(NETWORK.findLink("A-P").orElseThrow().id());
    int road = NETWORK.linkNumber(NETWORK.findLink("A-GE").orElseThrow().id());
    assertThat(overlay.speedKmh(rail)).hasValue(70);
    assertThat(overlay.speedKmh(road)).hasValue(50);
    assertThat(overlay.lengthM(rail)).isZero();
    assertThat(overlay.lengthM(road)).isEqualTo(10_000);
    assertThat(addedSeconds(overlay, road)).isEqualTo(9);
    assertThat(overlay.withEverythingOpen().speedKmh(rail)).hasValue(70);
  }

  private static int addedSeconds(Overlay overlay, int link) {
    return overlay.addedTimes(link).stream().mapToInt(Overlay.AddedTime::seconds).sum();
  }

  @Test
  void addedTimesOfDifferentElementsAddUpAndOfOneTheLastHolds() {
    int road = NETWORK.linkNumber(NETWORK.findLink("A-GE").orElseThrow().id());
    Overlay overlay =
        changed(
            modify("x1", Modification.Quantity.EXTRA_TIME_SECONDS, 9),
            modify("A-GE", Modification.Quantity.EXTRA_TIME_SECONDS, 40),
            modify("crossing:x1", Modification.Quantity.EXTRA_TIME_SECONDS, 5));
    assertThat(addedSeconds(overlay, road)).isEqualTo(45);
    assertThat(overlay.addedTimes(road))
        .containsExactly(
            new Overlay.AddedTime("crossing:x1:extra_time", 5, USER),
            new Overlay.AddedTime("link:A-GE:extra_time", 40, USER));
    assertThat(addedSeconds(overlay.withEverythingOpen(), road)).isEqualTo(45);
    int rail = NETWORK.linkNumber(NETWORK.findLink("A-P").orElseThrow().id());
    assertThat(addedSeconds(overlay, rail)).isZero();
  }

  private static final Provenance USER =
      new Provenance(List.of(SourceReference.parse("user#1")), 2024, Basis.PUBLISHED, "");

  private static Modification modify(String element, Modification.Quantity quantity, int value) {
    return new Modification.Modify(element, quantity, value, USER);
  }

  private static Overlay changed(Modification... changes) {
    return new Scenario("", List.of(changes)).resolve(NETWORK);
  }

  private static void checkCrossing(
      String id, @Nullable Integer mean, @Nullable Integer p95, Range cost, Overlay overlay) {
    BorderCrossing crossing = overlay.findCrossing(id).orElseThrow();
    assertThat(crossing.timeMeanSeconds()).isEqualTo(mean);
    assertThat(crossing.timeP95Seconds()).isEqualTo(p95);
    assertThat(crossing.costUsCents()).isEqualTo(cost);
  }

  private static final Range FEE = Range.exactly(3_000);

  @Test
  void everyFigureOfACrossingByItself() {
    checkCrossing("x2", 7_200, null, FEE, Scenario.BASELINE.resolve(NETWORK));
    checkCrossing("x2", 60, null, FEE, changed(modify("x2", Quantity.CROSSING_TIME_SECONDS, 60)));
    checkCrossing(
        "x2", 7_200, 9_000, FEE, changed(modify("x2", Quantity.CROSSING_P95_SECONDS, 9_000)));
    Overlay fee = changed(modify("crossing:x2", Quantity.CROSSING_COST_US_CENTS, 77));
    checkCrossing("x2", 7_200, null, Range.exactly(77), fee);
    assertThat(fee.findCrossing("x2").orElseThrow().costUnit())
        .isEqualTo(BorderCrossing.Vehicle.TRUCK);
    // A fee that nobody had said is one by TEU.
    assertThat(
            changed(modify("x1", Quantity.CROSSING_COST_US_CENTS, 77))
                .findCrossing("x1")
                .orElseThrow()
                .costUnit())
        .isEqualTo(BorderCrossing.Vehicle.TEU);
    checkCrossing(
        "x2",
        60,
        90,
        Range.exactly(77),
        changed(
            modify("x2", Quantity.CROSSING_TIME_SECONDS, 60),
            modify("x2", Quantity.CROSSING_COST_US_CENTS, 5),
            modify("x2", Quantity.CROSSING_P95_SECONDS, 90),
            modify("x2", Quantity.CROSSING_COST_US_CENTS, 77)));
  }

  @Test
  void aP95ThatANewMeanHasOvertakenIsNotKept() {
    Modification p95 = modify("x2", Quantity.CROSSING_P95_SECONDS, 9_000);
    checkCrossing(
        "x2", 9_000, 9_000, FEE, changed(p95, modify("x2", Quantity.CROSSING_TIME_SECONDS, 9_000)));
    checkCrossing(
        "x2", 9_001, null, FEE, changed(p95, modify("x2", Quantity.CROSSING_TIME_SECONDS, 9_001)));
    checkCrossing(
        "x2", 9_001, 9_000, FEE, changed(modify("x2", Quantity.CROSSING_TIME_SECONDS, 9_001), p95));
  }

  @Test
  void whoSaysItIsSaidFigureByFigure() {
    BorderCrossing crossing =
        NETWORK.crossings().values().stream()
            .filter(row -> row.id().equals("x2"))
            .findFirst()
            .orElseThrow();
    Overlay plain = Scenario.BASELINE.resolve(NETWORK);
    assertThat(plain.timeProvenance(crossing)).isEqualTo(Provenance.STATED);
    assertThat(plain.costProvenance(crossing)).isEqualTo(Provenance.STATED);
    Overlay time = changed(modify("x2", Quantity.CROSSING_TIME_SECONDS, 60));
    assertThat(time.timeProvenance(crossing)).isEqualTo(USER);
    assertThat(time.costProvenance(crossing)).isEqualTo(Provenance.STATED);
    Overlay fee = changed(modify("x2", Quantity.CROSSING_COST_US_CENTS, 60)).withEverythingOpen();
    assertThat(fee.timeProvenance(crossing)).isEqualTo(Provenance.STATED);
    assertThat(fee.costProvenance(crossing)).isEqualTo(USER);
    int rail = NETWORK.linkNumber(NETWORK.findLink("A-P").orElseThrow().id());
    Overlay link =
        changed(
            modify("A-P", Quantity.SPEED_KMH, 5), modify("A-P", Quantity.EXTRA_TIME_SECONDS, 5));
    assertThat(link.speedProvenance(rail)).isEqualTo(USER);
    assertThat(link.addedTimes(rail))
        .containsExactly(new Overlay.AddedTime("link:A-P:extra_time", 5, USER));
    assertThat(plain.speedProvenance(rail)).isEqualTo(Provenance.STATED);
    assertThat(plain.addedTimes(rail)).isEmpty();
  }

  /** Added seconds by link, links without any left out. */
  private static Map<String, Integer> added(String element, Quantity quantity, int seconds) {
    Overlay overlay = changed(modify(element, quantity, seconds));
    Map<String, Integer> added = new TreeMap<>();
    for (Link link : NETWORK.listLinks()) {
      int sum = addedSeconds(overlay, NETWORK.linkNumber(link.id()));
      if (sum > 0) {
        added.put(link.key(), sum);
      }
    }
    return added;
  }

  @Test
  void whatHasAnInsideTakesHalfWhereItIsEnteredAndHalfWhereItIsLeft() {
    // Through P goes A-P, P-Q: half and half.
    assertThat(added("node:P", Quantity.EXTRA_TIME_SECONDS, 10))
        .isEqualTo(Map.of("A-P", 5, "P-Q", 5));
    // All of Q-L crosses UZ from outside to outside: in and out on the one link.
    assertThat(added("jurisdiction:UZ", Quantity.EXTRA_TIME_SECONDS, 10))
        .isEqualTo(Map.of("Q-L", 10));
    // KZ has Q alone; A and P lie in AZ, so that A-P is inside and nothing is waited for there.
    assertThat(added("jurisdiction:KZ", Quantity.QUEUE_SECONDS, 10))
        .isEqualTo(Map.of("P-Q", 5, "Q-L", 5));
    assertThat(added("jurisdiction:AZ", Quantity.QUEUE_SECONDS, 10))
        .doesNotContainKey("A-P")
        .containsEntry("P-Q", 5)
        .containsEntry("A-GE", 5);
    assertThat(added("A-P", Quantity.QUEUE_SECONDS, 10)).isEqualTo(Map.of("A-P", 10));
    assertThat(added("x2", Quantity.QUEUE_SECONDS, 10)).isEqualTo(Map.of("A-L", 10));
  }

  @Test
  void aQueueAndExtraTimeOfOneElementAddUp() {
    Overlay overlay =
        changed(
            modify("x1", Quantity.EXTRA_TIME_SECONDS, 9), modify("x1", Quantity.QUEUE_SECONDS, 40));
    assertThat(overlay.addedTimes(NETWORK.linkNumber(NETWORK.findLink("A-GE").orElseThrow().id())))
        .extracting(Overlay.AddedTime::figure)
        .containsExactly("crossing:x1:extra_time", "crossing:x1:queue");
  }

  private static void refuse(Modification modification, String fact) {
    assertThatThrownBy(() -> new Scenario("", List.of(modification)).resolve(NETWORK))
        .isInstanceOfSatisfying(
            UserException.class,
            mistake -> {
              assertThat(mistake.code()).isEqualTo("unknown_element");
              assertThat(mistake.fact()).isEqualTo(fact);
              assertThat(mistake.advice()).startsWith("Maybe");
            });
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    refuse(new Modification.Close("A-B"), "Nothing in the network has the id (A-B).");
    refuse(new Modification.Close("node:A-P"), "Nothing in the network has the id (node:A-P).");
    refuse(
        new Modification.Close("jurisdiction:FR"),
        "Nothing in the network has the id (jurisdiction:FR).");
    refuse(new Modification.Open("KZ"), "The jurisdiction (KZ) cannot be opened as a whole.");
    refuse(
        new Modification.Close("node:P:ab"),
        "The element (node:P:ab) is no link, so it has no direction.");
    refuse(
        new Modification.Modify("A-P:ab", Modification.Quantity.LENGTH_M, 5),
        "A figure of the link (A-P:ab) holds both ways.");
    refuse(
        new Modification.Modify("P-terminal", Modification.Quantity.LENGTH_M, 5),
        "The element (P-terminal) has no links that could be changed.");
    refuse(
        new Modification.Modify("A-P", Modification.Quantity.CROSSING_TIME_SECONDS, 5),
        "The element (A-P) is no crossing.");
    refuse(
        new Modification.Modify("x2", Modification.Quantity.CROSSING_P95_SECONDS, -1),
        "The value (-1) for the element (x2) is less than 0.");
    refuse(
        new Modification.Modify("A-P", Modification.Quantity.SPEED_KMH, 0),
        "The value (0) for the element (A-P) is less than 1.");
    refuse(
        new Modification.Modify("A-P", Modification.Quantity.EXTRA_TIME_SECONDS, -1),
        "The value (-1) for the element (A-P) is less than 0.");
  }

  @Test
  void allMistakesAreReportedAtOnce() {
    Scenario scenario = Scenario.of(List.of("A-Q", "A-P", "strayt"), List.of("KZ"));
    assertThatThrownBy(() -> scenario.resolve(NETWORK))
        .hasMessageContaining("(A-Q)")
        .hasMessageContaining("(strayt)")
        .hasMessageContaining("Maybe (strait) was meant.")
        .hasMessageContaining("(KZ)");
  }

  @Test
  void theHashNamesTheModificationsWhateverTheName() {
    Scenario one = new Scenario("one", List.of(new Modification.Close("x")));
    assertThat(one.hash())
        .hasSize(16)
        .isEqualTo(new Scenario("two", one.modifications()).hash())
        .isNotEqualTo(new Scenario("one", List.of(new Modification.Open("x"))).hash());
    assertThat(Scenario.of(List.of(), List.of())).isSameAs(Scenario.BASELINE);
  }
}
