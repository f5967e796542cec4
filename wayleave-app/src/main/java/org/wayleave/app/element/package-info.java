/**
 * Everything that is known of one element of a network, and finding elements of every kind.
 *
 * <p>{@link org.wayleave.app.element.Elements} finds links, nodes, border crossings, terminals,
 * chokepoints, projects, corridors and jurisdictions by id or by name in any script (names are
 * folded as {@code network.place} folds them), and says of one: its names, its status, its facts,
 * the figures that answers rest on with who says so, what it is made of, what closing it closes,
 * which public restrictions concern it, and how other views call it.
 *
 * <p>An element is named as scenarios name it: {@code kind:id}; of links and nodes the id alone is
 * enough. A figure is named as a parameters file names it ({@code crossing:ID:time}), so that what
 * is shown can be corrected as it stands.
 *
 * <p>Guarantees: no figure without its provenance; the same network gives the same answer. The
 * index is made at the first search: a folded text for each name.
 *
 * <p>Deliberately not here: what a change leads to ({@code plan}), and how the page shows it.
 */
@Room(
    name = "app.element",
    mayUse = {
      "app.answer",
      "app.region",
      "io.gmns",
      "network",
      "network.element",
      "network.explain",
      "network.geo",
      "network.notice",
      "network.place",
      "network.scenario",
      "network.unit",
      "plan.demand",
      "plan.parameter"
    })
@NullMarked
package org.wayleave.app.element;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
