package org.wayleave.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.io.parameters.ParametersReader;
import tools.jackson.databind.JsonNode;

/** Scenarios and uploads over HTTP. */
class WorkspaceEndpointsTest {

  private static final String CLOSED =
      "{\"name\":\"Alat closed\",\"note\":\"as if\",\"close\":[\"az-alat-port\"],\"overrides\":[{\"figure\":"
          + "\"value_of_time\",\"value\":1.5,\"source\":\"me\"}]}";

  private static Client client;

  @BeforeAll
  static void start() {
    client = new Client();
  }

  @AfterAll
  static void stop() {
    client.close();
  }

  private static JsonNode ok(HttpResponse<byte[]> answer, int status) {
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(status);
    return Client.parse(answer);
  }

  private static JsonNode problem(HttpResponse<byte[]> answer, int status, String code) {
    JsonNode problem = ok(answer, status);
    assertThat(problem.path("code").asString()).isEqualTo(code);
    assertThat(problem.path("advice").asString()).startsWith("Maybe");
    return problem;
  }

  @Test
  void aScenarioIsKeptChangedAndRemoved() {
    JsonNode made = ok(client.write("POST", "/api/v1/scenarios", CLOSED), 201);
    String path = "/api/v1/scenarios/" + made.path("id").asString();
    assertThat(made.path("revision").asInt()).isEqualTo(1);
    assertThat(made.path("name").asString()).isEqualTo("Alat closed");
    assertThat(client.json(path)).isEqualTo(made);
    assertThat(client.json("/api/v1/scenarios").path("scenarios").get(0).path("name").asString())
        .isEqualTo("Alat closed");

    String renamed = CLOSED.replace("Alat closed", "Alat shut");
    JsonNode second = ok(client.write("PUT", path + "?revision=1", renamed), 200);
    assertThat(second.path("revision").asInt()).isEqualTo(2);
    problem(client.write("PUT", path + "?revision=1", CLOSED), 409, "conflict");
    assertThat(client.json(path).path("name").asString()).isEqualTo("Alat shut");

    assertThat(client.write("DELETE", path, "").statusCode()).isEqualTo(204);
    problem(client.write("DELETE", path, ""), 404, "not_found");
    problem(client.get(path), 404, "not_found");
  }

  @Test
  void whatIsKeptIsAParametersFile() {
    JsonNode made = ok(client.write("POST", "/api/v1/scenarios", CLOSED), 201);
    String content = made.path("scenario").toString();
    assertThat(ParametersReader.parse(content.getBytes(StandardCharsets.UTF_8), "x").list("close"))
        .containsExactly("az-alat-port");
    JsonNode closed =
        client.json("/api/v1/routes?from=Aktau&to=Tbilisi&parameters=" + Client.encode(content));
    assertThat(closed.path("itinerary").path("line").asString()).doesNotContain("az-alat-port");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{\"name\":\"\"}",
        "{\"close\":[\"x\"]}",
        "{\"name\":\"x\",\"from\":\"y\"}",
        "{\"name\":\"x\",\"overrides\":[{\"figure\":\"value_of_time\"}]}",
        "name: yaml"
      })
  void whatIsNoScenarioIsRefused(String json) {
    int before = client.json("/api/v1/scenarios").path("scenarios").size();
    HttpResponse<byte[]> answer = client.write("POST", "/api/v1/scenarios", json);
    assertThat(answer.statusCode()).isBetween(400, 422);
    assertThat(Client.parse(answer).path("advice").asString()).startsWith("Maybe");
    assertThat(client.json("/api/v1/scenarios").path("scenarios").size()).isEqualTo(before);
  }

  @Test
  void aScenarioThatIsTooLargeIsRefused() {
    String large = CLOSED.replace("as if", "x".repeat(200_000));
    problem(client.write("POST", "/api/v1/scenarios", large), 413, "too_large");
    problem(
        client.write(
            "POST", "/api/v1/scenarios", "text/plain", CLOSED.getBytes(StandardCharsets.UTF_8)),
        415,
        "unsupported_media_type");
  }

