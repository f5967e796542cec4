package org.wayleave.plan.capacity;

import java.util.BitSet;
import org.wayleave.network.scenario.Overlay;

/** What an element passes when nothing is wrong. No state. */
public final class NormalThroughput {

  /** How much more than usual an element passes when nobody says: an estimate. */
  public static final double USUAL_SPARE_SHARE = 0.25;

  private NormalThroughput() {}

  /** The published capacity in tonnes a year of an element that is one link; 0 without one. */
  public static long publishedTonnes(Overlay closing) {
    BitSet links = closing.closedLinks(Overlay.Way.AB);
    links.or(closing.closedLinks(Overlay.Way.BA));
    if (links.cardinality() != 1 || !closing.closedTerminals().isEmpty()) {
      return 0;
    }
    Long published = closing.network().link(links.nextSetBit(0)).capacityTonnesPerYear();
    return published == null ? 0 : published;
  }

  /**
   * What an element passes that has no published capacity.
   *
   * @param usual what usually goes through it
   * @param spareShare how much more it can pass
   */
  public static long estimate(long usual, double spareShare) {
    return (long) Math.floor(usual * (1 + spareShare));
  }
}
