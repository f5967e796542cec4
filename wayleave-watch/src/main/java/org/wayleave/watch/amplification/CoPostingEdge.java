package org.wayleave.watch.amplification;

import org.jspecify.annotations.Nullable;

/**
 * Two accounts that posted the same within the window.
 *
 * @param account the pseudonym that sorts first
 * @param other the other one
 * @param weightCount how many co-posts they have
 * @param objectCount about how many objects
 * @param meanDelaySeconds the mean time between the posts of a co-post
 * @param contentCount how many contents of {@code account} (by order: of those that came first)
 * @param otherContentCount how many of {@code other} (by order: of those that came second)
 * @param symmetryShare the smaller of the two counts by the larger; 1 when both do the same
 * @param isHeavy whether the weight lies above the rule's quantile of all weights
 * @param chance what chance would give; null where that was not asked
 */
public record CoPostingEdge(
    String account,
    String other,
    long weightCount,
    int objectCount,
    double meanDelaySeconds,
    int contentCount,
    int otherContentCount,
    double symmetryShare,
    boolean isHeavy,
    @Nullable Chance chance) {

  /**
   * What chance would give these two.
   *
   * @param expectedCount co-posts of these two that chance would give
   * @param tailShare how likely chance gives at least as many objects (the p-value)
   * @param falseShare among all edges at least as striking, at most this share is expected to be by
   *     chance (the p-value adjusted as by Benjamini and Hochberg)
   */
  public record Chance(double expectedCount, double tailShare, double falseShare) {}
}
