package org.wayleave.plan.itinerary;

import java.util.Locale;
import org.wayleave.network.explain.Explanation;
import org.wayleave.network.unit.QuantityText;
import org.wayleave.plan.cost.Effect;
import org.wayleave.plan.cost.Figure;
import org.wayleave.plan.cost.Lognormal;

/** The texts of inputs and what they put into an operation. */
final class EffectText {

  private EffectText() {}

  /** {@code 4h: parameter:border-time-rail = 23 h (8 to 30, p95 96): note [published, source]}. */
  static Explanation explain(Effect effect) {
    Figure figure = effect.figure();
    String note = figure.provenance().note();
    return Explanation.of(
        "%s from %s = %s%s"
            .formatted(
                amount(effect), figure.id(), value(figure), note.isEmpty() ? "" : ": " + note),
        figure.provenance());
  }

  private static String amount(Effect effect) {
    long mid = effect.amount().mid();
    return switch (effect.quantity()) {
      case TIME -> QuantityText.duration(mid);
      case COST -> QuantityText.dollars(mid);
      case CO2E -> QuantityText.emission(mid);
    };
  }

  /** The value with its unit, range and spread: {@code 23 h (8 to 30, p95 96)}. */
  static String value(Figure figure) {
    StringBuilder text = new StringBuilder(number(figure.mid())).append(' ').append(figure.unit());
    Double p95 = figure.p95();
    boolean hasRange = figure.low() < figure.high();
    if (hasRange || p95 != null) {
      text.append(" (");
      if (hasRange) {
        text.append(number(figure.low())).append(" to ").append(number(figure.high()));
      }
      if (p95 != null) {
        text.append(hasRange ? ", " : "").append("p95 ").append(number(p95));
        if (!figure.isInverse() && p95 > figure.mid() * Lognormal.GREATEST_P95_TO_MEAN) {
          text.append(", more than a lognormal of that mean can have");
        }
      }
      text.append(')');
    }
    return text.toString();
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.4f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
