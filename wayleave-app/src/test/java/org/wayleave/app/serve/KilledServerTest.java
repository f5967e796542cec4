package org.wayleave.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was answered with success is there after the server was killed at any moment. */
class KilledServerTest {

  private static final long SEED = Long.getLong("wayleave.seed", 20240601);
  private static final int ROUNDS = 12;
  private static final Pattern ID = Pattern.compile("\"id\":\"([sj]-[0-9a-f]+)\"");
  private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");

  @TempDir private Path folder;

  private final HttpClient http = HttpClient.newHttpClient();

  /** What was being written last, by address; it may or may not be there. */
  private final Map<String, String> attempted = new ConcurrentHashMap<>();

  private @Nullable ServerProcess server;

  private ServerProcess start() throws IOException {
    server = ServerProcess.start("--workspace", folder.resolve("w.gpkg").toString());
    return server;
  }

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(Objects.requireNonNull(server).at(path))
            .header("X-Wayleave", "1")
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void nothingThatWasAnsweredIsLost() throws IOException, InterruptedException {
    SplittableRandom random = new SplittableRandom(SEED);
    Map<String, String> kept = new ConcurrentHashMap<>();
    int written = 0;
    for (int round = 0; round < ROUNDS; round++) {
      try (ServerProcess killed = start()) {
        requireAll(kept, round);
        AtomicBoolean isOver = new AtomicBoolean();
        int before = kept.size();
        SplittableRandom own = random.split();
        Thread writer = new Thread(() -> write(kept, isOver, own), "writer");
        writer.start();
        // A server that has just started is slow; what matters is to kill it while it writes.
        for (int pause = 0; pause < 1_000 && kept.size() == before; pause++) {
          Thread.sleep(10);
        }
        Thread.sleep(random.nextInt(200));
        killed.kill();
        isOver.set(true);
        writer.join();
        written += kept.size() - before;
      }
    }
    try (ServerProcess _ = start()) {
      requireAll(kept, ROUNDS);
    }
    assertThat(written).as("what was written under seed %d", SEED).isGreaterThan(ROUNDS);
  }

  /** Writes until the server is gone; only what was answered counts. */
  private void write(Map<String, String> kept, AtomicBoolean isOver, SplittableRandom random) {
    Map<String, Integer> revisions = new LinkedHashMap<>();
    while (!isOver.get()) {
      try {
        String name = "scenario " + random.nextInt(1_000_000) + " ქართული";
        String content =
            "{\"name\":\"%s\",\"note\":\"%s\"}".formatted(name, "x".repeat(random.nextInt(3_000)));
        boolean isNew = revisions.isEmpty() || random.nextInt(3) > 0;
        if (random.nextInt(8) == 0) {
          HttpResponse<String> job =
              send(
                  "POST",
                  "/api/v1/jobs",
                  "{\"ask\":\"/api/v1/flows\",\"name\":\"%s\"}".formatted(name));
          if (job.statusCode() == 202) {
            kept.put("/api/v1/jobs/" + first(ID, job.body()), name);
          }
          continue;
        }
        String id = isNew ? "" : revisions.keySet().iterator().next();
        if (!isNew) {
          attempted.put("/api/v1/scenarios/" + id, name);
        }
        HttpResponse<String> answer =
            isNew
                ? send("POST", "/api/v1/scenarios", content)
                : send(
                    "PUT",
                    "/api/v1/scenarios/%s?revision=%d".formatted(id, revisions.get(id)),
                    content);
        if (answer.statusCode() == 200 || answer.statusCode() == 201) {
          String written = first(ID, answer.body());
          revisions.put(written, Integer.parseInt(first(REVISION, answer.body())));
          kept.put("/api/v1/scenarios/" + written, name);
        }
        if (!isNew) {
          revisions.remove(id);
        }
      } catch (IOException serverIsGone) {
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  /**
   * Everything is there and whole. Of a scenario that was being written again when the server was
   * killed, the next content may be there too: it was on the disk before it could be answered.
   */
  private void requireAll(Map<String, String> kept, int round)
      throws IOException, InterruptedException {
    for (Map.Entry<String, String> entry : kept.entrySet()) {
      HttpResponse<String> answer = send("GET", entry.getKey(), "");
      assertThat(answer.statusCode())
          .as("%s in round %d of seed %d", entry.getKey(), round, SEED)
          .isEqualTo(200);
      assertThat(answer.body())
          .as("%s in round %d of seed %d", entry.getKey(), round, SEED)
          .containsAnyOf(
              entry.getValue(), attempted.getOrDefault(entry.getKey(), entry.getValue()));
    }
  }
}
