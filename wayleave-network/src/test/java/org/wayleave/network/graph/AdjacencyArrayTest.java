package org.wayleave.network.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: arcs sorted by tail, stable, with the permutation both ways. */
class AdjacencyArrayTest {

  @Test
  void structureHoldsForAnyArcs() {
    Property.forAll("structure", 21, 1_000, RandomGraph::draw, AdjacencyArrayTest::checkStructure);
  }

  private static void checkStructure(RandomGraph input) {
    AdjacencyArray graph = input.toAdjacencyArray();
    assertThat(graph.nodeCount()).isEqualTo(input.nodeCount());
    assertThat(graph.arcCount()).isEqualTo(input.arcCount());
    assertThat(graph.firstOut(0)).isZero();
    assertThat(graph.firstOut(graph.nodeCount())).isEqualTo(graph.arcCount());
    for (int x = 0; x < graph.nodeCount(); x++) {
      assertThat(graph.outDegree(x)).isEqualTo(graph.firstOut(x + 1) - graph.firstOut(x));
      for (int xy = graph.firstOut(x); xy < graph.firstOut(x + 1); xy++) {
        assertThat(graph.tail(xy)).isEqualTo(x);
        int position = graph.arcToInput(xy);
        assertThat(graph.inputToArc(position)).isEqualTo(xy);
        assertThat(input.inputToTail()[position]).isEqualTo(x);
        assertThat(input.inputToHead()[position]).isEqualTo(graph.head(xy));
        if (xy > graph.firstOut(x)) {
          assertThat(position).isGreaterThan(graph.arcToInput(xy - 1));
        }
      }
    }
    assertThat(IntStream.range(0, graph.arcCount()).map(graph::arcToInput).sorted())
        .containsExactlyElementsOf(IntStream.range(0, graph.arcCount()).boxed().toList());
    AdjacencyArray reversed = graph.reversed();
    int[] arcToWeight = graph.toArcOrder(input.inputToWeight());
    int[] reversedToWeight = reversed.toArcOrder(arcToWeight);
    for (int yx = 0; yx < reversed.arcCount(); yx++) {
      int xy = reversed.arcToInput(yx);
      assertThat(reversed.tail(yx)).isEqualTo(graph.head(xy));
      assertThat(reversed.head(yx)).isEqualTo(graph.tail(xy));
      assertThat(reversedToWeight[yx]).isEqualTo(input.inputToWeight()[graph.arcToInput(xy)]);
    }
  }

  @Test
  void theListMayBeUsedOn() {
    ArcList arcs = new ArcList(2).add(0, 1);
    AdjacencyArray before = arcs.toAdjacencyArray();
    arcs.add(1, 0);
    assertThat(before.arcCount()).isEqualTo(1);
    assertThat(arcs.toAdjacencyArray().arcCount()).isEqualTo(2);
    assertThat(before).hasToString("AdjacencyArray[2 nodes, 1 arcs]");
  }

  @Test
  void theEmptyGraphIsLegal() {
    AdjacencyArray graph = new ArcList(0).toAdjacencyArray();
    assertThat(graph.nodeCount()).isZero();
    assertThat(graph.firstOut(0)).isZero();
    assertThat(graph.reversed().arcCount()).isZero();
  }

  @Test
  void wrongIdsAreRejected() {
    assertThatThrownBy(() -> new ArcList(2).add(0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new ArcList(2).add(AdjacencyArray.NO_NODE, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new ArcList(-1)).hasMessageContaining("(-1)");
    AdjacencyArray graph = new ArcList(2).add(0, 1).toAdjacencyArray();
    assertThatThrownBy(() -> graph.head(AdjacencyArray.NO_ARC))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> graph.toArcOrder(new int[3])).hasMessageContaining("(3)");
  }
}
