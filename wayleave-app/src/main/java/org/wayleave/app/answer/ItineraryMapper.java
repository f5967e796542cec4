package org.wayleave.app.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.region.Region;
import org.wayleave.network.element.Link;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.explain.Source;
import org.wayleave.network.explain.SourceReference;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.cost.Amounts;
import org.wayleave.plan.cost.Lognormal;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.itinerary.Leg;
import org.wayleave.plan.itinerary.Step;

/** Turns itineraries into their JSON form. Thread-safe, no state but the region. */
final class ItineraryMapper {

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double CENTS_PER_USD = 100;
  private static final double GRAMS_PER_KG = 1000;
  private static final double METRES_PER_KM = 1000;
  private static final double ONE_METRE_DEG = 1e5;

  private final Region region;

  /** A mapper for answers on that region. */
  ItineraryMapper(Region region) {
    this.region = region;
  }

  RouteDto.Itinerary toDto(Itinerary itinerary, double correlation) {
    Amounts all = itinerary.cost();
    Lognormal tripTime = itinerary.tripTime(correlation);
    List<RouteDto.Leg> legs = new ArrayList<>();
    for (int x = 0; x < itinerary.legs().size(); x++) {
      legs.add(toDto(x + 1, itinerary.legs().get(x)));
    }
    return new RouteDto.Itinerary(
        itinerary.toLine(),
        round(itinerary.lengthM() / METRES_PER_KM, 10),
        hours(all.timeSeconds()),
        dollars(all.costUsCents()),
        kilograms(all.co2eGrams()),
        dollars(itinerary.generalizedUsCents()),
        itinerary.borders(),
        itinerary.isMostlyEstimated() ? Basis.ESTIMATE.code() : null,
        "sum of the inputs' low and high",
        itinerary.breakdown().entrySet().stream()
            .map(entry ->
                new RouteDto.Part(
                    entry.getKey().code(),
                    hours(entry.getValue().timeSeconds()),
                    dollars(entry.getValue().costUsCents()),
                    kilograms(entry.getValue().co2eGrams())))
            .toList(),
        new RouteDto.Reliability(
            round(tripTime.p50() / SECONDS_PER_HOUR, 100),
            round(tripTime.p90() / SECONDS_PER_HOUR, 100),
            round(tripTime.p95() / SECONDS_PER_HOUR, 100),
            correlation),
        itinerary.shares().stream().map(this::toDto).toList(),
        legs,
        itinerary.restrictions().stream().map(this::toDto).toList(),
        Stream.concat(withoutPrices(), itinerary.notices().stream())
            .map(notice ->
                new RouteDto.Notice(
                    notice.code(),
                    notice.severity().code(),
                    (notice.fact() + " " + notice.advice()).strip()))
            .toList());
  }

  /** A network without parameters has no costs; zero would look like knowledge. */
  private Stream<Notice> withoutPrices() {
    return region.priceBase().isEmpty()
        ? Stream.of(
            new Notice(
                "no_parameters",
                Severity.WARNING,
                Location.NOWHERE,
                "The network has no parameters; cost and emissions were not reckoned.",
                "Maybe add operation.csv to it."))
        : Stream.empty();
  }

  private RouteDto.Share toDto(Itinerary.Share share) {
    return new RouteDto.Share(
        share.jurisdiction(),
        AnswerMapper.jurisdictionName(share.jurisdiction()),
        round(share.lengthM() / METRES_PER_KM, 10),
        round(share.timeSeconds() / SECONDS_PER_HOUR, 100));
  }

  private RouteDto.Leg toDto(int index, Leg leg) {
    Amounts cost = leg.cost();
    Set<String> jurisdictions = new LinkedHashSet<>();
    leg.steps().forEach(step -> jurisdictions.add(step.jurisdiction()));
    return new RouteDto.Leg(
        index,
        leg.mode().code(),
        leg.layer().isRail() ? leg.layer().shortText().substring("rail".length()) : null,
        PlaceDto.of(leg.from()),
        PlaceDto.of(leg.to()),
        round(leg.lengthM() / METRES_PER_KM, 10),
        hours(cost.timeSeconds()),
        dollars(cost.costUsCents()),
        kilograms(cost.co2eGrams()),
        leg.links().stream().map(Link::key).toList(),
        leg.course().stream().map(ItineraryMapper::coordinate).toList(),
        leg.steps().stream().map(this::toDto).toList(),
        List.copyOf(jurisdictions),
        toDto(leg.links().stream().map(Link::provenance).toList()));
  }

  private static List<Double> coordinate(GeoPoint point) {
    return List.of(round(point.lonDeg(), ONE_METRE_DEG), round(point.latDeg(), ONE_METRE_DEG));
  }

  private RouteDto.OperationDto toDto(Step step) {
    return new RouteDto.OperationDto(
        step.operation().code(),
        step.text(),
        step.place().isEmpty() ? null : step.place(),
        hours(step.cost().timeSeconds()),
        dollars(step.cost().costUsCents()),
        kilograms(step.cost().co2eGrams()),
        toDto(step.cost().provenances()));
  }

  private RouteDto.Restriction toDto(Itinerary.Flag flag) {
    return new RouteDto.Restriction(
        flag.restriction().id(),
        flag.restriction().authority(),
        flag.restriction().type(),
        flag.restriction().description(),
        flag.restriction().dateStart().isEmpty() ? null : flag.restriction().dateStart(),
        flag.restriction().dateEnd().isEmpty() ? null : flag.restriction().dateEnd(),
        flag.restriction().status(),
        flag.touches(),
        toDto(List.of(flag.restriction().provenance())));
  }

  /** Several provenances as one: the weakest basis, each source once. */
  RouteDto.Provenance toDto(List<Provenance> provenances) {
    Basis weakest = Basis.PUBLISHED;
    Map<SourceReference, RouteDto.Source> sources = new LinkedHashMap<>();
    Set<@Nullable Integer> years = new LinkedHashSet<>();
    for (Provenance provenance : provenances) {
      weakest = weakest.weaker(provenance.basis());
      years.add(provenance.year());
      provenance.sources().forEach(reference -> sources.put(reference, toDto(reference)));
    }
    Integer year = years.size() == 1 ? years.iterator().next() : null;
    return new RouteDto.Provenance(weakest.code(), year, List.copyOf(sources.values()));
  }

  private RouteDto.Source toDto(SourceReference reference) {
    Source source = region.network().sources().get(reference.id());
    return new RouteDto.Source(
        reference.id(),
        source == null ? reference.id() : source.title(),
        source == null ? null : source.url(),
        reference.locator());
  }

  private static RouteDto.Range hours(Range seconds) {
    return range(seconds, SECONDS_PER_HOUR);
  }

  private static RouteDto.Range dollars(Range usCents) {
    return range(usCents, CENTS_PER_USD);
  }

  private static RouteDto.Range kilograms(Range grams) {
    return range(grams, GRAMS_PER_KG);
  }

  private static RouteDto.Range range(Range range, double divisor) {
    return new RouteDto.Range(
        round(range.low() / divisor, 100),
        round(range.mid() / divisor, 100),
        round(range.high() / divisor, 100));
  }

  static double round(double value, double parts) {
    return Math.round(value * parts) / parts;
  }
}
