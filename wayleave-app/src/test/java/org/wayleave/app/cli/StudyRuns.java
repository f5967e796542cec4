package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the commands about all trades, and reads what they answer. */
final class StudyRuns {

  /** A file of two trades between nodes, one of them with an interval. */
  static final String TWO_TRADES =
      """
      demand_id,origin_zone_id,destination_zone_id,commodity,tonnes_low,tonnes_mid,tonnes_high
      boxes,kz-aktau,ge-poti,container,100,200,400
      grain,kz-astana,ir-tehran,bulk,,3000,
      """;

  private static final JsonMapper JSON = new JsonMapper();

  private StudyRuns() {}

  /** The JSON answer of a command. */
  static JsonNode json(String... arguments) {
    return JSON.readTree(format("json", arguments));
  }

  /** The features of the GeoJSON answer of a command. */
  static List<JsonNode> features(String... arguments) {
    JsonNode collection = JSON.readTree(format("geojson", arguments));
    assertThat(collection.path("type").asString()).isEqualTo("FeatureCollection");
    return list(collection.path("features"));
  }

  /** The rows of the TSV answer of a command, the heading first. */
  static List<List<String>> rows(String... arguments) {
    List<List<String>> rows =
        format("tsv", arguments).lines().map(line -> List.of(line.split("\t", -1))).toList();
    assertThat(rows).allMatch(row -> row.size() == rows.getFirst().size());
    return rows;
  }

  private static String format(String format, String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    words.add("--format");
    words.add(format);
    return Cli.run(words.toArray(String[]::new)).answered().out();
  }

  /** The items of an array. */
  static List<JsonNode> list(JsonNode array) {
    assertThat(array.isArray()).isTrue();
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** A file of that text; its path. */
  static String write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
