package org.wayleave.network.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.notice.UserException;

/** FEATURE UNDER TEST: pictures and tables become networks, and print as they were meant. */
class SketchTest {

  private static void check(String sketch, String... printed) {
    assertThat(Sketch.print(Sketch.parse(sketch)).lines()).containsExactly(printed);
  }

  private static void refuse(String sketch, String fact, String advice) {
    assertThatThrownBy(() -> Sketch.parse(sketch))
        .isInstanceOfSatisfying(
            UserException.class,
            mistake -> {
              assertThat(mistake.code()).isEqualTo("bad_sketch");
              assertThat(mistake.fact()).isEqualTo(fact);
              assertThat(mistake.advice()).isEqualTo(advice);
            });
  }

  @Test
  void aMapHasLinksInFourDirections() {
    check(
        """
          A--B
         /|\\
        C | \\
          |  D2
          EE
        """,
        "A at 0.0,0.18",
        "B at 0.0,0.45",
        "C at -0.18,0.0",
        "D2 at -0.27,0.45",
        "EE at -0.36,0.18",
        "A-B road 20km",
        "A-C road 10km",
        "A-D2 road 20km",
        "A-EE road 30km");
  }

  @Test
  void namesMayHaveHyphens() {
    check(
        "AZ-1--GE-2\n\nAZ-1--GE-2 sea",
        "AZ-1 at 0.0,0.0",
        "GE-2 at 0.0,0.54",
        "AZ-1--GE-2 sea 20km");
  }

  @Test
  void theTableSaysMoreOfWhatTheMapShows() {
    check(
        """
        A--B--P

        P terminal rail sea container gauge
        A in AZ
        A in AZ city
        B-A rail1520/1435 25kV 2tracks
        B-P road closed two_lane
        P zone in GE border poti 6h 12.5usd/wagon
        """,
        "A at 0.0,0.0 in AZ city",
        "B at 0.0,0.27",
        "P at 0.0,0.54 in GE zone terminal rail sea container gauge border poti 6h 12.5usd/wagon",
        "B-A rail1520/1435 20km 25kV 2tracks",
        "B-P road 20km two_lane closed");
  }

  @Test
  void aTableAloneIsANetworkToo() {
    check(
        """
        A>B rail1520 1.5km 60km/h takes 90min months 12-3 seasonal
        A>B sea 300km border x1 6h 200usd
        B-C ro_ro 80km 5000000t/y project p1 border x1
        """,
        "A at 0.0,0.0",
        "B at 0.0,0.9",
        "C at 0.0,1.8",
        "A>B rail1520 1500m 60km/h takes 5400s seasonal months 12-3",
        "A>B sea 300km border x1 6h 200usd",
        "B-C ro_ro 80km 5000000t/y border x1 project p1");
  }

  @Test
  void spansLieOneAfterTheOther() {
    Network network = Sketch.parse("A in AZ\nB in GE\nA-B road 120km soil AZ:70km,GE:50km");
    Link link = network.link(0);
    assertThat(link.spans().stream().map(Link.Span::toM)).isEqualTo(List.of(70_000, 120_000));
    assertThat(Sketch.print(network)).contains("A-B road 120km soil AZ:70km,GE:50km");
  }

  @Test
  void parallelLinksHaveIdsOfTheirOwn() {
    Network network = Sketch.parse("A-B road 1km\nA-B sea 2km\nB-A sea 3km\nA-B sea 4km id ship");
    assertThat(network.listLinks().stream().map(Link::key))
        .containsExactly("A-B", "A-B.2", "B-A", "ship");
  }

  @Test
  void nothingIsANetworkOfNothing() {
    check("");
    check("A", "A at 0.0,0.0");
  }

  @Test
  void mistakesOnTheMap() {
    refuse(
        "A--B\n|",
        "Line 2: The link that begins with (|) in column 1 does not join two names.",
        "Maybe it is one character short, or bends; links are straight.");
    refuse(
        "A--+--B",
        "Line 1: The link that begins with (-) in column 2 does not join two names.",
        "Maybe it is one character short, or bends; links are straight.");
    refuse(
        "A ? B",
        "Line 1: The character (?) in column 3 means nothing on a map.",
        "Maybe use names in capitals and links of - | / \\ only.");
    refuse(
        "A--B--A",
        "Line 1: The name (A) stands twice on the map.",
        "Maybe the second one is another node.");
  }

  @Test
  void mistakesInTheTable() {
    refuse(
        "A--BAKU\n\nBAKO in AZ",
        "Line 3: The node (BAKO) is not on the map.",
        "Maybe (BAKU) was meant.");
    refuse("A-B raod 3km", "Line 1: The word (raod) is not known here.", "Maybe (road) was meant.");
    refuse("A-B road", "Line 1: The link (A-B) has no length.", "Maybe add 120km.");
    refuse(
        "A-1-B road 1km",
        "Line 1: The link (A-1-B) has not two ends.",
        "Maybe join names that have hyphens with --, as in A-1--B-1.");
    refuse(
        "A-B rail1521 1km", "Line 1: There is no gauge (1521).", "Maybe 1520, 1435, 1676 or 1067.");
    refuse("A in Az", "Line 1: The land (Az) is not a code.", "Maybe two capitals, as AZ.");
    refuse("A at 91,0", "Line 1: The place (91,0) is not on Earth.", "Maybe write 41.7,44.8.");
    refuse("A at 9", "Line 1: The place (9) is not a pair.", "Maybe write 41.7,44.8.");
    refuse("A-B road 1km months", "Line 1: The line ends too early.", "Maybe write months 4-11.");
    refuse(
        "A-B road 1km months 0-3",
        "Line 1: The text (0-3) is not a list of months.",
        "Maybe write 4-11 or 12-3.");
    refuse(
        "A-B road 1km takes 3d",
        "Line 1: The text (3d) is not a duration.",
        "Maybe write 6h or 30min.");
    refuse(
        "A-B road 9999999km",
        "Line 1: The figure (9999999km) is too large.",
        "Maybe its unit is wrong.");
    refuse(
        "A-B road 1km soil AZ",
        "Line 1: The stretch (AZ) is not a land and a length.",
        "Maybe write soil AZ:70km,GE:50km.");
    refuse(
        "A-B road 1km border x 1h\nB-C road 1km border x 2h",
        "Line 2: The crossing (x) has its figures in line 1 already.",
        "Maybe name it without figures here.");
    refuse(
        "A-B road 1km id a:b", "Line 1: The id (a:b) is not a word.", "Maybe leave out , ; and :.");
    refuse(
        "A-B road 1km 1.5tracks",
        "Line 1: The figure (1.5tracks) is not a whole number, or too large.",
        "Maybe round it.");
  }

  @Test
  void whatDoesNotFitTogetherHasItsLineToo() {
    refuse(
        "A-B road 1km\nA-A road 1km",
        "Line 2: The link (A-A) begins and ends at (A).",
        "Maybe one of its ends is another node.");
    refuse(
        "A-B road 2km soil AZ:1km",
        "Line 1: The spans of the link (A-B) do not tile its length (2000 m).",
        "Maybe a span is missing or the length was changed; the last span must end at the length.");
  }
}
