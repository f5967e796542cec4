package org.wayleave.io.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.geo.GeoPoint;

/** The two feature tables and their rows. */
final class Layers {

  static final String NODES =
      """
      CREATE TABLE nodes (
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT, node_id TEXT NOT NULL UNIQUE,
        name TEXT, names TEXT, node_type TEXT, country TEXT, jurisdiction TEXT, unlocode TEXT,
        population INTEGER, source TEXT, year INTEGER, basis TEXT, note TEXT)
      """;

  static final String LINKS =
      """
      CREATE TABLE links (
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom LINESTRING,
        link_id TEXT NOT NULL UNIQUE, name TEXT, from_node_id TEXT, to_node_id TEXT,
        directed INTEGER, mode TEXT, length_km DOUBLE, gauge_mm TEXT, tracks INTEGER,
        electrification TEXT, facility_type TEXT, free_speed_kmh INTEGER, status TEXT,
        months_open TEXT, capacity_t_per_year INTEGER, crossing_id TEXT, project_id TEXT,
        corridors TEXT, jurisdictions TEXT, source TEXT, year INTEGER, basis TEXT, note TEXT)
      """;

  /** Rows per batch; more gains nothing. */
  private static final int BATCH = 1_000;

  private final Connection connection;
  private final Network network;

  Layers(Connection connection, Network network) {
    this.connection = connection;
    this.network = network;
  }

  Envelope writeNodes() throws SQLException {
    Envelope all = new Envelope();
    try (PreparedStatement insert = connection.prepareStatement(insert("nodes", 13))) {
      for (int number = 0; number < network.nodeCount(); number++) {
        Node node = network.node(number);
        all.include(node.point());
        Cursor cells = new Cursor(insert);
        cells.put(Blob.point(node.point()));
        cells.put(node.key()).put(node.name()).put(String.join("|", node.names()));
        cells.put(joined(node.types().stream().map(Node.Type::code).toList()));
        cells.put(node.country()).put(node.jurisdiction().code()).put(node.unlocode());
        cells.put(node.population());
        put(cells, node.provenance());
        addRow(insert, number);
      }
      insert.executeBatch();
    }
    return all;
  }

  Envelope writeLinks() throws SQLException {
    Envelope all = new Envelope();
    try (PreparedStatement insert = connection.prepareStatement(insert("links", 24))) {
      for (int number = 0; number < network.linkCount(); number++) {
        Link link = network.link(number);
        List<GeoPoint> line = line(link, number);
        Envelope envelope = Envelope.of(line);
        all.include(envelope);
        Cursor cells = new Cursor(insert);
        cells.put(Blob.line(line, envelope));
        put(cells, link);
        put(cells, link.provenance());
        addRow(insert, number);
      }
      insert.executeBatch();
    }
    return all;
  }

  private List<GeoPoint> line(Link link, int number) {
    return link.shape().isEmpty()
        ? List.of(
            network.node(network.linkFrom(number)).point(),
            network.node(network.linkTo(number)).point())
        : link.shape();
  }

  private void put(Cursor cells, Link link) throws SQLException {
    cells.put(link.key()).put(link.name()).put(link.from().value()).put(link.to().value());
    cells.put(link.direction() == Link.Direction.FORWARD ? 1 : 0);
    cells.put(link.mode().code()).put(link.lengthM() / 1000.0);
    cells.put(
        String.join(
            "/", link.gauges().stream().map(gauge -> String.valueOf(gauge.widthMm())).toList()));
    cells.put(link.tracks());
    cells.put(link.traction() == Link.Traction.UNKNOWN ? "" : link.traction().code());
    Link.RoadClass roadClass = link.roadClass();
    cells.put(roadClass == null ? null : roadClass.code()).put(link.speedKmh());
    cells.put(link.status().code());
    cells.put(link.monthsOpen().isAllYear() ? "" : link.monthsOpen().toString());
    cells.put(link.capacityTonnesPerYear()).put(link.crossingId()).put(link.projectId());
    cells.put(joined(link.corridors()));
    cells.put(
        joined(
            network.spans(link).stream()
                .map(span ->
                    span.jurisdiction() + " " + span.fromM() / 1000.0 + "-" + span.toM() / 1000.0)
                .toList()));
  }

  private static void put(Cursor cells, Provenance provenance) throws SQLException {
    cells.put(joined(provenance.sources().stream().map(Object::toString).toList()));
    cells.put(provenance.year()).put(provenance.basis().code()).put(provenance.note());
  }

  private static String joined(List<String> items) {
    return String.join(";", items);
  }

  private static String insert(String table, int cells) {
    return "INSERT INTO %s VALUES (NULL%s)".formatted(table, ", ?".repeat(cells));
  }

  private static void addRow(PreparedStatement insert, int number) throws SQLException {
    insert.addBatch();
    if (number % BATCH == BATCH - 1) {
      insert.executeBatch();
    }
  }

  /** Sets the parameters of a statement one after the other; empty text becomes NULL. */
  private static final class Cursor {

    private final PreparedStatement statement;
    private int place;

    Cursor(PreparedStatement statement) {
      this.statement = statement;
    }

    Cursor put(@Nullable Object value) throws SQLException {
      place++;
      statement.setObject(place, "".equals(value) ? null : value);
      return this;
    }
  }
}
