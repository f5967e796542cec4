package org.wayleave.app.answer;

import java.util.List;
import org.wayleave.network.element.Node;
import org.wayleave.network.place.PlaceIndex;

/** A place as JSON. */
public record PlaceDto(String id, String name, String country, double lat, double lon) {

  /** The node as JSON. */
  public static PlaceDto of(Node node) {
    return new PlaceDto(
        node.key(), node.name(), node.country(), node.point().latDeg(), node.point().lonDeg());
  }

  /** The answer to a search for places. */
  public record Found(String query, List<Match> places) {}

  /** A place that a search has found. */
  public record Match(
      String id,
      String name,
      List<String> names,
      String matched,
      String country,
      String jurisdiction,
      List<String> types,
      double lat,
      double lon) {

    /** The match as JSON. */
    public static Match of(PlaceIndex.Match match) {
      Node node = match.node();
      return new Match(
          node.key(),
          node.name(),
          node.names(),
          match.matched(),
          node.country(),
          node.jurisdiction().code(),
          node.types().stream().map(Node.Type::code).toList(),
          node.point().latDeg(),
          node.point().lonDeg());
    }
  }
}
