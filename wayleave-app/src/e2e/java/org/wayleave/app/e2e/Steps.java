package org.wayleave.app.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;

/** What journeys do again and again. */
final class Steps {

  private Steps() {}

  /** Waits until the network is drawn. */
  static Page idle(Page page) {
    attached(page, "html[data-map-idle='true']");
    return page;
  }

  /** Waits until a route is drawn. */
  static void routeDrawn(Page page) {
    attached(page, "html[data-route-drawn]:not([data-route-drawn=''])");
  }

  /** By selector, because the page's own rules forbid a test to evaluate text as a script. */
  static void attached(Page page, String selector) {
    page.locator(selector)
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  /** Finds an element by name and shows its facts. */
  static void find(Page page, String text) {
    page.getByTestId("element-search").fill(text);
    page.getByTestId("element-option").first().click();
    page.getByTestId("facts").waitFor();
  }

  /** Pictures for people; a failed test leaves them as well. */
  static void picture(Page page, String name) {
    Path folder = Path.of(System.getProperty("wayleave.home"), "wayleave-app", "target", "pictures");
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name)));
  }

  static LocatorAssertions.ContainsTextOptions patient() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(Browser.PATIENCE_MS);
  }

  static LocatorAssertions.HasCountOptions patientCount() {
    return new LocatorAssertions.HasCountOptions().setTimeout(Browser.PATIENCE_MS);
  }

  static LocatorAssertions.IsVisibleOptions patientlyVisible() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(Browser.PATIENCE_MS);
  }
}
