package org.wayleave.app.rest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.wayleave.app.api.Api;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.watch.WatchEndpoints;
import org.wayleave.app.web.WebFiles;
import org.wayleave.app.workspace.Workspace;
import org.wayleave.io.workspace.WorkspaceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on the bundled data at a free port, and a client that asks it. */
final class Client implements AutoCloseable {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC);

  private static final JsonMapper JSON = new JsonMapper();
  private static final Region REGION =
      new RegionOpener(Path.of(System.getProperty("wayleave.home", "..")).resolve("data"))
          .open(RegionOpener.DEFAULT);

  private final Path folder = temporaryFolder();
  private final WorkspaceFile file =
      WorkspaceFile.open(
          folder.resolve("workspace.gpkg"), WorkspaceFile.Use.SERVER, CLOCK.instant());
  private final Api api = api(file);
  private final ApiServer server =
      ApiServer.start(api, new WebFiles(), ServerSettings.ofThisMachine(0));
  private final HttpClient http = HttpClient.newHttpClient();

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("wayleave-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The endpoints over the bundled network and a workspace. */
  static Api api(WorkspaceFile file) {
    return new Api(
        REGION,
        CLOCK,
        "0.1.0",
        new Workspace(file, new RegionOpener(folderOfData()), CLOCK),
        WatchEndpoints.list(folderOfData().resolve("sources")));
  }

  private static Path folderOfData() {
    return Path.of(System.getProperty("wayleave.home", "..")).resolve("data");
  }

  /** What it answers. */
  Api api() {
    return api;
  }

  /** A request that may change something. */
  HttpResponse<byte[]> write(String method, String path, String mediaType, byte[] body) {
    return send(
        request(path)
            .header("X-Wayleave", "1")
            .header("Content-Type", mediaType)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  /** The same with JSON. */
  HttpResponse<byte[]> write(String method, String path, String json) {
    return write(method, path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  static Region region() {
    return REGION;
  }

  int port() {
    return server.port();
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A request without its method. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("The server does not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was stopped.", e);
    }
  }

  HttpResponse<byte[]> get(String path) {
    return send(request(path).GET().build());
  }

  /** The answer as JSON, whatever its status. */
  JsonNode json(String path) {
    return parse(get(path));
  }

  static JsonNode parse(HttpResponse<byte[]> answer) {
    return JSON.readTree(answer.body());
  }

  static JsonNode parse(String text) {
    return JSON.readTree(text);
  }

  static byte[] unzip(byte[] bytes) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The body is not gzip.", e);
    }
  }

  /** Sends bytes as they are, which no well-behaved client does; the whole answer as text. */
  String raw(String request) {
    return raw(port(), request);
  }

  /** The same of a server at another port. */
  static String raw(int port, String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return answer(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("The server does not answer.", e);
    }
  }

  /** Reads as much as the head of the answer announces: the connection may stay open. */
  private static String answer(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return head.toString(StandardCharsets.ISO_8859_1);
      }
      head.write(next);
    }
    String text = head.toString(StandardCharsets.ISO_8859_1);
    Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(text);
    int announced = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return text + new String(in.readNBytes(announced), StandardCharsets.UTF_8);
  }

  /** GET of a path that is sent as it is. */
  String rawGet(String path) {
    return raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  @Override
  public void close() {
    http.close();
    server.close();
    api.close();
    file.close();
  }
}
