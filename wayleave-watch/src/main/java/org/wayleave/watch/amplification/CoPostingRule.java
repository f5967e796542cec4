package org.wayleave.watch.amplification;

/**
 * When two accounts count as posting together.
 *
 * @param windowSeconds at most so many seconds between two posts of one object; not negative
 * @param participationCount accounts with fewer posts, or fewer posts that have a partner, are left
 *     out, except as partners of others; at least 1
 * @param weightShare edges above this quantile of all weights are called heavy; 0 to 1
 * @param counting how the contents of an edge are counted
 */
public record CoPostingRule(
    long windowSeconds, int participationCount, double weightShare, Counting counting) {

  /** How the contents of an edge are counted. */
  public enum Counting {
    /** Those of the one account and those of the other. */
    BY_ACCOUNT,
    /** Those that came first and those that came second, whoever wrote them, as CooRTweet does. */
    BY_ORDER
  }

  /** Refuses what is out of range. */
  public CoPostingRule {
    if (windowSeconds < 0) {
      throw new IllegalArgumentException("window " + windowSeconds);
    }
    if (participationCount < 1) {
      throw new IllegalArgumentException("participation " + participationCount);
    }
    if (!(weightShare >= 0 && weightShare <= 1)) {
      throw new IllegalArgumentException("weight share " + weightShare);
    }
  }

  /** The same rule with another window. */
  public CoPostingRule withWindow(long seconds) {
    return new CoPostingRule(seconds, participationCount, weightShare, counting);
  }
}
