package org.wayleave.plan.closure;

/** One origin of one problem; entries are sorted by element. */
final class Slot {
  final int problem;
  final int origin;
  final int[] targets;
  final long[] targetToQuantity;
  final long[] targetToTonnes;
  final long[] targetToDistance;
  int[] entryToElement = {};
  int[] entryToTarget = {};
  long[] entryToTonnes = {};
  long[] entryToCost = {};

  Slot(int problem, int origin, int[] targets) {
    this.problem = problem;
    this.origin = origin;
    this.targets = targets;
    targetToQuantity = new long[targets.length];
    targetToTonnes = new long[targets.length];
    targetToDistance = new long[targets.length];
  }

  /** The first entry of an element, or where it would be. */
  int firstEntry(int element) {
    int low = 0;
    int high = entryToElement.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entryToElement[middle] < element) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
