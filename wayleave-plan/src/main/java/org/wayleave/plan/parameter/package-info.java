/**
 * The figures that reckoning rests on, and the rule that picks one.
 *
 * <p>A {@link org.wayleave.plan.parameter.Parameter} is one figure with its unit, its range (how
 * well it is known), its p95 (how much it varies from trip to trip) and where it comes from; keys
 * say when it applies. The {@link org.wayleave.plan.parameter.ParameterTable} picks the most
 * specific row that applies to a {@link org.wayleave.plan.parameter.Circumstance}; its hash stands
 * in every answer. A {@link org.wayleave.plan.parameter.Correction} gives a row other figures and
 * says who knows them; the corrected table has a hash of its own. {@link
 * org.wayleave.plan.parameter.LoadFactor} turns a figure in its own unit into one for the load
 * unit: 1 TEU or FEU of containers, 1 tonne of bulk, liquid or general cargo.
 *
 * <p>Guarantees: a figure that cannot be is refused when it is made: negative, out of order, in a
 * unit that its measure does not have.
 *
 * <p>Deliberately not here: what an operation takes, which is {@code plan.cost}; any default that
 * is not a row of the table.
 */
@Room(
    name = "plan.parameter",
    mayUse = {"network.element", "network.explain", "network.notice", "plan.expansion"})
@NullMarked
package org.wayleave.plan.parameter;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
