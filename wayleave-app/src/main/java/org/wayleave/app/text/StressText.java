package org.wayleave.app.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wayleave.app.stress.StressDto;

/** What a stress scenario does, as a person reads it in a terminal. */
final class StressText {

  private static final int MOST_COLUMNS = 80;
  private static final int ROWS = 5;
  private static final String BLOCKS = " ▁▂▃▄▅▆▇█";
  private static final int TRADES_SHOWN = 8;

  private StressText() {}

  static String print(StressDto answer) {
    StringBuilder out = new StringBuilder();
    StressDto.Scenario scenario = answer.scenario();
    out.append(
        Paragraph.wrap(
            "%s, %d days from %s"
                .formatted(scenario.name(), scenario.horizonDays(), scenario.start()),
            2));
    out.append(Paragraph.wrap(answer.summary(), 2));
    if (!answer.complete()) {
      out.append("The run was stopped: what is drawn or to be repaired is partial.\n");
    }
    out.append('\n').append(curve(answer)).append('\n');
    out.append(elements(answer)).append('\n');
    out.append(totals(answer));
    appendTrades(out, answer);
    appendUncertainty(out, answer);
    appendRepair(out, answer);
    out.append('\n');
    out.append(
        Paragraph.wrap(
            "Network %s, parameters %s, demand %s, scenario %s, seed %d."
                .formatted(
                    answer.network().hash(),
                    answer.parametersHash(),
                    answer.demand().hash(),
                    scenario.hash(),
                    scenario.seed()),
            2));
    return out.toString();
  }

