package org.wayleave.app.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.serve.ServeCommands;
import org.wayleave.app.study.cli.StudyCommands;
import org.wayleave.app.terminal.ExitCode;
import org.wayleave.app.watch.WatchCommand;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command line as a whole.
 *
 * <p>Exit codes: 0 answered; 1 answered "no" (no route, defects found); 2 the user's mistake, with
 * the fact and a line that begins with "Maybe" on standard error; 130 cancelled.
 */
public final class CommandTree {

  private static final int TERMINAL_COLUMNS = 100;

  private CommandTree() {}

  /** {@code wayleave} without a command prints how it is used. */
  @Command(
      name = "wayleave",
      mixinStandardHelpOptions = true,
      description = {
        "Plan freight corridors: which way, at what price, and on whose permission.",
        ""
      },
      footer = {
        "",
        "In a source tree ./wayleave also knows: test [--quick], bench [NAME] and package.",
        "Exit codes: 0 answered, 1 answered no, 2 a mistake in the question, 130 cancelled."
      })
  static final class Root implements Runnable {

    @SuppressWarnings("NullAway.Init") // set by the parser of options
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  /** Builds the commands over their services. */
  public static CommandLine build(RegionOpener opener, Clock clock, String version) {
    CommandLine network =
        new CommandLine(new NetworkCommand())
            .addSubcommand(new NetworkCommand.Check(opener))
            .addSubcommand(new NetworkCommand.Show(opener))
            .addSubcommand(new NetworkCommand.Export(opener, clock));
    CommandLine root =
        new CommandLine(new Root())
            .addSubcommand(new RouteCommand(opener, clock))
            .addSubcommand(new DependCommand(opener, clock))
            .addSubcommand(new ExplainCommand(opener, clock))
            .addSubcommand(new PlacesCommand(opener))
            .addSubcommand(network)
            .addSubcommand(new RehearseCommand(opener, clock, version));
    ServeCommands.list(opener, clock, version).forEach(root::addSubcommand);
    StudyCommands.list(opener, clock).forEach(root::addSubcommand);
    root.addSubcommand(
        WatchCommand.build(opener.folder("sources"), opener.folder("language"), clock, version));
    root.getCommandSpec().version("wayleave " + version);
    addHelp(root);
    root.setUsageHelpWidth(TERMINAL_COLUMNS);
    root.setExecutionExceptionHandler(CommandTree::handle);
    root.setParameterExceptionHandler(CommandTree::handleParameters);
    return root;
  }

  private static void addHelp(CommandLine command) {
    for (CommandLine subcommand : command.getSubcommands().values()) {
      subcommand.getCommandSpec().mixinStandardHelpOptions(true);
      addHelp(subcommand);
    }
  }

  private static int handleParameters(CommandLine.ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(mistake.getMessage());
    err.println(advice(mistake));
    err.flush();
    return ExitCode.MISTAKE;
  }

  /** The known word that is near, or all of them; else where to read more. */
  private static String advice(CommandLine.ParameterException mistake) {
    CommandSpec command = mistake.getCommandLine().getCommandSpec();
    if (mistake instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().getFirst();
      Collection<String> known =
          word.startsWith("-")
              ? command.options().stream().map(CommandLine.Model.OptionSpec::longestName).toList()
              : command.subcommands().entrySet().stream()
                  .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
                  .map(Map.Entry::getKey)
                  .toList();
      if (!known.isEmpty()) {
        return Suggestion.maybe(word, known);
      }
    }
    return "Maybe see: %s --help".formatted(command.qualifiedName());
  }

  private static int handle(
      Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (problem instanceof UserException mistake) {
      err.println(mistake.getMessage());
      err.flush();
      return ExitCode.MISTAKE;
    }
    System.getLogger(CommandTree.class.getName())
        .log(System.Logger.Level.DEBUG, "A command failed.", problem);
    err.println("The program has a defect: %s".formatted(problem));
    err.println("Maybe report it with the command you gave and the output of --version.");
    err.flush();
    return ExitCode.DEFECT;
  }
}
