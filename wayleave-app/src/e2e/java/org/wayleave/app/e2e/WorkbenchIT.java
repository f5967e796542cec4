package org.wayleave.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What an analyst does at the workbench: close, compare, export, correct, ask long questions. */
class WorkbenchIT {

  private static final String ASKED = "/?from=kz-aktau&to=ge-tbilisi&date=2024-06-01";
  private static final Pattern THROUGH_ALAT = Pattern.compile("az-alat-port");

  @AutoClose private static final Browser browser = new Browser();

  private static Page asked(String more) {
    // Small, because software draws every point of it; pictures for people are made larger.
    return asked(more, 1000, 640);
  }

  private static Page asked(String more, int width, int height) {
    Page page = Steps.idle(browser.open(ASKED + more, width, height));
    Steps.routeDrawn(page);
    return page;
  }

  private static Locator line(Page page) {
    return page.getByTestId("route-line");
  }

  private static LocatorAssertions.ContainsTextOptions patient() {
    return Steps.patient();
  }

  private static LocatorAssertions.ContainsTextOptions patientlyNot() {
    return Steps.patient();
  }

  @Test
  void closesAlatSeesTheFerriesRerouteAndTakesItBack() {
    Page page = asked("");
    assertThat(line(page)).containsText(THROUGH_ALAT, patient());
    Steps.find(page, "Port of Baku (Alat)");
    page.getByTestId("close-element").click();
    assertThat(page.getByTestId("chip")).containsText("Port of Baku (Alat)", patient());
    assertThat(line(page)).not().containsText(THROUGH_ALAT, patientlyNot());
    assertThat(page.getByTestId("effect")).containsText("against the network as it is", patient());
    Steps.picture(page, "closed.png");

    page.getByTestId("undo").click();
    assertThat(page.getByTestId("chip")).hasCount(0, Steps.patientCount());
    assertThat(line(page)).containsText(THROUGH_ALAT, patient());
    page.getByTestId("facts").focus();
    page.keyboard().press("Control+Shift+Z");
    assertThat(line(page)).not().containsText(THROUGH_ALAT, patientlyNot());
    page.reload();
    page.getByTestId("undo").click();
    assertThat(line(page)).containsText(THROUGH_ALAT, patient());
    assertThat(page.getByTestId("redo")).isEnabled();

    // Sooner than the address bar follows.
    page.getByTestId("redo").click();
    page.reload();
    assertThat(page.getByTestId("chip")).containsText("Port of Baku (Alat)", patient());
    assertThat(line(page)).not().containsText(THROUGH_ALAT, patientlyNot());
  }

  @Test
  void asksNobodyToCloseWhatWasLookedAtNorToUndoIt() {
    Page page = asked("");
    Pattern closing = Pattern.compile("/fronts\\?.*close=az-alat-port");
    page.waitForResponse(closing, () -> Steps.find(page, "Port of Baku (Alat)")).finished();
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    page.onRequest(request -> asked.add(request.url()));
    page.getByTestId("close-element").click();
    assertThat(line(page)).not().containsText(THROUGH_ALAT, patientlyNot());
    page.getByTestId("undo").click();
    assertThat(line(page)).containsText(THROUGH_ALAT, patient());
    assertThat(asked).noneMatch(url -> url.contains("/fronts") || url.contains("/routes"));
  }

  @Test
  void asksWhileHoursAreTyped() {
    Page page = asked("");
    Steps.find(page, "Port of Baku (Alat)");
    Pattern waiting = Pattern.compile("/fronts\\?.*extra_time");
    page.waitForResponse(waiting, () -> page.getByTestId("extra-hours").fill("90")).finished();
    assertThat(page.getByTestId("chip")).hasCount(0);
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    page.onRequest(request -> asked.add(request.url()));
    page.getByTestId("extra-hours").press("Enter");
    assertThat(page.getByTestId("chip")).containsText("90 h", patient());
    assertThat(line(page)).not().containsText(THROUGH_ALAT, patientlyNot());
    // What closing it besides would give is foreseen then.
    assertThat(asked)
        .filteredOn(url -> !url.contains("close="))
        .noneMatch(url -> url.contains("/fronts") || url.contains("/routes"));
  }

