package org.wayleave.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Everybody can use it: by keyboard, by screen reader, in any script, on a phone, without a server. */
class AccessIT {

  private static final String ASKED = "/?from=kz-aktau&to=ge-tbilisi&date=2024-06-01";

  @AutoClose private static final Browser browser = new Browser();

  @Test
  void findsAPlaceInGeorgianScriptAndRoutesFromIt() {
    Page page = Steps.idle(browser.open("/", 1000, 640));
    page.getByTestId("from-input").fill("თბილისი");
    page.getByTestId("place-option").first().click();
    page.getByTestId("to-input").fill("ფოთი");
    page.getByTestId("place-option").first().click();
    assertThat(page.getByTestId("route-line"))
        .containsText(Pattern.compile("ge-tbilisi .* ge-poti"), Steps.patient());
  }

  @Test
  void goesFromStartToAnAnswerAndAnElementByKeyboardAlone() {
    Page page = Steps.idle(browser.open("/", 1000, 640));
    tabTo(page, "from-input");
    page.keyboard().type("Aktau");
    page.getByTestId("place-option").first().waitFor();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    tabTo(page, "to-input");
    page.keyboard().type("Tbilisi");
    page.getByTestId("place-option").first().waitFor();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.getByTestId("route-line")).containsText("kz-aktau", Steps.patient());
    tabTo(page, "element-search");
    page.keyboard().type("Port of Baku");
    page.getByTestId("element-option").first().waitFor();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.getByTestId("facts")).isFocused();
    tabTo(page, "close-element");
    page.keyboard().press("Enter");
    assertThat(page.getByTestId("chip")).containsText("Port of Baku", Steps.patient());
    page.keyboard().press("Control+z");
    assertThat(page.getByTestId("chip")).hasCount(0, Steps.patientCount());
  }

  /** Presses Tab until it is there; a person would not press it longer. */
  private static void tabTo(Page page, String testId) {
    for (int press = 0; press < 150; press++) {
      if (page.locator("[data-testid='" + testId + "']:focus").count() > 0) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The keyboard does not reach " + testId + ".");
  }

  @Test
  void opensAgainWithoutTheServer() {
    Page page = Steps.idle(browser.open(ASKED, 1000, 640));
    Steps.routeDrawn(page);
    Steps.attached(page, "html[data-kept='true']");
    page.reload();
    Steps.idle(page);
    Steps.routeDrawn(page);
    String line = page.getByTestId("route-line").textContent();
    assertThat(page.getByTestId("kept-notice")).isHidden();
    browser.stopServer();
    try {
      page.reload();
      Steps.idle(page);
      assertThat(page.getByTestId("route-line")).containsText(line, Steps.patient());
      assertThat(page.getByTestId("kept-notice")).containsText("does not answer", Steps.patient());
    } finally {
      browser.startServer();
    }
    page.reload();
    Steps.idle(page);
    assertThat(page.getByTestId("route-line")).containsText(line, Steps.patient());
    assertThat(page.getByTestId("kept-notice")).isHidden();
  }

  @Test
  void speaksRussianAndIsMirroredInPersian() {
    Page page = Steps.idle(browser.open(ASKED + "&lang=ru", 1000, 640));
    assertThat(page.locator("html")).hasAttribute("lang", "ru");
    assertThat(page.getByTestId("find")).hasText("Найти путь");
    assertThat(page.getByTestId("answer")).containsText("границ", Steps.patient());
    page.getByTestId("language-input").selectOption("fa");
    Steps.idle(page);
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(page.getByTestId("find")).hasText("یافتن مسیر");
    assertThat(page.getByTestId("answer")).containsText("مرز", Steps.patient());
    double panel = page.locator(".panel").boundingBox().x;
    double side = page.locator(".side").boundingBox().x;
    assertThat(panel).as("the panel is on the right").isGreaterThan(side);
    page.reload();
    assertThat(page.locator("html")).hasAttribute("lang", "fa");
    Steps.picture(page, "persian.png");
  }

  @Test
  void showsDisputedNamesAndBordersAsTheReaderChooses() {
    Page page = Steps.idle(browser.open("/", 1000, 640));
    Steps.find(page, "Sukhumi");
    assertThat(page.getByTestId("facts").locator("h2")).hasText("Sukhumi");
    assertThat(page.getByTestId("other-views")).containsText("Sukhum", Steps.patient());
    page.getByTestId("view-input").selectOption("de-facto-administration");
    assertThat(page.getByTestId("facts").locator("h2")).hasText("Sukhum");
    page.getByTestId("borders-input").selectOption("hidden");
    assertThat(page).hasURL(Pattern.compile("borders=hidden.*view=de-facto-administration"));
  }

  @Test
  void showsTheWholeWorkbenchOnAPhone() {
    Page page = Steps.idle(browser.open(ASKED + "&close=az-alat-port&against=baseline", 390, 844));
    assertThat(page.getByTestId("compare-totals")).isVisible(Steps.patientlyVisible());
    page.getByTestId("close-compare").click();
    assertThat(page.getByTestId("chip")).isVisible(Steps.patientlyVisible());
    page.getByTestId("layer-input").selectOption("confidence");
    Steps.attached(page, "html[data-painted='confidence']");
    Steps.picture(page, "phone-layer.png");
  }

  @Test
  void hasNoSeriousFindingForScreenReaders() {
    List<String> findings = new ArrayList<>();
    NewContextOptions wide = new NewContextOptions().setViewportSize(1100, 700).setBypassCSP(true);
    Page start = Steps.idle(browser.open("/?date=2024-06-01&layer=criticality", wide));
    Steps.attached(start, "html[data-painted='criticality']");
    findings.addAll(findings(start, "start with a layer"));
    for (String dialog : List.of("scenarios", "jobs", "uploads")) {
      start.getByTestId("open-" + dialog).click();
      findings.addAll(findings(start, dialog));
      start.getByTestId(dialog + "-dialog").getByTestId("dialog-close").click();
    }
    start.close();
    Page answer =
        Steps.idle(browser.open(ASKED + "&close=az-alat-port&against=baseline&lang=ru", wide));
    answer.getByTestId("compare-totals").waitFor();
    findings.addAll(findings(answer, "comparison in Russian"));
    answer.getByTestId("close-compare").click();
    Steps.find(answer, "port-alat");
    answer.getByTestId("correct").first().click();
    findings.addAll(findings(answer, "answer, facts and correction"));
    answer.close();
    NewContextOptions dark =
        new NewContextOptions()
            .setViewportSize(390, 844)
            .setColorScheme(ColorScheme.DARK)
            .setBypassCSP(true);
    findings.addAll(
        findings(Steps.idle(browser.open(ASKED + "&lang=fa", dark)), "dark phone in Persian"));
    findings.addAll(findings(browser.open("/about", wide), "about"));
    assertThat(findings).isEmpty();
  }

  @SuppressWarnings("unchecked") // the shape of axe's results
  static List<String> findings(Page page, String state) {
    Path axe =
        Path.of(System.getProperty("wayleave.home"))
            .resolve("wayleave-app/src/main/web/node_modules/axe-core/axe.min.js");
    page.addScriptTag(new Page.AddScriptTagOptions().setPath(axe));
    Map<String, Object> results =
        (Map<String, Object>)
            page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })");
    List<String> serious = new ArrayList<>();
    for (Map<String, Object> violation : (List<Map<String, Object>>) results.get("violations")) {
      if (List.of("serious", "critical").contains(String.valueOf(violation.get("impact")))) {
        List<Map<String, Object>> nodes = (List<Map<String, Object>>) violation.get("nodes");
        serious.add(
            state
                + ": "
                + violation.get("id")
                + " "
                + nodes.stream().limit(3).map(node -> node.get("html")).toList());
      }
    }
    return serious;
  }
}
