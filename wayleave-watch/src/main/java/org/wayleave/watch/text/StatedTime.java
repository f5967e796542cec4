package org.wayleave.watch.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as publishers write it, read or refused.
 *
 * <p>Read are ISO 8601 and the W3C's profile of it, RFC 822 and RFC 2822 with two-digit years,
 * missing weekdays, seconds or commas, full names of months, and {@code asctime}. A time without an
 * offset, or a day without a time, is an instant only where the caller states the offset: a day
 * then begins at midnight.
 *
 * @param instant the instant; null where there is none
 * @param fault why there is none: {@code ""}, {@code bad_time} or {@code no_offset}
 */
public record StatedTime(@Nullable Instant instant, String fault) {

  /** The words are no time. */
  public static final String BAD = "bad_time";

  /** The words are a time of an unknown place. */
  public static final String NO_OFFSET = "no_offset";

  private static final int LONGEST = 80;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d\\d)(?:-?(\\d\\d))?(?:[Tt ]\\s*(\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:[.,]\\d{1,9})?)?)?"
              + "\\s*(.*)");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)?");
  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC)?([+\\-\u2212])(\\d\\d):?(\\d\\d)?");
  private static final Pattern COMMENT = Pattern.compile("\\([^)]*\\)");
  private static final Pattern BREAK = Pattern.compile("[\\s,]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("янв", 1),
          Map.entry("фев", 2),
          Map.entry("мар", 3),
          Map.entry("апр", 4),
          Map.entry("май", 5),
          Map.entry("мая", 5),
          Map.entry("июн", 6),
          Map.entry("июл", 7),
          Map.entry("авг", 8),
          Map.entry("сен", 9),
          Map.entry("окт", 10),
          Map.entry("ноя", 11),
          Map.entry("дек", 12));

  /** Named zones of RFC 822, and the one that Russian feeds write. */
  private static final Map<String, Integer> HOURS_OF_ZONE =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("GMT", 0),
          Map.entry("UTC", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("MSK", 3));

  private static final StatedTime NONE = new StatedTime(null, BAD);

  /**
   * Reads a time.
   *
   * @param text the publisher's words
   * @param stated the offset of times that have none; null where that is not known
   */
  public static StatedTime parse(String text, @Nullable ZoneOffset stated) {
    String plain = text.strip();
    if (plain.isEmpty() || plain.length() > LONGEST) {
      return NONE;
    }
    try {
      Matcher iso = ISO.matcher(plain);
      return iso.matches() ? ofIso(iso, stated) : ofWords(plain, stated);
    } catch (DateTimeException e) {
      return NONE;
    }
  }

  private static StatedTime ofIso(Matcher iso, @Nullable ZoneOffset stated) {
    int day = iso.group(3) == null ? 1 : Integer.parseInt(iso.group(3));
    LocalDate date =
        LocalDate.of(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), day);
    String zone = iso.group(7);
    if (iso.group(4) == null) {
      return zone.isEmpty() ? placed(date.atStartOfDay(), null, stated) : NONE;
    }
    int second = iso.group(6) == null ? 0 : Integer.parseInt(iso.group(6));
    LocalDateTime at =
        at(date, Integer.parseInt(iso.group(4)), Integer.parseInt(iso.group(5)), second);
    return withZone(at, zone, stated);
  }

  private static StatedTime ofWords(String text, @Nullable ZoneOffset stated) {
    int day = 0;
    int month = 0;
    int year = 0;
    LocalTime clock = LocalTime.MIDNIGHT;
    String zone = "";
    for (String word : BREAK.split(COMMENT.matcher(text).replaceAll(" "), -1)) {
      String key = word.toLowerCase(Locale.ROOT);
      String head = key.length() > 3 ? key.substring(0, 3) : key;
      Matcher time = CLOCK.matcher(word);
      if (time.matches()) {
        String seconds = time.group(3);
        LocalDateTime at =
            at(
                LocalDate.EPOCH,
                Integer.parseInt(time.group(1)),
                Integer.parseInt(time.group(2)),
                seconds == null ? 0 : Integer.parseInt(seconds));
        clock = at.toLocalTime();
      } else if (NUMBER.matcher(word).matches()) {
        int number = Integer.parseInt(word);
        if (word.length() <= 2 && day == 0) {
          day = number;
        } else if (year == 0 && word.length() != 3) {
          year = word.length() == 4 ? number : number + (number < 50 ? 2000 : 1900);
        } else {
          return NONE;
        }
      } else if (month == 0 && MONTHS.containsKey(head)) {
        month = MONTHS.getOrDefault(head, 0);
      } else if (day > 0 || month > 0) { // a weekday comes before
        zone = zone + word;
      }
    }
    return day == 0 || month == 0 || year == 0
        ? NONE
        : withZone(LocalDate.of(year, month, day).atTime(clock), zone, stated);
  }

  /** A clock may say 24:00, or a 60th second. */
  private static LocalDateTime at(LocalDate date, int hour, int minute, int second) {
    if (hour == 24 && minute == 0 && second == 0) {
      return date.plusDays(1).atStartOfDay();
    }
    return date.atTime(hour, minute, Math.min(second, second == 60 ? 59 : second));
  }

  private static StatedTime withZone(LocalDateTime at, String zone, @Nullable ZoneOffset stated) {
    if (zone.isEmpty()) {
      return placed(at, null, stated);
    }
    Integer hours = HOURS_OF_ZONE.get(zone.toUpperCase(Locale.ROOT));
    if (hours != null) {
      return placed(at, ZoneOffset.ofHours(hours), stated);
    }
    Matcher offset = OFFSET.matcher(zone);
    if (!offset.matches()) {
      return NONE;
    }
    int sign = offset.group(1).equals("+") ? 1 : -1;
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    return placed(
        at,
        ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes),
        stated);
  }

  private static StatedTime placed(
      LocalDateTime at, @Nullable ZoneOffset own, @Nullable ZoneOffset stated) {
    ZoneOffset offset = own == null ? stated : own;
    return offset == null
        ? new StatedTime(null, NO_OFFSET)
        : new StatedTime(at.toInstant(offset), "");
  }
}
