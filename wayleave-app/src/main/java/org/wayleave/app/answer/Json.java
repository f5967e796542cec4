package org.wayleave.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes DTOs as JSON and reads them again: absent values left out, fields in the order of the
 * record.
 */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private static final JsonMapper TERSE =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .build();

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** The DTO on one line, without what is empty. */
  public static String toLine(Object dto) {
    return TERSE.writeValueAsString(dto);
  }

  /** The DTO in UTF-8 on one line. */
  public static byte[] toBytes(Object dto) {
    return MAPPER.writeValueAsBytes(dto);
  }

  /** The value that the JSON holds; empty when it holds none of that type. */
  static <T> Optional<T> parse(String json, Class<T> type) {
    try {
      return Optional.ofNullable(MAPPER.readValue(json, type));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /**
   * The value that the JSON holds, which says all that the type needs and nothing else.
   *
   * @throws UserException {@code bad_body} with the place and what is wrong there
   */
  public static <T> T read(byte[] json, Class<T> type) {
    try {
      T value = STRICT.readValue(json, type);
      if (value == null) {
        throw badBody("The body is (null).");
      }
      requireWhole(value);
      return value;
    } catch (UnrecognizedPropertyException e) {
      List<String> known =
          e.getKnownPropertyIds() == null
              ? List.of()
              : e.getKnownPropertyIds().stream().map(String::valueOf).toList();
      throw new UserException(
          "bad_body",
          "The field (%s) of the body is not known.".formatted(e.getPropertyName()),
          known.isEmpty()
              ? "Maybe leave it out."
              : Suggestion.maybe(String.valueOf(e.getPropertyName()), known));
    } catch (JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      throw badBody(
          place == null || place.getLineNr() < 1
              ? "The body is not the JSON that is expected."
              : "The body is not the JSON that is expected (line %d, column %d)."
                  .formatted(place.getLineNr(), place.getColumnNr()));
    }
  }

  private static UserException badBody(String fact) {
    return new UserException("bad_body", fact, "Maybe compare it with /openapi.json.");
  }

  /** JSON may leave out what the type says is there. */
  private static void requireWhole(Object value) {
    if (!value.getClass().isRecord()) {
      return;
    }
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      boolean mayBeAbsent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!mayBeAbsent && isAbsent(component, value)) {
        throw new UserException(
            "bad_body",
            "The field (%s) of the body is missing.".formatted(component.getName()),
            "Maybe compare it with /openapi.json.");
      }
    }
  }

  private static boolean isAbsent(RecordComponent component, Object value) {
    try {
      component.getAccessor().trySetAccessible();
      return component.getAccessor().invoke(value) == null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record cannot be read: " + value.getClass(), e);
    }
  }

  /** A JSON object as a map, its fields in their order. */
  public static Map<String, Object> toMap(String json) {
    return MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  /**
   * The same JSON on one line.
   *
   * @throws UserException {@code bad_body} when it is none
   */
  public static String toOneLine(byte[] json) {
    return new String(toBytes(read(json, Map.class)), StandardCharsets.UTF_8);
  }

  /** The DTO on many lines, for people. */
  public static String toText(Object dto) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(dto);
  }
}
