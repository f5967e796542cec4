package org.wayleave.plan.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Games whose solutions are printed in the literature or follow by hand, as exact fractions. */
class KnownGamesTest {

  private static void check(Game game, String shapley, String banzhaf, String nucleolus) {
    PowerIndices indices = PowerIndices.of(game);
    assertThat(indices.shapley()).hasToString(shapley);
    assertThat(indices.banzhaf()).hasToString(banzhaf);
    List<Rational> shares = Nucleolus.of(game).orElseThrow().shares();
    assertThat(shares).hasToString(nucleolus);
    assertThat(KohlbergCheck.isNucleolus(game, shares)).isTrue();
  }

  /** J. Lemaire, "Cooperative game theory and its insurance applications", 1991; in halves. */
  @Test
  void lemaire() {
    long[] halves = {0, 92_250, 34_875, 138_375, 11_625, 107_625, 61_500, 180_000};
    check(
        Game.of(3, coalition -> halves[coalition]),
        "[103500, 51750, 24750]",
        "[205125/2, 101625/2, 47625/2]",
        "[105375, 97875/2, 51375/2]");
    assertThat(Rational.of(105_375, 2)).isEqualTo(Rational.of(526_875, 10));
    assertThat(Rational.of(97_875, 4)).isEqualTo(Rational.of(2_446_875, 100));
    assertThat(Rational.of(51_375, 4)).isEqualTo(Rational.of(1_284_375, 100));
  }

  /** S. C. Littlechild, "A simple expression for the nucleolus in a special case", 1974. */
  @Test
  void airport() {
    long[] costs = {3, 6, 12};
    Game game =
        Game.of(
            3,
            coalition -> coalition == 0 ? 0 : -costs[31 - Integer.numberOfLeadingZeros(coalition)]);
    check(game, "[-1, -5/2, -17/2]", "[-3/4, -9/4, -33/4]", "[-3/2, -9/4, -33/4]");
  }

  @Test
  void oneShipperAndStatesInSeries() {
    for (int states = 1; states <= 6; states++) {
      int all = (1 << (states + 1)) - 1;
      List<Rational> equal = Collections.nCopies(states + 1, Rational.of(1, states + 1));
      Game game = Game.of(states + 1, coalition -> coalition == all ? 1 : 0);
      assertThat(PowerIndices.of(game).shapley()).isEqualTo(equal);
      List<Rational> nucleolus = Nucleolus.of(game).orElseThrow().shares();
      assertThat(nucleolus).isEqualTo(equal);
      assertThat(KohlbergCheck.isNucleolus(game, nucleolus)).isTrue();
      assertThat(game.isInCore(equal)).isTrue();
    }
  }

  /** Player 0 ships, 1 or 2 lets pass. */
  @Test
  void twoStatesThatAreSubstitutes() {
    Game game = Game.of(3, coalition -> (coalition & 1) == 1 && coalition > 1 ? 1 : 0);
    check(game, "[2/3, 1/6, 1/6]", "[3/4, 1/4, 1/4]", "[1, 0, 0]");
    assertThat(game.isInCore(PowerIndices.of(game).shapley())).isFalse();
    assertThat(game.isInCore(game.allTo(0))).isTrue();
    assertThat(game.findVetoPlayer()).hasValue(0);
  }

  /** A dollar for any two of three: nobody can be kept from dealing with another. */
  @Test
  void aGameWithAnEmptyCore() {
    Game game = Game.of(3, coalition -> Integer.bitCount(coalition) >= 2 ? 3 : 0);
    check(game, "[1, 1, 1]", "[3/2, 3/2, 3/2]", "[1, 1, 1]");
    assertThat(Nucleolus.of(game).orElseThrow().leastSurplus()).isEqualTo(Rational.of(-1));
    assertThat(game.findVetoPlayer()).isEmpty();
  }

  @Test
  void nobodyTakesPart() {
    Game game = Game.of(2, coalition -> coalition == 3 ? 1 : Integer.bitCount(coalition));
    assertThat(Nucleolus.of(game)).isEmpty();
  }

  @Test
  void aloneAndDummies() {
    check(Game.of(1, coalition -> 7L * coalition), "[7]", "[7]", "[7]");
    check(Game.of(2, coalition -> 7L * (coalition & 1)), "[7, 0]", "[7, 0]", "[7, 0]");
    check(Game.of(3, _ -> 0), "[0, 0, 0]", "[0, 0, 0]", "[0, 0, 0]");
  }
}
