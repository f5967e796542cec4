package org.wayleave.app.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wayleave.app.study.StudyDto;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.geo.GeoPoint;

/** The report on two scenarios side by side as one page. Thread-safe, no state. */
public final class CompareReport {

  private static final int MOST_ROWS = 60;
  private static final double WIDTH = 640;
  private static final double HEIGHT = 400;
  private static final double WIDEST = 7;
  private static final double MARGIN = 12;

  /** The two hues are told apart by all readers; the third is of what does not change. */
  private static final String COLORS =
      ".map .less{stroke:#2166ac}.map .more{stroke:#d95f02}.map .same{stroke:var(--grid)}"
          + ".map path{stroke-linecap:round}";

  private CompareReport() {}

  /**
   * What it reports.
   *
   * @param comparison totals, transit and trades
   * @param links what changes on links
   * @param leverage on whose permission trades depend
   */
  public record Answers(
      StudyDto.Comparison comparison, StudyDto.LinkChanges links, StudyDto.Leverage leverage) {}

  /** The page. */
  public static String html(Answers answers, Network network) {
    StudyDto.Comparison comparison = answers.comparison();
    StringBuilder out = new StringBuilder();
    Page.begin(out, "Two scenarios – comparison");
    out.append("<p class=\"soft\">Comparison · ").append(Html.escape(network.name()));
    out.append(" · season of ").append(Html.escape(comparison.after().date())).append("</p>\n");
    out.append(Html.element("h1", words(comparison.before()) + " → " + words(comparison.after())));
    out.append(
        Html.element(
            "p",
            "%d trades change, %d do not; %s t more are without a way."
                .formatted(
                    comparison.trades().size(),
                    comparison.unchangedCount(),
                    Html.whole(
                        comparison.totalsAfter().unservedTonnes()
                            - comparison.totalsBefore().unservedTonnes()))));
    out.append(totals(comparison));
    out.append("<h2>Where</h2>\n<figure>\n<style>").append(COLORS).append("</style>\n");
    out.append(map(answers.links(), network));
    out.append("<figcaption>Orange carries more, blue carries less, as wide as the root of the");
    out.append(" change; the greatest stands below. Positions are those of the network.");
    out.append("</figcaption>\n</figure>\n");
    out.append(linkTable(answers.links(), network));
    out.append("<h2>For whom</h2>\n").append(trades(comparison)).append(transit(comparison));
    out.append("<h2>On whose permission</h2>\n").append(leverage(answers.leverage()));
    appendInputs(out, comparison);
    return Page.end(out);
  }

  private static String words(StudyDto.About about) {
    return about.scenario().isEmpty() ? "as it is" : String.join(", ", about.scenario());
  }

  private static String totals(StudyDto.Comparison comparison) {
    StudyDto.Totals one = comparison.totalsBefore();
    StudyDto.Totals other = comparison.totalsAfter();
    return Html.table(
        "All trades of a year, with the intervals of the demand",
        List.of("", "before", "after", "change"),
        List.of(
            row("cost, USD", one.costUsd(), other.costUsd()),
            row("cost and worth of time, USD", one.generalizedUsd(), other.generalizedUsd()),
            row("CO2e, t", one.co2eTonnes(), other.co2eTonnes()),
            List.of(
                "without a way, t",
                Html.whole(one.unservedTonnes()),
                Html.whole(other.unservedTonnes()),
                signed(other.unservedTonnes() - one.unservedTonnes()))));
  }

  private static List<String> row(String what, StudyDto.Interval one, StudyDto.Interval other) {
    return List.of(what, interval(one), interval(other), signed(other.mid() - one.mid()));
  }

  private static String interval(StudyDto.Interval value) {
    return "%s (%s to %s)"
        .formatted(Html.whole(value.mid()), Html.whole(value.low()), Html.whole(value.high()));
  }

  private static String signed(double value) {
    return (value > 0 ? "+" : "") + Html.whole(value);
  }

  private static String signed(long value) {
    return (value > 0 ? "+" : "") + Html.whole(value);
  }

  private static String trades(StudyDto.Comparison comparison) {
    return Html.table(
        "The trades that change most, of %d".formatted(comparison.trades().size()),
        List.of("trade", "extra cost, USD", "days before", "days after", "without a way, t"),
        comparison.trades().stream()
            .limit(MOST_ROWS)
            .map(trade ->
                List.of(
                    trade.name(),
                    signed(trade.extraUsd().mid()),
                    Html.number(trade.daysBefore()),
                    Html.number(trade.daysAfter()),
                    signed(trade.unservedTonnesAfter() - trade.unservedTonnesBefore())))
            .toList());
  }

  private static String transit(StudyDto.Comparison comparison) {
    return Html.table(
        "Transit by jurisdiction, t a year",
        List.of("jurisdiction", "before", "after", "change"),
        comparison.jurisdictions().stream()
            .map(change ->
                List.of(
                    change.jurisdiction(),
                    Html.whole(change.tonnesBefore()),
                    Html.whole(change.tonnesAfter()),
                    signed(change.tonnesAfter() - change.tonnesBefore())))
            .toList());
  }

