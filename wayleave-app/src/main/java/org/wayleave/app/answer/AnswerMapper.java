package org.wayleave.app.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.region.Asked;
import org.wayleave.app.region.DependenceAnswers;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.io.parameters.FigureOverride;
import org.wayleave.network.element.Mode;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.capacity.SteadyQueue;
import org.wayleave.plan.cost.Amounts;
import org.wayleave.plan.dependence.Bargain;
import org.wayleave.plan.dependence.Dependence;
import org.wayleave.plan.dependence.DependenceAnalyst;
import org.wayleave.plan.dependence.Leverage;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.itinerary.RestrictionCheck;
import org.wayleave.plan.itinerary.Trip;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.Parameter;
import org.wayleave.plan.pareto.Completeness;
import org.wayleave.plan.pareto.FrontEffort;
import org.wayleave.plan.routing.ParetoFront;
import org.wayleave.plan.routing.RouteAnswer;
import org.wayleave.plan.routing.RouteRequest;
import org.wayleave.plan.routing.Stability;

/** Turns answers into their JSON form, the same for every way of asking. Thread-safe. */
public final class AnswerMapper {

  /** What a parameter is about, in words. */
  public static String nameOf(Parameter parameter) {
    return FigureNames.nameOf(parameter);
  }

  /** Several provenances as one: the weakest basis, each source once. */
  public RouteDto.Provenance provenance(List<Provenance> provenances) {
    return itineraries.toDto(provenances);
  }

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double CENTS_PER_USD = 100;
  private static final double GRAMS_PER_KG = 1000;

  private final Region region;
  private final ItineraryMapper itineraries;
  private final FigureNames names;

  /** A mapper for answers on that region. */
  public AnswerMapper(Region region) {
    this.region = region;
    itineraries = new ItineraryMapper(region);
    names = new FigureNames(region);
  }

  /** One way. */
  public RouteDto toDto(Asked asked, Itinerary itinerary) {
    return new RouteDto(
        routeId(asked.question(), asked.request()),
        networkName(),
        parametersHash(asked),
        asked.request().scenario().hash(),
        asked.question().fileHash().isEmpty() ? null : asked.question().fileHash(),
        region.priceBase(),
        query(asked, isOfSeveral(asked.question()) ? asked.rank() : null),
        itineraries.toDto(itinerary, asked.correlation()));
  }

  /** There is no way; what cuts it, and what may help. */
  public ProblemDto toDto(Asked asked, RouteAnswer.NoRoute none) {
    Trip trip = asked.request().trip();
    return ProblemDto.of(
        trip.origin().name(),
        trip.destination().name(),
        none,
        new NoRouteAdvice(region.network(), asked.request()).of(none));
  }

  /** A front, with so many representatives at least. */
  public ChoiceDto.Front toDto(Asked asked, ParetoFront front, int representatives) {
    List<ParetoFront.Representative> chosen = front.representatives(representatives);
    Itinerary balanced = front.itinerary(chosen.getFirst().rank());
    List<ChoiceDto.Representative> some =
        chosen.stream().map(one -> representative(asked, front, one, balanced)).toList();
    boolean hasVariance = front.criteria().contains(Criterion.VARIANCE);
    return new ChoiceDto.Front(
        networkName(),
        parametersHash(asked),
        asked.request().scenario().hash(),
        region.priceBase(),
        query(asked, null),
        front.criteria().stream().map(AnswerMapper::axis).toList(),
        front.size(),
        completeness(front.completeness()),
        IntStream.range(0, front.size())
            .mapToObj(place ->
                new ChoiceDto.Way(
                    place,
                    figures(front, place),
                    cents(front.generalizedUsCents(place)),
                    hasVariance ? ItineraryMapper.round(front.p95Hours(place), 100) : null))
            .toList(),
        some,
        effort(front.effort()));
  }

  private ChoiceDto.Representative representative(
      Asked asked, ParetoFront front, ParetoFront.Representative one, Itinerary balanced) {
    Itinerary way = front.itinerary(one.rank());
    boolean isBalanced = one.roles().contains(ParetoFront.Role.BALANCED);
    return new ChoiceDto.Representative(
        one.rank(),
        one.roles().stream().map(ParetoFront.Role::code).toList(),
        isBalanced ? null : trade(way, balanced),
        routeId(ranked(asked, one.rank()), asked.request()),
        itineraries.toDto(way, asked.correlation()));
  }

  /** The question for one way of a front, which says its criteria even when they are the usual. */
  private static RouteQuestion ranked(Asked asked, int rank) {
    return asked
        .question()
        .with(
            RouteQuestion.CRITERIA,
            asked.criteria().stream().map(Criterion::code).toArray(String[]::new))
        .with(RouteQuestion.RANK, Integer.toString(rank));
  }

