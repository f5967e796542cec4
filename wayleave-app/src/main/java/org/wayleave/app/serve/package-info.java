/**
 * The commands that run the server and say who may use it: {@code serve}, {@code token}.
 *
 * <p>{@code serve} opens a network and a workspace and listens: on this machine only, unless the
 * user says otherwise, and then only when there is an API token or the user says that there need be
 * none. Soon after its start it asks itself what readers ask, so that Java has compiled it. {@code
 * token} makes, lists and removes tokens, also while a server runs on the same workspace; a token
 * is printed once and kept nowhere.
 *
 * <p>The workspace is a file in the user's data folder ({@code $XDG_DATA_HOME}, else {@code
 * ~/.local/share}, as the XDG Base Directory Specification has it), unless another is named, or
 * {@code none} for a server that keeps nothing.
 *
 * <p>Exit codes as in {@code app.cli}.
 *
 * <p>Deliberately not here: what is served ({@code app.api}) and how ({@code app.rest}).
 */
@Room(
    name = "app.serve",
    mayUse = {
      "app.api",
      "app.region",
      "app.rest",
      "app.watch",
      "app.watch",
      "app.web",
      "app.workspace",
      "io.workspace",
      "network",
      "network.element",
      "network.notice"
    })
@NullMarked
package org.wayleave.app.serve;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
