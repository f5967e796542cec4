package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.wayleave.network.notice.UserException;

/**
 * FEATURE UNDER TEST
 *
 * <p>A project's links are on paper until a scenario opens the project; opening is a matter of
 * weights, so closing it again gives the old answer.
 */
class F03_OpenProjectTest {

  private final Ask ask =
      Ask.on(
          "A-B road 480km",
          "A-C rail1520 80km planned project TRIPP",
          "C-B rail1520 80km under_construction project TRIPP");

  private static void check(String expected, Ask ask) {
    assertThat(ask.line()).isEqualTo(expected);
  }

  @Test
  void opening() {
    check("A road 10h B [10h 500$ 480kg 0 borders]", ask);
    check("A rail1520 6h B [6h 100$ 32kg 0 borders]", ask.opening("TRIPP"));
    check("A rail1520 6h B [6h 100$ 32kg 0 borders]", ask.opening("project:TRIPP"));
    check("A road 10h B [10h 500$ 480kg 0 borders]", ask.opening("A-C"));
    check("A rail1520 6h B [6h 100$ 32kg 0 borders]", ask.opening("A-C", "C-B"));
    check("A road 10h B [10h 500$ 480kg 0 borders]", ask);
  }

  @Test
  void openingAPlaceLeavesPlansOnPaper() {
    check("A road 10h B [10h 500$ 480kg 0 borders]", ask.opening("A"));
    assertThatThrownBy(() -> ask.opening("C").line())
        .isInstanceOf(UserException.class)
        .hasMessageContaining("(C) has no links that could be changed");
  }
}
