package org.wayleave.io.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.language.LanguageGuess;
import org.wayleave.watch.language.LanguageTable;

/** The bundled table, on sentences that were written for this test. */
class LanguageTableTest {

  private static final Path HOME = Path.of(System.getProperty("wayleave.home", ".."));
  private static final LanguageTable TABLE =
      LanguageFile.read(HOME.resolve("data/language/language.table"));
  private static final List<String> NINE =
      List.of("en", "ru", "fa", "az", "hy", "ka", "tr", "kk", "ar");
  private static final List<String> FOUR = List.of("uz", "tk", "ky", "tg");
  private static final int FEWEST_SENTENCES = 100;

  @TempDir private Path folder;

  private static List<String> sentences(String language) {
    Path file = Path.of("src/test/resources/language", language + ".txt");
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long right(String language) {
    return sentences(language).stream()
        .filter(each -> TABLE.guess(each).language().equals(language))
        .count();
  }

  /**
   * Of all sentences of the nine, 99 in 100; of the four, 97; of each, a little less is allowed.
   */
  @Test
  void tellsThirteenLanguagesApart() {
    assertShare(NINE, 0.99, 0.98);
    assertShare(FOUR, 0.97, 0.97);
  }

  private static void assertShare(List<String> languages, double bar, double each) {
    long right = 0;
    long all = 0;
    for (String language : languages) {
      int count = sentences(language).size();
      assertThat(count).as(language).isGreaterThanOrEqualTo(FEWEST_SENTENCES);
      assertThat((double) right(language) / count).as(language).isGreaterThanOrEqualTo(each);
      right += right(language);
      all += count;
    }
    assertThat((double) right / all).as(String.join(" ", languages)).isGreaterThanOrEqualTo(bar);
  }

  /** What docs/watch.md says, with Wilson's intervals (E. B. Wilson 1927) of 95 %. */
  @Test
  void theDocumentSaysWhatIsMeasured() throws IOException {
    String page = Files.readString(HOME.resolve("docs/watch.md"));
    for (String language : sorted()) {
      int count = sentences(language).size();
      long right = right(language);
      assertThat(page).contains(row(language, right, count));
    }
  }

  private static List<String> sorted() {
    return java.util.stream.Stream.concat(NINE.stream(), FOUR.stream()).sorted().toList();
  }

  private static String row(String language, long right, int count) {
    double z = 1.96;
    double share = (double) right / count;
    double centre = (share + z * z / (2 * count)) / (1 + z * z / count);
    double reach =
        z
            / (1 + z * z / count)
            * Math.sqrt(share * (1 - share) / count + z * z / (4.0 * count * count));
    return String.format(
        Locale.ROOT,
        "| %s | %d of %d | %.1f to %.1f %% |",
        language,
        right,
        count,
        100 * (centre - reach),
        100 * Math.min(1, centre + reach));
  }

  @Test
  void callsOthersOther() {
    List<String> sentences = sentences("other");
    assertThat((double) right("other") / sentences.size()).isGreaterThanOrEqualTo(0.9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "123 - 45", "!?", "\uD83D\uDE82"})
  void whatHasNoLettersHasNoLanguage(String text) {
    LanguageGuess guess = TABLE.guess(text);
    assertThat(guess.language()).isIn("", "other");
    assertThat(TABLE.explain(guess).toString()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Bakı limanı 5 gün bağlı qalacaq (Port of Baku), az",
    "THE PORT IS CLOSED UNTIL FURTHER NOTICE, en",
    "Компания DP World и порт Алят подписали соглашение, ru",
    "საქართველო Georgia, ka",
  })
  void namesOfOtherLettersDoNotMatter(String text, String language) {
    assertThat(TABLE.guess(text).language()).isEqualTo(language);
  }

  @Test
  void isSmallAndComesBackTheSame() {
    byte[] bytes = TABLE.toBytes();
    assertThat(bytes).hasSizeLessThan(5_000_000);
    assertThat(LanguageTable.fromBytes(bytes).toBytes()).isEqualTo(bytes);
  }

  /** Bytes that are no table, or cut off anywhere, are refused. */
  @Test
  void refusesWhatIsNoTable() throws IOException {
    byte[] bytes = TABLE.toBytes();
    for (int end = 0; end < bytes.length; end += 7_919) {
      Path file = Files.write(folder.resolve("table"), Arrays.copyOf(bytes, end));
      assertThatThrownBy(() -> LanguageFile.read(file))
          .isInstanceOfSatisfying(
              UserException.class, e -> assertThat(e.code()).isEqualTo("bad_table"));
    }
  }

  @Test
  void isLearntFromADeclarationAndWords() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("udhr"));
    Path words = Files.createDirectories(folder.resolve("words"));
    String en = "everyone has the right to freedom of thought and of the press here ".repeat(60);
    String tr = "herkesin düşünce ve basın özgürlüğüne hakkı vardır burada ".repeat(60);
    Files.writeString(texts.resolve("a.xml"), "<udhr xml:lang='en'><para>" + en + "</para></udhr>");
    Files.writeString(
        texts.resolve("b.xml"), "<udhr xml:lang='tr-TR'><para>" + tr + "</para></udhr>");
    Files.writeString(words.resolve("tr.txt"), "liman kapandı");
    LanguageTable table = TrainingTexts.learn(texts, words);
    assertThat(table.guess("the freedom of the press").language()).isEqualTo("en");
    assertThat(table.guess("liman kapandı").language()).isEqualTo("tr");
    assertThatThrownBy(() -> TrainingTexts.learn(words, words))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no declaration");
  }
}
