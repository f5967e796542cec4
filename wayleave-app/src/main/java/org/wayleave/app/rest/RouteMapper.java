package org.wayleave.app.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.explain.Source;
import org.wayleave.network.explain.SourceReference;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Modification;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.cost.OperationCost;
import org.wayleave.plan.routing.Itinerary;
import org.wayleave.plan.routing.Leg;
import org.wayleave.plan.routing.RouteRequest;
import org.wayleave.plan.routing.Step;

/** Turns itineraries into their JSON form. Thread-safe, no state but the region. */
public final class RouteMapper {

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double CENTS_PER_USD = 100;
  private static final double GRAMS_PER_KG = 1000;
  private static final double METRES_PER_KM = 1000;
  private static final double ONE_METRE_DEG = 1e5;

  private final Region region;

  /** A mapper for answers on that region. */
  public RouteMapper(Region region) {
    this.region = region;
  }

  /** The whole answer. */
  public RouteDto toDto(RouteRequest request, Itinerary itinerary) {
    Network network = region.network();
    String parametersHash = region.parameters().hash();
    String scenarioHash = request.scenario().hash();
    RouteDto.Query query =
        new RouteDto.Query(
            PlaceDto.of(request.origin()),
            PlaceDto.of(request.destination()),
            request.criterion().code(),
            request.commodity().code(),
            request.commodity().loadUnit(),
            request.modes().stream().map(Mode::code).toList(),
            request.departure().toString(),
            elements(request, Modification.Close.class),
            elements(request, Modification.Open.class));
    return new RouteDto(
        RouteId.of(query, network.hash(), parametersHash, scenarioHash).encode(),
        new RouteDto.NetworkName(network.name(), network.hash()),
        parametersHash,
        scenarioHash,
        region.priceBase(),
        query,
        toDto(itinerary));
  }

  /**
   * The question that a route id names, to be asked again.
   *
   * @throws UserException {@code bad_route_id} when the word is no route id, {@code stale_route_id}
   *     when it was answered on another network or with other parameters
   */
  public RouteQuestion question(String routeId) {
    RouteId id =
        RouteId.decode(routeId)
            .orElseThrow(() ->
                new UserException(
                    "bad_route_id",
                    "The word (%s) is not a route id."
                        .formatted(routeId.substring(0, Math.min(40, routeId.length()))),
                    "Maybe it was cut off; an id begins with r1."));
    boolean isSame =
        id.networkHash().equals(region.network().hash())
            && id.parametersHash().equals(region.parameters().hash());
    if (!isSame) {
      throw new UserException(
          "stale_route_id",
          "The route was answered on another network (%s) or with other parameters (%s)."
              .formatted(id.networkHash(), id.parametersHash()),
          "Maybe open that network with --network, or ask again on this one.");
    }
    return id.question();
  }

  private static List<String> elements(RouteRequest request, Class<? extends Modification> kind) {
    return request.scenario().modifications().stream()
        .filter(kind::isInstance)
        .map(Modification::element)
        .toList();
  }

  private RouteDto.Itinerary toDto(Itinerary itinerary) {
    OperationCost all = itinerary.cost();
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
        jurisdictionName(share.jurisdiction()),
        round(share.lengthM() / METRES_PER_KM, 10),
        round(share.timeSeconds() / SECONDS_PER_HOUR, 100));
  }

  /** What people call a jurisdiction, in English. */
  public static String jurisdictionName(String code) {
    return switch (code) {
      case "XZ" -> "High seas";
      case "XA" -> "Abkhazia (de facto administration)";
      default -> {
        String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        yield name.isEmpty() ? code : name;
      }
    };
  }

  private RouteDto.Leg toDto(int index, Leg leg) {
    OperationCost cost = leg.cost();
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
        leg.course().stream().map(RouteMapper::coordinate).toList(),
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
  private RouteDto.Provenance toDto(List<Provenance> provenances) {
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

  private static double round(double value, double parts) {
    return Math.round(value * parts) / parts;
  }
}
