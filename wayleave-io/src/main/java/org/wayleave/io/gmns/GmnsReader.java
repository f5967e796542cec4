package org.wayleave.io.gmns;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.wayleave.io.demand.DemandRows;
import org.wayleave.io.gmns.schema.GmnsSchema;
import org.wayleave.io.table.Row;
import org.wayleave.io.table.Table;
import org.wayleave.io.table.TableReader;
import org.wayleave.network.Network;
import org.wayleave.network.NetworkBuilder;
import org.wayleave.network.element.Element;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Node;
import org.wayleave.network.explain.Source;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.parameter.Parameter;

/**
 * Reads a network folder (GMNS and the tables beside it).
 *
 * <p>Guarantees: every defect of the files is a notice with file, line and column, and what is
 * sound is in the network; the same files give the same network and the same notices in the same
 * order. Nothing that stands in a file makes it throw.
 *
 * <p>Cost: some 5 µs and 500 bytes per link. A reader is used once and by one thread; the result
 * may be shared.
 *
 * <p>Does not read GMNS's tables of lanes, movements, signals and times of day.
 */
public final class GmnsReader {

  private final Path folder;
  private final NoticeLog log = new NoticeLog();
  private final TableReader reader;
  private final Provenances provenances = new Provenances(log);
  private final SortedMap<String, Integer> rows = new TreeMap<>();
  private final Map<String, Node> nodes = new HashMap<>();
  private final NetworkBuilder builder;
  private String title;
  private String currency = "";
  private Cells.Units units = Cells.Units.of("", "");

  private GmnsReader(Path folder, Set<TableReader.Option> options) {
    this.folder = folder;
    this.title = nameOf(folder);
    this.reader = new TableReader(options, log);
    this.builder = Network.builder(nameOf(folder));
  }

  private static String nameOf(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? "network" : name.toString();
  }

  /** Reads a folder; unknown columns are errors. */
  public static GmnsFolder read(Path folder) {
    return read(folder, Set.of());
  }

  /**
   * Reads a folder.
   *
   * @throws UserException {@code no_such_network} when the folder is not there or has no readable
   *     {@code node.csv} and {@code link.csv}
   */
  public static GmnsFolder read(Path folder, Set<TableReader.Option> options) {
    FolderCheck.requireNetwork(folder);
    return new GmnsReader(folder, options).read();
  }

  private GmnsFolder read() {
    FolderCheck.noteOtherTables(folder, log);
    readTable(GmnsSchema.CONFIG, this::readConfig);
    Set<String> sourceIds = new HashSet<>();
    readTable(GmnsSchema.SOURCE, row -> readSource(row, sourceIds));
    Aliases aliases = new Aliases();
    readTable(GmnsSchema.ALIAS, aliases::add);

    readElements(aliases);
    aliases.addTo(builder, log);
    nodes.clear();
    return readBeside(builder.build(log));
  }

  /** Reads in an order in which a table comes after those it refers to, as far as there is one. */
  private void readElements(Aliases aliases) {
    ElementRows elements = new ElementRows(provenances);
    References references = new References();
    references.know("node.node_id", nodes.keySet());
    readTable(
        GmnsSchema.NODE,
        row -> {
          Node node = elements.node(row);
          nodes.putIfAbsent(node.key(), node);
          add(node, row, aliases);
        });
    for (Table table : List.of(GmnsSchema.CORRIDOR, GmnsSchema.PROJECT, GmnsSchema.CROSSING)) {
      Set<String> ids = new HashSet<>();
      readTable(
          table,
          row -> {
            if (references.hold(row, table)) {
              Element element = elements.read(table, row);
              ids.add(element.key());
              add(element, row, aliases);
            }
          });
      references.know(table.name() + "." + table.key().getFirst(), ids);
    }
    for (Table table :
        List.of(GmnsSchema.TERMINAL, GmnsSchema.CHOKEPOINT, GmnsSchema.RESTRICTION)) {
      readTable(
          table,
          row -> {
            if (references.hold(row, table)) {
              add(elements.read(table, row), row, aliases);
            }
          });
    }
    LinkRows links = new LinkRows(nodes, units, provenances);
    readTable(
        GmnsSchema.LINK,
        row -> {
          references.hold(row, GmnsSchema.LINK);
          if (row.isUsable()) {
            links.read(row).ifPresent(link -> add(link, row, aliases));
          }
        });
  }

