package org.wayleave.app.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wayleave.app.region.Circumstances;
import org.wayleave.app.region.Region;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.explain.SourceReference;
import org.wayleave.network.scenario.Modification;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.assignment.Assignment;
import org.wayleave.plan.assignment.Comparison;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.demand.Trade;
import org.wayleave.plan.resilience.Certificate;
import org.wayleave.plan.resilience.ClosableElement;
import org.wayleave.plan.resilience.Criticality;
import org.wayleave.plan.resilience.ElementKind;
import org.wayleave.plan.resilience.Harm;
import org.wayleave.plan.resilience.WorstQuestion;
import org.wayleave.plan.resilience.WorstSet;

/** Turns what was reckoned about a demand into DTOs. */
final class StudyMapper {

  private static final double CENTS_PER_USD = 100;
  private static final double SECONDS_PER_DAY = 86_400;
  private static final double METRES_PER_KM = 1000;
  private static final double GRAMS_PER_TONNE = 1e6;

  /** Costs of closures are summed in hundredths of a load unit. */
  private static final double QUANTITY_CENTS_PER_USD = 10_000;

  private static final int TRADES_SHOWN = 5;
  private static final double[] QUANTILES = {0.5, 0.9, 0.99, 0.999, 1};

  private final Region region;
  private final Circumstances circumstances;
  private final DemandMatrix demand;

  StudyMapper(Region region, Circumstances circumstances, DemandMatrix demand) {
    this.region = region;
    this.circumstances = circumstances;
    this.demand = demand;
  }

  private StudyDto.About about() {
    Map<String, Long> tonnesByBasis = new TreeMap<>();
    for (Trade trade : demand.trades()) {
      tonnesByBasis.merge(trade.provenance().basis().code(), trade.tonnes().mid(), Long::sum);
    }
    return new StudyDto.About(
        region.network().name(),
        region.network().hash(),
        region.parameters().correct(circumstances.corrections()).hash(),
        demand.hash(),
        demand.trades().size(),
        demand.tonnes(),
        tonnesByBasis,
        circumstances.departure().toString(),
        circumstances.scenario().modifications().stream().map(StudyMapper::words).toList(),
        region.priceBase(),
        "computed; the demand and many prices and times are estimates",
        List.of(
            "The demand is a table of published and estimated trades, not a complete trade matrix"
                + " and no forecast.",
            "Every trade takes its one least way: no queues, no capacities, no contracts.",
            "Intervals are those of the demand; doubt about prices and times is not in them."));
  }

  private static String words(Modification modification) {
    return switch (modification) {
      case Modification.Close close -> "close " + close.element();
      case Modification.Open open -> "open " + open.element();
      case Modification.Modify modify ->
          "%s %s = %d"
              .formatted(
                  modify.element(),
                  modify.quantity().name().toLowerCase(Locale.ROOT),
                  modify.value());
    };
  }

  private static StudyDto.Element toDto(ClosableElement element) {
    return new StudyDto.Element(element.kind().code(), element.scenarioId(), element.name());
  }

  private String name(Trade trade) {
    return "%s to %s, %s"
        .formatted(
            demand.getZone(trade.origin()).name(),
            demand.getZone(trade.destination()).name(),
            trade.commodity().code());
  }

