package org.wayleave.watch.dedup;

/**
 * Words that two texts have in common, by positions of characters in each.
 *
 * @param startIndex where they begin in the first text
 * @param endIndex where they end in it, exclusive
 * @param otherStartIndex where they begin in the second
 * @param otherEndIndex where they end in that, exclusive
 * @param wordCount how many words they are
 */
public record Span(
    int startIndex, int endIndex, int otherStartIndex, int otherEndIndex, int wordCount) {}