  private void add(Element element, Row row, Aliases aliases) {
    aliases.meet(element.key());
    builder.add(element, row.where());
  }

  private GmnsFolder readBeside(Network network) {
    References references = new References();
    references.know("node.node_id", id -> network.findNode(id).isPresent(), List.of());
    references.know("link.link_id", id -> network.findLink(id).isPresent(), List.of());
    ParameterRows operations = new ParameterRows(provenances);
    List<Parameter> parameters = new ArrayList<>();
    readBeside(
        GmnsSchema.OPERATION, references, row -> operations.read(row).ifPresent(parameters::add));
    DemandRows demand = new DemandRows(network, log);
    readBeside(
        GmnsSchema.ZONE, references, row -> demand.takeZone(row, provenances.of(row, "zone")));
    demand.closeZones();
    references.know("zone.zone_id", demand.zoneIds());
    readBeside(
        GmnsSchema.DEMAND, references, row -> demand.takeTrade(row, provenances.of(row, "demand")));
    List<GmnsFolder.NamedView> views = new ArrayList<>();
    readBeside(GmnsSchema.VIEW, references, row -> readView(row, network, views));
    return new GmnsFolder(
        title,
        currency.isEmpty() ? "USD 2024" : currency,
        network,
        parameters,
        demand.matrix(),
        views,
        new GmnsFolder.Census(rows, provenances.rowsByBasis(), provenances.citations()),
        log);
  }

  private void readBeside(Table table, References references, Consumer<Row> taker) {
    references.startTable();
    readTable(
        table,
        row -> {
          if (references.isNew(row, table) && references.hold(row, table)) {
            taker.accept(row);
          }
        });
  }

  private void readTable(Table table, Consumer<Row> taker) {
    Path file = folder.resolve(table.file());
    if (Files.exists(file)) {
      rows.put(table.name(), reader.read(file, table, taker));
    }
  }

  private void readConfig(Row row) {
    String name = row.text("dataset_name");
    title = name.isEmpty() ? title : name;
    currency = row.text("currency");
    units = Cells.Units.of(row.text("long_length"), row.text("speed"));
    String crs = row.text("crs");
    if (!crs.isEmpty() && !crs.equals("EPSG:4326") && !crs.equals("WGS84")) {
      row.refuse(
          "crs",
          "unsupported_crs",
          "The coordinate system (%s) is not read; coordinates are taken as degrees of WGS-84."
              .formatted(crs),
          "Maybe the coordinates can be converted to EPSG:4326.");
    }
    String format = row.text("geometry_field_format");
    if (!format.isEmpty() && !format.equalsIgnoreCase("wkt")) {
      row.refuse(
          "geometry_field_format",
          "unknown_value",
          "The geometry format (%s) is not read.".formatted(format),
          "Maybe WKT was meant.");
    }
  }

  private void readSource(Row row, Set<String> ids) {
    String id = row.text("source_id");
    if (!ids.add(id)) {
      row.refuse(
          "source_id",
          "duplicate_id",
          "The id (%s) stands in an earlier row already.".formatted(id),
          "Maybe the row was pasted twice; the first one was kept.");
      return;
    }
    String name = row.text("title");
    Source source =
        new Source(
            id,
            name.isEmpty() ? id : name,
            row.textOrNull("url"),
            row.text("licence"),
            row.text("note"));
    provenances.add(source);
    builder.add(source);
  }

  private void readView(Row row, Network network, Collection<GmnsFolder.NamedView> views) {
    String id = row.text("element_id");
    if (!Jurisdiction.isCode(id) && network.findNode(id).isEmpty()) {
      row.refuse(
          "element_id",
          "unknown_node",
          "There is no node (%s).".formatted(id),
          "Maybe a jurisdiction's code of two capital letters was meant.");
      return;
    }
    views.add(
        new GmnsFolder.NamedView(
            row.text("view_id"),
            id,
            row.text("field"),
            row.text("value"),
            provenances.of(row, "view")));
  }
}
