package org.wayleave.watch.dedup;

/**
 * Two texts of which one is a copy of the other, or both of a third.
 *
 * @param firstIndex the one that comes first in the input
 * @param secondIndex the other
 * @param kind how near they are
 * @param coveredShare the share of the shorter that common runs cover
 * @param similarShare the share of all words of both that common runs cover
 * @param sharedWordCount words in common runs
 */
public record CopyPair(
    int firstIndex,
    int secondIndex,
    Kind kind,
    double coveredShare,
    double similarShare,
    int sharedWordCount) {

  /** How near two texts are. */
  public enum Kind {
    /** The same words. */
    SAME,
    /** Most words of both. */
    NEAR,
    /** One stands in the other. */
    PART,
    /** Much of both, edited. */
    EDITED
  }
}
