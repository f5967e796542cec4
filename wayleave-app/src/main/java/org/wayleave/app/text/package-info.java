/**
 * Answers as a person reads them in a terminal.
 *
 * <p>Every text is made of the JSON form of an answer ({@code app.answer}, {@code app.stress}), so
 * that a terminal cannot say anything else than a program reads. Tables line up with wide scripts
 * too; a front is drawn as a picture of letters.
 *
 * <p>Guarantees: the same answer gives the same text, in the root locale.
 *
 * <p>Deliberately not here: options and exit codes ({@code app.cli}).
 */
@Room(
    name = "app.text",
    mayUse = {"app.answer", "app.stress"})
@NullMarked
package org.wayleave.app.text;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
