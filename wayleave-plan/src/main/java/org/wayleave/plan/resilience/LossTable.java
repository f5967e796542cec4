package org.wayleave.plan.resilience;

/**
 * What each closure costs each group of pairs: sums over pairs, added up in any order.
 *
 * <p>Extra figures are of pairs that still have a way; what a pair without one paid before is kept
 * apart. Memory: 40 bytes for each element and group.
 */
public final class LossTable {

  private final int groupCount;
  private final long[] extraCost;
  private final long[] extraMinor;
  private final long[] unservedQuantity;
  private final long[] unservedTonnes;
  private final long[] unservedCost;
  private int originsDone;

  LossTable(int elementCount, int groupCount) {
    this.groupCount = groupCount;
    int cells = Math.multiplyExact(elementCount, groupCount);
    extraCost = new long[cells];
    extraMinor = new long[cells];
    unservedQuantity = new long[cells];
    unservedTonnes = new long[cells];
    unservedCost = new long[cells];
  }

  void addDetour(int element, int group, long cost, long minor) {
    int cell = element * groupCount + group;
    extraCost[cell] = Math.addExact(extraCost[cell], cost);
    extraMinor[cell] = Math.addExact(extraMinor[cell], minor);
  }

  void addUnserved(int element, int group, long quantity, long tonnes, long cost) {
    int cell = element * groupCount + group;
    unservedQuantity[cell] += quantity;
    unservedTonnes[cell] += tonnes;
    unservedCost[cell] = Math.addExact(unservedCost[cell], cost);
  }

  void finishOrigin() {
    originsDone++;
  }

  void add(LossTable other) {
    for (int cell = 0; cell < extraCost.length; cell++) {
      extraCost[cell] = Math.addExact(extraCost[cell], other.extraCost[cell]);
      extraMinor[cell] = Math.addExact(extraMinor[cell], other.extraMinor[cell]);
      unservedQuantity[cell] += other.unservedQuantity[cell];
      unservedTonnes[cell] += other.unservedTonnes[cell];
      unservedCost[cell] = Math.addExact(unservedCost[cell], other.unservedCost[cell]);
    }
    originsDone += other.originsDone;
  }

  /** Quantity times extra weight of a group's pairs that still have a way. */
  public long extraCost(int element, int group) {
    return extraCost[element * groupCount + group];
  }

  /** Quantity times extra minor figure of the same; below 0 when the dearer way is faster. */
  public long extraMinor(int element, int group) {
    return extraMinor[element * groupCount + group];
  }

  /** The quantity of a group's pairs that lose their way. */
  public long unservedQuantity(int element, int group) {
    return unservedQuantity[element * groupCount + group];
  }

  /** The same as mass. */
  public long unservedTonnes(int element, int group) {
    return unservedTonnes[element * groupCount + group];
  }

  /** What the pairs that lose their way paid before. */
  public long unservedCost(int element, int group) {
    return unservedCost[element * groupCount + group];
  }

  /** How many origins were reckoned; fewer than there are after a run that was stopped. */
  public int originsDone() {
    return originsDone;
  }
}
