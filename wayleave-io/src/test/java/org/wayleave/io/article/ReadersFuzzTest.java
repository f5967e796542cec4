package org.wayleave.io.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wayleave.io.bytes.BoundedBytes;
import org.wayleave.io.bytes.TextDecoding;
import org.wayleave.io.feed.FeedReader;
import org.wayleave.io.gdelt.GdeltReader;
import org.wayleave.io.posts.ArticleColumns;
import org.wayleave.io.posts.Pseudonyms;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.article.page.Page;
import org.wayleave.watch.language.LanguageTable;

/**
 * Readers of what strangers write, given anything. An everyday run repeats the inputs that were
 * kept; with {@code JAZZER_FUZZ=1} and {@code -Dtest=ReadersFuzzTest#feed} Jazzer looks for new
 * ones.
 */
class ReadersFuzzTest {

  private static final Location NOWHERE = Location.NOWHERE;
  private static final String TIME = "10m";

  private static void inspect(List<Article> articles) {
    for (Article each : articles) {
      assertThat(each.title()).doesNotContain("\n");
      assertThat(each.isEmpty()).isFalse();
    }
  }

  @FuzzTest(maxDuration = TIME)
  void feed(byte[] bytes) {
    NoticeLog log = new NoticeLog();
    String text = TextDecoding.decode(bytes, "", NOWHERE, log);
    inspect(FeedReader.read(text, "feed", "https://a.example/", null, log));
  }

  @FuzzTest(maxDuration = TIME)
  void page(byte[] bytes) {
    String text = TextDecoding.decode(bytes, "", NOWHERE, new NoticeLog());
    Page page = Page.read(text, "https://a.example/", null);
    assertThat(page.article().title()).doesNotContain("\n");
  }

  @FuzzTest(maxDuration = TIME)
  void packed(byte[] bytes) throws IOException {
    byte[] read =
        BoundedBytes.read(new ByteArrayInputStream(bytes), 4_096, NOWHERE, new NoticeLog());
    assertThat(read).hasSizeLessThanOrEqualTo(4_096);
  }

  @FuzzTest(maxDuration = TIME)
  void gdelt(byte[] bytes) throws IOException {
    List<Article> articles = new ArrayList<>();
    new GdeltReader("table", new NoticeLog()).read(new ByteArrayInputStream(bytes), articles::add);
    articles.forEach(each -> assertThat(each.link()).isNotEmpty());
  }

  /** Posts, WARC files and whatever else a file may be. */
  @FuzzTest(maxDuration = TIME)
  void file(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("wayleave", ".fuzz");
    try {
      Files.write(file, bytes);
      ReadingRules rules =
          new ReadingRules(ArticleColumns.USUAL, new Pseudonyms(new byte[16]), null);
      List<Article> articles = new ArrayList<>();
      new ArticleFile(rules, new NoticeLog()).read(file, articles::add);
    } catch (UserException refused) {
      assertThat(refused.fact()).isNotBlank();
    } finally {
      Files.delete(file);
    }
  }

  @FuzzTest(maxDuration = TIME)
  void languages(byte[] bytes) {
    try {
      LanguageTable table = LanguageTable.fromBytes(bytes);
      table.guess(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }
}
