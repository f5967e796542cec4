package org.wayleave.plan.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.sketch.Sketch;
import org.wayleave.network.unit.Range;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: trades are spread over the nodes of their zones, to the last tonne. */
class DemandMatrixTest {

  private static final Network NETWORK = Sketch.parse("A----B----C----D");

  private static Zone zone(String id, Object... nodesAndWeights) {
    List<Zone.Share> shares =
        java.util.stream.IntStream.range(0, nodesAndWeights.length / 2)
            .mapToObj(x ->
                new Zone.Share(
                    new NodeId((String) nodesAndWeights[2 * x]),
                    ((Number) nodesAndWeights[2 * x + 1]).doubleValue(),
                    Provenance.STATED))
            .toList();
    return new Zone(id, id, shares);
  }

  private static Trade trade(String id, String origin, String destination, long tonnes) {
    return new Trade(
        id, origin, destination, Commodity.BULK, Range.exactly(tonnes), null, Provenance.STATED);
  }

  private static DemandMatrix matrix(Zone from, Zone to, long... tonnes) {
    Map<String, Zone> zones = new HashMap<>();
    zones.put(from.id(), from);
    zones.put(to.id(), to);
    return new DemandMatrix(
        zones,
        Arrays.stream(tonnes)
            .mapToObj(mass -> trade("t" + mass, from.id(), to.id(), mass))
            .toList());
  }

  private static List<String> spread(DemandMatrix matrix) {
    return matrix.spread(NETWORK).stream()
        .map(pair ->
            NETWORK.node(pair.origin()).key()
                + NETWORK.node(pair.destination()).key()
                + pair.tonnes())
        .toList();
  }

  @Test
  void theExampleOfTheDocumentation() {
    DemandMatrix matrix =
        matrix(zone("X", "A", 0.5, "B", 0.5), zone("Y", "C", 0.67, "D", 0.33), 10);
    assertThat(spread(matrix)).containsExactly("AC3", "AD2", "BC3", "BD2");
  }

  @Test
  void ofEqualRemaindersTheFirstGetsMore() {
    DemandMatrix matrix = matrix(zone("X", "A", 1, "B", 1, "C", 1), zone("Y", "D", 1), 10, 11, 12);
    assertThat(spread(matrix))
        .containsExactly("AD4", "BD3", "CD3", "AD4", "BD4", "CD3", "AD4", "BD4", "CD4");
  }

  @Test
  void weightsAreSharesWhateverTheySumTo() {
    assertThat(spread(matrix(zone("X", "A", 30, "B", 10), zone("Y", "D", 7), 8)))
        .containsExactly("AD6", "BD2");
  }

  @Test
  void whatStaysAtANodeIsNotCarried() {
    DemandMatrix matrix = matrix(zone("X", "A", 1, "B", 1), zone("Y", "A", 1, "B", 1), 400);
    assertThat(spread(matrix)).containsExactly("AB100", "BA100");
    assertThat(matrix.tonnes()).isEqualTo(400);
  }

  @Test
  void noTonnesGoNowhere() {
    assertThat(spread(matrix(zone("X", "A", 1, "B", 1), zone("Y", "C", 1), 0, 1)))
        .containsExactly("AC1");
    assertThat(DemandMatrix.EMPTY.spread(NETWORK)).isEmpty();
    assertThat(DemandMatrix.EMPTY.tonnes()).isZero();
  }

  @Test
  void tradesKeepTheirOrder() {
    Map<String, Zone> zones = Map.of("X", zone("X", "A", 1), "Y", zone("Y", "B", 1));
    DemandMatrix one =
        new DemandMatrix(zones, List.of(trade("z", "Y", "X", 1), trade("a", "X", "Y", 2)));
    assertThat(one.spread(NETWORK))
        .containsExactly(new DemandMatrix.Pair(0, 1, 0, 1), new DemandMatrix.Pair(1, 0, 1, 2));
    DemandMatrix other =
        new DemandMatrix(zones, List.of(trade("a", "X", "Y", 2), trade("z", "Y", "X", 1)));
    assertThat(other.hash()).isNotEqualTo(one.hash());
  }