  /** The legs of ways as GeoJSON lines (RFC 7946); the id may be empty. */
  public static Map<String, Object> geoJson(String routeId, List<RouteDto.Itinerary> ways) {
    return RouteGeoJson.of(routeId, ways);
  }

  /** Ways that share little. */
  public ChoiceDto.Alternatives toDto(Asked asked, List<Itinerary> ways) {
    List<ChoiceDto.Alternative> some = new ArrayList<>();
    for (int rank = 0; rank < ways.size(); rank++) {
      Itinerary way = ways.get(rank);
      RouteQuestion question =
          asked
              .question()
              .with(RouteQuestion.ALTERNATIVES, Integer.toString(asked.alternatives()))
              .with(RouteQuestion.OVERLAP, Double.toString(asked.mostOverlap()))
              .with(RouteQuestion.RANK, Integer.toString(rank));
      some.add(
          new ChoiceDto.Alternative(
              rank,
              rank == 0 ? null : ItineraryMapper.round(way.overlap(ways.getFirst()), 1000),
              rank == 0 ? null : trade(way, ways.getFirst()),
              routeId(question, asked.request()),
              itineraries.toDto(way, asked.correlation())));
    }
    return new ChoiceDto.Alternatives(
        networkName(),
        parametersHash(asked),
        asked.request().scenario().hash(),
        region.priceBase(),
        query(asked, null),
        asked.mostOverlap(),
        some);
  }

  /** On whose permission a trade depends, without and with what the question opens. */
  public DependenceDto.Answer toDto(Asked asked, Bargain.Rule rule, DependenceAnswers.Pair pair) {
    Dependence asIs = dependence(pair.asIs());
    Dependence opened = pair.opened().equals(pair.asIs()) ? null : dependence(pair.opened());
    return new DependenceDto.Answer(
        networkName(),
        parametersHash(asked),
        asked.request().scenario().hash(),
        region.priceBase(),
        query(asked, null),
        rule.limit(),
        DependenceMapper.LIMIT_BASIS,
        asIs == null ? null : DependenceMapper.toDto(asIs),
        opened == null ? null : DependenceMapper.toDto(opened),
        asIs == null || opened == null
            ? null
            : DependenceMapper.changes(Leverage.between(asIs, opened)),
        DependenceMapper.MEANING);
  }

  private static @Nullable Dependence dependence(DependenceAnalyst.Answer answer) {
    return answer instanceof DependenceAnalyst.Answer.Found found ? found.dependence() : null;
  }

  /** What a choice rests on. */
  public ChoiceDto.Stability toDto(Stability stability) {
    double parts = parts(stability.criterion());
    return new ChoiceDto.Stability(
        stability.criterion().code(),
        axis(stability.criterion()).unit(),
        stability.line(),
        stability.inputs().stream()
            .map(input ->
                new ChoiceDto.Input(
                    input.figure().id(),
                    names.name(input.figure().id()),
                    input.figure().mid(),
                    input.figure().unit(),
                    input.figure().low(),
                    input.figure().high(),
                    input.figure().p95(),
                    ItineraryMapper.round(input.share() / parts, 100),
                    ItineraryMapper.round(input.swingDown() / parts, 100),
                    ItineraryMapper.round(input.swingUp() / parts, 100),
                    flip(input.below()),
                    flip(input.above()),
                    input.isFragile(),
                    itineraries.toDto(List.of(input.figure().provenance()))))
            .toList());
  }

  private static ChoiceDto.@Nullable Flip flip(Stability.@Nullable Flip flip) {
    return flip == null
        ? null
        : new ChoiceDto.Flip(ItineraryMapper.round(flip.value(), 10_000), flip.line());
  }

