package org.wayleave.io.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import javax.xml.stream.XMLStreamException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.watch.article.Article;

/** The strict tree says of well-formed feeds what the lenient one says, and refuses the others. */
class StrictXmlTest {

  private static final String ADDRESS = "https://site.example/feed";

  private static final List<String> PIECES =
      List.of(
          "<title>T &amp; <![CDATA[<b>x</b> & y]]>&#x10D0;</title>",
          "<TITLE type='html'>&lt;i&gt;T&lt;/i&gt; 2</TITLE>",
          "<link>/a?b=1&amp;c=2</link>",
          "<link href='b' rel='alternate' hreflang='ka'/>",
          "<link href=\"https://a.example/e.mp3\" rel=\"enclosure\" length=\"7\" type='audio/mpeg'/>",
          "<guid isPermaLink='true'>https://a.example/9</guid>",
          "<id>tag:1</id>",
          "<pubDate>Mon, 01 Jun 2026 10:00:00 +0400</pubDate>",
          "<dc:date>2026-06-01T10:00:00Z</dc:date><dc:creator>A&nbsp;B &copy; &x;</dc:creator>",
          "<updated>2026-06-01</updated>",
          "<author><name> N<!-- no --> M </name><email>e</email></author>",
          "<description>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two &amp;amp; three&lt;/p&gt;</description>",
          "<content:encoded><![CDATA[<p>Text</p>\r\n<ul><li>a<li>b</ul>]]></content:encoded>",
          "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>a<br/>b</p> c</div></content>",
          "<content type='html' xml:base='https://c.example/'>x &lt;br&gt; y</content>",
          "<category>k</category><category term='t' label='l'/>",
          "<media:group><media:content url='m.jpg' fileSize='3' type='image/jpeg'/></media:group>",
          "<source url='https://s.example/'>S</source>",
          "<other:thing xmlns:other='urn:o' other:href='z'>w<deep><deeper>v</deeper></deep></other:thing>",
          "<?php nothing ?>  \n ");

  private final NoticeLog strictLog = new NoticeLog();
  private final NoticeLog lenientLog = new NoticeLog();

  private static String feed(SplittableRandom random) {
    boolean isAtom = random.nextBoolean();
    StringBuilder feed = new StringBuilder();
    if (random.nextBoolean()) {
      feed.append("<?xml version='1.0' encoding='utf-8'?>\n");
    }
    feed.append("<!DOCTYPE x [<!ENTITY x 'grows'>]>\n");
    feed.append(isAtom ? "<feed xmlns='http://www.w3.org/2005/Atom'" : "<rss version='2.0'");
    feed.append(
        " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/'"
            + " xmlns:content='http://purl.org/rss/1.0/modules/content/' xml:lang='az'>");
    feed.append(isAtom ? "" : "<channel>").append("<title>F</title>");
    for (int item = 0; item < 3; item++) {
      feed.append(isAtom ? "<entry>" : "<item>");
      for (int piece = random.nextInt(1, 8); piece > 0; piece--) {
        feed.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      feed.append(isAtom ? "</entry>" : "</item>");
    }
    return feed.append(isAtom ? "</feed>" : "</channel></rss>").toString();
  }

  private static List<Article> articles(Document tree, NoticeLog log) {
    return FeedReader.articles(tree, ADDRESS, new FeedNotices("feed", null, log));
  }

  @Test
  void wellFormedFeedsSayTheSameInBothTrees() throws XMLStreamException {
    long seed = 9;
    SplittableRandom random = new SplittableRandom(seed);
    int read = 0;
    for (int round = 0; round < 2_000; round++) {
      String feed = feed(random);
      List<Article> strict = articles(StrictXml.parse(feed, ADDRESS), strictLog);
      assertThat(strict)
          .as("seed %d round %d: %s", seed, round, feed)
          .isEqualTo(articles(XmlTree.parse(feed, ADDRESS), lenientLog));
      read += strict.size();
    }
    assertThat(read).isGreaterThan(4_500);
    assertThat(strictLog.countByCode()).isEqualTo(lenientLog.countByCode());
  }

  @Test
  void deepTextsAreRefusedAndAreReadLeniently() throws XMLStreamException {
    String fits = "<a>".repeat(XmlTree.DEEPEST) + "x" + "</a>".repeat(XmlTree.DEEPEST);
    assertThat(StrictXml.parse(fits, ADDRESS).wholeText()).isEqualTo("x");
    assertThatThrownBy(() -> StrictXml.parse("<a>" + fits + "</a>", ADDRESS))
        .isInstanceOf(XMLStreamException.class);
    String feed = "<rss><item><title>T</title></item><x>" + fits + "</x></rss>";
    assertThat(FeedReader.read(feed, "feed", "", null, strictLog))
        .extracting(Article::title)
        .containsExactly("T");
    assertThat(strictLog.countByCode()).containsEntry("ill_formed", 1L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "<a>",
        "<a></b>",
        "<a b=c/>",
        "<a>&</a>",
        "<d:a/>",
        "<a/><b/>",
        "<a b='1' b='2'/>"
      })
  void whatIsNotWellFormedIsRefused(String text) {
    assertThatThrownBy(() -> StrictXml.parse(text, ADDRESS)).isInstanceOf(XMLStreamException.class);
  }
}
