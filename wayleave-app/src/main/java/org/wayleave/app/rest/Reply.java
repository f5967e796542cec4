package org.wayleave.app.rest;

import org.wayleave.app.answer.Json;
import org.wayleave.app.answer.ProblemDto;

/**
 * What is sent back.
 *
 * @param status the HTTP status
 * @param mediaType the media type of the body
 * @param body the body
 * @param etag a name for the body that changes when it does; empty when it should not be kept
 */
record Reply(int status, String mediaType, Body body, String etag) {

  static final String JSON = "application/json";
  static final String GEO_JSON = "application/geo+json";
  static final String PROBLEM = "application/problem+json";

  /** The bytes of an answer, and the same compressed where that was prepared. */
  interface Body {

    /** The plain bytes. */
    byte[] bytes();

    /** The same with gzip; null when it was not prepared. */
    default byte @org.jspecify.annotations.Nullable [] gzip() {
      return null;
    }
  }

  static Reply json(Object dto) {
    byte[] bytes = Json.toBytes(dto);
    return new Reply(200, JSON, () -> bytes, "");
  }

  static Reply problem(ProblemDto problem) {
    byte[] bytes = Json.toBytes(problem);
    return new Reply(problem.status(), PROBLEM, () -> bytes, "");
  }
}