  /** Service day by day; several days share a column where there are many. */
  private static String curve(StressDto answer) {
    List<StressDto.Day> days = answer.days();
    int perColumn = (days.size() + MOST_COLUMNS - 1) / MOST_COLUMNS;
    List<Double> columns = new ArrayList<>();
    for (int begin = 0; begin < days.size(); begin += perColumn) {
      columns.add(
          days.subList(begin, Math.min(days.size(), begin + perColumn)).stream()
              .mapToDouble(StressDto.Day::service)
              .min()
              .orElse(1));
    }
    // From the floor that shows most: a curve between 97 and 100 % would be a plain block.
    double least = columns.stream().mapToDouble(Double::doubleValue).min().orElse(1);
    double floor = StressDto.axisFloor(least);
    StringBuilder out = new StringBuilder();
    out.append(
        "Service, the share of what wants to move that moves%s\n"
            .formatted(perColumn > 1 ? " (least of %d days a column)".formatted(perColumn) : ""));
    for (int row = ROWS - 1; row >= 0; row--) {
      String label = row == ROWS - 1 ? "100 %" : row == 0 ? "%.0f %%".formatted(100 * floor) : "";
      StringBuilder line = new StringBuilder("%6s ".formatted(label));
      for (double share : columns) {
        double height = (share - floor) / (1 - floor) * ROWS - row;
        int eighths = (int) Math.max(0, Math.min(8, Math.floor(height * 8 + 1e-9)));
        line.append(BLOCKS.charAt(eighths));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    String last = "day " + days.size();
    String first = "day 1";
    int gap = columns.size() - first.length() - last.length();
    return out.append("       ")
        .append(first)
        .append(gap > 0 ? " ".repeat(gap) + last : "")
        .append('\n')
        .toString();
  }

  private static String elements(StressDto answer) {
    TextTable table =
        new TextTable(
            TextTable.Side.LEFT,
            TextTable.Side.RIGHT,
            TextTable.Side.RIGHT,
            TextTable.Side.RIGHT,
            TextTable.Side.RIGHT,
            TextTable.Side.RIGHT);
    table.row("Disrupted", "usual t/day", "goes round t", "longest queue t", "on day", "extra USD");
    for (StressDto.Element row : answer.elements()) {
      table.row(
          clip(row.name()),
          whole(row.usualTonnesPerDay()),
          whole(row.detouredTonnes()),
          whole(row.longestBacklogTonnes()),
          row.longestBacklogDay() == 0 ? "–" : Integer.toString(row.longestBacklogDay()),
          whole(row.detourUsd() + row.waitingUsd()));
    }
    return table.print("");
  }

  private static String totals(StressDto answer) {
    StressDto.Totals totals = answer.totals();
    TextTable table = new TextTable(TextTable.Side.LEFT, TextTable.Side.RIGHT);
    table.row("Set out", whole(totals.arrivedTonnes()) + " t");
    table.row("Usual way", whole(totals.deliveredTonnes()) + " t");
    table.row("Gone round", whole(totals.detouredTonnes()) + " t");
    table.row("Unserved at the end", whole(totals.unservedTonnes()) + " t");
    table.row("Detours", whole(totals.detourUsd()) + " USD");
    table.row("Waiting", whole(totals.waitingUsd()) + " USD");
    Long penalty = totals.penaltyUsd();
    if (penalty != null) {
      table.row("Penalty", whole(penalty) + " USD");
    }
    table.row("Loss of service", "%.2f days".formatted(totals.serviceLossDays()));
    Integer whole = totals.wholeDay();
    table.row("Whole again", whole == null ? "not within the horizon" : "day " + whole);
    return table.print("");
  }

  private static void appendTrades(StringBuilder out, StressDto answer) {
    if (answer.trades().isEmpty()) {
      return;
    }
    out.append("\n%d trades lose; the worst\n".formatted(answer.tradesAffected()));
    TextTable table =
        new TextTable(
            TextTable.Side.LEFT, TextTable.Side.LEFT, TextTable.Side.RIGHT, TextTable.Side.RIGHT);
    table.row("trade", "goods", "unserved t", "extra USD");
    answer.trades().stream()
        .limit(TRADES_SHOWN)
        .forEach(row ->
            table.row(
                clip(row.origin() + " – " + row.destination()),
                row.commodity(),
                whole(row.unservedTonnes()),
                whole(row.extraUsd())));
    out.append(table.print("  "));
  }

  private static void appendUncertainty(StringBuilder out, StressDto answer) {
    StressDto.Uncertainty uncertainty = answer.uncertainty();
    if (uncertainty == null) {
      return;
    }
    out.append(
        "\n%d runs%s\n"
            .formatted(
                uncertainty.runs(),
                uncertainty.runs() < uncertainty.plannedRuns()
                    ? " of %d, stopped".formatted(uncertainty.plannedRuns())
                    : ""));
    TextTable table =
        new TextTable(
            TextTable.Side.LEFT, TextTable.Side.RIGHT, TextTable.Side.RIGHT, TextTable.Side.RIGHT);
    table.row("", "p5", "p50", "p95");
    spread(table, "unserved t", uncertainty.unservedTonnes());
    spread(table, "extra USD", uncertainty.extraUsd());
    if (answer.totals().penaltyUsd() != null) {
      spread(table, "loss with penalty USD", uncertainty.lossUsd());
    }
    StressDto.Spread days = uncertainty.serviceLossDays();
    table.row(
        "loss of service, days",
        "%.2f".formatted(days.p5()),
        "%.2f".formatted(days.p50()),
        "%.2f".formatted(days.p95()));
    out.append(table.print("  "));
  }

  private static void spread(TextTable table, String name, StressDto.Spread spread) {
    table.row(name, whole(spread.p5()), whole(spread.p50()), whole(spread.p95()));
  }

  private static void appendRepair(StringBuilder out, StressDto answer) {
    StressDto.Repair repair = answer.repair();
    if (repair == null) {
      return;
    }
    boolean isExact = repair.proof().equals("exact");
    out.append(
        isExact
            ? "\nRepair in this order; none is better (every subset was looked at)\n"
            : "\nRepair in this order; found by exchange, at most %.1f %% above the least\n"
                .formatted(100 * repair.gap()));
    TextTable table =
        new TextTable(TextTable.Side.RIGHT, TextTable.Side.LEFT, TextTable.Side.RIGHT);
    int place = 0;
    for (StressDto.Step step : repair.steps()) {
      place++;
      table.row(
          place + ".", clip(step.name()), "done after %d days".formatted(step.doneAfterDays()));
    }
    out.append(table.print("  "));
    out.append(
        "  Until then %s t unserved and %s USD; in the listed order %s t and %s USD.\n"
            .formatted(
                whole(repair.unservedTonnes()),
                whole(repair.extraUsd()),
                whole(repair.listedUnservedTonnes()),
                whole(repair.listedUsd())));
  }

  private static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String clip(String text) {
    int most = 44;
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
