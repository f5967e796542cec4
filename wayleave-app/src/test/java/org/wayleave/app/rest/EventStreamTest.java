package org.wayleave.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Long questions as server-sent events: progress, one answer or problem, and going away. */
class EventStreamTest {

  private static final String EVENTS = "text/event-stream";
  private static final int MOST_TRIES = 600;

  private static Client client;

  @BeforeAll
  static void start() {
    client = new Client();
  }

  @AfterAll
  static void stop() {
    client.close();
  }

  private record Event(String name, JsonNode data) {}

  private static List<Event> events(String path) {
    HttpResponse<byte[]> answer =
        client.send(client.request(path).header("Accept", EVENTS).GET().build());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(EVENTS);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(text).endsWith("\n\n");
    List<Event> events = new ArrayList<>();
    for (String block : text.strip().split("\n\n", -1)) {
      String[] lines = block.split("\n", -1);
      assertThat(lines).hasSize(2);
      assertThat(lines[0]).startsWith("event: ");
      assertThat(lines[1]).startsWith("data: ");
      events.add(
          new Event(
              lines[0].substring("event: ".length()),
              Client.parse(lines[1].substring("data: ".length()))));
    }
    return events;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/criticality?elements=borders&limit=5",
        "/api/v1/worst?k=1&elements=chokepoints",
        "/api/v1/flows?limit=5",
        "/api/v1/compare?a=baseline&b=close:az-alat-port",
      })
  void progressIsToldAndTheAnswerIsThePlainOne(String path) {
    List<Event> events = events(path);
    assertThat(events).hasSizeGreaterThanOrEqualTo(2);
    for (Event event : events.subList(0, events.size() - 1)) {
      assertThat(event.name).isEqualTo("progress");
      assertThat(event.data.path("stage").asString()).isNotBlank();
      assertThat(event.data.path("done").asLong()).isBetween(0L, event.data.path("total").asLong());
    }
    assertThat(events.getLast().name).isEqualTo("answer");
    assertThat(events.getLast().data).isEqualTo(client.json(path));
  }

  @Test
  void whatTakesNoTimeIsOneAnswer() {
    List<Event> events = events("/api/v1/demand");
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().name).isEqualTo("answer");
    assertThat(events.getFirst().data).isEqualTo(client.json("/api/v1/demand"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/criticality?elements=zeppelins",
        "/api/v1/criticality?colour=red",
        "/api/v1/worst?k=0",
        "/api/v1/flows?close=nowhere",
        "/api/v1/compare?a=baseline",
      })
  void aMistakeIsOneProblem(String path) {
    List<Event> events = events(path);
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().name).isEqualTo("problem");
    assertThat(events.getFirst().data).isEqualTo(client.json(path));
  }

  @Test
  void shortQuestionsAreAnsweredPlainly() {
    HttpResponse<byte[]> answer =
        client.send(client.request("/api/v1/health").header("Accept", EVENTS).GET().build());
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
  }

  @Test
  void whoeverGoesAwayLeavesRoomForOthersAndIsNoDefect() throws IOException {
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    Logger log = (Logger) LoggerFactory.getLogger(Requests.class);
    logged.start();
    log.addAppender(logged);
    for (int time = 0; time < 3; time++) {
      goAwayAfterTheFirstEvent("/api/v1/worst?k=3&elements=links");
    }
    int tries = 0;
    int status = 503;
    while (status == 503 && tries < MOST_TRIES) {
      status = client.get("/api/v1/demand").statusCode();
      tries++;
      pause();
    }
    assertThat(status).as("after %d tries", tries).isEqualTo(200);
    // Both places are free again: work that was left goes on for a moment at most.
    assertThat(events("/api/v1/flows?limit=1").getLast().name).isEqualTo("answer");
    log.detachAppender(logged);
    assertThat(logged.list).isEmpty();
  }

  private static void goAwayAfterTheFirstEvent(String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), client.port())) {
      socket.setSoTimeout(60_000);
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\n\r\n"
                  .formatted(path, EVENTS)
                  .getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      StringBuilder begun = new StringBuilder();
      InputStream in = socket.getInputStream();
      while (!begun.toString().contains("\n\n")) {
        int next = in.read();
        assertThat(next).as("the stream ended: %s", begun).isNotNegative();
        begun.append((char) next);
      }
      assertThat(begun.toString()).contains("event: ");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was stopped.", e);
    }
  }
}
