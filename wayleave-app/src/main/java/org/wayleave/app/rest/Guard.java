package org.wayleave.app.rest;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wayleave.app.answer.ProblemDto;
import org.wayleave.app.endpoint.Endpoint;

/**
 * Decides whether a request is answered at all. Safe to share between threads.
 *
 * <p>A server on a loopback address answers only to the names of this machine, so that a foreign
 * page cannot reach it under a name of its own (DNS rebinding). What changes something must come
 * from the server's own pages: with the header {@value #OWN_HEADER}, which no foreign form can send
 * and no foreign script without being asked for leave, and without a foreign {@code Origin} (Fetch
 * Metadata and the OWASP advice on cross-site request forgery).
 */
final class Guard {

  /** The header that every request carries that changes something. */
  static final String OWN_HEADER = "X-Wayleave";

  private static final String BEARER = "Bearer ";
  private static final int LONGEST_TOKEN = 200;
  private static final Pattern PORT = Pattern.compile(":\\d+$");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final ServerSettings.Gate gate;
  private final boolean isOfThisMachine;

  Guard(ServerSettings settings) {
    gate = settings.gate();
    isOfThisMachine = ServerSettings.isLoopback(settings.host());
  }

  /** Why a request is refused whatever it asks; empty when it is not. */
  Optional<ProblemDto> refusal(ServerRequest request) {
    String host = hostOf(request.headers());
    if (isOfThisMachine && !isNameOfThisMachine(host)) {
      return Optional.of(
          ProblemDto.of(
              "forbidden",
              "The host (%s) is not a name of this machine.".formatted(host),
              "Maybe use http://127.0.0.1, or start the server with --host."));
    }
    return Optional.empty();
  }

  /** Why this endpoint is not answered; empty when it is. */
  Optional<ProblemDto> refusal(Endpoint endpoint, ServerRequest request) {
    if (endpoint.access() == Endpoint.Access.WRITE && !isFromOwnPage(request.headers())) {
      return Optional.of(
          ProblemDto.of(
              "forbidden",
              "The request does not come from a page of this server.",
              "Maybe add the header %s: 1, and no Origin of another site.".formatted(OWN_HEADER)));
    }
    if (endpoint.access() != Endpoint.Access.OPEN && !isOfWriter(request)) {
      return Optional.of(
          ProblemDto.of(
              "token_needed",
              "This needs an API token, and none that is known was given.",
              "Maybe add the header Authorization: Bearer TOKEN; a token is made with: wayleave"
                  + " token add NAME."));
    }
    return Optional.empty();
  }

  /** Whether who asks may read and change what is kept. */
  boolean isOfWriter(ServerRequest request) {
    if (!gate.needsToken()) {
      return true;
    }
    String given = request.headers().value(HeaderNames.AUTHORIZATION).orElse("");
    return given.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && given.length() <= LONGEST_TOKEN
        && gate.isToken(given.substring(BEARER.length()).strip());
  }

  private static boolean isFromOwnPage(ServerRequestHeaders headers) {
    boolean hasOwnHeader = headers.value(HeaderNames.create(OWN_HEADER)).isPresent();
    String site = headers.value(HeaderNames.create("Sec-Fetch-Site")).orElse("none");
    Optional<String> origin = headers.value(HeaderNames.ORIGIN);
    boolean isOwnOrigin = origin.isEmpty() || authorityOf(origin.get()).equals(hostOf(headers));
    return hasOwnHeader && OWN_SITES.contains(site) && isOwnOrigin;
  }

  private static String hostOf(ServerRequestHeaders headers) {
    return headers.value(HeaderNames.HOST).orElse("").toLowerCase(Locale.ROOT);
  }

  /** The host and port of an origin; a text that is none has none. */
  private static String authorityOf(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null ? "?" : authority.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "?";
    }
  }

  private static boolean isNameOfThisMachine(String host) {
    String name = PORT.matcher(host).replaceFirst("");
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || name.matches("127(\\.\\d{1,3}){3}");
  }
}
