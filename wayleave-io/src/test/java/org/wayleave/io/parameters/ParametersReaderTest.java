package org.wayleave.io.parameters;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.io.report.Home;
import org.wayleave.network.notice.UserException;
import org.wayleave.testing.Property;

/**
 * FEATURE UNDER TEST: a parameters file is read as a whole, or every mistake in it is reported.
 *
 * <p>Each test ends within a minute on a slow machine, whatever the bytes.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ParametersReaderTest {

  @TempDir private Path folder;

  private static ParametersFile read(String text) {
    return ParametersReader.parse(text.getBytes(UTF_8), "p.yaml");
  }

  private static String mistakes(byte[] bytes) {
    try {
      return "read: " + ParametersReader.parse(bytes, "p.yaml");
    } catch (UserException mistake) {
      assertThat(mistake.code()).isEqualTo("bad_parameters_file");
      assertThat(mistake.advice()).startsWith("Maybe");
      assertThat(mistake.fact().length()).isLessThan(100_000);
      assertThat(mistake.fact()).doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
      return mistake.fact();
    }
  }

  private static String mistakes(String text) {
    return mistakes(text.getBytes(UTF_8));
  }

  @Test
  void everySettingIsRead() {
    StringBuilder text = new StringBuilder();
    for (Setting setting : Setting.values()) {
      if (!setting.example().isEmpty()) {
        text.append(setting.key()).append(": ").append(setting.example()).append('\n');
      }
    }
    ParametersFile file = read(text.toString());
    assertThat(file.settings())
        .containsEntry("name", List.of("Alat closed"))
        .containsEntry("note", List.of("as of the harbour master"))
        .containsEntry("date", List.of("2024-06-01"))
        .containsEntry("commodity", List.of("container"))
        .containsEntry("load_unit", List.of("FEU"))
        .containsEntry("by", List.of("generalized"))
        .containsEntry("criteria", List.of("cost", "time", "co2e"))
        .containsEntry("modes", List.of("rail", "sea"))
        .containsEntry("close", List.of("az-alat-port"))
        .containsEntry("open", List.of("project:rasht-astara-rail"))
        .containsEntry("exclude_jurisdictions", List.of("TM"))
        .containsEntry("restricted", List.of("exclude"))
        .containsEntry("correlation", List.of("0.2"))
        .hasSize(Setting.values().length - 2);
    assertThat(file.settings().keySet())
        .startsWith("name", "note", "date", "commodity", "load_unit");
    assertThat(file.overrides())
        .containsExactly(
            new FigureOverride("value_of_time", null, 1.5, null, null, "", "the asker", ""));
    assertThat(file.text("by")).isEqualTo("generalized");
    assertThat(file.list("modes")).containsExactly("rail", "sea");
    assertThat(file.text("nothing")).isEmpty();
  }

  @Test
  void overridesAreReadInOrderWithEveryCell() {
    ParametersFile file =
        read(
            """
            value_of_time: {low: 1, value: 2, high: 3, unit: USD/t-h, source: a study}
            overrides:
              - figure: parameter:border-time-rail
                low: 10
                value: 16
                high: 30.5
                p95: 60
                unit: h
                source: own count
                note: "40 trains: spring"
              - {figure: "crossing:x:time", mid: 9, source: the carrier}
            """);
    assertThat(file.overrides())
        .containsExactly(
            new FigureOverride("value_of_time", 1.0, 2, 3.0, null, "USD/t-h", "a study", ""),
            new FigureOverride(
                "parameter:border-time-rail",
                10.0,
                16,
                30.5,
                60.0,
                "h",
                "own count",
                "40 trains: spring"),
            new FigureOverride("crossing:x:time", null, 9, null, null, "", "the carrier", ""));
  }

  @Test
  void theExampleOfThePageIsRead() {
    ParametersFile file =
        ParametersReader.read(Home.find().resolve("docs/example-parameters.yaml"));
    assertThat(file.settings()).hasSizeGreaterThan(8);
    assertThat(file.overrides()).hasSize(4);
  }

  @Test
  void theHashIsThatOfTheBytes() {
    assertThat(read("by: time\n").hash()).isEqualTo("15d50053dcf505c8");
    assertThat(read("by: time\n").hash()).isNotEqualTo(read("by: time\n\n").hash());
    assertThat(read("").hash()).isEqualTo("e3b0c44298fc1c14");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\n",
        "# nothing said\n",
        "---\n",
        "---\n...\n",
        "overrides:\n",
        "overrides: []",
        "value_of_time:\n",
        "~",
        "\uFEFF"
      })
  void whatSaysNothingSaysNothing(String text) {
    if (text.equals("~")) {
      assertThat(mistakes(text)).contains("no list of settings");
    } else {
      ParametersFile file = read(text);
      assertThat(file.settings()).isEmpty();
      assertThat(file.overrides()).isEmpty();
    }
  }

  @Test
  void jsonIsRead() {
    ParametersFile file =
        read(
            "{\"by\": \"time\", \"modes\": [\"rail\", \"sea\"], \"value_of_time\": 1.5,\n"
                + " \"overrides\": [{\"figure\": \"link:a:speed\", \"value\": 30,"
                + " \"source\": \"me\"}]}");
    assertThat(file.text("by")).isEqualTo("time");
    assertThat(file.list("modes")).containsExactly("rail", "sea");
    assertThat(file.overrides()).hasSize(2);
  }

  @Test
  void everyMistakeIsReportedAtOnceWithItsLine() {
    assertThat(
            mistakes(
                    """
                    by: time
                    valu_of_time: 1.5
                    commodity: [bulk, liquid]
                    modes: {rail: yes}
                    value_of_time: dear
                    overrides:
                      - figure: parameter:a
                        value: -1
                        source: me
                      - figure: parameter:b
                        low: 3
                        value: 2
                        high: 1
                        source: me
                      - value: 4
                        source: me
                      - figure: parameter:c
                        source: me
                      - figure: parameter:d
                        value: 5
                      - just a word
                      - figure: parameter:e
                        vlaue: 1
                        value: 999999999999999
                        source: [me, you]
                    by: cost
                    """)
                .lines())
        .containsExactly(
            "p.yaml, line 26: The word (by) is given twice. Maybe once.",
            "p.yaml, line 2: The setting (valu_of_time) is not known. Maybe (value_of_time) was"
                + " meant. Known are: by, close, commodity, correlation, criteria, date,"
                + " exclude_jurisdictions, load_unit, modes, name, note, open, overrides, restricted,"
                + " value_of_time.",
            "p.yaml, line 3: The setting (commodity) is no single word. Maybe write: commodity:"
                + " container",
            "p.yaml, line 4: The setting (modes) is no list of words. Maybe write: modes: [rail,"
                + " sea]",
            "p.yaml, line 5: The value (value = dear) is no number of 0 or more. Maybe write 12.5,"
                + " with a point and without its unit.",
            "p.yaml, line 8: The value (value = -1) is no number of 0 or more. Maybe write 12.5,"
                + " with a point and without its unit.",
            "p.yaml, line 10: The values of (parameter:b), low 3.0, value 2.0, high 1.0 are not in"
                + " order. Maybe two of them are exchanged.",
            "p.yaml, line 15: The override names no figure. Maybe add: figure: parameter:ID",
            "p.yaml, line 17: The override of (parameter:c) has no value. Maybe add: value: 12",
            "p.yaml, line 19: The override of (parameter:d) has no source. Maybe say who knows it,"
                + " as source: own count 2024.",
            "p.yaml, line 21: The override is no list of cells. Maybe write: - figure:"
                + " parameter:ID",
            "p.yaml, line 23: The cell (vlaue) of an override is not known. Maybe (value) was"
                + " meant. Known are: figure, high, low, mid, note, p95, source, unit, value.",
            "p.yaml, line 24: The value (value = 999999999999999) is no number of 0 or more. Maybe"
                + " write 12.5, with a point and without its unit.",
            "p.yaml, line 25: The cell (source) is no plain value. Maybe put it in quotes.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- a\\n- b|line 1: The file is no list of settings.",
        "just words|line 1: The file is no list of settings.",
        "overrides:\\n- {figure: a, value: 1, source: x}\\n- {figure: a, value: 2, source: y}"
            + "|line 3: The figure (a) is overridden twice. Maybe leave one of the two out.",
        "by: time\\nby: cost|line 2: The word (by) is given twice.",
        "overrides: 3|line 1: The overrides are no list.",
        "overrides: {a: b}|line 1: The overrides are no list.",
        "value_of_time: [1, 2]|line 1: The override is no list of cells.",
        "value_of_time: {value: 1, figure: x}|names its own figure",
        "value_of_time: {value: 1, mid: 2}|has a value and a mid",
        "value_of_time: {low: 1}|The override of (value_of_time) has no value.",
        "value_of_time: {value: 1, high: 0.5}|are not in order",
        "value_of_time: {value: 1, source: }|has no source",
        "value_of_time: 1e3|no number of 0 or more",
        "value_of_time: 0x10|no number of 0 or more",
        "value_of_time: .inf|no number of 0 or more",
        "value_of_time: 1,5|no number of 0 or more",
        "value_of_time: 1.5 USD|no number of 0 or more",
        "value_of_time: 1000000000000|is absurd",
        "? [a, b]\\n: c|A setting has no name",
        "\"\": c|A setting has no name",
        "a: b: c|is no YAML at line (1)",
        "by: [time|is no YAML at line",
        "by: 'time|is no YAML at line",
        "\\tby: time|is no YAML at line (1)",
        "%YAML 9.9\\n---\\nby: time|p.yaml",
        "by: time\\n---\\nby: cost|is no YAML at line",
        "by: @time|is no YAML at line",
        "by: &a time|line 1: Anchors (&) and aliases (*) are not read.",
        "by: *a|are not read",
        "<<: {by: time}|The setting (<<) is not known.",
      })
  void eachMistakeIsNamed(String text, String fact) {
    assertThat(mistakes(text.replace("\\n", "\n").replace("\\t", "\t"))).contains(fact);
  }

  @Test
  void anAliasBombIsRefusedBeforeItIsBuilt() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int x = 1; x < 40; x++) {
      String before = "*a" + (x - 1);
      bomb.append("a%d: &a%d [%s]\n".formatted(x, x, String.join(",", before, before, before)));
    }
    assertThat(mistakes(bomb.toString())).contains("line 1: Anchors (&) and aliases (*)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{", "- ", "? ", "{a: ", "[{"})
  void deepNestingIsRefused(String opening) {
    for (int depth : new int[] {20, 2_000, 200_000}) {
      assertThat(mistakes(opening.repeat(depth)))
          .startsWith("p.yaml, line 1: More than (8) levels");
    }
  }

  @Test
  void deepIndentationIsRefused() {
    StringBuilder text = new StringBuilder();
    for (int x = 0; x < 1_000; x++) {
      text.append(" ".repeat(x)).append("a:\n");
    }
    assertThat(mistakes(text.toString())).contains("More than (8) levels are nested.");
  }

  @Test
  void twoMegabytesAreRefusedByTheirSize() throws IOException {
    byte[] bytes = "#".repeat(2_000_000).getBytes(UTF_8);
    assertThat(mistakes(bytes)).contains("is larger than (1000000) bytes");
    Path file = folder.resolve("large.yaml");
    Files.write(file, bytes);
    assertThatThrownBy(() -> ParametersReader.read(file)).isInstanceOf(UserException.class);
  }

  @Test
  void aMegabyteOfMistakesIsBrieflyReported() {
    assertThat(mistakes("valu: 1\n".repeat(100_000))).contains("There are (99950) more mistakes.");
    StringBuilder different = new StringBuilder();
    for (int x = 0; x < 50_000; x++) {
      different.append("value_of_").append(x).append(": 1\n");
    }
    assertThat(mistakes(different.toString())).contains("There are (49950) more mistakes.");
    assertThat(mistakes("? " + "x".repeat(900_000) + "\n: 1\n")).contains("x…) is not known");
    assertThat(mistakes("value_of_time: " + "9".repeat(900_000))).contains("9…) is no number");
    assertThat(mistakes("overrides:\n" + "- x\n".repeat(200_000))).contains("more mistakes.");
    assertThat(mistakes("by: \"" + "\\e[2J\"")).doesNotContain("\u001b");
    assertThat(mistakes("\"\\e[2Jby\": 1")).contains("The setting ([2Jby) is not known");
  }

  @Test
  void otherEncodingsAreRefused() {
    assertThat(mistakes("by: time\n".getBytes(UTF_16))).contains("is not UTF-8");
    assertThat(mistakes("by: time\n".getBytes(UTF_16LE))).contains("is no YAML");
    assertThat(mistakes("by: \u00e9\n".getBytes(ISO_8859_1))).contains("is not UTF-8");
    assertThat(mistakes("by: ti\0me\n")).contains("is no YAML");
    assertThat(mistakes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
        .contains("is not UTF-8");
    assertThat(read("\uFEFFby: time\n").text("by")).isEqualTo("time");
  }

  @Test
  void lettersOutsideTheFirstPlaneAreReadWhereverTheyStand() {
    for (int letters : new int[] {500, 1_020, 1_021, 1_022, 1_023, 1_024, 5_000}) {
      String ships = "\ud83d\udea2".repeat(letters);
      assertThat(read("by: \"" + ships + "\"\n").text("by")).isEqualTo(ships);
    }
  }

  @Test
  void aFileThatCannotBeReadIsRefused() {
    for (Path path : List.of(folder, folder.resolve("none.yaml"))) {
      assertThatThrownBy(() -> ParametersReader.read(path))
          .isInstanceOfSatisfying(
              UserException.class, e -> assertThat(e.code()).isEqualTo("no_such_file"));
    }
  }

  @ParameterizedTest
  @CsvSource({"'',me,1", "a,'',1", "a,me,-1", "a,me,NaN", "a,me,Infinity"})
  void anOverrideFromElsewhereIsCheckedToo(String figure, String source, double value) {
    assertThatThrownBy(() -> new FigureOverride(figure, null, value, null, null, "", source, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anyBytesAreReadOrRefused() {
    Property.forAll(
        "any bytes are read or refused",
        20_240_602,
        1_500,
        ParametersReaderTest::bytes,
        bytes -> {
          String answer = mistakes(bytes);
          assertThat(answer).isNotBlank();
        });
  }

  private static byte[] bytes(SplittableRandom random, int size) {
    if (random.nextInt(4) == 0) {
      byte[] noise = new byte[random.nextInt(20 * size)];
      random.nextBytes(noise);
      return noise;
    }
    String[] pieces = {
      "by",
      "modes",
      "value_of_time",
      "overrides",
      "figure",
      "value",
      "mid",
      "low",
      "high",
      "source",
      "parameter:x",
      "1.5",
      "-3",
      "1e9",
      ": ",
      ":",
      "\n",
      "\n  ",
      "\n- ",
      "\n    - ",
      "[",
      "]",
      "{",
      "}",
      ", ",
      "'",
      "\"",
      "|",
      ">",
      "#",
      "&a ",
      "*a",
      "!!int ",
      "? ",
      "---\n",
      "...\n",
      "%YAML",
      "\t",
      "\u0000",
      "\u2028",
      "\ufeff",
      "西安",
      "\ud83d\ude82",
      "<<",
      "~",
      "=",
      "\\x",
      "@",
      "`"
    };
    StringBuilder text = new StringBuilder();
    for (int x = random.nextInt(4 * size); x >= 0; x--) {
      String piece = pieces[random.nextInt(pieces.length)];
      text.append(piece.repeat(random.nextInt(50) == 0 ? 1 + random.nextInt(100 * size) : 1));
    }
    return text.toString().getBytes(UTF_8);
  }
}
