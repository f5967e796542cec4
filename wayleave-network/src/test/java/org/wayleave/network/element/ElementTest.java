package org.wayleave.network.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.unit.Gauge;

/** FEATURE UNDER TEST: elements are immutable, in order, and refuse what cannot be. */
class ElementTest {

  private static void refuse(Runnable make) {
    assertThatThrownBy(make::run).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void idsAreSingleWords() {
    for (String bad : new String[] {"", "a b", "a,b", "a;b", "a:b", "a\tb", "x".repeat(201)}) {
      refuse(() -> new NodeId(bad));
      refuse(() -> new LinkId(bad));
    }
    assertThat(new NodeId("az-ələt")).hasToString("az-ələt");
    assertThat(new LinkId("x".repeat(200)).compareTo(new LinkId("y"))).isNegative();
  }

  @Test
  void jurisdictionsAreTwoCapitals() {
    for (String bad : new String[] {"", "A", "az", "AZE", "A1", "ÄÖ"}) {
      refuse(() -> new Jurisdiction(bad));
    }
    assertThat(new Jurisdiction("XZ")).isEqualTo(Jurisdiction.HIGH_SEAS);
  }

  @Test
  void listsAreCopiedAndPutInOrder() {
    List<Gauge> gauges = new ArrayList<>(List.of(Gauge.MM_1435, Gauge.MM_1520, Gauge.MM_1435));
    Link link = Link.builder("l", "a", "b", Mode.RAIL).gauges(gauges).build();
    gauges.clear();
    assertThat(link.gauges()).containsExactly(Gauge.MM_1520, Gauge.MM_1435);
    Node bare = Node.of("a", new GeoPoint(0, 0), "AZ");
    Node node =
        new Node(
            bare.id(),
            "a",
            bare.point(),
            "AZ",
            bare.jurisdiction(),
            List.of(Node.Type.ZONE, Node.Type.CITY, Node.Type.ZONE),
            List.of(),
            null,
            null,
            bare.provenance());
    assertThat(node.types()).containsExactly(Node.Type.CITY, Node.Type.ZONE);
    assertThat(node.is(Node.Type.PORT)).isFalse();
  }

  @Test
  void lengthsAndSpansDoNotRunBackward() {
    refuse(() -> Link.builder("l", "a", "b", Mode.ROAD).lengthM(-1).build());
    refuse(() -> new Link.Span(Jurisdiction.HIGH_SEAS, 5, 4));
    refuse(() -> new Link.Span(Jurisdiction.HIGH_SEAS, -1, 4));
  }

  @Test
  void everyCodeReadsBack() {
    for (Mode mode : Mode.values()) {
      assertThat(Mode.parse(mode.code())).contains(mode);
    }
    assertThat(Mode.parse(" Rail-Ferry ")).contains(Mode.RAIL_FERRY);
    assertThat(Mode.parse("air")).isEmpty();
    for (Commodity goods : Commodity.values()) {
      assertThat(Commodity.parse(goods.code())).contains(goods);
    }
    for (Link.Status status : Link.Status.values()) {
      assertThat(Link.Status.parse(status.code())).contains(status);
    }
    for (Link.Traction traction : Link.Traction.values()) {
      assertThat(Link.Traction.parse(traction.code())).contains(traction);
    }
    for (Link.RoadClass roadClass : Link.RoadClass.values()) {
      assertThat(Link.RoadClass.parse(roadClass.code())).contains(roadClass);
    }
    for (Node.Type type : Node.Type.values()) {
      assertThat(Node.Type.parse(type.code())).contains(type);
    }
    for (Gauge gauge : Gauge.values()) {
      assertThat(Gauge.ofMillimetres(gauge.widthMm())).contains(gauge);
    }
  }
}