  @Test
  void keepsWhatIsBeingTypedWhileTheFactsArrive() {
    Page page = asked("");
    List<Route> held = new ArrayList<>();
    page.route(Pattern.compile("/api/v1/elements/"), held::add);
    page.waitForRequest(
        Pattern.compile("/api/v1/elements/"), () -> Steps.find(page, "Port of Baku (Alat)"));
    Locator hours = page.getByTestId("extra-hours");
    page.waitForRequest(
        Pattern.compile("/fronts\\?.*extra_time"), () -> hours.pressSequentially("9"));
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    page.onRequest(request -> asked.add(request.url()));
    held.forEach(Route::resume);
    assertThat(page.getByTestId("figure").first()).isVisible(Steps.patientlyVisible());
    // Longer than the rest after which what is likely is asked: it is still what is typed.
    page.waitForTimeout(400);
    assertThat(asked).noneMatch(url -> url.contains("close="));
    page.keyboard().press("0");
    assertThat(hours).hasValue("90");
    assertThat(page.getByTestId("chip")).hasCount(0);

    // A click on another button fills the field in, and counts too.
    page.getByTestId("close-element").click();
    assertThat(page.getByTestId("chip")).hasCount(2, Steps.patientCount());
    assertThat(hours).hasValue("90");
  }

  @Test
  void closesAJurisdictionFromItsFacts() {
    Page page = asked("");
    Steps.find(page, "Азербайджан");
    assertThat(page.getByTestId("facts")).containsText("Azerbaijan", patient());
    page.getByTestId("close-element").click();
    assertThat(page.getByTestId("chip")).containsText("Azerbaijan", patient());
    assertThat(line(page)).not().containsText("az-", patientlyNot());
  }

  @Test
  void takesCapacityAwayAndSeesTheQueue() {
    Page page = asked("");
    Steps.find(page, "Port of Baku (Alat)");
    page.getByTestId("capacity-left").fill("40");
    page.getByTestId("capacity-left").press("Enter");
    assertThat(page.getByTestId("chip")).containsText("40 %", patient());
    assertThat(page.getByTestId("queues"))
        .containsText(Pattern.compile("Alat.*: a queue of about .* go round"), patient());
    assertThat(page.getByTestId("effect")).containsText("against the network as it is", patient());

    // So little that the wait is dearer than another way.
    page.getByTestId("capacity-left").fill("2");
    page.getByTestId("capacity-left").press("Enter");
    assertThat(line(page)).not().containsText(THROUGH_ALAT, patientlyNot());

    page.getByTestId("capacity-left").fill("");
    page.getByTestId("capacity-left").press("Enter");
    assertThat(page.getByTestId("chip")).hasCount(0, Steps.patientCount());
    assertThat(page.getByTestId("queues")).isHidden();
    assertThat(line(page)).containsText(THROUGH_ALAT, patient());
  }

  @Test
  void fiftyQuickClicksEndInTheLastState() {
    Page page = asked("");
    Steps.find(page, "Port of Baku (Alat)");
    Locator either =
        page.locator("[data-testid='close-element'], [data-testid='undo-element']").first();
    for (int click = 0; click < 50; click++) {
      either.click();
    }
    assertThat(page.getByTestId("chip")).hasCount(0);
    assertThat(line(page)).containsText(THROUGH_ALAT, patient());
    either.click();
    assertThat(line(page)).not().containsText(THROUGH_ALAT, patientlyNot());
    Steps.attached(page, "[data-testid='answer'][data-route-id]");
    assertThat(page).hasURL(Pattern.compile("close=az-alat-port"));
  }

