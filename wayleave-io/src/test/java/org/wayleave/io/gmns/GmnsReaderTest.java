package org.wayleave.io.gmns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.io.table.TableReader;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.unit.Gauge;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.parameter.Parameter;

/** FEATURE UNDER TEST: a sound folder becomes a network, parameters, views and a census. */
class GmnsReaderTest {

  @TempDir private Path folder;

  private GmnsFolder read(SmallFolder small) {
    return GmnsReader.read(small.writeTo(folder));
  }

  private static Link link(GmnsFolder folder, String id) {
    return folder.network().findLink(id).orElseThrow();
  }

  @Test
  void aSoundFolderGivesNoNotice() {
    GmnsFolder read = read(new SmallFolder());

    assertThat(read.notices().listNotices()).isEmpty();
    assertThat(read.title()).isEqualTo("Small Caspian");
    assertThat(read.currency()).isEqualTo("USD 2024");
    assertThat(read.rowCounts())
        .containsEntry("node", 5)
        .containsEntry("link", 4)
        .containsEntry("demand", 1)
        .hasSize(15);
    assertThat(read.census().rowsByBasis().get("link"))
        .containsEntry("published", 1)
        .containsEntry("estimate", 1);
    assertThat(read.census().citations()).containsEntry("geonames", 3).containsEntry("tr4", 1);
    assertThat(read.network().aliases()).containsEntry("BAK", "az-baku");
    assertThat(read.views().getFirst().value()).isEqualTo("Astara Port");
  }

  @Test
  void aNodeKeepsItsNamesTypesAndSource() {
    Node baku = read(new SmallFolder()).network().findNode("az-baku").orElseThrow();

    assertThat(baku.names()).containsExactly("Bakı", "Баку", "باکو");
    assertThat(baku.types()).containsExactly(Node.Type.CITY, Node.Type.RAIL_STATION);
    assertThat(baku.population()).isEqualTo(2_303_100);
    assertThat(baku.point().lonDeg()).isEqualTo(49.867);
    assertThat(baku.provenance().basis()).isEqualTo(Basis.PUBLISHED);
    assertThat(baku.provenance().sources().getFirst().locator()).isEqualTo("587084");
  }

  @Test
  void linksHaveWholeMetresSpansSeasonsAndGauges() {
    GmnsFolder read = read(new SmallFolder());

    Link rail = link(read, "az-baku--az-alat-port--rail");
    assertThat(rail.lengthM()).isEqualTo(83_500);
    assertThat(rail.gauges()).containsExactly(Gauge.MM_1520);
    assertThat(rail.shape()).hasSize(3);
    assertThat(rail.traction()).isEqualTo(Link.Traction.DC_3KV);
    Link border = link(read, "az-astara--ir-astara--road");
    assertThat(border.spans()).extracting(Link.Span::toM).containsExactly(1_750, 3_250);
    assertThat(border.crossingId()).isEqualTo("astara-road");
    Link ferry = link(read, "az-alat-port--kz-aktau-port--rail-ferry");
    assertThat(ferry.monthsOpen()).hasToString("4-11");
    assertThat(ferry.capacityTonnesPerYear()).isEqualTo(2_500_000);
  }

  @Test
  void crossingsAreInSecondsAndCents() {
    BorderCrossing crossing =
        read(new SmallFolder()).network().crossings().values().iterator().next();

    assertThat(crossing.timeMeanSeconds()).isEqualTo(23_400);
    assertThat(crossing.timeP95Seconds()).isEqualTo(108_000);
    assertThat(crossing.costUsCents()).isEqualTo(new Range(5_000, 12_055, 30_000));
    assertThat(crossing.costUnit()).isEqualTo(BorderCrossing.Vehicle.TRUCK);
  }

  @Test
  void operationsBecomeParameters() {
    List<Parameter> parameters = read(new SmallFolder()).parameters();

    assertThat(parameters).hasSize(3);
    assertThat(parameters.get(0).pull()).isEqualTo(Parameter.Pull.ELECTRIC);
    assertThat(parameters.get(1).operation()).isEqualTo(Operation.WAIT);
    assertThat(parameters.get(1).places()).containsExactly("kz-aktau-port");
    assertThat(parameters.get(1).p95()).isEqualTo(120);
    assertThat(parameters.get(2).operation()).isNull();
  }

  @Test
  void milesAndMilesAnHourAreConverted() {
    GmnsFolder read = read(new SmallFolder().spoil("config.csv", "km,kph", "mi,mph"));

    Link road = link(read, "az-alat-port--az-astara--road");
    assertThat(road.lengthM()).isEqualTo(341_181); // 212 x 1609.344, rounded
    assertThat(road.speedKmh()).isEqualTo(145); // 90 x 1.609344, rounded
    assertThat(link(read, "az-astara--ir-astara--road").spans()).hasSize(2);
  }

