package org.wayleave.app.api;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.ProblemDto;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Parameter;
import org.wayleave.app.endpoint.Reply;

/** Derives the OpenAPI 3.1 document from the endpoints; there is no second description. */
final class OpenApi {

  private OpenApi() {}

  static Map<String, Object> document(List<Endpoint> endpoints, String version) {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
    config.with(Option.PLAIN_DEFINITION_KEYS);
    config
        .forFields()
        .withRequiredCheck(
            field -> field.getRawMember().getAnnotatedType().getAnnotation(Nullable.class) == null);
    SchemaBuilder schemas = new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
    Object problem = schemas.createSchemaReference(ProblemDto.class);

    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (Endpoint endpoint : endpoints) {
      Map<String, Object> responses = new LinkedHashMap<>();
      Object answer =
          endpoint.answer() == void.class ? null : schemas.createSchemaReference(endpoint.answer());
      responses.put(success(endpoint), response("The answer.", endpoint.mediaType(), answer));
      for (String status : problems(endpoint)) {
        responses.put(status, response("What went wrong.", Reply.PROBLEM, problem));
      }
      Map<String, Object> operation = new LinkedHashMap<>();
      operation.put("operationId", operationId(endpoint));
      operation.put("summary", endpoint.summary());
      operation.put("parameters", endpoint.parameters().stream().map(OpenApi::parameter).toList());
      Endpoint.Body body = endpoint.body();
      if (body != null) {
        operation.put(
            "requestBody",
            body(
                body,
                body.type() == byte[].class
                    ? binary()
                    : schemas.createSchemaReference(body.type())));
      }
      operation.put("responses", responses);
      if (endpoint.access() != Endpoint.Access.OPEN) {
        operation.put("security", List.of(Map.of("token", List.of()), Map.of()));
      }
      paths
          .computeIfAbsent(endpoint.path(), _ -> new LinkedHashMap<>())
          .put(endpoint.method().name().toLowerCase(Locale.ROOT), operation);
    }
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", "Wayleave");
    info.put("version", version);
    info.put(
        "description",
        "Plan freight corridors: which way, at what price, and on whose permission.");
    Map<String, Object> license = new LinkedHashMap<>();
    license.put("name", "Apache License 2.0");
    license.put("identifier", "Apache-2.0");
    info.put("license", license);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", info);
    document.put("paths", paths);
    Map<String, Object> token = new LinkedHashMap<>();
    token.put("type", "http");
    token.put("scheme", "bearer");
    token.put("description", "Needed where the server has tokens; made with: wayleave token add.");
    Map<String, Object> components = new LinkedHashMap<>();
    components.put("schemas", schemas.collectDefinitions("components/schemas"));
    components.put("securitySchemes", Map.of("token", token));
    document.put("components", components);
    return document;
  }

  private static String success(Endpoint endpoint) {
    return switch (endpoint.method()) {
      case GET, PUT -> "200";
      case POST -> "2XX";
      case DELETE -> "204";
    };
  }

  private static List<String> problems(Endpoint endpoint) {
    List<String> statuses = new ArrayList<>(List.of("400"));
    if (endpoint.access() != Endpoint.Access.OPEN) {
      statuses.addAll(List.of("401", "403"));
    }
    if (!endpoint.parameters().isEmpty()) {
      statuses.addAll(List.of("404", "422"));
    }
    if (endpoint.access() == Endpoint.Access.WRITE) {
      statuses.add("409");
    }
    if (endpoint.body() != null) {
      statuses.addAll(List.of("413", "415"));
    }
    return statuses;
  }

  /** The path in words; the method too, but for GET. */
  private static String operationId(Endpoint endpoint) {
    String words = endpoint.path().replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
    return endpoint.method() == Endpoint.Method.GET
        ? words
        : endpoint.method().name().toLowerCase(Locale.ROOT) + "_" + words;
  }

  private static Map<String, Object> binary() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("format", "binary");
    return schema;
  }

  private static Map<String, Object> body(Endpoint.Body body, Object schema) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("description", body.description());
    value.put("required", true);
    value.put("content", Map.of(body.mediaType(), Map.of("schema", schema)));
    return value;
  }

  private static Map<String, Object> parameter(Parameter parameter) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("name", parameter.name());
    boolean isInPath = parameter.need() == Parameter.Need.PATH;
    value.put("in", isInPath ? "path" : "query");
    value.put("description", parameter.description());
    value.put("required", isInPath || parameter.need() == Parameter.Need.REQUIRED);
    value.put("schema", Map.of("type", "string"));
    value.put("example", parameter.example());
    return value;
  }

  private static Map<String, Object> response(
      String description, String mediaType, @Nullable Object schema) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("description", description);
    if (schema != null) {
      value.put("content", Map.of(mediaType, Map.of("schema", schema)));
    }
    return value;
  }
}
