package org.wayleave.plan.moduletests;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Mode;
import org.wayleave.network.scenario.Modification;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.network.sketch.Sketch;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.itinerary.Step;
import org.wayleave.plan.itinerary.Trip;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.Correction;
import org.wayleave.plan.parameter.LoadUnit;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.pareto.FrontLimit;
import org.wayleave.plan.routing.FrontAnswer;
import org.wayleave.plan.routing.ParetoFront;
import org.wayleave.plan.routing.RouteAnswer;
import org.wayleave.plan.routing.RoutePlanner;
import org.wayleave.plan.routing.RouteRequest;
import org.wayleave.plan.routing.Stability;

/**
 * A question on a network: from A to B, a container by generalized cost with all modes in June,
 * unless told otherwise.
 */
final class Ask {

  private final Network network;
  private ParameterTable parameters = TestParameters.table();
  private String from = "A";
  private String to = "B";
  private Commodity goods = Commodity.CONTAINER;
  private LoadUnit loadUnit = LoadUnit.TEU;
  private Criterion criterion = Criterion.GENERALIZED;
  private Set<Mode> modes = EnumSet.allOf(Mode.class);
  private LocalDate departure = LocalDate.of(2024, 6, 1);
  private Scenario scenario = Scenario.BASELINE;
  private List<Correction> corrections = List.of();
  private RouteRequest.Restricted restricted = RouteRequest.Restricted.FLAG;

  private Ask(Network network) {
    this.network = network;
  }

  static Ask on(String... sketch) {
    return on(Sketch.parse(String.join("\n", sketch)));
  }

  static Ask on(Network network) {
    return new Ask(network);
  }

  private Ask but(Consumer<Ask> change) {
    Ask other = new Ask(network);
    other.parameters = parameters;
    other.from = from;
    other.to = to;
    other.goods = goods;
    other.loadUnit = loadUnit;
    other.criterion = criterion;
    other.modes = modes;
    other.departure = departure;
    other.scenario = scenario;
    other.corrections = corrections;
    other.restricted = restricted;
    change.accept(other);
    return other;
  }

  Ask from(String node) {
    return but(ask -> ask.from = node);
  }

  Ask to(String node) {
    return but(ask -> ask.to = node);
  }

  Ask with(ParameterTable table) {
    return but(ask -> ask.parameters = table);
  }

  Ask of(Commodity commodity) {
    return but(ask -> {
      ask.goods = commodity;
      ask.loadUnit = LoadUnit.usual(commodity);
    });
  }

  Ask in(LoadUnit unit) {
    return but(ask -> ask.loadUnit = unit);
  }

  Ask by(Criterion what) {
    return but(ask -> ask.criterion = what);
  }

  Ask only(Mode first, Mode... more) {
    return but(ask -> ask.modes = EnumSet.of(first, more));
  }

  Ask on(LocalDate day) {
    return but(ask -> ask.departure = day);
  }

  Ask closing(String... elements) {
    return in(Scenario.of(List.of(elements), List.of()));
  }

  Ask opening(String... elements) {
    return in(Scenario.of(List.of(), List.of(elements)));
  }

  Ask changing(Modification... changes) {
    return in(new Scenario("what-if", List.of(changes)));
  }

  Ask in(Scenario what) {
    return but(ask -> ask.scenario = what);
  }

  Ask correcting(Correction... others) {
    return but(ask -> ask.corrections = List.of(others));
  }

  Ask withoutWhatIsRestricted() {
    return but(ask -> ask.restricted = RouteRequest.Restricted.EXCLUDE);
  }

  Network network() {
    return network;
  }

  LocalDate departure() {
    return departure;
  }

  RouteAnswer answer() {
    return planner().plan(request());
  }

  private RoutePlanner planner() {
    return new RoutePlanner(network, parameters);
  }

  RouteRequest request() {
    return new RouteRequest(
        new Trip(
            network.findNode(from).orElseThrow(),
            network.findNode(to).orElseThrow(),
            goods,
            loadUnit,
            departure),
        criterion,
        modes,
        scenario,
        corrections,
        restricted);
  }

  /** The front by those criteria. */
  ParetoFront front(Criterion... criteria) {
    return front(FrontLimit.NONE, criteria);
  }

  ParetoFront front(FrontLimit limit, Criterion... criteria) {
    return switch (planner().front(request(), List.of(criteria), limit)) {
      case FrontAnswer.Found found -> found.front();
      case FrontAnswer.None none -> throw new AssertionError("There is no way: " + none);
    };
  }

  /** The lines of ways that share no more than that. */
  List<String> alternatives(int count, double mostOverlap) {
    return planner().alternatives(request(), count, mostOverlap).stream().map(Ask::line).toList();
  }

  Stability stability() {
    return planner().stability(request(), () -> false);
  }

  Itinerary itinerary() {
    return switch (answer()) {
      case RouteAnswer.Found found -> found.itinerary();
      case RouteAnswer.NoRoute none -> throw new AssertionError("There is no way: " + none);
    };
  }

  /** The way, or what is in the way, as one line. */
  String line() {
    return line(answer());
  }

  private static String line(RouteAnswer answer) {
    return switch (answer) {
      case RouteAnswer.Found found -> found.itinerary().toLine();
      case RouteAnswer.NoRoute none ->
          "no way: %s; one gets to %s"
              .formatted(
                  none.cuts().stream()
                      .map(cut -> cut.link().id() + " " + cut.reason())
                      .collect(Collectors.joining(", ")),
                  none.reachable().stream()
                      .map(node -> node.key())
                      .collect(Collectors.joining(" ")));
    };
  }

  /** The operations of the way other than moving, each with its place, in order. */
  String operations() {
    return steps()
        .filter(step -> step.lengthM() == 0)
        .map(step -> step.operation() + " " + step.place())
        .collect(Collectors.joining(", "));
  }

  /** All that is done, in the user's words. */
  List<String> texts() {
    return steps().map(Step::text).toList();
  }

  private Stream<Step> steps() {
    return itinerary().legs().stream().flatMap(leg -> leg.steps().stream());
  }
}
