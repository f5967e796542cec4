package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.network.scenario.Modification;
import org.wayleave.plan.metric.Criterion;

/**
 * FEATURE UNDER TEST
 *
 * <p>Alternatives are ways that a person would call different: they share little of their length.
 */
class J02_AlternativesTest {

  private static final String BEST = "A road 3h B [3h 80$ 60kg 0 borders]";
  private static final String SECOND = "A road 4h B [4h 140$ 120kg 0 borders]";
  private static final String THIRD = "A road 5h B [5h 200$ 180kg 0 borders]";

  /** Three ways of 60, 120 and 180 km; the last two share 60 km, half of the shorter one. */
  private static final Ask ASK =
      Ask.on("A-B road 60km", "A-C road 60km", "C-B road 60km", "C-B road 120km");

  @Test
  void theBestFirst() {
    assertThat(ASK.alternatives(9, 0.5)).containsExactly(BEST, SECOND, THIRD);
    assertThat(ASK.by(Criterion.CO2E).alternatives(9, 0.5)).containsExactly(BEST, SECOND, THIRD);
  }

  @Test
  void noMoreThanAskedFor() {
    assertThat(ASK.alternatives(1, 1)).containsExactly(BEST);
    assertThat(ASK.alternatives(2, 1)).containsExactly(BEST, SECOND);
  }

  @Test
  void fewerWhenNoMoreAreThatDifferent() {
    assertThat(ASK.alternatives(9, 0.49)).containsExactly(BEST, SECOND);
    assertThat(ASK.closing("A-C").alternatives(9, 1)).containsExactly(BEST);
  }

  @Test
  void whatIsInCommonIsJudgedAgainstTheShorterOne() {
    // 60 km in common are a fifth of 300 km but a half of 120 km.
    Ask ask = Ask.on("A-C road 60km", "C-B road 60km", "C-B road 240km").by(Criterion.TIME);
    assertThat(ask.alternatives(9, 0.49)).hasSize(1);
    assertThat(ask.alternatives(9, 0.5)).hasSize(2);
  }

  @Test
  void lengthsAreThoseOfTheNetworkWhateverTheScenario() {
    // 60 km in common are half of 120 km, also when the scenario has other lengths.
    Modification shorter = new Modification.Modify("A-C", Modification.Quantity.LENGTH_M, 10_000);
    Modification longer = new Modification.Modify("C-B", Modification.Quantity.LENGTH_M, 600_000);
    Ask ask = Ask.on("A-C road 60km", "C-B road 60km", "C-B road 90km");
    for (Ask changed : List.of(ask, ask.changing(shorter), ask.changing(longer))) {
      assertThat(changed.by(Criterion.CO2E).alternatives(9, 0.49)).hasSize(1);
    }
    assertThat(ask.changing(shorter).alternatives(9, 0.5)).hasSize(2);
  }

  @Test
  void noPlaceTwice() {
    Ask ask = Ask.on("A-B road 60km", "A-C road 10km", "A-C road 20km", "B-D road 5km");
    assertThat(ask.alternatives(9, 1)).containsExactly(BEST);
  }

  @Test
  void notThreeTimesDearerThanTheBest() {
    // 80 $ and 3 h make 83 $; 210 km 230 $ and 5.5 h, 235.50 $; 240 km 260 $ and 6 h, 266 $.
    assertThat(Ask.on("A-B road 60km", "A-B road 210km").alternatives(9, 0)).hasSize(2);
    assertThat(Ask.on("A-B road 60km", "A-B road 240km").alternatives(9, 0)).hasSize(1);
  }

  @Test
  void whyThereIsNone() {
    assertThat(Ask.on("A-B road 60km closed").alternatives(3, 0.5))
        .containsExactly("no way: A-B closed; one gets to A");
  }

  @Test
  void aLinkThatWouldBeReachedOutOfSeasonHidesNoOther() {
    // C is reached on 1 April, when its short link is shut: the way by its long link is left.
    Ask ask =
        Ask.on("A-B road 1560km", "A-C road 1440km", "C-B road 10km months 1-3", "C-B road 240km")
            .on(LocalDate.of(2024, 3, 31));
    assertThat(ask.alternatives(9, 0.5))
        .containsExactly(
            "A road 28h B [28h 1580$ 1560kg 0 borders]",
            "A road 30h B [30h 1700$ 1680kg 0 borders]");
  }
}
