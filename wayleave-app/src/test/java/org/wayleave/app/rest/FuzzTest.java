package org.wayleave.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wayleave.testing.Property;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is asked of any address that the server describes, it answers in JSON and never with a
 * defect. Addresses, parameters and bodies are drawn from the OpenAPI document and then spoilt.
 */
class FuzzTest {

  private static final int RUNS = 500;

  private static Client client;
  private static JsonNode document;
  private static List<Operation> operations;
  private static String routeId;

  /** What can be asked: a method and a path. */
  private record Operation(String method, String path, JsonNode description) {}

  /** What is asked. */
  private record Asked(String method, String path, String query, String mediaType, String body) {}

  @BeforeAll
  static void start() {
    client = new Client();
    document = client.json("/openapi.json");
    operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(
            new Operation(
                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
      }
    }
    routeId = client.json("/api/v1/routes?from=Aktau&to=Poti").path("routeId").asString();
  }

  @AfterAll
  static void stop() {
    client.close();
  }

  @Test
  void everyOperationIsAskedAndNoneBreaksTheServer() {
    Map<String, Integer> asked = new TreeMap<>();
    Map<Integer, Integer> statuses = new TreeMap<>();
    Property.forAll(
        "any question gets JSON and no 5xx",
        20240601,
        RUNS,
        FuzzTest::question,
        question -> {
          HttpResponse<byte[]> answer = client.send(request(question));
          asked.merge(question.method() + " " + question.path(), 1, Integer::sum);
          statuses.merge(answer.statusCode(), 1, Integer::sum);
          assertThat(answer.statusCode()).as(question.toString()).isLessThan(500);
          String type = answer.headers().firstValue("Content-Type").orElse("");
          if (answer.statusCode() >= 400) {
            assertThat(type).as(question.toString()).isEqualTo("application/problem+json");
            JsonNode body = Client.parse(answer);
            assertThat(body.path("code").asString("")).isNotEmpty();
            assertThat(body.path("detail").asString("")).doesNotContain("Exception", "null");
          }
        });
    assertThat(asked.keySet().stream().filter(key -> !key.contains("%")).count())
        .as("operations that were asked: %s", asked)
        .isGreaterThanOrEqualTo(operations.size() * 9L / 10);
    assertThat(statuses).as("statuses").containsKeys(200, 400);
  }

  private static HttpRequest request(Asked question) {
    String query = question.query().isEmpty() ? "" : "?" + question.query();
    HttpRequest.Builder request =
        client
            .request(question.path() + query)
            .method(question.method(), HttpRequest.BodyPublishers.ofString(question.body()));
    if (!question.method().equals("GET")) {
      request.header(Guard.OWN_HEADER, "1");
    }
    if (!question.mediaType().isEmpty()) {
      request.header("Content-Type", question.mediaType());
    }
    return request.build();
  }

  private static Asked question(SplittableRandom random, int size) {
    Operation operation = operations.get(random.nextInt(operations.size()));
    List<String> pairs = new ArrayList<>();
    String path = operation.path();
    for (JsonNode parameter : operation.description().path("parameters")) {
      String name = parameter.path("name").asString();
      String example = name.equals("route") ? routeId : parameter.path("example").asString("");
      if (parameter.path("in").asString().equals("path")) {
        String value = random.nextInt(3) == 0 ? spoilt(example, random) : example;
        path = path.replace("{" + name + "}", Client.encode(value.isEmpty() ? "x" : value));
        continue;
      }
      for (int copy = random.nextInt(10) == 0 ? 2 : 1; copy > 0; copy--) {
        boolean isGiven = parameter.path("required").asBoolean() || random.nextInt(3) == 0;
        if (isGiven && random.nextInt(12) > 0) {
          pairs.add(name + "=" + Client.encode(value(example, random, size)));
        }
      }
    }
    if (random.nextInt(10) == 0) {
      pairs.add(Client.encode(garbage(random, size)) + "=1");
    }
    JsonNode content = operation.description().path("requestBody").path("content");
    if (!content.isObject()) {
      return new Asked(operation.method(), path, String.join("&", pairs), "", "");
    }
    String mediaType = content.propertyNames().iterator().next();
    String body = body(content.path(mediaType).path("schema"), random, size);
    boolean isMislabeled = random.nextInt(15) == 0;
    return new Asked(
        operation.method(),
        path,
        String.join("&", pairs),
        isMislabeled ? "text/plain" : mediaType,
        body);
  }

