/**
 * The executable: where the program starts and its parts are joined.
 *
 * <p>{@code Main} runs one command and ends with its exit code. {@code Wiring} is the only place
 * that makes services: it finds the bundled data below the folder named by the system property
 * {@code wayleave.home}, reads the machine's clock, and hands both to the command line. Nothing
 * else in the product looks for files by itself or asks what time it is.
 *
 * <p>The launcher {@code ./wayleave} sets {@code wayleave.home}, finds a Java 25 and builds the
 * program when its sources are newer.
 *
 * <p>Guarantees: the program ends with the exit code of its command (see {@code app.cli}); standard
 * output and standard error are UTF-8 whatever the machine's settings say; a network folder that is
 * missing is the user's mistake, told in two lines and never by a trace.
 *
 * <p>Deliberately not here: any decision that a room could make.
 */
@Room(
    name = "app",
    mayUse = {"app.cli", "app.region", "network.notice"})
@NullMarked
package org.wayleave.app;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
