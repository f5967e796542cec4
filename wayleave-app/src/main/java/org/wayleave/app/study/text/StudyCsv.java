package org.wayleave.app.study.text;

import java.util.Locale;
import org.wayleave.app.study.StudyDto;
import org.wayleave.app.text.Csv;

/**
 * Studies as comma-separated values (RFC 4180), the units in the names of the columns. No state.
 */
public final class StudyCsv {

  private StudyCsv() {}

  /** The trades that change between two scenarios. */
  public static String of(StudyDto.Comparison answer) {
    StringBuilder csv = new StringBuilder();
    csv.append(
        Csv.line(
            "trade",
            "name",
            "commodity",
            "extra_usd_low",
            "extra_usd",
            "extra_usd_high",
            "unserved_tonnes_before",
            "unserved_tonnes_after",
            "days_before",
            "days_after",
            "co2e_tonnes_before",
            "co2e_tonnes_after"));
    for (StudyDto.TradeChange change : answer.trades()) {
      csv.append(
          Csv.line(
              change.trade(),
              change.name(),
              change.commodity(),
              plain(change.extraUsd().low()),
              plain(change.extraUsd().mid()),
              plain(change.extraUsd().high()),
              Long.toString(change.unservedTonnesBefore()),
              Long.toString(change.unservedTonnesAfter()),
              plain(change.daysBefore()),
              plain(change.daysAfter()),
              plain(change.co2eTonnesBefore()),
              plain(change.co2eTonnesAfter())));
    }
    return csv.toString();
  }

  /** What each closure costs. */
  public static String of(StudyDto.Criticality answer) {
    StringBuilder csv = new StringBuilder();
    csv.append(
        Csv.line(
            "rank",
            "kind",
            "id",
            "name",
            "unserved_tonnes_low",
            "unserved_tonnes",
            "unserved_tonnes_high",
            "extra_usd_low",
            "extra_usd",
            "extra_usd_high",
            "extra_tonne_days",
            "own_tonnes",
            "trades"));
    for (StudyDto.Loss loss : answer.losses()) {
      csv.append(
          Csv.line(
              Integer.toString(loss.rank()),
              loss.element().kind(),
              loss.element().id(),
              loss.element().name(),
              plain(loss.unservedTonnes().low()),
              plain(loss.unservedTonnes().mid()),
              plain(loss.unservedTonnes().high()),
              plain(loss.extraUsd().low()),
              plain(loss.extraUsd().mid()),
              plain(loss.extraUsd().high()),
              plain(loss.extraTonneDays()),
              Long.toString(loss.ownTonnes()),
              Integer.toString(loss.tradeCount())));
    }
    return csv.toString();
  }

  /** How much goes over each link. */
  public static String of(StudyDto.Flows answer) {
    StringBuilder csv = new StringBuilder();
    csv.append(
        Csv.line(
            "link", "name", "mode", "from", "to", "tonnes", "forward_tonnes", "backward_tonnes"));
    for (StudyDto.LinkFlow flow : answer.links()) {
      csv.append(
          Csv.line(
              flow.id(),
              flow.name(),
              flow.mode(),
              flow.from(),
              flow.to(),
              Long.toString(flow.tonnes()),
              Long.toString(flow.forwardTonnes().values().stream().mapToLong(t -> t).sum()),
              Long.toString(flow.backwardTonnes().values().stream().mapToLong(t -> t).sum())));
    }
    return csv.toString();
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString(Math.round(value))
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
