package org.wayleave.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** On whose permission a trade depends, over HTTP. */
class DependenceEndpointsTest {

  private static final String PATH = "/api/v1/dependence?from=Almaty&to=Poti";

  private static Client client;

  @BeforeAll
  static void start() {
    client = new Client();
  }

  @AfterAll
  static void stop() {
    client.close();
  }

  private static JsonNode answer(String path, int status) {
    HttpResponse<byte[]> answer = client.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    return Client.parse(answer);
  }

  @Test
  void aTradeHasPlayersAndMeaning() {
    JsonNode answer = answer(PATH, 200);
    assertThat(List.copyOf(answer.path("asIs").propertyNames()))
        .containsExactly(
            "line",
            "generalizedCostUsd",
            "exposures",
            "ways",
            "denials",
            "pairs",
            "cutSets",
            "bargain",
            "completeness");
    assertThat(answer.at("/asIs/completeness/kind").asString()).isEqualTo("exact");
    assertThat(answer.at("/asIs/bargain/players/0/player").asString()).isEqualTo("shipper");
    assertThat(answer.at("/asIs/bargain/core/exists").asString()).isEqualTo("yes");
    assertThat(answer.path("meaning").toString()).contains("no judgement of any state");
    assertThat(answer.has("opened")).isFalse();
  }

  @Test
  void theLimitIsTheUsers() {
    double usual = answer(PATH, 200).at("/asIs/bargain/surplusUsd").asDouble();
    double less = answer(PATH + "&limit=2", 200).at("/asIs/bargain/surplusUsd").asDouble();
    assertThat(less).isLessThan(usual);
    assertThat(answer(PATH + "&limit=1", 400).path("advice").asString()).startsWith("Maybe");
    assertThat(answer(PATH + "&limit=x", 400).path("code").asString()).isEqualTo("bad_parameter");
  }

  @Test
  void openingIsCompared() {
    JsonNode answer = answer(PATH + "&open=project:rasht-astara-rail", 200);
    assertThat(answer.path("opened").isObject()).isTrue();
    assertThat(answer.path("changes").size()).isPositive();
    assertThat(answer(PATH + "&modes=inland_waterway", 404).path("code").asString())
        .isEqualTo("no_route");
  }
}
