package org.wayleave.network.unit;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The months of a year in which something is open.
 *
 * <p>Printed as ranges that may wrap around the year: {@code 4-11}, {@code 12-3}, {@code 3,11-12}.
 * Immutable; {@link #ALL} is the usual case.
 *
 * @param bits bit {@code m - 1} is set when month {@code m} (1 = January) is open
 */
public record Months(int bits) {

  private static final int EVERY_MONTH = 0xFFF;

  /** All year round. */
  public static final Months ALL = new Months(EVERY_MONTH);

  /** Refuses an empty set and bits beyond December. */
  public Months {
    if (bits <= 0 || bits > EVERY_MONTH) {
      throw new IllegalArgumentException(
          "The months' bits (%d) are not in 1..4095.".formatted(bits));
    }
  }

  /**
   * Reads the printed form; empty when the text is not one ({@code 0-3}, {@code 4-}, {@code x}).
   */
  public static Optional<Months> parse(String text) {
    int bits = 0;
    for (String part : text.split("[,;]", -1)) {
      String[] ends = part.strip().split("-", -1);
      if (ends.length > 2) {
        return Optional.empty();
      }
      int first = month(ends[0]);
      int last = month(ends[ends.length - 1]);
      if (first == 0 || last == 0) {
        return Optional.empty();
      }
      for (int month = first; ; month = month % 12 + 1) {
        bits |= 1 << (month - 1);
        if (month == last) {
          break;
        }
      }
    }
    return Optional.of(bits == EVERY_MONTH ? ALL : new Months(bits));
  }

  private static int month(String text) {
    return text.strip().matches("0?[1-9]|1[0-2]") ? Integer.parseInt(text.strip()) : 0;
  }

  /** Whether the month is open. */
  public boolean contains(Month month) {
    return (bits & (1 << (month.getValue() - 1))) != 0;
  }

  /** Whether there is no season at all. */
  public boolean isAllYear() {
    return bits == EVERY_MONTH;
  }

  /** The printed form, the shortest list of ranges starting at the first opening. */
  @Override
  public String toString() {
    if (isAllYear()) {
      return "1-12";
    }
    List<String> ranges = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      boolean opens = isOpen(month) && !isOpen(month == 1 ? 12 : month - 1);
      if (opens) {
        int last = month;
        while (isOpen(last % 12 + 1)) {
          last = last % 12 + 1;
        }
        ranges.add(month == last ? "" + month : month + "-" + last);
      }
    }
    return String.join(",", ranges);
  }

  private boolean isOpen(int month) {
    return (bits & (1 << (month - 1))) != 0;
  }
}
