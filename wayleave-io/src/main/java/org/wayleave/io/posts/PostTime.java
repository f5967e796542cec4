package org.wayleave.io.posts;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Times of posts. */
final class PostTime {

  private static final Pattern SECONDS = Pattern.compile("-?\\d{1,11}");

  /** The code of the notice about a text that is no time. */
  static final String REFUSAL = "bad_time";

  private PostTime() {}

  /** Seconds since 1970-01-01 UTC; empty where the text is no time, or one without an offset. */
  static OptionalLong parse(String text) {
    if (SECONDS.matcher(text).matches()) {
      return OptionalLong.of(Long.parseLong(text));
    }
    try {
      return OptionalLong.of(OffsetDateTime.parse(text.replace(' ', 'T')).toEpochSecond());
    } catch (DateTimeException noTime) {
      return OptionalLong.empty();
    }
  }

  /** That a text is no time. */
  static String fact(String text) {
    return "The time (%s) cannot be read; the post was left out.".formatted(text);
  }

  /** What may be the matter with a text that is no time. */
  static String advice(String text) {
    if (text.matches("\\d{12,14}")) {
      return "Maybe it counts milliseconds; seconds are wanted.";
    }
    return text.matches("\\d{4}-\\d\\d-\\d\\d[T ].*")
        ? "Maybe its offset is missing, as in 2024-06-01T12:00:00Z; a time zone is not guessed."
        : "Maybe write it as 2024-06-01T12:00:00Z, or as seconds since 1970.";
  }
}
