package org.wayleave.app;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wayleave.app.PublishedTrip.Figure;
import org.wayleave.app.PublishedTrip.Measure;
import org.wayleave.network.element.NodeId;

/** What {@code docs/validation.md} says of published trips. */
final class PublishedTripsText {

  /** Days that stood in the table before the sources were read again. */
  private static final Map<String, Double> ID_TO_RECORDED_DAYS = Map.of("va-018", 12.0);

  /** Rows that stood there as observed, before. */
  private static final Set<String> RECORDED_AS_OBSERVED = Set.of("va-020", "va-068");

  private final List<PublishedTrip> trips;
  private final StringBuilder out = new StringBuilder();

  PublishedTripsText(List<PublishedTrip> trips) {
    this.trips = trips;
  }

  /** The figures of trips with that use. */
  static List<Figure> figures(List<PublishedTrip> trips, String use) {
    return trips.stream()
        .filter(trip -> trip.use().equals(use))
        .flatMap(trip -> trip.listFigures().stream())
        .toList();
  }

  /** The scored figures, without those that only came along. */
  static List<Figure> main(List<PublishedTrip> trips) {
    return figures(trips, "scored").stream().filter(figure -> !figure.isCompanion()).toList();
  }

  /** As {@link #main}, of the rows as they were recorded, without the corrections. */
  static List<Figure> asRecorded(List<PublishedTrip> trips) {
    Stream<Figure> scored = main(trips).stream().map(PublishedTripsText::asRecorded);
    Stream<Figure> withdrawn =
        trips.stream()
            .filter(trip -> RECORDED_AS_OBSERVED.contains(trip.text("id")))
            .flatMap(trip -> trip.listFigures().stream())
            .filter(figure -> !figure.isCompanion());
    return Stream.concat(scored, withdrawn).toList();
  }

  private static Figure asRecorded(Figure figure) {
    Double days = ID_TO_RECORDED_DAYS.get(figure.trip().text("id"));
    return days == null || figure.measure() != Measure.DAYS
        ? figure
        : new Figure(
            figure.trip(), Measure.DAYS, days, days, figure.low(), figure.mid(), figure.high());
  }

  String print() {
    List<Figure> scored = figures(trips, "scored");
    List<Figure> main = main(trips);
    List<Figure> companions = scored.stream().filter(Figure::isCompanion).toList();
    out.append("**").append(share(main)).append(" published figures are inside");
    out.append(" what is computed.** Of the rows as they were recorded, without the three");
    out.append(" corrections: ").append(share(asRecorded(trips)));
    out.append(". With the distances that came along with observed trips");
    out.append(" (rounded by the press more often than not): ").append(share(scored));
    out.append(". ").append(ratios(main));
    out.append("\n\n| measure | kind | figures | inside | % |\n|---|---|---:|---:|---:|\n");
    for (Measure measure : Measure.values()) {
      byKind(word(measure), main.stream().filter(x -> x.measure() == measure));
    }
    byKind("distance that came along with a trip", companions.stream());
    out.append("\n### Scored\n\n");
    table(scored);
    out.append("\n### Shown, not scored\n\n");
    out.append("Plans, timetables, claims and estimates of operators, studies, the press,");
    out.append(" market talk and best cases are no measure of a model.\n\n");
    table(figures(trips, "shown"));
    out.append(
        "\n### Not compared\n\n| row | trip | kind | why | source |\n|---|---|---|---|---|\n");
    trips.stream().filter(trip -> trip.itinerary() == null).forEach(this::reason);
    return out.toString();
  }

  private static String share(List<Figure> figures) {
    long inside = figures.stream().filter(Figure::isInside).count();
    return String.format(
        Locale.ROOT, "%d of %d (%.0f %%)", inside, figures.size(), 100.0 * inside / figures.size());
  }

  /** How far the computed days and prices are from the middle of the published ones. */
  private static String ratios(List<Figure> figures) {
    double[] sorted =
        figures.stream()
            .filter(figure -> figure.measure() != Measure.DISTANCE)
            .mapToDouble(x -> 2 * x.mid() / (x.publishedLow() + x.publishedHigh()))
            .sorted()
            .toArray();
    int half = sorted.length / 2;
    double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    return String.format(
        Locale.ROOT,
        "Intervals are wide: the computed days and prices themselves are %.2f to %.2f times the"
            + " published ones, the median is %.2f.",
        sorted[0],
        sorted[sorted.length - 1],
        median);
  }

