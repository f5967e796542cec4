package org.wayleave.plan.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.testing.Property;

/**
 * FEATURE UNDER TEST: a front holds exactly the non-dominated vectors, each with a real way.
 *
 * <p>The oracle walks every simple path ({@link RandomQuery#bruteForceFront}).
 */
class FrontOracleTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6})
  void theFrontIsThatOfAllSimplePaths(int criteria) {
    AtomicInteger ways = new AtomicInteger();
    AtomicInteger wide = new AtomicInteger();
    Property.forAll(
        "front of " + criteria,
        40 + criteria,
        2_000,
        (random, size) -> RandomQuery.draw(random, size, criteria),
        query -> {
          Front front = query.fill(query.search()).run(FrontLimit.NONE);
          assertThat(vectors(front)).isEqualTo(strings(query.bruteForceFront()));
          for (int place = 0; place < front.size(); place++) {
            assertThat(query.addUp(front, place)).isEqualTo(front.vector(place));
          }
          assertThat(front.completeness()).isEqualTo(Completeness.EXACT);
          FrontEffort effort = front.effort();
          assertThat(effort.generated())
              .isEqualTo(
                  effort.accepted()
                      + effort.rejectedAtNode()
                      + effort.droppedByFoundWay()
                      + effort.leftOver());
          ways.addAndGet(front.size());
          wide.addAndGet(front.size() > 3 ? 1 : 0);
        });
    assertThat(ways.get()).as("ways found, so that the test means something").isGreaterThan(2_000);
    assertThat(wide.get()).as("fronts with more than three ways").isGreaterThan(50);
  }

  static List<String> vectors(Front front) {
    return strings(Arrays.asList(front.vectors()));
  }

  static List<String> strings(List<long[]> vectors) {
    return vectors.stream().map(Arrays::toString).toList();
  }
}
