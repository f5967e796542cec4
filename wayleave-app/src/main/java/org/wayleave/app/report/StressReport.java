package org.wayleave.app.report;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.app.stress.StressDto;
import org.wayleave.app.stress.StressMapDto;

/** The report on a stress scenario as one page. Thread-safe, no state. */
public final class StressReport {

  private StressReport() {}

  /** The page. */
  public static String html(StressDto answer, StressMapDto map) {
    StringBuilder out = new StringBuilder();
    String title = answer.scenario().name();
    Page.begin(out, title + " – stress report");
    out.append(
        "<p class=\"soft\">Stress report · %s · %d days from %s</p>\n"
            .formatted(
                Html.escape(answer.network().title()),
                answer.scenario().horizonDays(),
                Html.escape(answer.scenario().start())));
    out.append(Html.element("h1", title));
    out.append("<p class=\"lead\">").append(Html.escape(answer.summary())).append("</p>\n");
    if (!answer.complete()) {
      out.append("<p class=\"warn\">The run was stopped: what is drawn, or the order of repairs,");
      out.append(" is partial.</p>\n");
    }
    appendTiles(out, answer);
    appendCurves(out, answer);
    out.append("<h2>Where</h2>\n<figure>\n").append(new MapSvg(map).draw());
    out.append("<figcaption>Red: what is disrupted. Grey: railways; brown: roads; blue, dashed:");
    out.append(" ships. Positions are those of the network, not surveyed.</figcaption>\n");
    out.append("</figure>\n");
    appendTables(out, answer);
    appendRepair(out, answer);
    ReportEnd.append(out, answer);
    return Page.end(out);
  }

  private static void appendTiles(StringBuilder out, StressDto answer) {
    StressDto.Totals totals = answer.totals();
    Integer whole = totals.wholeDay();
    out.append("<ul class=\"tiles\">\n");
    tile(out, Html.percent(totals.leastService()), "service on day " + totals.leastServiceDay());
    tile(out, Html.number(totals.serviceLossDays()), "days of service lost");
    tile(out, whole == null ? "not yet" : "day " + whole, "whole again");
    tile(out, Html.whole(totals.unservedTonnes()) + " t", "unserved at the end");
    tile(out, Html.whole(totals.detouredTonnes()) + " t", "gone round");
    tile(out, Html.whole(totals.detourUsd()) + " USD", "of detours");
    tile(out, Html.whole(totals.waitingUsd()) + " USD", "of waiting");
    Long penalty = totals.penaltyUsd();
    if (penalty != null) {
      tile(out, Html.whole(penalty) + " USD", "penalty for what is unserved");
    }
    out.append("</ul>\n");
  }

  private static void tile(StringBuilder out, String figure, String what) {
    out.append("<li><b>%s</b>%s</li>\n".formatted(Html.escape(figure), Html.escape(what)));
  }

  private static void appendCurves(StringBuilder out, StressDto answer) {
    StressDto.Uncertainty uncertainty = answer.uncertainty();
    List<StressDto.Band> bands = uncertainty == null ? List.of() : uncertainty.bands();
    List<Double> service = answer.days().stream().map(StressDto.Day::service).toList();
    List<Double> serviceLow = bands.stream().map(band -> band.service().p5()).toList();
    List<Double> backlog = answer.days().stream().map(StressDto.Day::backlogTonnes).toList();
    List<Double> backlogHigh = bands.stream().map(band -> band.backlogTonnes().p95()).toList();
    double least = Math.min(least(service), least(serviceLow));
    double floor = StressDto.axisFloor(least);
    double most = Math.max(1, Math.max(most(backlog), most(backlogHigh)));
    String band =
        uncertainty == null
            ? ""
            : " Line: the scenario as written; band: from the 5th to the 95th percentile of %d runs."
                .formatted(uncertainty.runs());
    out.append("<h2>Service and backlog</h2>\n<figure>\n");
    out.append(
        new CurveSvg(
                "service",
                "Service day by day: least "
                    + Html.percent(answer.totals().leastService())
                    + " on day "
                    + answer.totals().leastServiceDay(),
                service,
                serviceLow,
                bands.stream().map(row -> row.service().p95()).toList(),
                floor,
                1,
                value -> Html.percent(Math.round(value * 1000) / 1000.0))
            .draw());
    out.append(
        "<figcaption>Service: the share of the goods that want to move on a day that move.%s%s"
            .formatted(band, floor > 0 ? " The axis does not begin at zero." : ""));
    out.append("</figcaption>\n</figure>\n<figure>\n");
    out.append(
        new CurveSvg(
                "backlog",
                "Backlog day by day: most " + Html.whole(most(backlog)) + " t",
                backlog,
                bands.stream().map(row -> row.backlogTonnes().p5()).toList(),
                backlogHigh,
                0,
                most,
                value ->
                    value >= 10_000 ? Html.whole(value / 1000) + " kt" : Html.whole(value) + " t")
            .draw());
    out.append("<figcaption>Backlog: tonnes that wait at the end of a day.</figcaption>\n");
    out.append("</figure>\n");
  }

