package org.wayleave.app.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.DependenceDto;

/** On whose permission a trade depends, as a person reads it in a terminal. */
final class DependenceText {

  private static final int CUTS_SHOWN = 6;
  private static final int PAIRS_SHOWN = 3;

  private DependenceText() {}

  static String print(DependenceDto.Answer answer) {
    StringBuilder out = new StringBuilder();
    out.append(
        Paragraph.wrap(
            "%s to %s, %s, by generalized cost (%s)"
                .formatted(
                    answer.query().from().name(),
                    answer.query().to().name(),
                    answer.query().loadUnit(),
                    answer.priceBase()),
            2));
    DependenceDto.Trade asIs = answer.asIs();
    DependenceDto.Trade opened = answer.opened();
    if (asIs == null) {
      out.append("Without what is opened there is no way.\n");
    } else {
      add(out, answer, asIs);
    }
    if (opened != null) {
      out.append('\n')
          .append(Paragraph.wrap("With " + Paragraph.list(answer.query().open()) + " opened", 2));
      add(out, answer, opened);
    }
    List<DependenceDto.Change> changes = answer.changes();
    if (changes != null) {
      addChanges(out, changes);
    }
    out.append('\n');
    answer.meaning().forEach(sentence -> out.append(Paragraph.wrap(sentence, 2)));
    return out.toString();
  }

  private static void add(
      StringBuilder out, DependenceDto.Answer answer, DependenceDto.Trade trade) {
    out.append(
        Paragraph.wrap(
            "Best way: %s; %s".formatted(trade.line(), usd(trade.generalizedCostUsd())), 2));
    addExposures(out, trade);
    addCuts(out, trade);
    addPlayers(out, answer, trade);
    String rule = trade.completeness().rule();
    if (rule != null) {
      out.append(Paragraph.wrap("Not all ways were found: " + rule, 2));
    }
  }

  private static void addExposures(StringBuilder out, DependenceDto.Trade trade) {
    TextTable table =
        new TextTable(
            TextTable.Side.LEFT, TextTable.Side.RIGHT, TextTable.Side.RIGHT, TextTable.Side.RIGHT);
    table.row("of the best way, under", "cost", "time", "length");
    trade
        .exposures()
        .forEach(one ->
            table.row(
                one.name(), percent(one.costShare()), percent(one.timeShare()), kilometres(one)));
    out.append(table.print("  "));
  }

  private static String kilometres(DependenceDto.Exposure one) {
    return "%s (%s)".formatted(Figures.kilometres(one.lengthKm()), percent(one.lengthShare()));
  }

  private static void addCuts(StringBuilder out, DependenceDto.Trade trade) {
    List<List<String>> cuts = trade.cutSets();
    if (cuts == null) {
      out.append("There are too many sets whose refusal leaves no way to list them.\n");
    } else if (cuts.isEmpty()) {
      out.append("No refusal can cut the trade off: there is a way that needs no transit.\n");
    } else {
      String more =
          cuts.size() > CUTS_SHOWN ? "; and %d more".formatted(cuts.size() - CUTS_SHOWN) : "";
      out.append(
          Paragraph.wrap(
              "No way is left when these refuse together: "
                  + String.join(
                      "; ", cuts.stream().limit(CUTS_SHOWN).map(cut -> together(cut)).toList())
                  + more,
              2));
    }
    trade.pairs().stream()
        .limit(PAIRS_SHOWN)
        .forEach(pair ->
            out.append(
                Paragraph.wrap(
                    "%s refusing together: %s, more than the sum of each alone"
                        .formatted(Paragraph.list(pair.jurisdictions()), inWords(pair)),
                    2)));
  }

  private static String together(List<String> codes) {
    return Paragraph.whole(String.join(" + ", codes));
  }

