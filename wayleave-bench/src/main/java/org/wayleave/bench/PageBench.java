package org.wayleave.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wayleave.bench.ledger.Ledger;

/**
 * What a person at the map waits for: the first paint, what a first visit loads, how long after a
 * click its answer is on the screen, and how even the map moves under the hand, with the bundled
 * network and with one of 100,000 links.
 *
 * <p>A real Chromium with a server as a user starts it. There is no graphics card here: every point
 * of the map is drawn by the same two cores that serve, so what is measured is the worse for it. A
 * click's time is the page's own: from the change of the question to the frame after the one that
 * shows the answer, so the time to paint it is in. The page fetches ahead what closing the element
 * would give that a reader looks at, and remembers what it asked within the minute: a click is
 * timed with both, as a reader has them. So is what is typed, between the last digit and Enter.
 * Hours that are set and sent at once are not foreseen and tell what an answer takes that the
 * server is asked for.
 */
final class PageBench {

  private static final String NO_CARD = " (no graphics card; server on the same cores)";
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int VISITS = 15;

  /** Waits in the page itself: to be asked again and again from outside would cost it frames. */
  private static final String WATCH =
      """
      () => {
        const marks = document.documentElement.dataset;
        const wanted = ['pictureMs', 'frontMs', 'routeDrawn'];
        for (const mark of wanted) delete marks[mark];
        window.answered = new Promise((resolve) => {
          const watcher = new MutationObserver(() => {
            if (!wanted.every((mark) => marks[mark])) return;
            watcher.disconnect();
            resolve(true);
          });
          watcher.observe(document.documentElement, { attributes: true });
        });
      }
      """;

  /** Set and sent at once, as nobody types: no page can know it before. */
  private static final String UNFORESEEN_HOURS = "7";

  private static final String HOURS = "9";

  /** From the last digit to Enter; an estimate of what a hand takes. */
  private static final double BETWEEN_KEYS_MS = 200;

  private static final double FLIGHT_MS = 3_000;
  private static final int GRID_SIDE = 225;
  private static final int DRAG_STEPS = 60;
  private static final double PATIENCE_MS = 180_000;

  private static final String ASKED = "/?from=kz-almaty&to=ge-poti&by=cost&date=2024-06-01";

  /** Found by name, closed and opened again; none is an end of the trade. */
  private static final List<String> CLOSED =
      List.of(
          "Port of Baku (Alat)",
          "Aktau port",
          "Kuryk port",
          "Samara",
          "Tashkent",
          "Shymkent",
          "Aktobe",
          "Tbilisi",
          "Saratov",
          "Astrakhan",
          "Bukhara",
          "Samarkand",
          "Turkmenbashi",
          "Ashgabat",
          "Kandyagash",
          "Atyrau",
          "Makhachkala",
          "Yerevan",
          "Batumi",
          "Kutaisi",
          "Volgograd",
          "Orenburg",
          "Kyzylorda",
          "Taraz",
          "Bishkek",
          "Osh",
          "Urgench",
          "Novorossiysk",
          "Vladikavkaz",
          "Ganja");

  private final Browser browser;
  private final Ledger ledger;
  private final String data;
  private final String origin;

  private PageBench(Browser browser, Ledger ledger, ServedWayleave server) throws IOException {
    this.browser = browser;
    this.ledger = ledger;
    this.data = server.networkHash();
    this.origin = "http://127.0.0.1:" + server.port();
  }

  static void run(Path home, Ledger ledger) throws IOException {
    String chromium = System.getProperty("wayleave.chromium", "");
    if (chromium.isEmpty()) {
      throw new IOException(
          "The benchmark 'page' needs Chromium, and none was found. Maybe install the package"
              + " chromium, or set WAYLEAVE_CHROMIUM to it.");
    }
    Path grid = Files.createTempDirectory("wayleave-grid");
    try (Playwright playwright = Playwright.create();
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--enable-unsafe-swiftshader", "--no-sandbox")))) {
      double[] small;
      try (ServedWayleave server = ServedWayleave.start(home)) {
        PageBench bench = new PageBench(browser, ledger, server);
        bench.visits();
        bench.clicks();
        small = bench.drag("bundled network");
      }
      GridBench.write(grid, GRID_SIDE);
      try (ServedWayleave server = ServedWayleave.start(home, "--network", grid.toString())) {
        double[] large = new PageBench(browser, ledger, server).drag("100;800 links");
        ledger.add(
            "page",
            "both",
            "mean frame of 100;800 links to that of the bundled network" + NO_CARD,
            "ratio",
            new double[] {mean(large) / mean(small)},
            0);
      }
    } finally {
      GridBench.delete(grid);
    }
  }

