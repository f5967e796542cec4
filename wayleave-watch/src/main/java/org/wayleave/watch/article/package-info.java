/**
 * Articles: what was published, in one shape whatever it was read from.
 *
 * <p>An {@link org.wayleave.watch.article.Article} has what its publisher said of it (address, id,
 * title, summary, text, byline, language, times, categories, files that go with it), whose it is,
 * and whom it names as its own source. Nothing is made up: what the publisher did not say is empty.
 * Three times are kept apart: when it was published, when it was changed, and when whoever watches
 * first saw it, which nobody can date back; and the publisher's own words for the first, because
 * not all of them are an instant.
 *
 * <p>{@link org.wayleave.watch.article.ArticleBuilder} gathers an article from many places: what
 * was said first holds, so that a reader asks the more telling places first.
 *
 * <p>Guarantees: everything is an immutable value or a function without state; nothing here throws
 * for what a publisher wrote; cost is linear in the text.
 *
 * <p>Deliberately not here: fetching, formats ({@code io.feed} and its neighbours), addresses of
 * mail in bylines (they are left out: a byline is a name at most), and any judgement of what is
 * said.
 */
@Room(
    name = "watch.article",
    mayUse = {"watch.text"})
@NullMarked
package org.wayleave.watch.article;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
