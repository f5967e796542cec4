package org.wayleave.io.gmns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wayleave.io.gmns.schema.GmnsSchema;
import org.wayleave.io.table.Table;
import org.wayleave.io.table.TableWriter;
import org.wayleave.network.Network;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.parameter.Parameter;

/**
 * Writes a network and its parameters as a network folder.
 *
 * <p>Guarantees: reading the folder again gives a network of the same hash and equal parameters;
 * the same input gives the same bytes. Units are kilometres and km/h. Empty tables are not written,
 * except nodes and links. Zones, demand, views and what a project's row says beyond its status and
 * year are not part of a network and are not written.
 *
 * <p>Legal input: any network whose texts hold no {@code ;} or {@code |} inside list items. Files
 * are streamed. Thread-safe, no state.
 */
public final class GmnsWriter {

  private static final String GMNS_VERSION = "0.97";

  private GmnsWriter() {}

  /**
   * Writes into the folder, which is made when it is not there.
   *
   * @param title what the folder is to call itself; the network's name when blank
   * @param currency the currency and year of the parameters' and crossings' prices, as in {@code
   *     USD 2024}; blank when nothing has a price
   * @throws UserException {@code folder_not_empty} when something stands in the folder already,
   *     {@code cannot_write} when it cannot be written
   */
  public static void write(
      Network network, List<Parameter> parameters, String title, String currency, Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new UserException(
              "folder_not_empty",
              "The folder (%s) is not empty.".formatted(folder),
              "Maybe a new folder was meant; nothing is overwritten.");
        }
      }
      writeConfig(title.isBlank() ? network.name() : title, currency, folder);
      writeTables(network, parameters, folder);
    } catch (IOException | UncheckedIOException e) {
      throw new UserException(
          "cannot_write",
          "The folder (%s) cannot be written (%s).".formatted(folder, e.getMessage()),
          "Maybe the disk is full or its permissions are wrong.");
    }
  }

  private static void writeTables(Network network, List<Parameter> parameters, Path folder)
      throws IOException {
    write(folder, GmnsSchema.NODE, network.listNodes(), ElementCells::node);
    write(folder, GmnsSchema.LINK, network.listLinks(), LinkCells::link);
    writeIfAny(folder, GmnsSchema.CROSSING, network.crossings().values(), ElementCells::crossing);
    writeIfAny(folder, GmnsSchema.TERMINAL, network.terminals().values(), ElementCells::terminal);
    writeIfAny(
        folder, GmnsSchema.CHOKEPOINT, network.chokepoints().values(), ElementCells::chokepoint);
    writeIfAny(folder, GmnsSchema.CORRIDOR, network.corridors().values(), ElementCells::corridor);
    writeIfAny(folder, GmnsSchema.PROJECT, network.projects().values(), ElementCells::project);
    writeIfAny(
        folder, GmnsSchema.RESTRICTION, network.restrictions().values(), ElementCells::restriction);
    writeIfAny(folder, GmnsSchema.OPERATION, parameters, LinkCells::parameter);
    writeIfAny(
        folder,
        GmnsSchema.ALIAS,
        network.aliases().entrySet(),
        alias -> Map.of("alias", alias.getKey(), "element_id", alias.getValue()));
    writeIfAny(folder, GmnsSchema.SOURCE, network.sources().values(), ElementCells::source);
  }

  private static void writeConfig(String title, String currency, Path folder) throws IOException {
    Map<String, String> cells =
        Map.of(
            "dataset_name", title,
            "short_length", "m",
            "long_length", "km",
            "speed", "kph",
            "crs", "EPSG:4326",
            "geometry_field_format", "WKT",
            "currency", currency,
            "version_number", GMNS_VERSION,
            "id_type", "string");
    write(folder, GmnsSchema.CONFIG, List.of(cells), Function.identity());
  }

  private static <E> void writeIfAny(
      Path folder, Table table, Collection<E> elements, Function<E, Map<String, String>> printer)
      throws IOException {
    if (!elements.isEmpty()) {
      write(folder, table, elements, printer);
    }
  }

  private static <E> void write(
      Path folder, Table table, Collection<E> elements, Function<E, Map<String, String>> printer)
      throws IOException {
    try (TableWriter writer = new TableWriter(folder, table)) {
      for (E element : elements) {
        writer.write(printer.apply(element));
      }
    }
  }
}
