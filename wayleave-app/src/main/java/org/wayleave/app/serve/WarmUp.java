package org.wayleave.app.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.wayleave.network.Network;

/**
 * Asks a server that has just started what readers ask most, so that Java has compiled it when they
 * do: a first answer otherwise takes several times as long as a later one. It waits until the first
 * reader has the page, asks one question at a time, rests twice as long as each took and stops
 * after a while. What it is answered does not matter; it asks as any reader of this machine.
 */
final class WarmUp implements Runnable {

  private static final Duration QUIET = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofSeconds(25);

  /** In a larger network a question costs so much that it is not for nobody. */
  private static final int MOST_LINKS = 20_000;

  private static final List<String> QUESTIONS = List.of("routes", "fronts", "stability");
  private static final int TIMEOUT_MS = 2_000;

  /** So that a reader who is there already has the processor. */
  private static final int RESTS = 2;

  /** A step between places that meets all of them in turn, as it divides no usual count. */
  private static final int STEP = 7_919;

  private final URI origin;
  private final Network network;
  private final Duration quiet;
  private final Duration longest;

  /**
   * Of the server at an address; it begins after {@code quiet} and takes {@code longest} at most.
   */
  WarmUp(URI origin, Network network, Duration quiet, Duration longest) {
    this.origin = origin;
    this.network = network;
    this.quiet = quiet;
    this.longest = longest;
  }

  /** Begins in a moment, in a thread of its own that keeps nothing alive. */
  static void begin(URI origin, Network network) {
    Thread.ofPlatform().daemon().name("warm-up").start(new WarmUp(origin, network, QUIET, LONGEST));
  }

  @Override
  public void run() {
    int count = network.nodeCount();
    if (count < 2 || network.linkCount() > MOST_LINKS) {
      return;
    }
    try {
      Thread.sleep(quiet);
      long end = System.nanoTime() + longest.toNanos();
      for (int place = 0; System.nanoTime() < end; place += STEP) {
        String from = idOf(place % count);
        String to = idOf((place + count / 2) % count);
        for (String question : QUESTIONS) {
          long start = System.nanoTime();
          ask("/api/v1/%s?from=%s&to=%s".formatted(question, from, to));
          Thread.sleep(Duration.ofNanos(RESTS * (System.nanoTime() - start)));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // The server was stopped meanwhile, or has no time: either way nobody waits for this.
      return;
    }
  }

  private String idOf(int node) {
    return URLEncoder.encode(network.node(node).id().value(), StandardCharsets.UTF_8);
  }

  private void ask(String address) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) origin.resolve(address).toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MS);
    connection.setReadTimeout(TIMEOUT_MS);
    boolean isRefused = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
    try (InputStream answer =
        isRefused ? connection.getErrorStream() : connection.getInputStream()) {
      if (answer != null) {
        answer.transferTo(OutputStream.nullOutputStream());
      }
    }
  }
}
