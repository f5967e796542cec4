/**
 * Lists of sources: what is to be collected, and from whom.
 *
 * <p>A YAML file with a list {@code sources}. Each has an {@code id}, a {@code name}, the address
 * of its {@code feed}, and may say its {@code language}, {@code country}, {@code owner}, under
 * which {@code licence} its texts are, and whether the address was {@code verified} by fetching it.
 * The bundled one is {@code data/sources/caspian.yaml}.
 *
 * <p>Guarantees: every mistake of a file is said at once, with its line; ids are unique.
 *
 * <p>Deliberately not here: what a source's word is worth.
 */
@Room(
    name = "io.sources",
    mayUse = {"io.yaml", "network.notice"})
@NullMarked
package org.wayleave.io.sources;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
