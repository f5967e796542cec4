package org.wayleave.app.study.cli;

import java.time.Clock;
import java.util.List;
import org.wayleave.app.region.RegionOpener;

/** All commands that ask about all trades at once. No state. */
public final class StudyCommands {

  private StudyCommands() {}

  /** The commands over their services, in the order in which help lists them. */
  public static List<Object> list(RegionOpener opener, Clock clock) {
    return List.of(
        new FlowsCommand(opener, clock),
        new CriticalityCommand(opener, clock),
        new WorstCommand(opener, clock),
        new CompareCommand(opener, clock),
        new DemandCommand(opener, clock),
        new StressCommand(opener));
  }
}
