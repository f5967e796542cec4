package org.wayleave.app.region;

import static org.wayleave.app.region.RouteQuestion.ALTERNATIVES;
import static org.wayleave.app.region.RouteQuestion.BY;
import static org.wayleave.app.region.RouteQuestion.CLOSE;
import static org.wayleave.app.region.RouteQuestion.COMMODITY;
import static org.wayleave.app.region.RouteQuestion.CORRELATION;
import static org.wayleave.app.region.RouteQuestion.CRITERIA;
import static org.wayleave.app.region.RouteQuestion.DATE;
import static org.wayleave.app.region.RouteQuestion.EXCLUDE;
import static org.wayleave.app.region.RouteQuestion.FROM;
import static org.wayleave.app.region.RouteQuestion.LOAD_UNIT;
import static org.wayleave.app.region.RouteQuestion.MODES;
import static org.wayleave.app.region.RouteQuestion.OPEN;
import static org.wayleave.app.region.RouteQuestion.OVERLAP;
import static org.wayleave.app.region.RouteQuestion.RANK;
import static org.wayleave.app.region.RouteQuestion.RESTRICTED;
import static org.wayleave.app.region.RouteQuestion.TO;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Mode;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.explain.SourceReference;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Modification;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.capacity.SteadyQueue;
import org.wayleave.plan.itinerary.Trip;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.LoadUnit;
import org.wayleave.plan.routing.RouteRequest;

/** Turns a question's words into the engine's. Used once. */
final class QuestionReader {

  private static final int USUAL_ALTERNATIVES = 3;
  private static final int MOST_ALTERNATIVES = 20;
  private static final double USUAL_OVERLAP = 0.6;
  private static final int MOST_WAYS = 1_000_000;

  private final RouteQuestion question;
  private final Region region;

  QuestionReader(RouteQuestion question, Region region) {
    this.question = question;
    this.region = region;
  }

  Asked read(Clock clock) {
    Commodity commodity =
        word(COMMODITY, List.of(Commodity.values()), Commodity::code, Commodity.CONTAINER);
    Trip trip =
        new Trip(
            region.places().getPlace(question.text(FROM)),
            region.places().getPlace(question.text(TO)),
            commodity,
            loadUnit(commodity),
            day(clock));
    requireOneKind();
    OverrideReader overrides = new OverrideReader(region, List.of(commodity));
    question.overrides().forEach(overrides::read);
    List<Queue> queues = queues(trip.departure());
    RouteRequest request =
        new RouteRequest(
            trip,
            word(BY, Criterion.OF_A_ROUTE, Criterion::code, Criterion.GENERALIZED),
            modes(),
            scenario(overrides.modifications(), queues),
            overrides.corrections(),
            word(
                RESTRICTED,
                List.of(RouteRequest.Restricted.values()),
                value -> value.name().toLowerCase(Locale.ROOT),
                RouteRequest.Restricted.FLAG));
    List<Criterion> criteria =
        question.list(CRITERIA).stream()
            .map(given -> oneOf(CRITERIA, given, Criterion.OF_A_FRONT, Criterion::code))
            .toList();
    return new Asked(
        said(request, criteria),
        request,
        criteria.isEmpty() ? Criterion.USUAL_FRONT : criteria,
        (int) number(RANK, 0, 0, MOST_WAYS),
        number(CORRELATION, 0, 0, 1),
        (int) number(ALTERNATIVES, USUAL_ALTERNATIVES, 1, MOST_ALTERNATIVES),
        number(OVERLAP, USUAL_OVERLAP, 0, 1),
        byFigure(queues));
  }

  /** What holds for every trade alike; a word about one way is refused. */
  Circumstances readCircumstances(Clock clock) {
    for (String word : question.words().keySet()) {
      if (!Circumstances.WORDS.contains(word)) {
        throw new UserException(
            "bad_parameter",
            "The setting (%s) is about one way, not about all trades.".formatted(word),
            "Maybe leave it out; known here are: %s."
                .formatted(String.join(", ", Circumstances.WORDS)));
      }
    }
    OverrideReader overrides = new OverrideReader(region, List.of(Commodity.values()));
    question.overrides().forEach(overrides::read);
    LocalDate departure = day(clock);
    List<Queue> queues = queues(departure);
    return new Circumstances(
        scenario(overrides.modifications(), queues),
        overrides.corrections(),
        modes(),
        departure,
        question.fileHash(),
        byFigure(queues));
  }

