package org.wayleave.watch.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was published, as its publisher describes it. What was not said is empty.
 *
 * @param id the publisher's own id of it
 * @param link its address
 * @param title its title, in one line
 * @param summary what the publisher gives instead of the text
 * @param text the text, a paragraph a line
 * @param authors names in its byline
 * @param language its language as stated, as in BCP 47
 * @param publishedAt when it was published; null where no instant was stated
 * @param updatedAt when it was last changed; null where no instant was stated
 * @param publishedAsStated the publisher's words for the time of publishing
 * @param firstSeenAt when whoever watches first saw it; null where nobody said
 * @param categories what the publisher files it under
 * @param enclosures files that go with it
 * @param outlet whose it is: the name of the feed or site, else its host
 * @param credit whom it names as its own source
 * @param story what it is about, where whoever gathered it says so
 */
public record Article(
    String id,
    String link,
    String title,
    String summary,
    String text,
    List<String> authors,
    String language,
    @Nullable Instant publishedAt,
    @Nullable Instant updatedAt,
    String publishedAsStated,
    @Nullable Instant firstSeenAt,
    List<String> categories,
    List<Enclosure> enclosures,
    String outlet,
    String credit,
    String story) {

  /** Copies the lists. */
  public Article {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    enclosures = List.copyOf(enclosures);
  }

  /** The longest there is of it: its text, else its summary. */
  public String body() {
    return text.isEmpty() ? summary : text;
  }

  /** Whether the publisher said anything that could be read. */
  public boolean isEmpty() {
    return link.isEmpty() && title.isEmpty() && body().isEmpty();
  }
}
