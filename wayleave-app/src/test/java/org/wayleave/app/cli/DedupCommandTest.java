package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wayleave watch dedup} and {@code origins}: copies, and voices. */
class DedupCommandTest {

  private static final String ARTICLES =
      """
      {"link":"https://tass.ru/1","title":"Порт закрыт","text":"Порт Алят закрыт с утра понедельника из-за сильного ветра, сообщила администрация порта. Паромы в Актау и Туркменбаши ждут на рейде, грузы остаются на складах.","publishedAt":"2026-06-01T10:00:00Z"}
      {"link":"https://a.example/1","title":"Алят закрыт","text":"Порт Алят закрыт с утра понедельника из-за сильного ветра, сообщила администрация порта. Паромы в Актау ждут на рейде.","publishedAt":"2026-06-01T11:00:00Z"}
      {"link":"https://b.example/1","title":"Ветер","text":"На Каспии не ходят суда, сообщает ТАСС.","publishedAt":"2026-06-01T12:00:00Z"}
      {"link":"https://c.example/1","title":"Our man in Alat","text":"From the hill one sees nine ships at anchor and no smoke over the port.","publishedAt":"2026-06-01T09:00:00Z"}
      """;

  @TempDir private Path folder;

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void findsCopies() throws IOException {
    String articles = file("articles", ARTICLES);
    Cli.Outcome table = Cli.run("watch", "dedup", articles).answered();
    assertThat(table.out())
        .contains(
            "2 times",
            "1 and 2: near",
            "4 articles: 2 in 1 groups of copies, 2 alone; 3 texts in all.");
    assertThat(Cli.run("watch", "dedup", articles, "--explain").answered().out())
        .contains("16 words at 0 and 0: Порт Алят закрыт с утра");
    assertThat(Cli.run("watch", "dedup", articles, "--format", "json").answered().out())
        .contains("\"kind\" : \"near\"", "\"start\" : 0", "\"words\" : 16");
    assertThat(Cli.run("watch", "dedup", articles, "--format", "tsv").answered().out().lines())
        .hasSize(3);
    assertThat(Cli.run("watch", "dedup", articles, "--limit", "0").answered().out())
        .contains("1 groups more");
    assertThat(Cli.run("watch", "dedup", articles, "--min-shared", "2").refused().err())
        .contains("(2.0)");
  }

  @Test
  void countsOrigins() throws IOException {
    String articles = file("articles", ARTICLES);
    assertThat(Cli.run("watch", "origins", articles).answered().out())
        .startsWith("4 articles, at most 2 independent origins")
        .contains("credit (TASS", "1 article, first seen at 4 c.example")
        .doesNotContain("16 words");
    assertThat(Cli.run("watch", "origins", articles, "--explain").answered().out())
        .contains("16 words at");
    assertThat(Cli.run("watch", "origins", articles, "--format", "json").answered().out())
        .contains("\"independent\" : 2", "\"copiedFrom\" : 1");
    assertThat(Cli.run("watch", "origins", articles, "--format", "tsv").answered().out())
        .contains("\t1\t2\ta.example\t1\thttps://a.example/1");
    String none = file("outlets", "name,alias,owner,country,basis,note\n");
    assertThat(Cli.run("watch", "origins", articles, "--outlets", none).answered().out())
        .contains("at most 3 independent origins");
    assertThat(Cli.run("watch", "origins", articles, "--outlets", "nix").refused().err())
        .contains("(nix)");
  }

  @Test
  void storiesAreCountedApart() throws IOException {
    String rows =
        "event,text\na,One thing happened here today.\nb,Another thing.\na,And then some more.\n";
    assertThat(
            Cli.run("watch", "origins", file("rows", rows), "--columns", "story=event")
                .answered()
                .out())
        .contains("Story a\n2 articles", "Story b\n1 articles");
  }

  @Test
  void nothingIsNothing() throws IOException {
    assertThat(Cli.run("watch", "dedup", file("e", "")).answered().out())
        .contains("0 articles: 0 in 0 groups");
    assertThat(Cli.run("watch", "origins", file("e", "")).answered().out()).isEmpty();
  }
}
