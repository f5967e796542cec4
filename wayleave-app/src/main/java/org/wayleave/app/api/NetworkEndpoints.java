package org.wayleave.app.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.wayleave.app.answer.NetworkDto;
import org.wayleave.app.answer.PlaceDto;
import org.wayleave.app.endpoint.Arguments;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Parameter;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.app.region.Region;
import org.wayleave.io.geojson.GeoJsonWriter;

/** The endpoints that show the network and find its places. Safe to share between threads. */
final class NetworkEndpoints {

  private static final int MOST_PLACES = 50;
  private static final int USUAL_PLACES = 8;

  private final Ground ground;
  private final String version;
  private final Map<Region, Reply> regionToGeoJson =
      Collections.synchronizedMap(new WeakHashMap<>());

  NetworkEndpoints(Ground ground, String version) {
    this.ground = ground;
    this.version = version;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
                "/api/v1/health", "Whether the server is there, and which network it has open.")
            .answers(NetworkDto.Health.class, this::health),
        Endpoint.get("/api/v1/network", "The open network in figures.")
            .takes(ground.ofNetwork())
            .answers(
                NetworkDto.class, arguments -> Reply.json(NetworkDto.of(ground.region(arguments)))),
        Endpoint.get(
                "/api/v1/network/geojson",
                "The open network as GeoJSON (RFC 7946): every link and node with its facts.")
            .takes(ground.ofNetwork())
            .gives(Reply.GEO_JSON)
            .answers(Object.class, this::geoJson),
        Endpoint.get(
                "/api/v1/places", "Places by id or by name in any script, the best match first.")
            .takes(ground.ofNetwork())
            .takes(
                Parameter.required("q", "An id or a name, or its beginning.", "Баку"),
                Parameter.optional("limit", "How many at most, 1 to 50; the default is 8.", "8"))
            .answers(PlaceDto.Found.class, this::places));
  }

  private Reply health(Arguments arguments) {
    Region region = ground.usual();
    return Reply.json(
        new NetworkDto.Health(
            "ok",
            version,
            new NetworkDto.Summary(
                region.network().name(),
                region.network().hash(),
                region.network().nodeCount(),
                region.network().linkCount())));
  }

  private Reply places(Arguments arguments) {
    String query = arguments.text("q");
    int limit = arguments.number("limit", USUAL_PLACES, 1, MOST_PLACES);
    return Reply.json(
        new PlaceDto.Found(
            query,
            ground.region(arguments).places().search(query, limit).stream()
                .map(PlaceDto.Match::of)
                .toList()));
  }

  private Reply geoJson(Arguments arguments) {
    return regionToGeoJson.computeIfAbsent(ground.region(arguments), NetworkEndpoints::toGeoJson);
  }

  private static Reply toGeoJson(Region region) {
    return Reply.kept(
        Reply.GEO_JSON, out -> GeoJsonWriter.write(region.network(), out), region.network().hash());
  }
}
