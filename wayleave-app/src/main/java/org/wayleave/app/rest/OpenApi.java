package org.wayleave.app.rest;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.ProblemDto;

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

    Map<String, Object> paths = new LinkedHashMap<>();
    for (Endpoint endpoint : endpoints) {
      Map<String, Object> responses = new LinkedHashMap<>();
      responses.put(
          "200",
          response(
              "The answer.",
              endpoint.mediaType(),
              schemas.createSchemaReference(endpoint.answer())));
      boolean isQuestion = !endpoint.parameters().isEmpty();
      for (String status : isQuestion ? List.of("400", "404", "422") : List.of("400")) {
        responses.put(status, response("What went wrong.", "application/problem+json", problem));
      }
      Map<String, Object> get = new LinkedHashMap<>();
      get.put("operationId", endpoint.path().replaceAll("[^A-Za-z0-9]+", "_").substring(1));
      get.put("summary", endpoint.summary());
      get.put("parameters", endpoint.parameters().stream().map(OpenApi::parameter).toList());
      get.put("responses", responses);
      paths.put(endpoint.path(), Map.of("get", get));
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
    document.put("components", Map.of("schemas", schemas.collectDefinitions("components/schemas")));
    return document;
  }

  private static Map<String, Object> parameter(QueryParameter parameter) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("name", parameter.name());
    value.put("in", "query");
    value.put("description", parameter.description());
    value.put("required", parameter.need() == QueryParameter.Need.REQUIRED);
    value.put("schema", Map.of("type", "string"));
    value.put("example", parameter.example());
    return value;
  }

  private static Map<String, Object> response(String description, String mediaType, Object schema) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("description", description);
    value.put("content", Map.of(mediaType, Map.of("schema", schema)));
    return value;
  }
}
