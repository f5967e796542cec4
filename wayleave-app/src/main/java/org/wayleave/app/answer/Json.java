package org.wayleave.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import tools.jackson.core.JacksonException;
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

  private Json() {}

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

  /** The DTO on many lines, for people. */
  public static String toText(Object dto) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(dto);
  }
}
