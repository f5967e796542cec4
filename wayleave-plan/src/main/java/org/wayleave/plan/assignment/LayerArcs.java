package org.wayleave.plan.assignment;

/**
 * What arcs stand for; parallel arrays by arc, and lists of arcs by link and by node.
 *
 * @param toState the state that the arc leads to, or {@link CommodityLayer#NO_STATE}
 * @param toUsCents money
 * @param toGrams emissions
 * @param ofLinkWay the arcs that begin to move along a link, by {@code 2 x link + way}
 * @param ofTerminal the arcs that need the terminal at a node
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LayerArcs(
    int[] toState, int[] toUsCents, int[] toGrams, int[][] ofLinkWay, int[][] ofTerminal) {}
