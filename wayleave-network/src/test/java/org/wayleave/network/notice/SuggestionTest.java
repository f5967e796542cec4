package org.wayleave.network.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: the nearest known word is offered, ties by alphabet, nothing far away. */
class SuggestionTest {

  private static final List<String> KNOWN = List.of("sea", "road", "rail", "inland_waterway");

  private static void check(String word, String... near) {
    assertThat(Suggestion.listNearest(word, KNOWN, 9)).containsExactly(near);
  }

  @Test
  void theNearestFirst() {
    check("raod", "road", "rail");
    check("ROAD", "road");
    check("seas", "sea");
    check("inland_water", "inland_waterway");
    check("xylophone");
    assertThat(Suggestion.listNearest("raod", KNOWN, 1)).containsExactly("road");
  }

  @Test
  void tiesGoByAlphabet() {
    assertThat(Suggestion.nearest("bat", List.of("cat", "hat", "bar"))).contains("bar");
  }

  @Test
  void adviceAlwaysHelps() {
    assertThat(Suggestion.maybe("raod", KNOWN)).isEqualTo("Maybe (road) was meant.");
    assertThat(Suggestion.maybe("xylophone", KNOWN))
        .isEqualTo("Maybe one of: inland_waterway, rail, road, sea.");
    assertThat(Suggestion.maybe("x", List.of())).isEmpty();
  }

  @Test
  void aWordThatNobodyMeantGetsNoAdvice() {
    assertThat(Suggestion.maybe("x".repeat(100), List.of("road"))).isNotEmpty();
    assertThat(Suggestion.maybe("x".repeat(101), List.of("road"))).isEmpty();
  }
}
