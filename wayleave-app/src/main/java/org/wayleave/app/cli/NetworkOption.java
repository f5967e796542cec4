package org.wayleave.app.cli;

import org.wayleave.app.region.Region;
import org.wayleave.app.region.RegionOpener;
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
    return opener.openWhole(name);
  }
}
