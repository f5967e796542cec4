/**
 * Anything that holds articles, read without being told what it is.
 *
 * <p>{@link org.wayleave.io.article.ArticleFile} looks at the first bytes: a WARC file, a table of
 * GDELT (alone or in a ZIP archive), a feed or sitemap, a page of HTML, a table of posts or
 * articles as CSV or JSON Lines, all of them packed by gzip or not. It passes every article on as
 * it is read.
 *
 * <p>What a file holds, not what it is called, decides; a file that is none of these is a notice.
 * WARC files may hold feeds and pages. Feeds and pages are held in memory whole, so that no more
 * than {@link org.wayleave.io.article.ArticleFile#LIMIT} bytes of one are read; the others are
 * streams.
 *
 * <p>Guarantees: bounded memory and time for any bytes; an empty file has no articles and is no
 * mistake; accounts are pseudonyms before anything is passed on.
 *
 * <p>Deliberately not here: the network.
 */
@Room(
    name = "io.article",
    mayUse = {
      "io.bytes",
      "io.feed",
      "io.gdelt",
      "io.posts",
      "io.warc",
      "network.notice",
      "watch.article",
      "watch.article.page"
    })
@NullMarked
package org.wayleave.io.article;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