  @Test
  void savesExportsAndImportsAScenario() throws IOException {
    Page page = asked("&close=az-alat-port");
    page.getByTestId("scenario-name").fill("Storm at Alat");
    page.getByTestId("scenario-name").press("Enter");
    page.getByTestId("open-scenarios").click();
    page.getByTestId("save-scenario").click();
    assertThat(page.getByTestId("kept-scenario").first()).containsText("Storm at Alat", patient());
    Download download = page.waitForDownload(() -> page.getByTestId("export-scenario").click());
    Path file = Files.createTempFile("scenario", ".json");
    download.saveAs(file);
    assertThat(Files.readString(file)).contains("\"az-alat-port\"", "Storm at Alat");
    page.getByTestId("scenarios-dialog").getByTestId("dialog-close").click();

    page.getByTestId("clear-scenario").click();
    assertThat(page.getByTestId("chip")).hasCount(0, Steps.patientCount());
    page.getByTestId("open-scenarios").click();
    FileChooser chooser =
        page.waitForFileChooser(() -> page.getByTestId("import-scenario").click());
    chooser.setFiles(file);
    assertThat(page.getByTestId("chip")).containsText("Port of Baku (Alat)", patient());
    assertThat(page.getByTestId("scenario-name")).hasValue("Storm at Alat");

    page.getByTestId("open-scenarios").click();
    page.waitForFileChooser(() -> page.getByTestId("import-scenario").click())
        .setFiles(
            new FilePayload(
                "wrong.json",
                "application/json",
                "{\"shut\":[]}".getBytes(StandardCharsets.UTF_8)));
    assertThat(page.getByTestId("scenarios-dialog")).containsText("(shut)", patient());
    assertThat(page.getByTestId("chip")).hasCount(1);
  }

  @Test
  void sharesAScenarioAsAnAddress() {
    Page page = asked("&close=az-alat-port&name=Mine");
    String text = line(page).textContent();
    Page other = Steps.idle(browser.open(page.url().replace(browser.origin(), ""), 1024, 768));
    assertThat(line(other)).containsText(text, patient());
    assertThat(other.getByTestId("scenario-name")).hasValue("Mine");
  }

  @Test
  void correctsAFigureAndSeesWhatItChanges() {
    Page page = asked("&modes=road,ro_ro");
    String before = line(page).textContent();
    Steps.find(page, "port-alat");
    page.getByTestId("correct").first().click();
    page.getByTestId("correction-value").fill("400");
    page.getByTestId("correction-source").fill("own count");
    page.getByTestId("correction-keep").click();
    assertThat(page.getByTestId("chip")).containsText("400 h", patient());
    assertThat(line(page)).not().containsText(before, patientlyNot());
    assertThat(page.getByTestId("facts")).containsText("own count", patient());
    page.getByTestId("undo-correction").click();
    assertThat(line(page)).containsText(before, patient());
  }

  @Test
  void colorsTheMapByEveryLayer() {
    Page page = asked("", 1440, 900);
    for (String layer : new String[] {"confidence", "flows", "dependence", "criticality"}) {
      page.getByTestId("layer-input").selectOption(layer);
      Steps.attached(page, "html[data-painted='" + layer + "']");
      assertThat(page.getByTestId("layer-classes")).isVisible(Steps.patientlyVisible());
      assertThat(page.getByTestId("layer-table").getByTestId("table-row").first()).isVisible();
    }
    Steps.picture(page, "criticality.png");
    page.getByTestId("closes-input").selectOption("borders");
    assertThat(page.getByTestId("layer-table")).containsText("Yalama", patient());
    Download table = page.waitForDownload(() -> page.getByTestId("download-csv").first().click());
    assertThat(table.suggestedFilename()).isEqualTo("criticality.csv");
  }

  @Test
  void comparesTwoScenariosAndExportsThem() throws IOException {
    Page page = asked("&close=az-alat-port&name=Alat closed", 1440, 900);
    page.getByTestId("compare-baseline").click();
    assertThat(page.getByTestId("compare-totals")).isVisible(Steps.patientlyVisible());
    assertThat(page.getByTestId("compare-trades").getByTestId("table-row").first())
        .isVisible(Steps.patientlyVisible());
    Steps.attached(page, "html[data-painted='changes']");
    page.getByTestId("tab-links").click();
    assertThat(page.getByTestId("compare-links")).containsText("Alat", patient());
    page.getByTestId("tab-leverage").click();
    assertThat(page.getByTestId("compare-leverage")).containsText("Azerbaijan", patient());
    Steps.picture(page, "compare.png");

    Download csv =
        page.waitForDownload(
            () -> page.getByTestId("compare").getByTestId("download-csv").click());
    Path file = Files.createTempFile("trades", ".csv");
    csv.saveAs(file);
    assertThat(Files.readString(file)).startsWith("trade,name,commodity,extra_usd_low");
    Download png = page.waitForDownload(() -> page.getByTestId("download-png").click());
    png.saveAs(file);
    assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(50_000);
    page.getByTestId("close-compare").click();
    Steps.attached(page, "html[data-painted='']");
  }

