package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wayleave watch language}: which language texts are in. */
class LanguageCommandTest {

  @TempDir private Path folder;

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void tellsOneTextAndMany() throws IOException {
    assertThat(Cli.run("watch", "language", "--text", "Порт закрыт с утра").answered().out())
        .contains("language: ru", "most letters are of the script Cyrl");
    String lines = file("lines", "Sərhəd bağlanıb.\nThe border is closed.\n42\n");
    assertThat(Cli.run("watch", "language", "--lines", lines, "--format", "tsv").answered().out())
        .startsWith("language\tscript\tshare\ttext\naz\tLatn\t")
        .contains("\nen\tLatn\t", "\n\t\t\t42\n");
    String feed =
        file("feed", "<rss><channel><item><title>საზღვარი დაიკეტა</title></item></channel></rss>");
    assertThat(Cli.run("watch", "language", feed, "--format", "json").answered().out())
        .contains("\"language\":\"ka\"");
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    assertThat(Cli.run("watch", "language").refused().err()).contains("--lines");
    assertThat(Cli.run("watch", "language", "--lines", "nix").refused().err()).contains("(nix)");
    String none = file("table", "no table");
    assertThat(Cli.run("watch", "language", "--text", "a", "--table", none).refused().err())
        .contains("no table of languages");
    assertThat(Cli.run("watch", "language", "--train", folder.toString()).refused().err())
        .contains("no declaration");
  }
}
