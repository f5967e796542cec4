package org.wayleave.plan.assignment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wayleave.network.element.Mode;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.parameter.Correction;

/**
 * What is carried, and under which circumstances.
 *
 * @param demand the trades
 * @param scenario what is closed, opened or changed
 * @param corrections other values for parameters
 * @param modes the modes that may be used
 * @param departure the day whose season holds
 */
public record AssignmentRequest(
    DemandMatrix demand,
    Scenario scenario,
    List<Correction> corrections,
    Set<Mode> modes,
    LocalDate departure) {

  /** Copies the collections. */
  public AssignmentRequest {
    corrections = List.copyOf(corrections);
    Set<Mode> sorted = EnumSet.noneOf(Mode.class);
    sorted.addAll(modes);
    modes = Collections.unmodifiableSet(sorted);
  }

  /** The network as it is, by all modes. */
  public static AssignmentRequest of(DemandMatrix demand, LocalDate departure) {
    return new AssignmentRequest(
        demand, Scenario.BASELINE, List.of(), EnumSet.allOf(Mode.class), departure);
  }

  /** The same under that scenario. */
  public AssignmentRequest under(Scenario other) {
    return new AssignmentRequest(demand, other, corrections, modes, departure);
  }
}
