package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wayleave watch collect} and {@code verify}: evidence from a host on this machine. */
class CollectCommandTest {

  private static final String FEED =
      "<rss><channel><title>F</title><item><title>Port open</title></item></channel></rss>";

  @TempDir private Path folder;

  private String list(int port) throws IOException {
    return Files.writeString(
            folder.resolve("sources.yaml"),
            """
            sources:
            - {id: good, name: Good, feed: "http://127.0.0.1:%d/feed"}
            - {id: gone, name: Gone, feed: "http://127.0.0.1:%d/gone"}
            """
                .formatted(port, port))
        .toString();
  }

  @Test
  void collectsVerifiesAndReads() throws IOException {
    HttpServer host =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    host.createContext(
        "/",
        exchange -> {
          boolean isFeed = exchange.getRequestURI().getPath().equals("/feed");
          byte[] bytes = (isFeed ? FEED : "").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(isFeed ? 200 : 404, isFeed ? bytes.length : -1);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    host.start();
    String address = "http://127.0.0.1:%d/".formatted(host.getAddress().getPort());
    String store = folder.resolve("store").toString();
    String sources = list(host.getAddress().getPort());
    String[] collect = {
      "watch",
      "collect",
      "--store",
      store,
      "--contact",
      "desk@example.org",
      "--sources",
      sources,
      "--pause",
      "1"
    };
    try {
      assertThat(Cli.run("watch", "read", address + "feed").refused().err())
          .contains("without saying who asks", "--contact");
      String[] once = {"watch", "read", address + "feed", "--contact", "desk@example.org"};
      assertThat(Cli.run(once).answered().out()).contains("\"title\":\"Port open\"", "firstSeenAt");
      once[2] = address + "gone";
      assertThat(Cli.run(once).refused().err())
          .contains("/gone) was not read: the host answered (404)");
      assertThat(Cli.run(collect).answered().out())
          .contains("captured, stored as", "failed: the host answered (404); next try at")
          .contains("2 sources: 1 captured, 1 failed");
      assertThat(Cli.run(collect).answered().out())
          .contains("has nothing new", "gone", "failed before; next try at", "2 sources: 1 same");
    } finally {
      host.stop(0);
    }
    assertThat(Cli.run("watch", "verify", store).answered().out())
        .contains("3 entries, 1 of them with a record", "The store is as it was written.");
    assertThat(Cli.run("watch", "read", store).answered().out())
        .contains("\"title\":\"Port open\"", "\"firstSeenAt\"");
    Path records = folder.resolve("store/evidence-000001.warc.gz");
    byte[] bytes = Files.readAllBytes(records);
    bytes[bytes.length / 2] ^= 1;
    Files.write(records, bytes);
    assertThat(Cli.run("watch", "verify", store).answeredNo().err())
        .contains("Its record is not as it was written.");
  }

  @Test
  void refusesWhatMakesNoSense() throws IOException {
    String store = folder.resolve("store").toString();
    String sources = list(1);
    assertThat(
            Cli.run(
                    "watch",
                    "collect",
                    "--store",
                    store,
                    "--contact",
                    "nobody",
                    "--sources",
                    sources)
                .refused()
                .err())
        .contains("(nobody)", "desk@example.org");
    assertThat(
            Cli.run(
                    "watch",
                    "collect",
                    "--store",
                    store,
                    "--contact",
                    "a@b.example",
                    "--sources",
                    sources,
                    "--only",
                    "godo")
                .refused()
                .err())
        .contains("(godo)", "(good) was meant");
    assertThat(Cli.run("watch", "verify", store).refused().err()).contains("no store");
  }
}
