/**
 * What all commands need of a terminal.
 *
 * <p>Long work says on standard error how far it is, where that is a terminal, and Ctrl-C ends it
 * so that what is reckoned by then is still printed ({@link
 * org.wayleave.app.terminal.Interruption}). What strangers wrote is made fit to be shown ({@link
 * org.wayleave.app.terminal.PlainLine}): nothing in it steers the terminal or turns the order of a
 * line. {@link org.wayleave.app.terminal.ExitCode} has the exit codes of all commands.
 *
 * <p>Guarantees: a command that was ended answers with the exit code 130, whatever it printed.
 *
 * <p>Deliberately not here: what is printed, which is each command's own.
 */
@Room(
    name = "app.terminal",
    mayUse = {"network.notice"})
@NullMarked
package org.wayleave.app.terminal;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
