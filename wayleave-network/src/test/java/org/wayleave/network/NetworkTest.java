package org.wayleave.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayleave.network.element.LinkId;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.sketch.Sketch;

/** FEATURE UNDER TEST: numbers follow ids; the links around a node are found from both ends. */
class NetworkTest {

  private static final Network NETWORK =
      Sketch.parse("A---B---C    D\n\nB-A road 9km id z\nA-B road 8km id y");

  private static void check(String node, String... links) {
    int number = NETWORK.nodeNumber(new NodeId(node));
    assertThat(
            IntStream.range(0, NETWORK.degree(number))
                .mapToObj(place -> NETWORK.link(NETWORK.incidentLink(number, place)).key()))
        .containsExactly(links);
  }

  @Test
  void linksAroundANode() {
    check("A", "y", "z");
    check("B", "B-C", "y", "z");
    check("C", "B-C");
    check("D");
  }

  @Test
  void numbersFollowIds() {
    for (int node = 0; node < NETWORK.nodeCount(); node++) {
      assertThat(NETWORK.nodeNumber(NETWORK.node(node).id())).isEqualTo(node);
      assertThat(NETWORK.findNode(NETWORK.node(node).key())).contains(NETWORK.node(node));
    }
    for (int link = 0; link < NETWORK.linkCount(); link++) {
      assertThat(NETWORK.linkNumber(NETWORK.link(link).id())).isEqualTo(link);
      assertThat(NETWORK.findLink(NETWORK.link(link).key())).contains(NETWORK.link(link));
      assertThat(NETWORK.node(NETWORK.linkFrom(link)).id()).isEqualTo(NETWORK.link(link).from());
      assertThat(NETWORK.node(NETWORK.linkTo(link)).id()).isEqualTo(NETWORK.link(link).to());
      assertThat(NETWORK.linkLengthM(link)).isEqualTo(NETWORK.link(link).lengthM());
    }
    assertThat(NETWORK.findNode("E")).isEmpty();
    assertThat(NETWORK.findLink("A-B")).isEmpty();
    assertThatThrownBy(() -> NETWORK.nodeNumber(new NodeId("E")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NETWORK.linkNumber(new LinkId("E")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tablesCannotBeChanged() {
    assertThatThrownBy(() -> NETWORK.aliases().put("a", "b"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> NETWORK.listLinks().removeFirst())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
