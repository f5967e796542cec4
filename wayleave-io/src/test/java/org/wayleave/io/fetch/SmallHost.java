package org.wayleave.io.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** A host on this machine that answers as it is told. */
public final class SmallHost implements AutoCloseable {

  /** What to answer. */
  @FunctionalInterface
  public interface Answer {
    void give(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final Map<String, Answer> answers = Collections.synchronizedMap(new HashMap<>());
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  /** Begins to listen. */
  public SmallHost() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          asked.add(
              exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
          answers
              .getOrDefault(exchange.getRequestURI().getPath(), each -> send(each, 404, ""))
              .give(exchange);
          exchange.close();
        });
    server.start();
  }

  /** The address of a path. */
  public String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Says what to answer. */
  public SmallHost on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /** Answers with a text. */
  public SmallHost on(String path, int status, String text) {
    return on(path, exchange -> send(exchange, status, text));
  }

  /** Sends a text. */
  public static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** What was asked, in its order: the path and who asked. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
