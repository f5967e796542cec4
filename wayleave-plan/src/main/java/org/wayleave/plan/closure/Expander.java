package org.wayleave.plan.closure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.graph.ReplacementSearch;
import org.wayleave.plan.assignment.OdProblem;

/** One thread's searches over a ground. Not thread-safe. */
final class Expander {

  private static final int NOT_LATE = -1;

  private final ClosureGround ground;
  private final List<ClosureProblem> problems;
  private final int elementCount;
  private final List<ReplacementSearch> searches;
  private final int[] elementToMark;
  private final int[] touched;
  private int mark;
  private int[] cellToHit = {};
  private int round;

  Expander(ClosureGround ground) {
    this.ground = ground;
    problems = ground.problems();
    elementCount = ground.elementCount();
    elementToMark = new int[elementCount];
    touched = new int[elementCount];
    searches =
        problems.stream()
            .map(ClosureProblem::problem)
            .map(od -> new ReplacementSearch(od.graph(), od.reversed(), od.arcToWeight()))
            .toList();
  }

  /** Reckons what one origin's targets lose by each element. */
  void fill(Slot slot) {
    ClosureProblem closures = problems.get(slot.problem);
    OdProblem od = closures.problem();
    ReplacementSearch search = searches.get(slot.problem);
    int[] nodeToPlace = new int[od.graph().nodeCount()];
    for (int place = 0; place < slot.targets.length; place++) {
      nodeToPlace[slot.targets[place]] = place;
    }
    for (int pair = od.firstPair(slot.origin); pair < od.firstPair(slot.origin + 1); pair++) {
      int place = nodeToPlace[od.target(pair)];
      slot.targetToQuantity[place] += od.quantity(pair);
      slot.targetToTonnes[place] += od.tonnes(pair);
    }
    search.run(od.originNode(slot.origin), slot.targets);
    for (int place = 0; place < slot.targets.length; place++) {
      slot.targetToDistance[place] = search.distance(slot.targets[place]);
    }
    Entries entries = new Entries();
    int count = listTouched(closures, search);
    Arrays.sort(touched, 0, count);
    for (int x = 0; x < count; x++) {
      int affected = search.replace(closures.arcs(touched[x]));
      for (int y = 0; y < affected; y++) {
        int target = search.affected(y);
        int place = nodeToPlace[target];
        long after = search.replacement(target);
        boolean isLost = after == Dijkstra.INFINITE;
        entries.add(
            touched[x],
            place,
            isLost ? slot.targetToTonnes[place] : 0,
            isLost ? 0 : extra(od, slot, place, slot.targetToDistance[place], after));
      }
    }
    slot.entryToElement = entries.elements();
    slot.entryToTarget = entries.targets();
    slot.entryToTonnes = entries.tonnes();
    slot.entryToCost = entries.cost();
  }

  private long extra(OdProblem od, Slot slot, int place, long before, long after) {
    return Math.multiplyExact(slot.targetToQuantity[place], od.major(after) - od.major(before));
  }

  private int listTouched(ClosureProblem closures, ReplacementSearch search) {
    mark++;
    int count = 0;
    for (int place = 0; place < search.usedArcCount(); place++) {
      int arc = search.usedArc(place);
      for (int x = closures.firstElement(arc); x < closures.firstElement(arc + 1); x++) {
        int element = closures.element(x);
        if (elementToMark[element] != mark) {
          elementToMark[element] = mark;
          touched[count++] = element;
        }
      }
    }
    return count;
  }

  /**
   * Closes a set, then everything else besides in turn. Only targets on whose ways the set lies are
   * searched; for all others the single closures hold.
   */
  Expansion expand(int... set) {
    Sums sums = new Sums();
    BitSet slotsOfSet = slotsOf(set);
    for (int number = slotsOfSet.nextSetBit(0);
        number >= 0;
        number = slotsOfSet.nextSetBit(number + 1)) {
      Slot slot = ground.slot(number);
      BitSet hit = hit(slot, set);
      takeBack(slot, hit, sums);
      SlotFound found = search(slot, hit, set);
      sums.harm = sums.harm.plus(found.harm);
      closeBesides(number, found, sums);
      reopen(slot, set);
    }
    return sums.toExpansion();
  }

