package org.wayleave.app.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.plan.closure.Certificate;
import org.wayleave.plan.closure.Harm;
import org.wayleave.plan.closure.WorstQuestion;
import org.wayleave.plan.resilience.ClosableElement;
import org.wayleave.plan.resilience.ElementKind;

/** The worst sets as a DTO. */
final class WorstMapper {

  /** Costs of closures are summed in hundredths of a load unit. */
  private static final double QUANTITY_CENTS_PER_USD = 10_000;

  private static final double[] QUANTILES = {0.5, 0.9, 0.99, 0.999, 1};

  private final About about;
  private final List<ClosableElement> elements;

  WorstMapper(About about, List<ClosableElement> elements) {
    this.about = about;
    this.elements = elements;
  }

  private static StudyDto.HarmDto toDto(Harm harm) {
    return new StudyDto.HarmDto(
        harm.unservedTonnes(), StudyDto.decimal(harm.extraCost() / QUANTITY_CENTS_PER_USD));
  }

  private static StudyDto.@Nullable Bound bound(Harm bound) {
    if (bound.unservedTonnes() == Long.MAX_VALUE) {
      return null;
    }
    return new StudyDto.Bound(
        bound.unservedTonnes(),
        bound.extraCost() == Long.MAX_VALUE ? null : toDto(bound).extraUsd());
  }

  private StudyDto.ClosureSet toDto(Certificate.ClosedSet set) {
    return new StudyDto.ClosureSet(
        set.elements().stream().map(elements::get).map(About::toDto).toList(), toDto(set.harm()));
  }

  StudyDto.Hardening hardening(int spared, Certificate certificate, Certificate without) {
    Harm worst = certificate.sets().getFirst().harm();
    Harm rest = without.sets().getFirst().harm();
    return new StudyDto.Hardening(
        About.toDto(elements.get(spared)),
        toDto(without.sets().getFirst()),
        toDto(
            new Harm(
                worst.unservedTonnes() - rest.unservedTonnes(),
                worst.extraCost() - rest.extraCost())));
  }

  StudyDto.Worst toDto(
      Set<ElementKind> kinds,
      WorstQuestion question,
      List<String> spared,
      Certificate certificate,
      List<StudyDto.Hardening> hardening,
      List<Harm> distribution) {
    return new StudyDto.Worst(
        about.toDto(),
        About.codes(kinds),
        question.size(),
        question.aim().name().toLowerCase(Locale.ROOT),
        spared,
        certificate.isProven(),
        !certificate.isWhole(),
        bound(certificate.upperBound()),
        certificate.expanded(),
        certificate.pruned(),
        certificate.sets().stream().map(this::toDto).toList(),
        hardening,
        distribution.isEmpty() ? null : distribution(distribution));
  }

  private static StudyDto.Distribution distribution(List<Harm> ascending) {
    List<StudyDto.Quantile> quantiles = new ArrayList<>();
    for (double share : QUANTILES) {
      int place = (int) Math.ceil(share * ascending.size()) - 1;
      quantiles.add(new StudyDto.Quantile(share, toDto(ascending.get(Math.max(0, place)))));
    }
    return new StudyDto.Distribution(
        ascending.size(),
        ascending.stream().filter(harm -> harm.unservedTonnes() > 0).count(),
        ascending.stream().filter(Harm.NONE::equals).count(),
        quantiles);
  }
}
