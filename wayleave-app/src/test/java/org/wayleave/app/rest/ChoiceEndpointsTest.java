package org.wayleave.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Fronts, alternatives, what a choice rests on, and explanations, over HTTP. */
class ChoiceEndpointsTest {

  private static final String PAIR = "from=Aktau&to=Poti";

  private static Client client;

  @BeforeAll
  static void start() {
    client = new Client();
  }

  @AfterAll
  static void stop() {
    client.close();
  }

  private static JsonNode answer(String path) {
    HttpResponse<byte[]> answer = client.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    return Client.parse(answer);
  }

  private static JsonNode problem(String path, int status, String code) {
    HttpResponse<byte[]> answer = client.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = Client.parse(answer);
    assertThat(problem.path("code").asString()).as(path).isEqualTo(code);
    assertThat(problem.path("advice").asString()).as(path).startsWith("Maybe");
    return problem;
  }

  private static String explanation(JsonNode answer) {
    return answer("/api/v1/explanations?route=" + answer.path("routeId").asString()).toString();
  }

  @Test
  void aFrontHasWaysAndRepresentatives() {
    JsonNode front = answer("/api/v1/fronts?" + PAIR);
    assertThat(List.copyOf(front.propertyNames()))
        .containsExactly(
            "network",
            "parametersHash",
            "scenarioHash",
            "priceBase",
            "query",
            "criteria",
            "size",
            "completeness",
            "ways",
            "representatives",
            "effort");
    assertThat(front.path("ways").size()).isEqualTo(front.path("size").asInt());
    assertThat(front.path("criteria").findValuesAsString("unit"))
        .containsExactly("USD", "h", "kg", "");
    for (JsonNode one : front.path("representatives")) {
      JsonNode way =
          answer(
              "/api/v1/routes?%s&criteria=cost,time,co2e,borders&rank=%d"
                  .formatted(PAIR, one.path("rank").asInt()));
      assertThat(way.path("itinerary")).isEqualTo(one.path("itinerary"));
      assertThat(way.path("routeId")).isEqualTo(one.path("routeId"));
    }
    assertThat(
            answer("/api/v1/fronts?" + PAIR + "&representatives=12").path("representatives").size())
        .isEqualTo(12);
    assertThat(
            answer("/api/v1/fronts?" + PAIR + "&criteria=time,variance")
                .at("/criteria/1/code")
                .asString())
        .isEqualTo("variance");
  }

  @Test
  void alternativesShareLittle() {
    JsonNode answer = answer("/api/v1/alternatives?" + PAIR + "&count=4&overlap=0.3");
    assertThat(answer.path("ways").size()).isBetween(2, 4);
    for (JsonNode way : answer.path("ways")) {
      assertThat(way.path("overlap").asDouble()).isLessThanOrEqualTo(0.3);
      assertThat(explanation(way)).contains("from parameter:");
    }
    assertThat(answer("/api/v1/alternatives?" + PAIR + "&overlap=0.3").path("ways").size())
        .isBetween(2, 3);
  }

  @Test
  void aChoiceRestsOnInputs() {
    JsonNode answer = answer("/api/v1/stability?" + PAIR + "&by=cost");
    assertThat(answer.path("criterion").asString()).isEqualTo("cost");
    assertThat(answer.path("unit").asString()).isEqualTo("USD");
    double swing = Double.MAX_VALUE;
    for (JsonNode input : answer.path("inputs")) {
      assertThat(input.path("low").asDouble()).isLessThanOrEqualTo(input.path("value").asDouble());
      assertThat(input.path("high").asDouble())
          .isGreaterThanOrEqualTo(input.path("value").asDouble());
      assertThat(input.path("name").asString()).isNotBlank();
      assertThat(input.at("/provenance/basis").asString()).isNotBlank();
      double own = input.path("swingDown").asDouble() + input.path("swingUp").asDouble();
      assertThat(own).isLessThanOrEqualTo(swing + 0.02);
      swing = own;
      if (input.has("above")) {
        assertThat(input.at("/above/value").asDouble())
            .isGreaterThan(input.path("value").asDouble());
      }
    }
  }

  @Test
  void aFlipOfStabilityIsRealWhenItsValueIsPutIn() {
    JsonNode stability = answer("/api/v1/stability?" + PAIR);
    List<JsonNode> worths = new ArrayList<>();
    for (JsonNode input : stability.path("inputs")) {
      if (input.path("name").asString().startsWith("value of time") && input.has("below")) {
        worths.add(input);
      }
    }
    assertThat(worths).as("the worth of time flips the choice").hasSize(1);
    JsonNode worth = worths.getFirst();
    double value = worth.at("/below/value").asDouble();
    String other = worth.at("/below/line").asString();
    assertThat(bestLine(value * 1.01)).isEqualTo(stability.path("line").asString());
    assertThat(bestLine(value * 0.99)).isEqualTo(other);
  }

  private static String bestLine(double valueOfTime) {
    String yaml = "value_of_time: %.6f".formatted(valueOfTime);
    return answer("/api/v1/routes?" + PAIR + "&parameters=" + Client.encode(yaml))
        .at("/itinerary/line")
        .asString();
  }