  @Test
  void asksALongQuestionThatOutlivesTheServer() {
    Page page = Steps.idle(browser.open("/?date=2024-06-01", 1000, 640));
    page.getByTestId("open-jobs").click();
    page.getByTestId("job-worst").locator("summary").click();
    page.getByTestId("job-worst-start").click();
    page.locator("[data-testid='job'][data-state='running']").first().waitFor();
    browser.stopServer();
    browser.startServer();
    Locator done = page.locator("[data-testid='job'][data-state='done']").first();
    done.waitFor(
        new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE).setTimeout(300_000));
    assertThat(done).containsText("begun again 1 time");
    done.getByTestId("open-job").click();
    assertThat(page.getByTestId("job-result")).containsText("Proven", patient());
    assertThat(page.getByTestId("job-table").getByTestId("table-row").first()).isVisible();
    Steps.picture(page, "job.png");
  }

  @Test
  void stopsALongQuestion() {
    Page page = Steps.idle(browser.open("/?date=2024-06-01", 1000, 640));
    page.getByTestId("open-jobs").click();
    page.getByTestId("job-worst").locator("summary").click();
    page.getByTestId("job-worst-links").check();
    page.getByTestId("job-worst-start").click();
    page.getByTestId("cancel-job").first().click();
    page.locator("[data-testid='job'][data-state='cancelled']").first().waitFor();
  }

  private static FilePayload trades(String origin) {
    return new FilePayload(
        "my trades.csv",
        "text/csv",
        """
        demand_id,origin_zone_id,destination_zone_id,commodity,year,tonnes_low,tonnes_mid,tonnes_high,source,basis
        one,%s,ge-tbilisi,container,2024,900,1000,1100,me,estimate
        """
            .formatted(origin)
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bringsInTradesOfOnesOwn() {
    Page page = Steps.idle(browser.open("/?date=2024-06-01&layer=flows", 1000, 640));
    page.getByTestId("open-uploads").click();
    page.getByTestId("upload-demand").setInputFiles(trades("kz-nowhere"));
    assertThat(page.getByTestId("notices-of-upload")).containsText("kz-nowhere", patient());
    assertThat(page.getByTestId("notices-of-upload")).containsText("demand.csv:2");
    page.getByTestId("upload-demand").setInputFiles(trades("kz-almaty"));
    assertThat(page.getByTestId("kept-upload").first()).containsText("my trades.csv", patient());
    page.getByTestId("use-upload").first().click();
    assertThat(page.getByTestId("layer")).containsText("1K t carried", new LocatorAssertions.ContainsTextOptions().setTimeout(Browser.PATIENCE_MS));
    assertThat(page).hasURL(Pattern.compile("demand=u-"));
  }

  @Test
  void asksForATokenWhereOneIsNeeded() {
    String token = browser.file().addToken("journey", java.time.Instant.EPOCH);
    try {
      Page page = Steps.idle(browser.open("/?close=az-alat-port&name=Kept", 1000, 640));
      page.getByTestId("open-scenarios").click();
      page.getByTestId("token-input").fill("wrong");
      page.getByTestId("token-give").click();
      page.getByTestId("token-input").fill(token);
      page.getByTestId("token-give").click();
      page.getByTestId("save-scenario-as").click();
      assertThat(page.getByTestId("kept-scenario").first()).containsText("Kept", patient());
    } finally {
      browser.file().removeToken("journey");
    }
  }
}
