package org.wayleave.app.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.api.Api;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.rest.ApiServer;
import org.wayleave.app.rest.ServerSettings;
import org.wayleave.app.web.WebFiles;
import org.wayleave.app.watch.WatchEndpoints;
import org.wayleave.app.workspace.Workspace;
import org.wayleave.io.workspace.WorkspaceFile;

/** A real Chromium on a real server with the bundled network; remembers what the page complained. */
final class Browser implements AutoCloseable {

  static final double PATIENCE_MS = 90_000;

  private static final List<String> FLAGS =
      List.of(
          "--use-angle=swiftshader",
          "--enable-unsafe-swiftshader",
          "--no-sandbox",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC);

  private final Path workspace = temporaryFolder().resolve("workspace.gpkg");
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
  private final Map<Page, List<Request>> pageToFinished = new ConcurrentHashMap<>();
  private final List<String> foreignRequests = Collections.synchronizedList(new ArrayList<>());
  private int port;
  private @Nullable Running running;

  /** A server with what it keeps open. */
  private record Running(ApiServer server, Api api, WorkspaceFile file) {

    void stop() {
      server.close();
      api.close();
      file.close();
    }
  }

  Browser() {
    startServer();
    playwright = Playwright.create();
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("wayleave.chromium")))
                    .setArgs(FLAGS));
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("wayleave-e2e");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the server, at the port where it was before. */
  void startServer() {
    Path data = Path.of(System.getProperty("wayleave.home"), "data");
    RegionOpener opener = new RegionOpener(data);
    WorkspaceFile file =
        WorkspaceFile.open(workspace, WorkspaceFile.Use.SERVER, CLOCK.instant());
    Api api =
        new Api(
            opener.open(RegionOpener.DEFAULT), CLOCK, "test", new Workspace(file, opener, CLOCK),
            WatchEndpoints.list(data.resolve("sources")));
    ServerSettings.Gate gate =
        new ServerSettings.Gate() {
          @Override
          public boolean needsToken() {
            return file.hasTokens();
          }

          @Override
          public boolean isToken(String text) {
            return file.isToken(text);
          }
        };
    ApiServer server =
        ApiServer.start(api, new WebFiles(), new ServerSettings("127.0.0.1", port, gate, 0));
    port = server.port();
    running = new Running(server, api, file);
  }

  /** Stops the server, whatever it is doing. */
  void stopServer() {
    Running now = running;
    if (now != null) {
      now.stop();
    }
    running = null;
  }

  /** What the server keeps. */
  WorkspaceFile file() {
    return Objects.requireNonNull(running).file();
  }

  /** Opens a page on a machine of its own, with these options. */
  Page open(String address, com.microsoft.playwright.Browser.NewContextOptions options) {
    return open(address, chromium.newContext(options));
  }

  /** Opens a page of that size and waits until the map is idle. */
  Page open(String address, int width, int height) {
    return open(
        address,
        new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
  }

  private Page open(String address, BrowserContext context) {
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text() + " " + message.location());
          }
        });
    List<Request> finished = Collections.synchronizedList(new ArrayList<>());
    pageToFinished.put(page, finished);
    page.onRequestFinished(finished::add);
    page.onRequest(
        request -> {
          boolean isOwn = request.url().startsWith(origin()) || !request.url().startsWith("http");
          if (!isOwn) {
            foreignRequests.add(request.url());
          }
        });
    page.navigate(origin() + address);
    return page;
  }

  String origin() {
    return "http://127.0.0.1:" + port;
  }

  /** How many bytes each answer to a page took on the way, compressed as it came. */
  List<Long> loadedBytes(Page page) {
    return List.copyOf(pageToFinished.getOrDefault(page, List.of())).stream()
        .map(request -> (long) request.sizes().responseBodySize)
        .toList();
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  List<String> foreignRequests() {
    return List.copyOf(foreignRequests);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
    stopServer();
  }
}