  /** A queue at an element, and who says how much capacity is left there. */
  private record Queue(OverrideReader.CapacityLeft left, SteadyQueue steady) {}

  private static Map<String, SteadyQueue> byFigure(List<Queue> queues) {
    Map<String, SteadyQueue> figureToQueue = new HashMap<>();
    queues.forEach(queue -> figureToQueue.put(queue.left.asked().figure(), queue.steady));
    return figureToQueue;
  }

  /**
   * The queues where capacity is lost. They are everybody's: neither whom the asker leaves out nor
   * his modes and goods change them.
   */
  private List<Queue> queues(LocalDate departure) {
    OverrideReader everybody = new OverrideReader(region, List.of(Commodity.values()));
    question.overrides().forEach(everybody::read);
    QueueTable.World world =
        new QueueTable.World(
            scenario(changes(everybody.modifications())), everybody.corrections(), departure);
    return everybody.capacities().stream()
        .map(
            left -> new Queue(left, region.queues().get(world, left.element()).queue(left.share())))
        .toList();
  }

  /** A front, alternatives and one best way are different questions. */
  private void requireOneKind() {
    if (question.isAboutFront() && question.isAboutAlternatives()) {
      throw new UserException(
          "bad_parameter",
          "A front and alternatives were both asked for.",
          "Maybe leave out the alternatives, or the criteria of the front.");
    }
    boolean isOfSeveral = question.isAboutFront() || question.isAboutAlternatives();
    if (!isOfSeveral && !question.text(RANK).isEmpty()) {
      throw new UserException(
          "bad_parameter",
          "A rank (%s) was given, but neither a front nor alternatives were asked for."
              .formatted(question.text(RANK)),
          "Maybe add criteria of a front, or a number of alternatives.");
    }
    if (!question.isAboutAlternatives() && !question.text(OVERLAP).isEmpty()) {
      throw new UserException(
          "bad_parameter",
          "An overlap (%s) was given, but no alternatives were asked for."
              .formatted(question.text(OVERLAP)),
          "Maybe add a number of alternatives.");
    }
  }

  /** The question again, with ids for names and every default said. */
  private RouteQuestion said(RouteRequest request, List<Criterion> criteria) {
    Trip trip = request.trip();
    Map<String, List<String>> said = new HashMap<>(question.words());
    said.put(FROM, List.of(trip.origin().key()));
    said.put(TO, List.of(trip.destination().key()));
    said.put(BY, List.of(request.criterion().code()));
    said.put(COMMODITY, List.of(trip.commodity().code()));
    said.put(LOAD_UNIT, List.of(trip.loadUnit().symbol()));
    said.put(MODES, request.modes().stream().map(Mode::code).toList());
    said.put(DATE, List.of(trip.departure().toString()));
    said.put(EXCLUDE, excluded());
    if (!criteria.isEmpty()) {
      said.put(CRITERIA, criteria.stream().map(Criterion::code).toList());
    }
    return new RouteQuestion(said, question.overrides(), question.fileHash());
  }

  private Set<Mode> modes() {
    Set<Mode> allowed = EnumSet.noneOf(Mode.class);
    for (String mode : question.list(MODES)) {
      allowed.add(oneOf(MODES, mode.replace('-', '_'), List.of(Mode.values()), Mode::code));
    }
    return allowed.isEmpty() ? EnumSet.allOf(Mode.class) : allowed;
  }

  private Scenario scenario(List<Modification> corrections, List<Queue> queues) {
    List<Modification> all = changes(List.of());
    excluded().forEach(code -> all.add(new Modification.Close("jurisdiction:" + code)));
    all.addAll(corrections);
    queues.forEach(queue -> all.add(wait(queue)));
    return scenario(all);
  }

