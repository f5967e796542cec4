package org.wayleave.plan.resilience;

import java.util.Comparator;
import java.util.List;

/**
 * A set of closures and what it does.
 *
 * @param elements the numbers of the elements, ascending; may be fewer than were asked for where
 *     closing any more does nothing
 * @param harm what is lost
 */
public record WorstSet(List<Integer> elements, Harm harm) {

  /** The worse first; of equals the smaller set, then the one whose numbers come first. */
  static final Comparator<WorstSet> WORST_FIRST =
      Comparator.comparing(WorstSet::harm)
          .reversed()
          .thenComparingInt((WorstSet set) -> set.elements.size())
          .thenComparing(WorstSet::elements, WorstSet::compareNumbers);

  /** Copies the numbers. */
  public WorstSet {
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
