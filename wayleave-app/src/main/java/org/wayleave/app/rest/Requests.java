package org.wayleave.app.rest;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.wayleave.app.answer.ProblemDto;
import org.wayleave.app.endpoint.Arguments;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Parameter;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;

/**
 * Turns requests into questions and puts them to endpoints; every failure becomes a problem. Safe
 * to share between threads.
 */
final class Requests {

  private static final System.Logger LOG = System.getLogger(Requests.class.getName());

  /** Large bodies are read a few at a time, so that many of them do not fill the memory. */
  private static final int LARGE_BODY = 1024 * 1024;

  private static final int LARGE_BODIES_AT_A_TIME = 2;

  private final Guard guard;
  private final Semaphore largeBodies = new Semaphore(LARGE_BODIES_AT_A_TIME);

  Requests(Guard guard) {
    this.guard = guard;
  }

  /** The answer, or the problem. */
  Reply answer(Endpoint endpoint, ServerRequest request, Progress progress) {
    try {
      Optional<ProblemDto> refusal = guard.refusal(endpoint, request);
      if (refusal.isPresent()) {
        return Reply.problem(refusal.get());
      }
      Arguments arguments =
          Arguments.check(endpoint, values(endpoint, request))
              .askedBy(() -> guard.isOfWriter(request));
      Endpoint.Body body = endpoint.body();
      if (body == null) {
        return endpoint.work().answer(arguments, progress);
      }
      return withBody(endpoint, body, arguments, request, progress);
    } catch (UserException mistake) {
      return Reply.problem(ProblemDto.of(mistake, List.of()));
    } catch (RuntimeException defect) {
      LOG.log(System.Logger.Level.ERROR, "A request failed: " + endpoint.path(), defect);
      return Reply.problem(
          ProblemDto.of(
              "internal_error",
              "The program has a defect; it has been logged.",
              "Maybe report what you asked, with the version of the program."));
    }
  }

  private static Map<String, List<String>> values(Endpoint endpoint, ServerRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String name : request.query().names()) {
      values.put(name, request.query().all(name));
    }
    for (Parameter parameter : endpoint.parameters()) {
      if (parameter.need() == Parameter.Need.PATH) {
        boolean isAmbiguous = values.containsKey(parameter.name());
        if (isAmbiguous) {
          throw new UserException(
              "bad_parameter",
              "The parameter (%s) stands in the path already.".formatted(parameter.name()),
              "Maybe leave it out of the query.");
        }
        values.put(
            parameter.name(),
            request.path().pathParameters().first(parameter.name()).stream().toList());
      }
    }
    return values;
  }

  private Reply withBody(
      Endpoint endpoint,
      Endpoint.Body body,
      Arguments arguments,
      ServerRequest request,
      Progress progress) {
    requireMediaType(body, request);
    if (body.mostBytes() < LARGE_BODY) {
      return endpoint.work().answer(arguments.withBody(read(body, request)), progress);
    }
    if (!largeBodies.tryAcquire()) {
      throw new UserException(
          "busy",
          "(%d) files are being received already.".formatted(LARGE_BODIES_AT_A_TIME),
          "Maybe send it again in a moment.");
    }
    try {
      return endpoint.work().answer(arguments.withBody(read(body, request)), progress);
    } finally {
      largeBodies.release();
    }
  }

  private static void requireMediaType(Endpoint.Body body, ServerRequest request) {
    String given =
        request.headers().value(HeaderNames.CONTENT_TYPE).orElse("").toLowerCase(Locale.ROOT);
    boolean isForm =
        given.startsWith("multipart/") || given.startsWith("application/x-www-form-urlencoded");
    boolean isOther = body.type() != byte[].class && !given.startsWith(Reply.JSON);
    if (isForm || isOther) {
      throw new UserException(
          "unsupported_media_type",
          "The media type (%s) is not read here.".formatted(given),
          "Maybe send it as %s.".formatted(body.mediaType()));
    }
  }

  private static byte[] read(Endpoint.Body body, ServerRequest request) {
    long announced = request.headers().contentLength().orElse(0);
    if (announced > body.mostBytes()) {
      throw tooLarge(body);
    }
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (InputStream in = request.content().inputStream()) {
      byte[] bytes = in.readNBytes(body.mostBytes() + 1);
      if (bytes.length > body.mostBytes()) {
        throw tooLarge(body);
      }
      return bytes;
    } catch (IOException | UncheckedIOException e) {
      throw new UserException(
          "bad_body",
          "The body ended before it was whole.",
          "Maybe the connection broke; send it again.");
    }
  }

  private static UserException tooLarge(Endpoint.Body body) {
    return new UserException(
        "too_large",
        "The body has more than (%d) bytes.".formatted(body.mostBytes()),
        "Maybe send less at a time.");
  }
}