  private static String value(String example, SplittableRandom random, int size) {
    return switch (random.nextInt(8)) {
      case 0 -> garbage(random, size);
      case 1 -> pieces(random, size);
      case 2 -> spoilt(example, random);
      default -> example;
    };
  }

  private static String body(JsonNode schema, SplittableRandom random, int size) {
    if (schema.path("format").asString("").equals("binary")) {
      StringBuilder noise = new StringBuilder();
      for (int x = random.nextInt(1 + 4 * size); x > 0; x--) {
        noise.append((char) random.nextInt(256));
      }
      return random.nextBoolean() ? noise.toString() : pieces(random, size);
    }
    String json = json(schema, random, size, 0);
    return random.nextInt(4) == 0 ? spoilt(json, random) : json;
  }

  /** A value of that schema, now and then of none. */
  private static String json(JsonNode schema, SplittableRandom random, int size, int depth) {
    if (random.nextInt(12) == 0 || depth > 4) {
      String[] others = {"null", "[]", "{}", "0", "-1", "1e400", "true", "\"x\""};
      return others[random.nextInt(others.length)];
    }
    if (schema.has("$ref")) {
      String pointer = schema.path("$ref").asString().substring(1);
      return json(document.at(pointer), random, size, depth);
    }
    return switch (schema.path("type").asString("")) {
      case "object" -> {
        List<String> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
          if (random.nextInt(6) > 0) {
            fields.add(
                quoted(field.getKey()) + ":" + json(field.getValue(), random, size, depth + 1));
          }
        }
        yield "{" + String.join(",", fields) + "}";
      }
      case "array" -> {
        List<String> items = new ArrayList<>();
        for (int x = random.nextInt(4); x > 0; x--) {
          items.add(json(schema.path("items"), random, size, depth + 1));
        }
        yield "[" + String.join(",", items) + "]";
      }
      case "integer", "number" -> Integer.toString(random.nextInt(-2, 1_000));
      case "boolean" -> Boolean.toString(random.nextBoolean());
      default -> quoted(value("az-alat-port", random, size));
    };
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars().forEach(letter -> json.append("\\u%04x".formatted(letter)));
    return json.append('"').toString();
  }

  /** Words that mean something somewhere, in an order that means nothing. */
  private static String pieces(SplittableRandom random, int size) {
    String[] words = {
      "Baku",
      "az-baku",
      "RU",
      "rail",
      "cost",
      "time",
      "variance",
      "generalized",
      "FEU",
      "exclude",
      "2024-06-01",
      "0",
      "-1",
      "1.5",
      "NaN",
      "1e999",
      "99999999999999999999",
      "r2.",
      ",",
      ", ",
      ":",
      ": ",
      "\n",
      "\n- ",
      "\n  ",
      "[",
      "]",
      "{",
      "}",
      "'",
      "\"",
      "&a ",
      "*a",
      "|",
      "? ",
      "---\n",
      "value_of_time",
      "overrides",
      "figure",
      "value",
      "source",
      "criteria",
      "modes",
      "close",
      "parameter:border-time-rail",
      "crossing:x:time",
      "link:x:speed",
      "project:",
      "jurisdiction:AZ"
    };
    StringBuilder text = new StringBuilder();
    for (int x = random.nextInt(1 + size / 4); x >= 0; x--) {
      text.append(words[random.nextInt(words.length)]);
    }
    return text.toString();
  }

  private static String spoilt(String example, SplittableRandom random) {
    int at = random.nextInt(example.length() + 1);
    String more = random.nextBoolean() ? "" : Character.toString(random.nextInt(33, 1_000));
    return example.substring(0, at) + more + example.substring(Math.min(example.length(), at + 1));
  }

  private static String garbage(SplittableRandom random, int size) {
    String letters = "aZ0,;:-_./\\'\"<>%&=+#?*(){}[]|~` \t\n\u0000\u00e9Бяته西\u202e\ud83d\ude82";
    StringBuilder text = new StringBuilder();
    for (int x = random.nextInt(size + 1); x > 0; x--) {
      int at = random.nextInt(letters.length());
      text.append(letters.charAt(at));
    }
    return text.toString();
  }
}
