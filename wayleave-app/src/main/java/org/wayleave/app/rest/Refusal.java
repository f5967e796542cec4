package org.wayleave.app.rest;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.util.Map;
import org.wayleave.app.answer.Json;
import org.wayleave.app.answer.ProblemDto;
import org.wayleave.app.endpoint.Reply;

/**
 * Answers requests that are too malformed to reach an endpoint, in the same form as every other
 * problem and with the same security headers; nothing of the request is repeated.
 */
final class Refusal implements DirectHandler {

  private final Map<HeaderName, String> securityHeaders;

  private Refusal(Map<HeaderName, String> securityHeaders) {
    this.securityHeaders = securityHeaders;
  }

  static DirectHandlers handlers(Map<HeaderName, String> securityHeaders) {
    Refusal refusal = new Refusal(securityHeaders);
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (EventType type : EventType.values()) {
      handlers.addHandler(type, refusal);
    }
    return handlers.build();
  }

  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType type,
      Status status,
      ServerResponseHeaders headers,
      String message) {
    boolean isDefect = status.code() >= Status.INTERNAL_SERVER_ERROR_500.code();
    ProblemDto problem =
        new ProblemDto(
            "about:blank",
            isDefect ? "Internal error" : "Bad request",
            status.code(),
            isDefect ? "internal_error" : "bad_request",
            "The request cannot be understood.",
            "Maybe it is too long, or not encoded as an address should be.",
            null,
            null,
            null,
            null);
    TransportResponse.Builder response =
        TransportResponse.builder()
            .status(status)
            .headers(headers)
            .header(HeaderNames.CONTENT_TYPE, Reply.PROBLEM)
            .keepAlive(false)
            .entity(Json.toBytes(problem));
    securityHeaders.forEach((name, value) -> response.header(name, value));
    return response.build();
  }
}
