package org.wayleave.app.watch;

import java.nio.file.Path;
import java.time.Clock;
import org.wayleave.app.watch.collecting.CollectingCommands;
import org.wayleave.app.watch.copies.CopyCommands;
import org.wayleave.app.watch.reading.ReadingCommands;
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

  /** The command with all that are below it; bundled tables are in the folders. */
  public static CommandLine build(Path sources, Path languages, Clock clock, String version) {
    CommandLine watch = new CommandLine(new WatchCommand());
    CollectingCommands.list(sources, clock, version).forEach(watch::addSubcommand);
    ReadingCommands.list(languages, clock, version).forEach(watch::addSubcommand);
    CopyCommands.list(sources).forEach(watch::addSubcommand);
    return watch.addSubcommand(new CoordinateCommand());
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
