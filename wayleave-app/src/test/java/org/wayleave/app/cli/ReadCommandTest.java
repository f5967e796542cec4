package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wayleave watch read} and {@code extract}: articles of whatever holds them. */
class ReadCommandTest {

  private static final String FEED =
      """
      <rss><channel><title>Port News</title><item><title>Ferry &amp; rail</title>
      <link>https://port.example/1</link><pubDate>Mon, 01 Jun 2026 10:00:00 +0400</pubDate></item>
      <item><title>Undated\u001b[31m</title><pubDate>2026-06-01 10:00</pubDate></item>
      </channel></rss>\
      """;

  private static final String PAGE =
      """
      <html lang="en"><head><title>Port closed | News</title></head><body>
      <nav><a href="/">Home</a> <a href="/a">All the news of the day, every day</a></nav>
      <div class="content"><h1>Port closed</h1>
      <p>The port of Alat is closed because of strong wind, the port said on Monday, for a day.</p>
      <p>Ferries wait in the roads; trains, it added, keep to their timetable for the time being.</p>
      </div><footer>All rights reserved, whatever that may mean, by nobody in particular.</footer>
      </body></html>\
      """;

  @TempDir private Path folder;

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void readsAFeedAndItsOwnLines() throws IOException {
    Cli.Outcome read = Cli.run("watch", "read", file("feed", FEED)).answered();
    assertThat(read.out())
        .isEqualTo(
            """
            {"link":"https://port.example/1","title":"Ferry & rail","publishedAt":"2026-06-01T06:00:00Z","outlet":"Port News"}
            {"title":"Undated[31m","publishedAsStated":"2026-06-01 10:00","outlet":"Port News"}
            """);
    assertThat(read.err()).contains("2 articles", "; --explain says which.");
    Cli.Outcome again = Cli.run("watch", "read", file("again", read.out())).answered();
    assertThat(again.out()).isEqualTo(read.out());
    Cli.Outcome explained =
        Cli.run("watch", "read", file("feed", FEED), "--explain", "--format", "table").answered();
    assertThat(explained.out()).contains("Ferry & rail").doesNotContain("\u001b");
    assertThat(explained.err()).contains("ill_formed", "no_offset", "--offset +04:00");
    assertThat(Cli.run("watch", "read", file("feed", FEED), "--offset", "+04:00").answered().out())
        .contains("\"title\":\"Undated[31m\",\"publishedAt\":\"2026-06-01T06:00:00Z\"");
  }

  @Test
  void readsAFolderAndNothing() throws IOException {
    file("a", FEED);
    file("b", "");
    assertThat(Cli.run("watch", "read", folder.toString()).answered().err()).contains("2 articles");
    assertThat(Cli.run("watch", "read", file("b", "")).answered().out()).isEmpty();
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    assertThat(Cli.run("watch", "read", "missing").refused().err()).contains("(missing)");
    assertThat(Cli.run("watch", "read", file("t", "a,b\n1,2\n")).refused().err())
        .contains("It has: a, b", "--columns text=body");
    assertThat(Cli.run("watch", "read", file("t", "x"), "--columns", "txet=a").refused().err())
        .contains("(text) was meant");
    assertThat(Cli.run("watch", "read", file("t", "x"), "--offset", "4").refused().err())
        .contains("+04:00");
  }

  /** No raw account is in anything that is written. */
  @Test
  void accountsAreNotShown() throws IOException {
    String posts = file("posts", "account,text,time\nraw_secret,\"a\",yesterday\nraw_secret,b,1\n");
    Cli.Outcome read = Cli.run("watch", "read", posts, "--explain").answered();
    assertThat(read.out() + read.err()).doesNotContain("raw_secret").contains("a-", "bad_time");
  }

  @Test
  void extractsAPage() throws IOException {
    Cli.Outcome page = Cli.run("watch", "extract", file("page", PAGE)).answered();
    assertThat(page.out())
        .contains("title      Port closed\n", "Ferries wait", "the heaviest in prose")
        .doesNotContain("All rights", "Home");
    assertThat(Cli.run("watch", "extract", file("page", PAGE), "--format", "json").answered().out())
        .contains("\"language\":\"en\"");
    assertThat(Cli.run("watch", "extract", file("page", "<html>")).answeredNo().out())
        .contains("nothing on the page reads like prose");
    assertThat(Cli.run("watch", "extract", "missing").refused().err()).contains("(missing)");
  }
}
