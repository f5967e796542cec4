/**
 * The house itself: the one annotation that makes a package a room.
 *
 * <p>Wayleave is built as a house of rooms. A <em>room</em> is a package with one purpose, a
 * package essay, and a declared list of the other rooms it may use. Modules are floors: {@code
 * wayleave-network} (L0), {@code wayleave-plan} (L1), {@code wayleave-io} (L3) and {@code
 * wayleave-app} (L4); an arrow only ever points to a lower floor or, on the same floor, to a room
 * that the declaration names. There are no cycles, neither between packages nor between rooms.
 *
 * <p>What is deliberately absent: there is no "common" or "util" room. A helper lives with the type
 * it serves. There is no registry, no service locator and no global state; the application joins
 * the parts in one place ({@code org.wayleave.app.Wiring}).
 *
 * <p>Guarantee: {@code ArchitectureTest} reads every {@link org.wayleave.Room} annotation and fails
 * when a class uses a room that its own room has not declared, when a package has no annotation, or
 * when two rooms use each other directly or through others. {@code TidyTest} fails when the table
 * in {@code docs/rooms.md} differs from the annotations.
 */
@Room(
    name = "house",
    mayUse = {})
@NullMarked
package org.wayleave;

import org.jspecify.annotations.NullMarked;
