package org.wayleave.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The page of Watch: copies, voices, who was first. */
class WatchPageIT {

  private static final String FEED =
      """
      <rss><channel><title>One</title><item><title>Port closed</title><link>https://one.example/1</link>
      <description>The port is closed because of strong wind, and nobody knows for how long it will be.</description></item>
      <item><title>Something else</title><description>Quite another thing happened elsewhere.</description></item>
      </channel></rss>""";

  @AutoClose private static final Browser browser = new Browser();

  private static void send(Page page, String name, String text) {
    page.getByTestId("watch-file")
        .setInputFiles(
            new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void showsAnExampleWithItsCopiesMarked() {
    Page page = browser.open("/watch?lang=en", 1100, 800);
    page.getByTestId("watch-example").click();
    assertThat(page.getByTestId("watch-count"))
        .hasText("6 articles, at most 2 independent origins");
    assertThat(page.getByTestId("voice")).hasCount(2);
    assertThat(page.locator(".reader mark").first()).containsText("Порт Алят закрыт с утра");
    page.locator("circle[aria-label^='6.']").press("Enter");
    assertThat(page.getByTestId("reader")).containsText("wait until the wind lets us come in");
    assertThat(page.locator("circle[aria-label^='6.']"))
        .hasAttribute("aria-pressed", "true");
    // A refused file is an answer that the browser notes as well.
    assertThat(browser.complaints()).allMatch(each -> each.contains("name=table.csv"));
    assertThat(browser.foreignRequests()).isEmpty();
  }

  @Test
  void readsAFileOfOnesOwnAndSaysWhatIsWrongWithAnother() {
    Page page = browser.open("/watch?lang=en", 1100, 800);
    send(page, "feed.xml", FEED);
    assertThat(page.getByTestId("watch-count"))
        .hasText("2 articles, at most 1 independent origin");
    assertThat(page.getByTestId("voice")).containsText("one outlet");
    send(page, "table.csv", "a,b\n1,2\n");
    assertThat(page.getByTestId("watch-state")).containsText("It has: a, b");
    send(page, "empty.xml", "");
    assertThat(page.getByTestId("watch-answer")).containsText("holds no articles");
  }

  @Test
  void showsWhoPostsTheSameAndWhatChanceWouldGive() {
    Page page = browser.open("/watch?lang=en", 1100, 800);
    page.getByTestId("posts-example").click();
    assertThat(page.getByTestId("posts-count")).containsText("accounts posted the same as another");
    assertThat(page.locator(".co-post.is-beyond")).hasCount(3);
    page.locator(".edges summary").first().click();
    assertThat(page.locator(".edges li").first()).containsText("https://wire.example/");
    assertThat(page.locator(".edges")).not().containsText("north");
  }

  @Test
  void everybodyCanUseIt() {
    List<String> findings = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (String language : List.of("en", "ru", "fa")) {
        Page page =
            browser.open(
                "/watch?lang=" + language,
                new NewContextOptions()
                    .setViewportSize(390, 800)
                    .setColorScheme(scheme)
                    .setBypassCSP(true));
        page.getByTestId("watch-example").click();
        page.getByTestId("watch-count").waitFor();
        page.getByTestId("posts-example").click();
        page.getByTestId("posts-count").waitFor();
        findings.addAll(AccessIT.findings(page, language + " " + scheme));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
            .as(language)
            .isLessThanOrEqualTo(390);
        page.close();
      }
    }
    assertThat(findings).isEmpty();
  }

  @Test
  void isReachedFromTheMap() {
    Page page = Steps.idle(browser.open("/?lang=en", 1000, 640));
    page.locator("nav a[href='/watch']").click();
    assertThat(page).hasURL(Pattern.compile("/watch$"));
    assertThat(page.locator("h1")).hasText("Watch");
  }
}