  private static double least(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).min().orElse(1);
  }

  private static double most(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  private static void appendTables(StringBuilder out, StressDto answer) {
    out.append("<h2>What is disrupted</h2>\n");
    List<List<String>> disruptions = new ArrayList<>();
    for (StressDto.Disruption row : answer.disruptions()) {
      String recovery =
          row.recovery()
              + (row.recovery().equals("step") ? "" : ", %d days".formatted(row.recoveryDays()));
      disruptions.add(
          List.of(
              row.name() + " (" + row.element() + ")",
              Integer.toString(row.fromDay()),
              range(row.toDay()),
              range(row.share()),
              recovery,
              Html.percent(row.probability()),
              row.source().isEmpty() ? "–" : row.source()));
    }
    out.append(
        Html.table(
            "Share: how much of the capacity is left. Three values are low, likeliest and high.",
            List.of("element", "from day", "to day", "share", "recovery", "happens", "source"),
            disruptions));
    List<List<String>> elements = new ArrayList<>();
    for (StressDto.Element row : answer.elements()) {
      elements.add(
          List.of(
              row.name(),
              Html.whole(row.usualTonnesPerDay()),
              Html.whole(row.normalTonnesPerDay()) + " (" + row.basis() + ")",
              Html.whole(row.detouredTonnes()),
              row.longestBacklogDay() == 0
                  ? "none"
                  : Html.whole(row.longestBacklogTonnes()) + " on day " + row.longestBacklogDay(),
              Html.whole(row.unservedTonnes()),
              Html.whole(row.detourUsd()),
              Html.whole(row.waitingUsd())));
    }
    out.append(
        Html.table(
            "Tonnes and US dollars, for the scenario as written.",
            List.of(
                "element",
                "usual t/day",
                "can pass t/day",
                "gone round",
                "longest queue",
                "unserved",
                "detours USD",
                "waiting USD"),
            elements));
    out.append("<h2>Who loses</h2>\n");
    List<List<String>> trades = new ArrayList<>();
    for (StressDto.Trade row : answer.trades()) {
      trades.add(
          List.of(
              row.origin() + " – " + row.destination() + ", " + row.commodity(),
              Html.whole(row.arrivedTonnes()),
              Html.whole(row.detouredTonnes()),
              Html.whole(row.unservedTonnes()),
              Html.whole(row.extraUsd()),
              row.basis()));
    }
    out.append(
        Html.table(
            "%d of %d trades lose anything; the worst, tonnes unserved first."
                .formatted(answer.tradesAffected(), answer.demand().trades()),
            List.of("trade", "set out t", "gone round t", "unserved t", "extra USD", "basis"),
            trades));
    StressDto.Uncertainty uncertainty = answer.uncertainty();
    if (uncertainty != null) {
      out.append("<h2>How uncertain that is</h2>\n");
      List<List<String>> rows = new ArrayList<>();
      rows.add(spread("unserved, t", uncertainty.unservedTonnes(), 0));
      rows.add(spread("extra cost, USD", uncertainty.extraUsd(), 0));
      if (answer.totals().penaltyUsd() != null) {
        rows.add(spread("cost and penalty, USD", uncertainty.lossUsd(), 0));
      }
      rows.add(spread("loss of service, days", uncertainty.serviceLossDays(), 2));
      out.append(
          Html.table(
              "%d of %d runs, seed %d; percentiles are nearest ranks."
                  .formatted(
                      uncertainty.runs(), uncertainty.plannedRuns(), answer.scenario().seed()),
              List.of("", "5th", "50th", "95th"),
              rows));
    }
  }

  private static List<String> spread(String name, StressDto.Spread spread, int digits) {
    return List.of(
        name,
        digits == 0 ? Html.whole(spread.p5()) : Html.number(spread.p5()),
        digits == 0 ? Html.whole(spread.p50()) : Html.number(spread.p50()),
        digits == 0 ? Html.whole(spread.p95()) : Html.number(spread.p95()));
  }

  private static String range(StressDto.Range range) {
    return range.low() == range.high()
        ? Html.number(range.mid())
        : "%s, %s, %s"
            .formatted(
                Html.number(range.low()), Html.number(range.mid()), Html.number(range.high()));
  }

  private static void appendRepair(StringBuilder out, StressDto answer) {
    StressDto.Repair repair = answer.repair();
    if (repair == null) {
      return;
    }
    out.append("<h2>What to repair first</h2>\n");
    List<List<String>> rows = new ArrayList<>();
    for (StressDto.Step step : repair.steps()) {
      rows.add(
          List.of(
              (rows.size() + 1) + ". " + step.name(),
              Integer.toString(step.repairDays()),
              Integer.toString(step.doneAfterDays())));
    }
    out.append(
        Html.table(
            repair.proof().equals("exact")
                ? "One crew; no order does less harm (every subset was looked at)."
                : "One crew; found by exchange, at most %s above a lower bound."
                    .formatted(Html.percent(repair.gap())),
            List.of("element", "days of repair", "done after days"),
            rows));
    out.append(
        Html.element(
            "p",
            "Until all is repaired %s t are unserved and %s USD are lost; in the order of the file %s t and %s USD."
                .formatted(
                    Html.whole(repair.unservedTonnes()),
                    Html.whole(repair.extraUsd()),
                    Html.whole(repair.listedUnservedTonnes()),
                    Html.whole(repair.listedUsd()))));
  }
}
