package org.wayleave.plan.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wayleave.network.unit.QuantityText;
import org.wayleave.plan.cost.Amounts;
import org.wayleave.plan.cost.Effect;
import org.wayleave.plan.itinerary.Activity;
import org.wayleave.plan.itinerary.Itinerary;

/**
 * FEATURE UNDER TEST
 *
 * <p>A way says what is spent on what, and what every input puts into it.
 */
class K01_BreakdownTest {

  private static final Ask BY_SHIP =
      Ask.on(
          "A in AZ",
          "P in AZ terminal",
          "Q in GE terminal",
          "B in GE",
          "A-P rail1520 40km",
          "P-Q sea 100km",
          "Q-B road 60km");

  private static String spent(Itinerary way, Activity activity) {
    Map<Activity, Amounts> breakdown = way.breakdown();
    Amounts amounts = breakdown.getOrDefault(activity, Amounts.ZERO);
    return "%s %s %s"
        .formatted(
            QuantityText.duration(amounts.timeSeconds().mid()),
            QuantityText.dollars(amounts.costUsCents().mid()),
            QuantityText.emission(amounts.co2eGrams().mid()));
  }

  private static List<String> effects(Itinerary way, Effect.Quantity quantity) {
    return way.effects().stream()
        .filter(effect -> effect.quantity() == quantity)
        .map(effect -> effect.figure().id() + " " + effect.amount().mid())
        .toList();
  }

  @Test
  void everyActivity() {
    Itinerary way = BY_SHIP.itinerary();
    assertThat(way.toLine())
        .isEqualTo("A rail1520 2h P sea 21h Q road 16h B [39h 340$ 98kg 1 border]");
    assertThat(spent(way, Activity.MOVING)).isEqualTo("7h 100$ 78kg");
    assertThat(spent(way, Activity.WAITING)).isEqualTo("6h 0$ 0kg");
    assertThat(spent(way, Activity.BORDER)).isEqualTo("4h 20$ 0kg");
    assertThat(spent(way, Activity.TRANSLOADING)).isEqualTo("20h 200$ 20kg");
    assertThat(spent(way, Activity.LOADING)).isEqualTo("2h 20$ 0kg");
    assertThat(way.breakdown().values().stream().reduce(Amounts.ZERO, Amounts::plus))
        .isEqualTo(way.cost());
  }

  @Test
  void whatTakesNothingIsThereToo() {
    Itinerary way = Ask.on("A-B road 60km").itinerary();
    assertThat(way.breakdown()).containsOnlyKeys(Activity.values());
    assertThat(way.breakdown()).containsEntry(Activity.BORDER, Amounts.ZERO);
  }

  @Test
  void boardingCountsAsLoadingAndAChangeOfGaugeAsTransloading() {
    Itinerary way =
        Ask.on("P terminal gauge", "A-P rail1520 40km", "P-B rail_ferry1435 100km").itinerary();
    assertThat(spent(way, Activity.TRANSLOADING)).isEqualTo("5h 50$ 0kg");
    assertThat(spent(way, Activity.LOADING)).isEqualTo("4h 100$ 0kg");
    assertThat(spent(way, Activity.WAITING)).isEqualTo("6h 0$ 0kg");
  }

  @Test
  void whatEveryInputPutsIn() {
    Itinerary way = BY_SHIP.itinerary();
    assertThat(effects(way, Effect.Quantity.COST))
        .containsExactly(
            "parameter:load-cost 1000",
            "parameter:move-rail-cost 2000",
            "parameter:transship-cost 20000",
            "parameter:move-sea-cost 2000",
            "parameter:border-cost 2000",
            "parameter:move-road-cost 6000",
            "parameter:unload-cost 1000");
    assertThat(effects(way, Effect.Quantity.TIME))
        .contains("parameter:transship-time 72000", "parameter:move-rail-speed 3600");
    Map<Effect.Quantity, Long> sums =
        way.effects().stream()
            .collect(
                Collectors.groupingBy(
                    Effect::quantity, Collectors.summingLong(effect -> effect.amount().mid())));
    assertThat(sums)
        .isEqualTo(
            Map.of(
                Effect.Quantity.TIME, way.cost().timeSeconds().mid(),
                Effect.Quantity.COST, way.cost().costUsCents().mid(),
                Effect.Quantity.CO2E, way.cost().co2eGrams().mid()));
  }

  @Test
  void aFactOfTheNetworkIsAnInputOfItsOwn() {
    Itinerary way =
        Ask.on("A in AZ", "B in GE", "A-B road 60km 30km/h border x1 10h 50usd/truck").itinerary();
    assertThat(effects(way, Effect.Quantity.TIME))
        .containsExactly(
            "parameter:load-time 3600",
            "link:A-B:speed 7200",
            "crossing:x1:time 36000",
            "parameter:unload-time 3600");
    assertThat(effects(way, Effect.Quantity.COST)).contains("crossing:x1:cost 2500");
  }
}
