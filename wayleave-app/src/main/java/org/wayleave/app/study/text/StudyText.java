package org.wayleave.app.study.text;

import static org.wayleave.app.text.TextTable.Side.LEFT;
import static org.wayleave.app.text.TextTable.Side.RIGHT;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.study.StudyDto;
import org.wayleave.app.text.TextTable;

/** Studies as a person reads them in a terminal. No state. */
public final class StudyText {

  private static final int ROWS_SHOWN = 20;
  private static final int LONGEST_NAME = 44;

  private StudyText() {}

  /** How critical elements are. */
  public static String print(StudyDto.Criticality answer) {
    StringBuilder out = new StringBuilder();
    out.append(
        "What is lost in a year when one of these closes: %s\n".formatted(list(answer.kinds())));
    if (answer.isPartial()) {
      out.append(
          "PARTIAL: stopped after %d of %d origins; every figure is a least one.\n"
              .formatted(answer.originsDone(), answer.originCount()));
    }
    TextTable table = new TextTable(RIGHT, LEFT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT);
    table.row("", "element", "id", "unserved", "extra cost", "own", "trades");
    for (StudyDto.Loss loss : answer.losses().stream().limit(ROWS_SHOWN).toList()) {
      table.row(
          Integer.toString(loss.rank()),
          shorten(loss.element().name()),
          loss.element().id(),
          Amounts.tonnes(loss.unservedTonnes().mid()),
          Amounts.dollars(loss.extraUsd()),
          Amounts.tonnes(loss.ownTonnes()),
          Integer.toString(loss.tradeCount()));
    }
    out.append(table.print(""));
    if (answer.losses().size() > ROWS_SHOWN) {
      out.append(
          "… and %d more; --format tsv or json gives all of them.\n"
              .formatted(answer.losses().size() - ROWS_SHOWN));
    }
    out.append(
        "Nothing is lost by %d others. Unserved: tonnes of others without a way. Own: tonnes that\n"
                .formatted(answer.harmlessCount())
            + "begin or end inside what closes. Extra cost: money and the worth of time of what is"
            + " still\ncarried, with the interval of the demand.\n");
    if (!answer.losses().isEmpty() && !answer.losses().getFirst().trades().isEmpty()) {
      StudyDto.Loss first = answer.losses().getFirst();
      out.append("Whom it hurts most when %s closes:\n".formatted(first.element().name()));
      TextTable whom = new TextTable(LEFT, RIGHT, RIGHT);
      first
          .trades()
          .forEach(trade ->
              whom.row(
                  trade.name(),
                  Amounts.tonnes(trade.unservedTonnes()) + " unserved",
                  Amounts.dollars(trade.extraUsd()) + " extra"));
      out.append(whom.print("  "));
    }
    return out.append(about(answer.about())).toString();
  }

  /** The worst sets of closures. */
  public static String print(StudyDto.Worst answer) {
    StringBuilder out = new StringBuilder();
    out.append(
        "The worst %s of these that may close together: %s%s\n"
            .formatted(
                answer.size() == 1 ? "one" : answer.size(),
                list(answer.kinds()),
                answer.aim().equals("connected")
                    ? " (only sets that leave everything a way)"
                    : ""));
    TextTable table = new TextTable(RIGHT, LEFT, RIGHT, RIGHT);
    for (int rank = 0; rank < answer.sets().size(); rank++) {
      StudyDto.ClosureSet set = answer.sets().get(rank);
      table.row(
          Integer.toString(rank + 1),
          names(set.elements()),
          Amounts.tonnes(set.harm().unservedTonnes()) + " unserved",
          Amounts.dollars(set.harm().extraUsd()) + " extra");
    }
    out.append(table.print(""));
    out.append(certificate(answer));
    if (answer.hardening().isEmpty() && answer.size() > 2 && !answer.isPartial()) {
      out.append(
          "What making one of them safe would buy is said with --harden, in some minutes.\n");
    }
    if (!answer.hardening().isEmpty()) {
      out.append("If one of them were made safe, the worst would be:\n");
      TextTable spared = new TextTable(LEFT, LEFT, RIGHT, RIGHT);
      answer
          .hardening()
          .forEach(row ->
              spared.row(
                  "without " + row.spared().name(),
                  names(row.worst().elements()),
                  Amounts.tonnes(row.less().unservedTonnes()) + " less unserved",
                  Amounts.dollars(row.less().extraUsd()) + " less extra"));
      out.append(spared.print("  "));
    }
    out.append(distribution(answer.distribution(), answer.size()));
    return out.append(about(answer.about())).toString();
  }

