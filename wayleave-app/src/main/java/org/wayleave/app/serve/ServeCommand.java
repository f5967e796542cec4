package org.wayleave.app.serve;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.wayleave.app.api.Api;
import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.rest.ApiServer;
import org.wayleave.app.rest.ServerSettings;
import org.wayleave.app.watch.WatchEndpoints;
import org.wayleave.app.web.WebFiles;
import org.wayleave.app.workspace.Workspace;
import org.wayleave.io.workspace.WorkspaceFile;
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
  private static final int HIGHEST_RATE = 100_000;
  private static final int USUAL_RATE = 50;

  private final RegionOpener opener;
  private final Clock clock;
  private final String version;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--network",
      paramLabel = "NETWORK",
      defaultValue = RegionOpener.DEFAULT,
      description =
          "A bundled network, a folder with node.csv and link.csv, or tntp:FOLDER; default:"
              + " ${DEFAULT-VALUE}.")
  private String network = RegionOpener.DEFAULT;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on; default: ${DEFAULT-VALUE}, this machine only. Any other needs"
              + " an API token (see: wayleave token add) or --insecure.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "The port, 0 for any that is free; default: ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  @Option(
      names = "--insecure",
      description = "Let everybody who reaches the server read and change what it keeps.")
  private boolean isInsecure;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "-1",
      description =
          "Answer each client N times a second on average, 0 for any number; default: 0 on this"
              + " machine, else 50.")
  private int rate = -1;

  ServeCommand(RegionOpener opener, Clock clock, String version) {
    this.opener = opener;
    this.clock = clock;
    this.version = version;
  }

  @Override
  public Integer call() throws InterruptedException {
    requireBounds("port", port, 0, HIGHEST_PORT, "8080");
    requireBounds("rate", rate, -1, HIGHEST_RATE, "50");
    Region region = opener.openWhole(network);
    Optional<WorkspaceFile> file = workspace.open(WorkspaceFile.Use.SERVER, clock.instant());
    try {
      boolean isOfThisMachine = ServerSettings.isLoopback(host);
      requireToken(isOfThisMachine, file);
      Api api =
          new Api(
              region,
              clock,
              version,
              file.map(open -> new Workspace(open, opener, clock)).orElse(null),
              WatchEndpoints.list(opener.folder("sources")));
      ServerSettings settings =
          new ServerSettings(
              host,
              port,
              file.map(ServeCommand::gate).orElse(ServerSettings.Gate.OPEN),
              rate >= 0 ? rate : isOfThisMachine ? 0 : USUAL_RATE);
      serve(region, api, ApiServer.start(api, new WebFiles(), settings), file);
      return 0;
    } finally {
      file.ifPresent(WorkspaceFile::close);
    }
  }

  private static void requireBounds(String name, int value, int least, int most, String usual) {
    if (value < least || value > most) {
      throw new UserException(
          "bad_parameter",
          "The %s (%d) is not between 0 and %d.".formatted(name, value, most),
          "Maybe leave it out; the default is %s.".formatted(usual));
    }
  }

  /** Whoever reaches another machine's server is not therefore who it belongs to. */
  private void requireToken(boolean isOfThisMachine, Optional<WorkspaceFile> file) {
    if (isOfThisMachine || isInsecure || file.isEmpty()) {
      if (isInsecure && !isOfThisMachine) {
        spec.commandLine()
            .getErr()
            .println("Everybody who reaches this server may read and change what it keeps.");
      }
      return;
    }
    if (!file.get().hasTokens()) {
      throw new UserException(
          "token_needed",
          "The server would be open to all who reach (%s), and there is no API token."
              .formatted(host),
          "Maybe make one with: wayleave token add NAME; or keep nothing with --workspace none; or"
              + " say --insecure.");
    }
  }

  private static ServerSettings.Gate gate(WorkspaceFile file) {
    return new ServerSettings.Gate() {
      @Override
      public boolean needsToken() {
        return file.hasTokens();
      }

      @Override
      public boolean isToken(String text) {
        return file.isToken(text);
      }
    };
  }

  private void serve(Region region, Api api, ApiServer server, Optional<WorkspaceFile> file)
      throws InterruptedException {
    CountDownLatch isStopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  api.close();
                  isStopped.countDown();
                },
                "stop"));
    String origin =
        "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, server.port());
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "Wayleave is at %s   (%s: %d places, %d links; Ctrl-C stops it)"
            .formatted(
                origin,
                region.title(),
                region.network().nodeCount(),
                region.network().linkCount()));
    out.println(
        file.map(open -> "It keeps scenarios, uploads and jobs in " + open.file())
            .orElse("It keeps nothing."));
    out.flush();
    WarmUp.begin(URI.create(origin), region.network());
    isStopped.await();
  }
}
