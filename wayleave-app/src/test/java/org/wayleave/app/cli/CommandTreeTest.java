package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.app.Generated;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/** Help, mistakes of typing and exit codes; {@code docs/cli.md} is the commands' own help. */
class CommandTreeTest {

  /** The command and those below it, without the ones that only the launcher uses. */
  private static List<CommandLine> all(CommandLine command) {
    List<CommandLine> all = new ArrayList<>(List.of(command));
    command.getSubcommands().values().stream()
        .filter(subcommand -> !subcommand.getCommandSpec().usageMessage().hidden())
        .forEach(subcommand -> all.addAll(all(subcommand)));
    return all;
  }

  @Test
  void everyCommandIsThere() {
    assertThat(all(Cli.commands()).stream().map(c -> c.getCommandSpec().qualifiedName()))
        .containsExactly(
            "wayleave",
            "wayleave route",
            "wayleave depend",
            "wayleave explain",
            "wayleave places",
            "wayleave network",
            "wayleave network check",
            "wayleave network show",
            "wayleave network export",
            "wayleave serve",
            "wayleave token",
            "wayleave token add",
            "wayleave token list",
            "wayleave token remove",
            "wayleave flows",
            "wayleave criticality",
            "wayleave worst",
            "wayleave compare",
            "wayleave demand",
            "wayleave stress",
            "wayleave watch",
            "wayleave watch collect",
            "wayleave watch verify",
            "wayleave watch read",
            "wayleave watch extract",
            "wayleave watch language",
            "wayleave watch dedup",
            "wayleave watch origins",
            "wayleave watch coordinate");
  }

  @Test
  void helpListsEveryOptionWithADescription() {
    for (CommandLine command : all(Cli.commands())) {
      String name = command.getCommandSpec().qualifiedName();
      String[] words = (name + " --help").replaceFirst("^wayleave ", "").split(" ", -1);
      Cli.Outcome help = Cli.run(words).answered();
      assertThat(help.out()).as(name).startsWith("Usage: " + name);
      for (OptionSpec option : command.getCommandSpec().options()) {
        assertThat(help.out()).as(name).contains(option.longestName());
        assertThat(option.description()).as(name + " " + option.longestName()).isNotEmpty();
      }
      help.out().lines().forEach(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }
  }

  @Test
  void withoutCommandItPrintsHowItIsUsed() {
    assertThat(Cli.run().answered().out())
        .startsWith("Usage: wayleave")
        .contains("Exit codes: 0 answered, 1 answered no, 2");
  }

  @Test
  void versionIsPrinted() {
    assertThat(Cli.run("--version").answered().out()).isEqualToIgnoringNewLines("wayleave 0.1.0");
  }

  @Test
  void aGroupWithoutCommandIsAMistake() {
    Cli.Outcome outcome = Cli.run("network");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("check", "show", "export");
  }

  @Test
  void anUnknownOptionGetsTheNearOne() {
    assertThat(Cli.run("route", "Baku", "Poti", "--frmat", "line").refused().err())
        .contains("--frmat")
        .contains("Maybe (--format) was meant.");
    assertThat(Cli.run("places", "--limt", "3", "Baku").refused().err())
        .contains("Maybe (--limit) was meant.");
  }

  @Test
  void anUnknownOptionThatNothingResemblesGetsAllOfThem() {
    assertThat(Cli.run("route", "Baku", "Poti", "--quuxification").refused().err())
        .contains("--by", "--close", "--commodity", "--date", "--format", "--modes", "--pairs");
  }

  @Test
  void anUnknownCommandGetsTheNearOne() {
    assertThat(Cli.run("rout", "Baku", "Poti").refused().err())
        .contains("'rout'")
        .contains("Maybe (route) was meant.");
    assertThat(Cli.run("network", "exprt").refused().err()).contains("Maybe (export) was meant.");
  }

  @Test
  void aMissingOrBadValueSaysWhichAreKnown() {
    assertThat(Cli.run("network", "export", "--format", "gmns").refused().err())
        .contains("--output");
    assertThat(Cli.run("route", "Baku", "Poti", "--format", "xml").refused().err())
        .contains("xml", "table, line, json, geojson");
  }

  @Test
  void documentIsFresh() {
    StringBuilder out = new StringBuilder();
    out.append("# The command line\n\n");
    out.append("Generated from the commands' own help; the tests fail when it is stale and\n");
    out.append(
        "write it again with `-Dupdate=true`. What a file after `--parameters` may say is in\n");
    out.append("[parameters.md](parameters.md), what a stress file may say in ");
    out.append("[stress.md](stress.md).\n");
    for (CommandLine command : all(Cli.commands())) {
      out.append("\n## ").append(command.getCommandSpec().qualifiedName()).append("\n\n```text\n");
      out.append(command.getUsageMessage(Ansi.OFF).replace("\r", "").stripTrailing());
      out.append("\n```\n");
    }
    Generated.check("docs/cli.md", out.toString());
  }
}
