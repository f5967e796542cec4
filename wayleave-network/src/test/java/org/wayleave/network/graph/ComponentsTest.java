package org.wayleave.network.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: weak and strong components against a matrix of who reaches whom. */
class ComponentsTest {

  @Test
  void strongComponentsAreMutualReachability() {
    Property.forAll(
        "strong",
        51,
        1_500,
        RandomGraph::draw,
        input -> check(Components.stronglyConnected(input.toAdjacencyArray()), input.reaches()));
  }

  @Test
  void weakComponentsAreReachabilityWithoutDirection() {
    Property.forAll(
        "weak",
        52,
        1_500,
        RandomGraph::draw,
        input ->
            check(
                Components.weaklyConnected(input.toAdjacencyArray()),
                input.undirected().reaches()));
  }

  private static void check(Components components, boolean[][] reaches) {
    int next = 0;
    int total = 0;
    for (int x = 0; x < reaches.length; x++) {
      assertThat(components.componentOf(x)).isBetween(0, next);
      next = Math.max(next, components.componentOf(x) + 1); // numbered by least node
      for (int y = 0; y < reaches.length; y++) {
        assertThat(components.isTogether(x, y)).isEqualTo(reaches[x][y] && reaches[y][x]);
      }
    }
    assertThat(components.count()).isEqualTo(next);
    for (int component = 0; component < components.count(); component++) {
      int[] nodes = components.nodes(component);
      assertThat(nodes).hasSize(components.size(component)).isSorted().isNotEmpty();
      for (int x : nodes) {
        assertThat(components.componentOf(x)).isEqualTo(component);
      }
      total += nodes.length;
      assertThat(components.size(components.largest())).isGreaterThanOrEqualTo(nodes.length);
    }
    assertThat(total).isEqualTo(reaches.length);
  }

  @Test
  void theWorkedExample() {
    AdjacencyArray graph = new ArcList(3).add(0, 1).add(1, 0).add(1, 2).toAdjacencyArray();
    assertThat(Components.weaklyConnected(graph).count()).isEqualTo(1);
    Components strong = Components.stronglyConnected(graph);
    assertThat(strong.count()).isEqualTo(2);
    assertThat(strong.nodes(0)).containsExactly(0, 1);
    assertThat(strong.nodes(1)).containsExactly(2);
    assertThat(strong.largest()).isZero();
  }

  @Test
  void aPathOfAMillionNodesDoesNotOverflowTheStack() {
    int n = 1_000_000;
    ArcList arcs = new ArcList(n);
    for (int x = 0; x < n; x++) {
      arcs.add(x, (x + 1) % n);
    }
    AdjacencyArray graph = arcs.toAdjacencyArray();
    assertThat(Components.stronglyConnected(graph).count()).isEqualTo(1);
    assertThat(Components.weaklyConnected(graph).size(0)).isEqualTo(n);
  }

  @Test
  void aGraphWithoutNodesHasNoComponents() {
    Components none = Components.stronglyConnected(new ArcList(0).toAdjacencyArray());
    assertThat(none.count()).isZero();
    assertThatThrownBy(none::largest).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> none.nodes(0)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
