package org.wayleave.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.app.api.Api;
import org.wayleave.app.web.WebFiles;
import org.wayleave.network.notice.UserException;
import tools.jackson.databind.JsonNode;

/** The server over HTTP: every address, every kind of problem, and hostile requests. */
class ApiServerTest {

  private static Client client;

  @BeforeAll
  static void start() {
    client = new Client();
  }

  @AfterAll
  static void stop() {
    client.close();
  }

  private static List<String> fields(JsonNode node) {
    return List.copyOf(node.propertyNames());
  }

  @Test
  void healthNamesTheNetwork() {
    JsonNode answer = client.json("/api/v1/health");
    assertThat(answer.path("status").asString()).isEqualTo("ok");
    assertThat(answer.path("version").asString()).isEqualTo("0.1.0");
    assertThat(fields(answer.path("network"))).containsExactly("name", "hash", "nodes", "links");
    assertThat(answer.at("/network/nodes").asInt()).isGreaterThan(700);
  }

  @Test
  void networkIsGivenInFigures() {
    JsonNode answer = client.json("/api/v1/network");
    assertThat(fields(answer))
        .contains("name", "title", "hash", "counts", "linksByMode", "bounds", "priceBase");
    assertThat(fields(answer.path("counts")))
        .contains(
            "nodes", "links", "crossings", "terminals", "corridors", "projects", "restrictions");
    assertThat(answer.path("priceBase").asString()).isEqualTo("USD 2024");
    JsonNode bounds = answer.path("bounds");
    assertThat(bounds.get(0).asDouble()).isBetween(-180.0, bounds.get(2).asDouble());
    assertThat(bounds.get(1).asDouble()).isBetween(-90.0, bounds.get(3).asDouble());
    int links = 0;
    for (JsonNode count : answer.path("linksByMode")) {
      links += count.asInt();
    }
    assertThat(links).isEqualTo(answer.at("/counts/links").asInt());
    assertThat(fields(answer.path("corridors").get(0))).containsExactly("id", "name");
    assertThat(answer.at("/names").path("chokepoint:alat-port").asString()).isNotBlank();
    assertThat(fields(answer.path("names")))
        .anyMatch(each -> each.startsWith("crossing:"))
        .noneMatch(each -> each.startsWith("node:"));
  }

  @Test
  void geoJsonHasEveryLinkAndNodeWithItsFacts() {
    HttpResponse<byte[]> answer = client.get("/api/v1/network/geojson");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/geo+json");
    JsonNode features = Client.parse(answer).path("features");
    JsonNode counts = client.json("/api/v1/network").path("counts");
    int links = 0;
    int nodes = 0;
    for (JsonNode feature : features) {
      JsonNode properties = feature.path("properties");
      assertThat(fields(properties)).contains("kind", "id", "provenance");
      if (properties.path("kind").asString().equals("link")) {
        links++;
        assertThat(feature.at("/geometry/type").asString()).endsWith("LineString");
        assertThat(fields(properties)).contains("mode", "from", "to", "lengthKm", "status");
      } else {
        nodes++;
        assertThat(feature.at("/geometry/type").asString()).isEqualTo("Point");
        assertThat(fields(properties)).contains("country", "jurisdiction", "types");
      }
    }
    assertThat(links).isEqualTo(counts.path("links").asInt());
    assertThat(nodes).isEqualTo(counts.path("nodes").asInt());
  }

