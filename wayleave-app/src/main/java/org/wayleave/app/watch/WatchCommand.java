package org.wayleave.app.watch;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wayleave watch}: the commands of Watch. */
@Command(
    name = "watch",
    description = "Read what is public: who repeats whom, and how often chance would.")
public final class WatchCommand implements Runnable {

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  private WatchCommand() {}

  /** The command with all that are below it. */
  public static CommandLine build() {
    return new CommandLine(new WatchCommand())
        .addSubcommand(new ReadCommand())
        .addSubcommand(new ExtractCommand())
        .addSubcommand(new CoordinateCommand());
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
