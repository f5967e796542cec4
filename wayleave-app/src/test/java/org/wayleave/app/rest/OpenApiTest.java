package org.wayleave.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayleave.app.Generated;
import org.wayleave.app.answer.Json;
import org.wayleave.app.api.Api;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Parameter;
import tools.jackson.databind.JsonNode;

/** The server's description of itself is kept fresh and tells the truth about real answers. */
class OpenApiTest {

  private static Client client;
  private static JsonNode document;

  @BeforeAll
  static void start() {
    client = new Client();
    document = client.json("/openapi.json");
  }

  @AfterAll
  static void stop() {
    client.close();
  }

  @Test
  void documentIsFresh() {
    String text = Json.toText(api().description()) + "\n";
    assertThat(Client.parse(text)).isEqualTo(document);
    Generated.check("docs/openapi.json", text);
  }

  @Test
  void everyEndpointIsDescribed() {
    List<Endpoint> endpoints = api().endpoints();
    assertThat(document.path("paths").propertyNames())
        .containsExactlyElementsOf(endpoints.stream().map(Endpoint::path).distinct().toList());
    for (Endpoint endpoint : endpoints) {
      String method = endpoint.method().name().toLowerCase(Locale.ROOT);
      JsonNode get = document.path("paths").path(endpoint.path()).path(method);
      assertThat(get.path("summary").asString()).isEqualTo(endpoint.summary());
      assertThat(get.path("parameters").findValuesAsString("name"))
          .containsExactlyElementsOf(endpoint.parameters().stream().map(Parameter::name).toList());
      assertThat(get.path("responses").propertyNames()).anyMatch(status -> status.startsWith("2"));
      assertThat(get.has("requestBody")).isEqualTo(endpoint.body() != null);
    }
  }

  @Test
  void everyReferenceResolves() {
    List<String> references = document.findValuesAsString("$ref");
    assertThat(references).hasSizeGreaterThan(10);
    for (String reference : new TreeSet<>(references)) {
      assertThat(reference).startsWith("#/");
      assertThat(document.at(reference.substring(1)).isObject()).as(reference).isTrue();
    }
  }

  @Test
  void examplesOfTheDescriptionWork() {
    String from = example("/api/v1/routes", "from");
    String to = example("/api/v1/routes", "to");
    assertThat(client.get("/api/v1/routes?from=" + from + "&to=" + to).statusCode()).isEqualTo(200);
    assertThat(client.get("/api/v1/places?q=" + example("/api/v1/places", "q")).statusCode())
        .isEqualTo(200);
  }

  private static Api api() {
    return client.api();
  }

  private static String example(String path, String name) {
    for (JsonNode parameter : document.path("paths").path(path).at("/get/parameters")) {
      if (parameter.path("name").asString().equals(name)) {
        return Client.encode(parameter.path("example").asString());
      }
    }
    return "";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/health|200|",
        "/api/v1/network|200|",
        "/api/v1/places|200|?q=Ba",
        "/api/v1/routes|200|?from=Aktau&to=Poti",
        "/api/v1/routes|200|?from=Nhava+Sheva&to=Moscow&by=time",
        "/api/v1/routes|404|?from=Bakku&to=Poti",
        "/api/v1/routes|404|?from=Baku&to=Poti&close=az-baku",
        "/api/v1/routes|400|?from=Baku",
        "/api/v1/routes|422|?from=Baku&to=Baku"
      })
  void realAnswersHaveTheDescribedShape(String path, String status, String query) {
    JsonNode content =
        document.path("paths").path(path).at("/get/responses/" + status + "/content");
    JsonNode schema = content.iterator().next().path("schema");
    JsonNode answer = client.json(path + (query == null ? "" : query));
    assertThat(differences(answer, schema, "$")).isEmpty();
  }

  @Test
  void theWalkerFindsWhatIsWrong() {
    JsonNode schema =
        document
            .path("paths")
            .path("/api/v1/health")
            .at("/get/responses/200/content")
            .iterator()
            .next()
            .path("schema");
    assertThat(differences(Client.parse("{\"status\": 1, \"more\": true}"), schema, "$"))
        .contains("$.status is not string", "$.more is not described", "$.network is missing");
  }

  /** Where a value differs from its schema: types, required and undescribed properties. */
  private static List<String> differences(JsonNode value, JsonNode schema, String where) {
    if (schema.has("$ref")) {
      return differences(value, document.at(schema.path("$ref").asString().substring(1)), where);
    }
    List<String> found = new ArrayList<>();
    String type = schema.path("type").asString("");
    boolean fits =
        switch (type) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isString();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          default -> true;
        };
    if (!fits) {
      return List.of(where + " is not " + type);
    }
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asString())) {
        found.add(where + "." + name.asString() + " is missing");
      }
    }
    if (schema.has("properties")) {
      for (String name : value.propertyNames()) {
        JsonNode property = schema.path("properties").path(name);
        if (property.isMissingNode()) {
          found.add(where + "." + name + " is not described");
        } else {
          found.addAll(differences(value.path(name), property, where + "." + name));
        }
      }
    }
    if (schema.has("items")) {
      for (JsonNode item : value) {
        found.addAll(differences(item, schema.path("items"), where + "[]"));
      }
    }
    return found;
  }

  @Test
  void keysOfSchemasAreLegal() {
    assertThat(
            Client.parse(Json.toText(api().description()))
                .at("/components/schemas")
                .propertyNames())
        .isNotEmpty()
        .allMatch(key -> key.matches("[A-Za-z0-9._-]+"));
  }
}
