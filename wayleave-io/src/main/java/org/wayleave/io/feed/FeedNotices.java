package org.wayleave.io.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.watch.text.StatedTime;

/** What was the matter with one feed; reads its times, because most of it is about them. */
final class FeedNotices {

  private final Location feed;
  private final @Nullable ZoneOffset offset;
  private final NoticeLog log;

  FeedNotices(String name, @Nullable ZoneOffset offset, NoticeLog log) {
    this.feed = new Location(name, 0, "");
    this.offset = offset;
    this.log = log;
  }

  void warning(String code, long line, String fact, String advice) {
    log.warning(code, new Location(feed.file(), line, ""), fact, advice);
  }

  /** The XML breaks a rule of its grammar; the line is that of the parser. */
  void illFormed(XMLStreamException e) {
    long line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    warning(
        "ill_formed",
        Math.max(0, line),
        "The XML is not well-formed (%s); it is read leniently.".formatted(reason(e)),
        "");
  }

  private static String reason(XMLStreamException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    int at = message.indexOf("Message: ");
    String plain = (at < 0 ? message : message.substring(at + 9)).replace('\n', ' ').strip();
    return plain.length() <= 120 ? plain : plain.substring(0, 120) + "…";
  }

  void error(String code, String fact, String advice) {
    log.error(code, feed, fact, advice);
  }

  /** The instant of a time; null, and a notice, where it is none. */
  @Nullable Instant time(String text, String field) {
    if (text.isBlank()) {
      return null;
    }
    StatedTime time = StatedTime.parse(text, offset);
    if (time.fault().equals(StatedTime.NO_OFFSET)) {
      log.warning(
          StatedTime.NO_OFFSET,
          feed.withColumn(field),
          "The time (%s) does not say its offset from UTC; no instant is guessed."
              .formatted(shown(text)),
          "Maybe the publisher's is known: --offset +04:00 states it.");
    } else if (time.instant() == null) {
      log.warning(
          StatedTime.BAD,
          feed.withColumn(field),
          "The time (%s) cannot be read; it is left out.".formatted(shown(text)),
          "");
    }
    return time.instant();
  }

  private static String shown(String text) {
    String plain = text.strip();
    return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
  }
}
