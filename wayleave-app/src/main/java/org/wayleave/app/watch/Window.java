package org.wayleave.app.watch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wayleave.network.notice.UserException;

/** A stretch of time as people write it: {@code 60s}, {@code 5m}, {@code 1h}, or seconds. */
final class Window {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})\\s*(s|m|h|)");

  private Window() {}

  /**
   * Its seconds.
   *
   * @throws UserException {@code bad_parameter}
   */
  static long seconds(String text) {
    Matcher parts = TEXT.matcher(text.strip());
    if (!parts.matches()) {
      throw new UserException(
          "bad_parameter",
          "The window (%s) is no stretch of time.".formatted(text),
          "Maybe write it as 60s, 5m or 1h.");
    }
    long unit =
        switch (parts.group(2)) {
          case "m" -> 60;
          case "h" -> 3_600;
          default -> 1;
        };
    return Long.parseLong(parts.group(1)) * unit;
  }
}
