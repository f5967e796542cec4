package org.wayleave.plan.dependence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * The ways of a trade that no other way betters by cost and by what it uses, the cheapest first.
 *
 * <p>From them alone follows the least cost of every coalition, what every refusal costs, and all
 * minimal cuts. Immutable.
 */
final class LabelFront {

  private static final Comparator<Way> ORDER =
      Comparator.comparingLong(Way::costUsCents)
          .thenComparingInt(way -> Long.bitCount(way.usedMask))
          .thenComparingLong(Way::usedMask);

  private final List<Way> ways;

  /**
   * A way.
   *
   * @param costUsCents what it costs
   * @param usedMask the bits of what it uses
   * @param nodes what it passes, in order
   */
  record Way(long costUsCents, long usedMask, List<Integer> nodes) {
    Way {
      nodes = List.copyOf(nodes);
    }
  }

  /** Keeps of all ways those that no other one dominates. */
  LabelFront(List<Way> all) {
    List<Way> kept = new ArrayList<>();
    for (Way way : all.stream().sorted(ORDER).toList()) {
      if (kept.stream().noneMatch(better -> (better.usedMask & ~way.usedMask) == 0)) {
        kept.add(way);
      }
    }
    ways = List.copyOf(kept);
  }

  List<Way> ways() {
    return ways;
  }

  /** The cheapest way of all. */
  Way best() {
    return ways.getFirst();
  }

  /** All bits that any of the ways uses. */
  long usedMask() {
    return ways.stream().mapToLong(Way::usedMask).reduce(0, (one, other) -> one | other);
  }

  /** The least cost of a way that uses nothing but these bits; nothing when there is none. */
  OptionalLong leastCost(long allowed) {
    for (Way way : ways) {
      if ((way.usedMask & ~allowed) == 0) {
        return OptionalLong.of(way.costUsCents);
      }
    }
    return OptionalLong.empty();
  }

  /**
   * All minimal sets of bits that every way uses one of: whose joint refusal leaves no way, and of
   * which none can be spared. None when a way uses nothing.
   *
   * <p>Way by way (C. Berge, "Hypergraphs", 1989): a set that the next way already meets stays; any
   * other is extended by each bit of the way; what is not minimal is dropped.
   *
   * @param most how many may be held at a time; with more there is no answer, and it says so
   */
  Cuts listMinimalCuts(int most) {
    List<Long> cuts = List.of(0L);
    for (Way way : ways) {
      List<Long> next = new ArrayList<>();
      for (long cut : cuts) {
        if ((cut & way.usedMask) != 0) {
          next.add(cut);
        }
      }
      int meeting = next.size();
      for (long cut : cuts) {
        if ((cut & way.usedMask) == 0) {
          extend(cut, way.usedMask, next, meeting);
        }
      }
      if (next.size() > most) {
        return new Cuts(List.of(), false);
      }
      cuts = next;
    }
    return new Cuts(
        cuts.stream()
            .sorted(Comparator.<Long>comparingInt(Long::bitCount).thenComparing(cut -> cut))
            .toList(),
        true);
  }

  /** Sets of bits, and whether they are all. */
  record Cuts(List<Long> masks, boolean isWhole) {}

  private static void extend(long cut, long bits, List<Long> next, int meeting) {
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      long extended = cut | Long.lowestOneBit(rest);
      boolean isMinimal =
          next.subList(0, meeting).stream().noneMatch(other -> (other & ~extended) == 0);
      if (isMinimal) {
        next.add(extended);
      }
    }
  }
}
