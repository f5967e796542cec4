package org.wayleave.app.rest;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.ProblemDto;
import org.wayleave.app.api.Api;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.app.web.WebFiles;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;

/**
 * Serves the web map and the API over HTTP.
 *
 * <p>What is answered, and to whom, is said by the endpoints. Every answer carries security
 * headers: nothing may be loaded from elsewhere, no inline script runs, the page cannot be framed.
 * A mistake of the user is a JSON problem with a status of 400 to 429; a defect of the program is
 * logged and answered with 500 without a trace. Requests are bounded in size, time and number.
 * Thread-safe; close it to stop.
 */
public final class ApiServer implements AutoCloseable {

  private static final int LONGEST_PROLOGUE = 16_384;
  private static final int LARGEST_HEADERS = 16_384;
  private static final long LARGEST_BODY = 64L * 1024 * 1024;

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
   * @param api what it answers
   * @param files the web map
   * @param settings how it listens and whom it answers
   * @throws UserException {@code port_in_use} when another program has the port
   */
  public static ApiServer start(Api api, WebFiles files, ServerSettings settings) {
    String host = settings.host();
    int port = settings.port();
    HttpRouting.Builder routing = HttpRouting.builder();
    Guard guard = new Guard(settings);
    RateLimit limit = new RateLimit(settings.requestsPerSecond());
    routing.addFilter((chain, request, response) -> {
      SECURITY_HEADERS.forEach((name, value) -> response.header(name, value));
      Optional<ProblemDto> refusal =
          limit.allows(request.remotePeer().host())
              ? guard.refusal(request)
              : Optional.of(
                  ProblemDto.of(
                      "too_many",
                      "More than (%d) requests a second came from this address."
                          .formatted(settings.requestsPerSecond()),
                      "Maybe ask again in a moment."));
      if (refusal.isPresent()) {
        send(response, request, Reply.problem(refusal.get()));
      } else {
        chain.proceed();
      }
    });
    Requests requests = new Requests(guard);
    Map<String, Set<String>> pathToMethods = new LinkedHashMap<>();
    for (Endpoint endpoint : api.endpoints()) {
      Handler answering =
          (request, response) -> {
            if (EventStream.isWanted(endpoint, request)) {
              EventStream.answer(
                  response, progress -> requests.answer(endpoint, request, progress));
            } else {
              send(response, request, requests.answer(endpoint, request, Progress.NONE));
            }
          };
      Set<String> methods =
          pathToMethods.computeIfAbsent(endpoint.path(), _ -> new LinkedHashSet<>());
      for (Method method : methodsOf(endpoint)) {
        routing.route(method, endpoint.path(), answering);
        methods.add(method.text());
      }
    }
    pathToMethods.forEach((path, methods) ->
        routing.any(path, (request, response) -> refuseMethod(request, response, methods)));
    Handler sendingFiles = (request, response) -> sendFile(files, request, response);
    routing.get("/*", sendingFiles).head("/*", sendingFiles);
    routing.any((request, response) -> refuseMethod(request, response, Set.of("GET", "HEAD")));
    try {
      WebServer server =
          WebServer.builder()
              .host(host)
              .port(port)
              .maxPayloadSize(LARGEST_BODY)
              .directHandlers(Refusal.handlers(SECURITY_HEADERS))
              // An answer goes out in two pieces; without this the second waits for the reader's
              // word that the first has come, which it keeps back for 40 ms.
              .connectionOptions(options -> options.readTimeout(READ_TIMEOUT).tcpNoDelay(true))
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

  private static List<Method> methodsOf(Endpoint endpoint) {
    return switch (endpoint.method()) {
      case GET -> List.of(Method.GET, Method.HEAD);
      case POST -> List.of(Method.POST);
      case PUT -> List.of(Method.PUT);
      case DELETE -> List.of(Method.DELETE);
    };
  }

  private static void refuseMethod(
      ServerRequest request, ServerResponse response, Set<String> allowed) {
    String names = String.join(", ", new TreeSet<>(allowed));
    response.header(HeaderNames.ALLOW, names);
    send(
        response,
        request,
        Reply.problem(
            ProblemDto.of(
                "method_not_allowed",
                "The method (%s) is not answered here."
                    .formatted(request.prologue().method().text()),
                "Maybe use one of: %s.".formatted(names))));
  }

  private static void send(ServerResponse response, ServerRequest request, Reply reply) {
    response.status(Status.create(reply.status()));
    if (reply.status() == Status.NO_CONTENT_204.code()) {
      response.header(HeaderNames.CACHE_CONTROL, "no-store");
      response.send();
      return;
    }
    response.header(HeaderNames.CONTENT_TYPE, reply.mediaType());
    if (!reply.fileName().isEmpty()) {
      response.header(
          HeaderNames.CONTENT_DISPOSITION,
          "attachment; filename=\"%s\"".formatted(reply.fileName()));
    }
    switch (reply.status()) {
      case 401 -> response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"Wayleave\"");
      case 429, 503 -> response.header(HeaderNames.RETRY_AFTER, "1");
      default -> {}
    }
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
    sendBytes(response, request, reply.body()::bytes, reply.body().gzip());
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
    sendBytes(response, request, file.content()::bytes, file.content().gzip());
  }

  private static void sendBytes(
      ServerResponse response,
      ServerRequest request,
      Supplier<byte[]> bytes,
      byte @Nullable [] gzip) {
    if (gzip == null) {
      response.send(bytes.get());
      return;
    }
    response.header(HeaderNames.VARY, "Accept-Encoding");
    if (request.headers().value(HeaderNames.ACCEPT_ENCODING).orElse("").contains("gzip")) {
      response.header(HeaderNames.CONTENT_ENCODING, "gzip");
      response.send(gzip);
      return;
    }
    // Unpacked, a large network is some twenty times as much: too much to hold for every reader.
    try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(gzip));
        OutputStream out = response.outputStream()) {
      plain.transferTo(out);
    } catch (IOException | UncheckedIOException e) {
      System.getLogger(ApiServer.class.getName())
          .log(System.Logger.Level.DEBUG, "The reader has gone.", e);
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
