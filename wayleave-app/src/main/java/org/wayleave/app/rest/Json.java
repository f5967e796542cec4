package org.wayleave.app.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** Writes DTOs as JSON: absent values left out, fields in the order of the record. */
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

  /** The DTO on many lines, for people. */
  public static String toText(Object dto) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(dto);
  }
}
