package org.wayleave.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.wayleave.app.answer.Json;
import org.wayleave.app.answer.NetworkDto;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.terminal.ExitCode;
import org.wayleave.io.geojson.GeoJsonWriter;
import org.wayleave.io.geopackage.GeoPackageWriter;
import org.wayleave.io.gmns.GmnsWriter;
import org.wayleave.io.table.TableReader;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayleave network}: checks, shows and exports a network; a group of three commands. */
@Command(name = "network", description = "Check, show or export a network.")
final class NetworkCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.MISTAKE;
  }

  /** {@code wayleave network check}: every defect with its file, row and column. */
  @Command(
      name = "check",
      description = "Read a network folder and report every defect with file, row and column.")
  static final class Check implements Callable<Integer> {

    private final RegionOpener opener;

    @SuppressWarnings("NullAway.Init") // set by the parser of options
    @Spec
    private CommandSpec spec;

    @Parameters(
        arity = "0..1",
        paramLabel = "NETWORK",
        defaultValue = RegionOpener.DEFAULT,
        description = "A bundled network, a folder or tntp:FOLDER; default: ${DEFAULT-VALUE}.")
    private String name = RegionOpener.DEFAULT;

    @Option(
        names = "--allow-unknown-columns",
        description = "An unknown column is a warning, not an error.")
    private boolean allowsUnknownColumns;

    @Option(names = "--errors-only", description = "Leave out warnings and information.")
    private boolean isErrorsOnly;

    Check(RegionOpener opener) {
      this.opener = opener;
    }

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      Set<TableReader.Option> options = EnumSet.noneOf(TableReader.Option.class);
      if (allowsUnknownColumns) {
        options.add(TableReader.Option.ALLOW_UNKNOWN_COLUMNS);
      }
      Region region = opener.open(name, options);
      for (Notice notice : region.notices().listNotices()) {
        if (!isErrorsOnly || notice.severity() == Severity.ERROR) {
          out.println(notice);
        }
      }
      for (Map.Entry<String, Long> code : region.notices().countByCode().entrySet()) {
        if (code.getValue() > org.wayleave.network.notice.NoticeLog.KEPT_PER_CODE) {
          out.println("%s: %d in all".formatted(code.getKey(), code.getValue()));
        }
      }
      long errors = region.notices().count(Severity.ERROR);
      out.println(
          "%s: %d nodes, %d links, hash %s; %d errors, %d warnings"
              .formatted(
                  region.title(),
                  region.network().nodeCount(),
                  region.network().linkCount(),
                  region.network().hash(),
                  errors,
                  region.notices().count(Severity.WARNING)));
      return errors == 0 ? ExitCode.ANSWERED : ExitCode.ANSWERED_NO;
    }
  }

  /** {@code wayleave network show}: the network in figures, or one element with its facts. */
  @Command(
      name = "show",
      description = "Show a network in figures, or one element with its facts and sources.")
  static final class Show implements Callable<Integer> {

    private final RegionOpener opener;

    @SuppressWarnings("NullAway.Init") // set by the parser of options
    @Spec
    private CommandSpec spec;

    @Mixin private NetworkOption network = new NetworkOption();

    @Parameters(
        arity = "0..1",
        paramLabel = "ID",
        description = "The id of a node, link, crossing, terminal, project or restriction.")
    private String id = "";

    Show(RegionOpener opener) {
      this.opener = opener;
    }

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      Region region = network.open(opener);
      if (id.isEmpty()) {
        out.println(Json.toText(NetworkDto.of(region)));
      } else {
        out.print(new ElementText(region.network()).print(id));
      }
      return ExitCode.ANSWERED;
    }
  }

  /** {@code wayleave network export}: the network in a format that other programs read. */
  @Command(
      name = "export",
      description = "Write a network as GeoJSON, as a GeoPackage for QGIS, or as a GMNS folder.")
  static final class Export implements Callable<Integer> {

    /** What can be written. */
    enum Format {
      geojson,
      geopackage,
      gmns
    }

    private final RegionOpener opener;
    private final Clock clock;

    @SuppressWarnings("NullAway.Init") // set by the parser of options
    @Spec
    private CommandSpec spec;

    @Mixin private NetworkOption network = new NetworkOption();

    @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}.")
    private Format format = Format.geojson;

    @Option(
        names = {"-o", "--output"},
        required = true,
        paramLabel = "PATH",
        description = "The file, or for gmns the new folder, to write.")
    private Path output = Path.of("");

    Export(RegionOpener opener, Clock clock) {
      this.opener = opener;
      this.clock = clock;
    }

    @Override
    public Integer call() {
      Region region = network.open(opener);
      switch (format) {
        case geojson -> GeoJsonWriter.write(region.network(), output);
        case geopackage -> GeoPackageWriter.write(region.network(), output, clock.instant());
        case gmns ->
            GmnsWriter.write(
                region.network(),
                region.parameters().listParameters(),
                region.title(),
                region.priceBase(),
                output);
      }
      if (format == Format.gmns) {
        spec.commandLine()
            .getErr()
            .println("Left out: the tables zone, demand and view, and datapackage.json.");
      }
      spec.commandLine().getErr().println("Written: " + output);
      return ExitCode.ANSWERED;
    }
  }
}
