package org.wayleave.app.stress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.region.Region;
import org.wayleave.io.stress.StressFile;
import org.wayleave.network.Network;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.recovery.RepairPlan;
import org.wayleave.plan.recovery.StressAnswer;
import org.wayleave.plan.recovery.StressScenario;
import org.wayleave.plan.recovery.Triangle;

/** Turns the engine's answer into its JSON form. */
final class StressMapper {

  private static final int TRADES_SHOWN = 12;
  private static final double US_CENTS_PER_USD = 100;

  private final Region region;
  private final DemandMatrix demand;

  StressMapper(Region region, DemandMatrix demand) {
    this.region = region;
    this.demand = demand;
  }

  StressDto toDto(StressFile file, StressAnswer answer) {
    StressScenario scenario = file.scenario();
    Network network = region.network();
    StressAnswer.Uncertainty uncertainty = answer.uncertainty();
    boolean isRunWhole =
        uncertainty == null || uncertainty.runCount() == uncertainty.plannedRunCount();
    boolean isRepairWhole = scenario.elementToRepairDays().isEmpty() || answer.repair() != null;
    StressDto.Totals totals = totals(answer.totals(), scenario);
    return new StressDto(
        new StressDto.NetworkName(network.name(), region.title(), network.hash()),
        region.parameters().hash(),
        region.priceBase(),
        new StressDto.Demand(demand.hash(), demand.tonnes(), demand.trades().size()),
        new StressDto.Scenario(
            scenario.name(),
            scenario.start().toString(),
            scenario.horizonDays(),
            scenario.spareShare(),
            scenario.penaltyUsd(),
            scenario.runCount(),
            scenario.seed(),
            file.hash(),
            file.text()),
        isRunWhole && isRepairWhole,
        summary(totals, scenario),
        totals,
        scenario.disruptions().stream().map(this::disruption).toList(),
        answer.elements().stream().map(this::element).toList(),
        answer.trades().size(),
        answer.trades().stream().limit(TRADES_SHOWN).map(this::trade).toList(),
        answer.days().stream().map(day -> day(day, scenario.start())).toList(),
        uncertainty == null ? null : uncertainty(uncertainty),
        repair(answer.repair()));
  }

  /** The answer in one sentence. */
  private static String summary(StressDto.Totals totals, StressScenario scenario) {
    String worst =
        totals.leastService() >= 1
            ? "All goods move every day"
            : String.format(
                Locale.ROOT,
                "On the worst day (%d of %d) %.1f %% of the goods that want to move do",
                totals.leastServiceDay(),
                scenario.horizonDays(),
                100 * totals.leastService());
    return String.format(
        Locale.ROOT,
        "%s; %,.0f t go round and %,.0f t are unserved at the end, for %,d USD of detours and"
            + " waiting.",
        worst,
        totals.detouredTonnes(),
        totals.unservedTonnes(),
        totals.extraUsd());
  }

  private static StressDto.Totals totals(StressAnswer.Totals totals, StressScenario scenario) {
    return new StressDto.Totals(
        tenths(totals.arrivedTonnes()),
        tenths(totals.deliveredTonnes()),
        tenths(totals.detouredTonnes()),
        tenths(totals.unservedTonnes()),
        tenths(totals.noWayTonnes()),
        usd(totals.detourUsCents()),
        usd(totals.waitingUsCents()),
        usd(totals.extraUsCents()),
        scenario.penaltyUsd() == null ? null : usd(totals.penaltyUsCents()),
        thousandths(totals.lossDays()),
        share(totals.leastServiceShare()),
        totals.leastServiceDay(),
        totals.wholeDay());
  }

  private StressDto.Disruption disruption(StressScenario.Disruption row) {
    return new StressDto.Disruption(
        row.element(),
        name(row.element()),
        row.fromDay(),
        range(row.toDay()),
        range(row.leftShare()),
        row.recovery().code(),
        row.recoveryDays(),
        row.probability(),
        row.source());
  }

