package org.wayleave.plan.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wayleave.plan.pareto.Representatives.Hypervolume;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: a few vectors that stand for many, and the volumes behind the choice. */
class RepresentativesTest {

  @Test
  void theKneeStandsForMoreThanTheOtherEnd() {
    long[][] vectors = {{0, 10}, {1, 9}, {5, 5}, {10, 0}};
    assertThat(Representatives.pick(vectors, 2, 0)).containsExactly(0, 2);
    assertThat(Representatives.pick(vectors, 1)).containsExactly(2);
    assertThat(Representatives.pick(vectors, 9, 3, 3, 0)).containsExactly(3, 0, 2, 1);
    assertThat(Representatives.pick(vectors, 1, 3, 0)).containsExactly(3, 0);
  }

  @Test
  void equalVectorsAndOneVectorAreLegal() {
    long[][] equal = {{4, 4, 4}, {4, 4, 4}};
    assertThat(Representatives.pick(equal, 2)).containsExactly(0, 1);
    assertThat(Representatives.pick(new long[0][], 3)).isEmpty();
    assertThatThrownBy(() -> Representatives.pick(equal, 0)).hasMessage("Count (0) < 1.");
    assertThatThrownBy(() -> Representatives.pick(equal, 1, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void volumesOfTwoSquaresThatOverlap() {
    double[][] squares = {{2, 2}, {1, 3}};
    assertThat(Hypervolume.union(squares)).isEqualTo(5);
    assertThat(Hypervolume.added(squares[0], new double[][] {squares[1]})).isEqualTo(2);
    assertThat(Hypervolume.added(squares[1], new double[][] {squares[0]})).isEqualTo(1);
    assertThat(Hypervolume.added(squares[1], squares)).isZero();
  }

  /** The oracle counts unit cells. */
  @Test
  void volumesOfIntegerBoxesAreCountsOfCells() {
    Property.forAll(
        "cells",
        3,
        1_000,
        (random, size) -> {
          double[][] boxes = new double[1 + random.nextInt(1 + size / 12)][1 + random.nextInt(6)];
          for (int x = 0; x < boxes.length; x++) {
            boxes[x] = random.ints(boxes[0].length, 0, 5).asDoubleStream().toArray();
          }
          return boxes;
        },
        boxes -> {
          double[][] others = Arrays.copyOfRange(boxes, 1, boxes.length);
          assertThat(Hypervolume.union(boxes)).isEqualTo((double) cells(boxes));
          assertThat(Hypervolume.added(boxes[0], others))
              .isEqualTo((double) (cells(boxes) - cells(others)));
        });
  }

  /** The oracle tries every vector in every round, without remembering anything. */
  @Test
  void eachPickAddsTheMost() {
    Property.forAll(
        "greedy",
        4,
        300,
        (random, size) -> {
          int criteria = 2 + random.nextInt(5);
          long[][] vectors = new long[4 + random.nextInt(size)][];
          Arrays.setAll(
              vectors, _ -> random.longs(criteria, 0, 1 + 50L * random.nextInt(100)).toArray());
          return vectors;
        },
        vectors -> {
          int[] picked = Representatives.pick(vectors, 6, 1, 2);
          assertThat(picked).startsWith(1, 2).doesNotHaveDuplicates();
          double[][] boxes = boxes(vectors);
          for (int size = 2; size < picked.length; size++) {
            double before = unionOf(boxes, picked, size);
            double best = 0;
            for (double[] box : boxes) {
              double[][] more = Arrays.copyOf(chosen(boxes, picked, size), size + 1);
              more[size] = box;
              best = Math.max(best, Hypervolume.union(more) - before);
            }
            assertThat(unionOf(boxes, picked, size + 1) - before).isCloseTo(best, within(1e-9));
          }
        });
  }

  @Test
  void thousandsOfVectorsOfSixCriteriaAreNoProblem() {
    SplittableRandom random = new SplittableRandom(9);
    long[][] vectors = new long[5_000][];
    Arrays.setAll(vectors, _ -> random.longs(6, 0, 1_000_000).toArray());
    assertThat(Representatives.pick(vectors, 8, 0, 1, 2)).hasSize(8).doesNotHaveDuplicates();
  }

  private static double unionOf(double[][] boxes, int[] picked, int size) {
    return Hypervolume.union(chosen(boxes, picked, size));
  }

  private static double[][] chosen(double[][] boxes, int[] picked, int size) {
    return Arrays.stream(picked, 0, size).mapToObj(x -> boxes[x]).toArray(double[][]::new);
  }

  private static double[][] boxes(long[][] vectors) {
    double[][] boxes = new double[vectors.length][vectors[0].length];
    for (int c = 0; c < vectors[0].length; c++) {
      int criterion = c;
      long least =
          Arrays.stream(vectors).mapToLong(vector -> vector[criterion]).min().orElseThrow();
      long most = Arrays.stream(vectors).mapToLong(vector -> vector[criterion]).max().orElseThrow();
      for (int x = 0; x < vectors.length; x++) {
        boxes[x][c] = 1.1 - (most == least ? 0 : (double) (vectors[x][c] - least) / (most - least));
      }
    }
    return boxes;
  }

  private static long cells(double[][] boxes) {
    if (boxes.length == 0) {
      return 0;
    }
    int width = boxes[0].length;
    long count = 0;
    for (int cell = 0; cell < Math.pow(5, width); cell++) {
      int code = cell;
      int[] corner = new int[width];
      for (int c = 0; c < width; c++) {
        corner[c] = code % 5;
        code /= 5;
      }
      count += Arrays.stream(boxes).anyMatch(box -> isInside(corner, box)) ? 1 : 0;
    }
    return count;
  }

  private static boolean isInside(int[] cell, double[] box) {
    for (int c = 0; c < box.length; c++) {
      if (cell[c] >= box[c]) {
        return false;
      }
    }
    return true;
  }
}