  @Test
  void aParametersTextSaysTheSameAsAFile() {
    String yaml =
        """
        date: 2024-07-01
        modes: [rail, rail_ferry, road]
        overrides:
          - figure: crossing:port-alat:time
            value: 30
            unit: h
            source: a captain
        """;
    JsonNode answer =
        answer(
            "/api/v1/routes?" + PAIR + "&modes=road,rail_ferry&parameters=" + Client.encode(yaml));
    assertThat(answer.at("/query/date").asString()).isEqualTo("2024-07-01");
    assertThat(answer.at("/query/modes").toString()).isEqualTo("[\"road\",\"rail_ferry\"]");
    assertThat(answer.at("/query/overrides/0/source").asString()).isEqualTo("a captain");
    assertThat(answer.at("/query/overrides/0/was").asDouble()).isEqualTo(8);
    assertThat(answer.path("fileHash").asString()).hasSize(16);
    assertThat(explanation(answer))
        .contains("corrected: crossing:port-alat:time = 30 h, source: a captain");
    String json = "{\"value_of_time\": 2, \"by\": \"time\"}";
    assertThat(
            answer("/api/v1/routes?" + PAIR + "&parameters=" + Client.encode(json))
                .at("/query/by")
                .asString())
        .isEqualTo("time");
  }

  @Test
  void aParametersTextHasALimit() {
    String text = "#" + "x".repeat(3_999);
    assertThat(
            client
                .get("/api/v1/routes?" + PAIR + "&parameters=" + Client.encode(text))
                .statusCode())
        .isEqualTo(200);
    assertThat(
            problem(
                    "/api/v1/routes?" + PAIR + "&parameters=" + Client.encode(text + "y"),
                    400,
                    "bad_parameter")
                .path("detail")
                .asString())
        .contains("(parameters) is longer than (4000) characters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "valu_of_time: 1|bad_parameters_file|400|parameters, line 1",
        "a: [|bad_parameters_file|400|is no YAML",
        "[[[[[[[[[[[[[[[[[[[[|bad_parameters_file|400|levels are nested",
        "overrides: [{figure: 'parameter:nope', value: 1, source: me}]|unknown_parameter|422|nope",
        "overrides: [{figure: 'nope', value: 1, source: me}]|unknown_figure|422|nope",
        "overrides: [{figure: 'link:nope:speed', value: 1, source: me}]|unknown_element|422|nope",
        "by: fastest|bad_parameter|400|(fastest) of (by)",
        "restricted: avoid|bad_parameter|400|(avoid) of (restricted)",
        "value_of_time: 999999999999|unreckonable|0|",
      })
  void aBadParametersTextIsTheUsersMistake(String yaml, String code, int status, String detail) {
    String path = "/api/v1/routes?" + PAIR + "&parameters=" + Client.encode(yaml);
    if (status == 0) {
      assertThat(client.get(path).statusCode()).isIn(400, 422);
      return;
    }
    assertThat(problem(path, status, code).path("detail").asString()).contains(detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fronts?from=Aktau|400|bad_parameter",
        "fronts?from=Aktau&to=Poti&criteria=cost|400|bad_parameter",
        "fronts?from=Aktau&to=Poti&criteria=cost,speed|400|bad_parameter",
        "fronts?from=Aktau&to=Poti&representatives=31|400|bad_parameter",
        "fronts?from=Aktau&to=Poti&rank=1|400|bad_parameter",
        "fronts?from=Bakku&to=Poti|404|unknown_place",
        "fronts?from=Aktau&to=Aktau|422|same_place",
        "fronts?from=Baku&to=Poti&close=az-baku|404|no_route",
        "fronts?from=Baku&to=Poti&exclude=QQ|422|unknown_element",
        "fronts?from=Baku&to=Poti&restricted=maybe|400|bad_parameter",
        "fronts?from=Baku&to=Poti&correlation=2|400|bad_parameter",
        "alternatives?from=Aktau&to=Poti&count=0|400|bad_parameter",
        "alternatives?from=Aktau&to=Poti&overlap=1.1|400|bad_parameter",
        "alternatives?from=Aktau&to=Poti&criteria=cost,time|400|bad_parameter",
        "alternatives?from=Aktau&to=Poti&parameters=criteria:%20[cost,%20time]|400|bad_parameter",
        "alternatives?from=Aktau&to=Poti&close=kz-aktau|404|no_route",
        "stability?from=Aktau&to=Poti&by=borders|400|bad_parameter",
        "stability?from=Aktau&to=Poti&close=kz-aktau|404|no_route",
        "stability?from=Bakku&to=Poti|404|unknown_place",
        "routes?from=Aktau&to=Poti&rank=1|400|bad_parameter",
        "routes?from=Aktau&to=Poti&overlap=0.5|400|bad_parameter",
        "routes?from=Aktau&to=Poti&criteria=cost,time&rank=999|404|no_such_rank",
        "routes?from=Aktau&to=Poti&criteria=cost,time&count=2|400|bad_parameter",
        "routes?from=Aktau&to=Poti&load=barrel|400|bad_parameter",
        "routes?from=Aktau&to=Poti&load=t|400|bad_parameter",
        "explanations|400|bad_parameter",
        "explanations?route=r2.AAAA|400|bad_route_id",
        "explanations?route=r2.%F0%9F%9A%82|400|bad_route_id",
      })
  void aMistakeIsAProblem(String query, int status, String code) {
    problem(
        "/api/v1/" + query.replace(" ", "%20").replace("[", "%5B").replace("]", "%5D"),
        status,
        code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fronts", "alternatives", "stability", "routes"})
  void exclusionIsPrintedBack(String endpoint) {
    JsonNode answer =
        answer("/api/v1/" + endpoint + "?from=Istanbul&to=Ankara&exclude=ru&restricted=exclude");
    if (!endpoint.equals("stability")) {
      JsonNode query = answer.path("query");
      assertThat(query.at("/exclude/0").asString()).isEqualTo("RU");
      assertThat(query.path("restricted").asString()).isEqualTo("exclude");
      assertThat(query.path("restrictedLinks").asInt()).isPositive();
    }
  }
}
