package org.wayleave.app.rest;

import java.util.List;
import java.util.function.Function;

/**
 * One address of the server as a value: the route and its description come from the same place.
 *
 * @param path the path, all of them answer GET
 * @param summary what it answers, in one sentence
 * @param parameters what it can be asked
 * @param mediaType the media type of its answer
 * @param answer the type of its JSON answer
 * @param function the answer to a checked query
 */
record Endpoint(
    String path,
    String summary,
    List<QueryParameter> parameters,
    String mediaType,
    Class<?> answer,
    Function<Arguments, Reply> function) {

  /** Copies the parameters. */
  Endpoint {
    parameters = List.copyOf(parameters);
  }
}