  private static String certificate(StudyDto.Worst answer) {
    if (answer.isProven()) {
      return ("Certain: no other set does more harm. %s sets were closed with everything else besides in"
              + " turn,\n%s left out because nothing with them could be as bad.\n")
          .formatted(Amounts.count(answer.expandedCount()), Amounts.count(answer.prunedCount()));
    }
    StudyDto.Bound bound = answer.bound();
    return "NOT PROVEN: the search was stopped; these are the worst sets found so far%s.\n"
        .formatted(
            bound == null
                ? ""
                : ", and none leaves more than %s unserved"
                    .formatted(Amounts.tonnes(bound.unservedTonnes())));
  }

  private static String distribution(StudyDto.@Nullable Distribution distribution, int size) {
    if (distribution == null) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    out.append(
        "Of all %s %s, %s leave something without a way and %s do nothing. At most this is done by\n"
            .formatted(
                Amounts.count(distribution.setCount()),
                size == 1 ? "elements in use" : "pairs of elements in use",
                Amounts.count(distribution.cuttingCount()),
                Amounts.count(distribution.harmlessCount())));
    TextTable table = new TextTable(RIGHT, RIGHT, RIGHT);
    distribution
        .quantiles()
        .forEach(quantile ->
            table.row(
                Amounts.percent(quantile.share()),
                Amounts.tonnes(quantile.harm().unservedTonnes()) + " unserved",
                Amounts.dollars(quantile.harm().extraUsd()) + " extra"));
    return out.append(table.print("  ")).toString();
  }

  /** Flows. */
  public static String print(StudyDto.Flows answer) {
    StringBuilder out = new StringBuilder();
    StudyDto.Totals totals = answer.totals();
    out.append(
        "%s a year on their least ways: %s, %s CO2e, %s; %s without a way\n"
            .formatted(
                Amounts.tonnes(totals.tonnes()),
                Amounts.dollars(totals.costUsd()),
                Amounts.tonnes(totals.co2eTonnes().mid()),
                Amounts.tonneKm(totals.tonneKm()),
                Amounts.tonnes(totals.unservedTonnes())));
    TextTable modes = new TextTable(LEFT, RIGHT, RIGHT);
    modes.row("mode", "carried", "share");
    answer
        .modes()
        .forEach(mode ->
            modes.row(
                mode.mode().replace('_', ' '),
                Amounts.tonneKm(mode.tonneKm()),
                Amounts.percent(mode.share())));
    out.append(modes.print("  "));
    TextTable soil = new TextTable(LEFT, RIGHT, RIGHT);
    soil.row("jurisdiction", "carried", "only passing");
    answer.jurisdictions().stream()
        .limit(ROWS_SHOWN)
        .forEach(row ->
            soil.row(
                row.jurisdiction(),
                Amounts.tonneKm(row.tonneKm()),
                Amounts.tonnes(row.transitTonnes())));
    out.append(soil.print("  "));
    TextTable links = new TextTable(LEFT, LEFT, RIGHT, LEFT);
    links.row("link", "mode", "both ways", "goods");
    for (StudyDto.LinkFlow flow : answer.links().stream().limit(ROWS_SHOWN).toList()) {
      Map<String, Long> goods = new TreeMap<>(flow.forwardTonnes());
      flow.backwardTonnes().forEach((code, tonnes) -> goods.merge(code, tonnes, Long::sum));
      links.row(
          flow.from() + " – " + flow.to(),
          flow.mode().replace('_', ' '),
          Amounts.tonnes(flow.tonnes()),
          String.join(
              ", ",
              goods.entrySet().stream()
                  .map(entry -> entry.getKey() + " " + Amounts.tonnes(entry.getValue()))
                  .toList()));
    }
    out.append(links.print("  "));
    if (answer.links().size() > ROWS_SHOWN) {
      out.append(
          "… and %d more links; --format tsv or json gives all of them.\n"
              .formatted(answer.links().size() - ROWS_SHOWN));
    }
    return out.append(about(answer.about())).toString();
  }