  @Test
  void theHashDependsOnWhatIsSaidOnly() {
    DemandMatrix one = matrix(zone("X", "A", 1), zone("Y", "B", 1), 5);
    assertThat(matrix(zone("X", "A", 1), zone("Y", "B", 1), 5).hash()).isEqualTo(one.hash());
    assertThat(matrix(zone("X", "A", 1), zone("Y", "B", 1), 6).hash()).isNotEqualTo(one.hash());
    assertThat(matrix(zone("X", "A", 1), zone("Y", "C", 1), 5).hash()).isNotEqualTo(one.hash());
    assertThat(matrix(zone("X", "A", 2), zone("Y", "B", 1), 5).hash()).isNotEqualTo(one.hash());
  }

  @Test
  void aTradeNeedsItsZones() {
    assertThatThrownBy(() ->
            new DemandMatrix(Map.of("X", zone("X", "A", 1)), List.of(trade("a", "X", "Y", 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(a)");
    assertThatThrownBy(() -> DemandMatrix.EMPTY.getZone("X"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private record Split(long total, List<Double> weights) {

    static Split of(long total, double[] weights) {
      return new Split(total, Arrays.stream(weights).boxed().toList());
    }

    long[] parts() {
      return Apportionment.split(
          total, weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    double exact(int place) {
      double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
      return total * (weights.get(place) / sum);
    }
  }

  private static Split draw(SplittableRandom random, int size) {
    double[] weights = new double[1 + random.nextInt(size)];
    for (int x = 0; x < weights.length; x++) {
      weights[x] =
          switch (random.nextInt(4)) {
            case 0 -> 1;
            case 1 -> 1e-9 * random.nextDouble(0.5, 1);
            default -> random.nextDouble(0.001, 1000);
          };
    }
    long total =
        random.nextInt(5) == 0 ? random.nextInt(3) : random.nextLong(1L << random.nextInt(1, 41));
    return Split.of(total, weights);
  }

  @Test
  void partsSumToTheTotalAndAreWithinATonneOfTheirShares() {
    Property.forAll(
        "Hamilton apportionment",
        811,
        5_000,
        DemandMatrixTest::draw,
        split -> {
          long[] parts = split.parts();
          assertThat(Arrays.stream(parts).sum()).isEqualTo(split.total);
          for (int x = 0; x < parts.length; x++) {
            assertThat(parts[x]).isNotNegative();
            assertThat((double) parts[x]).isBetween(split.exact(x) - 1.01, split.exact(x) + 1.01);
          }
        });
  }

  @Test
  void theLargestRemaindersGetWhatIsLeft() {
    Property.forAll(
        "largest remainders",
        812,
        2_000,
        (random, size) -> {
          // Whole weights that sum to a power of two divide without rounding.
          double[] weights = new double[1 + random.nextInt(size)];
          int left = 1024 - weights.length;
          for (int x = 0; x < weights.length - 1; x++) {
            int part = random.nextInt(left + 1);
            weights[x] = 1 + part;
            left -= part;
          }
          weights[weights.length - 1] = 1 + left;
          return Split.of(random.nextInt(100_000), weights);
        },
        split -> {
          long[] parts = split.parts();
          for (int x = 0; x < parts.length; x++) {
            for (int y = 0; y < parts.length; y++) {
              double remainderX = remainder(split, x);
              double remainderY = remainder(split, y);
              boolean isBefore = remainderX > remainderY || (remainderX == remainderY && x < y);
              if (isBefore) {
                assertThat(extra(split, parts, x)).isGreaterThanOrEqualTo(extra(split, parts, y));
              }
            }
          }
        });
  }

  private static double remainder(Split split, int place) {
    return split.exact(place) - Math.floor(split.exact(place));
  }

  private static long extra(Split split, long[] parts, int place) {
    return parts[place] - (long) Math.floor(split.exact(place));
  }
}
