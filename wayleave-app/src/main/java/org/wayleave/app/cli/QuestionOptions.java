package org.wayleave.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.io.parameters.ParametersFile;
import org.wayleave.io.parameters.ParametersReader;
import picocli.CommandLine.Option;

/** The options of a question about ways. What is given here goes before what a file says. */
final class QuestionOptions {

  @Option(
      names = "--by",
      description =
          "Chosen by generalized (money plus the worth of time), time, cost or co2e; default:"
              + " generalized.")
  private String by = "";

  @Option(
      names = "--commodity",
      description = "container, bulk, liquid or general; default: container.")
  private String commodity = "";

  @Option(
      names = "--load-unit",
      description = "For how much figures are given: TEU or FEU of containers, else t.")
  private String loadUnit = "";

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
      names = "--exclude-jurisdiction",
      split = ",",
      paramLabel = "CODE",
      description = "Leave out what lies in a jurisdiction, by its code.")
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = "--exclude-restricted",
      description =
          "Leave out links that a public restriction touches; without it they are flagged.")
  private boolean isRestrictedExcluded;

  @Option(
      names = "--correlation",
      paramLabel = "0..1",
      description =
          "Correlation between the times of operations, for p50, p90 and p95; default: 0.")
  private String correlation = "";

  @Option(
      names = "--parameters",
      paramLabel = "FILE",
      description = "A YAML file with any of these settings and with figures that you know better.")
  private @Nullable Path parameters;

  /** The question between two places. */
  RouteQuestion question(String from, String to) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    put(words, RouteQuestion.FROM, from);
    put(words, RouteQuestion.TO, to);
    put(words, RouteQuestion.BY, by);
    put(words, RouteQuestion.COMMODITY, commodity);
    put(words, RouteQuestion.LOAD_UNIT, loadUnit);
    put(words, RouteQuestion.DATE, date);
    put(words, RouteQuestion.CORRELATION, correlation);
    words.put(RouteQuestion.MODES, modes);
    words.put(RouteQuestion.CLOSE, close);
    words.put(RouteQuestion.OPEN, open);
    words.put(RouteQuestion.EXCLUDE, exclude);
    put(words, RouteQuestion.RESTRICTED, isRestrictedExcluded ? "exclude" : "");
    Path file = parameters;
    return RouteQuestion.of(words)
        .over(file == null ? ParametersFile.NONE : ParametersReader.read(file));
  }

  private static void put(Map<String, List<String>> words, String key, String value) {
    words.put(key, List.of(value));
  }
}
