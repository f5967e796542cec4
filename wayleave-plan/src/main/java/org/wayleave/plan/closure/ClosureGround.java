package org.wayleave.plan.closure;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.network.notice.Progress;
import org.wayleave.plan.assignment.OdProblem;

/**
 * What every single closure does to every target of every origin: the ground on which sets of
 * closures are reckoned. Immutable once made and safe to share; each thread has a {@link Expander}.
 *
 * <p>Memory: 24 bytes for each target and each element on its way.
 */
final class ClosureGround {

  private final List<ClosureProblem> problems;
  private final int elementCount;
  private final List<Slot> slots = new ArrayList<>();
  private final long[] elementToTonnes;
  private final long[] elementToCost;
  private final int[][] elementToSlots;

  private ClosureGround(List<ClosureProblem> problems) {
    this.problems = List.copyOf(problems);
    elementCount = problems.getFirst().elementCount();
    elementToTonnes = new long[elementCount];
    elementToCost = new long[elementCount];
    elementToSlots = new int[elementCount][];
  }

  /** Closes every element in turn; the elements of all problems are the same. */
  static ClosureGround of(List<ClosureProblem> problems, int threads, Progress progress) {
    ClosureGround ground = new ClosureGround(problems);
    for (int problem = 0; problem < problems.size(); problem++) {
      OdProblem od = problems.get(problem).problem();
      for (int origin = 0; origin < od.originCount(); origin++) {
        ground.slots.add(new Slot(problem, origin, od.listTargets(origin)));
      }
    }
    Threads.forEach(
        ground.slots.size(),
        threads,
        "closing one by one",
        progress,
        () -> {
          Expander expander = new Expander(ground);
          return slot -> expander.fill(ground.slots.get(slot));
        });
    ground.sum();
    return ground;
  }

  private void sum() {
    List<List<Integer>> slotsOf = new ArrayList<>();
    for (int element = 0; element < elementCount; element++) {
      slotsOf.add(new ArrayList<>());
    }
    for (int number = 0; number < slots.size(); number++) {
      Slot slot = slots.get(number);
      for (int entry = 0; entry < slot.entryToElement.length; entry++) {
        int element = slot.entryToElement[entry];
        elementToTonnes[element] += slot.entryToTonnes[entry];
        elementToCost[element] = Math.addExact(elementToCost[element], slot.entryToCost[entry]);
        if (entry == 0 || slot.entryToElement[entry - 1] != element) {
          slotsOf.get(element).add(number);
        }
      }
    }
    for (int element = 0; element < elementCount; element++) {
      elementToSlots[element] = slotsOf.get(element).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  int elementCount() {
    return elementCount;
  }

  List<ClosureProblem> problems() {
    return problems;
  }

  Slot slot(int number) {
    return slots.get(number);
  }

  /** The slots in which anything uses the element; not to be changed. */
  int[] slotsOf(int element) {
    return elementToSlots[element];
  }

  /** What each element alone takes the way from, in tonnes; a copy. */
  long[] tonnes() {
    return elementToTonnes.clone();
  }

  /** What each element alone costs; a copy. */
  long[] cost() {
    return elementToCost.clone();
  }

  /** What closing one element does. */
  Harm harm(int element) {
    return new Harm(elementToTonnes[element], elementToCost[element]);
  }

  /** Whether any way uses the element. */
  boolean isUsed(int element) {
    return elementToSlots[element].length > 0;
  }
}
