package org.wayleave.app.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.wayleave.app.api.Api;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.rest.ApiServer;
import org.wayleave.app.rest.ServerSettings;
import org.wayleave.app.web.WebFiles;
import org.wayleave.network.notice.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wayleave serve}: the web map and the API. */
@Command(
    name = "serve",
    description = "Serve the web map and the API on this machine until it is stopped with Ctrl-C.")
final class ServeCommand implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65_535;

  private final RegionOpener opener;
  private final Clock clock;
  private final String version;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @Mixin private NetworkOption network = new NetworkOption();

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "The address to listen on; default: ${DEFAULT-VALUE}, this machine only.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "The port, 0 for any that is free; default: ${DEFAULT-VALUE}.")
  private int port = 8080;

  ServeCommand(RegionOpener opener, Clock clock, String version) {
    this.opener = opener;
    this.clock = clock;
    this.version = version;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new UserException(
          "bad_parameter",
          "The port (%d) is not between 0 and %d.".formatted(port, HIGHEST_PORT),
          "Maybe leave it out; the default is 8080.");
    }
    Region region = network.open(opener);
    PrintWriter out = spec.commandLine().getOut();
    ServerSettings settings = new ServerSettings(host, port, ServerSettings.Gate.OPEN, 0);
    ApiServer server = ApiServer.start(new Api(region, clock, version), new WebFiles(), settings);
    CountDownLatch isStopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  isStopped.countDown();
                },
                "stop"));
    out.println(
        "Wayleave is at http://%s:%d   (%s: %d places, %d links; Ctrl-C stops it)"
            .formatted(
                host.contains(":") ? "[" + host + "]" : host,
                server.port(),
                region.title(),
                region.network().nodeCount(),
                region.network().linkCount()));
    out.flush();
    isStopped.await();
    return ExitCode.ANSWERED;
  }
}
