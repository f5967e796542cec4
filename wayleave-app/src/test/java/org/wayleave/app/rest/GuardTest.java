package org.wayleave.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.web.WebFiles;
import tools.jackson.databind.JsonNode;

/** Nobody gets in who does not belong: hosts, origins, tokens, limits. */
class GuardTest {

  private static final String TOKEN = "right";

  private static Client client;
  private static ApiServer guarded;

  @BeforeAll
  static void start() {
    client = new Client();
    guarded =
        ApiServer.start(
            client.api(),
            new WebFiles(),
            new ServerSettings(
                "127.0.0.1",
                0,
                new ServerSettings.Gate() {
                  @Override
                  public boolean needsToken() {
                    return true;
                  }

                  @Override
                  public boolean isToken(String text) {
                    return text.equals(TOKEN);
                  }
                },
                5));
  }

  @AfterAll
  static void stop() {
    guarded.close();
    client.close();
  }

  private static List<Endpoint> listWriting() {
    List<Endpoint> writing = new ArrayList<>(client.api().endpoints());
    writing.removeIf(endpoint -> endpoint.access() != Endpoint.Access.WRITE);
    assertThat(writing).hasSizeGreaterThan(5);
    return writing;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "", "10.0.0.1"})
  void aForeignHostIsRefusedOnALoopbackAddress(String host) {
    String answer = client.raw("GET /api/v1/health HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(host));
    assertThat(answer).matches("(?s)HTTP/1.1 (403|400) .*");
    assertThat(answer).doesNotContain("\"nodes\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "localhost:8080", "LOCALHOST", "[::1]:80", "wayleave.localhost"})
  void theNamesOfThisMachineAreAnswered(String host) {
    String answer = client.raw("GET /api/v1/health HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(host));
    assertThat(answer).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void whatChangesSomethingMustComeFromAnOwnPage() {
    for (Endpoint endpoint : listWriting()) {
      for (List<String> headers :
          List.of(
              List.of("X-Other", "1"),
              List.of(Guard.OWN_HEADER, "1", "Origin", "https://evil.example"),
              List.of(Guard.OWN_HEADER, "1", "Origin", "null"),
              List.of(Guard.OWN_HEADER, "1", "Sec-Fetch-Site", "cross-site"),
              List.of(Guard.OWN_HEADER, "1", "Sec-Fetch-Site", "same-site"))) {
        HttpResponse<byte[]> answer =
            client.send(
                client
                    .request(endpoint.path().replaceAll("[{}]", ""))
                    .method(endpoint.method().name(), HttpRequest.BodyPublishers.ofString("{}"))
                    .header("Content-Type", "application/json")
                    .headers(headers.toArray(String[]::new))
                    .build());
        assertThat(answer.statusCode()).as(endpoint.path() + headers).isEqualTo(403);
        assertThat(Client.parse(answer).path("code").asString()).isEqualTo("forbidden");
      }
    }
  }

  @Test
  void whatIsKeptNeedsATokenWhereThereAreAny() throws InterruptedException {
    for (Endpoint endpoint : client.api().endpoints()) {
      if (endpoint.access() == Endpoint.Access.OPEN) {
        continue;
      }
      for (String given : List.of("", "Bearer wrong", "Basic " + TOKEN, TOKEN, "Bearer ")) {
        JsonNode problem = ask(endpoint, given, 401);
        assertThat(problem.path("code").asString()).isEqualTo("token_needed");
        Thread.sleep(250);
      }
    }
  }

  private static JsonNode ask(Endpoint endpoint, String authorization, int status) {
    StringBuilder request = new StringBuilder();
    request.append(endpoint.method()).append(' ').append(endpoint.path().replaceAll("[{}]", ""));
    request.append(" HTTP/1.1\r\nHost: localhost\r\nX-Wayleave: 1\r\nContent-Length: 0\r\n");
    request.append("Content-Type: application/json\r\n");
    if (!authorization.isEmpty()) {
      request.append("Authorization: ").append(authorization).append("\r\n");
    }
    String answer = Client.raw(guarded.port(), request.append("\r\n").toString());
    assertThat(answer).startsWith("HTTP/1.1 %d ".formatted(status));
    assertThat(answer).contains("WWW-Authenticate: Bearer");
    return Client.parse(answer.substring(answer.indexOf("\r\n\r\n") + 4));
  }

  @Test
  void whoAsksTooOftenIsToldToWait() {
    ApiServer limited =
        ApiServer.start(
            client.api(),
            new WebFiles(),
            new ServerSettings("127.0.0.1", 0, ServerSettings.Gate.OPEN, 2));
    try (limited) {
      List<String> answers = new ArrayList<>();
      for (int x = 0; x < 40; x++) {
        answers.add(
            Client.raw(limited.port(), "GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n"));
      }
      assertThat(answers.subList(0, 20)).allMatch(answer -> answer.startsWith("HTTP/1.1 200 "));
      assertThat(answers)
          .anySatisfy(
              answer -> assertThat(answer).startsWith("HTTP/1.1 429 ").contains("Retry-After: 1"));
    }
  }
}
