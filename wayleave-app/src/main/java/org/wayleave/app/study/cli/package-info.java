/**
 * The commands that ask about all trades at once: {@code demand}, {@code criticality}, {@code
 * worst}, {@code flows}, {@code compare}, {@code stress}.
 *
 * <p>They share their options ({@code StudyOptions}): the network, a file of trades, and what holds
 * for every trade; only {@code stress} is asked by a file of its own. Long work says on standard
 * error how far it is, where that is a terminal. Ctrl-C ends it: what is reckoned by then is
 * printed and labelled as partial where that says anything, and the exit code is 130 ({@link
 * org.wayleave.app.terminal.Interruption}).
 *
 * <p>Deliberately not here: the reckoning and its answers ({@code app.study}).
 */
@Room(
    name = "app.study.cli",
    mayUse = {
      "app.answer",
      "app.region",
      "app.report",
      "app.stress",
      "app.study",
      "app.study.text",
      "app.terminal",
      "app.text",
      "io.demand",
      "io.parameters",
      "io.stress",
      "io.tntp",
      "network.notice",
      "plan.assignment",
      "plan.closure",
      "plan.demand",
      "plan.recovery"
    })
@NullMarked
package org.wayleave.app.study.cli;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
