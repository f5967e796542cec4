package org.wayleave.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network of more than 100,000 links is served within the memory that a server has. */
class LargeNetworkTest {

  private static final int SIDE = 225;
  private static final int LINKS = 2 * SIDE * (SIDE - 1);
  private static final int READERS = 4;

  @TempDir private Path folder;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void isSentToReadersWithAndWithoutGzipAtOnce() throws IOException {
    writeGrid();
    try (ServerProcess server =
        ServerProcess.start("--workspace", "none", "--network", folder.toString())) {
      Content zipped = unzipped(ask(server, "/api/v1/network/geojson", "gzip").join());
      assertThat(zipped.bytes()).isGreaterThan(300L * LINKS);
      List<CompletableFuture<Content>> plain = new ArrayList<>();
      for (int reader = 0; reader < READERS; reader++) {
        plain.add(
            ask(server, "/api/v1/network/geojson", "identity")
                .thenApplyAsync(answer -> contentOf(answer.body())));
      }
      assertThat(plain).allSatisfy(each -> assertThat(each.join()).isEqualTo(zipped));
      String route = "/api/v1/routes?from=n0-0&to=n%d-%d".formatted(SIDE - 1, SIDE - 1);
      HttpResponse<InputStream> answer = ask(server, route, "identity").join();
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
          .contains("\"routeId\"");
    }
  }

  /** How long a content is, and its checksum. */
  private record Content(long bytes, long crc) {}

  private CompletableFuture<HttpResponse<InputStream>> ask(
      ServerProcess server, String path, String encoding) {
    return http.sendAsync(
        HttpRequest.newBuilder(server.at(path)).header("Accept-Encoding", encoding).build(),
        BodyHandlers.ofInputStream());
  }

  private static Content unzipped(HttpResponse<InputStream> answer) throws IOException {
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    return contentOf(new GZIPInputStream(answer.body()));
  }

  private static Content contentOf(InputStream body) {
    CheckedInputStream checked = new CheckedInputStream(body, new CRC32());
    try (checked) {
      long bytes = checked.transferTo(OutputStream.nullOutputStream());
      return new Content(bytes, checked.getChecksum().getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Roads between neighbours of a square. */
  private void writeGrid() throws IOException {
    Files.writeString(
        folder.resolve("source.csv"),
        "source_id,title,url,licence,note\nmade,made for this test,,,\n");
    try (BufferedWriter nodes = Files.newBufferedWriter(folder.resolve("node.csv"));
        BufferedWriter links = Files.newBufferedWriter(folder.resolve("link.csv"))) {
      nodes.write("node_id,name,x_coord,y_coord,node_type,country,jurisdiction,source,basis\n");
      links.write(
          "link_id,from_node_id,to_node_id,directed,length,facility_type,mode,status,source,basis\n");
      for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
          nodes.write(
              "n%d-%d,N %d %d,%.3f,%.3f,junction,ZZ,ZZ,made,computed\n"
                  .formatted(x, y, x, y, 40 + x * 0.05, 30 + y * 0.05));
          if (x + 1 < SIDE) {
            links.write(road("e", x, y, x + 1, y));
          }
          if (y + 1 < SIDE) {
            links.write(road("s", x, y, x, y + 1));
          }
        }
      }
    }
  }

  private static String road(String side, int x, int y, int toX, int toY) {
    return "%s%d-%d,n%d-%d,n%d-%d,false,5.6,two_lane,road,open,made,computed\n"
        .formatted(side, x, y, x, y, toX, toY);
  }
}
