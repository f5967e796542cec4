package org.wayleave.io.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.io.gmns.GmnsReader;
import org.wayleave.io.gmns.schema.GmnsSchema;
import org.wayleave.io.report.Home;
import org.wayleave.io.table.TableReader;
import org.wayleave.network.Network;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.sketch.Sketch;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.demand.Trade;
import org.wayleave.plan.demand.Zone;

/** FEATURE UNDER TEST: rows of zones and trades in a network folder, and the bundled ones. */
class DemandRowsTest {

  private static final Network NETWORK = Sketch.parse("PORT----TOWN----MINE");
  private static final String ZONES =
      "zone_id,name,country,node_id,weight,source,year,basis,note\n";
  private static final String TRADES =
      "demand_id,origin_zone_id,destination_zone_id,commodity,tonnes_mid,value_usd_m,usd_per_t\n";

  private static DemandMatrix bundled;

  @TempDir private Path folder;

  private final NoticeLog log = new NoticeLog();

  @BeforeAll
  static void readBundled() {
    bundled = GmnsReader.read(Home.find().resolve("data/caspian")).demand();
  }

  private DemandMatrix read(String zones, String trades) throws IOException {
    Path zoneFile = Files.writeString(folder.resolve("zone.csv"), ZONES + zones);
    Path demandFile = Files.writeString(folder.resolve("demand.csv"), TRADES + trades);
    DemandRows rows = new DemandRows(NETWORK, log);
    TableReader reader = new TableReader(Set.of(), log);
    reader.read(zoneFile, GmnsSchema.ZONE, row -> rows.takeZone(row, Provenance.STATED));
    rows.closeZones();
    reader.read(demandFile, GmnsSchema.DEMAND, row -> rows.takeTrade(row, Provenance.STATED));
    return rows.matrix();
  }

  private List<String> notices(Severity severity) {
    return log.listNotices().stream()
        .filter(notice -> notice.severity() == severity)
        .map(Notice::code)
        .toList();
  }

  @Test
  void rowsOfAZoneAreItsShares() throws IOException {
    DemandMatrix read =
        read(
            "LAND,The land,,PORT,0.6,,,,\nLAND,The land,,TOWN,0.4,,,,\n",
            "a,LAND,MINE,bulk,100,,\n");

    assertThat(log.listNotices()).isEmpty();
    Zone land = read.getZone("LAND");
    assertThat(land.name()).isEqualTo("The land");
    assertThat(land.shares().stream().map(share -> share.node().value() + share.weight()))
        .containsExactly("PORT0.6", "TOWN0.4");
    assertThat(read.trades().getFirst().tonnes()).isEqualTo(Range.exactly(100));
  }

  @Test
  void weightsThatDoNotSumToOneAreNoted() throws IOException {
    DemandMatrix read =
        read("LAND,The land,,PORT,0.6,,,,\nLAND,The land,,TOWN,0.3,,,,\n", "a,LAND,MINE,,1,,\n");
    assertThat(notices(Severity.WARNING)).containsExactly("weights_do_not_sum");
    assertThat(log.listNotices().getFirst().fact()).contains("(LAND)", "0.9");
    assertThat(read.trades()).hasSize(1);
  }

  @Test
  void aTradeThatSaysNothingIsNoted() throws IOException {
    DemandMatrix read = read("", "a,PORT,MINE,bulk,,,\nb,PORT,MINE,bulk,,3,\n");
    assertThat(notices(Severity.WARNING)).containsExactly("no_tonnes");
    assertThat(read.trades().stream().map(Trade::tonnes)).containsExactly(Range.ZERO, Range.ZERO);
  }

  @Test
  void aBadTradeIsLeftOutAndTheOthersAreKept() throws IOException {
    DemandMatrix read = read("", "a,PORT,MINE,,1,,\na,PORT,MINE,,2,,\nb,PORT,QQ,,3,,\n");
    assertThat(notices(Severity.ERROR)).containsExactly("duplicate_id", "unknown_zone");
    assertThat(read.trades().stream().map(Trade::id)).containsExactly("a");
    assertThat(read.tonnes()).isEqualTo(1);
  }

  @Test
  void theBundledTradesHaveSourcesAndZones() {
    assertThat(bundled.trades()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(bundled.trades())
        .allSatisfy(trade -> {
          assertThat(trade.provenance().sources()).isNotEmpty();
          assertThat(trade.provenance().year()).isNotNull();
          assertThat(trade.provenance().note()).isNotBlank();
          assertThat(trade.origin()).isNotEqualTo(trade.destination());
        });
    assertThat(bundled.zones().values())
        .allSatisfy(zone ->
            assertThat(zone.shares().stream().mapToDouble(Zone.Share::weight).sum())
                .as(zone.id())
                .isBetween(0.999, 1.001));
  }

  @Test
  void theBundledTonnesAreThoseOfTheSourcesAndOfTheDensities() {
    assertThat(trade("dm-100-1").tonnes()).isEqualTo(new Range(10_400_000, 13_000_000, 15_600_000));
    // Trade by value: 28 billion US dollars both ways, of which 0.66 at 700 USD a tonne.
    Trade eastward = trade("dm-119-1");
    assertThat(eastward.tonnes()).isEqualTo(new Range(13_200_000, 26_400_000, 52_800_000));
    assertThat(usdMillion("dm-119-1") + usdMillion("dm-119-2")).isEqualTo(28_000);
    // Pipeline gas has a value and no tonnes.
    assertThat(trade("dm-124-1").tonnes()).isEqualTo(Range.ZERO);
    long sum = 0;
    for (Trade trade : bundled.trades()) {
      Trade.Value worth = trade.value();
      if (worth != null) {
        assertThat(trade.tonnes()).as(trade.id()).isEqualTo(worth.tonnes());
      }
      sum += trade.tonnes().mid();
    }
    assertThat(bundled.tonnes()).isEqualTo(sum).isBetween(200_000_000L, 400_000_000L);
  }

  private static double usdMillion(String id) {
    return Objects.requireNonNull(trade(id).value()).usdMillion();
  }

  private static Trade trade(String id) {
    return bundled.trades().stream()
        .filter(trade -> trade.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
