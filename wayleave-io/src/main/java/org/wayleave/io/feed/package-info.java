/**
 * Feeds: what a publisher lists as new.
 *
 * <p>Read are RSS 0.9 to 2.0 and RSS 1.0 (RDF), Atom 0.3 and 1.0 (RFC 4287), JSON Feed 1 and 1.1,
 * and sitemaps with or without the news extension (sitemaps.org 0.9). XML is read twice: strictly
 * by the JDK's pull parser, without any DTD, only to say whether and where it breaks; and leniently
 * by jsoup, whose tree gives the articles either way. Elements are known by their namespace, or by
 * the customary prefix where the namespace was forgotten.
 *
 * <p>Where a format has several places for one thing, the more telling one holds: {@code
 * feedburner:origLink} before {@code link} before a {@code guid} that is an address; {@code
 * content:encoded} before {@code description}; a time of publishing before Dublin Core's. What the
 * feed says of all its articles (language, name, base address) holds for each that does not say
 * otherwise.
 *
 * <p>Guarantees: no entity is expanded but characters, no address is fetched; memory is a multiple
 * of the text given; ill-formed input gives what could be read and a notice with its line; times
 * that cannot be read are notices and stay empty.
 *
 * <p>Deliberately not here: fetching; what articles say.
 */
@Room(
    name = "io.feed",
    mayUse = {"network.notice", "watch.article", "watch.text"})
@NullMarked
package org.wayleave.io.feed;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
