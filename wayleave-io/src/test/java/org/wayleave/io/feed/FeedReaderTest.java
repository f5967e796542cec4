package org.wayleave.io.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Severity;
import org.wayleave.watch.article.Article;
import org.wayleave.watch.article.Enclosure;

/** Feeds of every kind, as they should be and as they are. */
class FeedReaderTest {

  private final NoticeLog log = new NoticeLog();

  private List<Article> read(String text) {
    return FeedReader.read(text, "feed", "https://site.example/feed", null, log);
  }

  private Article rss(String item) {
    return read("""
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
      xmlns:atom="http://www.w3.org/2005/Atom"
      xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
    <channel><title>The Feed</title><link>https://site.example/</link><language>ka</language>
    <atom:link rel="self" href="https://site.example/feed"/>
    <item>%s</item></channel></rss>\
    """
            .formatted(item))
        .getFirst();
  }

  private Article atom(String entry) {
    return read("""
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="az" xml:base="https://base.example/">
    <title>The Feed</title><link href="https://site.example/"/>
    <author><name>All of us</name></author>
    <entry>%s</entry></feed>\
    """
            .formatted(entry))
        .getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<title>Plain</title> | Plain",
        "<title>A &amp; B</title> | A & B",
        "<title>A &amp;amp; B</title> | A & B",
        "<title><![CDATA[A & B]]></title> | A & B",
        "<title>&lt;b&gt;Bold&lt;/b&gt; words</title> | Bold words",
        "<title>5 &lt; 6</title> | 5 < 6",
        "<title>&#x10D0;&#4305;</title> | აბ",
        "<title>&nbsp;Caf&eacute;</title> | Café",
        "<dc:title>Dublin</dc:title> | Dublin",
        "<title></title><media:title>Media</media:title> | Media",
        "<title>  two   blanks </title> | two blanks",
      })
  void titles(String item, String title) {
    assertThat(rss(item + "<link>https://site.example/1</link>").title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<link>https://a.example/1</link> | https://a.example/1",
        "<link>/1?x=1&amp;y=2</link> | https://site.example/1?x=1&y=2",
        "<link/><guid>https://a.example/2</guid> | https://a.example/2",
        "<guid isPermaLink='false'>https://a.example/2</guid><title>t</title> | ''",
        "<guid isPermaLink='false'>7</guid><link>https://a.example/3</link> | https://a.example/3",
        "<link>https://r.example/r</link><feedburner:origLink>https://a.example/4</feedburner:origLink> | https://a.example/4",
        "<atom:link rel='self' href='https://no.example/'/><link>https://a.example/5</link> | https://a.example/5",
        "<atom:link href='https://a.example/6'/> | https://a.example/6",
        "<link><![CDATA[ https://a.example/7 ]]></link> | https://a.example/7",
      })
  void links(String item, String link) {
    assertThat(rss(item).link()).isEqualTo(link);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate> | 2004-01-01T19:48:21Z",
        "<dc:date>2004-01-01T19:48:21+04:00</dc:date> | 2004-01-01T15:48:21Z",
        "<pubDate>soon</pubDate><dc:date>2004-01-01T19:48:21Z</dc:date> | 2004-01-01T19:48:21Z",
        "<pubdate>Thu, 01 Jan 2004 19:48:21 GMT</pubdate> | 2004-01-01T19:48:21Z",
      })
  void times(String item, Instant at) {
    assertThat(rss(item + "<title>t</title>").publishedAt()).isEqualTo(at);
  }

  @Test
  void aTimeThatIsNoneIsTold() {
    Article article = rss("<title>t</title><pubDate>2004-01-01 19:48</pubDate>");
    assertThat(article.publishedAt()).isNull();
    assertThat(article.publishedAsStated()).isEqualTo("2004-01-01 19:48");
    assertThat(log.countByCode()).containsEntry("no_offset", 1L);
  }

  @Test
  void texts() {
    Article article =
        rss(
            """
            <title>t</title><description>&lt;p&gt;Short&lt;/p&gt;</description>
            <content:encoded><![CDATA[<p>One.</p><p>Two<br/>three.</p>]]></content:encoded>\
            """);
    assertThat(article.summary()).isEqualTo("Short");
    assertThat(article.text()).isEqualTo("One.\nTwo\nthree.");
    assertThat(rss("<description>Inline <b>mark-up</b> here</description>").body())
        .isEqualTo("Inline mark-up here");
  }

  @Test
  void bylinesCategoriesAndFiles() {
    Article article =
        rss(
            """
            <title>t</title><author>desk@site.example (The Desk)</author><dc:creator>Ana</dc:creator>
            <category domain="x">ports</category><category>rail</category><dc:subject>rail</dc:subject>
            <enclosure url="/a.mp3" type="audio/mpeg" length="77"/>
            <media:group><media:content url="https://m.example/b.jpg" fileSize="9"/></media:group>
            <source url="https://wire.example/feed">The Wire</source>\
            """);
    assertThat(article.authors()).containsExactly("The Desk", "Ana");
    assertThat(article.categories()).containsExactly("ports", "rail");
    assertThat(article.enclosures())
        .containsExactly(
            new Enclosure("https://site.example/a.mp3", "audio/mpeg", 77),
            new Enclosure("https://m.example/b.jpg", "", 9));
    assertThat(article.credit()).isEqualTo("The Wire");
    assertThat(article.language()).isEqualTo("ka");
    assertThat(article.outlet()).isEqualTo("The Feed");
  }

  @Test
  void rss1AndOlder() {
    Article rdf =
        read("""
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://site.example/"><title>Old</title></channel>
        <item rdf:about="https://site.example/1"><title>One</title><dc:date>2004-01-01T00:00Z</dc:date></item>
        </rdf:RDF>\
        """)
            .getFirst();
    assertThat(rdf.link()).isEqualTo("https://site.example/1");
    assertThat(rdf.outlet()).isEqualTo("Old");
    assertThat(rdf.publishedAt()).isEqualTo("2004-01-01T00:00:00Z");
    assertThat(
            read(
                """
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
                  "http://my.netscape.com/publish/formats/rss-0.91.dtd">
                <rss version="0.91"><channel><item><title>Caf&eacute;</title></item></channel></rss>\
                """))
        .extracting(Article::title)
        .containsExactly("Café");
  }

  @Test
  void atoms() {
    Article article =
        atom(
            """
            <id>tag:1</id><title type="html">A &amp;amp; B</title>
            <link rel="enclosure" href="b.jpg" type="image/jpeg" length="5"/>
            <link rel="self" href="no"/><link rel="alternate" href="a/1" hreflang="ru"/>
            <published>2004-01-01T19:48:21Z</published><updated>2004-01-02T19:48:21Z</updated>
            <summary>S</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content>
            <category term="x" label="Ports"/>
            <source><title>Elsewhere</title></source>\
            """);
    assertThat(article.id()).isEqualTo("tag:1");
    assertThat(article.title()).isEqualTo("A & B");
    assertThat(article.link()).isEqualTo("https://base.example/a/1");
    assertThat(article.publishedAt()).isEqualTo("2004-01-01T19:48:21Z");
    assertThat(article.updatedAt()).isEqualTo("2004-01-02T19:48:21Z");
    assertThat(article.text()).isEqualTo("One.\nTwo.");
    assertThat(article.authors()).containsExactly("All of us");
    assertThat(article.categories()).containsExactly("Ports");
    assertThat(article.enclosures())
        .containsExactly(new Enclosure("https://base.example/b.jpg", "image/jpeg", 5));
    assertThat(article.credit()).isEqualTo("Elsewhere");
    assertThat(article.outlet()).isEqualTo("The Feed");
  }

  @Test
  void atomsOtherContents() {
    assertThat(atom("<title>t</title><content type='image/png'>iVBORw0KGgo=</content>").body())
        .isEmpty();
    assertThat(atom("<title>t</title><content type='text'>1 &lt; 2</content>").text())
        .isEqualTo("1 < 2");
    assertThat(atom("<title>t</title><summary xml:lang='ru'>s</summary>").language())
        .isEqualTo("az");
    assertThat(
            read(
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>p</a:title></a:entry></a:feed>"))
        .extracting(Article::title)
        .containsExactly("p");
  }

  @Test
  void jsonFeeds() {
    List<Article> articles =
        read(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://j.example/",
             "language":"kk","authors":[{"name":"Us"}],"items":[
              {"id":1,"url":"/1","title":"T","content_html":"<p>a</p><p>b</p>","date_published":"2004-01-01T19:48:21+06:00",
               "tags":["x"],"attachments":[{"url":"https://j.example/a.mp3","mime_type":"audio/mpeg","size_in_bytes":4}]},
              {"id":"https://j.example/2","content_text":"plain","author":{"name":"Me"}},
              {"nothing":true}]}\
            """);
    assertThat(articles).hasSize(2);
    assertThat(articles.get(0).id()).isEqualTo("1");
    assertThat(articles.get(0).link()).isEqualTo("https://site.example/1");
    assertThat(articles.get(0).text()).isEqualTo("a\nb");
    assertThat(articles.get(0).publishedAt()).isEqualTo("2004-01-01T13:48:21Z");
    assertThat(articles.get(0).authors()).containsExactly("Us");
    assertThat(articles.get(0).language()).isEqualTo("kk");
    assertThat(articles.get(1).link()).isEqualTo("https://j.example/2");
    assertThat(articles.get(1).authors()).containsExactly("Me");
    assertThat(log.countByCode()).containsEntry("empty_article", 1L);
  }

  @Test
  void sitemaps() {
    Article article =
        read("""
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
          xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
          xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url><loc>https://s.example/1</loc><lastmod>2004-01-02T00:00:00Z</lastmod>
        <image:image><image:loc>https://s.example/i.jpg</image:loc></image:image>
        <n:news><n:publication><n:name>S</n:name><n:language>hy</n:language></n:publication>
        <n:publication_date>2004-01-01T19:48:21+04:00</n:publication_date>
        <n:title>T &amp; U</n:title><n:keywords>a, b</n:keywords></n:news></url></urlset>\
        """)
            .getFirst();
    assertThat(article.link()).isEqualTo("https://s.example/1");
    assertThat(article.title()).isEqualTo("T & U");
    assertThat(article.outlet()).isEqualTo("S");
    assertThat(article.language()).isEqualTo("hy");
    assertThat(article.publishedAt()).isEqualTo("2004-01-01T15:48:21Z");
    assertThat(article.categories()).containsExactly("a", "b");
    assertThat(
            read(
                "<sitemapindex><sitemap><loc>https://s.example/m.xml</loc></sitemap></sitemapindex>"))
        .isEmpty();
    assertThat(log.countByCode()).containsEntry("list_of_sitemaps", 1L);
  }

  /** What is not well-formed gives what can be read, and says so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel><item><title>T</title><link>https://a.example/1</link>",
        "<rss><channel><item><title>T</title><link>https://a.example/1</link></item></channel>",
        "<rss><channel><item><title>T</TITLE><link>https://a.example/1</link></item></channel></rss>",
        "<rss><channel><item><title>T</title><link>https://a.example/1</link><x>a & b</x></item></channel></rss>",
        "<rss><channel><item><title>T</title><link>https://a.example/1</link><x y=z></x></item></channel></rss>",
        "<rss><channel><item><title>T</title><link>https://a.example/1</link></item></channel></rss><junk>",
        "<rss><channel><item><title>T</title><link>https://a.example/1</link><d:x>undeclared</d:x></item></channel></rss>",
        "<rss><channel><item><title>T\u0001</title><link>https://a.example/1</link></item></channel></rss>",
      })
  void illFormed(String text) {
    assertThat(read(text)).extracting(Article::title).containsExactly("T");
    assertThat(read(text)).extracting(Article::link).containsExactly("https://a.example/1");
    assertThat(log.countByCode()).containsKey("ill_formed");
    assertThat(log.listNotices().getFirst().where().row()).isPositive();
  }

  /** Nothing outside the text is read, and nothing grows. */
  @Test
  void entitiesAreNotExpanded() {
    String bomb =
        """
        <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
        <rss><channel><item><title>&c;&x;</title><link>https://a.example/1</link></item></channel></rss>\
        """;
    Article article = read(bomb).getFirst();
    assertThat(article.title()).isEqualTo("&c;&x;");
  }

  @Test
  void whatIsNoFeedIsTold() {
    assertThat(read("<html><body>Hello</body></html>")).isEmpty();
    assertThat(read("{\"items\":7}")).isEmpty();
    assertThat(log.count(Severity.ERROR)).isEqualTo(2);
    assertThat(read("{\"items\":[{")).isEmpty();
    assertThat(log.countByCode()).containsEntry("bad_json", 1L);
    assertThat(read("")).isEmpty();
  }

  /** Deep nesting, cut-off texts and texts with letters exchanged end soon and throw nothing. */
  @Test
  void anyTextIsRead() {
    String good =
        """
        <rss version="2.0"><channel><title>F</title><item><title>T &amp; <![CDATA[x]]></title>
        <link>https://a.example/1</link><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate>
        <description>&lt;p&gt;x&lt;/p&gt;</description></item></channel></rss>\
        """;
    for (int end = 0; end <= good.length(); end++) {
      assertThat(read(good.substring(0, end))).hasSizeLessThan(2);
    }
    long seed = 6;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder(good);
      for (int change = 0; change < 5; change++) {
        text.setCharAt(
            random.nextInt(text.length()),
            "<>&\"'/![]-= x\u0000\uD800й".charAt(random.nextInt(16)));
      }
      assertThat(read(text.toString())).as("seed %d round %d", seed, round).hasSizeLessThan(3);
    }
    assertThat(read("<rss><channel>" + "<a>".repeat(200_000) + "<item><title>T</title></item>"))
        .hasSizeLessThan(2);
  }
}
