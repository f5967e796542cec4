/**
 * The words of the field as data: what a freight network is made of.
 *
 * <p>A {@link org.wayleave.network.element.Node} is a place or a facility. A {@link
 * org.wayleave.network.element.Link} is a physical connection of two nodes with one {@link
 * org.wayleave.network.element.Mode}: one row, one id, two directions unless it is one-way. Where a
 * line passes from one jurisdiction to another it carries a {@link
 * org.wayleave.network.element.BorderCrossing}; where layers meet and goods may change between them
 * there is a {@link org.wayleave.network.element.Terminal}. A {@link
 * org.wayleave.network.element.Chokepoint} is a passage with a name that closes as a whole, a
 * {@link org.wayleave.network.element.Corridor} a named view, a {@link
 * org.wayleave.network.element.Project} the links it opens or changes, a {@link
 * org.wayleave.network.element.Restriction} a public rule that must be flagged.
 *
 * <p><em>Country is not jurisdiction.</em> The country of a node (ISO 3166-1) is the default view;
 * its {@link org.wayleave.network.element.Jurisdiction} is whose rules hold on the ground. A link
 * that crosses foreign soil says so in spans along its length.
 *
 * <p>Guarantees: everything here is an immutable value, valid by construction as far as one element
 * can be judged alone, with its provenance. Whether the elements fit together is judged by {@code
 * NetworkBuilder} in {@code network}.
 *
 * <p>Deliberately not here: costs, times and emissions of operations (they are parameters of {@code
 * plan.cost}), geometry beyond points, and any type that describes a person.
 */
@Room(
    name = "network.element",
    mayUse = {"network.unit", "network.geo", "network.explain"})
@NullMarked
package org.wayleave.network.element;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
