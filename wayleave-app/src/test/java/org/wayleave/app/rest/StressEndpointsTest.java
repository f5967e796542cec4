package org.wayleave.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: the server answers stress scenarios. */
class StressEndpointsTest {

  private static final Client CLIENT = new Client();

  @AfterAll
  static void stop() {
    CLIENT.close();
  }

  private static HttpResponse<byte[]> ask(String scenario) {
    return CLIENT.get("/api/v1/stress?scenario=" + Client.encode(scenario));
  }

  @Test
  void aScenarioIsAnswered() {
    HttpResponse<byte[]> reply =
        ask(
            """
            start: 2024-06-01
            horizon_days: 12
            disruptions:
              - {element: "node:az-alat-port", from: 2, to: 6}
            """);
    assertThat(reply.statusCode()).isEqualTo(200);
    JsonNode answer = Client.parse(reply);
    assertThat(answer.path("days")).hasSize(12);
    assertThat(answer.at("/elements/0/name").asString()).contains("Alat");
    assertThat(answer.at("/totals/leastService").asDouble()).isLessThan(1);
  }

  @Test
  void mistakesAreProblems() {
    HttpResponse<byte[]> reply = ask("start: yesterday");
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(Client.parse(reply).path("code").asString()).isEqualTo("bad_stress_file");
    assertThat(CLIENT.get("/api/v1/stress").statusCode()).isEqualTo(400);
    assertThat(ask("#" + "x".repeat(4_000)).statusCode()).isEqualTo(400);
  }
}