  private static void addPlayers(
      StringBuilder out, DependenceDto.Answer answer, DependenceDto.Trade trade) {
    DependenceDto.Bargain bargain = trade.bargain();
    out.append(
        Paragraph.wrap(
            bargain.outside().equals("other_way")
                ? "To be shared: %s, what is saved against the best way without transit (%s)"
                    .formatted(usd(bargain.surplusUsd()), usd(bargain.outsideCostUsd()))
                : "To be shared: %s, what is saved against giving up at %s times the best way (%s; %s)"
                    .formatted(
                        usd(bargain.surplusUsd()),
                        Figures.value(answer.limit()),
                        usd(bargain.outsideCostUsd()),
                        answer.limitBasis()),
            2));
    TextTable table =
        new TextTable(
            TextTable.Side.LEFT,
            TextTable.Side.RIGHT,
            TextTable.Side.RIGHT,
            TextTable.Side.RIGHT,
            TextTable.Side.RIGHT,
            TextTable.Side.RIGHT);
    table.row("player", "refusal costs", "Shapley", "share", "Banzhaf", "nucleolus");
    List<String> idle = new ArrayList<>();
    for (DependenceDto.Player player : bargain.players()) {
      String refusal =
          trade.denials().stream()
              .filter(one -> one.jurisdictions().contains(player.player()))
              .findFirst()
              .map(DependenceText::denial)
              .orElse("");
      if (refusal.equals("0") && player.shapleyUsd() == 0) {
        idle.add(player.name());
      } else {
        table.row(
            player.name(),
            refusal,
            shapley(player),
            percent(player.shapleyShare()),
            amount(player.banzhafUsd()),
            amount(player.nucleolusUsd()));
      }
    }
    out.append(table.print("  "));
    if (!idle.isEmpty()) {
      out.append(
          Paragraph.wrap(
              "Only on ways that cost more than giving up, so without a share: "
                  + Paragraph.list(idle),
              2));
    }
    addMethods(out, bargain);
  }

  private static void addMethods(StringBuilder out, DependenceDto.Bargain bargain) {
    if (bargain.shapley().orders() != null) {
      out.append(
          Paragraph.wrap(
              "The Shapley value is estimated from %,d orders drawn at random (seed %d), with 95 %% intervals."
                  .formatted(bargain.shapley().orders(), bargain.shapley().seed()),
              2));
    }
    String reason = bargain.nucleolus().reason();
    if (reason != null) {
      out.append(Paragraph.wrap("The nucleolus is not computed: " + reason, 2));
    }
    String sentence =
        switch (bargain.core().holdsShapley()) {
          case "yes" ->
              "No group could do better than its Shapley values by leaving the others out.";
          case "no" ->
              "By the Shapley values some group could do better by leaving the others out; they are not in the core.";
          default -> "";
        };
    if (!sentence.isEmpty()) {
      out.append(Paragraph.wrap(sentence, 2));
    }
  }

  private static String shapley(DependenceDto.Player player) {
    Double low = player.shapleyLowUsd();
    Double high = player.shapleyHighUsd();
    return low == null || high == null
        ? amount(player.shapleyUsd())
        : "%s (%s to %s)".formatted(amount(player.shapleyUsd()), amount(low), amount(high));
  }

  private static void addChanges(StringBuilder out, List<DependenceDto.Change> changes) {
    out.append("\nWhat opening changes\n");
    TextTable table =
        new TextTable(
            TextTable.Side.LEFT,
            TextTable.Side.RIGHT,
            TextTable.Side.RIGHT,
            TextTable.Side.RIGHT,
            TextTable.Side.RIGHT,
            TextTable.Side.RIGHT);
    table.row("player", "Shapley before", "after", "gain", "refusal costs before", "after");
    for (DependenceDto.Change change : changes) {
      boolean isIdle =
          change.shapleyBeforeUsd() == 0
              && change.shapleyAfterUsd() == 0
              && refusal(change.denialBeforeUsd()).equals("0")
              && refusal(change.denialAfterUsd()).equals("0");
      if (isIdle) {
        continue;
      }
      boolean isShipper = change.player().equals("shipper");
      table.row(
          change.name(),
          amount(change.shapleyBeforeUsd()),
          amount(change.shapleyAfterUsd()),
          (Math.round(change.gainUsd()) > 0 ? "+" : "") + amount(change.gainUsd()),
          isShipper ? "" : refusal(change.denialBeforeUsd()),
          isShipper ? "" : refusal(change.denialAfterUsd()));
    }
    out.append(table.print("  "));
  }

  private static String refusal(@Nullable Double usd) {
    return usd == null ? "unserved" : amount(usd);
  }

  private static String inWords(DependenceDto.Denial denial) {
    Double extra = denial.extraCostUsd();
    return extra == null ? "unserved" : usd(extra) + " in addition";
  }

  private static String denial(DependenceDto.Denial denial) {
    return refusal(denial.extraCostUsd());
  }

  private static String amount(@Nullable Double usd) {
    return usd == null ? "-" : String.format(Locale.ROOT, "%,d", Math.round(usd));
  }

  private static String usd(double usd) {
    return Paragraph.whole(amount(usd) + " USD");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
