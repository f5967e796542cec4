package org.wayleave.app.study.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.app.study.Study;
import org.wayleave.io.demand.DemandReader;
import org.wayleave.io.parameters.ParametersFile;
import org.wayleave.io.parameters.ParametersReader;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.demand.DemandMatrix;
import picocli.CommandLine.Option;

/** The options of a question about all trades. What is given here goes before what a file says. */
final class StudyOptions {

  @Option(
      names = "--network",
      paramLabel = "NETWORK",
      defaultValue = RegionOpener.DEFAULT,
      description =
          "A bundled network, a folder with node.csv and link.csv, or (for criticality)"
              + " tntp:FOLDER; default: ${DEFAULT-VALUE}.")
  private String network = RegionOpener.DEFAULT;

  @Option(
      names = "--demand",
      paramLabel = "FILE",
      description =
          "Trades as CSV with the columns of demand.csv; default: the demand of the network.")
  private @Nullable Path demand;

  @Option(
      names = "--modes",
      split = ",",
      description =
          "Only these modes: rail, road, sea, rail_ferry, ro_ro, inland_waterway; default: all.")
  private List<String> modes = new ArrayList<>();

  @Option(names = "--date", description = "The day whose season holds, yyyy-mm-dd; default: today.")
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
      names = "--parameters",
      paramLabel = "FILE",
      description = "A YAML file with settings and with figures that you know better.")
  private @Nullable Path parameters;

  /** What the network is called. */
  String network() {
    return network;
  }

  /** Whether nothing but the network is given. */
  boolean hasOnlyNetwork() {
    return close.isEmpty()
        && open.isEmpty()
        && modes.isEmpty()
        && date.isEmpty()
        && demand == null
        && parameters == null;
  }

  /** The network, whole or not at all. */
  Region region(RegionOpener opener) {
    return opener.openWhole(network);
  }

  /** The trades asked about. */
  DemandMatrix demand(Region region) {
    Path file = demand;
    return file == null
        ? region.demand()
        : DemandReader.read(file, region.network(), region.demand().zones());
  }

  /** The study under these options. */
  Study study(RegionOpener opener, Clock clock) {
    Region region = region(opener);
    return new Study(region, question().circumstances(region, clock), demand(region));
  }

  /** The options in the words of a question. */
  RouteQuestion question() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    words.put(RouteQuestion.DATE, List.of(date));
    words.put(RouteQuestion.MODES, modes);
    words.put(RouteQuestion.CLOSE, close);
    words.put(RouteQuestion.OPEN, open);
    Path file = parameters;
    return RouteQuestion.of(words)
        .over(file == null ? ParametersFile.NONE : ParametersReader.read(file));
  }

  /** The question of another scenario under the same modes and season. */
  RouteQuestion question(RouteQuestion scenario) {
    if (!close.isEmpty() || !open.isEmpty() || parameters != null) {
      throw new UserException(
          "bad_parameter",
          "A scenario was given and --close, --open or --parameters besides.",
          "Maybe say in the scenario itself what is closed or opened.");
    }
    RouteQuestion question = scenario;
    if (!date.isEmpty()) {
      question = question.with(RouteQuestion.DATE, date);
    }
    if (!modes.isEmpty()) {
      question = question.with(RouteQuestion.MODES, modes.toArray(String[]::new));
    }
    return question;
  }
}