  private static String leverage(StudyDto.Leverage leverage) {
    return Html.table(
        "Shares of what all together save in a year (Shapley value): positions, not payments; a"
            + " trade is given up at %s times its best cost, an estimate"
                .formatted(Html.number(leverage.limit())),
        List.of("who", "USD before", "USD after", "change"),
        leverage.players().stream()
            .map(player ->
                List.of(
                    player.player(),
                    Html.whole(player.shapleyUsdBefore()),
                    Html.whole(player.shapleyUsdAfter()),
                    signed(player.shapleyUsdAfter() - player.shapleyUsdBefore())))
            .toList());
  }

  private static String linkTable(StudyDto.LinkChanges links, Network network) {
    return Html.table(
        "The links that change most, t a year, of %d".formatted(links.links().size()),
        List.of("link", "before", "after", "change"),
        links.links().stream()
            .limit(MOST_ROWS / 3)
            .map(change ->
                List.of(
                    name(change.id(), network),
                    Html.whole(change.tonnesBefore()),
                    Html.whole(change.tonnesAfter()),
                    signed(change.tonnesAfter() - change.tonnesBefore())))
            .toList());
  }

  private static String name(String id, Network network) {
    return network
        .findLink(id)
        .flatMap(link ->
            network
                .findNode(link.from().value())
                .flatMap(from ->
                    network
                        .findNode(link.to().value())
                        .map(to -> from.name() + " – " + to.name() + ", " + link.mode().code())))
        .orElse(id);
  }

  /** Equirectangular around what changes, true to scale in the middle. */
  private static String map(StudyDto.LinkChanges links, Network network) {
    Map<String, Long> idToChange = new TreeMap<>();
    long greatest = 1;
    double west = 180;
    double east = -180;
    double south = 90;
    double north = -90;
    for (StudyDto.LinkChange change : links.links()) {
      long by = change.tonnesAfter() - change.tonnesBefore();
      idToChange.put(change.id(), by);
      greatest = Math.max(greatest, Math.abs(by));
      for (GeoPoint point : line(network, network.findLink(change.id()).orElseThrow())) {
        west = Math.min(west, point.lonDeg());
        east = Math.max(east, point.lonDeg());
        south = Math.min(south, point.latDeg());
        north = Math.max(north, point.latDeg());
      }
    }
    if (idToChange.isEmpty()) {
      return "<p>No link carries more or less.</p>\n";
    }
    double shrink = Math.cos(Math.toRadians((south + north) / 2));
    double scale =
        Math.min(
            (WIDTH - 2 * MARGIN) / Math.max(1, (east - west) * shrink),
            (HEIGHT - 2 * MARGIN) / Math.max(1, north - south));
    double left = WIDTH / 2 - (west + east) / 2 * shrink * scale;
    double top = HEIGHT / 2 + (south + north) / 2 * scale;
    StringBuilder same = new StringBuilder();
    StringBuilder changed = new StringBuilder();
    for (Link link : network.listLinks()) {
      StringBuilder path = new StringBuilder();
      for (GeoPoint point : line(network, link)) {
        path.append(path.isEmpty() ? 'M' : 'L');
        path.append(Html.at(left + point.lonDeg() * shrink * scale)).append(' ');
        path.append(Html.at(top - point.latDeg() * scale));
      }
      Long by = idToChange.get(link.key());
      if (by == null) {
        same.append(path);
      } else {
        double width = Math.max(1, WIDEST * Math.sqrt(Math.abs(by) / (double) greatest));
        changed.append(
            "<path class=\"%s\" stroke-width=\"%s\" d=\"%s\"/>\n"
                .formatted(
                    by > 0 ? "more" : "less", String.format(Locale.ROOT, "%.1f", width), path));
      }
    }
    return "<svg class=\"map\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">\n%s%s</svg>\n"
        .formatted(
            Html.at(WIDTH),
            Html.at(HEIGHT),
            "The network with the links that carry more and less",
            "<path class=\"same\" d=\"%s\"/>\n".formatted(same),
            changed);
  }

  private static List<GeoPoint> line(Network network, Link link) {
    return link.shape().isEmpty()
        ? List.of(
            network.node(network.nodeNumber(link.from())).point(),
            network.node(network.nodeNumber(link.to())).point())
        : link.shape();
  }

  private static void appendInputs(StringBuilder out, StudyDto.Comparison comparison) {
    StudyDto.About about = comparison.after();
    out.append("<h2>What it rests on</h2>\n<dl>\n");
    input(out, "network", about.network() + ", hash " + about.networkHash());
    input(out, "parameters before", comparison.before().parametersHash());
    input(out, "parameters after", about.parametersHash());
    input(
        out,
        "demand",
        "%d trades of %s t, hash %s"
            .formatted(about.trades(), Html.whole(about.tonnes()), about.demandHash()));
    about
        .tonnesByBasis()
        .forEach((basis, tonnes) -> input(out, "of it " + basis, Html.whole(tonnes) + " t"));
    input(out, "scenario before", words(comparison.before()));
    input(out, "scenario after", words(about));
    input(out, "season", about.date());
    input(out, "prices", about.priceBase());
    input(out, "basis", about.basis());
    out.append("</dl>\n<h2>What it is not</h2>\n<ul>\n");
    about.limits().forEach(limit -> out.append(Html.element("li", limit)));
    out.append("</ul>\n");
  }

  private static void input(StringBuilder out, String name, String value) {
    out.append(Html.element("dt", name)).append(Html.element("dd", value));
  }
}
