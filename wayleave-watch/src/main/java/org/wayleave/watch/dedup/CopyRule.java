package org.wayleave.watch.dedup;

/**
 * When a text is a copy.
 *
 * @param coveredShare the least share of the shorter text that common runs cover
 * @param sharedWordCount the least number of words in common runs; a shorter text must be covered
 *     whole
 * @param substitutedShare above this share of numbers and names that differ in place, two texts are
 *     one form filled in twice
 */
public record CopyRule(double coveredShare, int sharedWordCount, double substitutedShare) {

  /** Words of a mark. */
  public static final int SHINGLE = 4;

  /** Hashes of which the least is kept. */
  public static final int WINDOW = 3;

  /** Words of the shortest common run. */
  public static final int RUN = 3;

  /** What holds unless a user says otherwise. */
  public static final CopyRule USUAL = new CopyRule(0.4, 12, 0.3);
}
