/**
 * What is carried from where to where in a year: zones, trades, and the matrix of origins and
 * destinations that they come to.
 *
 * <p>A {@link org.wayleave.plan.demand.Zone} is a country or region; its goods begin and end at a
 * few nodes, each with its share. A {@link org.wayleave.plan.demand.Trade} is one row of a demand
 * table: from a zone to a zone, one class of goods, tonnes a year with a low and a high, and where
 * it comes from. Where a source only knows a value, the tonnes are {@code value / density}, and the
 * density (US dollars a tonne, low, mid, high) stands in the row for all to see and to replace.
 *
 * <p>{@link org.wayleave.plan.demand.DemandMatrix} holds both, and spreads every trade over the
 * pairs of nodes of its two zones in proportion to the product of their shares. Tonnes are whole
 * and add up: what rounding leaves over goes to the pairs with the largest remainders (Hamilton's
 * method), of equal ones to those that come first. A trade within one node is no trade on the
 * network and is left out.
 *
 * <p>Guarantees: immutable; the same rows give the same pairs in the same order.
 *
 * <p>What it is not: a forecast, a complete trade matrix, or a model of choice. A demand table says
 * what somebody has published or estimated for a base year, and each row says which.
 *
 * <p>Deliberately not here: reading files ({@code io.demand}), gravity models, and sending the
 * goods over the network ({@code plan.assignment}).
 */
@Room(
    name = "plan.demand",
    mayUse = {"network", "network.element", "network.explain", "network.unit"})
@NullMarked
package org.wayleave.plan.demand;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
