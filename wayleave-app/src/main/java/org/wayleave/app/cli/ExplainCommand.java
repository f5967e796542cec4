package org.wayleave.app.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.rest.RouteMapper;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.routing.RouteAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayleave explain}: the reckoning behind an answer that was given anywhere before. */
@Command(
    name = "explain",
    description =
        "Print the whole reckoning of a route by its id, which stands in every JSON answer.")
final class ExplainCommand implements Callable<Integer> {

  private final RegionOpener opener;
  private final Clock clock;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @Mixin private NetworkOption network = new NetworkOption();

  @Parameters(paramLabel = "ROUTE-ID", description = "An id that begins with r1.")
  private String routeId = "";

  ExplainCommand(RegionOpener opener, Clock clock) {
    this.opener = opener;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Region region = network.open(opener);
    RouteAnswer answer =
        region.planner().plan(new RouteMapper(region).question(routeId).resolve(region, clock));
    if (answer instanceof RouteAnswer.Found found) {
      out.print(found.itinerary().explain());
      return ExitCode.ANSWERED;
    }
    throw new UserException(
        "bad_route_id",
        "The question in the route id has no answer on this network.",
        "Maybe the id was changed by hand.");
  }
}