  private static List<String> codes(Set<ElementKind> kinds) {
    return kinds.stream().map(ElementKind::code).toList();
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
              toDto(loss.element()),
              StudyDto.Interval.of(loss.unservedTonnes(), 1),
              StudyDto.Interval.of(loss.extraUsCents(), CENTS_PER_USD),
              StudyDto.decimal(loss.extraTonneSeconds() / SECONDS_PER_DAY),
              loss.ownTonnes(),
              loss.trades().size(),
              loss.trades().stream().limit(TRADES_SHOWN).map(this::toDto).toList()));
    }
    return new StudyDto.Criticality(
        about(),
        codes(kinds),
        !criticality.isWhole(),
        criticality.originsDone(),
        criticality.originCount(),
        criticality.harmlessCount(),
        losses);
  }

  private StudyDto.TradeLoss toDto(Criticality.TradeLoss loss) {
    Trade trade = demand.trades().get(loss.trade());
    return new StudyDto.TradeLoss(
        trade.id(), name(trade), loss.extraUsCents() / CENTS_PER_USD, loss.unservedTonnes());
  }

  private static StudyDto.HarmDto toDto(Harm harm) {
    return new StudyDto.HarmDto(
        harm.unservedTonnes(), StudyDto.decimal(harm.extraCost() / QUANTITY_CENTS_PER_USD));
  }

  private static StudyDto.ClosureSet toDto(List<ClosableElement> elements, WorstSet set) {
    return new StudyDto.ClosureSet(
        set.elements().stream().map(elements::get).map(StudyMapper::toDto).toList(),
        toDto(set.harm()));
  }

  StudyDto.Hardening hardening(
      List<ClosableElement> elements, int spared, Certificate certificate, Certificate without) {
    Harm worst = certificate.sets().getFirst().harm();
    Harm rest = without.sets().getFirst().harm();
    return new StudyDto.Hardening(
        toDto(elements.get(spared)),
        toDto(elements, without.sets().getFirst()),
        toDto(
            new Harm(
                worst.unservedTonnes() - rest.unservedTonnes(),
                worst.extraCost() - rest.extraCost())));
  }

  StudyDto.Worst toDto(
      Set<ElementKind> kinds,
      WorstQuestion question,
      List<String> spared,
      List<ClosableElement> elements,
      Certificate certificate,
      List<StudyDto.Hardening> hardening,
      List<Harm> distribution) {
    boolean isBounded = certificate.upperBound().unservedTonnes() != Long.MAX_VALUE;
    return new StudyDto.Worst(
        about(),
        codes(kinds),
        question.size(),
        question.aim().name().toLowerCase(Locale.ROOT),
        spared,
        certificate.isProven(),
        !certificate.isWhole(),
        isBounded ? toDto(certificate.upperBound()) : null,
        certificate.expanded(),
        certificate.pruned(),
        certificate.sets().stream().map(set -> toDto(elements, set)).toList(),
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

  StudyDto.Flows toDto(Assignment assignment, int limit) {
    Map<Mode, Long> byMode = assignment.modeToTonneMetres();
    double all = byMode.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Long> transit = assignment.jurisdictionToTransitTonnes();
    return new StudyDto.Flows(
        about(),
        totals(assignment),
        byMode.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(mode ->
                new StudyDto.ModeFlow(
                    mode.getKey().code(),
                    Math.round(mode.getValue() / METRES_PER_KM),
                    Math.round(1000 * mode.getValue() / all) / 1000.0))
            .toList(),
        assignment.jurisdictionToTonneMetres().entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(entry ->
                new StudyDto.JurisdictionFlow(
                    entry.getKey(),
                    Math.round(entry.getValue() / METRES_PER_KM),
                    transit.getOrDefault(entry.getKey(), 0L)))
            .toList(),
        assignment.linkFlows().stream()
            .sorted(
                Comparator.comparingLong((Assignment.LinkFlow flow) -> -flow.tonnes())
                    .thenComparingInt(Assignment.LinkFlow::link))
            .limit(limit)
            .map(this::toDto)
            .toList());
  }

  private StudyDto.LinkFlow toDto(Assignment.LinkFlow flow) {
    Link link = region.network().link(flow.link());
    return new StudyDto.LinkFlow(
        link.key(),
        link.name(),
        link.mode().code(),
        link.from().value(),
        link.to().value(),
        flow.tonnes(),
        codes(flow.forwardTonnes()),
        codes(flow.backwardTonnes()));
  }

  private static Map<String, Long> codes(Map<Commodity, Long> tonnes) {
    Map<String, Long> codes = new TreeMap<>();
    tonnes.forEach((commodity, value) -> codes.put(commodity.code(), value));
    return codes;
  }

  private StudyDto.Totals totals(Assignment assignment) {
    double[] tonnes = new double[3];
    double[] generalized = new double[3];
    double[] cost = new double[3];
    double[] grams = new double[3];
    long unserved = 0;
    double tonneMetres = 0;
    for (int trade = 0; trade < demand.trades().size(); trade++) {
      Assignment.Service service = assignment.services().get(trade);
      Range of = demand.trades().get(trade).tonnes();
      add(tonnes, of, (double) service.tonnes());
      add(generalized, of, service.generalizedUsCents() / CENTS_PER_USD);
      add(cost, of, service.costUsCents() / CENTS_PER_USD);
      add(grams, of, service.co2eGrams() / GRAMS_PER_TONNE);
      unserved += service.unservedTonnes();
      tonneMetres += service.tonneMetres();
    }
    return new StudyDto.Totals(
        interval(tonnes),
        unserved,
        interval(generalized),
        interval(cost),
        interval(grams),
        Math.round(tonneMetres / METRES_PER_KM));
  }

  /** Nothing here depends on how much there is, so low and high are in proportion. */
  private static void add(double[] sums, Range tonnes, double mid) {
    if (tonnes.mid() > 0) {
      sums[0] += mid * tonnes.low() / tonnes.mid();
      sums[1] += mid;
      sums[2] += mid * tonnes.high() / tonnes.mid();
    }
  }

  private static StudyDto.Interval interval(double... values) {
    return new StudyDto.Interval(
        StudyDto.decimal(values[0]), StudyDto.decimal(values[1]), StudyDto.decimal(values[2]));
  }

  StudyDto.Comparison toDto(StudyMapper other, Comparison comparison) {
    Map<String, Long> before = comparison.before().jurisdictionToTransitTonnes();
    Map<String, Long> after = comparison.after().jurisdictionToTransitTonnes();
    Set<String> codes = new TreeSet<>(before.keySet());
    codes.addAll(after.keySet());
    return new StudyDto.Comparison(
        about(),
        other.about(),
        totals(comparison.before()),
        other.totals(comparison.after()),
        codes.stream()
            .map(code ->
                new StudyDto.TransitChange(
                    code, before.getOrDefault(code, 0L), after.getOrDefault(code, 0L)))
            .filter(change -> change.tonnesBefore() != change.tonnesAfter())
            .sorted(
                Comparator.comparingLong((StudyDto.TransitChange change) ->
                        -Math.abs(change.tonnesAfter() - change.tonnesBefore()))
                    .thenComparing(StudyDto.TransitChange::jurisdiction))
            .toList(),
        comparison.trades().stream().map(this::toDto).toList(),
        demand.trades().size() - comparison.trades().size());
  }

  private StudyDto.TradeChange toDto(Comparison.TradeChange change) {
    double[] extra = new double[3];
    add(extra, change.trade().tonnes(), change.generalizedUsCents() / CENTS_PER_USD);
    if (extra[1] < 0) { // of a gain the low end is the greater one
      double low = extra[0];
      extra[0] = extra[2];
      extra[2] = low;
    }
    return new StudyDto.TradeChange(
        change.trade().id(),
        name(change.trade()),
        change.trade().commodity().code(),
        interval(extra),
        change.before().unservedTonnes(),
        change.after().unservedTonnes(),
        days(change.before()),
        days(change.after()),
        StudyDto.decimal(change.before().co2eGrams() / GRAMS_PER_TONNE),
        StudyDto.decimal(change.after().co2eGrams() / GRAMS_PER_TONNE));
  }

  /** How long a load unit is under way on average. */
  private static double days(Assignment.Service service) {
    return service.units() == 0
        ? 0
        : StudyDto.decimal(service.unitSeconds() / service.units() / SECONDS_PER_DAY);
  }

  StudyDto.Demand demand() {
    return new StudyDto.Demand(
        about(),
        demand.trades().stream()
            .map(trade -> {
              Trade.Value value = trade.value();
              return new StudyDto.Trade(
                  trade.id(),
                  demand.getZone(trade.origin()).name(),
                  demand.getZone(trade.destination()).name(),
                  trade.commodity().code(),
                  StudyDto.Interval.of(trade.tonnes(), 1),
                  value == null ? null : value.usdMillion(),
                  value == null
                      ? null
                      : new StudyDto.Interval(
                          value.lowUsdPerTonne(), value.usdPerTonne(), value.highUsdPerTonne()),
                  trade.provenance().basis().code(),
                  trade.provenance().sources().stream().map(SourceReference::id).toList(),
                  trade.provenance().note());
            })
            .toList());
  }
}
