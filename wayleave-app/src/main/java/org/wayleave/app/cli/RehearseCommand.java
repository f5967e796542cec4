package org.wayleave.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.wayleave.app.api.Api;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.rest.ApiServer;
import org.wayleave.app.rest.ServerSettings;
import org.wayleave.app.terminal.ExitCode;
import org.wayleave.app.web.WebFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code wayleave rehearse}: does once what {@code serve} or the other commands do, so that the
 * launcher can record a start-up cache (JEP 514) of the classes that are used.
 */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Do once what a command does, to record its start-up cache.")
final class RehearseCommand implements Callable<Integer> {

  private static final List<String> ADDRESSES =
      List.of(
          "/",
          "/api/v1/health",
          "/api/v1/network",
          "/api/v1/network/geojson",
          "/api/v1/places?q=Baku",
          "/api/v1/routes?from=ir-tehran&to=ru-moscow&date=2024-06-01",
          "/api/v1/fronts?from=ir-tehran&to=ru-moscow&date=2024-06-01",
          "/api/v1/stability?from=ir-tehran&to=ru-moscow&date=2024-06-01");

  /** What is rehearsed. */
  enum Play {
    cli,
    serve
  }

  private final RegionOpener opener;
  private final Clock clock;
  private final String version;

  @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
  private Play play = Play.cli;

  RehearseCommand(RegionOpener opener, Clock clock, String version) {
    this.opener = opener;
    this.clock = clock;
    this.version = version;
  }

  @Override
  public Integer call() throws IOException {
    if (play == Play.serve) {
      try (ApiServer server =
          ApiServer.start(
              new Api(opener.open(RegionOpener.DEFAULT), clock, version),
              new WebFiles(),
              ServerSettings.ofThisMachine(0))) {
        for (String address : ADDRESSES) {
          URI uri = URI.create("http://127.0.0.1:" + server.port() + address);
          try (InputStream answer = uri.toURL().openStream()) {
            answer.readAllBytes();
          }
        }
      }
      return ExitCode.ANSWERED;
    }
    CommandLine commands = CommandTree.build(opener, clock, version);
    commands.setOut(new PrintWriter(new StringWriter()));
    commands.execute("route", "Tehran", "Moscow", "--date", "2024-06-01");
    commands.execute("route", "Tehran", "Moscow", "--date", "2024-06-01", "--format", "json");
    commands.execute("route", "Tehran", "Moscow", "--date", "2024-06-01", "--pareto");
    commands.execute("places", "Баку");
    return ExitCode.ANSWERED;
  }
}
