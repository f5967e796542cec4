package org.wayleave.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking politely, of a host on this machine. */
class PoliteFetcherTest {

  private final SmallHost host = new SmallHost();
  private final PoliteFetcher fetcher =
      new PoliteFetcher(
          new FetchRules(
              "Wayleave/test (+desk@example.org)",
              Duration.ofMillis(150),
              Duration.ofSeconds(2),
              1_000));

  @AfterEach
  void close() {
    fetcher.close();
    host.close();
  }

  private Fetched fetch(String path) throws InterruptedException {
    return fetcher.fetch(host.address(path), "", "");
  }

  @Test
  void asksForRobotsFirstAndSaysWhoAsks() throws InterruptedException {
    host.on("/feed", 200, "hello");
    Fetched fetched = fetch("/feed");
    assertThat(fetched.isThere()).isTrue();
    assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("hello");
    fetch("/feed");
    assertThat(host.asked())
        .containsExactly(
            "/robots.txt Wayleave/test (+desk@example.org)",
            "/feed Wayleave/test (+desk@example.org)",
            "/feed Wayleave/test (+desk@example.org)");
  }

  @Test
  void keepsToRobots() throws InterruptedException {
    host.on(
            "/robots.txt",
            200,
            "User-agent: *\nDisallow: /\n\nUser-agent: wayleave\nDisallow: /private\n")
        .on("/open", 200, "x")
        .on("/private/a", 200, "x");
    assertThat(fetch("/open").isThere()).isTrue();
    assertThat(fetch("/private/a").isForbidden()).isTrue();
    assertThat(fetch("/private/a").failure()).contains("robots.txt");
    assertThat(host.asked()).noneMatch(each -> each.startsWith("/private"));
  }

  @Test
  void asksForNothingWhereRobotsCannotBeRead() throws InterruptedException {
    host.on("/robots.txt", 503, "").on("/feed", 200, "x");
    assertThat(fetch("/feed").isForbidden()).isTrue();
    host.on("/robots.txt", 200, "");
    assertThat(fetch("/feed").isThere()).isTrue();
  }

  @Test
  void waitsBetweenRequests() throws InterruptedException {
    host.on("/robots.txt", 200, "User-agent: *\nCrawl-delay: 1\n").on("/feed", 200, "x");
    fetch("/feed");
    long start = System.nanoTime();
    fetch("/feed");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
  }

  @Test
  void asksOnlyForWhatHasChanged() throws InterruptedException {
    host.on(
        "/feed",
        exchange -> {
          boolean isKnown = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          SmallHost.send(exchange, isKnown ? 304 : 200, isKnown ? "" : "x");
        });
    Fetched first = fetch("/feed");
    Fetched second = fetcher.fetch(host.address("/feed"), first.header("etag"), "");
    assertThat(second.isUnchanged()).isTrue();
    assertThat(second.failure()).isEmpty();
  }

  @Test
  void followsButNotForEver() throws InterruptedException {
    host.on(
            "/moved",
            exchange -> {
              exchange.getResponseHeaders().set("Location", "/feed");
              SmallHost.send(exchange, 301, "");
            })
        .on(
            "/round",
            exchange -> {
              exchange.getResponseHeaders().set("Location", "/round");
              SmallHost.send(exchange, 302, "");
            })
        .on("/feed", 200, "x");
    assertThat(fetch("/moved").address()).isEqualTo(host.address("/feed"));
    assertThat(fetch("/round").failure()).contains("leads on");
  }

  @Test
  void readsNoMoreThanTheLimitAndWaitsNoLongerThanAllowed() throws InterruptedException {
    host.on("/long", 200, "x".repeat(5_000))
        .on(
            "/slow",
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              for (int x = 0; x < 100; x++) {
                try {
                  Thread.sleep(100);
                } catch (InterruptedException e) {
                  return;
                }
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
              }
            });
    assertThat(fetch("/long").body()).hasSize(1_000);
    assertThat(fetch("/slow").failure()).contains("took longer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://a.example/",
        "http://",
        "nonsense",
        "http://user:pass@a.example/",
        "http://[broken"
      })
  void asksOnlyTheWeb(String address) throws InterruptedException {
    assertThat(fetcher.fetch(address, "", "").failure()).contains("no address of the web");
  }

  @Test
  void saysWhatWentWrong() throws InterruptedException {
    host.on("/broken", 500, "");
    assertThat(fetch("/broken").failure()).isEqualTo("the host answered (500)");
    host.close();
    assertThat(fetch("/broken").failure()).isNotEmpty();
  }
}
