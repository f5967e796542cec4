package org.wayleave.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.NetworkBuilder;
import org.wayleave.network.element.Node;
import org.wayleave.network.geo.GeoPoint;

final class WarmUpTest {

  @Test
  void asksTheThreeQuestionsOfPlacesOfTheNetworkWhateverItIsAnswered() throws IOException {
    Queue<String> asked = new ConcurrentLinkedQueue<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(asked.size() % 2 == 0 ? 404 : 200, -1);
          exchange.close();
        });
    server.start();
    try {
      warmUp(server.getAddress().getPort(), network(40)).run();
    } finally {
      server.stop(0);
    }
    assertThat(asked)
        .startsWith(
            "/api/v1/routes?from=n00&to=n20",
            "/api/v1/fronts?from=n00&to=n20",
            "/api/v1/stability?from=n00&to=n20")
        .hasSizeGreaterThan(3);
  }

  @Test
  void endsQuietlyWhereTheServerIsGoneOrThereIsNothingToAsk() throws IOException {
    HttpServer gone =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    int port = gone.getAddress().getPort();
    gone.stop(0);
    for (Network network : List.of(network(40), network(1))) {
      assertThatCode(() -> warmUp(port, network).run()).doesNotThrowAnyException();
    }
  }

  @Test
  void aServerThatStartsBeginsIt() throws IOException {
    try (ServerProcess server = ServerProcess.start("--workspace", "none")) {
      Process threads =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  Long.toString(server.pid()),
                  "Thread.print")
              .redirectErrorStream(true)
              .start();
      assertThat(new String(threads.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains("\"warm-up\"");
    }
  }

  private static WarmUp warmUp(int port, Network network) {
    return new WarmUp(
        URI.create("http://127.0.0.1:" + port), network, Duration.ZERO, Duration.ofSeconds(2));
  }

  private static Network network(int places) {
    NetworkBuilder builder = Network.builder("row");
    for (int place = 0; place < places; place++) {
      builder.add(Node.of("n%02d".formatted(place), new GeoPoint(40, 50 + place * 0.01), "AZ"));
    }
    return builder.build();
  }
}
