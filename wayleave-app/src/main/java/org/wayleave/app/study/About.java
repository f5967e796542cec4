package org.wayleave.app.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wayleave.app.region.Circumstances;
import org.wayleave.app.region.Region;
import org.wayleave.network.Network;
import org.wayleave.network.explain.SourceReference;
import org.wayleave.network.scenario.Modification;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.demand.Trade;
import org.wayleave.plan.resilience.ClosableElement;
import org.wayleave.plan.resilience.ElementKind;

/**
 * What a study rests on, and the words for its parts.
 *
 * @param region the network and its figures
 * @param circumstances what holds for every trade
 * @param trades the demand
 */
record About(Region region, Circumstances circumstances, DemandMatrix trades) {

  private static final double SECONDS_PER_HOUR = 3600;

  Network network() {
    return region.network();
  }

  StudyDto.About toDto() {
    Map<String, Long> tonnesByBasis = new TreeMap<>();
    for (Trade trade : trades.trades()) {
      tonnesByBasis.merge(trade.provenance().basis().code(), trade.tonnes().mid(), Long::sum);
    }
    return new StudyDto.About(
        region.network().name(),
        region.network().hash(),
        region.parameters().correct(circumstances.corrections()).hash(),
        trades.hash(),
        trades.trades().size(),
        trades.tonnes(),
        tonnesByBasis,
        circumstances.departure().toString(),
        circumstances.scenario().modifications().stream().map(About::words).toList(),
        region.priceBase(),
        "computed; the demand and many prices and times are estimates",
        List.of(
            "The demand is a table of published and estimated trades, not a complete trade matrix"
                + " and no forecast.",
            circumstances.queues().isEmpty()
                ? "Every trade takes its one least way: no queues, no capacities, no contracts."
                : "Every trade takes its one least way; a queue is reckoned for each element of less"
                    + " capacity by itself, and stays as it is whatever closes besides.",
            "Intervals are those of the demand; doubt about prices and times is not in them."));
  }

  private static String words(Modification modification) {
    return switch (modification) {
      case Modification.Close close -> "close " + close.element();
      case Modification.Open open -> "open " + open.element();
      case Modification.Modify modify
          when modify.quantity() == Modification.Quantity.QUEUE_SECONDS ->
          "queue at %s = %s h"
              .formatted(modify.element(), StudyDto.decimal(modify.value() / SECONDS_PER_HOUR));
      case Modification.Modify modify ->
          "%s %s = %d"
              .formatted(
                  modify.element(),
                  modify.quantity().name().toLowerCase(Locale.ROOT),
                  modify.value());
    };
  }

  static StudyDto.Element toDto(ClosableElement element) {
    return new StudyDto.Element(element.kind().code(), element.scenarioId(), element.name());
  }

  String name(Trade trade) {
    return "%s to %s, %s"
        .formatted(
            trades.getZone(trade.origin()).name(),
            trades.getZone(trade.destination()).name(),
            trade.commodity().code());
  }

  static List<String> codes(Set<ElementKind> kinds) {
    return kinds.stream().map(ElementKind::code).toList();
  }

  StudyDto.Demand demand() {
    return new StudyDto.Demand(
        toDto(),
        trades.trades().stream()
            .map(trade -> {
              Trade.Value value = trade.value();
              return new StudyDto.Trade(
                  trade.id(),
                  trades.getZone(trade.origin()).name(),
                  trades.getZone(trade.destination()).name(),
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
