package org.wayleave.plan.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: a node's front answers as a plain list of all vectors added would. */
class NodeFrontTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6})
  void aFrontAnswersLikeAListOfAllVectors(int criteria) {
    Property.forAll(
        "front of " + criteria,
        criteria,
        200,
        (random, size) -> draw(random, size, criteria),
        vectors -> {
          NodeFront front = NodeFront.of(criteria);
          List<int[]> added = new ArrayList<>();
          for (int[] vector : vectors) {
            boolean expected = added.stream().anyMatch(other -> isUpTo(other, vector));
            int[] shifted = new int[criteria + 2];
            System.arraycopy(vector, 0, shifted, 2, criteria);
            assertThat(front.dominates(shifted, 2)).isEqualTo(expected);
            if (!expected) {
              front.add(shifted, 2);
              added.add(vector);
            }
          }
          assertThat(front.bytes()).isPositive();
        });
  }

  /** Mostly on one plane, so that few dominate each other; some trend, some fall below all. */
  private static int[][] draw(SplittableRandom random, int size, int criteria) {
    int[][] vectors = new int[20 * size][criteria];
    int most = 2 + random.nextInt(random.nextBoolean() ? 10 : 1_000_000);
    int trend = random.nextInt(3);
    for (int x = 0; x < vectors.length; x++) {
      long sum = 0;
      for (int c = 1; c + 1 < criteria; c++) {
        vectors[x][c] = random.nextInt(most) + (trend == 0 ? vectors.length - x : trend * x);
        sum += vectors[x][c];
      }
      long last = (long) most * criteria + 4L * vectors.length * criteria - sum;
      vectors[x][criteria - 1] = (int) Math.max(0, last + random.nextInt(3));
      if (random.nextInt(200) == 0) {
        Arrays.setAll(vectors[x], c -> vectors[random.nextInt(vectors.length)][c] / 2);
      }
    }
    return vectors;
  }

  private static boolean isUpTo(int[] x, int[] y) {
    for (int c = 1; c < x.length; c++) {
      if (x[c] > y[c]) {
        return false;
      }
    }
    return true;
  }
}
