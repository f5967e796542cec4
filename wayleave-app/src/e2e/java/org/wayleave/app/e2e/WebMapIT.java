package org.wayleave.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person does with the web map, in a real browser. */
class WebMapIT {

  /** What a browser says of a question that the server refused, as it should. */
  private static final Pattern REFUSED =
      Pattern.compile("/api/v1/(routes|fronts|stability)\\?");

  @AutoClose private static final Browser browser = new Browser();

  @Test
  void typesTwoPlacesSeesTheLineDrawnClicksALegAndReadsItsSource() {
    Page page = openIdle("/", 1440, 900);

    choose(page, "from-input", "Nhava");
    choose(page, "to-input", "Москва");

    Locator line = page.getByTestId("route-line");
    assertThat(line).containsText(Pattern.compile("in-nhava-sheva\\S* sea .* ru-moscow \\["), patient());
    waitForRoute(page);
    assertThat(page.getByTestId("error")).hasCount(0);

    Locator leg = page.getByTestId("leg").first();
    leg.click();
    assertThat(page.getByTestId("leg-detail").first()).isVisible();
    assertThat(page.getByTestId("leg-detail").first()).containsText("Load at");
    assertThat(page.getByTestId("leg-detail").first().getByTestId("leg-source").first())
        .containsText(Pattern.compile("memory|own computation|searoute", Pattern.CASE_INSENSITIVE));
    picture(page, "route.png");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "fa"})
  void aFirstVisitLoadsLessThanAMegabyte(String language) {
    Page page = openIdle("/?lang=" + language, 1000, 640);
    List<Long> bytes = browser.loadedBytes(page);
    assertThat(bytes.size()).as("answers of a first visit").isGreaterThan(8);
    assertThat(bytes.stream().mapToLong(Long::longValue).sum())
        .as("bytes of a first visit")
        .isBetween(100_000L, 1_000_000L);
    page.close();
  }

  @Test
  void findsPlacesInEveryScriptOfTheRegion() {
    Page page = openIdle("/", 1440, 900);
    for (String[] name :
        new String[][] {
          {"Баку", "Baku"}, {"تهران", "Tehran"}, {"თბილისი", "Tbilisi"}, {"Toshkent", "Tashkent"}
        }) {
      Locator input = page.getByTestId("from-input");
      input.fill(name[0]);
      assertThat(page.getByTestId("place-option").first()).containsText(name[1], containing());
      input.press("Escape");
      input.fill("");
    }
  }

  @Test
  void tellsEveryKindApartInTheLegend() {
    Page page = openIdle("/", 1440, 900);
    Locator legend = page.getByTestId("legend");
    for (String kind : new String[] {"1520", "1435", "Road", "Sea", "ferry", "waterway", "Port", "order"}) {
      assertThat(legend).containsText(kind, containing());
    }
    picture(page, "map.png");
  }

  @Test
  void saysWhichLinkCutsAWayThatIsNotThere() {
    Page page = open(
            "/?from=az-alat-port&to=kz-kuryk-port&modes=ro_ro&close=az-alat-port--kz-kuryk-port--ro-ro",
            1440,
            900);
    assertThat(page.getByTestId("error")).isVisible(visible());
    assertThat(page.getByTestId("error")).containsText("no way", containing());
    assertThat(page.getByTestId("error")).containsText("az-alat-port--kz-kuryk-port--ro-ro");
  }

  @Test
  void answersFromTheAddressAloneOnAPhone() {
    Page page = open("/?from=ir-tehran&to=ge-tbilisi&date=2024-06-01", 390, 844);
    assertThat(page.getByTestId("route-line")).containsText("ir-tehran", patient());
    waitForRoute(page);
    picture(page, "phone.png");
  }

  @Test
  void readsTheAboutPage() {
    Page page = open("/about", 1440, 900);
    assertThat(page.locator("body")).containsText("USD 2024", containing());
    assertThat(page.locator("body")).containsText("ODbL", containing());
  }

  @Test
  void asksNoOtherHostAndBreaksNoRule() {
    Page page = openIdle("/?from=uz-tashkent&to=tr-mersin&date=2024-06-01", 1440, 900);
    waitForRoute(page);
    assertThat(browser.foreignRequests()).isEmpty();
    assertThat(browser.complaints())
        .filteredOn(complaint -> !REFUSED.matcher(complaint).find())
        .isEmpty();
  }

  private static Page open(String address, int width, int height) {
    return browser.open(address, width, height);
  }

  private static Page openIdle(String address, int width, int height) {
    Page page = open(address, width, height);
    attached(page, "html[data-map-idle='true']");
    return page;
  }

  private static void choose(Page page, String input, String text) {
    page.getByTestId(input).fill(text);
    page.getByTestId("place-option").first().click();
  }

  private static void waitForRoute(Page page) {
    attached(page, "html[data-route-drawn]:not([data-route-drawn=''])");
  }

  /** By selector, because the page's own rules forbid a test to evaluate text as a script. */
  private static void attached(Page page, String selector) {
    page.locator(selector)
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  /** Pictures for people; a failed test leaves them as well. */
  private static void picture(Page page, String name) {
    Path folder = Path.of(System.getProperty("wayleave.home"), "wayleave-app", "target", "pictures");
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name)));
  }

  private static LocatorAssertions.ContainsTextOptions patient() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(Browser.PATIENCE_MS);
  }

  private static LocatorAssertions.ContainsTextOptions containing() {
    return new LocatorAssertions.ContainsTextOptions()
        .setIgnoreCase(true)
        .setTimeout(Browser.PATIENCE_MS);
  }

  private static LocatorAssertions.IsVisibleOptions visible() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(Browser.PATIENCE_MS);
  }
}
