package org.wayleave.io.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.notice.UserException;

/** FEATURE UNDER TEST: a network as a GeoPackage that others can open. */
class GeoPackageWriterTest {

  private static final Instant CHANGED = Instant.parse("2024-06-01T12:00:00Z");

  private static final Network NETWORK =
      Network.builder("three")
          .add(Node.of("a", new GeoPoint(40, 50), "AZ"))
          .add(Node.of("b", new GeoPoint(41, 51.5), "KZ"))
          .add(Node.of("ç", new GeoPoint(39.5, 49), "IR"))
          .add(
              Link.builder("ab", "a", "b", Mode.ROAD)
                  .lengthM(170_500)
                  .shape(
                      List.of(new GeoPoint(40, 50), new GeoPoint(42, 50), new GeoPoint(41, 51.5)))
                  .build())
          .add(Link.builder("bc", "b", "ç", Mode.SEA).lengthM(300_000).build())
          .build();

  @TempDir private Path folder;

  private Path write() {
    Path file = folder.resolve("three & more?.gpkg");
    GeoPackageWriter.write(NETWORK, file, CHANGED);
    return file;
  }

  private static String query(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      StringBuilder out = new StringBuilder();
      while (rows.next()) {
        for (int x = 1; x <= rows.getMetaData().getColumnCount(); x++) {
          out.append(x == 1 ? "" : " ").append(rows.getString(x));
        }
        out.append('\n');
      }
      return out.toString();
    }
  }

  @Test
  void theHeaderSaysGeoPackage() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(write().toFile(), "r")) {
      file.seek(60);
      assertThat(file.readInt()).isEqualTo(10300);
      file.seek(68);
      byte[] id = new byte[4];
      file.readFully(id);
      assertThat(new String(id, StandardCharsets.US_ASCII)).isEqualTo("GPKG");
    }
  }

  @Test
  void theCatalogDescribesTheLayers() throws SQLException {
    Path file = write();

    assertThat(query(file, "SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1"))
        .isEqualTo("-1\n0\n4326\n");
    assertThat(
            query(
                file,
                "SELECT table_name, data_type, last_change, min_x, min_y, max_x, max_y, srs_id"
                    + " FROM gpkg_contents ORDER BY 1"))
        .isEqualTo(
            """
            links features 2024-06-01T12:00:00.000Z 49.0 39.5 51.5 42.0 4326
            nodes features 2024-06-01T12:00:00.000Z 49.0 39.5 51.5 41.0 4326
            """);
    assertThat(
            query(
                file,
                "SELECT table_name, column_name, geometry_type_name FROM gpkg_geometry_columns"
                    + " ORDER BY 1"))
        .isEqualTo("links geom LINESTRING\nnodes geom POINT\n");
    assertThat(query(file, "PRAGMA integrity_check")).isEqualTo("ok\n");
    assertThat(query(file, "PRAGMA foreign_key_check")).isEmpty();
  }

  @Test
  void rowsCarryTheFigures() throws SQLException {
    Path file = write();

    assertThat(query(file, "SELECT fid, node_id, country FROM nodes ORDER BY fid"))
        .isEqualTo("1 a AZ\n2 b KZ\n3 ç IR\n");
    assertThat(
            query(file, "SELECT link_id, mode, length_km, jurisdictions FROM links ORDER BY fid"))
        .isEqualTo("ab road 170.5 AZ 0.0-85.25;KZ 85.25-170.5\nbc sea 300.0 XZ 0.0-300.0\n");
  }

  @Test
  void geometriesAreWellKnownBinaryBehindTheirHeader() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + write().toUri());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT geom FROM links WHERE link_id = 'ab'")) {
      rows.next();
      ByteBuffer blob = ByteBuffer.wrap(rows.getBytes(1)).order(ByteOrder.LITTLE_ENDIAN);

      assertThat(new byte[] {blob.get(), blob.get(), blob.get(), blob.get()})
          .containsExactly('G', 'P', 0, 3);
      assertThat(blob.getInt()).isEqualTo(4326);
      assertThat(doubles(blob, 4)).containsExactly(50, 51.5, 40, 42);
      assertThat(blob.get()).isEqualTo((byte) 1);
      assertThat(blob.getInt()).isEqualTo(2);
      assertThat(blob.getInt()).isEqualTo(3);
      assertThat(doubles(blob, 6)).containsExactly(50, 40, 50, 42, 51.5, 41);
      assertThat(blob.hasRemaining()).isFalse();
    }
  }

  private static double[] doubles(ByteBuffer blob, int count) {
    double[] values = new double[count];
    for (int x = 0; x < count; x++) {
      values[x] = blob.getDouble();
    }
    return values;
  }

  /**
   * The name says whether GDAL took part, so that a run without it is not mistaken for one with.
   */
  @TestFactory
  Stream<DynamicTest> opensElsewhere() {
    return hasOgrInfo()
        ? Stream.of(DynamicTest.dynamicTest("ogrinfo counts the features", this::checkWithOgrInfo))
        : Stream.of(
            DynamicTest.dynamicTest(
                "ogrinfo is not installed: features counted by our own SQL only",
                () -> assertThat(query(write(), "SELECT count(*) FROM links")).isEqualTo("2\n")));
  }

  private static boolean hasOgrInfo() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, "ogrinfo")));
  }

  private void checkWithOgrInfo() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("ogrinfo", "-al", write().toString()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(output)
        .contains("Layer name: nodes", "Feature Count: 3", "Geometry: Point")
        .contains("Layer name: links", "Feature Count: 2", "Geometry: Line String")
        .contains("(49.000000, 39.500000) - (51.500000, 42.000000)", "ID[\"EPSG\",4326]")
        .doesNotContainIgnoringCase("warning", "error");
  }

  @Test
  void anExistingFileIsReplacedAndNothingElseIsLeft() throws IOException {
    Path file = write();
    GeoPackageWriter.write(NETWORK, file, CHANGED);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Path file = write();
    byte[] first = Files.readAllBytes(file);
    write();

    assertThat(file).hasBinaryContent(first);
  }

  @Test
  void aFolderOrDeviceIsNotReplaced() {
    for (Path target : List.of(folder, Path.of("/dev/null"))) {
      assertThatThrownBy(() -> GeoPackageWriter.write(NETWORK, target, CHANGED))
          .isInstanceOfSatisfying(
              UserException.class, mistake -> assertThat(mistake.code()).isEqualTo("cannot_write"));
    }
  }

  @Test
  void aMissingFolderIsTheUsersMistake() {
    assertThatThrownBy(() ->
            GeoPackageWriter.write(NETWORK, folder.resolve("none").resolve("x.gpkg"), CHANGED))
        .isInstanceOfSatisfying(
            UserException.class, mistake -> assertThat(mistake.code()).isEqualTo("cannot_write"));
  }
}
