package org.wayleave.app.rest;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.ProblemDto;
import org.wayleave.app.region.Region;
import org.wayleave.app.web.WebFiles;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;

/**
 * Serves the web map and the API over HTTP.
 *
 * <p>Only GET and HEAD are answered. Every answer carries security headers: nothing may be loaded
 * from elsewhere, no inline script runs, the page cannot be framed. A mistake of the user is a JSON
 * problem with status 400, 404 or 422; a defect of the program is logged and answered with 500
 * without a trace. Requests are bounded in size and time. Thread-safe; close it to stop.
 */
public final class ApiServer implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(ApiServer.class.getName());

  private static final int LONGEST_PROLOGUE = 16_384;
  private static final int LARGEST_HEADERS = 16_384;
  private static final long LARGEST_BODY = 65_536;
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(20);

  private static final Map<HeaderName, String> SECURITY_HEADERS = securityHeaders();

  private final WebServer server;

  private ApiServer(WebServer server) {
    this.server = server;
  }

  private static Map<HeaderName, String> securityHeaders() {
    Map<HeaderName, String> headers = new LinkedHashMap<>();
    headers.put(
        HeaderNames.create("Content-Security-Policy"),
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; connect-src 'self'; font-src 'self';"
            + " manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    headers.put(HeaderNames.create("X-Content-Type-Options"), "nosniff");
    headers.put(HeaderNames.create("X-Frame-Options"), "DENY");
    headers.put(HeaderNames.create("Referrer-Policy"), "no-referrer");
    headers.put(HeaderNames.create("Cross-Origin-Opener-Policy"), "same-origin");
    headers.put(HeaderNames.create("Cross-Origin-Resource-Policy"), "same-origin");
    headers.put(
        HeaderNames.create("Permissions-Policy"), "geolocation=(), camera=(), microphone=()");
    return headers;
  }

  /**
   * Starts a server.
   *
   * @param host the address to listen on; a loopback address unless the user says otherwise
   * @param port the port; 0 for any that is free
   * @throws UserException {@code port_in_use} when another program has the port
   */
  public static ApiServer start(
      Region region, WebFiles files, String host, int port, Clock clock, String version) {
    Api api = new Api(region, clock, version);
    HttpRouting.Builder routing = HttpRouting.builder();
    routing.addFilter((chain, request, response) -> {
      SECURITY_HEADERS.forEach((name, value) -> response.header(name, value));
      chain.proceed();
    });
    for (Endpoint endpoint : api.endpoints()) {
      Handler answering =
          (request, response) -> {
            if (EventStream.isWanted(endpoint, request)) {
              EventStream.answer(response, progress -> answer(endpoint, request, progress));
            } else {
              send(response, request, answer(endpoint, request, Progress.NONE));
            }
          };
      routing.get(endpoint.path(), answering).head(endpoint.path(), answering);
    }
    Handler sendingFiles = (request, response) -> sendFile(files, request, response);
    routing.get("/*", sendingFiles).head("/*", sendingFiles);
    routing.any((request, response) -> {
      response.header(HeaderNames.ALLOW, "GET, HEAD");
      send(
          response,
          request,
          Reply.problem(
              new ProblemDto(
                  "about:blank",
                  "Method not allowed",
                  405,
                  "method_not_allowed",
                  "The method (%s) is not answered here."
                      .formatted(request.prologue().method().text()),
                  "Maybe use GET.",
                  null,
                  null,
                  null)));
    });
    try {
      WebServer server =
          WebServer.builder()
              .host(host)
              .port(port)
              .maxPayloadSize(LARGEST_BODY)
              .directHandlers(Refusal.handlers(SECURITY_HEADERS))
              .connectionOptions(options -> options.readTimeout(READ_TIMEOUT))
              .addProtocol(
                  io.helidon.webserver.http1.Http1Config.builder()
                      .maxPrologueLength(LONGEST_PROLOGUE)
                      .maxHeadersSize(LARGEST_HEADERS)
                      .build())
              .shutdownHook(false)
              .routing(routing)
              .build();
      server.start();
      if (!server.isRunning()) {
        server.stop();
        throw cannotListen(host, port);
      }
      return new ApiServer(server);
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "bad_parameter",
          "The address (%s) is not one of this machine's.".formatted(host),
          "Maybe leave out --host; the default is 127.0.0.1.");
    } catch (UncheckedIOException | IllegalStateException e) {
      if (causedByBind(e)) {
        throw cannotListen(host, port);
      }
      throw e;
    }
  }

  private static UserException cannotListen(String host, int port) {
    return new UserException(
        "port_in_use",
        "The address (%s:%d) cannot be listened on.".formatted(host, port),
        "Maybe another program uses the port; try --port %d.".formatted(port + 1));
  }

  private static boolean causedByBind(@Nullable Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  private static Reply answer(Endpoint endpoint, ServerRequest request, Progress progress) {
    try {
      Map<String, List<String>> query = new LinkedHashMap<>();
      for (String name : request.query().names()) {
        query.put(name, request.query().all(name));
      }
      return endpoint.work().answer(Arguments.check(endpoint, query), progress);
    } catch (UserException mistake) {
      return Reply.problem(ProblemDto.of(mistake, List.of()));
    } catch (RuntimeException defect) {
      LOG.log(System.Logger.Level.ERROR, "A request failed: " + endpoint.path(), defect);
      return Reply.problem(
          new ProblemDto(
              "about:blank",
              "Internal error",
              500,
              "internal_error",
              "The program has a defect; it has been logged.",
              "Maybe report what you asked, with the version of the program.",
              null,
              null,
              null));
    }
  }

  private static void send(ServerResponse response, ServerRequest request, Reply reply) {
    response.status(Status.create(reply.status()));
    response.header(HeaderNames.CONTENT_TYPE, reply.mediaType());
    if (reply.etag().isEmpty()) {
      response.header(HeaderNames.CACHE_CONTROL, "no-store");
    } else {
      String etag = "\"" + reply.etag() + "\"";
      response.header(HeaderNames.CACHE_CONTROL, "no-cache");
      response.header(HeaderNames.ETAG, etag);
      if (request.headers().value(HeaderNames.IF_NONE_MATCH).orElse("").contains(etag)) {
        response.status(Status.NOT_MODIFIED_304).send();
        return;
      }
    }
    sendBytes(response, request, reply.body().bytes(), reply.body().gzip());
  }

  private static void sendFile(WebFiles files, ServerRequest request, ServerResponse response) {
    String path = request.path().path();
    Optional<WebFiles.WebFile> found = files.find(path);
    if (found.isEmpty()) {
      send(
          response,
          request,
          Reply.problem(
              ProblemDto.of(
                  "not_found",
                  "There is nothing at (%s).".formatted(path),
                  "Maybe start at / or see /openapi.json.")));
      return;
    }
    WebFiles.WebFile file = found.get();
    response.header(HeaderNames.CONTENT_TYPE, file.mediaType());
    response.header(
        HeaderNames.CACHE_CONTROL,
        file.isForever() ? "public, max-age=31536000, immutable" : "no-cache");
    sendBytes(response, request, file.content().bytes(), file.content().gzip());
  }

  private static void sendBytes(
      ServerResponse response, ServerRequest request, byte[] bytes, byte @Nullable [] gzip) {
    boolean takesGzip =
        gzip != null
            && request.headers().value(HeaderNames.ACCEPT_ENCODING).orElse("").contains("gzip");
    if (gzip != null) {
      response.header(HeaderNames.VARY, "Accept-Encoding");
    }
    if (takesGzip && gzip != null) {
      response.header(HeaderNames.CONTENT_ENCODING, "gzip");
      response.send(gzip);
    } else {
      response.send(bytes);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Stops. */
  @Override
  public void close() {
    server.stop();
  }
}
