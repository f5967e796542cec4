package org.wayleave.io.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.geo.GeoPoint;

/** The layer of links that carry more or less under another scenario. */
final class ChangeLayer {

  static final String NAME = "link_changes";

  private final Connection connection;
  private final Network network;

  ChangeLayer(Connection connection, Network network) {
    this.connection = connection;
    this.network = network;
  }

  Envelope write(List<GeoPackageWriter.LinkChange> changes) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.executeUpdate(
          "CREATE TABLE link_changes (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,"
              + " geom LINESTRING, link_id TEXT NOT NULL UNIQUE, mode TEXT,"
              + " tonnes_before INTEGER NOT NULL, tonnes_after INTEGER NOT NULL,"
              + " change INTEGER NOT NULL)");
    }
    Envelope all = new Envelope();
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO link_changes VALUES (NULL, ?, ?, ?, ?, ?, ?)")) {
      for (GeoPackageWriter.LinkChange change : changes) {
        Link link = network.findLink(change.linkId()).orElseThrow();
        List<GeoPoint> line =
            link.shape().isEmpty()
                ? List.of(
                    network.node(network.nodeNumber(link.from())).point(),
                    network.node(network.nodeNumber(link.to())).point())
                : link.shape();
        Envelope envelope = Envelope.of(line);
        all.include(envelope);
        insert.setBytes(1, Blob.line(line, envelope));
        insert.setString(2, link.key());
        insert.setString(3, link.mode().code());
        insert.setLong(4, change.tonnesBefore());
        insert.setLong(5, change.tonnesAfter());
        insert.setLong(6, change.tonnesAfter() - change.tonnesBefore());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return all;
  }
}
