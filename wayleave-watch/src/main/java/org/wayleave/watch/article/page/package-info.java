/**
 * Pages: the article that a page of the web holds, without what surrounds it.
 *
 * <p>{@link org.wayleave.watch.article.page.Page} first asks what the page says of itself: JSON-LD
 * of schema.org, Open Graph, HTML's own {@code meta}, {@code time} and {@code link}. JSON-LD is
 * searched, not parsed, because much of it is broken. Then it finds the text.
 *
 * <p>The text is found by density and structure. The page is cut into blocks, which are runs of
 * text that no block-level element breaks, each with the share of its letters that are links. Every
 * block that reads like prose lends a score to the elements above it, less with each level (C.
 * Kohlschütter, P. Fankhauser and W. Nejdl, 2010, for the features; Arc90's Readability, 2009, for
 * the levels): a point, one for each mark of a sentence in any script, and one for each hundred
 * letters up to three. Names of classes that say <em>article</em> or <em>comment</em> weigh an
 * element up or down. The heaviest element, links discounted, is the article; its blocks are the
 * text, without those that are links, captions, dates, or stand in an element named for something
 * else.
 *
 * <p>Guarantees: no script is run and no address is fetched; depth and size are bounded by jsoup
 * and by the text given; the same page gives the same article; the explanation says which element
 * was chosen and what was left out.
 *
 * <p>Deliberately not here: pages of lists, which have no article; what cannot be seen without
 * running scripts.
 */
@Room(
    name = "watch.article.page",
    mayUse = {"network.explain", "watch.article", "watch.text"})
@NullMarked
package org.wayleave.watch.article.page;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
