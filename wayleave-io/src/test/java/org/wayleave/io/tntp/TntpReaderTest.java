package org.wayleave.io.tntp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.notice.UserException;

/** FEATURE UNDER TEST: TNTP instances, exactly and tolerantly. */
class TntpReaderTest {

  /** Braess's paradox (Braess 1968), in the numbers of Murchland (1970). */
  private static final String BRAESS =
      """
      <NUMBER OF ZONES> 2
      <NUMBER OF NODES> 4
      <FIRST THRU NODE> 3
      <NUMBER OF LINKS> 5
      <END OF METADATA>

      ~ \tinit\tterm\tcapacity\tlength\ttime\tb\tpower\tspeed\ttoll\ttype\t;
      \t1\t3\t1\t100\t0.00000001\t1000000000\t1\t0\t0\t1\t;
      \t1\t4\t1\t100\t50\t0.02\t1\t0\t0\t1\t;
      \t3\t2\t1\t100\t50\t0.02\t1\t0\t0\t1\t;
      \t3\t4\t1\t100\t10\t0.1\t1\t0\t0\t1\t;
      \t4\t2\t1\t100\t0.00000001\t1000000000\t1\t0\t0\t1;
      """;

  private static final String TRIPS =
      """
      <NUMBER OF ZONES> 2
      <TOTAL OD FLOW> 6.0
      <END OF METADATA>

      Origin \t1
          1 :      0.0;     2 :     6.0;
      """;

  @TempDir private Path folder;

  private TntpInstance read(String net, String trips) throws IOException {
    Files.writeString(folder.resolve("x_net.tntp"), net);
    Files.writeString(folder.resolve("x_trips.tntp"), trips);
    return TntpReader.read(folder);
  }

  @Test
  void braessIsReadExactly() throws IOException {
    TntpInstance braess = read(BRAESS, TRIPS);

    assertThat(braess.links()).hasSize(5);
    assertThat(braess.links().getFirst().freeFlowTime()).isEqualTo(new BigDecimal("0.00000001"));
    assertThat(braess.links().get(1).b()).isEqualTo(new BigDecimal("0.02"));
    assertThat(braess.links().get(3).from()).isEqualTo(3);
    assertThat(braess.trips())
        .containsExactly(
            new TntpInstance.Trip(1, 1, new BigDecimal("0.0")),
            new TntpInstance.Trip(1, 2, new BigDecimal("6.0")));
    assertThat(braess.notices().countByCode()).containsOnlyKeys("drawn_coordinates");
  }

  @Test
  void theNetworkHasZonesOneWayRoadsAndRunningTimes() throws IOException {
    TntpInstance braess = read(BRAESS, TRIPS);

    Link second = braess.network().findLink("2").orElseThrow();
    assertThat(second.direction()).isEqualTo(Link.Direction.FORWARD);
    assertThat(second.runTimeMillis()).isEqualTo(3_000_000);
    assertThat(second.lengthM()).isEqualTo(100_000);
    assertThat(braess.network().findNode("2").orElseThrow().is(Node.Type.ZONE)).isTrue();
    assertThat(braess.network().findNode("3").orElseThrow().is(Node.Type.ZONE)).isFalse();
    assertThat(braess.firstThroughNode()).isEqualTo(3);
  }

  @Test
  void siouxFallsHasItsSeventySixLinks() throws IOException {
    TntpInstance sioux = read(SiouxFalls.net(), TRIPS);

    assertThat(sioux.network().linkCount()).isEqualTo(76);
    assertThat(sioux.network().nodeCount()).isEqualTo(24);
    assertThat(sioux.notices().countByCode()).containsOnlyKeys("drawn_coordinates", "wrong_count");
    BigDecimal total =
        sioux.links().stream()
            .map(TntpInstance.LinkFigures::freeFlowTime)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(total).isEqualByComparingTo("314");
  }

  @Test
  void coordinatesComeFromTheNodeFileAndPlanarOnesAreShrunk() throws IOException {
    Files.writeString(
        folder.resolve("x_node.tntp"), "Node X Y ;\n1 10 20 ;\n2 11 20;\n3 -5.5 20.25 ;\n4 1 2;\n");
    assertThat(read(BRAESS, TRIPS).network().findNode("3").orElseThrow().point().lonDeg())
        .isEqualTo(-5.5);

    Files.writeString(folder.resolve("x_node.tntp"), "1 1000 0\n2 500 0\n3 0 0\n4 0 500\n");
    TntpInstance planar = read(BRAESS, TRIPS);
    assertThat(planar.network().findNode("2").orElseThrow().point().lonDeg()).isEqualTo(0.5);
    assertThat(planar.notices().countByCode()).containsKey("drawn_coordinates");
  }

