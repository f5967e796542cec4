/**
 * A story as the server answers it: articles, what is a copy of what, and how many say so
 * independently.
 *
 * <p>{@link org.wayleave.app.watch.story.StoryEndpoints} takes the bytes of any file that {@code
 * wayleave watch read} reads, and answers with its articles, the words that copies share by their
 * positions, the ties between articles, and the origins. Nothing is kept: the bytes are read in
 * memory and forgotten, accounts are pseudonyms under a key that lives as long as the server.
 *
 * <p>Guarantees: no more than the first {@value org.wayleave.app.watch.story.StoryEndpoints#MOST}
 * articles are compared, and it is said when there were more.
 *
 * <p>Deliberately not here: fetching what somebody names, which would make the server ask for it.
 */
@Room(
    name = "app.watch.story",
    mayUse = {
      "app.endpoint",
      "app.watch.reading",
      "io.article",
      "io.bytes",
      "io.outlet",
      "io.posts",
      "network.notice",
      "watch.article",
      "watch.corroboration",
      "watch.dedup"
    })
@NullMarked
package org.wayleave.app.watch.story;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
