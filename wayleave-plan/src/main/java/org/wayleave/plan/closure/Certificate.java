package org.wayleave.plan.closure;

import java.util.Comparator;
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
    List<ClosedSet> sets, Harm upperBound, long expanded, long pruned, boolean isWhole) {

  /** Copies the sets. */
  public Certificate {
    sets = List.copyOf(sets);
  }

  /** Whether upper and lower bound have met. */
  public boolean isProven() {
    return !sets.isEmpty() && upperBound.compareTo(sets.getFirst().harm()) <= 0;
  }

  /**
   * A set of closures and what it does.
   *
   * @param elements the numbers of the elements, ascending; may be fewer than were asked for where
   *     closing any more does nothing
   * @param harm what is lost
   */
  public record ClosedSet(List<Integer> elements, Harm harm) {

    /** The worse first; of equals the smaller set, then the one whose numbers come first. */
    static final Comparator<ClosedSet> WORST_FIRST =
        Comparator.comparing(ClosedSet::harm)
            .reversed()
            .thenComparingInt((ClosedSet set) -> set.elements.size())
            .thenComparing(ClosedSet::elements, ClosedSet::compareNumbers);

    /** Copies the numbers. */
    public ClosedSet {
      elements = List.copyOf(elements);
    }

    private static int compareNumbers(List<Integer> one, List<Integer> other) {
      for (int place = 0; place < one.size(); place++) {
        int order = Integer.compare(one.get(place), other.get(place));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    }
  }
}
