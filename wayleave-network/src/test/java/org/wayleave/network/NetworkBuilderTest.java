package org.wayleave.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Chokepoint;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Element;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.LinkBuilder;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.element.Project;
import org.wayleave.network.element.Restriction;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.explain.Source;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.unit.Gauge;
import org.wayleave.network.unit.Months;

/**
 * FEATURE UNDER TEST: every misfit is a notice with a code and its place; the rest is a network.
 */
class NetworkBuilderTest {

  private static final Location ROW = new Location("x.csv", 7, "");

  /** Nodes a, b in AZ and c in GE, one degree (about 111 km) apart. */
  private static NetworkBuilder nodes() {
    return Network.builder("test")
        .add(Node.of("a", new GeoPoint(0, 0), "AZ"))
        .add(Node.of("b", new GeoPoint(0, 1), "AZ"))
        .add(Node.of("c", new GeoPoint(0, 2), "GE"));
  }

  private static LinkBuilder road(String id) {
    return Link.builder(id, "a", "b", Mode.ROAD).lengthM(120_000);
  }

  private static BorderCrossing crossing(String id, String nodeA, String nodeB) {
    return new BorderCrossing(
        id,
        id,
        Mode.ROAD,
        new NodeId(nodeA),
        new NodeId(nodeB),
        null,
        null,
        null,
        null,
        null,
        Provenance.STATED);
  }

  private static Terminal terminal(String id, String node) {
    return new Terminal(
        id,
        id,
        new NodeId(node),
        List.of(Mode.RAIL),
        List.of(Commodity.BULK),
        Terminal.GaugeChange.NONE,
        null,
        null,
        Provenance.STATED);
  }

  private static Network check(NetworkBuilder builder, String... notices) {
    NoticeLog log = new NoticeLog();
    Network network = builder.build(log);
    assertThat(log.listNotices().stream().map(NetworkBuilderTest::brief)).containsExactly(notices);
    return network;
  }

  private static void checkLink(LinkBuilder link, boolean isKept, String... notices) {
    Network network = check(nodes().add(link.build(), ROW), notices);
    assertThat(network.linkCount()).isEqualTo(isKept ? 1 : 0);
  }

  private static String brief(Notice notice) {
    assertThat(notice.advice()).matches("(Maybe .*)?");
    return (notice.severity() + " " + notice.code() + " " + notice.where()).strip();
  }

  @Test
  void whatFitsGivesNoNotice() {
    checkLink(road("l"), true);
    checkLink(Link.builder("l", "a", "b", Mode.SEA).lengthM(900_000), true);
  }

  @Test
  void duplicates() {
    Network network =
        check(
            nodes()
                .add(Node.of("a", new GeoPoint(5, 5), "AZ"), ROW)
                .add(road("l").build())
                .add(road("l").name("second").build(), ROW.withColumn("id"))
                .add(crossing("x", "b", "c"))
                .add(crossing("x", "a", "c"), ROW),
            "ERROR duplicate_id x.csv:7",
            "ERROR duplicate_id x.csv:7",
            "ERROR duplicate_id x.csv:7 id");
    assertThat(network.node(0).point()).isEqualTo(new GeoPoint(0, 0));
    assertThat(network.link(0).name()).isEmpty();
    assertThat(network.crossings().get("x")).extracting(BorderCrossing::nodeA).hasToString("b");
  }

  @Test
  void unknownNodes() {
    checkLink(
        Link.builder("l", "y", "z", Mode.ROAD),
        false,
        "ERROR unknown_node x.csv:7 from_node_id",
        "ERROR unknown_node x.csv:7 to_node_id");
    check(
        nodes().add(crossing("x", "y", "z"), ROW),
        "ERROR unknown_node x.csv:7 node_a",
        "ERROR unknown_node x.csv:7 node_b");
    Network network =
        check(nodes().add(terminal("t", "z"), ROW), "ERROR unknown_node x.csv:7 node_id");
    assertThat(network.terminals()).isEmpty();
  }

  @Test
  void linksThatCannotBe() {
    checkLink(Link.builder("l", "a", "a", Mode.ROAD), false, "ERROR self_link x.csv:7");
    checkLink(
        Link.builder("l", "a", "b", Mode.RAIL).lengthM(120_000),
        false,
        "ERROR gauge_mode_mismatch x.csv:7 gauge_mm");
    checkLink(
        road("l").gauges(List.of(Gauge.MM_1520)),
        false,
        "ERROR gauge_mode_mismatch x.csv:7 gauge_mm");
    checkLink(road("l").speedKmh(0), false, "ERROR bad_speed x.csv:7 free_speed");
    checkLink(road("l").runTimeMillis(-1), false, "ERROR bad_speed x.csv:7 run_time");
  }

