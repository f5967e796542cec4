/**
 * How many say so <em>independently</em>.
 *
 * <p>Ten articles that print one agency's text are one voice. {@link
 * org.wayleave.watch.corroboration.Origins} joins the articles of one story by <em>ties</em>: one
 * is a copy of the other ({@code watch.dedup}); both are of one outlet, or of outlets of one owner;
 * both name the same agency as their source, or one is that agency's; both quote the same words of
 * somebody. What ties join is one <em>origin</em>. The number of origins is what may be called
 * corroboration, and it is an upper bound: ties that nobody can see are not counted.
 *
 * <p>Who copied from whom is read from the times: of an article's copies, the one that was seen
 * first is taken for its source, the nearer text where times are equal. Where there is no time
 * there is no arrow. When something was first seen by whoever watches goes before what its
 * publisher says of when it was published, because nobody can date that back.
 *
 * <p>Names of agencies and owners are a table that the caller gives ({@link
 * org.wayleave.watch.corroboration.Outlet}), visible and the same for all: nothing here weighs one
 * outlet more than another. A name counts as credit where it stands as one, in the line that an
 * agency's text begins with, or beside a word that says who reported.
 *
 * <p>Guarantees: the same articles give the same origins in any order; every tie says why.
 *
 * <p>Deliberately not here: whether what is said is true; which articles are about one story.
 */
@Room(
    name = "watch.corroboration",
    mayUse = {
      "network.explain",
      "network.graph",
      "network.notice",
      "watch.article",
      "watch.dedup",
      "watch.text"
    })
@NullMarked
package org.wayleave.watch.corroboration;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