  /** The whole reckoning of a way, and of the search that found it, as lines. */
  public ChoiceDto.Explanation explanation(
      Asked asked, RouteAnswer.Found found, @Nullable Stability stability) {
    return new ChoiceDto.Explanation(
        routeId(asked.question(), asked.request()),
        new ExplanationText(asked, region.parameters().hash(), region.network().hash())
            .lines(found, stability == null ? null : toDto(stability)));
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
                    "Maybe it was cut off; an id begins with r2."));
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

  private RouteDto.NetworkName networkName() {
    return new RouteDto.NetworkName(region.network().name(), region.network().hash());
  }

  private String parametersHash(Asked asked) {
    return region.parameters().correct(asked.request().corrections()).hash();
  }

  private String routeId(RouteQuestion question, RouteRequest request) {
    return new RouteId(
            question,
            region.network().hash(),
            region.parameters().hash(),
            request.scenario().hash())
        .encode();
  }

  private static boolean isOfSeveral(RouteQuestion question) {
    return question.isAboutFront() || question.isAboutAlternatives();
  }

  private RouteDto.Query query(Asked asked, @Nullable Integer rank) {
    RouteQuestion question = asked.question();
    Trip trip = asked.request().trip();
    boolean isExcluding = asked.request().restricted() == RouteRequest.Restricted.EXCLUDE;
    return new RouteDto.Query(
        PlaceDto.of(trip.origin()),
        PlaceDto.of(trip.destination()),
        asked.request().criterion().code(),
        trip.commodity().code(),
        "1 " + trip.loadUnit().symbol(),
        asked.request().modes().stream().map(Mode::code).toList(),
        trip.departure().toString(),
        question.list(RouteQuestion.CLOSE),
        question.list(RouteQuestion.OPEN),
        question.list(RouteQuestion.EXCLUDE),
        isExcluding ? "exclude" : "flag",
        isExcluding
            ? new RestrictionCheck(region.network(), trip).listRestrictedLinks().cardinality()
            : 0,
        question.isAboutFront() ? question.list(RouteQuestion.CRITERIA) : null,
        rank,
        question.overrides().stream().map(row -> correction(row, asked)).toList());
  }

  private RouteDto.Correction correction(FigureOverride row, Asked asked) {
    Optional<FigureNames.Known> known =
        names.known(row.figure(), asked.request().trip().commodity());
    String unit = known.map(FigureNames.Known::unit).orElse(null);
    return new RouteDto.Correction(
        row.figure(),
        row.low(),
        row.mid(),
        row.high(),
        row.p95(),
        row.unit().isEmpty() ? unit : row.unit(),
        row.source(),
        row.note().isEmpty() ? null : row.note(),
        known.map(FigureNames.Known::value).orElse(null),
        known.flatMap(value -> Optional.ofNullable(value.value())).isPresent() ? unit : null,
        queue(asked.queues().get(row.figure())));
  }

  private static RouteDto.@Nullable Queue queue(@Nullable SteadyQueue queue) {
    if (queue == null) {
      return null;
    }
    Range wait = queue.waitSeconds();
    return new RouteDto.Queue(
        new RouteDto.Range(hours(wait.low()), hours(wait.mid()), hours(wait.high())),
        queue.basis().code(),
        queue.normalTonnes(),
        queue.comingTonnes(),
        queue.roundTonnes(),
        queue.stuckTonnes());
  }

  private static double hours(long seconds) {
    return ItineraryMapper.round(seconds / SECONDS_PER_HOUR, 10);
  }

  private static ChoiceDto.Trade trade(Itinerary way, Itinerary other) {
    Amounts one = way.cost();
    Amounts two = other.cost();
    return new ChoiceDto.Trade(
        cents(one.costUsCents().mid() - two.costUsCents().mid()),
        ItineraryMapper.round(
            (one.timeSeconds().mid() - two.timeSeconds().mid()) / SECONDS_PER_HOUR, 100),
        ItineraryMapper.round((one.co2eGrams().mid() - two.co2eGrams().mid()) / GRAMS_PER_KG, 100),
        way.borders() - other.borders());
  }

  private static ChoiceDto.Axis axis(Criterion criterion) {
    return new ChoiceDto.Axis(
        criterion.code(),
        switch (criterion) {
          case GENERALIZED, COST -> "USD";
          case TIME -> "h";
          case CO2E -> "kg";
          case BORDERS -> "";
          case VARIANCE -> "h²";
        });
  }

  /** How many of the engine's units are one of the answer's. */
  private static double parts(Criterion criterion) {
    return switch (criterion) {
      case GENERALIZED, COST -> CENTS_PER_USD;
      case TIME -> SECONDS_PER_HOUR;
      case CO2E -> GRAMS_PER_KG;
      case BORDERS -> 1;
      case VARIANCE -> 3600;
    };
  }

  private static List<Double> figures(ParetoFront front, int place) {
    long[] figures = front.figures(place);
    return IntStream.range(0, figures.length)
        .mapToObj(x -> ItineraryMapper.round(figures[x] / parts(front.criteria().get(x)), 100))
        .toList();
  }

  private static double cents(long usCents) {
    return usCents / CENTS_PER_USD;
  }

  static ChoiceDto.Completeness completeness(Completeness completeness) {
    return switch (completeness) {
      case Completeness.Exact _ -> new ChoiceDto.Completeness("exact", null, null);
      case Completeness.Within within ->
          new ChoiceDto.Completeness("within", within.epsilonShare(), null);
      case Completeness.Cut cut -> new ChoiceDto.Completeness("cut", null, cut.rule());
    };
  }

  private static ChoiceDto.Effort effort(FrontEffort effort) {
    return new ChoiceDto.Effort(
        effort.generated(),
        effort.accepted(),
        effort.rejectedAtNode(),
        effort.droppedByFoundWay(),
        effort.droppedUnreachable(),
        effort.leftOver(),
        effort.labelBytes(),
        effort.runs());
  }
}
