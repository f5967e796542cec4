package org.wayleave.app.rest;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.wayleave.app.answer.Json;
import org.wayleave.app.endpoint.Endpoint;
import org.wayleave.app.endpoint.Reply;
import org.wayleave.network.notice.Progress;

/**
 * Server-sent events (WHATWG HTML, "Server-sent events"): {@code progress} events while long work
 * goes on, then one {@code answer} or {@code problem}. Closing the connection cancels the work.
 */
final class EventStream implements Progress {

  static final String MEDIA_TYPE = "text/event-stream";

  private static final long PAUSE_NANOS = 200_000_000;

  private final OutputStream out;
  private long nextNanos = System.nanoTime();
  private boolean isGone;

  private EventStream(OutputStream out) {
    this.out = out;
  }

  /** Whether the client asks to be told how far long work is. */
  static boolean isWanted(Endpoint endpoint, ServerRequest request) {
    return endpoint.length() == Endpoint.Length.LONG
        && request.prologue().method().equals(Method.GET)
        && request.headers().value(HeaderNames.ACCEPT).orElse("").contains(MEDIA_TYPE);
  }

  /** Answers with events. */
  static void answer(ServerResponse response, Function<Progress, Reply> work) {
    response.header(HeaderNames.CONTENT_TYPE, MEDIA_TYPE);
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    try (OutputStream out = response.outputStream()) {
      EventStream stream = new EventStream(out);
      Reply reply = work.apply(stream);
      stream.send(
          reply.status() < 400 ? "answer" : "problem",
          new String(reply.body().bytes(), StandardCharsets.UTF_8));
    } catch (IOException | UncheckedIOException | CloseConnectionException e) {
      System.getLogger(EventStream.class.getName())
          .log(System.Logger.Level.DEBUG, "The client has gone.", e);
    }
  }

  @Override
  public synchronized boolean goesOn(String stage, long done, long total) {
    long now = System.nanoTime();
    if (!isGone && now - nextNanos >= 0) {
      nextNanos = now + PAUSE_NANOS;
      Map<String, Object> progress = new LinkedHashMap<>();
      progress.put("stage", stage);
      progress.put("done", done);
      progress.put("total", total);
      send("progress", new String(Json.toBytes(progress), StandardCharsets.UTF_8));
    }
    return !isGone;
  }

  /** JSON on one line is one line of data. */
  private void send(String event, String json) {
    try {
      out.write("event: %s\ndata: %s\n\n".formatted(event, json).getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException | UncheckedIOException | CloseConnectionException e) {
      isGone = true;
    }
  }
}
