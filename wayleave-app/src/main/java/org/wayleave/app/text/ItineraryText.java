package org.wayleave.app.text;

import java.util.List;
import java.util.stream.Collectors;
import org.wayleave.app.answer.RouteDto;
import org.wayleave.app.text.TextTable.Side;

/** An answer as a person reads it in a terminal. */
final class ItineraryText {

  private ItineraryText() {}

  /** The way in full. */
  static String print(RouteDto answer) {
    RouteDto.Query query = answer.query();
    RouteDto.Itinerary way = answer.itinerary();
    StringBuilder out = new StringBuilder(heading(query, chosen(query)));
    TextTable totals = new TextTable(Side.LEFT, Side.RIGHT, Side.LEFT);
    totals.row(
        "time",
        Figures.duration(way.timeHours().mid()),
        between(way.timeHours(), Figures::duration));
    totals.row(
        "cost",
        Figures.dollars(way.costUsd().mid()),
        between(way.costUsd(), Figures::dollars) + "  " + answer.priceBase());
    totals.row(
        "CO2e", Figures.kilograms(way.co2eKg().mid()), between(way.co2eKg(), Figures::kilograms));
    totals.row("length", Figures.kilometres(way.lengthKm()), Figures.borders(way.borders()));
    RouteDto.Reliability trips = way.reliability();
    out.append(totals.print("  "));
    out.append(
        "  Half of the trips take at most %s, nine of ten %s, nineteen of twenty %s.%n%n"
            .formatted(
                Figures.duration(trips.p50Hours()),
                Figures.duration(trips.p90Hours()),
                Figures.duration(trips.p95Hours())));

    TextTable legs =
        new TextTable(
            Side.RIGHT, Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT);
    legs.row("leg", "by", "from → to", "km", "time", "USD", "kg CO2e");
    for (RouteDto.Leg leg : way.legs()) {
      legs.row(
          Integer.toString(leg.index()),
          Figures.mode(leg.mode()) + (leg.gaugeMm() == null ? "" : " " + leg.gaugeMm()),
          leg.from().name() + " → " + leg.to().name(),
          Figures.number(leg.lengthKm()),
          Figures.duration(leg.timeHours().mid()),
          Figures.number(leg.costUsd().mid()),
          Figures.number(leg.co2eKg().mid()));
      for (RouteDto.OperationDto operation : leg.operations()) {
        legs.row(
            "",
            "",
            "  " + operation.text() + basis(operation),
            "",
            Figures.duration(operation.timeHours().mid()),
            Figures.number(operation.costUsd().mid()),
            Figures.number(operation.co2eKg().mid()));
      }
    }
    out.append(legs.print("")).append('\n');

    String activities =
        way.breakdown().stream()
            .filter(part -> part.timeHours().mid() > 0 || part.costUsd().mid() > 0)
            .map(part ->
                "%s %s, %s"
                    .formatted(
                        part.activity(),
                        Figures.duration(part.timeHours().mid()),
                        Figures.dollars(part.costUsd().mid())))
            .map(Paragraph::whole)
            .collect(Collectors.joining("; "));
    out.append(Paragraph.wrap("Where it goes: " + activities, 2));
    String territories =
        way.jurisdictions().stream()
            .map(share ->
                "%s %s, %s"
                    .formatted(
                        share.name(),
                        Figures.kilometres(share.lengthKm()),
                        Figures.duration(share.timeHours())))
            .map(Paragraph::whole)
            .collect(Collectors.joining("; "));
    out.append(Paragraph.wrap("Whose territory: " + territories, 2));
    for (RouteDto.Restriction restriction : way.restrictions()) {
      out.append(
          Paragraph.wrap(
              "Restriction %s (%s, %s%s, touches %s): %s"
                  .formatted(
                      restriction.id(),
                      restriction.authority(),
                      dates(restriction),
                      restriction.status().replace('_', ' '),
                      restriction.touches().isEmpty()
                          ? "in general"
                          : String.join(", ", restriction.touches()),
                      restriction.description()),
              2));
    }
    out.append(ownWords(query));
    for (RouteDto.Notice notice : way.notices()) {
      out.append(Paragraph.wrap("Note: " + notice.text(), 2));
    }
    if (way.mostly() != null) {
      out.append(
          "Most of this rests on estimates (marked ~); intervals are the %s.%n"
              .formatted(way.intervalMethod()));
    }
    return out.toString();
  }

