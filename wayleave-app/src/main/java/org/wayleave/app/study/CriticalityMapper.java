package org.wayleave.app.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wayleave.plan.demand.Trade;
import org.wayleave.plan.resilience.Criticality;
import org.wayleave.plan.resilience.ElementKind;

/** Criticality as a DTO. */
final class CriticalityMapper {

  private static final double CENTS_PER_USD = 100;
  private static final double SECONDS_PER_DAY = 86_400;
  private static final int TRADES_SHOWN = 5;

  private final About about;

  CriticalityMapper(About about) {
    this.about = about;
  }

  StudyDto.Criticality toDto(Set<ElementKind> kinds, Criticality criticality, int limit) {
    List<StudyDto.Loss> losses = new ArrayList<>();
    for (Criticality.ElementLoss loss : criticality.losses()) {
      if (losses.size() == limit) {
        break;
      }
      losses.add(
          new StudyDto.Loss(
              losses.size() + 1,
              About.toDto(loss.element()),
              StudyDto.Interval.of(loss.unservedTonnes(), 1),
              StudyDto.Interval.of(loss.extraUsCents(), CENTS_PER_USD),
              StudyDto.decimal(loss.extraTonneSeconds() / SECONDS_PER_DAY),
              loss.ownTonnes(),
              loss.trades().size(),
              loss.trades().stream().limit(TRADES_SHOWN).map(this::toDto).toList()));
    }
    return new StudyDto.Criticality(
        about.toDto(),
        About.codes(kinds),
        !criticality.isWhole(),
        criticality.originsDone(),
        criticality.originCount(),
        criticality.harmlessCount(),
        losses);
  }

  private StudyDto.TradeLoss toDto(Criticality.TradeLoss loss) {
    Trade trade = about.trades().trades().get(loss.trade());
    return new StudyDto.TradeLoss(
        trade.id(), about.name(trade), loss.extraUsCents() / CENTS_PER_USD, loss.unservedTonnes());
  }
}