  @Test
  void geoJsonIsPackedAndKept() {
    HttpResponse<byte[]> plain = client.get("/api/v1/network/geojson");
    HttpResponse<byte[]> packed =
        client.send(
            client.request("/api/v1/network/geojson").header("Accept-Encoding", "gzip").build());
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    assertThat(packed.body().length).isLessThan(plain.body().length / 3);
    assertThat(Client.unzip(packed.body())).isEqualTo(plain.body());
    String etag = plain.headers().firstValue("ETag").orElseThrow();
    assertThat(etag).isEqualTo("\"" + Client.region().network().hash() + "\"");
    HttpResponse<byte[]> again =
        client.send(
            client.request("/api/v1/network/geojson").header("If-None-Match", etag).build());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    HttpResponse<byte[]> other =
        client.send(
            client.request("/api/v1/network/geojson").header("If-None-Match", "\"x\"").build());
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Баку,az-baku",
    "تهران,ir-tehran",
    "თბილისი,ge-tbilisi",
    "Toshkent,uz-tashkent",
    "西安,cn-xian"
  })
  void placesAreFoundInAnyScript(String name, String id) {
    JsonNode answer = client.json("/api/v1/places?q=" + Client.encode(name));
    assertThat(answer.path("query").asString()).isEqualTo(name);
    JsonNode first = answer.path("places").get(0);
    assertThat(first.path("id").asString()).isEqualTo(id);
    assertThat(fields(first))
        .containsExactly(
            "id", "name", "names", "matched", "country", "jurisdiction", "types", "lat", "lon");
  }

  @Test
  void placesAreLimited() {
    assertThat(client.json("/api/v1/places?q=a").path("places").size()).isEqualTo(8);
    assertThat(client.json("/api/v1/places?q=a&limit=3").path("places").size()).isEqualTo(3);
    assertThat(client.json("/api/v1/places?q=qqqqqqqqq").path("places").size()).isZero();
    for (String limit : List.of("0", "51", "-1", "many", "9999999999")) {
      assertProblem("/api/v1/places?q=a&limit=" + limit, 400, "bad_parameter");
    }
  }

  @Test
  void aRouteHasLegsOperationsAndTerritory() {
    JsonNode answer = client.json("/api/v1/routes?from=Aktau&to=Poti");
    assertThat(answer.path("routeId").asString()).startsWith("r2.");
    assertThat(answer.at("/query/date").asString()).isEqualTo("2024-06-01");
    assertThat(answer.at("/query/by").asString()).isEqualTo("generalized");
    JsonNode way = answer.path("itinerary");
    for (String figure : List.of("timeHours", "costUsd", "co2eKg", "generalizedCostUsd")) {
      JsonNode range = way.path(figure);
      assertThat(range.path("low").asDouble()).isLessThanOrEqualTo(range.path("mid").asDouble());
      assertThat(range.path("mid").asDouble()).isLessThanOrEqualTo(range.path("high").asDouble());
      assertThat(range.path("mid").asDouble()).isPositive();
    }
    double legsKm = 0;
    for (JsonNode leg : way.path("legs")) {
      legsKm += leg.path("lengthKm").asDouble();
      assertThat(leg.path("geometry").size()).isGreaterThan(1);
      assertThat(leg.path("operations").size()).isPositive();
      assertThat(leg.at("/provenance/sources").size()).isPositive();
    }
    assertThat(legsKm).isCloseTo(way.path("lengthKm").asDouble(), within(0.5));
    double sharesKm = 0;
    double sharesHours = 0;
    for (JsonNode share : way.path("jurisdictions")) {
      sharesKm += share.path("lengthKm").asDouble();
      sharesHours += share.path("timeHours").asDouble();
    }
    assertThat(sharesKm).isCloseTo(way.path("lengthKm").asDouble(), within(0.5));
    assertThat(sharesHours).isCloseTo(way.at("/timeHours/mid").asDouble(), within(0.5));
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  @Test
  void theQuestionIsRepeatedAsItWasUnderstood() {
    JsonNode query =
        client
            .json(
                "/api/v1/routes?from=Xi%27an&to=Poti&by=time&commodity=bulk&modes=rail,ro-ro,sea,"
                    + "rail_ferry&date=2025-01-15&close=ru-samara&open=project:tripp-rail")
            .path("query");
    assertThat(query.at("/from/id").asString()).isEqualTo("cn-xian");
    assertThat(query.path("by").asString()).isEqualTo("time");
    assertThat(query.path("loadUnit").asString()).isEqualTo("1 t");
    assertThat(query.path("modes").toString())
        .isEqualTo("[\"rail\",\"sea\",\"rail_ferry\",\"ro_ro\"]");
    assertThat(query.path("date").asString()).isEqualTo("2025-01-15");
    assertThat(query.path("close").toString()).isEqualTo("[\"ru-samara\"]");
    assertThat(query.path("open").toString()).isEqualTo("[\"project:tripp-rail\"]");
  }

  private static JsonNode assertProblem(String path, int status, String code) {
    HttpResponse<byte[]> answer = client.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = Client.parse(answer);
    assertThat(problem.path("code").asString()).as(path).isEqualTo(code);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("type").asString()).isEqualTo("about:blank");
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("detail").asString()).isNotBlank();
    return problem;
  }

  @Test
  void anUnknownPlaceIs404WithTheNearest() {
    JsonNode problem = assertProblem("/api/v1/routes?from=Bakku&to=Poti", 404, "unknown_place");
    assertThat(problem.at("/nearest/0/id").asString()).isEqualTo("az-baku");
    assertThat(problem.path("advice").asString()).contains("az-baku");
    JsonNode second = assertProblem("/api/v1/routes?from=Poti&to=Bakku", 404, "unknown_place");
    assertThat(second.at("/nearest/0/id").asString()).isEqualTo("az-baku");
    assertThat(second.path("detail").asString()).contains("(Bakku)");
  }

  @Test
  void noRouteIs404WithTheCutAndTheFrontier() {
    JsonNode problem =
        assertProblem("/api/v1/routes?from=Baku&to=Poti&close=az-baku", 404, "no_route");
    assertThat(problem.at("/cutBy/0/id").asString()).startsWith("az-baku--");
    assertThat(problem.at("/cutBy/0/reason").asString()).contains("closed in this scenario");
    assertThat(problem.at("/reachable/0/id").asString()).isEqualTo("az-baku");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from=Baku|400|bad_parameter|(to) is missing",
        "from=Baku&to=|400|bad_parameter|(to) is missing",
        "from=Baku&to=Poti&by=speed|400|bad_parameter|speed",
        "from=Baku&to=Poti&modes=boat|400|bad_parameter|boat",
        "from=Baku&to=Poti&commodity=gold|400|bad_parameter|gold",
        "from=Baku&to=Poti&date=tomorrow|400|bad_parameter|tomorrow",
        "from=Baku&to=Poti&date=9999-01-01|400|bad_parameter|9999-01-01",
        "from=Baku&to=Poti&frm=x|400|bad_parameter|(frm) is not known",
        "from=Baku&to=Poti&close=nowhere|422|unknown_element|nowhere",
        "from=Baku&to=Poti&open=nowhere|422|unknown_element|nowhere",
        "from=Baku&to=Baku|422|same_place|az-baku",
      })
  void aMistakeIsAProblemWithItsCode(String query, int status, String code, String detail) {
    JsonNode problem = assertProblem("/api/v1/routes?" + query, status, code);
    assertThat(problem.path("detail").asString()).contains(detail);
    assertThat(problem.path("advice").asString()).startsWith("Maybe");
  }

  @Test
  void anUnknownParameterGetsTheNearOne() {
    assertThat(
            assertProblem("/api/v1/routes?from=Baku&to=Poti&frm=x", 400, "bad_parameter")
                .path("advice")
                .asString())
        .isEqualTo("Maybe (from) was meant.");
    assertProblem("/api/v1/health?x=1", 400, "bad_parameter");
  }

  @Test
  void anOversizedValueIsRefused() {
    assertProblem("/api/v1/places?q=" + "x".repeat(4_001), 400, "bad_parameter");
    String answer = client.rawGet("/api/v1/places?q=" + "x".repeat(70_000));
    assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void onlyGetIsAnswered(String method) {
    for (String path : List.of("/api/v1/health", "/api/v1/routes", "/", "/nowhere")) {
      HttpResponse<byte[]> answer =
          client.send(
              client
                  .request(path)
                  .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                  .build());
      assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(405);
      assertThat(Client.parse(answer).path("code").asString()).isEqualTo("method_not_allowed");
      assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
      assertSecure(answer);
    }
  }

  @Test
  void headIsGetWithoutABody() {
    for (String path : List.of("/api/v1/health", "/api/v1/network/geojson", "/nowhere")) {
      HttpResponse<byte[]> head =
          client.send(
              client.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
      HttpResponse<byte[]> get = client.get(path);
      assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("Content-Type"))
          .isEqualTo(get.headers().firstValue("Content-Type"));
      assertSecure(head);
    }
  }

  private static void assertSecure(HttpResponse<byte[]> answer) {
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-inline", "unsafe-eval", "*");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void everyAnswerIsSecure() {
    for (String path :
        List.of(
            "/",
            "/about",
            "/openapi.json",
            "/api/v1/health",
            "/api/v1/network/geojson",
            "/api/v1/routes",
            "/api/v1/routes?from=Bakku&to=Poti",
            "/nowhere",
            "/api/v2")) {
      assertSecure(client.get(path));
    }
    for (String request :
        List.of(
            "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET /api/v1/places?q=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
      String answer = client.raw(request);
      assertThat(answer).as(request).matches("(?s)HTTP/1.1 4\\d\\d.*");
      assertThat(answer.toLowerCase(java.util.Locale.ROOT))
          .as(request)
          .contains("x-content-type-options: nosniff")
          .contains("content-security-policy: default-src 'none'");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../pom.xml",
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/../../logback.xml",
        "/assets/%2e%2e/%2e%2e/logback.xml",
        "/assets/..%2f..%2flogback.xml",
        "/..%5c..%5clogback.xml",
        "//etc/passwd",
        "//logback.xml",
        "/logback.xml",
        "/META-INF/MANIFEST.MF",
        "/org/wayleave/app/Main.class",
        "/web/index.html",
        "/assets//index.html",
        "/./logback.xml",
        "/index.html%00.png",
        "/.gitignore",
        "/assets/",
        "/api/v1/../../logback.xml"
      })
  void noPathLeadsOutOfTheMap(String path) {
    String answer = client.rawGet(path);
    assertThat(answer).as(path).matches("(?s)HTTP/1.1 40[04].*");
    assertThat(answer).doesNotContain("root:", "<configuration>", "Manifest-Version", "<project");
  }

  @Test
  void anUnknownAddressIsAProblem() {
    assertThat(assertProblem("/api/v1/nowhere", 404, "not_found").path("detail").asString())
        .contains("/api/v1/nowhere");
    assertProblem("/favicon.bmp", 404, "not_found");
  }

  @Test
  void aPortInUseIsTheUsersMistake() {
    assertThatThrownBy(() ->
            ApiServer.start(
                new Api(Client.region(), Client.CLOCK, "0.1.0"),
                new WebFiles(),
                ServerSettings.ofThisMachine(client.port())))
        .isInstanceOfSatisfying(
            UserException.class,
            mistake -> {
              assertThat(mistake.code()).isEqualTo("port_in_use");
              assertThat(mistake.fact()).contains("" + client.port());
            });
    assertThat(client.get("/api/v1/health").statusCode()).isEqualTo(200);
  }

  @Test
  void twoThreadsGetTheSameAnswers() throws InterruptedException, ExecutionException {
    List<String> questions = new ArrayList<>();
    for (String from : List.of("Aktau", "Xi%27an", "Nhava%20Sheva", "Tashkent")) {
      for (String by : List.of("generalized", "time", "cost", "co2e")) {
        questions.add("/api/v1/routes?from=" + from + "&to=Poti&by=" + by);
      }
    }
    Callable<List<String>> asking =
        () -> questions.stream().map(path -> new String(client.get(path).body(), UTF_8)).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<List<String>>> answers = threads.invokeAll(List.of(asking, asking));
      assertThat(answers.get(0).get()).isEqualTo(answers.get(1).get());
      assertThat(answers.get(0).get()).isEqualTo(call(asking));
    }
  }

  private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

  private static List<String> call(Callable<List<String>> asking) {
    try {
      return asking.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRepeatedParameterIsRefusedUnlessItIsAList() {
    assertThat(client.get("/api/v1/places?q=Baku&q=Tbilisi").statusCode()).isEqualTo(400);
    assertThat(
            client
                .get("/api/v1/routes?from=az-baku&to=ge-tbilisi&modes=rail&modes=road")
                .statusCode())
        .isEqualTo(200);
  }
}
