package org.wayleave.io.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.wayleave.io.bytes.BoundedBytes;
import org.wayleave.io.posts.ArticleColumns;
import org.wayleave.io.posts.Pseudonyms;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.article.Article;

/** Files of every kind, known by what is in them. */
class ArticleFileTest {

  private static final String RSS =
      "<?xml version='1.0'?><rss><channel><title>Ф</title><item><title>Паром вышел</title>"
          + "<link>https://a.example/1</link></item></channel></rss>";
  private static final String PAGE =
      "<!DOCTYPE html><html lang='ru'><head><title>Порт закрыт</title></head><body><article><h1>Порт закрыт</h1>"
          + "<p>Порт Алят закрыт из-за сильного ветра, сообщила администрация порта в понедельник.</p>"
          + "<p>Паромы ждут на рейде; движение поездов, по её словам, продолжается.</p></article></body></html>";

  @TempDir private Path folder;
  private final NoticeLog log = new NoticeLog();

  private List<Article> read(Path file) {
    List<Article> articles = new ArrayList<>();
    new ArticleFile(new ReadingRules(ArticleColumns.USUAL, new Pseudonyms(new byte[16]), null), log)
        .read(file, articles::add);
    return articles;
  }

  private List<Article> read(byte[] bytes) throws IOException {
    return read(Files.write(folder.resolve("file"), bytes));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void feedsInAnyEncoding() throws IOException {
    for (String charset :
        List.of("UTF-8", "windows-1251", "KOI8-R", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32")) {
      String text = RSS.replace("'1.0'", "'1.0' encoding='" + charset + "'");
      assertThat(read(text.getBytes(Charset.forName(charset))))
          .as(charset)
          .extracting(Article::title)
          .containsExactly("Паром вышел");
      assertThat(log.countByCode()).as(charset).isEmpty();
    }
    assertThat(read(gzip(utf8(RSS)))).hasSize(1);
    assertThat(read(utf8("\uFEFF  \n" + RSS))).hasSize(1);
  }

  @Test
  void feedsThatLieAboutTheirEncoding() throws IOException {
    String story =
        RSS.replace(
            "</item>",
            "<description>Паром вышел из порта Алят, сообщила администрация порта."
                + " Поезда идут по расписанию.</description></item>");
    assertThat(read(story.getBytes(Charset.forName("windows-1251"))))
        .extracting(Article::title)
        .containsExactly("Паром вышел");
    assertThat(log.countByCode()).containsEntry("wrong_encoding", 1L);
    assertThat(read(utf8(RSS.replace("'1.0'", "'1.0' encoding='windows-9'"))))
        .extracting(Article::title)
        .containsExactly("Паром вышел");
    assertThat(log.countByCode()).containsEntry("unknown_encoding", 1L);
  }

  @Test
  void pages() throws IOException {
    Article article = read(utf8(PAGE)).getFirst();
    assertThat(article.title()).isEqualTo("Порт закрыт");
    assertThat(article.language()).isEqualTo("ru");
    assertThat(article.text().lines()).hasSize(2);
  }

  @Test
  void warcFiles() throws IOException {
    Path file = folder.resolve("crawl.warc.gz");
    try (OutputStream out = Files.newOutputStream(file);
        WarcWriter writer =
            new WarcWriter(java.nio.channels.Channels.newChannel(out), WarcCompression.GZIP)) {
      writer.write(response("https://a.example/feed", 200, "application/rss+xml", utf8(RSS)));
      writer.write(
          response(
              "https://a.example/page",
              200,
              "text/html; charset=windows-1251",
              PAGE.getBytes(Charset.forName("windows-1251"))));
      writer.write(response("https://a.example/gone", 404, "text/html", utf8(PAGE)));
    }
    List<Article> articles = read(file);
    assertThat(articles).extracting(Article::title).containsExactly("Паром вышел", "Порт закрыт");
    assertThat(articles.get(1).link()).isEqualTo("https://a.example/page");
    assertThat(articles.get(0).firstSeenAt()).isEqualTo("2026-06-01T10:00:00Z");
    byte[] bytes = Files.readAllBytes(file);
    for (int cut : new int[] {bytes.length / 2, bytes.length - 9, 40}) {
      assertThat(read(Arrays.copyOf(bytes, cut))).hasSizeLessThan(3);
    }
  }

  private static WarcResponse response(String address, int status, String type, byte[] body)
      throws IOException {
    return new WarcResponse.Builder(URI.create(address))
        .date(Instant.parse("2026-06-01T10:00:00Z"))
        .body(
            MediaType.HTTP_RESPONSE,
            new HttpResponse.Builder(status, "").body(MediaType.parse(type), body).build())
        .build();
  }

  @Test
  void gdelt() throws IOException {
    String[] cells = new String[61];
    Arrays.fill(cells, "");
    cells[0] = "1";
    cells[59] = "20260601101500";
    cells[60] = "https://news.example/1?utm_source=x";
    String row = String.join("\t", cells);
    String other = row.replace("?utm_source=x", "");
    String events = row + "\n" + other + "\n" + "cut\toff\n";
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
      zip.putNextEntry(new ZipEntry("20260601101500.export.CSV"));
      zip.write(utf8(events));
    }
    for (byte[] bytes : List.of(utf8(events), gzip(utf8(events)), zipped.toByteArray())) {
      List<Article> articles = read(bytes);
      assertThat(articles).hasSize(1);
      assertThat(articles.getFirst().link()).isEqualTo("https://news.example/1?utm_source=x");
      assertThat(articles.getFirst().firstSeenAt()).isEqualTo("2026-06-01T10:15:00Z");
      assertThat(articles.getFirst().publishedAt()).isNull();
      assertThat(articles.getFirst().outlet()).isEqualTo("news.example");
    }
    assertThat(log.countByCode()).containsEntry("bad_row", 3L);
    String[] graph = new String[27];
    Arrays.fill(graph, "");
    graph[0] = "20260601101500-1";
    graph[1] = "20260601101500";
    graph[3] = "news.example";
    graph[4] = "https://news.example/2";
    graph[26] = "<PAGE_TITLE>Ports &amp; rail</PAGE_TITLE>";
    assertThat(read(utf8(String.join("\t", graph))))
        .extracting(Article::title)
        .containsExactly("Ports & rail");
  }

  @Test
  void tables() throws IOException {
    Article post =
        read(utf8("user,message,created_at\nsecret_name,\"Border\nclosed\",2026-06-01T10:00:00Z\n"))
            .getFirst();
    assertThat(post.text()).isEqualTo("Border\nclosed");
    assertThat(post.outlet()).matches("a-[0-9a-f]{16}");
    assertThat(post.publishedAt()).isEqualTo("2026-06-01T10:00:00Z");
    Article line =
        read(utf8(
                "{\"title\":\"T\",\"authors\":[\"A\"],\"publishedAt\":\"2026-06-01T10:00:00Z\"}\n{broken\n"))
            .getFirst();
    assertThat(line.authors()).containsExactly("A");
    assertThat(log.countByCode()).containsEntry("bad_json", 1L);
    assertThatThrownBy(() -> read(utf8("a,b\n1,2\n")))
        .isInstanceOfSatisfying(
            UserException.class,
            e -> {
              assertThat(e.code()).isEqualTo("missing_columns");
              assertThat(e.fact()).contains("It has: a, b");
            });
  }

  @Test
  void nothingAndNoText() throws IOException {
    assertThat(read(new byte[0])).isEmpty();
    assertThat(read(utf8("  \n"))).isEmpty();
    assertThat(log.countByCode()).isEmpty();
    assertThat(read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 2, 3})).isEmpty();
    assertThat(log.countByCode()).containsEntry("no_text", 1L);
    assertThatThrownBy(() -> read(folder.resolve("missing"))).isInstanceOf(UserException.class);
  }

  /** A packed stream that grows a thousandfold, and one without an end, are cut. */
  @Test
  void bombsAreCut() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bomb)) {
      packed.write(utf8("<rss><channel><item><title>T</title></item>"));
      byte[] blank = new byte[1 << 20];
      Arrays.fill(blank, (byte) ' ');
      for (int x = 0; x < 64; x++) {
        packed.write(blank);
      }
    }
    assertThat(bomb.size()).isLessThan(100_000);
    assertThat(read(bomb.toByteArray())).hasSize(1);
    assertThat(log.countByCode()).containsEntry("too_long", 1L);
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    assertThat(BoundedBytes.read(endless, 1000, Location.NOWHERE, log)).hasSize(1000);
    assertThat(log.countByCode()).containsEntry("too_long", 2L);
  }
}
