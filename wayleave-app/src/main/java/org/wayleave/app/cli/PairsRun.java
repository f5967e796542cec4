package org.wayleave.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.app.terminal.ExitCode;
import org.wayleave.app.text.Csv;
import org.wayleave.io.table.Column;
import org.wayleave.io.table.Table;
import org.wayleave.io.table.TableReader;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.cost.Amounts;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.routing.RouteAnswer;
import org.wayleave.plan.routing.RouteRequest;

/**
 * Answers many origin-destination pairs, in the order of the file, in slices, so that what is
 * printed stays if the run is cancelled.
 */
final class PairsRun {

  private static final int SLICE = 16_384;
  private static final Table PAIRS =
      new Table(
          "pairs",
          "Origin-destination pairs.",
          List.of(
              Column.text("from", "Origin: an id or a name.").essential(),
              Column.text("to", "Destination.").essential()),
          List.of(),
          Set.of());

  private final Region region;
  private final Clock clock;
  private final RouteQuestion question;
  private final PrintWriter out;
  private final PrintWriter err;

  private record Pair(String from, String to) {}

  private record Row(String line, boolean isAnswered) {}

  PairsRun(Region region, Clock clock, RouteQuestion question, PrintWriter out, PrintWriter err) {
    this.region = region;
    this.clock = clock;
    this.question = question;
    this.out = out;
    this.err = err;
  }

  /** Prints one CSV row for each pair; 1 when any pair had no answer. */
  int run(Path file) {
    if (!Files.isReadable(file)) {
      throw new UserException(
          "no_such_file",
          "The file (%s) cannot be read.".formatted(file),
          "Maybe the path is mistyped.");
    }
    NoticeLog notices = new NoticeLog();
    List<Pair> pairs = new ArrayList<>();
    new TableReader(Set.of(), notices)
        .read(file, PAIRS, row -> pairs.add(new Pair(row.text("from"), row.text("to"))));
    if (notices.hasErrors()) {
      notices.listNotices().forEach(notice -> err.println(notice));
      throw new UserException(
          "bad_file",
          "The file (%s) has defects; nothing was reckoned.".formatted(file),
          "Maybe it needs a header line: from,to");
    }
    out.print(
        Csv.line(
            "from",
            "to",
            "status",
            "time_h",
            "time_low_h",
            "time_high_h",
            "cost_usd",
            "cost_low_usd",
            "cost_high_usd",
            "co2e_kg",
            "length_km",
            "borders",
            "jurisdictions",
            "line"));
    int unanswered = 0;
    for (int start = 0; start < pairs.size(); start += SLICE) {
      List<Pair> slice = pairs.subList(start, Math.min(pairs.size(), start + SLICE));
      List<Row> rows = answer(slice);
      rows.forEach(row -> out.print(row.line));
      out.flush();
      unanswered += (int) rows.stream().filter(row -> !row.isAnswered).count();
      if (pairs.size() > SLICE) {
        err.println("%d of %d pairs".formatted(start + slice.size(), pairs.size()));
        err.flush();
      }
    }
    return unanswered == 0 ? ExitCode.ANSWERED : ExitCode.ANSWERED_NO;
  }

  /** One row for each pair; pairs from the same place are searched together. */
  private List<Row> answer(List<Pair> slice) {
    Row[] rows = new Row[slice.size()];
    Map<String, List<Integer>> fromToPlaces = new LinkedHashMap<>();
    for (int place = 0; place < rows.length; place++) {
      fromToPlaces.computeIfAbsent(slice.get(place).from, _ -> new ArrayList<>()).add(place);
    }
    List.copyOf(fromToPlaces.values()).parallelStream()
        .forEach(places -> answer(slice, places, rows));
    return List.of(rows);
  }

  private void answer(List<Pair> slice, List<Integer> places, Row[] rows) {
    List<Integer> understood = new ArrayList<>();
    List<RouteRequest> requests = new ArrayList<>();
    for (int place : places) {
      Pair pair = slice.get(place);
      try {
        RouteRequest request =
            question.between(pair.from, pair.to).resolve(region, clock).request();
        if (request.trip().origin().equals(request.trip().destination())) {
          rows[place] = answerAlone(pair, request);
        } else {
          requests.add(request);
          understood.add(place);
        }
      } catch (UserException mistake) {
        rows[place] = failed(pair, mistake.code(), mistake.fact());
      }
    }
    if (requests.isEmpty()) {
      return;
    }
    try {
      List<RouteAnswer> answers = region.planner().planFrom(requests);
      for (int x = 0; x < answers.size(); x++) {
        rows[understood.get(x)] = row(slice.get(understood.get(x)), answers.get(x));
      }
    } catch (UserException mistake) { // of all of them, such as an unknown element to close
      understood.forEach(
          place -> rows[place] = failed(slice.get(place), mistake.code(), mistake.fact()));
    }
  }

  private Row answerAlone(Pair pair, RouteRequest request) {
    try {
      return row(pair, region.planner().plan(request));
    } catch (UserException mistake) {
      return failed(pair, mistake.code(), mistake.fact());
    }
  }

  private static Row row(Pair pair, RouteAnswer answer) {
    return switch (answer) {
      case RouteAnswer.Found found -> found(pair, found.itinerary());
      case RouteAnswer.NoRoute none -> failed(pair, "no_route", cuts(none));
    };
  }

  private static String cuts(RouteAnswer.NoRoute none) {
    return String.join(
        "; ", none.cuts().stream().map(cut -> cut.link().id() + " " + cut.reason()).toList());
  }

  private static Row failed(Pair pair, String code, String why) {
    return new Row(
        Csv.line(pair.from, pair.to, code, "", "", "", "", "", "", "", "", "", "", why), false);
  }

  private static Row found(Pair pair, Itinerary itinerary) {
    Amounts all = itinerary.cost();
    Range time = all.timeSeconds();
    Range cost = all.costUsCents();
    return new Row(
        Csv.line(
            pair.from,
            pair.to,
            "ok",
            decimal(time.mid() / 3600.0),
            decimal(time.low() / 3600.0),
            decimal(time.high() / 3600.0),
            decimal(cost.mid() / 100.0),
            decimal(cost.low() / 100.0),
            decimal(cost.high() / 100.0),
            decimal(all.co2eGrams().mid() / 1000.0),
            decimal(itinerary.lengthM() / 1000.0),
            Integer.toString(itinerary.borders()),
            String.join(
                ";", itinerary.shares().stream().map(Itinerary.Share::jurisdiction).toList()),
            itinerary.toLine()),
        true);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
