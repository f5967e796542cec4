/**
 * Small YAML files that people write by hand, read so that every mistake has its line.
 *
 * <p>A {@link org.wayleave.io.yaml.YamlDocument} is bytes that were composed into nodes within
 * limits (a megabyte, eight levels, no anchors and no aliases), and the list of mistakes that its
 * reader finds in it. The reader walks through the nodes, notes every mistake with the node it
 * stands at, and asks at the end whether the file is sound; if not, one refusal names all of them.
 *
 * <p>Guarantees: bounded time and memory for any bytes; of more than fifty mistakes their number is
 * told; words in messages are on one line and hold no controls of a terminal. JSON is YAML, so JSON
 * is read too.
 *
 * <p>Deliberately not here: what the words mean, which {@code io.parameters} and {@code io.stress}
 * know.
 */
@Room(
    name = "io.yaml",
    mayUse = {"network.notice"})
@NullMarked
package org.wayleave.io.yaml;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
