package org.wayleave.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wayleave.app.PublishedDistances.Pair;

/** The bundled network is joined up so that published distances come out. */
class PublishedDistancesTest {

  private static final int LEAST_NEAR = 40;

  @Test
  void atLeastFortyAreNear() {
    assertThat(PublishedDistances.MEASURED.stream().filter(Pair::isNear))
        .hasSizeGreaterThanOrEqualTo(LEAST_NEAR);
  }

  @Test
  void theOthersHaveAReason() {
    assertThat(PublishedDistances.MEASURED.stream().filter(pair -> !pair.isNear()))
        .allSatisfy(
            pair -> assertThat(pair.note()).as(pair.from() + " - " + pair.to()).isNotBlank());
  }
}
