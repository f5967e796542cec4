package org.wayleave.app.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.wayleave.app.answer.ChoiceDto;

/** Figures as a person reads them. */
final class Figures {

  private static final double HOURS_PER_DAY = 24;
  private static final double MINUTES_PER_HOUR = 60;

  private Figures() {}

  static String duration(double hours) {
    long minutes = Math.round(hours * MINUTES_PER_HOUR);
    if (minutes < MINUTES_PER_HOUR) {
      return minutes + " min";
    }
    if (Math.round(hours) < HOURS_PER_DAY) {
      return String.format(Locale.ROOT, hours < 9.95 ? "%.1f h" : "%.0f h", hours);
    }
    return String.format(Locale.ROOT, "%.1f d", hours / HOURS_PER_DAY);
  }

  static String dollars(double usd) {
    return number(usd) + " USD";
  }

  static String kilograms(double kilograms) {
    return number(kilograms) + " kg";
  }

  static String kilometres(double kilometres) {
    return number(kilometres) + " km";
  }

  static String number(double value) {
    return String.format(Locale.ROOT, value < 10 && value != 0 ? "%.1f" : "%,.0f", value);
  }

  /** A value with as many digits as tell it from its neighbours. */
  static String value(double value) {
    String text = String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.3g", value);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }

  /** A mass to three figures: {@code 1.23 Mt}, {@code 45,600 t}. */
  static String tonnes(long tonnes) {
    return tonnes >= 1_000_000
        ? value(tonnes / 1e6) + " Mt"
        : value(new BigDecimal(tonnes).round(new MathContext(3)).doubleValue()) + " t";
  }

  /** A criterion in words: {@code generalized cost}, {@code CO2e}. */
  static String criterion(String code) {
    return switch (code) {
      case "generalized" -> "generalized cost";
      case "co2e" -> "CO2e";
      default -> code;
    };
  }

  /** A mode in words: {@code rail ferry}, {@code ro-ro}. */
  static String mode(String code) {
    return code.equals("ro_ro") ? "ro-ro" : code.replace('_', ' ');
  }

  static String borders(int count) {
    return Paragraph.count(count, "border", "borders");
  }

  /** What a way takes more or less than another: {@code 230 USD less, 31 h more}. */
  static String trade(ChoiceDto.Trade trade) {
    StringBuilder text = new StringBuilder();
    append(text, trade.costUsd(), dollars(Math.abs(trade.costUsd())), 0.5);
    append(text, trade.timeHours(), duration(Math.abs(trade.timeHours())), 0.1);
    append(text, trade.co2eKg(), kilograms(Math.abs(trade.co2eKg())), 0.5);
    append(text, trade.borders(), borders(Math.abs(trade.borders())), 0.5);
    return text.isEmpty() ? "much the same" : text.toString();
  }

  private static void append(StringBuilder text, double value, String amount, double least) {
    if (Math.abs(value) >= least) {
      text.append(text.isEmpty() ? "" : ", ").append(amount).append(value < 0 ? " less" : " more");
    }
  }
}
