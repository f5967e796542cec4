package org.wayleave.plan.cost;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.unit.Range;

/**
 * What one operation takes for one load unit, and where the figures come from.
 *
 * @param timeSeconds its time
 * @param costUsCents its cost
 * @param co2eGrams its emissions
 * @param provenances where the figures come from, each once
 */
public record OperationCost(
    Range timeSeconds, Range costUsCents, Range co2eGrams, List<Provenance> provenances) {

  /** Nothing at all. */
  public static final OperationCost ZERO =
      new OperationCost(Range.ZERO, Range.ZERO, Range.ZERO, List.of());

  /** Copies the list. */
  public OperationCost {
    provenances = List.copyOf(provenances);
  }

  /** Both together. */
  public OperationCost plus(OperationCost other) {
    Set<Provenance> all = new LinkedHashSet<>(provenances);
    all.addAll(other.provenances);
    return new OperationCost(
        timeSeconds.plus(other.timeSeconds),
        costUsCents.plus(other.costUsCents),
        co2eGrams.plus(other.co2eGrams),
        new ArrayList<>(all));
  }
}
