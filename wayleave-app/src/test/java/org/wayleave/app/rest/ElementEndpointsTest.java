package org.wayleave.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Elements of every kind, and views. */
class ElementEndpointsTest {

  private static Client client;

  @BeforeAll
  static void start() {
    client = new Client();
  }

  @AfterAll
  static void stop() {
    client.close();
  }

  private static JsonNode element(String id) {
    return client.json("/api/v1/elements/" + Client.encode(id));
  }

  @ParameterizedTest
  @CsvSource({
    "თბილისი, node, node:ge-tbilisi",
    "Баку, node, node:az-baku",
    "Грузия, jurisdiction, jurisdiction:GE",
    "port-alat, crossing, crossing:port-alat",
    "Bosporus, chokepoint, chokepoint:bosporus",
    "rasht astara, project, project:rasht-astara-rail",
    "az-alat-port--az-hajigabul--road, link, link:az-alat-port--az-hajigabul--road"
  })
  void everyKindIsFoundInEveryScript(String text, String kind, String id) {
    JsonNode found =
        client.json("/api/v1/elements?q=%s&kind=%s".formatted(Client.encode(text), kind));
    assertThat(found.path("elements").get(0).path("id").asString()).isEqualTo(id);
    assertThat(element(id).path("id").asString()).isEqualTo(id);
  }

  @Test
  void aBorderHasFiguresThatCanBeCorrectedAsTheyAreNamed() {
    JsonNode border = element("crossing:port-alat");
    JsonNode time = border.path("figures").get(0);
    assertThat(time.path("figure").asString()).isEqualTo("crossing:port-alat:time");
    assertThat(time.path("value").asDouble()).isEqualTo(8);
    assertThat(time.path("p95").asDouble()).isEqualTo(24);
    assertThat(time.path("provenance").path("basis").asString()).isEqualTo("estimate");
    assertThat(border.path("members").toString()).contains("node:az-alat-port", "jurisdiction:AZ");
    String parameters =
        "{\"overrides\":[{\"figure\":\"%s\",\"value\":99,\"source\":\"me\"}]}"
            .formatted(time.path("figure").asString());
    assertThat(
            client
                .get("/api/v1/routes?from=Aktau&to=Tbilisi&parameters=" + Client.encode(parameters))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void hoursAddedAtABorderAreChargedOnce() {
    String asked = "/api/v1/routes?from=Baku&to=Tbilisi&modes=rail&date=2024-06-01";
    String parameters =
        "{\"overrides\":[{\"figure\":\"crossing:rail-gardabani-boyuk-kesik:extra_time\",\"value\":7,"
            + "\"unit\":\"h\",\"source\":\"me\"}]}";
    double before = hours(client.json(asked));
    double after = hours(client.json(asked + "&parameters=" + Client.encode(parameters)));
    assertThat(after - before).isCloseTo(7, org.assertj.core.data.Offset.offset(0.02));
  }

  private static double hours(JsonNode answer) {
    return answer.path("itinerary").path("timeHours").path("mid").asDouble();
  }

  @Test
  void whatClosingClosesIsSaid() {
    JsonNode port = element("az-alat-port");
    assertThat(port.path("kind").asString()).isEqualTo("node");
    assertThat(port.path("canClose").asBoolean()).isTrue();
    assertThat(port.path("links").toString()).contains("az-alat-port--kz-kuryk-port--ro-ro");
    assertThat(element("jurisdiction:GE").path("links").size()).isGreaterThan(20);
    assertThat(element("project:rasht-astara-rail").path("canOpen").asBoolean()).isTrue();
    assertThat(element("link:az-alat-port--az-hajigabul--road").path("canOpen").asBoolean())
        .isFalse();
  }

  @Test
  void anUnknownElementIsTold() {
    JsonNode problem = element("crossing:port-allat");
    assertThat(problem.path("code").asString()).isEqualTo("not_found");
    assertThat(problem.path("advice").asString()).contains("crossing:port-alat");
    assertThat(client.json("/api/v1/elements?q=%20").path("elements").size()).isZero();
  }

  @Test
  void viewsSayWhoHasItSo() {
    JsonNode views = client.json("/api/v1/views").path("views");
    assertThat(views.findValuesAsString("id"))
        .contains("armenian-names", "de-facto-administration", "georgian-law");
    JsonNode change = views.get(0).path("changes").get(0);
    assertThat(change.path("value").asString()).isEqualTo("Stepanakert");
    assertThat(change.path("provenance").path("basis").asString()).isNotEmpty();
    assertThat(element("node:ge-sukhumi").path("views").findValuesAsString("value"))
        .contains("Sukhum", "XA");
  }
}
