package org.wayleave.plan.closure;

/**
 * What closures do: tonnes that lose their way, then extra cost of all that is still carried.
 *
 * @param unservedTonnes tonnes without a way that had one
 * @param extraCost quantity times extra weight
 */
public record Harm(long unservedTonnes, long extraCost) implements Comparable<Harm> {

  /** Nothing is lost. */
  public static final Harm NONE = new Harm(0, 0);

  /** The sum of both. */
  public Harm plus(Harm other) {
    return new Harm(
        Math.addExact(unservedTonnes, other.unservedTonnes),
        Math.addExact(extraCost, other.extraCost));
  }

  /** By tonnes unserved, then by extra cost. */
  @Override
  public int compareTo(Harm other) {
    int byTonnes = Long.compare(unservedTonnes, other.unservedTonnes);
    return byTonnes != 0 ? byTonnes : Long.compare(extraCost, other.extraCost);
  }
}
