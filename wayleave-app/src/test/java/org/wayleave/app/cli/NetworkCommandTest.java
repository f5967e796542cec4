package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code wayleave network check|show|export}, and networks other than the bundled one. */
class NetworkCommandTest {

  private static final String TRIANGLE =
      """
      <NUMBER OF ZONES> 2
      <NUMBER OF NODES> 3
      <FIRST THRU NODE> 1
      <NUMBER OF LINKS> 4
      <END OF METADATA>
      ~ init term capacity length fft b power speed toll type ;
      1 3 1000 2.5 3 0.15 4 0 0 1 ;
      3 1 1000 2.5 3 0.15 4 0 0 1 ;
      3 2 1000 1.5 2 0.15 4 0 0 1 ;
      2 3 1000 1.5 2 0.15 4 0 0 1 ;
      """;

  private static final String TRIPS =
      """
      <NUMBER OF ZONES> 2
      <TOTAL OD FLOW> 100.0
      <END OF METADATA>
      Origin 1
      2 : 100.0;
      Origin 2
      """;

  @TempDir private Path folder;

  private Path copyOfBundled() throws IOException {
    Path copy = folder.resolve("copy");
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(Cli.DATA.resolve("caspian"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
    }
    return copy;
  }

  private String triangle() throws IOException {
    Path tntp = Files.createDirectories(folder.resolve("triangle"));
    Files.writeString(tntp.resolve("Triangle_net.tntp"), TRIANGLE);
    Files.writeString(tntp.resolve("Triangle_trips.tntp"), TRIPS);
    return "tntp:" + tntp;
  }

  @Test
  void theBundledNetworkHasNoErrors() {
    assertThat(Cli.run("network", "check").answered().lastLine())
        .matches("Wayleave Caspian: \\d+ nodes, \\d+ links, hash [0-9a-f]{16}; 0 errors, \\d+ .*");
  }

  @Test
  void aDefectIsNamedWithFileRowAndColumn() throws IOException {
    Path copy = copyOfBundled();
    Path links = copy.resolve("link.csv");
    List<String> lines = Files.readAllLines(links);
    lines.set(1, lines.get(1).replace("af-aqina-road,false", "af-nowhere,false"));
    Files.write(links, lines);
    Cli.Outcome outcome = Cli.run("network", "check", copy.toString()).answeredNo();
    assertThat(outcome.out()).contains("ERROR").contains("link.csv:2").contains("af-nowhere");
    assertThat(outcome.lastLine()).containsPattern("; [1-9]\\d* errors");
  }

  @Test
  void anUnknownColumnIsAnErrorUnlessAllowed() throws IOException {
    Path copy = copyOfBundled();
    Path views = copy.resolve("view.csv");
    List<String> lines = Files.readAllLines(views);
    Files.write(views, lines.stream().map(line -> line + ",colour").toList());
    assertThat(Cli.run("network", "check", copy.toString()).answeredNo().out())
        .contains("unknown_column")
        .contains("colour");
    assertThat(
            Cli.run("network", "check", copy.toString(), "--allow-unknown-columns")
                .answered()
                .out())
        .contains("WARNING unknown_column");
    assertThat(
            Cli.run("network", "check", copy.toString(), "--allow-unknown-columns", "--errors-only")
                .answered()
                .out()
                .lines())
        .hasSize(1);
  }

  @Test
  void aNetworkWithErrorsIsNotAsked() throws IOException {
    Path copy = copyOfBundled();
    Files.writeString(copy.resolve("node.csv"), "node_id,name\nx\n");
    assertThat(Cli.run("route", "Baku", "Poti", "--network", copy.toString()).refused().err())
        .contains("errors; the first: ERROR")
        .contains("wayleave network check");
  }

  @Test
  void aFolderThatIsNoNetworkIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file.txt"), "no folder");
    for (String name : List.of(folder.resolve("none").toString(), file.toString(), "tntp:none")) {
      Cli.Outcome outcome = Cli.run("network", "show", "--network", name);
      assertThat(outcome.code()).as(name).isEqualTo(2);
      assertThat(outcome.err()).as(name).isNotBlank();
    }
  }