  @Test
  void feetInTheHeaderAreRead() throws IOException {
    String net =
        BRAESS.replace(
            "<END OF", "<ORIGINAL HEADER>~ Tail Head Capacity (veh/h) Length (ft) Time ;\n<END OF");

    assertThat(read(net, TRIPS).network().findLink("1").orElseThrow().lengthM()).isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4\t1\t100\t50\t0.02 | 9\t1\t100\t50\t0.02 | unknown_node | 9 | term_node",
        "4\t1\t100\t50\t0.02 | x\t1\t100\t50\t0.02 | unknown_node | 9 | term_node",
        "4\t1\t100\t50\t0.02 | 4\t1\t-100\t50\t0.02 | out_of_range | 9 | length",
        "4\t1\t100\t50\t0.02 | 4\t1\t100\tNaN\t0.02 | not_a_number | 9 | free_flow_time",
        "4\t1\t100\t50\t0.02 | 4\t1\t100\t1e400\t0.02 | not_a_number | 9 | free_flow_time",
        "4\t1\t100\t50\t0.02 | 4\t1\t100\t1e30\t0.02 | out_of_range | 9 | free_flow_time",
        "4\t1\t100\t50\t0.02 | 1\t1\t100\t50\t0.02 | self_link | 9 | ''",
        "4\t1\t100\t50\t0.02\t1\t0\t0\t1\t; | 4; | malformed_line | 9 | ''",
        "LINKS> 5 | LINKS> 6 | wrong_count | 0 | ''",
        "NODES> 4 | NODES> four | missing_metadata | 0 | NUMBER OF NODES",
        "NODES> 4 | NODES> 5 | wrong_count | 0 | NUMBER OF NODES",
        "ZONES> 2 | ZONES> 7 | out_of_range | 0 | NUMBER OF ZONES"
      })
  void defectsAreReportedInTheirPlace(
      String find, String replacement, String code, long row, String column) throws IOException {
    TntpInstance read =
        read(BRAESS.replaceFirst("(?<=\\s1\\s|<NUMBER OF )" + find, replacement), TRIPS);

    assertThat(read.notices().listNotices())
        .anySatisfy(notice -> {
          assertThat(notice.code()).isEqualTo(code);
          assertThat(notice.where().row()).isEqualTo(row);
          assertThat(notice.where().column()).isEqualTo(column);
        });
  }

  @Test
  void aFirstThroughNodeBeyondTheNodesIsReportedAndEveryNodeIsPassed() throws IOException {
    for (String first : new String[] {"0", "6", "999999999"}) {
      TntpInstance read = read(BRAESS.replace("THRU NODE> 3", "THRU NODE> " + first), TRIPS);

      assertThat(read.notices().countByCode()).containsKey("out_of_range");
      assertThat(read.firstThroughNode()).isEqualTo(1);
    }
  }

  @Test
  void defectsOfTripsAreReported() throws IOException {
    assertThat(read(BRAESS, TRIPS.replace("2 :     6.0", "3 : 6.0")).notices().countByCode())
        .containsKeys("unknown_node", "total_flow_mismatch");
    assertThat(read(BRAESS, TRIPS.replace("2 :     6.0", "2 6.0")).notices().countByCode())
        .containsKeys("malformed_line");
  }

  @Test
  void aFolderWithoutLinksIsTheUsersMistake() {
    assertThatThrownBy(() -> TntpReader.read(folder))
        .isInstanceOfSatisfying(
            UserException.class,
            mistake -> assertThat(mistake.code()).isEqualTo("no_such_network"));
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void hostileFilesCostLittle() throws IOException {
    String endless = BRAESS + "1 ".repeat(20_000_000) + "\n";
    assertThat(read(endless, TRIPS).notices().countByCode()).containsKey("line_too_long");

    String many = BRAESS.replace("NODES> 4", "NODES> 999999999");
    assertThat(read(many, TRIPS).network().nodeCount()).isEqualTo(4);
    assertThat(read(many, TRIPS).notices().countByCode()).containsKey("wrong_count");

    String tenMillion =
        BRAESS.replace("NODES> 4", "NODES> 10000000").replace("ZONES> 2", "ZONES> 10000000");
    assertThat(read(tenMillion, TRIPS).network().nodeCount()).isEqualTo(4);
    assertThat(read(tenMillion, TRIPS).notices().countByCode()).containsKey("wrong_count");

    assertThat(read("", "").notices().countByCode()).containsKey("missing_metadata");
  }
}
