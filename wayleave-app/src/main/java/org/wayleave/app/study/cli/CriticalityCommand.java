package org.wayleave.app.study.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wayleave.app.answer.Json;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.study.Study;
import org.wayleave.app.study.StudyDto;
import org.wayleave.app.study.StudyGeoJson;
import org.wayleave.app.study.text.StudyText;
import org.wayleave.app.study.text.StudyTsv;
import org.wayleave.io.tntp.TntpClosures;
import org.wayleave.io.tntp.TntpInstance;
import org.wayleave.io.tntp.TntpReader;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.closure.SingleClosures;
import org.wayleave.plan.resilience.ElementKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wayleave criticality}: what is lost when one thing closes. */
@Command(
    name = "criticality",
    description = {
      "What all trades lose when one link, node, border, port, jurisdiction or chokepoint closes:",
      "every one of them in turn, exactly, the worst first."
    },
    footer = {
      "",
      "Examples:",
      "  wayleave criticality",
      "  wayleave criticality --elements borders,ports --format geojson > critical.geojson",
      "  wayleave criticality --elements jurisdictions --open project:rasht-astara-rail",
      "  wayleave criticality --network tntp:SiouxFalls --format tsv"
    })
final class CriticalityCommand extends StudyCommand {

  private static final String TNTP = "tntp:";
  private static final int ALL = 100_000;

  @Option(
      names = "--elements",
      split = ",",
      paramLabel = "KIND",
      description =
          "What closes: links, nodes, borders, ports, jurisdictions, chokepoints; default: links.")
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many elements at most, the worst first; default: all.")
  private int limit = ALL;

  @Option(
      names = "--distance-weight",
      paramLabel = "W",
      description =
          "For tntp:FOLDER: W times the length is added to the free-flow time; default: 0.")
  private String distanceWeight = "";

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private StudyFormat format = StudyFormat.table;

  CriticalityCommand(RegionOpener opener, Clock clock) {
    super(opener, clock);
  }

  @Override
  String answer(Progress progress) {
    if (options().network().startsWith(TNTP)) {
      return reference(progress);
    }
    if (!distanceWeight.isEmpty()) {
      throw new UserException(
          "bad_parameter",
          "A distance weight (%s) was given, but no network tntp:FOLDER.".formatted(distanceWeight),
          "Maybe leave it out; other networks have prices.");
    }
    Set<ElementKind> asked = Study.kinds(kinds.isEmpty() ? List.of("links") : kinds);
    Region region = options().region(opener());
    Study study =
        new Study(
            region, options().question().circumstances(region, clock()), options().demand(region));
    StudyDto.Criticality answer = study.criticality(asked, limit, progress);
    return switch (format) {
      case table -> StudyText.print(answer);
      case json -> Json.toText(answer) + "\n";
      case tsv -> StudyTsv.print(answer);
      case geojson -> Json.toText(StudyGeoJson.of(region.network(), answer)) + "\n";
    };
  }

  /** The reference text of a network for research, whose every link closes in turn. */
  private String reference(Progress progress) {
    if (format != StudyFormat.tsv || !kinds.isEmpty()) {
      throw new UserException(
          "bad_parameter",
          "A network of (%s) has directed links and trips alone.".formatted(options().network()),
          "Maybe add --format tsv and leave --elements out.");
    }
    if (limit != ALL || !options().hasOnlyNetwork()) {
      throw new UserException(
          "bad_parameter",
          "A network of (%s) is asked about as it is, every link of it."
              .formatted(options().network()),
          "Maybe leave out everything but --network, --format and --distance-weight.");
    }
    Path folder = opener().folder(options().network().substring(TNTP.length()));
    TntpInstance instance = TntpReader.read(folder);
    TntpClosures closures = TntpClosures.of(instance, weight());
    SingleClosures.Losses losses =
        SingleClosures.run(
            closures.problem(), Runtime.getRuntime().availableProcessors(), progress);
    if (losses.originsDone() < closures.problem().problem().originCount()) {
      throw new UserException("cancelled", "The closures were cancelled.", "");
    }
    return closures.referenceText(losses);
  }

  private BigDecimal weight() {
    if (distanceWeight.isEmpty()) {
      return BigDecimal.ZERO;
    }
    if (!distanceWeight.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      throw new UserException(
          "bad_parameter",
          "The distance weight (%s) is not a number of at least 0.".formatted(distanceWeight),
          "Maybe 0.04 was meant.");
    }
    return new BigDecimal(distanceWeight);
  }
}
