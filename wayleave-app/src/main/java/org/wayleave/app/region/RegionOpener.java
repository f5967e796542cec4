package org.wayleave.app.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.wayleave.io.gmns.GmnsFolder;
import org.wayleave.io.gmns.GmnsReader;
import org.wayleave.io.table.TableReader;
import org.wayleave.io.tntp.TntpInstance;
import org.wayleave.io.tntp.TntpReader;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.parameter.ParameterTable;

/**
 * Opens a network by what the user calls it: the name of a bundled one, a folder, or {@code
 * tntp:FOLDER}.
 */
public final class RegionOpener {

  /** The bundled network that is opened when the user names none. */
  public static final String DEFAULT = "caspian";

  private static final String TNTP = "tntp:";

  private final Path dataFolder;

  /** Bundled networks are the folders in {@code dataFolder}. */
  public RegionOpener(Path dataFolder) {
    this.dataFolder = dataFolder;
  }

  /** The folder that a name stands for: a bundled network, else a path. */
  public Path folder(String name) {
    Path bundled = dataFolder.resolve(name);
    boolean isPlainName = name.matches("[a-z0-9-]+");
    return isPlainName && Files.isDirectory(bundled) ? bundled : Path.of(name);
  }

  /**
   * Reads a network; defects are in its notices.
   *
   * @throws org.wayleave.network.notice.UserException when there is no such network
   */
  public Region open(String name) {
    return open(name, Set.of());
  }

  /**
   * Reads a network and refuses one with errors, because answers on half of it would mislead.
   *
   * @throws UserException {@code network_has_errors} besides what {@link #open} throws
   */
  public Region openWhole(String name) {
    Region region = open(name);
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

  /** As {@link #open(String)}, with the options of the reader of tables. */
  public Region open(String name, Set<TableReader.Option> options) {
    if (name.startsWith(TNTP)) {
      TntpInstance instance = TntpReader.read(folder(name.substring(TNTP.length())));
      return new Region(
          instance.network().name(),
          "",
          instance.network(),
          ParameterTable.timeOnly(),
          DemandMatrix.EMPTY,
          List.of(),
          instance.notices());
    }
    GmnsFolder read = GmnsReader.read(folder(name), options);
    ParameterTable parameters =
        read.parameters().isEmpty()
            ? ParameterTable.timeOnly()
            : new ParameterTable(read.parameters());
    String priceBase = read.parameters().isEmpty() ? "" : read.currency();
    return new Region(
        read.title(),
        priceBase,
        read.network(),
        parameters,
        read.demand(),
        read.views(),
        read.notices());
  }
}
