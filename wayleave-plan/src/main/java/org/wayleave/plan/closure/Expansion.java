package org.wayleave.plan.closure;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What closing one more does, when a set is closed already.
 *
 * @param harm what the set alone does
 * @param tonnes for each element, how many tonnes more lose their way when it closes too: exact for
 *     what used the set, and what it alone does for all else
 * @param cost the same for extra cost; a pair that loses its way takes its extra cost with it
 * @param doubtTonnes for each element, tonnes that use it once the set is closed and that neither
 *     the set nor it alone takes the way from: an upper bound of what the set takes together with
 *     it and with others besides
 * @param lateTonnes the part of {@code tonnes} of what did not use the element before
 * @param lateCost the same of {@code cost}
 * @param lateDoubtTonnes the same of {@code doubtTonnes}
 * @param lateSlots for each element, the slots in which anything uses the set, not the element
 *     before, and the element once the set is closed; null for none
 * @param isMet for each element, whether anything that used the set uses it once the set is closed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Expansion(
    Harm harm,
    long[] tonnes,
    long[] cost,
    long[] doubtTonnes,
    long[] lateTonnes,
    long[] lateCost,
    long[] lateDoubtTonnes,
    @Nullable BitSet[] lateSlots,
    boolean[] isMet) {

  /** The set and the element, but for goods that use the set only once the element is closed. */
  Harm with(int element) {
    return new Harm(harm.unservedTonnes() + tonnes[element], harm.extraCost() + cost[element]);
  }

  Harm late(int element) {
    return new Harm(lateTonnes[element], lateCost[element]);
  }
}