  private void byKind(String measure, Stream<Figure> figures) {
    Map<String, List<Figure>> kinds =
        figures.collect(
            Collectors.groupingBy(
                figure -> figure.trip().text("kind"), TreeMap::new, Collectors.toList()));
    kinds.forEach((kind, rows) -> {
      long inside = rows.stream().filter(Figure::isInside).count();
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %d | %d | %.0f |\n",
              measure,
              kind,
              rows.size(),
              inside,
              100.0 * inside / rows.size()));
    });
  }

  private void table(List<Figure> figures) {
    out.append(
        "| row | trip | by | measure | published | here | interval | inside | kind | year |");
    out.append(" source | what differs |\n|---|---|---|---|---:|---:|---|---|---|---|---|---|\n");
    String before = "";
    for (Figure figure : figures) {
      PublishedTrip trip = figure.trip();
      boolean isSecond = trip.text("id").equals(before);
      before = trip.text("id");
      out.append("| ").append(trip.text("id"));
      out.append(" | ").append(name(trip.text("origin")));
      out.append(" – ").append(name(trip.text("destination")));
      out.append(trip.text("published_route").isEmpty() ? "" : ": ");
      out.append(trip.text("published_route"));
      out.append(" | ").append(trip.text("modes").replace('_', ' ').replace(";", ", "));
      out.append(" | ").append(word(figure.measure())).append(counted(figure));
      out.append(" | ").append(number(figure, figure.publishedLow()));
      if (figure.publishedHigh() > figure.publishedLow()) {
        out.append("–").append(number(figure, figure.publishedHigh()));
      }
      out.append(" | ").append(number(figure, figure.mid()));
      out.append(" | ").append(interval(figure));
      out.append(" | ").append(figure.isInside() ? "yes" : "**no**");
      out.append(" | ").append(trip.text("kind"));
      out.append(" | ").append(trip.text("year"));
      out.append(" | ").append(isSecond ? "as above" : sources(trip));
      out.append(" | ").append(isSecond ? "as above" : trip.text("note")).append(" |\n");
    }
  }

  private void reason(PublishedTrip trip) {
    out.append("| ").append(trip.text("id"));
    out.append(" | ").append(trip.text("published_origin"));
    out.append(" – ").append(trip.text("published_destination"));
    out.append(": ").append(trip.text("published_route"));
    out.append(" | ").append(trip.text("kind"));
    out.append(" | ").append(trip.text("note"));
    out.append(" | ").append(sources(trip)).append(" |\n");
  }

  private static String interval(Figure figure) {
    if (figure.measure() == Measure.DISTANCE) {
      return String.format(
          Locale.ROOT, "%+.1f %%", 100 * (figure.mid() / figure.publishedLow() - 1));
    }
    return number(figure, figure.low()) + " to " + number(figure, figure.high());
  }

  private static String number(Figure figure, double value) {
    String text =
        String.format(Locale.ROOT, figure.measure() == Measure.DAYS ? "%.1f" : "%,.0f", value);
    return text.replaceAll("\\.0$", "");
  }

  private static String counted(Figure figure) {
    String count = figure.trip().text("count");
    if (figure.measure() == Measure.COST || count.equals("all")) {
      return "";
    }
    if (count.equals("run")) {
      return figure.measure() == Measure.DAYS ? ", departure to arrival" : "";
    }
    return " from " + name(count.substring(count.indexOf(':') + 1));
  }

  private static String word(Measure measure) {
    return switch (measure) {
      case DAYS -> "days";
      case COST -> "USD per TEU";
      case DISTANCE -> "km";
    };
  }

  private static String sources(PublishedTrip trip) {
    return Arrays.stream(trip.text("source").split("; ", -1))
        .map(url -> "[%s](%s)".formatted(url.split("/", -1)[2].replaceFirst("^www\\.", ""), url))
        .collect(joining(", "));
  }

  private static String name(String node) {
    var network = PublishedTrips.REGION.network();
    return network.node(network.nodeNumber(new NodeId(node))).name();
  }
}
