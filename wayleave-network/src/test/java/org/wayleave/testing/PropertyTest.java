package org.wayleave.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: a failing property prints its seed and the shrunk input. */
class PropertyTest {

  @Test
  void aHoldingPropertyRunsAsOftenAsAskedFromSmallToLarge() {
    List<Integer> sizes = new ArrayList<>();
    Property.forAll("sizes", 1, 50, (random, size) -> size, sizes::add, "");
    assertThat(sizes).hasSize(50).isSorted().startsWith(1).endsWith(Property.MAX_SIZE);
  }

  @Test
  void aFailingPropertyPrintsItsSeedAndTheShrunkInput() {
    Throwable failure =
        catchThrowable(() ->
            Property.forAll(
                "shorter than seven",
                1,
                10,
                (random, size) -> new int[size],
                zeros -> assertThat(zeros).hasSizeLessThan(7),
                ""));
    assertThat(failure)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("shorter than seven")
        .hasMessageContaining("Shrunk input: [0, 0, 0, 0, 0, 0, 0]\n")
        .hasMessageContaining("-Dwayleave.seed=")
        .hasCauseInstanceOf(AssertionError.class);
  }

  @Test
  void theSeedPrintedReplaysTheInputPrinted() {
    Property.Check<Long> check = value -> assertThat(value % 3).isNotZero();
    Throwable failure =
        catchThrowable(() -> Property.forAll("mod", 1, 100, PropertyTest::draw, check, ""));
    Matcher replay = Pattern.compile("wayleave.seed=(\\S+)").matcher(failure.getMessage());
    assertThat(replay.find()).isTrue();
    List<Long> seen = new ArrayList<>();
    assertThatThrownBy(() ->
            Property.forAll(
                "mod",
                2,
                100,
                PropertyTest::draw,
                value -> {
                  seen.add(value);
                  check.check(value);
                },
                replay.group(1)))
        .hasMessage(failure.getMessage());
    assertThat(seen).hasSize(1);
  }

  @Test
  void theSameSeedGivesTheSameInputsAndAnotherGivesOthers() {
    assertThat(inputs(5, "")).isEqualTo(inputs(5, "")).isEqualTo(inputs(6, "5"));
    assertThat(inputs(5, "")).isNotEqualTo(inputs(6, ""));
  }

  @Test
  void exceptionsOfTheCheckAreFailuresToo() {
    assertThatThrownBy(() ->
            Property.forAll(
                "throws",
                1,
                3,
                (random, size) -> size,
                size -> {
                  throw new java.io.IOException("broken");
                },
                ""))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Shrunk input: 1")
        .hasMessageContaining("broken");
  }

  private static List<Long> inputs(long seed, String replay) {
    List<Long> inputs = new ArrayList<>();
    Property.forAll("inputs", seed, 10, PropertyTest::draw, inputs::add, replay);
    return inputs;
  }

  private static Long draw(SplittableRandom random, int size) {
    return random.nextLong(1_000L * size);
  }
}
