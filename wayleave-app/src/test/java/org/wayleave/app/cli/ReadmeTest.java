package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wayleave.app.Generated;

/**
 * The README shows what the commands really print: each block that begins with {@code $} is run.
 */
class ReadmeTest {

  private static final Pattern BLOCK =
      Pattern.compile("```\n\\$ \\./wayleave ([^\n]*)\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @Test
  void showsWhatTheCommandsPrint() throws IOException {
    String readme = Files.readString(Cli.DATA.resolveSibling("README.md"));
    Matcher block = BLOCK.matcher(readme);
    StringBuilder fresh = new StringBuilder();
    int commands = 0;
    while (block.find()) {
      String[] words = words(block.group(1));
      String output = words[0].equals("serve") ? block.group(2) : Cli.run(words).out();
      assertThat(output).as(block.group(1)).isNotBlank();
      commands++;
      block.appendReplacement(
          fresh,
          Matcher.quoteReplacement(
              "```\n$ ./wayleave " + block.group(1) + "\n" + output.stripTrailing() + "\n```\n"));
    }
    block.appendTail(fresh);
    assertThat(commands).isGreaterThan(5);
    Generated.check("README.md", fresh.toString());
  }

  private static String[] words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      String plain = word.group(1) == null ? word.group(2) : word.group(1);
      boolean isFile = plain.startsWith("docs/");
      words.add(isFile ? Cli.DATA.resolveSibling(plain).toString() : plain);
    }
    return words.toArray(String[]::new);
  }
}