  /** Two scenarios side by side. */
  public static String print(StudyDto.Comparison answer) {
    StringBuilder out = new StringBuilder();
    out.append("A: %s\nB: %s\n".formatted(scenario(answer.before()), scenario(answer.after())));
    TextTable totals = new TextTable(LEFT, RIGHT, RIGHT);
    totals.row("", "A", "B");
    StudyDto.Totals before = answer.totalsBefore();
    StudyDto.Totals after = answer.totalsAfter();
    totals.row(
        "generalized cost",
        Amounts.dollars(before.generalizedUsd()),
        Amounts.dollars(after.generalizedUsd()));
    totals.row("money", Amounts.dollars(before.costUsd()), Amounts.dollars(after.costUsd()));
    totals.row("CO2e", Amounts.tonnes(before.co2eTonnes()), Amounts.tonnes(after.co2eTonnes()));
    totals.row(
        "without a way",
        Amounts.tonnes(before.unservedTonnes()),
        Amounts.tonnes(after.unservedTonnes()));
    out.append(totals.print("  "));
    if (answer.trades().isEmpty()) {
      out.append("No trade changes.\n");
    } else {
      out.append("Trades that change, B against A:\n");
      TextTable trades = new TextTable(LEFT, RIGHT, RIGHT, RIGHT);
      trades.row("trade", "generalized cost", "days on the way", "unserved");
      for (StudyDto.TradeChange trade : answer.trades().stream().limit(ROWS_SHOWN).toList()) {
        trades.row(
            trade.name(),
            Amounts.dollars(trade.extraUsd()),
            Amounts.days(trade.daysBefore()) + " → " + Amounts.days(trade.daysAfter()),
            trade.unservedTonnesBefore() == trade.unservedTonnesAfter()
                ? ""
                : Amounts.tonnes(trade.unservedTonnesAfter() - trade.unservedTonnesBefore()));
      }
      out.append(trades.print("  "));
      if (answer.trades().size() > ROWS_SHOWN) {
        out.append("  … and %d more.\n".formatted(answer.trades().size() - ROWS_SHOWN));
      }
    }
    out.append("%d trades do not change.\n".formatted(answer.unchangedCount()));
    if (!answer.jurisdictions().isEmpty()) {
      out.append("Tonnes that only pass:\n");
      TextTable transit = new TextTable(LEFT, RIGHT, RIGHT, RIGHT);
      transit.row("jurisdiction", "A", "B", "change");
      answer
          .jurisdictions()
          .forEach(row ->
              transit.row(
                  row.jurisdiction(),
                  Amounts.tonnes(row.tonnesBefore()),
                  Amounts.tonnes(row.tonnesAfter()),
                  Amounts.tonnes(row.tonnesAfter() - row.tonnesBefore())));
      out.append(transit.print("  "));
    }
    return out.append(about(answer.before())).toString();
  }

