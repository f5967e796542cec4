package org.wayleave.io.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.network.Network;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.explain.Source;
import org.wayleave.network.explain.SourceReference;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.unit.Gauge;
import org.wayleave.network.unit.Months;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE UNDER TEST: a network as GeoJSON, byte by byte. */
class GeoJsonWriterTest {

  private static String write(Network network) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GeoJsonWriter.write(network, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aFileIsReplacedAsAWholeAndNothingElseIsLeft(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.geojson"), "old".repeat(100_000));

    GeoJsonWriter.write(ferry(), file);

    assertThat(file).hasContent(write(ferry()));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatCannotBeWrittenIsTheUsersMistake(@TempDir Path folder) {
    List<Path> targets = new ArrayList<>(List.of(folder, folder.resolve("none/x.geojson")));
    if (Files.exists(Path.of("/dev/full"))) {
      targets.add(Path.of("/dev/full"));
    }
    for (Path target : targets) {
      assertThatThrownBy(() -> GeoJsonWriter.write(ferry(), target))
          .isInstanceOfSatisfying(
              UserException.class, mistake -> assertThat(mistake.code()).isEqualTo("cannot_write"));
    }
  }

  private static Network ferry() {
    Provenance published =
        new Provenance(
            List.of(new SourceReference("tr4", "68-064")), 2024, Basis.PUBLISHED, "by \"ship\"");
    return Network.builder("ferry")
        .add(new Source("tr4", "Tariff Guide 4", "https://sovetgt.org/tr4/", "", ""))
        .add(
            new Node(
                new NodeId("az-alat-port"),
                "Port of Alat",
                new GeoPoint(39.95, 49.4100049),
                "AZ",
                new Jurisdiction("AZ"),
                List.of(Node.Type.PORT),
                List.of("Ələt"),
                null,
                12_500,
                published))
        .add(Node.of("kz-aktau", new GeoPoint(43.6, 51.21), "KZ"))
        .add(
            Link.builder("ferry", "az-alat-port", "kz-aktau", Mode.RAIL_FERRY)
                .lengthM(468_000)
                .gauges(List.of(Gauge.MM_1520))
                .monthsOpen(Months.parse("4-11").orElseThrow())
                .status(Link.Status.SEASONAL)
                .capacityTonnesPerYear(2_500_000L)
                .provenance(published)
                .build())
        .build();
  }

  @Test
  void aLinkAndItsNodesAreWrittenAsDescribed() {
    assertThat(write(ferry()))
        .isEqualTo(
            """
            {"type":"FeatureCollection","features":[\
            {"type":"Feature","geometry":{"type":"LineString","coordinates":[[49.41,39.95],[51.21,43.6]]},\
            "properties":{"kind":"link","id":"ferry","mode":"rail_ferry","from":"az-alat-port",\
            "to":"kz-aktau","fromName":"Port of Alat","toName":"kz-aktau","lengthKm":468,\
            "gaugeMm":"1520","status":"seasonal","monthsOpen":"4-11","capacityMtPerYear":2.5,\
            "jurisdictions":[{"code":"XZ","fromKm":0,"toKm":468}],\
            "provenance":{"basis":"published","year":2024,"sources":[{"id":"tr4",\
            "title":"Tariff Guide 4","url":"https://sovetgt.org/tr4/","locator":"68-064"}]},\
            "note":"by \\"ship\\""}},\
            {"type":"Feature","geometry":{"type":"Point","coordinates":[49.41,39.95]},\
            "properties":{"kind":"node","id":"az-alat-port","name":"Port of Alat","names":["Ələt"],\
            "country":"AZ","jurisdiction":"AZ","types":["port"],"populationK":12.5,\
            "modes":["rail_ferry"],"provenance":{"basis":"published","year":2024,"sources":\
            [{"id":"tr4","title":"Tariff Guide 4","url":"https://sovetgt.org/tr4/",\
            "locator":"68-064"}]},"note":"by \\"ship\\""}},\
            {"type":"Feature","geometry":{"type":"Point","coordinates":[51.21,43.6]},\
            "properties":{"kind":"node","id":"kz-aktau","name":"kz-aktau","country":"KZ",\
            "jurisdiction":"KZ","types":["junction"],"modes":["rail_ferry"],\
            "provenance":{"basis":"estimate","sources":[]}}}]}\
            """);
  }

  @Test
  void aLineAcrossTheAntimeridianIsCut() {
    Network pacific =
        Network.builder("pacific")
            .add(Node.of("fiji", new GeoPoint(-18, 178), "FJ"))
            .add(Node.of("samoa", new GeoPoint(-14, -172), "WS"))
            .add(Link.builder("x", "fiji", "samoa", Mode.SEA).lengthM(1_150_000).build())
            .build();

    JsonNode geometry = JsonMapper.shared().readTree(write(pacific)).at("/features/0/geometry");

    assertThat(geometry.get("type").asString()).isEqualTo("MultiLineString");
    assertThat(geometry.get("coordinates"))
        .hasToString("[[[178,-18],[180,-17.2]],[[-180,-17.2],[-172,-14]]]");
  }

  @Test
  void anEmptyNetworkIsAnEmptyCollection() {
    assertThat(write(Network.builder("empty").build()))
        .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[]}");
  }
}
