package org.wayleave.app.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.io.geojson.GeoJsonWriter;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.routing.RouteAnswer;
import org.wayleave.plan.routing.RouteRequest;

/** What the server answers: its endpoints over one region. Safe to share between threads. */
final class Api {

  private static final int MOST_PLACES = 50;
  private static final int USUAL_PLACES = 8;

  private final Region region;
  private final Clock clock;
  private final String version;
  private final RouteMapper mapper;
  private volatile @Nullable Packed geoJson;
  private volatile @Nullable Packed openApi;

  Api(Region region, Clock clock, String version) {
    this.region = region;
    this.clock = clock;
    this.version = version;
    mapper = new RouteMapper(region);
  }

  List<Endpoint> endpoints() {
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
            this::places),
        new Endpoint(
            "/api/v1/routes",
            "The best way between two places, leg by leg and operation by operation.",
            List.of(
                QueryParameter.required("from", "The origin: an id or a name.", "Nhava Sheva"),
                QueryParameter.required("to", "The destination: an id or a name.", "Moscow"),
                QueryParameter.optional(
                    "by",
                    "What the way is chosen by: generalized (the default), time, cost, co2e.",
                    "generalized"),
                QueryParameter.optional(
                    "commodity",
                    "The class of goods: container (the default), bulk, liquid, general.",
                    "container"),
                QueryParameter.list(
                    "modes",
                    "The modes that may be used, joined by commas; the default is all: rail,"
                        + " road, sea, rail_ferry, ro_ro, inland_waterway.",
                    "rail,sea"),
                QueryParameter.optional(
                    "date", "The day of departure; the default is today.", "2024-06-01"),
                QueryParameter.list(
                    "close",
                    "Ids of links, nodes, crossings, terminals, chokepoints, projects or jurisdictions that"
                        + " are closed, joined by commas.",
                    "az-alat-port"),
                QueryParameter.list(
                    "open",
                    "Ids of links or projects that are opened, joined by commas.",
                    "project:rasht-astara-rail")),
            Reply.JSON,
            RouteDto.class,
            this::routes),
        new Endpoint(
            "/openapi.json",
            "This description of the server as OpenAPI 3.1.",
            List.of(),
            Reply.JSON,
            Object.class,
            this::openApi));
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

  private Reply routes(Arguments arguments) {
    RouteQuestion question =
        new RouteQuestion(
            arguments.text("from"),
            arguments.text("to"),
            arguments.text("by"),
            arguments.text("commodity"),
            arguments.list("modes"),
            arguments.text("date"),
            arguments.list("close"),
            arguments.list("open"));
    try {
      RouteRequest request = question.resolve(region, clock);
      return switch (region.planner().plan(request)) {
        case RouteAnswer.Found found -> Reply.json(mapper.toDto(request, found.itinerary()));
        case RouteAnswer.NoRoute none ->
            Reply.problem(
                ProblemDto.of(request.origin().name(), request.destination().name(), none));
      };
    } catch (UserException mistake) {
      return Reply.problem(ProblemDto.of(mistake, nearest(question, mistake)));
    }
  }

  private List<PlaceDto> nearest(RouteQuestion question, UserException mistake) {
    if (!mistake.code().endsWith("_place") || mistake.code().equals("same_place")) {
      return List.of();
    }
    String unknown =
        mistake.fact().contains("(" + question.from() + ")") ? question.from() : question.to();
    return region.places().search(unknown, USUAL_PLACES).stream()
        .map(match -> PlaceDto.of(match.node()))
        .toList();
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
