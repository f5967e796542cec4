package org.wayleave.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Choosing among the ways that no other beats, and reading what is known about the chosen one. */
class FrontIT {

  private static final String QUESTION = "/?from=uz-tashkent&to=ge-poti&date=2024-06-01";
  private static final Pattern A_RANK = Pattern.compile("[?&]rank=\\d+");

  @AutoClose private static final Browser browser = new Browser();

  @Test
  void plotsTheFrontAndTellsWhatTheNamedWaysTrade() {
    Page page = answered(QUESTION, 1440, 900);
    assertThat(page.getByTestId("front-size")).containsText(Pattern.compile("\\d+ ways"), patient());
    assertThat(page.getByTestId("front-point").first()).isAttached(attached());
    Locator balanced = page.locator("[data-testid='representative'][data-role='balanced']");
    assertThat(balanced).containsText("best balance", containing());
    assertThat(page.getByTestId("representative").filter(containingText("less")).first()).isVisible();
    page.getByTestId("front-plot").scrollIntoViewIfNeeded();
    picture(page, "front.png");
  }

  @Test
  void clickingTheCheapestChangesTheAddressAndTheDrawnRoute() {
    Page page = answered(QUESTION, 1440, 900);
    String before = drawn(page);
    Locator cheapest = named(page, "cheapest");
    cheapest.click();
    assertThat(page).hasURL(A_RANK, soon());
    assertThat(cheapest).hasAttribute("aria-pressed", "true", reached());
    assertThat(page.getByTestId("chosen")).containsText("cheapest", containing());
    assertThat(html(page)).not().hasAttribute("data-route-drawn", before, reached());
    waitForRoute(page);
    assertThat(page.getByTestId("answer")).hasAttribute("data-route-id", drawn(page), reached());

    page.goBack();
    assertThat(page).not().hasURL(A_RANK, soon());
    assertThat(html(page)).hasAttribute("data-route-drawn", before, reached());
  }

  @Test
  void choosesWithTheKeyboardAndKeepsTheFocus() {
    Page page = answered(QUESTION, 1440, 900);
    Locator plot = page.getByTestId("front-plot");
    assertThat(page.getByTestId("front-point").first()).isAttached(attached());
    plot.press("End");
    String last = plot.getAttribute("aria-activedescendant");
    plot.press("ArrowLeft");
    assertThat(plot).not().hasAttribute("aria-activedescendant", last, reached());
    plot.press("Enter");
    assertThat(page).hasURL(A_RANK, soon());
    assertThat(page.getByTestId("chosen")).isVisible(visible());
    waitForRoute(page);
    assertThat(plot).isFocused();
    assertThat(page.locator("[data-testid='front-point'][aria-selected='true']")).hasCount(1);
  }

  @Test
  void opensAnAddressThatNamesAWay() {
    Page page = answered(QUESTION, 1440, 900);
    named(page, "fastest").click();
    assertThat(page).hasURL(A_RANK, soon());
    waitForRoute(page);
    String chosen = drawn(page);

    Page again = answered(page.url().substring(browser.origin().length()), 1440, 900);
    assertThat(html(again)).hasAttribute("data-route-drawn", chosen, reached());
    assertThat(named(again, "fastest")).hasAttribute("aria-pressed", "true", reached());
    again.getByTestId("unchoose").click();
    assertThat(again).not().hasURL(A_RANK, soon());
  }

  @Test
  void printsBackWhatIsLeftOut() {
    Page page = answered(QUESTION, 1440, 900);
    page.getByTestId("more").locator("summary").first().click();
    page.getByTestId("restricted-input").check();
    assertThat(page).hasURL(Pattern.compile("restricted=exclude"), soon());
    assertThat(page.getByTestId("left-out")).containsText("restriction", containing());
    page.getByTestId("exclude-input").selectOption("RU");
    assertThat(page).hasURL(Pattern.compile("exclude=RU"), soon());
    assertThat(page.getByTestId("left-out")).containsText("Russia", containing());
  }

  @Test
  void saysWhereTimeAndMoneyGoAndWhatWouldChangeTheAnswer() {
    Page page = answered(QUESTION, 1440, 900);
    assertThat(page.getByTestId("breakdown")).containsText("Moving", containing());
    assertThat(page.getByTestId("reliability")).containsText("Half of the trips", containing());
    assertThat(page.getByTestId("stability")).containsText("What moves it most", containing());
    page.getByTestId("show-alternatives").click();
    assertThat(page.getByTestId("alternatives"))
        .containsText(Pattern.compile("Shares \\d+%|no other way"), patient());
  }

  @Test
  void fitsAPhoneWithoutScrollingSideways() {
    Page page = answered(QUESTION, 390, 844);
    assertThat(page.getByTestId("front-point").first()).isAttached(attached());
    page.getByTestId("front-plot").scrollIntoViewIfNeeded();
    for (String part : new String[] {"front-plot", "choices", "breakdown", "stability"}) {
      var box = page.getByTestId(part).boundingBox();
      assertThat(box.x).as(part).isGreaterThanOrEqualTo(0);
      assertThat(box.x + box.width).as(part).isLessThanOrEqualTo(390);
    }
    picture(page, "front-phone.png");
  }

  @Test
  void isReadableInTheDark() {
    Page page = answered(QUESTION, 1440, 900);
    page.getByTestId("theme").click();
    assertThat(html(page)).hasAttribute("data-theme", "dark", reached());
    page.getByTestId("front-plot").scrollIntoViewIfNeeded();
    picture(page, "front-dark.png");
  }

  @Test
  void breaksNoRuleOfThePage() {
    Page page = answered(QUESTION, 1440, 900);
    named(page, "cheapest").hover();
    named(page, "cheapest").click();
    waitForRoute(page);
    assertThat(browser.foreignRequests()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  private static Page answered(String address, int width, int height) {
    Page page = browser.open(address, width, height);
    page.locator("html[data-map-idle='true']").waitFor(present());
    waitForRoute(page);
    return page;
  }

  private static void waitForRoute(Page page) {
    page.locator("html[data-route-drawn]:not([data-route-drawn=''])").waitFor(present());
  }

  private static Locator html(Page page) {
    return page.locator("html");
  }

  private static String drawn(Page page) {
    return html(page).getAttribute("data-route-drawn");
  }

  /** The way with that role, whatever other roles it has. */
  private static Locator named(Page page, String role) {
    Pattern text = Pattern.compile(role, Pattern.CASE_INSENSITIVE);
    return page.getByTestId("representative")
        .filter(new Locator.FilterOptions().setHasText(text))
        .first();
  }

  private static Locator.FilterOptions containingText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.WaitForOptions present() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
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
    return patient().setIgnoreCase(true);
  }

  private static LocatorAssertions.IsVisibleOptions visible() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(Browser.PATIENCE_MS);
  }

  private static LocatorAssertions.IsAttachedOptions attached() {
    return new LocatorAssertions.IsAttachedOptions().setTimeout(Browser.PATIENCE_MS);
  }

  private static LocatorAssertions.HasAttributeOptions reached() {
    return new LocatorAssertions.HasAttributeOptions().setTimeout(Browser.PATIENCE_MS);
  }

  private static PageAssertions.HasURLOptions soon() {
    return new PageAssertions.HasURLOptions().setTimeout(Browser.PATIENCE_MS);
  }
}
