package org.wayleave.plan.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.network.sketch.Sketch;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.cost.OperationCost;
import org.wayleave.plan.expansion.Operation;

/**
 * FEATURE UNDER TEST: of all rows that apply, the most specific wins; ties go to the smaller id.
 */
class ParameterTableTest {

  private static final Circumstance AT_PORT =
      new Circumstance(
          Operation.TRANSSHIP, Mode.ROAD, Mode.SEA, null, null, "AZ", "az-alat-port", null);
  private static final Circumstance ON_ROAD =
      new Circumstance(
          Operation.MOVE, Mode.ROAD, null, null, Link.RoadClass.POOR, "AZ", null, "road-1");

  private static Parameter row(
      String id,
      @Nullable Mode mode,
      @Nullable Mode toMode,
      String jurisdiction,
      @Nullable Commodity commodity,
      String place) {
    return TestParameters.row(
        id,
        Operation.TRANSSHIP,
        Measure.TIME,
        mode,
        toMode,
        jurisdiction.isEmpty() ? List.of() : List.of("XX", jurisdiction),
        commodity,
        place.isEmpty() ? List.of() : List.of("elsewhere", place),
        null,
        1,
        null,
        Unit.HOURS);
  }

  private static final List<Parameter> LADDER =
      List.of(
          row("1-any", null, null, "", null, ""),
          row("2-mode", Mode.ROAD, null, "", null, ""),
          row("3-to-mode", null, Mode.SEA, "", null, ""),
          row("4-both-modes", Mode.ROAD, Mode.SEA, "", null, ""),
          row("5-goods", null, null, "", Commodity.BULK, ""),
          row("6-land", null, null, "AZ", null, ""),
          row("7-land-goods", null, null, "AZ", Commodity.BULK, ""),
          row("8-place", null, null, "", null, "az-alat-port"),
          row("9-place-mode", Mode.ROAD, null, "", null, "az-alat-port"));

  private static void check(String expectedId, List<Parameter> rows) {
    List<Parameter> shuffled = new ArrayList<>(rows);
    for (int turn = 0; turn < rows.size(); turn++) {
      Collections.rotate(shuffled, 1);
      assertThat(new ParameterTable(shuffled).find(Measure.TIME, Commodity.BULK, AT_PORT))
          .map(Parameter::id)
          .contains(expectedId);
    }
  }

  @Test
  void theMoreSpecificRowWinsStepByStep() {
    for (int count = 1; count <= LADDER.size(); count++) {
      check(LADDER.get(count - 1).id(), LADDER.subList(0, count));
    }
  }

  @Test
  void equalWeightGoesToTheSmallerId() {
    check("a", List.of(row("b", null, null, "AZ", null, ""), row("a", null, null, "AZ", null, "")));
  }

  @Test
  void aRowWithAnotherKeyDoesNotApply() {
    List<Parameter> others =
        List.of(
            row("mode", Mode.RAIL, null, "", null, ""),
            row("to-mode", null, Mode.RAIL, "", null, ""),
            row("land", null, null, "GE", null, ""),
            row("goods", null, null, "", Commodity.LIQUID, ""),
            row("place", null, null, "", null, "ge-poti-port"));
    assertThat(new ParameterTable(others).find(Measure.TIME, Commodity.BULK, AT_PORT)).isEmpty();
    assertThat(new ParameterTable(LADDER).find(Measure.COST, Commodity.BULK, AT_PORT)).isEmpty();
    assertThat(new ParameterTable(LADDER).find(Measure.TIME, Commodity.BULK, ON_ROAD)).isEmpty();
  }

  @Test
  void theClassOfRoadWeighsMoreThanTheModeAndLessThanTheGoods() {
    Parameter mode = TestParameters.speed("mode", Mode.ROAD, null, null);
    Parameter road = TestParameters.speed("road", null, Link.RoadClass.POOR, null);
    Parameter goods = TestParameters.speed("goods", null, null, Commodity.BULK);
    assertThat(find(mode, road)).isEqualTo("road");
    assertThat(find(mode, road, goods)).isEqualTo("goods");
    assertThat(find(mode, TestParameters.speed("motorway", null, Link.RoadClass.MOTORWAY, null)))
        .isEqualTo("mode");
  }

  private static String find(Parameter... rows) {
    return new ParameterTable(List.of(rows))
        .find(Measure.SPEED, Commodity.BULK, ON_ROAD)
        .orElseThrow()
        .id();
  }

  @Test
  void theHashDoesNotDependOnTheOrderButOnEveryRow() {
    List<Parameter> reversed = new ArrayList<>(LADDER);
    Collections.reverse(reversed);
    String hash = new ParameterTable(LADDER).hash();
    assertThat(hash).hasSize(16).isEqualTo(new ParameterTable(reversed).hash());
    assertThat(new ParameterTable(LADDER.subList(1, 9)).hash()).isNotEqualTo(hash);
  }

  @Test
  void aParameterThatCannotBeIsRefused() {
    refuse(2.0, 1, null, Unit.HOURS, "not in order");
    refuse(null, 2, 1.0, Unit.HOURS, "not in order");
    refuse(null, -1, null, Unit.HOURS, "negative");
    refuse(null, Double.NaN, null, Unit.HOURS, "not a number");
    refuse(null, 1, null, Unit.USD_PER_T, "does not measure");
  }

  private static void refuse(
      @Nullable Double low, double mid, @Nullable Double high, Unit unit, String reason) {
    assertThatThrownBy(() ->
            TestParameters.row(
                "x",
                Operation.WAIT,
                Measure.TIME,
                null,
                null,
                List.of(),
                null,
                List.of(),
                low,
                mid,
                high,
                unit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void withTimeOnlyAnHourIsADollarAndNothingElseCosts() {
    CostModel model = new CostModel(ParameterTable.timeOnly(), Commodity.CONTAINER);
    assertThat(model.generalizedUsCents(0, 3_600)).isEqualTo(100);
    Network network = Sketch.parse("A-B road 60km");
    Overlay overlay = Scenario.BASELINE.resolve(network);
    OperationCost move = model.move(overlay, 0, network.spans(network.link(0)).getFirst());
    assertThat(move.timeSeconds()).isEqualTo(Range.exactly(3_600));
    assertThat(move.costUsCents()).isEqualTo(Range.ZERO);
    assertThat(model.atNode(Operation.LOAD, network.node(0), null, network.link(0)))
        .isEqualTo(OperationCost.ZERO);
  }
}
