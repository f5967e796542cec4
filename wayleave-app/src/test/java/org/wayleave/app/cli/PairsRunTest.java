package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wayleave route --pairs FILE}: many questions at once, CSV in and out. */
class PairsRunTest {

  private static final String HEADER =
      "from,to,status,time_h,time_low_h,time_high_h,cost_usd,cost_low_usd,cost_high_usd,co2e_kg,"
          + "length_km,borders,jurisdictions,line";

  @TempDir private Path folder;

  private Cli.Outcome run(String csv, String... options) throws IOException {
    Path file = folder.resolve("pairs.csv");
    Files.writeString(file, csv);
    String[] arguments = new String[options.length + 3];
    arguments[0] = "route";
    arguments[1] = "--pairs";
    arguments[2] = file.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Cli.run(arguments);
  }

  @Test
  void everyPairGetsARowInTheOrderOfTheFile() throws IOException {
    Cli.Outcome outcome = run("from,to\nAktau,Poti\nБаку,თბილისი\nTashkent,Mersin\n").answered();
    List<String> rows = outcome.out().lines().toList();
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0)).isEqualTo(HEADER);
    assertThat(rows.get(1)).startsWith("Aktau,Poti,ok,");
    assertThat(rows.get(2)).startsWith("Баку,თბილისი,ok,");
    assertThat(rows.get(3)).startsWith("Tashkent,Mersin,ok,");
    for (String row : rows.subList(1, 4)) {
      assertThat(row.split(",", -1)).hasSizeGreaterThanOrEqualTo(14);
      assertThat(row).matches("[^,]+,[^,]+,ok(,\\d+\\.\\d\\d){8},\\d+,[A-Z;]+,.*");
    }
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void aRowSaysTheSameAsTheSingleQuestion() throws IOException {
    String line = Cli.run("route", "Aktau", "Poti", "--format", "line").answered().out().strip();
    assertThat(run("from,to\nAktau,Poti\n").answered().lastLine()).contains(line);
  }

  @Test
  void optionsHoldForEveryPair() throws IOException {
    assertThat(run("from,to\nBaku,Poti\n", "--modes", "rail").answered().lastLine())
        .contains("rail")
        .doesNotContain("road");
  }

  @Test
  void anUnknownPlaceIsARowOfItsOwn() throws IOException {
    Cli.Outcome outcome = run("from,to\nAktau,Poti\nBakku,Poti\nBaku,Poti\n").answeredNo();
    List<String> rows = outcome.out().lines().toList();
    assertThat(rows.get(1)).startsWith("Aktau,Poti,ok,");
    assertThat(rows.get(2))
        .isEqualTo("Bakku,Poti,unknown_place,,,,,,,,,,,No place matches (Bakku).");
    assertThat(rows.get(3)).startsWith("Baku,Poti,ok,");
  }

  @Test
  void noRouteNamesTheCut() throws IOException {
    Cli.Outcome outcome = run("from,to\nBaku,Poti\n", "--close", "az-baku").answeredNo();
    assertThat(outcome.lastLine())
        .startsWith("Baku,Poti,no_route,")
        .contains("closed in this scenario");
  }

  @Test
  void aNameThatLooksLikeAnAnswerIsNone() throws IOException {
    assertThat(run("from,to\n\"x,ok,y\",Poti\n").answeredNo().lastLine())
        .startsWith("\"x,ok,y\",Poti,unknown_place,");
  }

  @Test
  void cellsThatASpreadsheetWouldRunAreMadeHarmless() throws IOException {
    List<String> rows =
        run("from,to\n=HYPERLINK(1),Poti\n+7,Poti\n@xyzzy,Poti\n\"-2+3\",Poti\n")
            .answeredNo()
            .out()
            .lines()
            .toList();
    assertThat(rows.get(1)).startsWith("'=HYPERLINK(1),Poti,unknown_place");
    assertThat(rows.get(2)).startsWith("'+7,Poti,unknown_place");
    assertThat(rows.get(3)).startsWith("'@xyzzy,Poti,unknown_place");
    assertThat(rows.get(4)).startsWith("'-2+3,Poti,unknown_place");
  }

  @Test
  void aMissingColumnIsRefused() throws IOException {
    assertThat(run("from,too\nAktau,Poti\n").refused().err())
        .contains("pairs.csv")
        .contains("to")
        .contains("Maybe it needs a header line: from,to");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThat(Cli.run("route", "--pairs", folder.resolve("none.csv").toString()).refused().err())
        .contains("none.csv");
    assertThat(Cli.run("route", "--pairs", folder.toString()).refused().err()).contains("Maybe");
  }

  @Test
  void placesAndPairsTogetherAreRefused() throws IOException {
    assertThat(run("from,to\nAktau,Poti\n", "Baku", "Poti").refused().err()).contains("--pairs");
  }

  @Test
  void manyPairsKeepTheirOrderAndTellOfProgress() throws IOException {
    int pairs = 16_400;
    StringBuilder csv = new StringBuilder("from,to\n");
    for (int x = 0; x < pairs; x++) {
      csv.append(x % 53 == 0 ? "Aktau,Poti\n" : "nowhere-" + x + ",Poti\n");
    }
    Cli.Outcome outcome = run(csv.toString()).answeredNo();
    List<String> rows = outcome.out().lines().skip(1).toList();
    assertThat(rows).hasSize(pairs);
    for (int x = 0; x < pairs; x++) {
      assertThat(rows.get(x))
          .startsWith(x % 53 == 0 ? "Aktau,Poti,ok," : "nowhere-" + x + ",Poti,unknown_place,");
    }
    assertThat(outcome.err()).contains("16384 of 16400 pairs").contains("16400 of 16400 pairs");
  }

  @Test
  void oneThreadAndManyGiveTheSameBytes() throws IOException {
    StringBuilder csv = new StringBuilder("from,to\n");
    for (String from : List.of("Aktau", "Xi'an", "Tashkent", "nowhere", "Bandar Abbas", "Baku")) {
      for (String to : List.of("Poti", "Moscow", "Mersin", "Baku")) {
        csv.append(from).append(',').append(to).append('\n');
      }
    }
    Cli.Outcome many = run(csv.toString(), "--by", "time").answeredNo();
    try (ForkJoinPool one = new ForkJoinPool(1)) {
      assertThat(one.submit(() -> run(csv.toString(), "--by", "time")).join()).isEqualTo(many);
    }
    assertThat(many.out().lines()).hasSize(25);
  }

  @Test
  void aParametersFileHoldsForEveryPair() throws IOException {
    Path file = folder.resolve("p.yaml");
    Files.writeString(file, "modes: [rail]\ndate: 2024-02-01\n");
    assertThat(run("from,to\nBaku,Poti\n", "--parameters", file.toString()).answered().lastLine())
        .contains("rail1520")
        .doesNotContain("road");
    Files.writeString(file, "criteria: [cost, time]\n");
    assertThat(run("from,to\nBaku,Poti\n", "--parameters", file.toString()).refused().err())
        .contains("each row is one way");
  }

  @Test
  void aFormatDoesNotGoWithPairs() {
    assertThat(Cli.run("route", "--pairs", "any.csv", "--format", "json").refused().err())
        .contains("--format");
  }
}
