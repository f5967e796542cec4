package org.wayleave.app.cli;

import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.notice.UserException;
import picocli.CommandLine.Option;

/** The network that a command works on. */
final class NetworkOption {

  @Option(
      names = "--network",
      paramLabel = "NETWORK",
      defaultValue = RegionOpener.DEFAULT,
      description =
          "A bundled network, a folder with node.csv and link.csv, or tntp:FOLDER; default:"
              + " ${DEFAULT-VALUE}.")
  private String name = RegionOpener.DEFAULT;

  String name() {
    return name;
  }

  /** Opens it; a network with errors is refused, because answers on half of it would mislead. */
  Region open(RegionOpener opener) {
    Region region = opener.open(name);
    if (region.notices().hasErrors()) {
      Notice first =
          region.notices().listNotices().stream()
              .filter(notice -> notice.severity() == Severity.ERROR)
              .findFirst()
              .orElseThrow();
      throw new UserException(
          "network_has_errors",
          "The network (%s) has (%d) errors; the first: %s"
              .formatted(name, region.notices().count(Severity.ERROR), first),
          "Maybe see all of them with: wayleave network check " + name);
    }
    return region;
  }
}