  private static HttpResponse<byte[]> upload(String kind, String name, byte[] bytes) {
    return client.write(
        "POST",
        "/api/v1/uploads?kind=%s&name=%s".formatted(kind, Client.encode(name)),
        "application/octet-stream",
        bytes);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Entries in turn: a name and a content. */
  private static byte[] zip(String... entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int x = 0; x < entries.length; x += 2) {
        out.putNextEntry(new ZipEntry(entries[x]));
        out.write(text(entries[x + 1]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static final String NODES =
      """
      node_id,name,x_coord,y_coord,node_type,country
      aa-west,West,40,41,city,GE
      aa-east,East,41,41,city,GE
      """;
  private static final String LINKS =
      """
      link_id,from_node_id,to_node_id,directed,mode,length
      west-east,aa-west,aa-east,0,road,90
      """;

  @Test
  void aNetworkOfOnesOwnIsAskedAbout() {
    JsonNode made =
        ok(upload("network", "mine", zip("net/node.csv", NODES, "net/link.csv", LINKS)), 201);
    String id = made.path("id").asString();
    assertThat(made.path("network").path("nodes").asInt()).isEqualTo(2);
    assertThat(client.json("/api/v1/network?network=" + id).path("counts").path("links").asInt())
        .isEqualTo(1);
    assertThat(client.json("/api/v1/network/geojson?network=" + id).path("features").size())
        .isEqualTo(3);
    JsonNode route = client.json("/api/v1/routes?from=West&to=East&network=" + id);
    assertThat(route.path("itinerary").path("line").asString()).startsWith("aa-west road ");
    assertThat(client.get("/api/v1/uploads/" + id + "/content").body())
        .isEqualTo(zip("net/node.csv", NODES, "net/link.csv", LINKS));
    assertThat(client.write("DELETE", "/api/v1/uploads/" + id, "").statusCode()).isEqualTo(204);
    problem(client.get("/api/v1/network?network=" + id), 404, "not_found");
  }

  private static JsonNode firstError(JsonNode problem) {
    for (JsonNode notice : problem.path("notices")) {
      if (notice.path("severity").asString().equals("error")) {
        return notice;
      }
    }
    return problem.path("notices");
  }

  @Test
  void everyErrorOfANetworkIsTold() {
    JsonNode problem =
        problem(
            upload(
                "network",
                "mine",
                zip("node.csv", NODES, "link.csv", LINKS.replace("aa-east", "aa-nowhere"))),
            422,
            "upload_has_errors");
    JsonNode notice = firstError(problem);
    assertThat(notice.path("file").asString()).isEqualTo("link.csv");
    assertThat(notice.path("row").asInt()).isEqualTo(2);
    assertThat(notice.path("text").asString()).contains("aa-nowhere");
    assertThat(client.json("/api/v1/uploads").path("uploads").toString())
        .doesNotContain("\"mine\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../node.csv",
        "/node.csv",
        "a/b/node.csv",
        "..",
        "C:\\node.csv",
        "a\\..\\node.csv",
        "net/../../x.csv",
        "node.csv/"
      })
  void aNameThatLeadsOutOfItsFolderIsRefused(String name) {
    problem(upload("network", "mine", zip(name, NODES)), 422, "bad_zip");
  }

  @Test
  void aBombIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("node.csv"));
      byte[] zeros = new byte[1_000_000];
      for (int x = 0; x < 300; x++) {
        out.write(zeros);
      }
    }
    assertThat(bytes.size()).isLessThan(1_000_000);
    problem(upload("network", "bomb", bytes.toByteArray()), 422, "bad_zip");
    String[] many = new String[400];
    for (int x = 0; x < many.length; x += 2) {
      many[x] = "t" + x + ".csv";
      many[x + 1] = "a";
    }
    problem(upload("network", "many", zip(many)), 422, "bad_zip");
    problem(upload("network", "none", text("no zip")), 422, "bad_zip");
    problem(upload("network", "none", new byte[0]), 422, "bad_zip");
    try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith("wayleave-upload")))
          .isEmpty();
    }
  }

  private static final String TRADES =
      """
      demand_id,origin_zone_id,destination_zone_id,commodity,year,tonnes_low,tonnes_mid,tonnes_high,source,basis
      one,kz-almaty,ge-tbilisi,container,2024,900,1000,1100,me,estimate
      """;

  @Test
  void tradesOfOnesOwnAreAskedAbout() {
    HttpResponse<byte[]> answer = upload("demand", "my trades", text(TRADES));
    JsonNode made = ok(answer, 201);
    assertThat(made.path("demand").path("tonnes").asInt()).isEqualTo(1000);
    JsonNode flows = client.json("/api/v1/flows?demand=" + made.path("id").asString());
    assertThat(flows.path("about").path("trades").asInt()).isEqualTo(1);
    assertThat(flows.path("about").path("tonnes").asInt()).isEqualTo(1000);
    problem(client.get("/api/v1/flows?network=" + made.path("id").asString()), 404, "not_found");
  }

  @Test
  void everyErrorOfTradesIsTold() {
    JsonNode problem =
        problem(
            upload("demand", "wrong", text(TRADES.replace("kz-almaty", "kz-nowhere"))),
            422,
            "upload_has_errors");
    assertThat(problem.path("notices").toString()).contains("kz-nowhere");
    problem(upload("demand", "wrong", text("")), 422, "upload_has_errors");
    problem(upload("something", "wrong", text("a")), 400, "bad_parameter");
  }

  @Test
  void parametersBecomeAScenario() {
    JsonNode made =
        ok(
            upload(
                "parameters",
                "from a file",
                text("close: [az-alat-port]\nvalue_of_time: 2\noverrides: []\n")),
            201);
    JsonNode scenario =
        client.json("/api/v1/scenarios/" + made.path("scenario").path("id").asString());
    assertThat(scenario.path("name").asString()).isEqualTo("from a file");
    assertThat(scenario.path("scenario").path("close").toString()).isEqualTo("[\"az-alat-port\"]");
    assertThat(scenario.path("scenario").path("overrides").get(0).path("figure").asString())
        .isEqualTo("value_of_time");
    HttpResponse<byte[]> wrong = upload("parameters", "wrong", text("shut: [x]\n"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(Client.parse(wrong).path("detail").asString()).contains("shut");
  }

  @Test
  void theSessionSaysWhatThereIs() {
    JsonNode session = client.json("/api/v1/session");
    assertThat(session.path("needsToken").asBoolean()).isFalse();
    assertThat(session.path("isIn").asBoolean()).isTrue();
    assertThat(session.path("workspace").path("name").asString()).isEqualTo("workspace.gpkg");
    assertThat(session.path("limits").path("uploadBytes").asInt()).isEqualTo(20_000_000);
  }

  @Test
  void aJobIsAnsweredAsItsAddressWouldAnswer() throws InterruptedException {
    JsonNode made =
        ok(
            client.write(
                "POST",
                "/api/v1/jobs",
                "{\"ask\":\"/api/v1/worst\",\"query\":{\"k\":[\"1\"],\"elements\":[\"chokepoints\"],"
                    + "\"date\":[\"2024-06-01\"]},\"name\":\"worst one\"}"),
            202);
    String path = "/api/v1/jobs/" + made.path("id").asString();
    JsonNode job = client.json(path);
    for (int x = 0;
        x < 600 && !List.of("done", "failed").contains(job.path("state").asString());
        x++) {
      Thread.sleep(100);
      job = client.json(path);
    }
    assertThat(job.path("state").asString()).isEqualTo("done");
    assertThat(client.json(path + "/result"))
        .isEqualTo(client.json("/api/v1/worst?k=1&elements=chokepoints&date=2024-06-01"));
    assertThat(client.json("/api/v1/jobs").path("jobs").get(0).path("name").asString())
        .isEqualTo("worst one");
    assertThat(client.write("DELETE", path, "").statusCode()).isEqualTo(204);
    problem(client.get(path + "/result"), 404, "not_found");
  }

  @Test
  void aJobIsCancelled() throws InterruptedException {
    JsonNode made =
        ok(
            client.write(
                "POST",
                "/api/v1/jobs",
                "{\"ask\":\"/api/v1/worst\",\"query\":{\"k\":[\"3\"],\"elements\":[\"links\"]}}"),
            202);
    String path = "/api/v1/jobs/" + made.path("id").asString();
    problem(client.get(path + "/result"), 409, "not_done");
    ok(client.write("POST", path + "/cancel", ""), 200);
    JsonNode job = client.json(path);
    for (int x = 0; x < 600 && !job.path("state").asString().equals("cancelled"); x++) {
      Thread.sleep(100);
      job = client.json(path);
    }
    assertThat(job.path("state").asString()).isEqualTo("cancelled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"ask\":\"/api/v1/routes\"}",
        "{\"ask\":\"/api/v1/worst\",\"query\":{\"j\":[\"3\"]}}",
        "{\"ask\":\"/api/v1/worst\",\"query\":3}",
        "{\"ask\":7}",
        "{\"ask\":\"/api/v1/worst\",\"more\":1}",
        "[",
        ""
      })
  void whatCannotBeAJobIsRefusedAtOnce(String json) {
    HttpResponse<byte[]> answer = client.write("POST", "/api/v1/jobs", json);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Client.parse(answer).path("advice").asString()).startsWith("Maybe");
  }
}
