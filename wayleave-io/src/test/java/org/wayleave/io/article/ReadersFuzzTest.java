package org.wayleave.io.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wayleave.io.bytes.BoundedBytes;
import org.wayleave.io.bytes.TextDecoding;
import org.wayleave.io.evidence.EvidenceCheck;
import org.wayleave.io.evidence.EvidenceStore;
import org.wayleave.io.feed.FeedReader;
import org.wayleave.io.gdelt.GdeltReader;
import org.wayleave.io.outlet.OutletTable;
import org.wayleave.io.posts.ArticleColumns;
import org.wayleave.io.posts.PostColumns;
import org.wayleave.io.posts.PostsReader;
import org.wayleave.io.posts.Pseudonyms;
import org.wayleave.io.sources.SourceList;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.article.page.Page;
import org.wayleave.watch.language.LanguageTable;

/**
 * Readers of what strangers write, given anything. An everyday run repeats the inputs that Jazzer
 * came upon and that are kept in {@code fuzz/}, an archive for each reader; with {@code
 * JAZZER_FUZZ=1} and {@code -Dtest=ReadersFuzzTest#feed} it looks for new ones.
 */
class ReadersFuzzTest {

  private static final Location NOWHERE = Location.NOWHERE;
  private static final String TIME = "10m";
  private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[Pseudonyms.KEY_BYTES]);

  /** Every input that once led into a new part of a reader still ends well. */
  @TestFactory
  Stream<DynamicTest> keptInputs() {
    return Stream.of(ReadersFuzzTest.class.getDeclaredMethods())
        .filter(each -> each.isAnnotationPresent(FuzzTest.class))
        .sorted(Comparator.comparing(Method::getName))
        .map(each -> DynamicTest.dynamicTest(each.getName(), () -> repeat(each)));
  }

  private void repeat(Method target) throws IOException, ReflectiveOperationException {
    int inputs = 0;
    try (InputStream archive =
            ReadersFuzzTest.class.getResourceAsStream("/fuzz/" + target.getName() + ".zip");
        ZipInputStream kept = new ZipInputStream(Objects.requireNonNull(archive))) {
      for (ZipEntry each = kept.getNextEntry(); each != null; each = kept.getNextEntry()) {
        target.invoke(this, kept.readAllBytes());
        inputs++;
      }
    }
    assertThat(inputs).isPositive();
  }

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
      ReadingRules rules = new ReadingRules(ArticleColumns.USUAL, PSEUDONYMS, null);
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

  /** Posts whose accounts are compared: CSV or JSON Lines. */
  @FuzzTest(maxDuration = TIME)
  void posts(byte[] bytes) {
    try {
      PostsReader.Read read =
          PostsReader.read("posts", bytes, PostColumns.USUAL, PSEUDONYMS, new NoticeLog());
      assertThat(read.posts().count()).isLessThanOrEqualTo(read.rowCount());
    } catch (UserException refused) {
      assertThat(refused.fact()).isNotBlank();
    }
  }

  /** A list of sources and a table of outlets. */
  @FuzzTest(maxDuration = TIME)
  void lists(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("wayleave", ".fuzz");
    try {
      Files.write(file, bytes);
      OutletTable.read(file, new NoticeLog()).forEach(each -> assertThat(each.name()).isNotBlank());
      SourceList.read(file).forEach(each -> assertThat(each.id()).isNotBlank());
    } catch (UserException refused) {
      assertThat(refused.fact()).isNotBlank();
    } finally {
      Files.delete(file);
    }
  }

  /** The chain of a store that somebody wrote into; it is read, and nothing of it is lost. */
  @FuzzTest(maxDuration = TIME)
  void chain(byte[] bytes) throws IOException {
    Path folder = Files.createTempDirectory("wayleave-fuzz");
    Path chain = folder.resolve(EvidenceStore.CHAIN);
    try {
      Files.write(chain, bytes);
      EvidenceCheck check = EvidenceCheck.verify(folder, new NoticeLog(), Progress.NONE);
      assertThat(check.captureCount()).isLessThanOrEqualTo(check.entryCount());
      assertThat(chain).hasBinaryContent(bytes);
    } finally {
      Files.delete(chain);
      Files.delete(folder);
    }
  }
}
