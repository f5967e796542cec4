package org.wayleave.plan.moduletests;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Mode;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.network.sketch.Sketch;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.itinerary.Step;
import org.wayleave.plan.itinerary.Trip;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.routing.RouteAnswer;
import org.wayleave.plan.routing.RoutePlanner;
import org.wayleave.plan.routing.RouteRequest;

/**
 * A question on a network: from A to B, a container by generalized cost with all modes in June,
 * unless told otherwise.
 */
record Ask(
    Network network,
    ParameterTable parameters,
    String from,
    String to,
    Commodity goods,
    Criterion criterion,
    Set<Mode> modes,
    LocalDate departure,
    Scenario scenario) {

  static Ask on(String... sketch) {
    return on(Sketch.parse(String.join("\n", sketch)));
  }

  static Ask on(Network network) {
    return new Ask(
        network,
        TestParameters.table(),
        "A",
        "B",
        Commodity.CONTAINER,
        Criterion.GENERALIZED,
        EnumSet.allOf(Mode.class),
        LocalDate.of(2024, 6, 1),
        Scenario.BASELINE);
  }

  Ask from(String node) {
    return new Ask(network, parameters, node, to, goods, criterion, modes, departure, scenario);
  }

  Ask to(String node) {
    return new Ask(network, parameters, from, node, goods, criterion, modes, departure, scenario);
  }

  Ask with(ParameterTable table) {
    return new Ask(network, table, from, to, goods, criterion, modes, departure, scenario);
  }

  Ask of(Commodity commodity) {
    return new Ask(network, parameters, from, to, commodity, criterion, modes, departure, scenario);
  }

  Ask by(Criterion what) {
    return new Ask(network, parameters, from, to, goods, what, modes, departure, scenario);
  }

  Ask only(Mode first, Mode... more) {
    return new Ask(
        network,
        parameters,
        from,
        to,
        goods,
        criterion,
        EnumSet.of(first, more),
        departure,
        scenario);
  }

  Ask on(LocalDate day) {
    return new Ask(network, parameters, from, to, goods, criterion, modes, day, scenario);
  }

  Ask closing(String... elements) {
    return in(Scenario.of(List.of(elements), List.of()));
  }

  Ask opening(String... elements) {
    return in(Scenario.of(List.of(), List.of(elements)));
  }

  Ask in(Scenario what) {
    return new Ask(network, parameters, from, to, goods, criterion, modes, departure, what);
  }

  RouteAnswer answer() {
    return new RoutePlanner(network, parameters).plan(request());
  }

  RouteRequest request() {
    return RouteRequest.of(
            new Trip(
                network.findNode(from).orElseThrow(),
                network.findNode(to).orElseThrow(),
                goods,
                departure))
        .by(criterion)
        .with(modes)
        .under(scenario);
  }

  Itinerary itinerary() {
    return switch (answer()) {
      case RouteAnswer.Found found -> found.itinerary();
      case RouteAnswer.NoRoute none -> throw new AssertionError("There is no way: " + none);
    };
  }

  /** The way, or what is in the way, as one line. */
  String line() {
    return switch (answer()) {
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
