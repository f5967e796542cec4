package org.wayleave.io.gmns;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.NetworkBuilder;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Chokepoint;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Corridor;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.LinkBuilder;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.element.Project;
import org.wayleave.network.element.Restriction;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.explain.Source;
import org.wayleave.network.explain.SourceReference;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.unit.Gauge;
import org.wayleave.network.unit.Months;
import org.wayleave.network.unit.Range;

/** Draws networks that use every field of every element, with texts that need quoting. */
final class RandomNetworks {

  private static final String[] TEXTS = {
    "Baku", "Баку", "باکو", "a, \"b\" c", "line\nbreak", "Türkmenbaşy", "x;y", "#1", "'", "é"
  };
  private static final String[] CODES = {"AZ", "KZ", "IR", "XZ", "XA"};

  private final SplittableRandom random;

  private RandomNetworks(SplittableRandom random) {
    this.random = random;
  }

  static Network draw(SplittableRandom random, int size) {
    return new RandomNetworks(random).draw(size);
  }

  private Network draw(int size) {
    NetworkBuilder builder = Network.builder("random");
    builder.add(new Source("s1", "First", "https://example.org/?a=1,2", "CC0", ""));
    builder.add(new Source("s2", text(), null, text(), text()));
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < size + 1; i++) {
      nodes.add(node("n" + i));
    }
    nodes.forEach(builder::add);
    builder.add(new Corridor("K1", text(), text(), provenance()));
    builder.add(new Project("P1", text(), List.of("n0"), "planned", maybe(2030), provenance()));
    NodeId first = nodes.getFirst().id();
    builder.add(crossing("c1", first, nodes.getLast().id()));
    builder.add(terminal(first));
    builder.add(new Chokepoint("k", text(), names(), List.of("n0"), provenance()));
    builder.add(restriction());
    for (int i = 0; i < size; i++) {
      NodeId from = nodes.get(random.nextInt(nodes.size())).id();
      NodeId to = nodes.get(random.nextInt(nodes.size())).id();
      if (!from.equals(to)) {
        builder.add(link("l" + i, from.value(), to.value()));
      }
    }
    builder.addAlias("old", "n0");
    return builder.build(new NoticeLog());
  }

  private Node node(String id) {
    String code = pick(CODES);
    return new Node(
        new NodeId(id),
        text(),
        point(),
        random.nextBoolean() ? code : pick(CODES),
        new Jurisdiction(code),
        random.nextBoolean() ? List.of(Node.Type.PORT, Node.Type.CITY) : List.of(),
        names(),
        random.nextBoolean() ? "AZBAK" : null,
        maybe(random.nextInt(30_000_000)),
        provenance());
  }

  private GeoPoint point() {
    double scale = Math.pow(10, -random.nextInt(6));
    return new GeoPoint(
        (random.nextDouble() * 180 - 90) * scale, (random.nextDouble() * 360 - 180) * scale);
  }

  private Link link(String id, String from, String to) {
    Mode mode = pick(Mode.values());
    int lengthM = random.nextInt(3) == 0 ? 0 : random.nextInt(50_000_000);
    LinkBuilder link =
        Link.builder(id, from, to, mode)
            .name(random.nextBoolean() ? text() : "")
            .direction(pick(Link.Direction.values()))
            .lengthM(lengthM)
            .gauges(mode.hasRails() ? List.of(Gauge.MM_1520, Gauge.MM_1435) : List.of())
            .tracks(maybe(random.nextInt(4)))
            .traction(mode == Mode.RAIL ? pick(Link.Traction.values()) : Link.Traction.UNKNOWN)
            .roadClass(mode == Mode.ROAD ? pick(Link.RoadClass.values()) : null)
            .speedKmh(maybe(1 + random.nextInt(200)))
            .runTimeMillis(maybe(random.nextInt(2_000_000_000)))
            .status(pick(Link.Status.values()))
            .monthsOpen(new Months(1 + random.nextInt(4095)))
            .capacityTonnesPerYear(
                random.nextBoolean() ? Long.valueOf(random.nextLong(10_000_000_000L)) : null)
            .crossingId(random.nextBoolean() ? "c1" : null)
            .projectId(random.nextBoolean() ? "P1" : null)
            .corridors(random.nextBoolean() ? List.of("K1") : List.of())
            .shape(random.nextBoolean() ? List.of(point(), point(), point()) : List.of())
            .provenance(provenance());
    if (lengthM > 1 && random.nextBoolean()) {
      int cut = 1 + random.nextInt(lengthM - 1);
      link.spans(
          List.of(
              new Link.Span(new Jurisdiction("KZ"), 0, cut),
              new Link.Span(new Jurisdiction("RU"), cut, lengthM)));
    }
    return link.build();
  }

  private BorderCrossing crossing(String id, NodeId a, NodeId b) {
    boolean hasCost = random.nextBoolean();
    long mid = random.nextInt(100_000);
    return new BorderCrossing(
        id,
        text(),
        Mode.ROAD,
        a,
        b,
        maybe(random.nextInt(1_000_000)),
        maybe(random.nextInt(1_000_000)),
        maybe(random.nextInt(1_000_000)),
        hasCost ? new Range(mid - random.nextInt((int) mid + 1), mid, mid + 7) : null,
        hasCost ? pick(BorderCrossing.Vehicle.values()) : null,
        provenance());
  }

  private Terminal terminal(NodeId node) {
    return new Terminal(
        "t",
        text(),
        node,
        List.of(Mode.SEA, Mode.RAIL),
        List.of(Commodity.LIQUID),
        pick(Terminal.GaugeChange.values()),
        maybe(random.nextInt(1_000_000)),
        null,
        provenance());
  }

  private Restriction restriction() {
    return new Restriction(
        "r",
        text(),
        text(),
        List.of("AZ"),
        List.of("c1", "n0"),
        List.of(Mode.ROAD),
        List.of(),
        "transit",
        text(),
        "2024-02-29",
        "",
        "in_force",
        provenance());
  }

  private Provenance provenance() {
    return new Provenance(
        random.nextBoolean()
            ? List.of(new SourceReference("s1", "a-1"), new SourceReference("s2", null))
            : List.of(),
        maybe(1990 + random.nextInt(40)),
        pick(Basis.values()),
        random.nextBoolean() ? text() : "");
  }

  private List<String> names() {
    return random.nextBoolean() ? List.of("Баку", "a;b, c") : List.of();
  }

  private @Nullable Integer maybe(int value) {
    return random.nextBoolean() ? value : null;
  }

  private String text() {
    return pick(TEXTS);
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
