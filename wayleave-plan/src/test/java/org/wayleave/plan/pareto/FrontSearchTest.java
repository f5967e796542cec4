package org.wayleave.plan.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.graph.ArcList;
import org.wayleave.network.graph.Dijkstra;

/** FEATURE UNDER TEST: small fronts that one can check by hand, and what is refused. */
class FrontSearchTest {

  private static final int CLOSED = Dijkstra.INFINITE_WEIGHT;

  /** 0 → 1 → 3 cheap, 0 → 2 → 3 fast, 0 → 3 neither. */
  private static final AdjacencyArray DIAMOND =
      new ArcList(4).add(0, 1).add(0, 2).add(0, 3).add(1, 3).add(2, 3).toAdjacencyArray();

  private static final FrontIndex INDEX = FrontIndex.of(DIAMOND);

  @Test
  void twoOfThreeWaysAreKept() {
    FrontSearch search =
        new FrontSearch(INDEX, new int[] {1, 5, 9, 1, 5}, new int[] {5, 1, 10, 5, 1});
    Front front = search.addSource(0, 0, 0).addTarget(3, 0, 0).run(FrontLimit.USUAL);
    assertThat(FrontOracleTest.vectors(front)).containsExactly("[2, 10]", "[10, 2]");
    assertThat(front.arcs(0)).containsExactly(0, 3);
    assertThat(front.arcs(1)).containsExactly(1, 4);
    assertThat(front).hasToString("Front[2 ways, Exact[]]");
  }

  @Test
  void anArcClosedByOneCriterionIsClosedForAll() {
    int[] cost = {1, 5, 9, 1, 5};
    int[] time = {5, 1, 10, CLOSED, 1};
    FrontSearch search = new FrontSearch(INDEX, cost, time);
    Front front = search.addSource(0, 0, 0).addTarget(3, 0, 0).run(FrontLimit.USUAL);
    assertThat(FrontOracleTest.vectors(front)).containsExactly("[9, 10]", "[10, 2]");
    assertThat(front.effort().droppedUnreachable())
        .as("the closed arc and the one that led to it only")
        .isEqualTo(2);
    time[3] = 5;
    front = search.addSource(0, 0, 0).addTarget(3, 0, 0).run(FrontLimit.USUAL);
    assertThat(FrontOracleTest.vectors(front))
        .as("weights may change between runs")
        .containsExactly("[2, 10]", "[10, 2]");
  }

  @Test
  void sourcesAndTargetsMayShareANode() {
    FrontSearch search =
        new FrontSearch(INDEX, new int[] {1, 5, 9, 1, 5}, new int[] {5, 1, 10, 5, 1});
    Front front =
        search
            .addSource(1, 7, 0)
            .addSource(0, 0, 0)
            .addSource(0, 1, 1)
            .addTarget(3, 0, 3)
            .addTarget(3, 3, 0)
            .addTarget(0, 30, 0)
            .run(FrontLimit.USUAL);
    assertThat(FrontOracleTest.vectors(front))
        .containsExactly("[2, 13]", "[5, 10]", "[8, 8]", "[10, 5]", "[13, 2]", "[30, 0]");
    assertThat(front.source(2)).isZero();
    assertThat(front.firstNode(2)).isEqualTo(1);
    assertThat(front.target(2)).isZero();
    assertThat(front.lastNode(2)).isEqualTo(3);
    assertThat(front.source(5)).isEqualTo(1);
    assertThat(front.target(5)).isEqualTo(2);
    assertThat(front.arcs(5)).as("a source that is a target").isEmpty();
    assertThat(front.lastNode(5)).isZero();
  }

  @Test
  void whereThereIsNoWayTheFrontIsEmptyAndExact() {
    FrontSearch search = new FrontSearch(INDEX, new int[5], new int[5]);
    Front back = search.addSource(3, 0, 0).addTarget(0, 0, 0).run(FrontLimit.USUAL);
    assertThat(back.size()).isZero();
    assertThat(back.completeness()).isEqualTo(Completeness.EXACT);
    assertThat(search.addSource(0, 0, 0).run(FrontLimit.USUAL).size()).isZero();
    assertThat(search.addTarget(0, 0, 0).run(FrontLimit.USUAL).size()).isZero();
    FrontIndex empty = FrontIndex.of(new ArcList(0).toAdjacencyArray());
    assertThat(new FrontSearch(empty, new int[0], new int[0]).run(FrontLimit.USUAL).size())
        .isZero();
  }

  @Test
  void totalsMayBeFarBeyondAnIntIfTheirSpreadIsNot() {
    int big = CLOSED - 1;
    int steps = 1_000;
    for (int criteria = 2; criteria <= 3; criteria++) {
      ArcList arcs = new ArcList(steps + 1);
      for (int step = 0; step < steps; step++) {
        arcs.add(step, step + 1).add(step, step + 1);
      }
      int[][] weights = new int[criteria][2 * steps];
      for (int c = 0; c < criteria; c++) {
        Arrays.fill(weights[c], big);
      }
      weights[0][0] = big - 5;
      weights[1][1] = big - 7;
      Front front =
          new FrontSearch(FrontIndex.of(arcs.toAdjacencyArray()), weights)
              .addSource(0, new int[criteria])
              .addTarget(steps, new int[criteria])
              .run(FrontLimit.USUAL);
      assertThat(front.size()).isEqualTo(2);
      assertThat(front.vector(0)[0]).isEqualTo(1_000L * big - 5);
      assertThat(front.vector(1)[1]).isEqualTo(1_000L * big - 7);
    }
  }

  @Test
  void totalsThatAreTooFarApartAreRefusedAndNeverWrong() {
    int big = CLOSED - 1;
    for (int criteria = 2; criteria <= 3; criteria++) {
      ArcList arcs = new ArcList(3).add(0, 1).add(1, 2).add(0, 1).add(1, 2);
      int[][] weights = new int[criteria][4];
      weights[0] = new int[] {0, big, 0, big};
      weights[1] = new int[] {big, 0, big, 0};
      FrontSearch search =
          new FrontSearch(FrontIndex.of(arcs.toAdjacencyArray()), weights)
              .addSource(0, new int[criteria])
              .addTarget(2, new int[criteria]);
      assertThatThrownBy(() -> search.run(FrontLimit.USUAL))
          .isInstanceOf(ArithmeticException.class)
          .hasMessageContaining("Maybe use a larger unit");
    }
  }

  @Test
  void wrongUseIsRefused() {
    assertThatThrownBy(() -> new FrontSearch(INDEX, new int[5]))
        .hasMessage("(1) criteria are not within 2..6.");
    assertThatThrownBy(() -> new FrontSearch(INDEX, new int[5], new int[4]))
        .hasMessage("(4) weights for (5) arcs.");
    FrontSearch search = new FrontSearch(INDEX, new int[5], new int[] {0, 0, 0, 0, -1});
    assertThatThrownBy(() -> search.addSource(4, 0, 0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("Source (4) is not one of (4) nodes.");
    assertThatThrownBy(() -> search.addTarget(0, 0))
        .hasMessage("Target has (1) weights for (2) criteria.");
    assertThatThrownBy(() -> search.addTarget(0, 0, CLOSED))
        .hasMessage("Weight (2147483647) of Target (0) is negative or infinite.");
    assertThatThrownBy(() -> search.addSource(0, 0, 0).addTarget(3, 0, 0).run(FrontLimit.USUAL))
        .hasMessage("Weight (-1) of arc (4) < 0.");
    assertThatThrownBy(() -> search.run(FrontLimit.USUAL))
        .isInstanceOf(IllegalStateException.class);
  }
}
