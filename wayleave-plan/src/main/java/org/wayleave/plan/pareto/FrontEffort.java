package org.wayleave.plan.pareto;

/**
 * What a search did, in counts of labels (the last run, if it had to start again).
 *
 * <p>Every label generated meets exactly one end: {@code generated = accepted + rejectedAtNode +
 * droppedByFoundWay + leftOver}.
 *
 * @param generated labels made: the sources, and one for each arc out of an expanded label
 * @param accepted labels that no other label at their node dominated when their turn came: expanded
 *     or, at a target, kept as a way
 * @param rejectedAtNode labels that another label at their node dominated or equalled
 * @param droppedByFoundWay labels whose least total a way already found dominated or equalled (with
 *     a tolerance: came within it)
 * @param droppedUnreachable sources and arcs left out beforehand because they are closed or lead
 *     where no target can be reached; not part of the sum
 * @param leftOver labels that were still open when the search was stopped
 * @param labelBytes bytes of the arrays that held labels when the search ended
 * @param runs searches made: 1, or more if the first needed more labels than the limit
 */
public record FrontEffort(
    long generated,
    long accepted,
    long rejectedAtNode,
    long droppedByFoundWay,
    long droppedUnreachable,
    long leftOver,
    long labelBytes,
    int runs) {

  static final FrontEffort NOTHING = new FrontEffort(0, 0, 0, 0, 0, 0, 0, 1);
}
