package org.wayleave.app.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.wayleave.app.answer.AnswerMapper;
import org.wayleave.app.region.Asked;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.region.RouteAnswers;
import org.wayleave.app.terminal.ExitCode;
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

  @Parameters(paramLabel = "ROUTE-ID", description = "An id that begins with r2.")
  private String routeId = "";

  ExplainCommand(RegionOpener opener, Clock clock) {
    this.opener = opener;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Region region = network.open(opener);
    Asked asked = new AnswerMapper(region).question(routeId).resolve(region, clock);
    RouteAnswer answer = new RouteAnswers(region).route(asked, () -> false);
    if (answer instanceof RouteAnswer.Found found) {
      print(region, asked, found, spec.commandLine().getOut());
      return ExitCode.ANSWERED;
    }
    throw new UserException(
        "bad_route_id",
        "The question in the route id has no answer on this network.",
        "Maybe the id was changed by hand.");
  }

  /** Prints the whole reckoning of a way. */
  static void print(Region region, Asked asked, RouteAnswer.Found found, PrintWriter out) {
    new AnswerMapper(region)
        .explanation(
            asked,
            found,
            asked.isBestByOneCriterion()
                ? new RouteAnswers(region).stability(asked, () -> false)
                : null)
        .lines()
        .forEach(out::println);
  }
}
