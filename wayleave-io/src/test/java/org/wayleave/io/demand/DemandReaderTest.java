package org.wayleave.io.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.sketch.Sketch;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.demand.Trade;
import org.wayleave.plan.demand.Zone;

/** FEATURE UNDER TEST: a file of trades of the user's own, and every mistake in it at once. */
class DemandReaderTest {

  private static final String HEADER =
      "demand_id,origin_zone_id,destination_zone_id,commodity,tonnes_low,tonnes_mid,tonnes_high,"
          + "value_usd_m,usd_per_t_low,usd_per_t,usd_per_t_high,source,year,basis,note\n";
  private static final Network NETWORK =
      Sketch.builder("PORT----TOWN----MINE").addAlias("harbour", "PORT").build();
  private static final Map<String, Zone> ZONES =
      Map.of(
          "LAND",
          new Zone(
              "LAND",
              "The land",
              List.of(
                  new Zone.Share(new NodeId("PORT"), 0.75, Provenance.STATED),
                  new Zone.Share(new NodeId("TOWN"), 0.25, Provenance.STATED))));

  @TempDir private Path folder;

  private Path write(String text) {
    try {
      return Files.writeString(folder.resolve("trades.csv"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private DemandMatrix read(String text) {
    return DemandReader.read(write(text), NETWORK, ZONES);
  }

  private UserException refused(String text) {
    Path file = write(text);
    return refused(file);
  }

  private static UserException refused(Path file) {
    UserException mistake =
        catchThrowableOfType(UserException.class, () -> DemandReader.read(file, NETWORK, ZONES));
    assertThat(mistake).as("nothing was refused").isNotNull();
    return mistake;
  }

  @Test
  void zonesNodesAndAliasesAreEndsOfTrades() {
    DemandMatrix read =
        read(
            HEADER
                + "a,LAND,MINE,bulk,10,20,30,,,,,own count,2023,measured,by hand\n"
                + "b,MINE,harbour,container,,40,,,,,,,,,\n"
                + "c,TOWN,LAND,,,50,,,,,,,,,\n");

    assertThat(read.trades().stream().map(Trade::id)).containsExactly("a", "b", "c");
    Trade first = read.trades().getFirst();
    assertThat(first.origin()).isEqualTo("LAND");
    assertThat(first.commodity()).isEqualTo(Commodity.BULK);
    assertThat(first.tonnes()).isEqualTo(new Range(10, 20, 30));
    assertThat(first.value()).isNull();
    assertThat(first.provenance())
        .isEqualTo(new Provenance(List.of(), 2023, Basis.MEASURED, "own count; by hand"));
    assertThat(read.trades().get(1).destination()).isEqualTo("PORT");
    assertThat(read.getZone("PORT").shares()).hasSize(1);
    assertThat(read.getZone("LAND")).isEqualTo(ZONES.get("LAND"));
    assertThat(read.trades().get(2).commodity()).isEqualTo(Commodity.GENERAL);
    assertThat(read.trades().get(2).tonnes()).isEqualTo(Range.exactly(50));
    assertThat(read.tonnes()).isEqualTo(110);
  }

  @Test
  void threeColumnsAndTonnesAreEnough() {
    DemandMatrix read =
        read("demand_id,origin_zone_id,destination_zone_id,tonnes_mid\na,PORT,MINE,7.6\n");
    assertThat(read.trades().getFirst().tonnes()).isEqualTo(Range.exactly(8));
    assertThat(read.trades().getFirst().provenance()).isEqualTo(Provenance.STATED);
  }

  @Test
  void aValueBecomesTonnesAndTheGreatestDensityGivesTheFewest() {
    DemandMatrix read =
        read(
            HEADER
                + "a,PORT,MINE,general,,,,10,500,1000,2000,,,,\n"
                + "b,PORT,MINE,general,,,,10,,1000,,,,,\n"
                + "c,PORT,MINE,general,,4,,10,500,1000,2000,,,,\n"
                + "d,PORT,MINE,general,,,,10,,,,,,,\n");

    assertThat(read.trades().stream().map(Trade::tonnes))
        .containsExactly(
            new Range(5_000, 10_000, 20_000), Range.exactly(10_000), Range.exactly(4), Range.ZERO);
    assertThat(read.trades().getFirst().value()).isEqualTo(new Trade.Value(10, 500, 1000, 2000));
    assertThat(read.trades().get(3).value()).isNull();
  }

  @Test
  void theSameFileGivesTheSameDemand() {
    String text = HEADER + "a,PORT,MINE,bulk,,5,,,,,,,,,\nb,MINE,LAND,bulk,,6,,,,,,,,,\n";
    String hash = read(text).hash();
    assertThat(read(text).hash()).isEqualTo(hash).matches("[0-9a-f]{16}");
    assertThat(read(text.replace(",6,", ",7,")).hash()).isNotEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,LANT,MINE,bulk,,1,,,,,,,,,|unknown_zone trades.csv:2 origin_zone_id|zone or node (LANT)",
        "a,PORT,MYNE,bulk,,1,,,,,,,,,|unknown_zone trades.csv:2 destination|Maybe (MINE) was meant",
        "a,PORT,MINE,bulk,,-1,,,,,,,,,|trades.csv:2 tonnes_mid|(-1)",
        "a,PORT,MINE,bulk,9,5,10,,,,,,,,|range_out_of_order trades.csv:2 tonnes_mid|(9, 5, 10)",
        "a,PORT,MINE,bulk,1,5,3,,,,,,,,|range_out_of_order trades.csv:2 tonnes_mid|are swapped",
        "a,PORT,MINE,balk,,1,,,,,,,,,|trades.csv:2 commodity|Maybe (bulk) was meant",
        "a,PORT,MINE,bulk,,,,5,900,500,700,,,,|bad_value trades.csv:2 usd_per_t|swapped",
        "a,PORT,MINE,bulk,,,,5,,0,,,,,|trades.csv:2 usd_per_t|(0)",
        "a,PORT,MINE,bulk,,many,,,,,,,,,|trades.csv:2 tonnes_mid|(many)",
        "a,PORT,MINE,bulk,,NaN,,,,,,,,,|trades.csv:2 tonnes_mid|(NaN)",
        "a,PORT,MINE,bulk,,1e30,,,,,,,,,|trades.csv:2 tonnes_mid|(1e30)",
        ",PORT,MINE,bulk,,1,,,,,,,,,|trades.csv:2 demand_id|demand_id",
        "a,PORT,MINE,bulk,,1|ragged_row trades.csv:2|(6) cells",
      })
  void aMistakeIsRefusedWithItsRowAndColumn(String row, String where, String fact) {
    UserException mistake = refused(HEADER + row + "\n");
    assertThat(mistake.code()).isEqualTo("bad_file");
    assertThat(mistake.getMessage())
        .contains("trades.csv) has (1) mistakes; nothing was reckoned.")
        .contains(where)
        .contains(fact);
  }

  @Test
  void everyMistakeIsInTheOneError() {
    UserException mistake =
        refused(
            HEADER.replace("usd_per_t_low", "usd_per_tonne")
                + "a,LANT,MYNE,balk,,-1,,,,,,,,,\n"
                + "b,PORT,MINE,bulk,,1,,,,,,,,,\n"
                + "b,PORT,NOWHERE-AT-ALL,bulk,7,3,,,,,,,,,\n");

    assertThat(mistake.fact().lines().skip(1))
        .hasSize(8)
        .anyMatch(line -> line.contains("trades.csv:1") && line.contains("usd_per_tonne"))
        .anyMatch(line -> line.contains("trades.csv:2 commodity"))
        .anyMatch(line -> line.contains("trades.csv:2 tonnes_mid"))
        .anyMatch(line -> line.contains("trades.csv:2 origin_zone_id"))
        .anyMatch(line -> line.contains("trades.csv:2 destination_zone_id"))
        .anyMatch(line -> line.contains("duplicate_id trades.csv:4 demand_id"))
        .anyMatch(line -> line.contains("trades.csv:4 destination_zone_id"))
        .anyMatch(line -> line.contains("range_out_of_order trades.csv:4 tonnes_mid"));
  }

  @Test
  void ofVeryManyMistakesTheNumberIsRight() {
    StringBuilder text = new StringBuilder(HEADER);
    for (int row = 0; row < 500; row++) {
      text.append("id").append(row).append(",PORT,NOWHERE-AT-ALL,bulk,,1,,,,,,,,,\n");
    }
    UserException mistake = refused(text.toString());
    assertThat(mistake.fact()).contains("has (500) mistakes");
    assertThat(mistake.fact().lines()).hasSizeLessThan(60);
  }

  @Test
  void anUnknownColumnListsTheKnownOnes() {
    assertThat(refused("demand_id,from,destination_zone_id,tonnes_mid\na,PORT,MINE,1\n").fact())
        .contains("(from)")
        .contains("origin_zone_id");
  }

  @Test
  void aFileOfNoTonnesIsRefused() {
    for (String rows : List.of("", "a,PORT,MINE,bulk,,,,,,,,,,,\n", "a,PORT,MINE,,,0,,,,,,,,,\n")) {
      UserException mistake = refused(HEADER + rows);
      assertThat(mistake.code()).as(rows).isEqualTo("no_demand");
      assertThat(mistake.advice()).startsWith("Maybe");
    }
  }

  @Test
  void whatIsNoFileIsRefused() {
    for (Path path : List.of(folder, folder.resolve("nowhere.csv"))) {
      UserException mistake = refused(path);
      assertThat(mistake.code()).isEqualTo("no_such_file");
      assertThat(mistake.fact()).contains("(" + path + ")");
      assertThat(mistake.advice()).startsWith("Maybe");
    }
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(refused("").code()).isEqualTo("bad_file");
  }
}
