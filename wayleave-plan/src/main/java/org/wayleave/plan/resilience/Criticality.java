package org.wayleave.plan.resilience;

import java.util.Collection;
import java.util.List;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.assignment.DemandNetwork;

/**
 * How much each element is needed: what a demand loses when it alone closes.
 *
 * @param losses the elements that anything is lost by, the worst first: tonnes of others unserved,
 *     then extra generalized cost, then kind and id
 * @param harmlessCount how many elements nothing is lost by
 * @param originsDone how many origins were reckoned
 * @param originCount how many there are; more than were reckoned after a run that was stopped, and
 *     then all figures are least ones
 */
public record Criticality(
    List<ElementLoss> losses, int harmlessCount, int originsDone, int originCount) {

  /**
   * What is lost by one closure.
   *
   * @param element what closes
   * @param extraUsCents extra generalized cost in a year of what is still carried; low and high are
   *     those of the demand
   * @param extraTonneSeconds tonnes times extra seconds of the same; below 0 where the dearer ways
   *     are faster
   * @param unservedTonnes tonnes in a year of others that lose their way
   * @param ownTonnes tonnes in a year that begin or end inside it, and lose their way with it
   * @param trades the trades that lose anything, the worst first
   */
  public record ElementLoss(
      ClosableElement element,
      Range extraUsCents,
      double extraTonneSeconds,
      Range unservedTonnes,
      long ownTonnes,
      List<TradeLoss> trades) {

    /** Copies the trades. */
    public ElementLoss {
      trades = List.copyOf(trades);
    }

    /** Whether anything is lost. */
    boolean isHarmful() {
      return !trades.isEmpty();
    }
  }

  /**
   * What one trade loses.
   *
   * @param trade its place in the demand
   * @param extraUsCents extra generalized cost in a year
   * @param unservedTonnes tonnes that lose their way, its own ends included
   */
  public record TradeLoss(int trade, long extraUsCents, long unservedTonnes) {}

  /** Copies the losses. */
  public Criticality {
    losses = List.copyOf(losses);
  }

  /** Whether every origin was reckoned. */
  public boolean isWhole() {
    return originsDone == originCount;
  }

  /**
   * Closes every element of those kinds in turn.
   *
   * @param threads how many at most; the answer does not depend on it
   * @param progress asked for each origin; a run that is not to go on gives what it has
   */
  public static Criticality of(
      DemandNetwork network, Collection<ElementKind> kinds, int threads, Progress progress) {
    return new CriticalityRun(network, kinds).run(threads, progress);
  }
}
