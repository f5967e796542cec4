package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wayleave.network.element.Commodity;
import org.wayleave.plan.cost.Amounts;

/**
 * FEATURE UNDER TEST
 *
 * <p>The load unit is 1 TEU of containers (10 t here) or 1 t of anything else; a terminal handles
 * only the goods it is made for.
 */
class H01_CommodityTest {

  private static void check(String expected, Commodity goods, Ask ask) {
    assertThat(ask.of(goods).line()).isEqualTo(expected);
  }

  @Test
  void aTerminalHandlesOnlyItsGoods() {
    Ask ask = Ask.on("T terminal rail road container bulk", "A-T rail1520 400km", "T-B road 60km");
    check("A rail1520 11h T road 12h B [23h 380$ 150kg 0 borders]", Commodity.CONTAINER, ask);
    check("A rail1520 11h T road 12h B [23h 38$ 15kg 0 borders]", Commodity.BULK, ask);
    check("no way: ; one gets to A T", Commodity.LIQUID, ask);
    check("no way: ; one gets to A T", Commodity.GENERAL, ask);
  }

  @Test
  void aTerminalThatIsPassedThroughDoesNotMatter() {
    Ask ask = Ask.on("T terminal container", "A-T road 30km", "T-B road 30km");
    check("A road 3h B [3h 8$ 6kg 0 borders]", Commodity.LIQUID, ask);
  }

  @Test
  void aTonneTakesExactlyATenthOfATeu() {
    Ask ask =
        Ask.on(
            "A in AZ",
            "T in AZ terminal",
            "B in GE",
            "A-T rail1520 333km",
            "T-B road 77km border x 7h 30usd");
    Amounts teu = ask.itinerary().cost();
    Amounts tonne = ask.of(Commodity.GENERAL).itinerary().cost();
    assertThat(teu.timeSeconds()).isEqualTo(tonne.timeSeconds());
    assertThat(teu.costUsCents().mid()).isEqualTo(10 * tonne.costUsCents().mid());
    assertThat(teu.co2eGrams().mid()).isEqualTo(10 * tonne.co2eGrams().mid());
  }
}
