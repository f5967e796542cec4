package org.wayleave.io.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The tables that make a SQLite file a GeoPackage (OGC 12-128r18, sections 1.1 and 2.1). */
final class Catalog {

  /** "GPKG" in ASCII. */
  private static final int APPLICATION_ID = 0x47504B47;

  /** Version 1.3.0. */
  private static final int USER_VERSION = 10300;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final String WGS84_DEFINITION =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
          + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,"
          + "AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,"
          + "AUTHORITY[\"EPSG\",\"9122\"]],AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],"
          + "AUTHORITY[\"EPSG\",\"4326\"]]";

  private static final String TABLES =
      """
      CREATE TABLE gpkg_spatial_ref_sys (
        srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
        organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
      CREATE TABLE gpkg_contents (
        table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
        description TEXT DEFAULT '',
        last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
        min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
        CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
      CREATE TABLE gpkg_geometry_columns (
        table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
        srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
        CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
        CONSTRAINT uk_gc_table_name UNIQUE (table_name),
        CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
        CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
      """;

  private final Connection connection;

  Catalog(Connection connection) {
    this.connection = connection;
  }

  /** The tables that every GeoPackage has. */
  void createBase() throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
      sql.executeUpdate("PRAGMA user_version = " + USER_VERSION);
      for (String table : TABLES.split(";\n", -1)) {
        if (!table.isBlank()) {
          sql.executeUpdate(table);
        }
      }
    }
    addReferenceSystems();
  }

  /** Says that there is the layer of changes, and how far it reaches. */
  void addChanges(Instant changed, Envelope envelope) throws SQLException {
    addLayer(ChangeLayer.NAME, "LINESTRING", "Links that carry more or less", changed);
    String sql =
        "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      set(update, ChangeLayer.NAME, envelope);
    }
  }

  /** Says that there is a table without geometries. */
  void addAttributes(String table, Instant changed) throws SQLException {
    String contents =
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change)"
            + " VALUES (?, 'attributes', ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(contents)) {
      insert.setString(1, table);
      insert.setString(2, table);
      insert.setString(3, TIME.format(changed));
      insert.executeUpdate();
    }
  }

  /** The same with the two layers of a network. */
  void create(Instant changed) throws SQLException {
    createBase();
    try (Statement sql = connection.createStatement()) {
      for (String layer : List.of(Layers.NODES, Layers.LINKS)) {
        sql.executeUpdate(layer);
      }
    }
    addLayer("nodes", "POINT", "Places and facilities", changed);
    addLayer("links", "LINESTRING", "Physical connections of two nodes by one mode", changed);
  }

  private void addReferenceSystems() throws SQLException {
    String sql = "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      add(insert, "Undefined Cartesian", -1, "NONE", "undefined");
      add(insert, "Undefined geographic", 0, "NONE", "undefined");
      add(insert, "WGS 84 geodetic", Blob.EPSG_WGS84, "EPSG", WGS84_DEFINITION);
    }
  }

  private static void add(
      PreparedStatement insert, String name, int id, String organization, String definition)
      throws SQLException {
    insert.setString(1, name);
    insert.setInt(2, id);
    insert.setString(3, organization);
    insert.setInt(4, id);
    insert.setString(5, definition);
    insert.setString(6, name);
    insert.executeUpdate();
  }

  private void addLayer(String table, String geometry, String description, Instant changed)
      throws SQLException {
    String contents =
        "INSERT INTO gpkg_contents"
            + " (table_name, data_type, identifier, description, last_change, srs_id)"
            + " VALUES (?, 'features', ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(contents)) {
      insert.setString(1, table);
      insert.setString(2, table);
      insert.setString(3, description);
      insert.setString(4, TIME.format(changed));
      insert.setInt(5, Blob.EPSG_WGS84);
      insert.executeUpdate();
    }
    String columns = "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)";
    try (PreparedStatement insert = connection.prepareStatement(columns)) {
      insert.setString(1, table);
      insert.setString(2, geometry);
      insert.setInt(3, Blob.EPSG_WGS84);
      insert.executeUpdate();
    }
  }

  /** States the boxes around the layers; an empty layer has none. */
  void setExtents(Envelope nodes, Envelope links) throws SQLException {
    String sql =
        "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      set(update, "nodes", nodes);
      set(update, "links", links);
    }
  }

  private static void set(PreparedStatement update, String table, Envelope envelope)
      throws SQLException {
    if (!envelope.isEmpty()) {
      update.setDouble(1, envelope.minLonDeg);
      update.setDouble(2, envelope.minLatDeg);
      update.setDouble(3, envelope.maxLonDeg);
      update.setDouble(4, envelope.maxLatDeg);
      update.setString(5, table);
      update.executeUpdate();
    }
  }
}
