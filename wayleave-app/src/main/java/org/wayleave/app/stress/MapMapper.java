package org.wayleave.app.stress;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.recovery.StressScenario;

/** Collects what a map shows. */
final class MapMapper {

  private static final int MOST_PLACES = 120;
  private static final int LEAST_PEOPLE = 100_000;

  private final Network network;

  MapMapper(Network network) {
    this.network = network;
  }

  StressMapDto toDto(StressScenario scenario) {
    List<StressMapDto.Line> lines = new ArrayList<>();
    for (int link = 0; link < network.linkCount(); link++) {
      lines.add(line(link));
    }
    return new StressMapDto(
        lines,
        scenario.elements().stream().map(this::mark).toList(),
        network.listNodes().stream()
            .filter(node -> people(node) >= LEAST_PEOPLE)
            .sorted(Comparator.comparingInt((Node node) -> -people(node)).thenComparing(Node::key))
            .limit(MOST_PLACES)
            .map(node ->
                new StressMapDto.Place(
                    node.name(), round(node.point().lonDeg()), round(node.point().latDeg())))
            .toList());
  }

  private static int people(Node node) {
    Integer population = node.population();
    return population == null ? 0 : population;
  }

  private StressMapDto.Mark mark(String element) {
    Overlay overlay = Scenario.of(List.of(element), List.of()).resolve(network);
    BitSet links = overlay.closedLinks(Overlay.Way.AB);
    links.or(overlay.closedLinks(Overlay.Way.BA));
    List<StressMapDto.Line> lines = links.stream().mapToObj(this::line).toList();
    List<Integer> nodes = nodes(element, links, overlay.closedTerminals());
    double lon = 0;
    double lat = 0;
    for (int node : nodes) {
      lon += network.node(node).point().lonDeg() / nodes.size();
      lat += network.node(node).point().latDeg() / nodes.size();
    }
    return new StressMapDto.Mark(
        element, ElementName.of(network, element), round(lon), round(lat), lines);
  }

  /** The node itself where all links have one in common, else all ends. */
  private List<Integer> nodes(String element, BitSet links, BitSet terminals) {
    List<Integer> ends = new ArrayList<>();
    BitSet common = new BitSet();
    common.set(0, network.nodeCount());
    links.stream()
        .forEach(link -> {
          BitSet own = new BitSet();
          own.set(network.linkFrom(link));
          own.set(network.linkTo(link));
          common.and(own);
          ends.add(network.linkFrom(link));
          ends.add(network.linkTo(link));
        });
    if (links.isEmpty()) {
      terminals.stream().forEach(ends::add);
      return ends;
    }
    boolean isOne = common.cardinality() == 1 || (!common.isEmpty() && element.contains("node:"));
    return isOne ? List.of(common.nextSetBit(0)) : ends;
  }

  private StressMapDto.Line line(int number) {
    Link link = network.link(number);
    List<Double> points = new ArrayList<>();
    if (link.shape().isEmpty()) {
      add(points, network.node(network.linkFrom(number)).point());
      add(points, network.node(network.linkTo(number)).point());
    } else {
      link.shape().forEach(point -> add(points, point));
    }
    return new StressMapDto.Line(link.mode().code(), points);
  }

  private static void add(List<Double> points, GeoPoint point) {
    points.add(round(point.lonDeg()));
    points.add(round(point.latDeg()));
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1000) / 1000.0;
  }
}
