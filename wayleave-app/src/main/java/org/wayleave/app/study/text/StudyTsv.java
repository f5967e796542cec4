package org.wayleave.app.study.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.wayleave.app.study.StudyDto;

/** Studies as tab-separated values, with a heading line. No state. */
public final class StudyTsv {

  private StudyTsv() {}

  /** One row for each element that anything is lost by. */
  public static String print(StudyDto.Criticality answer) {
    StringBuilder out = new StringBuilder();
    line(
        out,
        "rank",
        "kind",
        "id",
        "name",
        "unserved_t",
        "unserved_low_t",
        "unserved_high_t",
        "extra_usd",
        "extra_low_usd",
        "extra_high_usd",
        "extra_t_days",
        "own_t",
        "trades");
    for (StudyDto.Loss loss : answer.losses()) {
      line(
          out,
          Integer.toString(loss.rank()),
          loss.element().kind(),
          loss.element().id(),
          loss.element().name(),
          number(loss.unservedTonnes().mid()),
          number(loss.unservedTonnes().low()),
          number(loss.unservedTonnes().high()),
          number(loss.extraUsd().mid()),
          number(loss.extraUsd().low()),
          number(loss.extraUsd().high()),
          number(loss.extraTonneDays()),
          Long.toString(loss.ownTonnes()),
          Integer.toString(loss.tradeCount()));
    }
    return out.toString();
  }

  /** One row for each link that carries anything. */
  public static String print(StudyDto.Flows answer) {
    StringBuilder out = new StringBuilder();
    line(out, "link", "mode", "from", "to", "total_t", "forward_t", "backward_t");
    for (StudyDto.LinkFlow flow : answer.links()) {
      line(
          out,
          flow.id(),
          flow.mode(),
          flow.from(),
          flow.to(),
          Long.toString(flow.tonnes()),
          goods(flow.forwardTonnes()),
          goods(flow.backwardTonnes()));
    }
    return out.toString();
  }

  private static String goods(Map<String, Long> tonnes) {
    return tonnes.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(";"));
  }

  /** One row for each trade that changes. */
  public static String print(StudyDto.Comparison answer) {
    StringBuilder out = new StringBuilder();
    line(
        out,
        "trade",
        "name",
        "extra_usd",
        "extra_low_usd",
        "extra_high_usd",
        "unserved_before_t",
        "unserved_after_t",
        "days_before",
        "days_after",
        "co2e_before_t",
        "co2e_after_t");
    for (StudyDto.TradeChange trade : answer.trades()) {
      line(
          out,
          trade.trade(),
          trade.name(),
          number(trade.extraUsd().mid()),
          number(trade.extraUsd().low()),
          number(trade.extraUsd().high()),
          Long.toString(trade.unservedTonnesBefore()),
          Long.toString(trade.unservedTonnesAfter()),
          number(trade.daysBefore()),
          number(trade.daysAfter()),
          number(trade.co2eTonnesBefore()),
          number(trade.co2eTonnesAfter()));
    }
    return out.toString();
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static void line(StringBuilder out, String... cells) {
    for (int x = 0; x < cells.length; x++) {
      out.append(x == 0 ? "" : "\t").append(cells[x].replaceAll("[\\t\\r\\n]+", " "));
    }
    out.append('\n');
  }
}
