package org.wayleave.app.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayleave.network.element.Mode;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.capacity.SteadyQueue;
import org.wayleave.plan.parameter.Correction;

/**
 * What holds for every trade alike.
 *
 * @param scenario what is closed, opened or changed
 * @param corrections other values for parameters
 * @param modes the modes that may be used
 * @param departure the day whose season holds
 * @param fileHash the hash of the parameters file; empty without one
 * @param queues what less capacity comes to, by the figure that says so; the scenario has it
 *     already
 */
public record Circumstances(
    Scenario scenario,
    List<Correction> corrections,
    Set<Mode> modes,
    LocalDate departure,
    String fileHash,
    Map<String, SteadyQueue> queues) {

  /** The words of a question that say something of it. */
  public static final List<String> WORDS =
      List.of(
          RouteQuestion.DATE,
          RouteQuestion.MODES,
          RouteQuestion.CLOSE,
          RouteQuestion.OPEN,
          RouteQuestion.EXCLUDE);

  /** Copies the collections. */
  public Circumstances {
    corrections = List.copyOf(corrections);
    queues = Map.copyOf(queues);
    modes = Set.copyOf(modes);
  }
}