  /** {@code best by time}, or which one of several ways it is. */
  private static String chosen(RouteDto.Query query) {
    Integer rank = query.rank();
    List<String> criteria = query.criteria();
    if (rank == null) {
      return bestBy(query);
    }
    return criteria == null
        ? "rank %d of the alternatives".formatted(rank)
        : "rank %d of the front by %s"
            .formatted(rank, Paragraph.list(criteria.stream().map(Figures::criterion).toList()));
  }

  /** {@code best by generalized cost}. */
  static String bestBy(RouteDto.Query query) {
    return "best by " + Figures.criterion(query.by());
  }

  /** Who carries what from where to where, and how it is chosen. */
  static String heading(RouteDto.Query query, String how) {
    return "%s → %s   %s of %s, %sleaving %s%n%n"
        .formatted(
            query.from().name(),
            query.to().name(),
            query.loadUnit(),
            query.commodity().equals("container") ? "containers" : query.commodity() + " cargo",
            how.isEmpty() ? "" : how + ", ",
            query.date());
  }

  /** What the user chose to leave out or to correct, printed back. */
  static String ownWords(RouteDto.Query query) {
    StringBuilder out = new StringBuilder();
    if (!query.exclude().isEmpty()) {
      out.append(
          Paragraph.wrap(
              "Left out as you asked: %s %s"
                  .formatted(
                      query.exclude().size() == 1 ? "jurisdiction" : "jurisdictions",
                      Paragraph.list(query.exclude())),
              2));
    }
    if (query.restricted().equals("exclude")) {
      out.append(
          "Left out as you asked: %s that a public restriction touches%n"
              .formatted(Paragraph.count(query.restrictedLinks(), "link", "links")));
    }
    for (RouteDto.Correction own : query.overrides()) {
      Double was = own.was();
      out.append(
          Paragraph.wrap(
              "Corrected as you asked: %s = %s%s%s (%s)"
                  .formatted(
                      own.figure(),
                      Figures.value(own.value()),
                      own.unit() == null ? "" : " " + own.unit(),
                      was == null ? "" : ", was %s %s".formatted(Figures.value(was), own.wasUnit()),
                      own.source() + (own.note() == null ? "" : "; " + own.note())),
              2));
      RouteDto.Queue queue = own.queue();
      if (queue != null) {
        out.append(Paragraph.wrap("  " + words(queue), 4));
      }
    }
    return out.toString();
  }

  private static String words(RouteDto.Queue queue) {
    if (queue.comingTonnes() == 0) {
      return "Nothing of the network's trades would pass there, so nothing queues.";
    }
    RouteDto.Range hours = queue.hours();
    boolean isExact = hours.low() == hours.high();
    return "A queue of about %s h%s: of %s a year that would pass, %s go round%s (%s: normally %s a year can pass)"
        .formatted(
            Figures.value(hours.mid()),
            isExact
                ? ""
                : " (%s to %s)".formatted(Figures.value(hours.low()), Figures.value(hours.high())),
            Figures.tonnes(queue.comingTonnes()),
            Figures.tonnes(queue.roundTonnes()),
            queue.stuckTonnes() == 0
                ? ""
                : ", and %s have no way round; the wait is the mean of a first year"
                    .formatted(Figures.tonnes(queue.stuckTonnes())),
            queue.basis(),
            Figures.tonnes(queue.normalTonnes()));
  }

  private static String dates(RouteDto.Restriction restriction) {
    String start = restriction.dateStart();
    String end = restriction.dateEnd();
    return (start == null ? "" : "since " + start + ", ")
        + (end == null ? "" : "until " + end + ", ");
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
}
