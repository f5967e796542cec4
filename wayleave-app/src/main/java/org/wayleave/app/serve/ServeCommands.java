package org.wayleave.app.serve;

import java.time.Clock;
import java.util.List;
import org.wayleave.app.region.RegionOpener;
import picocli.CommandLine;

/** The commands of this room. No state. */
public final class ServeCommands {

  private ServeCommands() {}

  /** All of them over their services. */
  public static List<CommandLine> list(RegionOpener opener, Clock clock, String version) {
    return List.of(
        new CommandLine(new ServeCommand(opener, clock, version)),
        new CommandLine(new TokenCommand())
            .addSubcommand(new TokenCommand.Add(clock))
            .addSubcommand(new TokenCommand.ListAll(clock))
            .addSubcommand(new TokenCommand.Remove(clock)));
  }
}