  /** What a set does, and nothing besides. */
  Harm reckon(int... set) {
    Harm harm = Harm.NONE;
    BitSet slotsOfSet = slotsOf(set);
    for (int number = slotsOfSet.nextSetBit(0);
        number >= 0;
        number = slotsOfSet.nextSetBit(number + 1)) {
      Slot slot = ground.slot(number);
      harm = harm.plus(measure(slot, hit(slot, set), set));
    }
    return harm;
  }

  /**
   * How much more a third element does together with two, to what uses it and neither of them, than
   * it does alone.
   *
   * @param late the expansion of the third
   */
  Harm reckonLate(Expansion late, int third, int one, int other) {
    BitSet numbers = new BitSet();
    for (int element : new int[] {one, other}) {
      BitSet slots = late.lateSlots()[element];
      if (slots != null) {
        numbers.or(slots);
      }
    }
    Harm harm = Harm.NONE;
    for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
      Slot slot = ground.slot(number);
      BitSet hit = hit(slot, third);
      hit.andNot(hit(slot, one, other));
      if (hit.isEmpty()) {
        continue;
      }
      harm = harm.plus(measure(slot, hit, third, one, other));
      for (int entry = slot.firstEntry(third);
          entry < slot.entryToElement.length && slot.entryToElement[entry] == third;
          entry++) {
        if (hit.get(slot.entryToTarget[entry])) {
          harm = harm.plus(new Harm(-slot.entryToTonnes[entry], -slot.entryToCost[entry]));
        }
      }
    }
    return harm;
  }

  private BitSet slotsOf(int... set) {
    BitSet slotsOfSet = new BitSet();
    for (int element : set) {
      IntStream.of(ground.slotsOf(element)).forEach(slotsOfSet::set);
    }
    return slotsOfSet;
  }

  /** The targets of a slot on whose ways any of the set lies. */
  private BitSet hit(Slot slot, int... set) {
    BitSet hit = new BitSet(slot.targets.length);
    for (int element : set) {
      for (int entry = slot.firstEntry(element);
          entry < slot.entryToElement.length && slot.entryToElement[entry] == element;
          entry++) {
        hit.set(slot.entryToTarget[entry]);
      }
    }
    return hit;
  }

  /** Takes back what single closures do to targets that are searched; marks the cells. */
  private void takeBack(Slot slot, BitSet hit, Sums sums) {
    if (cellToHit.length < slot.targets.length * elementCount) {
      cellToHit = new int[slot.targets.length * elementCount];
      round = 0;
    }
    round++;
    for (int entry = 0; entry < slot.entryToElement.length; entry++) {
      int place = slot.entryToTarget[entry];
      if (hit.get(place)) {
        int element = slot.entryToElement[entry];
        sums.tonnes[element] -= slot.entryToTonnes[entry];
        sums.cost[element] -= slot.entryToCost[entry];
        cellToHit[place * elementCount + element] =
            2 * round + (slot.entryToTonnes[entry] > 0 ? 1 : 0);
      }
    }
  }

  /** Closes the set and searches the targets, so that more can be closed besides. */
  private SlotFound search(Slot slot, BitSet hit, int... set) {
    close(slot, set);
    searches.get(slot.problem).run(originNode(slot), targets(slot, hit));
    return tally(slot, hit);
  }

  /** What the set does to the targets, and nothing besides. */
  private Harm measure(Slot slot, BitSet hit, int... set) {
    close(slot, set);
    searches.get(slot.problem).runTo(originNode(slot), targets(slot, hit));
    Harm harm = tally(slot, hit).harm();
    reopen(slot, set);
    return harm;
  }

  private int originNode(Slot slot) {
    return problems.get(slot.problem).problem().originNode(slot.origin);
  }

  private static int[] targets(Slot slot, BitSet hit) {
    return hit.stream().map(place -> slot.targets[place]).toArray();
  }

  private SlotFound tally(Slot slot, BitSet hit) {
    OdProblem od = problems.get(slot.problem).problem();
    ReplacementSearch search = searches.get(slot.problem);
    Map<Integer, Integer> nodeToPlace = new HashMap<>();
    long tonnes = 0;
    long cost = 0;
    for (int place = hit.nextSetBit(0); place >= 0; place = hit.nextSetBit(place + 1)) {
      nodeToPlace.put(slot.targets[place], place);
      long now = search.distance(slot.targets[place]);
      if (now == Dijkstra.INFINITE) {
        tonnes += slot.targetToTonnes[place];
      } else {
        cost += extra(od, slot, place, slot.targetToDistance[place], now);
      }
    }
    return new SlotFound(new Harm(tonnes, cost), nodeToPlace);
  }

  private void close(Slot slot, int... set) {
    for (int element : set) {
      searches.get(slot.problem).close(problems.get(slot.problem).arcs(element));
    }
  }

  private void reopen(Slot slot, int... set) {
    for (int element : set) {
      searches.get(slot.problem).reopen(problems.get(slot.problem).arcs(element));
    }
  }

  private void closeBesides(int number, SlotFound found, Sums sums) {
    Slot slot = ground.slot(number);
    ClosureProblem closures = problems.get(slot.problem);
    OdProblem od = closures.problem();
    ReplacementSearch search = searches.get(slot.problem);
    int count = listTouched(closures, search);
    for (int x = 0; x < count; x++) {
      int element = touched[x];
      int affected = search.replace(closures.arcs(element));
      sums.isMet[element] |= affected > 0;
      for (int y = 0; y < affected; y++) {
        int target = search.affected(y);
        int place = found.place(target);
        long now = search.distance(target);
        long after = search.replacement(target);
        boolean isLost = after == Dijkstra.INFINITE;
        int hit = cellToHit[place * elementCount + element];
        sums.add(
            element,
            isLost ? slot.targetToTonnes[place] : 0,
            isLost
                ? -extra(od, slot, place, slot.targetToDistance[place], now)
                : extra(od, slot, place, now, after),
            hit == 2 * round + 1 ? 0 : slot.targetToTonnes[place],
            hit < 2 * round ? number : NOT_LATE);
      }
    }
  }

  /** What a search of one slot found. */
  private record SlotFound(Harm harm, Map<Integer, Integer> nodeToPlace) {
    int place(int node) {
      Integer place = nodeToPlace.get(node);
      if (place == null) {
        throw new IllegalStateException("Node (%d) is no target.".formatted(node));
      }
      return place;
    }
  }

  /** An expansion while it is summed. */
  private final class Sums {
    private Harm harm = Harm.NONE;
    private final long[] tonnes = ground.tonnes();
    private final long[] cost = ground.cost();
    private final long[] doubt = new long[elementCount];
    private final long[] lateTonnes = new long[elementCount];
    private final long[] lateCost = new long[elementCount];
    private final long[] lateDoubt = new long[elementCount];
    private final @Nullable BitSet[] lateSlots = new @Nullable BitSet[elementCount];
    private final boolean[] isMet = new boolean[elementCount];

    void add(int element, long moreTonnes, long moreCost, long moreDoubt, int lateSlot) {
      tonnes[element] += moreTonnes;
      cost[element] = Math.addExact(cost[element], moreCost);
      doubt[element] += moreDoubt;
      if (lateSlot != NOT_LATE) {
        lateTonnes[element] += moreTonnes;
        lateCost[element] = Math.addExact(lateCost[element], moreCost);
        lateDoubt[element] += moreDoubt;
        BitSet late = lateSlots[element];
        if (late == null) {
          late = new BitSet();
          lateSlots[element] = late;
        }
        late.set(lateSlot);
      }
    }

    Expansion toExpansion() {
      return new Expansion(
          harm, tonnes, cost, doubt, lateTonnes, lateCost, lateDoubt, lateSlots, isMet);
    }
  }

  /** Growing parallel lists. */
  private static final class Entries {
    private int[] elements = new int[64];
    private int[] targets = new int[64];
    private long[] tonnes = new long[64];
    private long[] cost = new long[64];
    private int size;

    void add(int element, int target, long unserved, long extra) {
      if (size == elements.length) {
        elements = Arrays.copyOf(elements, 2 * size);
        targets = Arrays.copyOf(targets, 2 * size);
        tonnes = Arrays.copyOf(tonnes, 2 * size);
        cost = Arrays.copyOf(cost, 2 * size);
      }
      elements[size] = element;
      targets[size] = target;
      tonnes[size] = unserved;
      cost[size++] = extra;
    }

    int[] elements() {
      return Arrays.copyOf(elements, size);
    }

    int[] targets() {
      return Arrays.copyOf(targets, size);
    }

    long[] tonnes() {
      return Arrays.copyOf(tonnes, size);
    }

    long[] cost() {
      return Arrays.copyOf(cost, size);
    }
  }
}
