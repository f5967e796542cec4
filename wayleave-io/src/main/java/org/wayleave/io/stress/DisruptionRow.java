package org.wayleave.io.stress;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.wayleave.io.yaml.YamlDocument;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.plan.recovery.Recovery;
import org.wayleave.plan.recovery.StressScenario;
import org.wayleave.plan.recovery.Triangle;

/** One disruption, checked. Used once. */
final class DisruptionRow {

  private static final int MOST_RECOVERY_DAYS = 3_650;

  private final YamlDocument document;
  private final Cells cells;
  private final ElementNames elements;

  DisruptionRow(YamlDocument document, Node row, ElementNames elements) {
    this.document = document;
    this.elements = elements;
    cells = new Cells(document, row, StressKey.Part.DISRUPTION);
  }

  /** The disruption; null when it has a mistake. */
  StressScenario.@Nullable Disruption toDisruption(@Nullable LocalDate start, int horizonDays) {
    int before = document.mistakeCount();
    Node node = cells.need(StressKey.ELEMENT);
    String element = node == null ? "" : elements.name(node);
    cells.need(StressKey.FROM);
    Integer from = cells.day(StressKey.FROM, start, horizonDays);
    cells.need(StressKey.TO);
    Triangle to = cells.days(StressKey.TO, start, horizonDays);
    if (from != null && to != null && to.low() < from) {
      document.mistake(
          cells.place(StressKey.TO),
          "The last day (%d) is before the first one (%d)".formatted((int) to.low(), from),
          "Maybe the two are exchanged.");
    } else if (from != null && to != null && !element.isEmpty()) {
      elements.disrupt(element, from, (int) to.high(), cells.where());
    }
    Triangle share = cells.shares(StressKey.SHARE);
    Double probability = cells.number(StressKey.PROBABILITY, 0, 1);
    Recovery recovery = recovery();
    int recoveryDays = recoveryDays(recovery);
    String source = cells.text(StressKey.SOURCE, "");
    if (document.mistakeCount() > before || from == null || to == null) {
      return null;
    }
    return new StressScenario.Disruption(
        element,
        from,
        to,
        share == null ? Triangle.exactly(0) : share,
        recovery,
        recoveryDays,
        probability == null ? 1 : probability,
        source);
  }

  private Recovery recovery() {
    String word = cells.text(StressKey.RECOVERY, Recovery.STEP.code());
    Optional<Recovery> recovery = Recovery.parse(word);
    if (recovery.isEmpty()) {
      document.mistake(
          cells.place(StressKey.RECOVERY),
          "The recovery (%s) is not known".formatted(YamlDocument.brief(word)),
          "%s Known are: %s."
              .formatted(
                  Suggestion.maybe(word, Recovery.codes()), String.join(", ", Recovery.codes())));
    }
    return recovery.orElse(Recovery.STEP);
  }

  private int recoveryDays(Recovery recovery) {
    Integer days = cells.whole(StressKey.RECOVERY_DAYS, 1, MOST_RECOVERY_DAYS);
    boolean isGiven = cells.find(StressKey.RECOVERY_DAYS) != null;
    if (recovery != Recovery.STEP && !isGiven) {
      document.mistake(
          cells.place(StressKey.RECOVERY),
          "A recovery that is (%s) takes days".formatted(recovery.code()),
          "Maybe add: recovery_days: 10");
    }
    if (recovery == Recovery.STEP && isGiven && cells.find(StressKey.RECOVERY) == null) {
      document.mistake(
          cells.place(StressKey.RECOVERY_DAYS),
          "Days of recovery are given, but not how it recovers",
          "Maybe add: recovery: linear");
    }
    return days == null ? 0 : days;
  }
}