  private static StressDto.Range range(Triangle triangle) {
    return new StressDto.Range(triangle.low(), triangle.mid(), triangle.high());
  }

  private StressDto.Element element(StressAnswer.ElementLoss row) {
    return new StressDto.Element(
        row.element(),
        name(row.element()),
        tenths(row.baseTonnes()),
        tenths(row.normalTonnes()),
        row.basis().code(),
        tenths(row.detouredTonnes()),
        tenths(row.unservedTonnes()),
        tenths(row.mostBacklogTonnes()),
        row.mostBacklogDay(),
        usd(row.detourUsCents()),
        usd(row.waitingUsCents()));
  }

  private StressDto.Trade trade(StressAnswer.TradeLoss row) {
    var trade = demand.trades().get(row.trade());
    return new StressDto.Trade(
        trade.id(),
        demand.getZone(trade.origin()).name(),
        demand.getZone(trade.destination()).name(),
        trade.commodity().code(),
        tenths(row.arrivedTonnes()),
        tenths(row.detouredTonnes()),
        tenths(row.unservedTonnes()),
        usd(row.extraUsCents()),
        trade.provenance().basis().code());
  }

  private static StressDto.Day day(StressAnswer.Day row, LocalDate start) {
    return new StressDto.Day(
        row.day(),
        start.plusDays(row.day() - 1L).toString(),
        tenths(row.arrivedTonnes()),
        tenths(row.deliveredTonnes()),
        tenths(row.detouredTonnes()),
        tenths(row.backlogTonnes()),
        usd(row.detourUsCents()),
        usd(row.waitingUsCents()),
        share(row.serviceShare()));
  }

  private static StressDto.Uncertainty uncertainty(StressAnswer.Uncertainty row) {
    List<StressDto.Band> bands = new ArrayList<>();
    row.bands()
        .forEach(band ->
            bands.add(
                new StressDto.Band(
                    band.day(),
                    new StressDto.Spread(
                        share(band.serviceShare().p5()),
                        share(band.serviceShare().p50()),
                        share(band.serviceShare().p95())),
                    spread(band.backlogTonnes(), 1))));
    return new StressDto.Uncertainty(
        row.runCount(),
        row.plannedRunCount(),
        spread(row.unservedTonnes(), 1),
        spread(row.extraUsCents(), US_CENTS_PER_USD),
        spread(row.lossUsCents(), US_CENTS_PER_USD),
        new StressDto.Spread(
            thousandths(row.lossDays().p5()),
            thousandths(row.lossDays().p50()),
            thousandths(row.lossDays().p95())),
        bands);
  }

  private static StressDto.Spread spread(StressAnswer.Spread row, double parts) {
    return new StressDto.Spread(
        tenths(row.p5() / parts), tenths(row.p50() / parts), tenths(row.p95() / parts));
  }

  private StressDto.@Nullable Repair repair(@Nullable RepairPlan plan) {
    return plan == null
        ? null
        : new StressDto.Repair(
            plan.steps().stream()
                .map(step ->
                    new StressDto.Step(
                        step.element(), name(step.element()), step.repairDays(), step.doneDay()))
                .toList(),
            plan.proof().name().toLowerCase(Locale.ROOT),
            tenths(plan.unservedTonnes()),
            usd(plan.extraUsCents()),
            tenths(plan.boundUnservedTonnes()),
            usd(plan.boundUsCents()),
            share(plan.gapShare()),
            tenths(plan.listedUnservedTonnes()),
            usd(plan.listedUsCents()));
  }

  private String name(String element) {
    return ElementName.of(region.network(), element);
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private static double thousandths(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }

  /** Never rounded up to whole. */
  private static double share(double value) {
    return Math.floor(value * 100_000) / 100_000.0;
  }

  private static long usd(long usCents) {
    return Math.round(usCents / US_CENTS_PER_USD);
  }
}
