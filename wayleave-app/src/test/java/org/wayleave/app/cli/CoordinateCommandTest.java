package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wayleave watch coordinate}: who posts the same within seconds. */
class CoordinateCommandTest {

  private static final String HEADER = "account_id,object_id,content_id,timestamp_share\n";

  /** Two outlets that print the same three pieces within seconds, and one that prints one late. */
  private static final String POSTS =
      HEADER
          + """
          anna_secret,https://wire.example/1,anna_secret/1,2024-06-01T12:00:00Z
          boris_secret,https://wire.example/1,b1,2024-06-01T12:00:20Z
          anna_secret,https://wire.example/2,anna_secret/2,2024-06-01T15:00:00Z
          boris_secret,https://wire.example/2,b2,2024-06-01T15:00:30+00:00
          anna_secret,https://wire.example/3,anna_secret/3,1717275600
          boris_secret,https://wire.example/3,b3,1717275605
          clara_secret,https://wire.example/3,c1,1717279999
          clara_secret,https://wire.example/4,c2,1717279999
          """;

  @TempDir private Path folder;

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private String key() throws IOException {
    return file("key", "0123456789abcdef");
  }

  @Test
  void findsTwoWhoPostTheSame() throws IOException {
    String posts = file("posts.csv", POSTS);
    Cli.Outcome table =
        Cli.run("watch", "coordinate", posts, "--null-model", "--explain", "1").answered();
    assertThat(table.out())
        .contains("2 accounts posted the same as another, 3 times")
        .contains("8 rows read, 8 posts used, 0 rows left out")
        .contains("with half the window")
        .contains("https://wire.example/2: a-");
    Cli.Outcome tsv =
        Cli.run("watch", "coordinate", posts, "--format", "tsv", "--key-file", key()).answered();
    assertThat(tsv.out().lines()).hasSize(2);
    assertThat(tsv.out()).containsPattern("a-[0-9a-f]{16}\ta-[0-9a-f]{16}\t3\t3\t18\\.3");
    Cli.Outcome json =
        Cli.run("watch", "coordinate", posts, "--format", "json", "--window", "20").answered();
    assertThat(json.out()).contains("\"weight\" : 2", "\"windowSeconds\" : 20");
  }

  /** No output, of any kind, says who it was. */
  @Test
  void saysNoAccount() throws IOException {
    String posts = file("posts.csv", POSTS + "dora_secret,o,dora_secret,yesterday\n");
    for (String format : new String[] {"table", "json", "tsv"}) {
      for (String mode : new String[] {"--compatible", "--null-model"}) {
        Cli.Outcome said =
            Cli.run("watch", "coordinate", posts, mode, "--format", format, "--explain", "9")
                .answered();
        assertThat(said.out() + said.err()).doesNotContain("secret");
        assertThat(said.err()).contains("posts.csv:10").contains("The time (yesterday)");
      }
    }
  }

  @Test
  void aKeyKeepsThePseudonyms() throws IOException {
    String posts = file("posts.csv", POSTS);
    String[] asked = {"watch", "coordinate", posts, "--format", "json", "--key-file", key()};
    assertThat(Cli.run(asked).answered().out()).isEqualTo(Cli.run(asked).answered().out());
    String without = Cli.run("watch", "coordinate", posts, "--format", "json").answered().out();
    assertThat(Cli.run("watch", "coordinate", posts, "--format", "json").out())
        .isNotEqualTo(without);
  }

  @Test
  void listsWhatItFoundWhereColumnsAreMissing() throws IOException {
    String posts = file("posts.csv", "user,url,id,created_at\nx,o,c,0\n");
    assertThat(Cli.run("watch", "coordinate", posts).refused().err())
        .contains("no column (account_id), (object_id), (timestamp_share)")
        .contains("It has: user, url, id, created_at.")
        .contains("--columns account=user,object=url,content=id,time=created_at");
    Cli.run(
            "watch",
            "coordinate",
            posts,
            "--columns",
            "account=user,object=url,content=id,time=created_at")
        .answered();
    assertThat(Cli.run("watch", "coordinate", posts, "--columns", "acount=user").refused().err())
        .contains("Maybe (account) was meant");
  }

  @Test
  void countsTimesThatItCannotReadAndGuessesNone() throws IOException {
    String posts =
        file(
            "posts.csv",
            HEADER + "a,o,1,2024-06-01 12:00:00\nb,o,2,1717243200000\nc,o,3,noon\nd,o,4,0\n");
    Cli.Outcome said = Cli.run("watch", "coordinate", posts).answered();
    assertThat(said.out()).contains("4 rows read, 1 posts used, 3 rows left out");
    assertThat(said.err())
        .contains("its offset is missing")
        .contains("counts milliseconds")
        .contains("(noon)");
  }

  @Test
  void anEmptyFileIsAnEmptyAnswer() throws IOException {
    assertThat(Cli.run("watch", "coordinate", file("a.csv", "")).answered().out())
        .contains("0 accounts posted the same");
    assertThat(Cli.run("watch", "coordinate", file("b.csv", HEADER)).answered().out())
        .contains("0 rows read");
  }

  @Test
  void refusesWhatMakesNoSense() throws IOException {
    String posts = file("posts.csv", POSTS);
    assertThat(Cli.run("watch", "coordinate", posts, "--window", "soon").refused().err())
        .contains("(soon)");
    assertThat(Cli.run("watch", "coordinate", posts, "--edge-weight", "2").refused().err())
        .contains("(2.0)");
    Cli.run("watch", "coordinate", posts, "--min-participation", "0").refused();
    Cli.run("watch", "coordinate", posts + "x").refused();
    assertThat(
            Cli.run("watch", "coordinate", posts, "--key-file", file("k", "short")).refused().err())
        .contains("(5) bytes");
  }

  @Test
  void whatAFileSaysDoesNotSteerTheTerminal() throws IOException {
    String escape = String.valueOf((char) 27);
    String posts = file("posts.csv", POSTS.replace("wire", "wi" + escape + "[2Jre"));
    assertThat(Cli.run("watch", "coordinate", posts, "--explain", "1").answered().out())
        .doesNotContain(escape);
  }
}