  /** On whose permission all trades depend. */
  public static String print(StudyDto.Dependence answer) {
    StringBuilder out = new StringBuilder();
    out.append(
        "On whose permission %d trades depend, each between the heaviest places of its two zones\n"
            .formatted(answer.tradesDone()));
    if (answer.isPartial()) {
      out.append("PARTIAL: stopped before all trades were reckoned.\n");
    }
    boolean isOpened = !answer.opened().isEmpty();
    TextTable table = new TextTable(LEFT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT);
    table.row(
        "",
        "trades",
        "carry",
        "refusal alone costs",
        "and cuts off",
        "Shapley share",
        isOpened ? "change, " + String.join(", ", answer.opened()) : "");
    for (StudyDto.PlayerSum sum : answer.players()) {
      boolean isShipper = sum.player().equals("shipper");
      table.row(
          isShipper ? "shippers" : sum.player(),
          Integer.toString(sum.tradeCount()),
          Amounts.tonnes(sum.tonnes()),
          isShipper ? "" : Amounts.dollars(sum.denialUsd()),
          isShipper ? "" : Amounts.tonnes(sum.unservedTonnes()),
          Amounts.dollars(sum.shapleyUsd()),
          isOpened
              ? (sum.openedShapleyUsd() >= sum.shapleyUsd() ? "+" : "")
                  + Amounts.dollars(sum.openedShapleyUsd() - sum.shapleyUsd())
              : "");
    }
    out.append(table.print("  "));
    out.append(
        ("Shapley share: what a state would get of the saving that passage makes possible, if shippers"
                + " and\nstates bargained and each got what it adds on average. A model, and no"
                + " judgement of any state.\nThe saving is against giving up at %s times the best"
                + " cost (an estimate), or the way that needs no\nother state. A trade's own two states"
                + " consent; %d trades have no way.\n")
            .formatted(answer.limit(), answer.tradesWithoutWay()));
    return out.append(about(answer.about())).toString();
  }

  /** The demand. */
  public static String print(StudyDto.Demand answer) {
    TextTable table = new TextTable(LEFT, LEFT, LEFT, LEFT, RIGHT, RIGHT, LEFT);
    table.row("trade", "from", "to", "goods", "a year", "USD a tonne", "basis");
    for (StudyDto.Trade trade : answer.trades()) {
      StudyDto.Interval density = trade.usdPerTonne();
      table.row(
          trade.id(),
          trade.origin(),
          trade.destination(),
          trade.commodity(),
          Amounts.tonnes(trade.tonnes()),
          density == null
              ? ""
              : "%s (%s to %s)"
                  .formatted(
                      Amounts.density(density.mid()),
                      Amounts.density(density.low()),
                      Amounts.density(density.high())),
          trade.basis());
    }
    return table.print("")
        + "USD a tonne: where a source knows only a value, tonnes are value / that; an estimate for"
        + " all to see.\n"
        + about(answer.about());
  }

  private static String scenario(StudyDto.About about) {
    return about.scenario().isEmpty()
        ? "the network as it is"
        : String.join(", ", about.scenario());
  }

  private static String about(StudyDto.About about) {
    StringBuilder out = new StringBuilder();
    out.append(
        "%s, %s; %d trades of %s (%s), season of %s, prices in %s\n"
            .formatted(
                about.network(),
                scenario(about),
                about.trades(),
                Amounts.tonnes(about.tonnes()),
                String.join(
                    ", ",
                    about.tonnesByBasis().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + Amounts.tonnes(entry.getValue()))
                        .toList()),
                about.date(),
                about.priceBase().isEmpty() ? "no currency" : about.priceBase()));
    about.limits().forEach(limit -> out.append("  ").append(limit).append('\n'));
    return out.toString();
  }

  private static String names(List<StudyDto.Element> elements) {
    return elements.isEmpty()
        ? "(nothing)"
        : String.join(" + ", elements.stream().map(StudyDto.Element::name).toList());
  }

  private static String list(List<String> words) {
    return String.join(", ", words);
  }

  private static String shorten(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }
}
