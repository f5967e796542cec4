package org.wayleave.app.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.Json;
import org.wayleave.app.answer.NetworkDto;
import org.wayleave.app.answer.PlaceDto;
import org.wayleave.app.region.Region;
import org.wayleave.io.geojson.GeoJsonWriter;

/** What the server answers: its endpoints over one region. Safe to share between threads. */
final class Api {

  private static final int MOST_PLACES = 50;
  private static final int USUAL_PLACES = 8;

  private final Region region;
  private final String version;
  private final RouteEndpoints routes;
  private final StudyEndpoints studies;
  private final StressEndpoints stress;
  private volatile @Nullable Packed geoJson;
  private volatile @Nullable Packed openApi;

  Api(Region region, Clock clock, String version) {
    this.region = region;
    this.version = version;
    routes = new RouteEndpoints(region, clock);
    studies = new StudyEndpoints(region, clock);
    stress = new StressEndpoints(region, clock);
  }

  List<Endpoint> endpoints() {
    List<Endpoint> all = new ArrayList<>(ofNetwork());
    all.addAll(routes.endpoints());
    all.addAll(studies.endpoints());
    all.addAll(new DependenceEndpoints(region, routes).endpoints());
    all.addAll(stress.endpoints());
    all.add(
        new Endpoint(
            "/openapi.json",
            "This description of the server as OpenAPI 3.1.",
            List.of(),
            Reply.JSON,
            Object.class,
            this::openApi));
    return all;
  }

  private List<Endpoint> ofNetwork() {
    return List.of(
        new Endpoint(
            "/api/v1/health",
            "Whether the server is there, and which network it has open.",
            List.of(),
            Reply.JSON,
            NetworkDto.Health.class,
            this::health),
        new Endpoint(
            "/api/v1/network",
            "The open network in figures.",
            List.of(),
            Reply.JSON,
            NetworkDto.class,
            arguments -> Reply.json(NetworkDto.of(region))),
        new Endpoint(
            "/api/v1/network/geojson",
            "The open network as GeoJSON (RFC 7946): every link and node with its facts.",
            List.of(),
            Reply.GEO_JSON,
            Object.class,
            this::geoJson),
        new Endpoint(
            "/api/v1/places",
            "Places by id or by name in any script, the best match first.",
            List.of(
                QueryParameter.required("q", "An id or a name, or its beginning.", "Баку"),
                QueryParameter.optional(
                    "limit", "How many at most, 1 to 50; the default is 8.", "8")),
            Reply.JSON,
            PlaceDto.Found.class,
            this::places));
  }

  private Reply health(Arguments arguments) {
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
            query, region.places().search(query, limit).stream().map(PlaceDto.Match::of).toList()));
  }

  private Reply geoJson(Arguments arguments) {
    Packed ready = geoJson;
    if (ready == null) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      GeoJsonWriter.write(region.network(), bytes);
      ready = Packed.of(bytes.toByteArray());
      geoJson = ready;
    }
    return new Reply(200, Reply.GEO_JSON, ready, region.network().hash());
  }

  private Reply openApi(Arguments arguments) {
    Packed ready = openApi;
    if (ready == null) {
      ready = Packed.of(Json.toBytes(OpenApi.document(endpoints(), version)));
      openApi = ready;
    }
    return new Reply(200, Reply.JSON, ready, "");
  }

  /** For the document that is kept in the repository. */
  static Map<String, Object> describe(Region region, String version) {
    return OpenApi.document(
        new Api(region, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), version).endpoints(), version);
  }

  /** Bytes with their compressed form, made once. */
  private static final class Packed implements Reply.Body {
    private final byte[] bytes;
    private final byte[] gzip;

    private Packed(byte[] bytes, byte[] gzip) {
      this.bytes = bytes;
      this.gzip = gzip;
    }

    static Packed of(byte[] bytes) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4);
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException("Memory does not fail to be written to.", e);
      }
      return new Packed(bytes, packed.toByteArray());
    }

    @Override
    public byte[] bytes() {
      return bytes;
    }

    @Override
    public byte[] gzip() {
      return gzip;
    }
  }
}
