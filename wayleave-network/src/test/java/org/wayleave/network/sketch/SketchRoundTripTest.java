package org.wayleave.network.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.NetworkBuilder;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.LinkBuilder;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.element.Project;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.unit.Gauge;
import org.wayleave.network.unit.Months;
import org.wayleave.network.unit.Range;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: what is printed and read again is the same network, to the hash. */
class SketchRoundTripTest {

  private static void check(Network network) {
    String printed = Sketch.print(network);
    Network again = Sketch.parse(printed);
    assertThat(again.hash()).as(printed).isEqualTo(network.hash());
    assertThat(Sketch.print(again)).isEqualTo(printed);
  }

  @Test
  void everyNetworkThatTheGrammarCanSay() {
    Property.forAll("round trip", 3, 1_000, SketchRoundTripTest::draw, SketchRoundTripTest::check);
  }

  private static Network draw(SplittableRandom random, int size) {
    NetworkBuilder builder = Network.builder("drawn");
    List<String> names = new ArrayList<>();
    for (int node = 0; node < 2 + size / 10; node++) {
      names.add(random.nextBoolean() ? "N" + node : "az-port-" + node);
      addNode(random, builder, names.getLast());
    }
    List<String> projectLinks = new ArrayList<>();
    for (int link = 0; link < size / 6; link++) {
      String from = names.get(random.nextInt(names.size()));
      String to = names.get(random.nextInt(names.size()));
      if (from.equals(to)) {
        continue;
      }
      String id = "link-" + link + (random.nextBoolean() ? ".x" : "");
      LinkBuilder row = drawLink(random, builder, id, from, to);
      if (random.nextInt(4) == 0) {
        row.projectId("p");
        projectLinks.add(id);
      }
      builder.add(row.build());
    }
    if (!projectLinks.isEmpty()) {
      projectLinks.sort(null);
      builder.add(new Project("p", "p", projectLinks, "planned", null, Provenance.STATED));
    }
    return builder.build();
  }

  private static void addNode(SplittableRandom random, NetworkBuilder builder, String name) {
    GeoPoint point = new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
    Node bare = Node.of(name, point, random.nextBoolean() ? "AA" : "AZ");
    List<Node.Type> types =
        random.nextInt(3) == 0 ? List.of(Node.Type.CITY, Node.Type.PORT) : bare.types();
    builder.add(
        new Node(
            bare.id(),
            name,
            point,
            bare.country(),
            bare.jurisdiction(),
            types,
            List.of(),
            null,
            null,
            Provenance.STATED));
    if (random.nextInt(3) == 0) {
      builder.add(
          new Terminal(
              name + "-terminal",
              "Terminal " + name,
              bare.id(),
              random.nextBoolean()
                  ? List.of(Mode.SEA, Mode.RAIL)
                  : List.of(Mode.RAIL, Mode.ROAD, Mode.SEA, Mode.INLAND_WATERWAY),
              random.nextBoolean() ? List.of(Commodity.BULK) : List.of(Commodity.values()),
              Terminal.GaugeChange.values()[random.nextInt(4)],
              null,
              null,
              Provenance.STATED));
    }
    if (random.nextInt(5) == 0) {
      builder.add(crossing(random, "port-" + name, Mode.SEA, name, name));
    }
  }

  private static BorderCrossing crossing(
      SplittableRandom random, String id, Mode mode, String from, String to) {
    boolean hasFee = random.nextBoolean();
    return new BorderCrossing(
        id,
        id,
        mode,
        new NodeId(from),
        new NodeId(to),
        random.nextBoolean() ? random.nextInt(1_000_000) : null,
        null,
        null,
        hasFee ? Range.exactly(random.nextLong(10_000_000)) : null,
        hasFee ? BorderCrossing.Vehicle.values()[random.nextInt(3)] : null,
        Provenance.STATED);
  }

  private static LinkBuilder drawLink(
      SplittableRandom random, NetworkBuilder builder, String id, String from, String to) {
    Mode mode = Mode.values()[random.nextInt(6)];
    int lengthM = random.nextInt(2) * random.nextInt(10_000_000);
    LinkBuilder link = Link.builder(id, from, to, mode).lengthM(lengthM);
    if (mode.hasRails()) {
      link.gauges(
          random.nextBoolean() ? List.of(Gauge.MM_1435, Gauge.MM_1520) : List.of(Gauge.MM_1676));
    }
    link.direction(Link.Direction.values()[random.nextInt(2)]);
    link.tracks(random.nextBoolean() ? random.nextInt(9) : null);
    link.traction(Link.Traction.values()[random.nextInt(5)]);
    link.roadClass(random.nextBoolean() ? Link.RoadClass.values()[random.nextInt(4)] : null);
    link.speedKmh(random.nextBoolean() ? 1 + random.nextInt(200) : null);
    link.runTimeMillis(random.nextBoolean() ? random.nextInt(2_000_000_000) : null);
    link.status(Link.Status.values()[random.nextInt(5)]);
    link.monthsOpen(new Months(1 + random.nextInt(4095)));
    link.capacityTonnesPerYear(random.nextBoolean() ? random.nextLong(1_000_000_000_000L) : null);
    if (lengthM > 1 && random.nextBoolean()) {
      int half = 1 + random.nextInt(lengthM - 1);
      link.spans(
          List.of(
              new Link.Span(new Jurisdiction("GE"), 0, half),
              new Link.Span(new Jurisdiction("AM"), half, lengthM)));
    }
    if (mode != Mode.SEA && random.nextInt(3) == 0) {
      link.crossingId("x-" + id);
      builder.add(crossing(random, "x-" + id, mode, from, to));
    }
    return link;
  }
}
