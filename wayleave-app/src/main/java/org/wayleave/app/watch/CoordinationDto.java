package org.wayleave.app.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who posts the same within a window, as JSON.
 *
 * @param rule what counted as posting the same
 * @param rows rows of the file
 * @param posts those that could be used
 * @param accounts accounts that have an edge
 * @param coPosts pairs of posts
 * @param weightThreshold edges above it are heavy
 * @param chance what chance was taken to be; null where that was not asked
 * @param edges pairs of accounts, the heaviest first
 * @param notices what was the matter with rows
 */
record CoordinationDto(
    Rule rule,
    int rows,
    int posts,
    int accounts,
    long coPosts,
    double weightThreshold,
    @Nullable Model chance,
    List<Edge> edges,
    List<String> notices) {

  /** What counted as posting the same. */
  record Rule(long windowSeconds, int minParticipation, double edgeWeight, String countsContents) {}

  /**
   * What chance was taken to be.
   *
   * @param beyond edges that chance does not explain, of which at most {@code held} are false
   * @param half the same with half the window
   * @param twice the same with twice the window
   */
  record Model(
      String model, double held, long accountPairs, long slots, int beyond, int half, int twice) {}

  /** Two accounts. */
  record Edge(
      String account,
      String other,
      long weight,
      int objects,
      double meanDelaySeconds,
      int contents,
      int otherContents,
      double symmetry,
      boolean heavy,
      @Nullable Double expected,
      @Nullable Double tail,
      @Nullable Double falseShare,
      List<CoPost> evidence) {}

  /** Two posts of one object. */
  record CoPost(
      String object,
      String account,
      String content,
      String otherAccount,
      String otherContent,
      String time,
      long delaySeconds) {}
}
