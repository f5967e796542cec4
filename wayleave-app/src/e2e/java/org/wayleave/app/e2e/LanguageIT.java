package org.wayleave.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says in English is said in the language of the page. */
class LanguageIT {

  /** Words that stand in every English sentence and in no name of the network. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:[Tt]he|is|are|was|were|not|with|which|[Tt]his|that|[Mm]aybe|by|to|from)\\b");

  /** What stands in brackets is the user's own, or a name. */
  private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)");

  private static final String QUESTION = "/?from=kz-almaty&to=ge-poti&date=2024-06-01";

  @AutoClose private static final Browser browser = new Browser();

  @ParameterizedTest
  @ValueSource(strings = {"ru", "fa"})
  void saysWhatIsWrong(String language) {
    for (String question :
        List.of(
            "/?from=Atlantis&to=ge-poti",
            "/?from=ge-poti&to=ge-poti",
            QUESTION + "&close=nowhere",
            QUESTION + "&modes=inland_waterway",
            QUESTION + "&modes=sea",
            QUESTION + "&restricted=exclude&close=jurisdiction:RU,jurisdiction:IR,jurisdiction:AZ")) {
      Page page = open(question + "&lang=" + language);
      Locator error = page.getByTestId("error");
      error.waitFor();
      noEnglish(error.allInnerTexts());
      page.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "fa"})
  void saysHowAWayIsMadeAndWhatItRestsOn(String language) {
    Page page = Steps.idle(open(QUESTION + "&close=jurisdiction:RU&lang=" + language));
    Steps.routeDrawn(page);
    Locator legs = page.locator(".legs button[aria-expanded]");
    for (int leg = 0; leg < legs.count(); leg++) {
      legs.nth(leg).click();
      noEnglish(page.locator(".legs .operation-text").allInnerTexts());
    }
    assertThat(page.getByTestId("turning-point").first()).isAttached();
    noEnglish(page.locator("[data-testid='stability'] strong").allInnerTexts());
    noEnglish(page.getByTestId("notices").allInnerTexts());
    Steps.picture(page, "legs-" + language + ".png");

    page.getByTestId("layer-input").selectOption("dependence");
    Locator notes = page.locator(".layer-notes p");
    assertThat(notes.first()).isAttached();
    noEnglish(notes.allTextContents());
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    Page page = Steps.idle(open("/?lang=ru"));
    page.getByTestId("open-uploads").click();
    page.getByTestId("upload-parameters")
        .setInputFiles(
            new FilePayload(
                "mine.yaml",
                "application/yaml",
                "overrides:\n  - figure: link:a:speed\n    valu: 3\n"
                    .getBytes(StandardCharsets.UTF_8)));
    Locator status = page.locator(".dialog-status.wrong");
    assertThat(status).containsText("mine.yaml, строка", Steps.patient());
    noEnglish(status.allInnerTexts());
  }

  @Test
  void tellsAboutItselfInThreeLanguages() {
    Page page = open("/about?lang=ru");
    assertThat(page).hasURL(Pattern.compile("/about-ru\\?lang=ru$"));
    assertThat(page.locator("h1")).hasText("О программе Wayleave");
    assertThat(page.getByTestId("counts")).containsText("Погранпереходы", Steps.patient());
    noEnglish(page.locator("main").allInnerTexts());

    page.locator("nav [lang='fa']").click();
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(page.getByTestId("counts")).containsText("گذرگاه‌های مرزی", Steps.patient());
    noEnglish(page.locator("main").allInnerTexts());

    page.locator("nav a[href='/']").click();
    assertThat(page.locator("html")).hasAttribute("lang", "fa");
    page.locator(".masthead a[href='/about-fa']").click();
    page.locator("nav [lang='en']").click();
    assertThat(page.locator("h1")).hasText("About Wayleave");
    assertThat(page.getByTestId("counts")).containsText("Border crossings", Steps.patient());
  }

  private static Page open(String address) {
    return browser.open(address, 1280, 900);
  }

  private static void noEnglish(List<String> texts) {
    assertThat(texts)
        .allSatisfy(
            text -> {
              String said = BRACKETED.matcher(text).replaceAll("()");
              assertThat(ENGLISH.matcher(said).results().map(found -> found.group()).toList())
                  .as(said)
                  .isEmpty();
            });
  }
}