  /** What is closed and opened for everybody, then the corrections. */
  private List<Modification> changes(List<Modification> corrections) {
    List<Modification> changes = new ArrayList<>();
    question.list(CLOSE).forEach(element -> changes.add(new Modification.Close(element)));
    question.list(OPEN).forEach(element -> changes.add(new Modification.Open(element)));
    changes.addAll(corrections);
    return changes;
  }

  private static Scenario scenario(List<Modification> changes) {
    return changes.isEmpty() ? Scenario.BASELINE : new Scenario("what-if", changes);
  }

  private static Modification wait(Queue queue) {
    return new Modification.Modify(
        queue.left.element(),
        Modification.Quantity.QUEUE_SECONDS,
        Math.toIntExact(queue.steady.waitSeconds().mid()),
        new Provenance(
            List.of(new SourceReference(queue.left.asked().source(), null)),
            null,
            Basis.COMPUTED.weaker(queue.steady.basis()),
            "computed from the capacity that is left (%s %%), the trades of the network and what"
                    .formatted(OverrideReader.plain(queue.left.asked().mid()))
                + " going round costs them"));
  }

  /** The codes of jurisdictions, as they are written. */
  private List<String> excluded() {
    return question.list(EXCLUDE).stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
  }

  private LoadUnit loadUnit(Commodity commodity) {
    List<LoadUnit> known = LoadUnit.of(commodity);
    String given = question.text(LOAD_UNIT);
    boolean isAnother =
        known.stream().noneMatch(unit -> unit.symbol().equalsIgnoreCase(given))
            && Arrays.stream(LoadUnit.values()).anyMatch(u -> u.symbol().equalsIgnoreCase(given));
    if (isAnother) {
      throw new UserException(
          "bad_parameter",
          "The load unit (%s) is none for (%s).".formatted(given, commodity.code()),
          "Maybe one of: %s."
              .formatted(String.join(", ", known.stream().map(LoadUnit::symbol).toList())));
    }
    return word(LOAD_UNIT, known, LoadUnit::symbol, LoadUnit.usual(commodity));
  }

  private LocalDate day(Clock clock) {
    String date = question.text(DATE);
    if (date.isEmpty()) {
      return LocalDate.now(clock);
    }
    try {
      LocalDate day = LocalDate.parse(date);
      if (day.getYear() < 1990 || day.getYear() > 2100) {
        throw new UserException(
            "bad_parameter",
            "The date (%s) is not between 1990 and 2100.".formatted(date),
            "Maybe the year is mistyped.");
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new UserException(
          "bad_parameter",
          "The date (%s) is not a day.".formatted(date),
          "Maybe write it as yyyy-mm-dd, for example 2024-06-01.");
    }
  }

  private double number(String key, double usual, double least, double most) {
    String text = question.text(key);
    if (text.isEmpty()) {
      return usual;
    }
    double value = text.matches("\\d{1,7}(\\.\\d{1,9})?") ? Double.parseDouble(text) : -1;
    boolean isWhole = most <= 1 || value == Math.rint(value);
    if (value < least || value > most || !isWhole) {
      throw new UserException(
          "bad_parameter",
          "The value (%s) of (%s) is not a number from %s to %s."
              .formatted(text, key, plain(least), plain(most)),
          "Maybe leave it out; the default is %s.".formatted(plain(usual)));
    }
    return value;
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
  }

  private <T> T word(String key, List<T> known, Function<T, String> code, T usual) {
    String given = question.text(key);
    return given.isEmpty() ? usual : oneOf(key, given, known, code);
  }

  private static <T> T oneOf(String key, String given, List<T> known, Function<T, String> code) {
    return known.stream()
        .filter(value -> code.apply(value).equalsIgnoreCase(given))
        .findFirst()
        .orElseThrow(() ->
            new UserException(
                "bad_parameter",
                "The value (%s) of (%s) is not known.".formatted(given, key),
                "Maybe one of: %s."
                    .formatted(String.join(", ", known.stream().map(code).toList()))));
  }
}
