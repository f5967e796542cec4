package org.wayleave.app.answer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wayleave.app.region.Region;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;

/**
 * What a network is, in figures.
 *
 * @param name its short name
 * @param title what it calls itself
 * @param hash the hash of its content
 * @param counts how many elements of each kind
 * @param linksByMode how many links of each mode
 * @param bounds west, south, east, north in degrees
 * @param priceBase the currency and year of its prices
 * @param corridors its corridors
 * @param names the names of crossings, terminals, chokepoints and projects by kind and id, as in
 *     {@code chokepoint:alat-port}; places and links have theirs in the GeoJSON
 */
public record NetworkDto(
    String name,
    String title,
    String hash,
    Map<String, Integer> counts,
    Map<String, Integer> linksByMode,
    List<Double> bounds,
    String priceBase,
    List<CorridorDto> corridors,
    Map<String, String> names) {

  /** A corridor. */
  public record CorridorDto(String id, String name) {}

  /** The answer to "are you there". */
  public record Health(String status, String version, Summary network) {}

  /** Which network is open. */
  public record Summary(String name, String hash, int nodes, int links) {}

  /** The region's figures. */
  public static NetworkDto of(Region region) {
    Network network = region.network();
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("nodes", network.nodeCount());
    counts.put("links", network.linkCount());
    counts.put("crossings", network.crossings().size());
    counts.put("terminals", network.terminals().size());
    counts.put("chokepoints", network.chokepoints().size());
    counts.put("corridors", network.corridors().size());
    counts.put("projects", network.projects().size());
    counts.put("restrictions", network.restrictions().size());
    counts.put("sources", network.sources().size());
    Map<String, Integer> linksByMode = new TreeMap<>();
    for (Link link : network.listLinks()) {
      linksByMode.merge(link.mode().code(), 1, Integer::sum);
    }
    double west = 180;
    double south = 90;
    double east = -180;
    double north = -90;
    for (Node node : network.listNodes()) {
      west = Math.min(west, node.point().lonDeg());
      east = Math.max(east, node.point().lonDeg());
      south = Math.min(south, node.point().latDeg());
      north = Math.max(north, node.point().latDeg());
    }
    return new NetworkDto(
        network.name(),
        region.title(),
        network.hash(),
        counts,
        linksByMode,
        List.of(west, south, east, north),
        region.priceBase(),
        network.corridors().values().stream()
            .map(corridor -> new CorridorDto(corridor.id(), corridor.name()))
            .toList(),
        names(network));
  }

  private static Map<String, String> names(Network network) {
    Map<String, String> names = new TreeMap<>();
    network.crossings().forEach((id, each) -> names.put("crossing:" + id, each.name()));
    network.terminals().forEach((id, each) -> names.put("terminal:" + id, each.name()));
    network.chokepoints().forEach((id, each) -> names.put("chokepoint:" + id, each.name()));
    network.projects().forEach((id, each) -> names.put("project:" + id, each.name()));
    names.values().removeIf(String::isEmpty);
    return names;
  }
}
