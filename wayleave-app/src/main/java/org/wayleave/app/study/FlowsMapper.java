package org.wayleave.app.study;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.assignment.Assignment;
import org.wayleave.plan.assignment.Comparison;

/** Flows, and two of them side by side, as DTOs. */
final class FlowsMapper {

  private static final double CENTS_PER_USD = 100;
  private static final double SECONDS_PER_DAY = 86_400;
  private static final double METRES_PER_KM = 1000;
  private static final double GRAMS_PER_TONNE = 1e6;

  private final About about;

  FlowsMapper(About about) {
    this.about = about;
  }

  StudyDto.Flows toDto(Assignment assignment, int limit) {
    Map<Mode, Long> byMode = assignment.modeToTonneMetres();
    double all = byMode.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Long> transit = assignment.jurisdictionToTransitTonnes();
    return new StudyDto.Flows(
        about.toDto(),
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
    Link link = about.network().link(flow.link());
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
    for (int trade = 0; trade < about.trades().trades().size(); trade++) {
      Assignment.Service service = assignment.services().get(trade);
      Range of = about.trades().trades().get(trade).tonnes();
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

  StudyDto.Comparison toDto(FlowsMapper other, Comparison comparison) {
    Map<String, Long> before = comparison.before().jurisdictionToTransitTonnes();
    Map<String, Long> after = comparison.after().jurisdictionToTransitTonnes();
    Set<String> codes = new TreeSet<>(before.keySet());
    codes.addAll(after.keySet());
    return new StudyDto.Comparison(
        about.toDto(),
        other.about.toDto(),
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
        about.trades().trades().size() - comparison.trades().size());
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
        about.name(change.trade()),
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
}
