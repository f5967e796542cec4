package org.wayleave.watch.corroboration;

/**
 * Why two articles are not independent.
 *
 * @param firstIndex the one that comes first in the input
 * @param secondIndex the other
 * @param reason what ties them
 * @param evidence the outlet, owner, agency or words
 */
public record Tie(int firstIndex, int secondIndex, Reason reason, String evidence) {

  /** What ties two articles. */
  public enum Reason {
    /** One is a copy of the other, or both of a third. */
    COPY,
    /** Both are of one outlet. */
    OUTLET,
    /** Their outlets have one owner. */
    OWNER,
    /** Both name one source, or one is that source. */
    CREDIT,
    /** Both quote the same words. */
    QUOTE
  }
}