  @Test
  void spansTileTheLength() {
    Jurisdiction az = new Jurisdiction("AZ");
    Link.Span first = new Link.Span(az, 0, 50_000);
    Link.Span second = new Link.Span(new Jurisdiction("GE"), 50_000, 120_000);
    Link.Span nothing = new Link.Span(az, 50_000, 50_000);
    checkLink(road("l").spans(List.of(first, second)), true);
    String notice = "ERROR span_gap x.csv:7 jurisdictions";
    checkLink(road("l").spans(List.of(first)), false, notice);
    checkLink(road("l").spans(List.of(second)), false, notice);
    checkLink(road("l").spans(List.of(second, first)), false, notice);
    checkLink(road("l").spans(List.of(first, nothing, second)), false, notice);
    checkLink(
        road("l").spans(List.of(first, second, new Link.Span(az, 120_000, 130_000))),
        false,
        notice);
  }

  @Test
  void aLinkWithoutSpansLiesWhereItsEndsAre() {
    Network network =
        check(
            nodes()
                .add(road("1").build())
                .add(Link.builder("2", "b", "c", Mode.ROAD).lengthM(101_001).build())
                .add(Link.builder("3", "b", "c", Mode.SEA).lengthM(101_000).build())
                .add(Link.builder("4", "b", "c", Mode.SEA).lengthM(1).build()),
            "WARNING length_too_short");
    assertThat(network.spans(network.link(0)))
        .hasToString("[Span[jurisdiction=AZ, fromM=0, toM=120000]]");
    assertThat(network.spans(network.link(1)))
        .hasToString(
            "[Span[jurisdiction=AZ, fromM=0, toM=50500], Span[jurisdiction=GE, fromM=50500, toM=101001]]");
    assertThat(network.spans(network.link(2)))
        .hasToString("[Span[jurisdiction=XZ, fromM=0, toM=101000]]");
    for (int lengthM = 0; lengthM < 5; lengthM++) {
      Link link = Link.builder("x", "b", "c", Mode.ROAD).lengthM(lengthM).build();
      List<Link.Span> spans = network.spans(link);
      assertThat(spans).hasSize(lengthM < 2 ? 1 : 2);
      assertThat(spans.stream().mapToInt(Link.Span::lengthM).sum()).isEqualTo(lengthM);
    }
  }

  @Test
  void oddFiguresAreKeptWithAWarning() {
    checkLink(road("l").lengthM(80_000), true, "WARNING length_too_short x.csv:7 length");
    checkLink(road("l").lengthM(470_000), true, "WARNING length_too_long x.csv:7 length");
    checkLink(
        road("l").status(Link.Status.SEASONAL), true, "WARNING season_missing x.csv:7 months_open");
    checkLink(road("l").status(Link.Status.SEASONAL).monthsOpen(new Months(7)), true);
    check(
        nodes()
            .add(crossing("x", "b", "c"))
            .add(Link.builder("l", "b", "c", Mode.ROAD).lengthM(120_000).build(), ROW),
        "WARNING border_without_crossing x.csv:7 crossing_id");
  }

  @Test
  void aLinkThatRefersToNothingStays() {
    checkLink(
        road("l").crossingId("x").projectId("p").corridors(List.of("k")),
        true,
        "ERROR unknown_crossing x.csv:7 crossing_id",
        "ERROR unknown_project x.csv:7 project_id",
        "ERROR unknown_corridor x.csv:7 corridors");
  }

  @Test
  void elementsThatReferToNothing() {
    List<Element> elements =
        List.of(
            new Chokepoint("k", "k", List.of(), List.of("a", "nowhere"), Provenance.STATED),
            new Project("p", "p", List.of("nowhere"), "planned", null, Provenance.STATED),
            new Restriction(
                "r",
                "",
                "",
                List.of(),
                List.of("nowhere"),
                List.of(),
                List.of(),
                "",
                "",
                "",
                "",
                "",
                Provenance.STATED));
    for (Element element : elements) {
      check(nodes().add(element, ROW), "ERROR unknown_element x.csv:7 elements");
    }
    check(nodes().addAlias("old", "new"), "ERROR unknown_element alias.csv elements");
  }

  @Test
  void aSecondTerminal() {
    Network network =
        check(
            nodes().add(terminal("t1", "a")).add(terminal("t2", "a"), ROW),
            "ERROR second_terminal x.csv:7 node_id");
    assertThat(network.terminals()).containsOnlyKeys("t1");
    assertThat(network.findTerminal(new NodeId("a"))).map(Terminal::id).contains("t1");
  }

  @Test
  void buildingWithoutALogThrowsAtAnError() {
    assertThatThrownBy(() -> nodes().add(Link.builder("l", "a", "a", Mode.ROAD).build()).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("self_link");
    nodes().add(road("l").lengthM(1).build()).build(); // a warning only
  }

  @Test
  void aNetworkDoesNotChangeWhenMoreIsAddedToItsBuilder() {
    NetworkBuilder builder = nodes();
    Network network = builder.build();
    builder.add(new Source("s", "Source", null, "", "")).add(terminal("t", "a")).build();
    assertThat(network.sources()).isEmpty();
    assertThat(network.terminals()).isEmpty();
  }
}
