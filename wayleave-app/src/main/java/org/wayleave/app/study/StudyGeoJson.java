package org.wayleave.app.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.element.Chokepoint;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.geo.GeoPoint;

/**
 * What closures cost as GeoJSON (RFC 7946): one feature for each element, worst first. No state.
 */
public final class StudyGeoJson {

  private StudyGeoJson() {}

  /** A feature collection; an element without a place, as a jurisdiction, has no geometry. */
  public static Map<String, Object> of(Network network, StudyDto.Criticality answer) {
    List<Map<String, Object>> features = new ArrayList<>();
    for (StudyDto.Loss loss : answer.losses()) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("rank", loss.rank());
      properties.put("kind", loss.element().kind());
      properties.put("id", loss.element().id());
      properties.put("name", loss.element().name());
      properties.put("unservedTonnes", loss.unservedTonnes().mid());
      properties.put("extraUsd", loss.extraUsd().mid());
      properties.put("extraTonneDays", loss.extraTonneDays());
      properties.put("ownTonnes", loss.ownTonnes());
      properties.put("trades", loss.tradeCount());
      features.add(feature(geometry(network, loss.element()), properties));
    }
    return collection(features);
  }

  /** The links that carry anything, each with its tonnes. */
  public static Map<String, Object> of(Network network, StudyDto.Flows answer) {
    List<Map<String, Object>> features = new ArrayList<>();
    for (StudyDto.LinkFlow flow : answer.links()) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("id", flow.id());
      properties.put("mode", flow.mode());
      properties.put("tonnes", flow.tonnes());
      properties.put("forwardTonnes", flow.forwardTonnes());
      properties.put("backwardTonnes", flow.backwardTonnes());
      features.add(feature(linkGeometry(network, flow.id()), properties));
    }
    return collection(features);
  }

  /** The links whose flow changes, each with its tonnes before and after. */
  public static Map<String, Object> of(Network network, StudyDto.LinkChanges answer) {
    List<Map<String, Object>> features = new ArrayList<>();
    for (StudyDto.LinkChange change : answer.links()) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("id", change.id());
      properties.put("tonnesBefore", change.tonnesBefore());
      properties.put("tonnesAfter", change.tonnesAfter());
      properties.put("change", change.tonnesAfter() - change.tonnesBefore());
      features.add(feature(linkGeometry(network, change.id()), properties));
    }
    return collection(features);
  }

  private static Map<String, Object> collection(List<Map<String, Object>> features) {
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "FeatureCollection");
    collection.put("features", features);
    return collection;
  }

  private static Map<String, Object> feature(
      @Nullable Map<String, Object> geometry, Map<String, Object> properties) {
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("geometry", geometry);
    feature.put("properties", properties);
    return feature;
  }

  private static @Nullable Map<String, Object> geometry(Network network, StudyDto.Element element) {
    String id = element.id().substring(element.id().indexOf(':') + 1);
    return switch (element.kind()) {
      case "links" -> linkGeometry(network, id);
      case "nodes", "ports" -> pointGeometry(network, List.of(id));
      case "borders" -> borderGeometry(network, id);
      case "chokepoints" -> {
        Chokepoint chokepoint = network.chokepoints().get(id);
        yield chokepoint == null ? null : geometry(network, chokepoint.elements());
      }
      default -> null;
    };
  }

  /** The nodes and links among the ids, together where there are both. */
  private static @Nullable Map<String, Object> geometry(Network network, List<String> ids) {
    Map<String, Object> points = pointGeometry(network, ids);
    List<List<List<Double>>> lines =
        ids.stream()
            .flatMap(id -> network.findLink(id).stream())
            .map(link -> line(network, link))
            .toList();
    if (lines.isEmpty()) {
      return points;
    }
    Map<String, Object> ways = geometry("MultiLineString", lines);
    if (points == null) {
      return ways;
    }
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("type", "GeometryCollection");
    both.put("geometries", List.of(points, ways));
    return both;
  }

  private static @Nullable Map<String, Object> linkGeometry(Network network, String id) {
    return network
        .findLink(id)
        .map(link -> geometry("LineString", line(network, link)))
        .orElse(null);
  }

  private static @Nullable Map<String, Object> borderGeometry(Network network, String id) {
    List<List<List<Double>>> lines =
        network.listLinks().stream()
            .filter(link -> id.equals(link.crossingId()))
            .map(link -> line(network, link))
            .toList();
    return lines.isEmpty() ? null : geometry("MultiLineString", lines);
  }

  /** The nodes among the ids, as one point or several. */
  private static @Nullable Map<String, Object> pointGeometry(Network network, List<String> ids) {
    List<List<Double>> points =
        ids.stream()
            .flatMap(id -> network.findNode(id).stream())
            .map(Node::point)
            .map(StudyGeoJson::position)
            .toList();
    return switch (points.size()) {
      case 0 -> null;
      case 1 -> geometry("Point", points.getFirst());
      default -> geometry("MultiPoint", points);
    };
  }

  private static List<List<Double>> line(Network network, Link link) {
    if (!link.shape().isEmpty()) {
      return link.shape().stream().map(StudyGeoJson::position).toList();
    }
    return List.of(
        position(network.node(network.nodeNumber(link.from())).point()),
        position(network.node(network.nodeNumber(link.to())).point()));
  }

  private static List<Double> position(GeoPoint point) {
    return List.of(point.lonDeg(), point.latDeg());
  }

  private static Map<String, Object> geometry(String type, Object coordinates) {
    Map<String, Object> geometry = new LinkedHashMap<>();
    geometry.put("type", type);
    geometry.put("coordinates", coordinates);
    return geometry;
  }
}
