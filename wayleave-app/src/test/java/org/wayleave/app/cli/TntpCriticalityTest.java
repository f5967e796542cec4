package org.wayleave.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code wayleave criticality --network tntp:FOLDER}, against figures reckoned by hand. */
class TntpCriticalityTest {

  /** A triangle: 1 to 2 takes 2, 2 to 3 takes 3, 1 to 3 takes 6; lengths are 10, 10 and 1. */
  private static final String NET =
      """
      <NUMBER OF ZONES> 3
      <NUMBER OF NODES> 3
      <FIRST THRU NODE> 1
      <NUMBER OF LINKS> 3
      <END OF METADATA>
      ~ init term capacity length time b power speed toll type ;
      1 2 1 10 2 0.15 4 0 0 1 ;
      2 3 1 10 3 0.15 4 0 0 1 ;
      1 3 1 1 6 0.15 4 0 0 1 ;
      """;

  private static final String TRIPS =
      """
      <NUMBER OF ZONES> 3
      <TOTAL OD FLOW> 15.0
      <END OF METADATA>
      Origin 1
      2 : 4.0; 3 : 10.0;
      Origin 2
      3 : 1.0;
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() {
    StudyRuns.write(folder, "triangle_net.tntp", NET);
    StudyRuns.write(folder, "triangle_trips.tntp", TRIPS);
  }

  private Cli.Outcome run(String... options) {
    List<String> words = new ArrayList<>(List.of("criticality", "--network", "tntp:" + folder));
    words.addAll(List.of(options));
    return Cli.run(words.toArray(String[]::new));
  }

  /**
   * Times are millionths, trips hundredths. As it is: 400 x 2 + 1000 x 5 + 100 x 3 = 6100. Without
   * the first link the 400 have no way and the 1000 take 6: 6300. Without the second the 100 have
   * none: 6800. Nobody uses the third.
   */
  @Test
  void theTextIsAsReckonedByHand() {
    assertThat(run("--format", "tsv").answered().out())
        .isEqualTo(
            """
            1\t1\t2\t6300000000\t400
            2\t2\t3\t6800000000\t100
            3\t1\t3\t6100000000\t0
            """);
  }

  /**
   * With half the length: 7, 8 and 6.5. As it is: 400 x 7 + 1000 x 6.5 + 100 x 8 = 10 100. Without
   * the first link 7300, without the second 9300, without the third 18 600.
   */
  @Test
  void lengthCountsAsMuchAsItIsWeighted() {
    assertThat(run("--format", "tsv", "--distance-weight", "0.5").answered().out())
        .isEqualTo(
            """
            1\t1\t2\t7300000000\t400
            2\t2\t3\t9300000000\t100
            3\t1\t3\t18600000000\t0
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format|json|has directed links and trips alone.|--format tsv",
        "--format|table|has directed links and trips alone.|--format tsv",
        "--distance-weight|1|has directed links|Maybe",
      })
  void anotherFormatIsRefused(String option, String value, String fact, String advice) {
    assertThat(run(option, value).refused().err()).contains(fact).contains(advice);
  }

  @ParameterizedTest
  @CsvSource({
    "--close,1",
    "--open,1",
    "--modes,road",
    "--date,2024-06-01",
    "--demand,x.csv",
    "--parameters,x.yaml",
    "--limit,2"
  })
  void whatWouldBeIgnoredIsRefused(String option, String value) {
    assertThat(run("--format", "tsv", option, value).refused().err())
        .contains("is asked about as it is")
        .contains("Maybe leave out everything but --network");
  }

  @ParameterizedTest
  @CsvSource({"-1", "a", "1e9", "0.", "99999999999"})
  void aWeightThatIsNoneIsRefused(String weight) {
    assertThat(run("--format", "tsv", "--distance-weight", weight).refused().err())
        .contains("The distance weight (%s) is not a number".formatted(weight));
  }

  @Test
  void elementsCannotBeChosen() {
    assertThat(run("--format", "tsv", "--elements", "links").refused().err())
        .contains("leave --elements out");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertThat(
            Cli.run("criticality", "--network", "tntp:nowhere-at-all", "--format", "tsv")
                .refused()
                .err())
        .contains("nowhere-at-all");
  }

  @ParameterizedTest
  @CsvSource({"flows", "worst"})
  void otherStudiesNeedADemand(String command) {
    assertThat(Cli.run(command, "--network", "tntp:" + folder).refused().err())
        .contains("has no trades to be carried")
        .contains("Maybe give a file of trades with --demand");
  }
}