  private void visits() throws IOException {
    double[] paint = new double[VISITS];
    double[] content = new double[VISITS];
    double[] still = new double[VISITS];
    double[] kilobytes = new double[VISITS];
    for (int visit = -1; visit < VISITS; visit++) {
      try (BrowserContext context = context(ServiceWorkerPolicy.BLOCK)) {
        Page page = open(context, "/");
        double ready = number(page, "() => performance.now()");
        if (visit < 0) {
          continue;
        }
        paint[visit] = number(page, paintTime("first-paint"));
        content[visit] = number(page, paintTime("first-contentful-paint"));
        still[visit] = ready;
        kilobytes[visit] =
            number(
                    page,
                    "() => [...performance.getEntriesByType('resource'),"
                        + " ...performance.getEntriesByType('navigation')]"
                        + ".reduce((sum, entry) => sum + entry.transferSize, 0)")
                / 1000;
      }
    }
    ledger.add("page", data, "first paint of a first visit" + NO_CARD, "ms", paint, 0);
    ledger.add("page", data, "first words of a first visit" + NO_CARD, "ms", content, 0);
    ledger.add("page", data, "network drawn and still" + NO_CARD, "ms", still, 0);
    ledger.add("page", data, "first visit; all that is loaded", "kB gzip", kilobytes, 0);
  }

  private static String paintTime(String name) {
    return "() => performance.getEntriesByName('%s')[0].startTime".formatted(name);
  }

  private void clicks() throws IOException {
    Answered closed = new Answered();
    Answered opened = new Answered();
    Answered typed = new Answered();
    Answered atOnce = new Answered();
    // As a reader has it: the page keeps its files and its answers for later.
    try (BrowserContext context = context(ServiceWorkerPolicy.ALLOW)) {
      Page page = open(context, ASKED);
      attached(page, "html[data-route-drawn]");
      for (String name : CLOSED) {
        page.getByTestId("element-search").fill(name);
        page.getByTestId("element-option").first().click();
        page.waitForTimeout(FLIGHT_MS); // the map flies to what was found
        answer(page, () -> page.getByTestId("close-element").click(), closed);
        answer(page, () -> page.getByTestId("undo-element").click(), opened);
        Locator hours = page.getByTestId("extra-hours");
        hours.fill(UNFORESEEN_HOURS);
        answer(page, () -> hours.press("Enter"), atOnce);
        hours.fill(HOURS);
        page.waitForTimeout(BETWEEN_KEYS_MS);
        answer(page, () -> hours.press("Enter"), typed);
        hours.fill("");
        answer(page, () -> hours.press("Enter"), new Answered());
      }
    }
    closed.add(ledger, data, "closing what is looked at");
    opened.add(ledger, data, "opening it again");
    typed.add(ledger, data, "hours typed");
    atOnce.add(ledger, data, "hours set and sent at once");
  }

  /** How long answers took to be on the screen, ms. */
  private record Answered(List<Double> routes, List<Double> fronts) {

    Answered() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void add(Ledger ledger, String data, String what) throws IOException {
      ledger.add("page", data, what + "; to the new route" + NO_CARD, "ms", of(routes), 0);
      ledger.add("page", data, what + "; to the new front" + NO_CARD, "ms", of(fronts), 0);
    }
  }

  /** Does what asks anew, and notes how long the answer took to be on the screen. */
  private static void answer(Page page, Runnable act, Answered answered) {
    page.evaluate(WATCH);
    act.run();
    page.evaluate("() => window.answered");
    answered.routes.add(number(page, "() => Number(document.documentElement.dataset.pictureMs)"));
    answered.fronts.add(number(page, "() => Number(document.documentElement.dataset.frontMs)"));
    page.waitForTimeout(600);
  }

  /** Drags the map to and fro and returns how long each frame took, ms. */
  private double[] drag(String network) throws IOException {
    try (BrowserContext context = context(ServiceWorkerPolicy.BLOCK)) {
      Page page = open(context, "/");
      ledger.add(
          "page",
          data,
          network + " drawn and still" + NO_CARD,
          "ms",
          new double[] {number(page, "() => performance.now()")},
          0);
      page.mouse().move(800, 400);
      page.mouse().down();
      page.evaluate(
          "() => { const gaps = window.gaps = []; let last = performance.now();"
              + " const frame = (now) => { gaps.push(now - last); last = now;"
              + " requestAnimationFrame(frame); }; requestAnimationFrame(frame); }");
      for (int step = 0; step < DRAG_STEPS; step++) {
        page.mouse().move(800 + 120 * Math.sin(step / 6.0), 400 + 60 * Math.sin(step / 4.0));
        page.waitForTimeout(50);
      }
      page.mouse().up();
      List<?> gaps = (List<?>) page.evaluate("() => window.gaps.slice(1)");
      double[] frames = gaps.stream().mapToDouble(gap -> ((Number) gap).doubleValue()).toArray();
      ledger.add("page", data, network + " dragged; a frame" + NO_CARD, "ms", frames, 0);
      return frames;
    }
  }

  /** A browser of its own, which has seen nothing yet. */
  private BrowserContext context(ServiceWorkerPolicy workers) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(WIDTH, HEIGHT)
            .setServiceWorkers(workers)
            .setBypassCSP(true));
  }

  private Page open(BrowserContext context, String address) {
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.navigate(origin + address);
    attached(page, "html[data-map-idle='true']");
    return page;
  }

  private static void attached(Page page, String selector) {
    page.locator(selector)
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  private static double number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double[] of(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
