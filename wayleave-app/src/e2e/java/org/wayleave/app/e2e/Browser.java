package org.wayleave.app.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wayleave.app.api.Api;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.rest.ApiServer;
import org.wayleave.app.rest.ServerSettings;
import org.wayleave.app.web.WebFiles;

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

  private final ApiServer server;
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
  private final List<String> foreignRequests = Collections.synchronizedList(new ArrayList<>());

  Browser() {
    Path data = Path.of(System.getProperty("wayleave.home"), "data");
    server =
        ApiServer.start(
            new Api(
                new RegionOpener(data).open(RegionOpener.DEFAULT),
                Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC),
                "test"),
            new WebFiles(),
            ServerSettings.ofThisMachine(0));
    playwright = Playwright.create();
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("wayleave.chromium")))
                    .setArgs(FLAGS));
  }

  /** Opens a page of that size and waits until the map is idle. */
  Page open(String address, int width, int height) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text() + " " + message.location());
          }
        });
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
    return "http://127.0.0.1:" + server.port();
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
    server.close();
  }
}
