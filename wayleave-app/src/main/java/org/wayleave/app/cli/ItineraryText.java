package org.wayleave.app.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.wayleave.app.cli.TextTable.Side;
import org.wayleave.app.rest.RouteDto;

/** An answer as a person reads it in a terminal. */
final class ItineraryText {

  private static final double HOURS_PER_DAY = 24;
  private static final double MINUTES_PER_HOUR = 60;

  private ItineraryText() {}

  static String print(RouteDto answer) {
    RouteDto.Query query = answer.query();
    RouteDto.Itinerary way = answer.itinerary();
    StringBuilder out = new StringBuilder();
    out.append(
        "%s → %s   %s of %s, best by %s, leaving %s%n%n"
            .formatted(
                query.from().name(),
                query.to().name(),
                query.loadUnit(),
                query.commodity().equals("container") ? "containers" : query.commodity() + " cargo",
                query.by(),
                query.date()));
    TextTable totals = new TextTable(Side.LEFT, Side.RIGHT, Side.LEFT);
    totals.row(
        "time", duration(way.timeHours().mid()), between(way.timeHours(), ItineraryText::duration));
    totals.row(
        "cost",
        dollars(way.costUsd().mid()),
        between(way.costUsd(), ItineraryText::dollars) + "  " + answer.priceBase());
    totals.row(
        "CO2e", kilograms(way.co2eKg().mid()), between(way.co2eKg(), ItineraryText::kilograms));
    totals.row(
        "length",
        kilometres(way.lengthKm()),
        "%d %s".formatted(way.borders(), way.borders() == 1 ? "border" : "borders"));
    out.append(totals.print("  ")).append('\n');

    TextTable legs =
        new TextTable(
            Side.RIGHT, Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT);
    legs.row("leg", "by", "from → to", "km", "time", "USD", "kg CO2e");
    for (RouteDto.Leg leg : way.legs()) {
      legs.row(
          Integer.toString(leg.index()),
          leg.mode().replace('_', ' ') + (leg.gaugeMm() == null ? "" : " " + leg.gaugeMm()),
          leg.from().name() + " → " + leg.to().name(),
          number(leg.lengthKm()),
          duration(leg.timeHours().mid()),
          number(leg.costUsd().mid()),
          number(leg.co2eKg().mid()));
      for (RouteDto.OperationDto operation : leg.operations()) {
        legs.row(
            "",
            "",
            "  " + operation.text() + basis(operation),
            "",
            duration(operation.timeHours().mid()),
            number(operation.costUsd().mid()),
            number(operation.co2eKg().mid()));
      }
    }
    out.append(legs.print("")).append('\n');

    out.append("Whose territory: ")
        .append(
            way.jurisdictions().stream()
                .map(share ->
                    "%s %s, %s"
                        .formatted(
                            share.name(),
                            kilometres(share.lengthKm()),
                            duration(share.timeHours())))
                .collect(Collectors.joining("; ")))
        .append('\n');
    for (RouteDto.Restriction restriction : way.restrictions()) {
      out.append(
          "Restriction %s (%s, %s, touches %s): %s%n"
              .formatted(
                  restriction.id(),
                  restriction.authority(),
                  restriction.status().replace('_', ' '),
                  restriction.touches().isEmpty()
                      ? "in general"
                      : String.join(", ", restriction.touches()),
                  restriction.description()));
    }
    for (RouteDto.Notice notice : way.notices()) {
      out.append("Note: ").append(notice.text()).append('\n');
    }
    if (way.mostly() != null) {
      out.append(
          "Most of this rests on estimates (marked ~); intervals are the %s.%n"
              .formatted(way.intervalMethod()));
    }
    return out.toString();
  }

  private static String basis(RouteDto.OperationDto operation) {
    boolean isWeak =
        operation.provenance().basis().equals("estimate")
            || operation.provenance().basis().equals("memory");
    return isWeak ? " ~" : "";
  }

  private static String between(
      RouteDto.Range range, java.util.function.DoubleFunction<String> print) {
    return range.low() == range.high()
        ? ""
        : "(%s to %s)".formatted(print.apply(range.low()), print.apply(range.high()));
  }

  static String duration(double hours) {
    long minutes = Math.round(hours * MINUTES_PER_HOUR);
    if (minutes < MINUTES_PER_HOUR) {
      return minutes + " min";
    }
    if (Math.round(hours) < HOURS_PER_DAY) {
      return String.format(Locale.ROOT, hours < 9.95 ? "%.1f h" : "%.0f h", hours);
    }
    return String.format(Locale.ROOT, "%.1f d", hours / HOURS_PER_DAY);
  }

  private static String dollars(double usd) {
    return number(usd) + " USD";
  }

  private static String kilograms(double kilograms) {
    return number(kilograms) + " kg";
  }

  private static String kilometres(double kilometres) {
    return number(kilometres) + " km";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 && value != 0 ? "%.1f" : "%,.0f", value);
  }
}
