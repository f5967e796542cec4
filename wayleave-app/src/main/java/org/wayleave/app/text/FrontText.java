package org.wayleave.app.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wayleave.app.answer.ChoiceDto;
import org.wayleave.app.answer.RouteDto;
import org.wayleave.app.text.TextTable.Side;

/** A choice of ways as a person reads it in a terminal. */
final class FrontText {

  private FrontText() {}

  /** A front: the picture of all its ways, the few that stand for them, and what each trades. */
  static String print(ChoiceDto.Front answer) {
    StringBuilder out = new StringBuilder(ItineraryText.heading(answer.query(), ""));
    out.append(Paragraph.wrap(summary(answer), 0)).append('\n');
    out.append(picture(answer));
    TextTable table =
        new TextTable(
            Side.LEFT,
            Side.RIGHT,
            Side.LEFT,
            Side.RIGHT,
            Side.RIGHT,
            Side.RIGHT,
            Side.RIGHT,
            Side.LEFT);
    table.row("", "rank", "", "time", "cost", "CO2e", "borders", "against the best balance");
    for (int x = 0; x < answer.representatives().size(); x++) {
      ChoiceDto.Representative way = answer.representatives().get(x);
      RouteDto.Itinerary itinerary = way.itinerary();
      ChoiceDto.Trade trade = way.trade();
      table.row(
          Character.toString(mark(x)),
          Integer.toString(way.rank()),
          way.roles().stream().map(FrontText::role).collect(Collectors.joining(", ")),
          Figures.duration(itinerary.timeHours().mid()),
          Figures.dollars(itinerary.costUsd().mid()),
          Figures.kilograms(itinerary.co2eKg().mid()),
          Integer.toString(itinerary.borders()),
          trade == null ? "" : Figures.trade(trade));
    }
    out.append(table.print("")).append('\n');
    for (int x = 0; x < answer.representatives().size(); x++) {
      out.append("%s  %s%n".formatted(mark(x), answer.representatives().get(x).itinerary().line()));
    }
    out.append(ItineraryText.ownWords(answer.query()));
    return out.append("\nAny of them in full: the same command with --rank and its number.\n")
        .toString();
  }

  /** Alternatives, with a word if they are fewer than asked for. */
  static String print(ChoiceDto.Alternatives answer, int wanted) {
    StringBuilder out =
        new StringBuilder(
            ItineraryText.heading(answer.query(), ItineraryText.bestBy(answer.query())));
    TextTable table =
        new TextTable(
            Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.LEFT);
    table.row("rank", "time", "cost", "CO2e", "borders", "shared", "against the best");
    for (ChoiceDto.Alternative way : answer.ways()) {
      Double overlap = way.overlap();
      ChoiceDto.Trade trade = way.trade();
      table.row(
          Integer.toString(way.rank()),
          Figures.duration(way.itinerary().timeHours().mid()),
          Figures.dollars(way.itinerary().costUsd().mid()),
          Figures.kilograms(way.itinerary().co2eKg().mid()),
          Integer.toString(way.itinerary().borders()),
          overlap == null ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * overlap),
          trade == null ? "" : Figures.trade(trade));
    }
    out.append(table.print("")).append('\n');
    answer
        .ways()
        .forEach(way -> out.append("%d  %s%n".formatted(way.rank(), way.itinerary().line())));
    if (answer.ways().size() < wanted) {
      out.append(
          "There are no more that share at most %.0f %% and are at most three times as dear.%n"
              .formatted(100 * answer.mostOverlap()));
    }
    out.append(ItineraryText.ownWords(answer.query()));
    return out.append("\nAny of them in full: the same command with --rank and its number.\n")
        .toString();
  }

  private static String summary(ChoiceDto.Front answer) {
    String criteria = Paragraph.list(answer.criteria().stream().map(FrontText::name).toList());
    return "%s that no other way betters by %s at once. %s"
        .formatted(
            answer.size() == 1 ? "One way" : answer.size() + " ways",
            criteria,
            completeness(answer.completeness(), answer.size()));
  }

  private static String picture(ChoiceDto.Front answer) {
    if (answer.size() < 3) {
      return "";
    }
    List<ScatterText.Point> points = new ArrayList<>();
    for (ChoiceDto.Way way : answer.ways()) {
      points.add(new ScatterText.Point(way.figures().get(0), way.figures().get(1), '·'));
    }
    for (int x = 0; x < answer.representatives().size(); x++) {
      List<Double> figures = answer.ways().get(answer.representatives().get(x).rank()).figures();
      points.add(new ScatterText.Point(figures.get(0), figures.get(1), mark(x)));
    }
    ScatterText scatter =
        new ScatterText(title(answer.criteria().get(0)), title(answer.criteria().get(1)));
    return scatter.print(points) + "\n";
  }

  private static char mark(int place) {
    return (char) ('A' + place);
  }

  private static String title(ChoiceDto.Axis axis) {
    return axis.unit().isEmpty() ? name(axis) : "%s, %s".formatted(name(axis), axis.unit());
  }

  private static String name(ChoiceDto.Axis axis) {
    return Figures.criterion(axis.code());
  }

  private static String role(String code) {
    return switch (code) {
      case "balanced" -> "best balance";
      case "another" -> "another";
      default -> code.replace('_', ' ');
    };
  }

  private static String completeness(ChoiceDto.Completeness completeness, int size) {
    Double epsilon = completeness.epsilon();
    String rule = completeness.rule();
    if (epsilon != null) {
      return String.format(
          Locale.ROOT,
          "More were too many to find: whichever is missing, one that is here is at most %.0f %%"
              + " worse by each of them.",
          100 * epsilon);
    }
    return rule != null ? rule : size == 1 ? "There is no other." : "These are all.";
  }
}