  @Test
  void showsTheNetworkInFigures() {
    JsonNode figures = new JsonMapper().readTree(Cli.run("network", "show").answered().out());
    assertThat(figures.path("name").asString()).isEqualTo("caspian");
    assertThat(figures.at("/counts/nodes").asInt()).isGreaterThan(700);
    assertThat(figures.at("/linksByMode/rail").asInt()).isGreaterThan(300);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "az-baku",
        "az-baku--az-alat-port--road",
        "az-alat-port-terminal",
        "port-alat",
        "aktau-kuryk",
        "AH1",
        "aktau-container-hub",
        "rs-001"
      })
  void showsEveryKindOfElementWithItsSources(String id) {
    assertThat(Cli.run("network", "show", id).answered().out())
        .containsPattern("^[A-Z]\\w+ " + id)
        .contains("  basis: ");
  }

  @Test
  void anOlderIdStillWorksAndAWrongOneIsHelped() {
    assertThat(Cli.run("network", "show", "adana").answered().out()).startsWith("Node tr-adana");
    assertThat(Cli.run("network", "show", "az-bakku").refused().err())
        .contains("(az-bakku)")
        .contains("Maybe (az-baku) was meant.");
    assertThat(Cli.run("network", "show", "?").refused().err()).contains("wayleave places");
  }

  @Test
  void exportsGeoJson() {
    Path file = folder.resolve("network.geojson");
    Cli.Outcome outcome =
        Cli.run("network", "export", "--format", "geojson", "-o", file.toString()).answered();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("Written:");
    JsonNode collection = new JsonMapper().readTree(file.toFile());
    assertThat(collection.path("type").asString()).isEqualTo("FeatureCollection");
    JsonNode figures = new JsonMapper().readTree(Cli.run("network", "show").answered().out());
    assertThat(collection.path("features").size())
        .isEqualTo(figures.at("/counts/nodes").asInt() + figures.at("/counts/links").asInt());
  }

  @Test
  void exportsAGeoPackageThatOpens() throws SQLException {
    Path file = folder.resolve("network.gpkg");
    Cli.run("network", "export", "--format", "geopackage", "-o", file.toString()).answered();
    JsonNode figures = new JsonMapper().readTree(Cli.run("network", "show").answered().out());
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = database.createStatement()) {
      int rows = 0;
      List<String> tables = new java.util.ArrayList<>();
      try (ResultSet contents =
          statement.executeQuery(
              "select table_name from gpkg_contents where data_type = 'features'")) {
        while (contents.next()) {
          tables.add(contents.getString(1));
        }
      }
      assertThat(tables).isNotEmpty();
      for (String table : tables) {
        try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
          rows += count.getInt(1);
        }
      }
      assertThat(rows)
          .isGreaterThanOrEqualTo(
              figures.at("/counts/nodes").asInt() + figures.at("/counts/links").asInt());
    }
  }

  @Test
  void exportsAFolderThatIsTheSameNetwork() {
    Path copy = folder.resolve("gmns");
    Cli.run("network", "export", "--format", "gmns", "-o", copy.toString()).answered();
    String hash =
        Cli.run("network", "check").answered().lastLine().replaceAll(".*hash (\\w+).*", "$1");
    assertThat(Cli.run("network", "check", copy.toString()).answered().lastLine()).contains(hash);
    String here = Cli.run("route", "Aktau", "Poti", "--format", "line").answered().out();
    assertThat(
            Cli.run("route", "Aktau", "Poti", "--format", "line", "--network", copy.toString())
                .answered()
                .out())
        .isEqualTo(here);
  }

  @ParameterizedTest
  @ValueSource(strings = {"geojson", "geopackage", "gmns"})
  void anExportThatCannotBeWrittenIsRefused(String format) throws IOException {
    Path file = Files.writeString(folder.resolve("file.txt"), "not a folder");
    String target = file.resolve("inside").toString();
    Cli.Outcome outcome = Cli.run("network", "export", "--format", format, "-o", target).refused();
    assertThat(outcome.err()).contains("file.txt");
    assertThat(file).hasContent("not a folder");
  }

  @Test
  void aResearchNetworkIsReadAndAsked() throws IOException {
    String name = triangle();
    assertThat(Cli.run("network", "check", name).answered().lastLine())
        .contains("3 nodes, 4 links")
        .contains("0 errors");
    JsonNode answer =
        new JsonMapper()
            .readTree(
                Cli.run("route", "1", "2", "--network", name, "--by", "time", "--format", "json")
                    .answered()
                    .out());
    assertThat(answer.at("/itinerary/lengthKm").asDouble()).isEqualTo(4.0);
    assertThat(answer.at("/itinerary/timeHours/mid").asDouble()).isEqualTo(0.08);
  }
}
