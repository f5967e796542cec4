package org.wayleave.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Scenarios side by side, and studies as files. */
class ExportEndpointsTest {

  private static final String PAIR = "?date=2024-06-01&a=baseline&b=close:az-alat-port";

  private static Client client;

  @BeforeAll
  static void start() {
    client = new Client();
  }

  @AfterAll
  static void stop() {
    client.close();
  }

  private static String file(String path, String name) {
    HttpResponse<byte[]> answer = client.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"%s\"".formatted(name));
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static Map<String, Long> flows(String query) {
    Map<String, Long> linkToTonnes = new HashMap<>();
    for (JsonNode link :
        client.json("/api/v1/flows?date=2024-06-01&limit=100000" + query).path("links")) {
      linkToTonnes.put(link.path("id").asString(), link.path("tonnes").asLong());
    }
    return linkToTonnes;
  }

  @Test
  void changesOnLinksAreThoseOfTheTwoFlows() {
    Map<String, Long> before = flows("");
    Map<String, Long> after = flows("&close=az-alat-port");
    JsonNode links = client.json("/api/v1/compare/links" + PAIR).path("links");
    assertThat(links.size()).isGreaterThan(10);
    for (JsonNode link : links) {
      String id = link.path("id").asString();
      assertThat(link.path("tonnesBefore").asLong()).isEqualTo(before.getOrDefault(id, 0L));
      assertThat(link.path("tonnesAfter").asLong()).isEqualTo(after.getOrDefault(id, 0L));
      before.remove(id);
      after.remove(id);
    }
    assertThat(before).isEqualTo(after);
    assertThat(client.json("/api/v1/compare/links?a=baseline&b=baseline").path("links").size())
        .isZero();
  }

  @Test
  void leverageIsThatOfEachScenario() {
    JsonNode both = client.json("/api/v1/compare/leverage" + PAIR).path("players");
    JsonNode one = client.json("/api/v1/dependence/trades?date=2024-06-01").path("players");
    JsonNode other =
        client.json("/api/v1/dependence/trades?date=2024-06-01&close=az-alat-port").path("players");
    assertThat(both.size()).isGreaterThan(5);
    for (JsonNode player : both) {
      assertThat(player.path("shapleyUsdBefore").asDouble())
          .isEqualTo(shapley(one, player.path("player").asString()));
      assertThat(player.path("shapleyUsdAfter").asDouble())
          .isEqualTo(shapley(other, player.path("player").asString()));
    }
  }

  private static double shapley(JsonNode players, String name) {
    for (JsonNode player : players) {
      if (player.path("player").asString().equals(name)) {
        return player.path("shapleyUsd").asDouble();
      }
    }
    return 0;
  }

  @Test
  void anOpenedProjectIsAPartOfItsScenario() {
    JsonNode both =
        client.json(
            "/api/v1/compare/leverage?date=2024-06-01&a=baseline&b=open:project:rasht-astara-rail");
    JsonNode split =
        client.json("/api/v1/dependence/trades?date=2024-06-01&open=project:rasht-astara-rail");
    for (JsonNode player : split.path("players")) {
      for (JsonNode change : both.path("players")) {
        if (change.path("player").equals(player.path("player"))) {
          assertThat(change.path("shapleyUsdAfter").asDouble())
              .isCloseTo(
                  player.path("openedShapleyUsd").asDouble(),
                  org.assertj.core.data.Offset.offset(1.0));
        }
      }
    }
  }

  @Test
  void filesSayTheSame() {
    String trades = file("/api/v1/compare/trades.csv" + PAIR, "trades.csv");
    JsonNode answer = client.json("/api/v1/compare" + PAIR);
    assertThat(trades.lines()).hasSize(answer.path("trades").size() + 1);
    assertThat(trades).startsWith("trade,name,commodity,extra_usd_low,extra_usd,");
    String links = file("/api/v1/compare/links.geojson" + PAIR, "links.geojson");
    assertThat(Client.parse(links).path("features").size())
        .isEqualTo(client.json("/api/v1/compare/links" + PAIR).path("links").size());
    assertThat(file("/api/v1/criticality/table.csv?elements=borders", "criticality.csv").lines())
        .hasSizeGreaterThan(20);
    assertThat(file("/api/v1/criticality/map.geojson?elements=borders", "criticality.geojson"))
        .startsWith("{\"type\":\"FeatureCollection\"");
    assertThat(file("/api/v1/flows/links.csv", "flows.csv")).startsWith("link,name,mode,");
    assertThat(file("/api/v1/flows/links.geojson", "flows.geojson"))
        .startsWith("{\"type\":\"FeatureCollection\"");
  }

  @Test
  void changesAreAGeoPackage() throws Exception {
    HttpResponse<byte[]> answer = client.get("/api/v1/compare/links.gpkg" + PAIR);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/geopackage+sqlite3");
    java.nio.file.Path file = java.nio.file.Files.createTempFile("changes", ".gpkg");
    java.nio.file.Files.write(file, answer.body());
    try (java.sql.Connection connection =
            java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
        java.sql.Statement sql = connection.createStatement();
        java.sql.ResultSet rows =
            sql.executeQuery(
                "SELECT count(*), sum(change = tonnes_after - tonnes_before), sum(length(geom) > 60)"
                    + " FROM link_changes")) {
      rows.next();
      int count = client.json("/api/v1/compare/links" + PAIR).path("links").size();
      assertThat(rows.getInt(1)).isEqualTo(count);
      assertThat(rows.getInt(2)).isEqualTo(count);
      assertThat(rows.getInt(3)).isEqualTo(count);
    }
  }

  @Test
  void theReportNeedsNothingElseAndSaysWhatItRestsOn() {
    String page = file("/api/v1/compare/report.html" + PAIR, "comparison.html");
    JsonNode about = client.json("/api/v1/compare" + PAIR).path("after");
    assertThat(page)
        .contains(
            about.path("networkHash").asString(),
            about.path("parametersHash").asString(),
            about.path("demandHash").asString(),
            "close az-alat-port",
            "<svg class=\"map\"",
            "What it is not")
        .doesNotContain("<script", "src=", "http://", "@import");
  }

  @Test
  void correctionsAreAPatchToTheData() {
    String parameters =
        "{\"overrides\":[{\"figure\":\"crossing:port-alat:time\",\"value\":9,\"p95\":30,\"source\":\"=cmd()\"},"
            + "{\"figure\":\"link:az-alat-port--az-hajigabul--road:extra_time\",\"value\":1,\"source\":\"me\"}]}";
    assertThat(file("/api/v1/patch.csv?parameters=" + Client.encode(parameters), "patch.csv"))
        .isEqualTo(
            """
            table,row,column,old,new,unit,source,basis,note
            crossing.csv,port-alat,time_mean_h,8,9,h,'=cmd(),estimate,
            crossing.csv,port-alat,time_p95_h,,30,,'=cmd(),estimate,
            """);
  }
}
