package org.wayleave.io.stress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wayleave.network.Network;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.sketch.Sketch;
import org.wayleave.plan.recovery.Recovery;
import org.wayleave.plan.recovery.StressScenario;
import org.wayleave.plan.recovery.Triangle;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: a stress file is read as a whole, or every mistake in it is reported. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StressReaderTest {

  private static final Network NETWORK =
      Sketch.parse(
          """
          A in AZ
          M in AZ
          B in GE
          A-M road 60km
          M-B road 60km border x1 0h
          """);

  private static final String SOUND =
      """
      name: two
      start: 2024-06-01
      horizon_days: 30
      spare_capacity: 0.5
      penalty_usd_per_tonne: 800
      runs: 10
      seed: -3
      disruptions:
        - element: crossing:x1
          from: 2024-06-03
          to: {low: 5, mid: 2024-06-06, high: 9}
          share: {low: 0, mid: 0.2, high: 0.4}
          recovery: linear
          recovery_days: 4
          probability: 0.5
          source: a study
        - {element: x1, from: 20, to: 21}
        - {element: "link:A-M", from: 1, to: 30, share: 0.5}
      repair:
        crews: 1
        days: {"M-B": 3, "A-M": 2}
      """;

  private static StressScenario read(String text) {
    return StressReader.parse(text.getBytes(UTF_8), "s.yaml", NETWORK).scenario();
  }

  private static String mistakes(byte[] bytes) {
    try {
      return "read: " + StressReader.parse(bytes, "s.yaml", NETWORK);
    } catch (UserException mistake) {
      assertThat(mistake.code()).isEqualTo("bad_stress_file");
      assertThat(mistake.advice()).startsWith("Maybe");
      assertThat(mistake.fact().length()).isLessThan(100_000);
      return mistake.fact();
    }
  }

  private static String mistakes(String text) {
    return mistakes(text.getBytes(UTF_8));
  }

  @Test
  void everythingIsRead() {
    StressScenario scenario = read(SOUND);
    assertThat(scenario.name()).isEqualTo("two");
    assertThat(scenario.start()).isEqualTo(LocalDate.of(2024, 6, 1));
    assertThat(scenario.horizonDays()).isEqualTo(30);
    assertThat(scenario.spareShare()).isEqualTo(0.5);
    assertThat(scenario.penaltyUsd()).isEqualTo(800);
    assertThat(scenario.runCount()).isEqualTo(10);
    assertThat(scenario.seed()).isEqualTo(-3);
    assertThat(scenario.disruptions().getFirst())
        .isEqualTo(
            new StressScenario.Disruption(
                "crossing:x1",
                3,
                new Triangle(5, 6, 9),
                new Triangle(0, 0.2, 0.4),
                Recovery.LINEAR,
                4,
                0.5,
                "a study"));
    // The same element under another name keeps its first one.
    assertThat(scenario.elements()).containsExactly("crossing:x1", "link:A-M");
    assertThat(scenario.disruptions().get(2).leftShare()).isEqualTo(Triangle.exactly(0.5));
    assertThat(scenario.elementToRepairDays()).isEqualTo(Map.of("crossing:x1", 3, "link:A-M", 2));
  }

  @Test
  void whatIsNotSaidIsTheUsual() {
    StressScenario scenario =
        read("{start: 2024-06-01, horizon_days: 9, disruptions: [{element: x1, from: 1, to: 2}]}");
    assertThat(scenario.spareShare()).isEqualTo(0.25);
    assertThat(scenario.penaltyUsd()).isNull();
    assertThat(scenario.runCount()).isEqualTo(200);
    assertThat(scenario.elementToRepairDays()).isEmpty();
    StressScenario.Disruption row = scenario.disruptions().getFirst();
    assertThat(row.leftShare()).isEqualTo(Triangle.exactly(0));
    assertThat(row.recovery()).isEqualTo(Recovery.STEP);
    assertThat(row.probability()).isEqualTo(1);
  }

  @Test
  void everyMistakeIsReportedAtOnceWithItsLine() {
    String mistakes =
        mistakes(
            """
            start: 2024-06-01
            horizon_days: 30
            horizon_day: 4
            spare_capacity: -1
            seed: many
            disruptions:
              - element: crossing:x2
                from: 3
                to: 2
              - element: x1
                from: 0
                to: 40
                share: 1.5
                recovery: liner
                probability: -0.1
              - element: x1
                from: 3
                to: {low: 9, mid: 8, high: 10}
                recovery: linear
              - {element: x1, from: 4, to: 12, shre: 0.5}
              - {element: "link:M-B", from: 12, to: 13}
              - {from: 12}
            repair:
              crews: 2
              days: {A-M: 0, nobody: 4}
            """);
    assertThat(mistakes.lines())
        .allMatch(line -> line.startsWith("s.yaml, line "))
        .hasSizeGreaterThan(15);
    assertThat(mistakes)
        .contains("line 3: The setting (horizon_day) is not known. Maybe (horizon_days) was meant.")
        .contains("Known are: name, start, horizon_days, spare_capacity")
        .contains("line 4: The value (spare_capacity = -1) is no number from 0 to 10")
        .contains("line 5: The seed (many) is no whole number")
        .contains("line 7: Nothing in the network has the id (crossing:x2)")
        .contains("line 9: The last day (2) is before the first one (3)")
        .contains("line 11: The value (from = 0) is no day")
        .contains("line 12: The day (to = 40) is beyond the horizon of (30) days")
        .contains("line 13: The value (share = 1.5) is no number from 0 to 1")
        .contains("line 14: The recovery (liner) is not known. Maybe (linear) was meant.")
        .contains("line 15: The value (probability = -0.1) is no number from 0 to 1")
        .contains("line 18: The values of (to), low 9, mid 8, high 10, are not in order")
        .contains("line 19: A recovery that is (linear) takes days")
        .contains("line 20: The setting (shre) is not known. Maybe (share) was meant.")
        .contains("line 21: The element (x1) is disrupted on days (12) to (13), and already on")
        .contains("line 22: The setting (element) is missing")
        .contains("line 22: The setting (to) is missing")
        .contains("line 24: Of (2) crews only one is reckoned with")
        .contains("line 25: The element (A-M) is not disrupted. Maybe repair one of: x1.")
        .contains("line 25: The value (A-M = 0) is no whole number from 1 to 3650")
        .contains("line 25: Nothing in the network has the id (nobody)");
  }

  @Test
  void aFileOfAnotherShapeIsRefused() {
    assertThat(mistakes("")).contains("says nothing");
    assertThat(mistakes("# nothing")).contains("says nothing");
    assertThat(mistakes("[1, 2]")).contains("line 1: This is no list of settings");
    assertThat(mistakes("word")).contains("line 1: This is no list of settings");
    assertThat(mistakes("a: [b")).contains("no YAML");
    assertThat(mistakes("start: &a 2024-06-01\n")).contains("Anchors");
    assertThat(mistakes("{start: 2024-06-01, horizon_days: 3, disruptions: [], repair: []}"))
        .contains("The disruptions are no list")
        .contains("This is no list of settings");
    assertThat(mistakes("{start: 2024-06-01, horizon_days: 700, runs: 10000, disruptions: [x]}"))
        .contains("(10000) runs of (700) days are more than (2000000) days")
        .contains("This is no list of settings");
    assertThat(mistakes("#" + "x".repeat(1_000_000))).contains("larger than (1000000) bytes");
  }

  @Test
  void thereAreNotTooManyElements() {
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < 201; row++) {
      rows.append("  - {element: x1, from: 1, to: 2}\n");
    }
    assertThat(mistakes("start: 2024-06-01\nhorizon_days: 9\ndisruptions:\n" + rows))
        .contains("There are (201) disruptions, at most (200)");
  }

  @Test
  void changedFilesAreReadOrRefused() {
    Property.forAll("hostile", 91, 2_000, StressReaderTest::change, StressReaderTest::mistakes);
  }

  private static byte[] change(SplittableRandom random, int size) {
    byte[] bytes = SOUND.getBytes(UTF_8);
    for (int change = 0; change < 1 + size / 20; change++) {
      int place = random.nextInt(bytes.length);
      String others = "{}[]:,-&*!|>'\"#%@`\n 09azAZ~?.\t";
      bytes[place] = (byte) others.charAt(random.nextInt(others.length()));
    }
    return bytes;
  }
}