  @Test
  void metresAreRead() {
    GmnsFolder read = read(new SmallFolder().spoil("config.csv", ",km,", ",m,"));

    assertThat(link(read, "az-alat-port--az-astara--road").lengthM()).isEqualTo(212);
  }

  @Test
  void nodesAndLinksAloneAreANetworkWithoutProvenance() {
    SmallFolder small =
        new SmallFolder()
            .with("node.csv", "node_id,x_coord,y_coord\n1,50,40\n2,50.1,40\n")
            .with(
                "link.csv",
                "link_id,from_node_id,to_node_id,directed,length,mode\n7,1,2,1,9.5,road\n");
    for (String file :
        List.of(
            "crossing.csv",
            "terminal.csv",
            "chokepoint.csv",
            "corridor.csv",
            "project.csv",
            "restriction.csv",
            "operation.csv",
            "zone.csv",
            "demand.csv",
            "alias.csv",
            "view.csv",
            "source.csv",
            "config.csv")) {
      small.without(file);
    }

    GmnsFolder read = read(small);

    assertThat(read.network().linkCount()).isEqualTo(1);
    assertThat(link(read, "7").direction()).isEqualTo(Link.Direction.FORWARD);
    assertThat(link(read, "7").provenance().basis()).isEqualTo(Basis.ESTIMATE);
    assertThat(read.notices().hasErrors()).isFalse();
    assertThat(read.notices().countByCode())
        .containsOnlyKeys("missing_country", "no_provenance")
        .containsEntry("no_provenance", 2L);
  }

  @Test
  void anUnknownColumnIsAnErrorThatListsTheKnownOnesOrOnRequestAWarning() {
    SmallFolder small = new SmallFolder().spoil("link.csv", "free_speed", "free_sped");

    Notice notice = read(small).notices().listNotices().getFirst();
    assertThat(notice.severity()).isEqualTo(Severity.ERROR);
    assertThat(notice.advice())
        .startsWith("Maybe (free_speed) was meant. The known columns are: ")
        .contains("capacity_mt_per_year");
    GmnsFolder allowed = GmnsReader.read(folder, Set.of(TableReader.Option.ALLOW_UNKNOWN_COLUMNS));
    assertThat(allowed.notices().hasErrors()).isFalse();
    assertThat(allowed.network().linkCount()).isEqualTo(4);
  }

  @Test
  void aDefectiveRowIsLeftOutAndTheRestIsRead() {
    GmnsFolder read = read(new SmallFolder().spoil("link.csv", "rail,1520,2", "rail,1525,2"));

    assertThat(read.network().linkCount()).isEqualTo(3);
    assertThat(read.network().nodeCount()).isEqualTo(5);
    assertThat(read.rowCounts()).containsEntry("link", 4);
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkAreTolerated() throws Exception {
    SmallFolder small = new SmallFolder();
    small.with("node.csv", "\uFEFF" + small.text("node.csv").replace("\n", "\r\n"));

    GmnsFolder read = read(small);

    assertThat(read.network().nodeCount()).isEqualTo(5);
    assertThat(read.notices().countByCode()).containsOnlyKeys("byte_order_mark");
    assertThat(Files.readAllBytes(folder.resolve("node.csv"))[0]).isEqualTo((byte) 0xEF);
  }

  @Test
  void filesOfOtherNamesAreNoticed() {
    GmnsFolder read =
        read(new SmallFolder().with("nodes.csv", "x").with("lane.csv", "x").with("x.txt", ""));

    assertThat(read.notices().listNotices())
        .extracting(Notice::code)
        .containsExactly("table_not_read", "unknown_table");
    assertThat(read.notices().listNotices().get(1).advice()).contains("(node.csv)");
  }

  @Test
  void aMissingFolderOrTableIsTheUsersMistake() {
    new SmallFolder().writeTo(folder.resolve("caspian"));
    assertThatThrownBy(() -> GmnsReader.read(folder.resolve("caspain")))
        .isInstanceOfSatisfying(
            UserException.class,
            mistake -> {
              assertThat(mistake.code()).isEqualTo("no_such_network");
              assertThat(mistake.advice()).isEqualTo("Maybe (caspian) was meant.");
            });
    assertThatThrownBy(() -> GmnsReader.read(folder))
        .isInstanceOfSatisfying(
            UserException.class,
            mistake -> assertThat(mistake.fact()).contains("no readable file (node.csv)"));
  }
}
