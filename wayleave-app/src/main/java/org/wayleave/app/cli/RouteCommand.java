package org.wayleave.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.app.rest.Json;
import org.wayleave.app.rest.ProblemDto;
import org.wayleave.app.rest.RouteDto;
import org.wayleave.app.rest.RouteMapper;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.routing.RouteAnswer;
import org.wayleave.plan.routing.RouteRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayleave route}: which way, at what price, through whose territory. */
@Command(
    name = "route",
    description = "The best way for freight between two places, leg by leg.",
    footer = {
      "",
      "Examples:",
      "  wayleave route \"Nhava Sheva\" Moscow",
      "  wayleave route \"Xi'an\" Poti --by time --date 2024-06-01 --format line",
      "  wayleave route Баку თბილისი --modes rail --commodity bulk",
      "  wayleave route Aktau Poti --close az-alat-port",
      "  wayleave route --pairs pairs.csv > routes.csv"
    })
final class RouteCommand implements Callable<Integer> {

  /** How an answer is printed. */
  enum Format {
    table,
    line,
    json,
    geojson
  }

  private final RegionOpener opener;
  private final Clock clock;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @Mixin private NetworkOption network = new NetworkOption();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FROM",
      description = "Origin: a name in any script, or an id.")
  private String from = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "TO", description = "Destination.")
  private String to = "";

  @Option(
      names = "--by",
      defaultValue = "generalized",
      description =
          "Chosen by generalized (money plus the worth of time), time, cost or co2e; default: ${DEFAULT-VALUE}.")
  private String by = "";

  @Option(
      names = "--commodity",
      defaultValue = "container",
      description = "container (1 TEU), bulk, liquid or general (1 t); default: ${DEFAULT-VALUE}.")
  private String commodity = "";

  @Option(
      names = "--modes",
      split = ",",
      description =
          "Only these modes: rail, road, sea, rail_ferry, ro_ro, inland_waterway; default: all.")
  private List<String> modes = new ArrayList<>();

  @Option(
      names = "--date",
      description =
          "Day of departure, yyyy-mm-dd, which decides what is in season; default: today.")
  private String date = "";

  @Option(
      names = "--close",
      split = ",",
      paramLabel = "ID",
      description = "Close a link, node, crossing, terminal, chokepoint, project or jurisdiction.")
  private List<String> close = new ArrayList<>();

  @Option(
      names = "--open",
      split = ",",
      paramLabel = "ID",
      description = "Open a link or project, for example project:rasht-astara-rail.")
  private List<String> open = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  @Option(
      names = "--explain",
      description = "Print the whole reckoning with the sources of every figure.")
  private boolean isExplained;

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = "Ask for every row of a CSV file with the columns from,to; answers are CSV.")
  private @Nullable Path pairs;

  RouteCommand(RegionOpener opener, Clock clock) {
    this.opener = opener;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    RouteQuestion question = new RouteQuestion(from, to, by, commodity, modes, date, close, open);
    PrintWriter out = spec.commandLine().getOut();
    Path file = pairs;
    if (file != null) {
      if (!from.isEmpty()) {
        throw new UserException(
            "bad_parameter",
            "Places (%s) and --pairs were both given.".formatted(from),
            "Maybe leave one of them out.");
      }
      if (format != Format.table || isExplained) {
        throw new UserException(
            "bad_parameter",
            "The answers to --pairs are CSV; --format and --explain do not go with it.",
            "Maybe leave them out.");
      }
      return new PairsRun(network.open(opener), clock, question, out, spec.commandLine().getErr())
          .run(file);
    }
    if (from.isEmpty() || to.isEmpty()) {
      throw new UserException(
          "bad_parameter",
          "A route needs an origin and a destination.",
          "Maybe: wayleave route \"Nhava Sheva\" Moscow");
    }
    Region region = network.open(opener);
    RouteRequest request = question.resolve(region, clock);
    return switch (region.planner().plan(request)) {
      case RouteAnswer.Found found -> {
        if (isExplained) {
          out.print(found.itinerary().explain());
        } else if (format == Format.line) {
          out.println(found.itinerary().toLine());
        } else {
          print(new RouteMapper(region).toDto(request, found.itinerary()), out);
        }
        yield ExitCode.ANSWERED;
      }
      case RouteAnswer.NoRoute none -> {
        printNoRoute(
            ProblemDto.of(request.origin().name(), request.destination().name(), none), out);
        yield ExitCode.ANSWERED_NO;
      }
    };
  }

  private void print(RouteDto answer, PrintWriter out) {
    switch (format) {
      case table -> out.print(ItineraryText.print(answer));
      case line -> throw new IllegalStateException("A line needs no DTO.");
      case json -> out.println(Json.toText(answer));
      case geojson -> out.println(Json.toText(geoJson(answer)));
    }
  }

  private void printNoRoute(ProblemDto problem, PrintWriter out) {
    if (format == Format.json || format == Format.geojson) {
      out.println(Json.toText(problem));
      return;
    }
    out.println(problem.detail());
    List<ProblemDto.Cut> cuts = problem.cutBy();
    if (cuts != null) {
      cuts.forEach(cut -> out.println("  cut by " + cut.id() + ": " + cut.reason()));
    }
    if (problem.reachable() != null && !problem.reachable().isEmpty()) {
      out.println(
          "Reachable, nearest to the destination first: "
              + String.join(
                  ", ",
                  problem.reachable().stream()
                      .map(place -> "%s (%s)".formatted(place.name(), place.id()))
                      .toList()));
    }
    out.println(problem.advice());
  }

  /** The legs as GeoJSON lines. */
  private static Map<String, Object> geoJson(RouteDto answer) {
    List<Map<String, Object>> features = new ArrayList<>();
    for (RouteDto.Leg leg : answer.itinerary().legs()) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("leg", leg.index());
      properties.put("mode", leg.mode());
      properties.put("from", leg.from().id());
      properties.put("to", leg.to().id());
      properties.put("lengthKm", leg.lengthKm());
      properties.put("timeHours", leg.timeHours().mid());
      properties.put("costUsd", leg.costUsd().mid());
      properties.put("co2eKg", leg.co2eKg().mid());
      Map<String, Object> feature = new LinkedHashMap<>();
      feature.put("type", "Feature");
      feature.put("geometry", Map.of("type", "LineString", "coordinates", leg.geometry()));
      feature.put("properties", properties);
      features.add(feature);
    }
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "FeatureCollection");
    collection.put("routeId", answer.routeId());
    collection.put("features", features);
    return collection;
  }
}
