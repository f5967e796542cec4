package org.wayleave.io.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Asks for what is public. Thread-safe. */
public final class PoliteFetcher implements AutoCloseable {

  private static final int MOST_REDIRECTIONS = 5;
  private static final int FIRST_REDIRECTION = 300;
  private static final int NOT_MODIFIED = 304;
  private static final int FIRST_ERROR = 400;
  private static final int FIRST_FAILURE = 500;
  private static final int TOO_MANY = 429;
  private static final int MOST_ROBOTS_BYTES = 512 << 10; // RFC 9309, 2.5: at least 500 KiB
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
  private static final String ROBOT_NAME = "wayleave";

  private final FetchRules rules;
  private final HttpClient client;
  private final HostTurns turns = new HostTurns();
  private final Map<String, SimpleRobotRules> robotsByHost = new ConcurrentHashMap<>();

  /** A fetcher under rules. */
  public PoliteFetcher(FetchRules rules) {
    this.rules = rules;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(rules.patience())
            .build();
  }

  /**
   * Asks for an address.
   *
   * @param etag what the host called the version that is known; empty for none
   * @param modified when the host said that version was made; empty for none
   * @throws InterruptedException where the thread was told to stop
   */
  public Fetched fetch(String address, String etag, String modified) throws InterruptedException {
    String at = address;
    for (int hop = 0; hop <= MOST_REDIRECTIONS; hop++) {
      URI uri = parse(at);
      if (uri == null) {
        return Fetched.failed(at, "(%s) is no address of the web".formatted(at));
      }
      SimpleRobotRules robots = robots(uri);
      if (!robots.isAllowed(at)) {
        return Fetched.forbidden(
            at,
            robots.isDeferVisits()
                ? "its robots.txt cannot be read at present"
                : "its robots.txt does not allow it");
      }
      Fetched answer = ask(uri, etag, modified, pause(robots), rules.limitBytes());
      String to = answer.header("location");
      boolean isMoved =
          answer.status() >= FIRST_REDIRECTION
              && answer.status() < FIRST_ERROR
              && answer.status() != NOT_MODIFIED
              && !to.isEmpty();
      if (!isMoved) {
        return answer;
      }
      at = uri.resolve(to.replace(" ", "%20")).toString();
    }
    return Fetched.failed(address, "it leads on more than %d times".formatted(MOST_REDIRECTIONS));
  }

  private Duration pause(SimpleRobotRules robots) {
    Duration asked = Duration.ofMillis(Math.max(0, robots.getCrawlDelay()));
    Duration longer = asked.compareTo(rules.pause()) > 0 ? asked : rules.pause();
    return longer.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : longer;
  }

  private static @Nullable URI parse(String address) {
    try {
      URI uri = URI.create(address.replace(" ", "%20"));
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("http") || scheme.equals("https");
      return isWeb && uri.getHost() != null && uri.getUserInfo() == null ? uri : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The rules of a host, asked for once. */
  private SimpleRobotRules robots(URI uri) throws InterruptedException {
    String host = uri.getScheme() + "://" + uri.getAuthority();
    SimpleRobotRules known = robotsByHost.get(host);
    if (known != null) {
      return known;
    }
    URI robots = URI.create(host + "/robots.txt");
    Fetched answer = Fetched.failed(host, "");
    URI at = robots;
    for (int hop = 0; hop <= MOST_REDIRECTIONS; hop++) {
      answer = ask(at, "", "", rules.pause(), MOST_ROBOTS_BYTES);
      String to = answer.header("location");
      if (answer.status() < FIRST_REDIRECTION || answer.status() >= FIRST_ERROR || to.isEmpty()) {
        break;
      }
      at = at.resolve(to);
    }
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    SimpleRobotRules read;
    if (answer.isThere()) {
      read =
          parser.parseContent(robots.toString(), answer.body(), "text/plain", List.of(ROBOT_NAME));
    } else if (answer.status() >= FIRST_ERROR
        && answer.status() < FIRST_FAILURE
        && answer.status() != TOO_MANY) {
      read = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    } else {
      read = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
      read.setDeferVisits(true);
      return read; // asked again the next time
    }
    robotsByHost.put(host, read);
    return read;
  }

  private Fetched ask(URI uri, String etag, String modified, Duration pause, int limit)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(rules.patience())
            .header("User-Agent", rules.userAgent())
            .header("Accept-Encoding", "gzip")
            .GET();
    if (!etag.isEmpty()) {
      request.header("If-None-Match", etag);
    }
    if (!modified.isEmpty()) {
      request.header("If-Modified-Since", modified);
    }
    HostTurns.Turn turn = turns.begin(uri.getAuthority());
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        byte[] bytes = read(body, limit);
        return Fetched.answer(
            uri.toString(), response.statusCode(), response.headers().map(), bytes);
      }
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return Fetched.failed(uri.toString(), reason);
    } catch (IllegalArgumentException e) {
      return Fetched.failed(
          uri.toString(), "it cannot be asked for (%s)".formatted(e.getMessage()));
    } finally {
      turns.end(turn, pause);
    }
  }

  /** A body that comes in drops is given up after the time allowed. */
  private byte[] read(InputStream body, int limit) throws IOException {
    long end = System.nanoTime() + rules.patience().toNanos();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    int count = body.read(buffer, 0, Math.min(buffer.length, limit));
    while (count > 0) {
      out.write(buffer, 0, count);
      if (System.nanoTime() > end) {
        throw new IOException("the answer took longer than " + rules.patience().toSeconds() + " s");
      }
      count = body.read(buffer, 0, Math.min(buffer.length, limit - out.size()));
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    client.close();
  }
}
