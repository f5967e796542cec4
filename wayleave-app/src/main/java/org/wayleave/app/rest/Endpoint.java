package org.wayleave.app.rest;

import java.util.List;
import java.util.function.Function;
import org.wayleave.network.notice.Progress;

/**
 * One address of the server as a value: the route and its description come from the same place.
 *
 * @param path the path, all of them answer GET
 * @param summary what it answers, in one sentence
 * @param parameters what it can be asked
 * @param mediaType the media type of its answer
 * @param answer the type of its JSON answer
 * @param length whether answering may take long, and then also streams how far it is
 * @param work the answer to a checked query
 */
record Endpoint(
    String path,
    String summary,
    List<QueryParameter> parameters,
    String mediaType,
    Class<?> answer,
    Length length,
    Work work) {

  /** How long answering may take. */
  enum Length {
    /** A moment. */
    SHORT,
    /** Seconds; whoever asks may be told how far it is, and go away. */
    LONG
  }

  /** Answers a checked query. */
  @FunctionalInterface
  interface Work {

    /** The answer; long work asks now and then whether to go on. */
    Reply answer(Arguments arguments, Progress progress);
  }

  /** Copies the parameters. */
  Endpoint {
    parameters = List.copyOf(parameters);
  }

  /** An address that answers in a moment. */
  Endpoint(
      String path,
      String summary,
      List<QueryParameter> parameters,
      String mediaType,
      Class<?> answer,
      Function<Arguments, Reply> function) {
    this(
        path,
        summary,
        parameters,
        mediaType,
        answer,
        Length.SHORT,
        (arguments, progress) -> function.apply(arguments));
  }
}
