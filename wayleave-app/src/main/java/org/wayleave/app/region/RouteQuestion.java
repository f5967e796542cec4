package org.wayleave.app.region;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Mode;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.cost.Criterion;
import org.wayleave.plan.routing.RouteRequest;

/**
 * A question about a route in the user's own words, the same on the command line and over HTTP.
 *
 * <p>Blank texts and empty lists mean the usual: generalized cost, a container, all modes, today,
 * nothing closed or opened.
 *
 * @param from the place of origin: an id or a name in any script
 * @param to the place of destination
 * @param by the criterion
 * @param commodity the class of goods
 * @param modes the modes that may be used
 * @param date the day of departure, {@code yyyy-mm-dd}
 * @param close what is closed
 * @param open what is opened
 */
public record RouteQuestion(
    String from,
    String to,
    String by,
    String commodity,
    List<String> modes,
    String date,
    List<String> close,
    List<String> open) {

  /** Copies the lists without their blank entries. */
  public RouteQuestion {
    modes = clean(modes);
    close = clean(close);
    open = clean(open);
  }

  private static List<String> clean(List<String> words) {
    return words.stream()
        .flatMap(word -> Arrays.stream(word.split(",", -1)))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The same question about other places. */
  public RouteQuestion between(String otherFrom, String otherTo) {
    return new RouteQuestion(otherFrom, otherTo, by, commodity, modes, date, close, open);
  }

  /**
   * The question in the engine's words.
   *
   * @throws UserException {@code unknown_place}, or {@code bad_parameter} with the known words
   */
  public RouteRequest resolve(Region region, Clock clock) {
    Set<Mode> allowed = EnumSet.noneOf(Mode.class);
    for (String mode : modes) {
      allowed.add(word("modes", mode, Mode.values(), Mode::code, mode.replace('-', '_')));
    }
    return new RouteRequest(
        region.places().getPlace(from),
        region.places().getPlace(to),
        commodity.isBlank()
            ? Commodity.CONTAINER
            : word("commodity", commodity, Commodity.values(), Commodity::code, commodity),
        by.isBlank()
            ? Criterion.GENERALIZED
            : word("by", by, Criterion.values(), Criterion::code, by),
        modes.isEmpty() ? EnumSet.allOf(Mode.class) : allowed,
        day(clock),
        Scenario.of(close, open));
  }

  private LocalDate day(Clock clock) {
    if (date.isBlank()) {
      return LocalDate.now(clock);
    }
    try {
      LocalDate day = LocalDate.parse(date.strip());
      if (day.getYear() < 1990 || day.getYear() > 2100) {
        throw new UserException(
            "bad_parameter",
            "The date (%s) is not between 1990 and 2100.".formatted(date),
            "Maybe the year is mistyped.");
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new UserException(
          "bad_parameter",
          "The date (%s) is not a day.".formatted(date),
          "Maybe write it as yyyy-mm-dd, for example 2024-06-01.");
    }
  }

  private static <T> T word(
      String parameter, String given, T[] known, Function<T, String> code, String normalized) {
    String wanted = normalized.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(known)
        .filter(value -> code.apply(value).equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new UserException(
                "bad_parameter",
                "The value (%s) of (%s) is not known.".formatted(given, parameter),
                "Maybe one of: "
                    + String.join(", ", Arrays.stream(known).map(code).toList())
                    + "."));
  }
}
