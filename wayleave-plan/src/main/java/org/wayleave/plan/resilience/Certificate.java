package org.wayleave.plan.resilience;

import java.util.List;

/**
 * The worst sets, and why there is none worse.
 *
 * @param sets the worst sets found, the worst first; the runners-up are exact only as far as the
 *     question asked for them
 * @param upperBound no set does more harm than this; equal to that of the first set when it is
 *     proven
 * @param expanded how many sets were closed and everything else closed besides them in turn
 * @param pruned how many sets were left out because no set with them could be as bad
 * @param isWhole whether the search ran to its end; otherwise the bound is that of what was left
 */
public record Certificate(
    List<WorstSet> sets, Harm upperBound, long expanded, long pruned, boolean isWhole) {

  /** Copies the sets. */
  public Certificate {
    sets = List.copyOf(sets);
  }

  /** Whether upper and lower bound have met. */
  public boolean isProven() {
    return !sets.isEmpty() && upperBound.compareTo(sets.getFirst().harm()) <= 0;
  }
}
