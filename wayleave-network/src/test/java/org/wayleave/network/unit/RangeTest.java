package org.wayleave.network.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: ranges are in order and add end by end. */
class RangeTest {

  @Test
  void addsTheEnds() {
    assertThat(new Range(1, 2, 4).plus(new Range(10, 20, 40))).isEqualTo(new Range(11, 22, 44));
    assertThat(new Range(1, 2, 4).plus(Range.ZERO)).isEqualTo(new Range(1, 2, 4));
  }

  @Test
  void knowsWhetherItIsExact() {
    assertThat(Range.exactly(5)).isEqualTo(new Range(5, 5, 5));
    assertThat(Range.exactly(0)).isSameAs(Range.ZERO);
    assertThat(Range.exactly(5).isExact()).isTrue();
    assertThat(new Range(4, 5, 5).isExact()).isFalse();
  }

  @Test
  void refusesDisorderAndOverflow() {
    assertThatThrownBy(() -> new Range(2, 1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Range(1, 3, 2)).isInstanceOf(IllegalArgumentException.class);
    Range most = Range.exactly(Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(Range.exactly(1))).isInstanceOf(ArithmeticException.class);
  }
}
