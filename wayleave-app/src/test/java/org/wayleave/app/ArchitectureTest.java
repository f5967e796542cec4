package org.wayleave.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The product keeps the laws of the house.
 *
 * <p>It stands in the tests of {@code app} because only {@code app} sees every room. A law that
 * hurts is discussed and changed in {@code ARCHITECTURE.md} and here; it is never switched off and
 * never given a list of old sins.
 */
class ArchitectureTest {

  private static final House HOUSE = House.ofProduct();

  /** Numbers of domain records that need no unit, with the reason. */
  private static final Map<String, String> WITHOUT_UNIT =
      Map.ofEntries(
          entry("Range.low", "the unit stands where the range stands: timeSeconds, costUsCents"),
          entry("Range.mid", "as Range.low"),
          entry("Range.high", "as Range.low"),
          entry("Parameter.low", "the unit is the parameter's own component"),
          entry("Parameter.mid", "as Parameter.low"),
          entry("Parameter.high", "as Parameter.low"),
          entry("Parameter.p95", "as Parameter.low"),
          entry("Correction.low", "as Parameter.low"),
          entry("Correction.mid", "as Parameter.low"),
          entry("Correction.high", "as Parameter.low"),
          entry("Correction.p95", "as Parameter.low"),
          entry("Figure.low", "the unit is the figure's own component"),
          entry("Figure.mid", "as Figure.low"),
          entry("Figure.high", "as Figure.low"),
          entry("Figure.p95", "as Figure.low"),
          entry("Flip.value", "in the unit of its figure"),
          entry("Effect.amount", "the unit is that of its quantity"),
          entry("Input.swingDown", "in the unit of the criterion"),
          entry("Input.swingUp", "as Input.swingDown"),
          entry("Lognormal.mean", "in any one unit"),
          entry("Lognormal.variance", "in the square of the mean's unit"),
          entry("Amounts.timeVarianceS2", "seconds squared, as the name says"),
          entry("Known.perLoadUnit", "a ratio"),
          entry("Known.moveVariance", "square seconds a second"),
          entry("Triangle.low", "the unit stands where the triangle stands: toDay, leftShare"),
          entry("Triangle.mid", "as Triangle.low"),
          entry("Triangle.high", "as Triangle.low"),
          entry("Spread.p5", "the unit stands where the spread stands: backlogTonnes"),
          entry("Spread.p50", "as Spread.p5"),
          entry("Spread.p95", "as Spread.p5"),
          entry("Disruption.probability", "a probability"),
          entry("StressScenario.seed", "a seed"),
          entry("Harm.parts", "36500ths of a US cent, so that a day of a year's sum is whole"),
          entry("Modify.value", "the unit is in the quantity that is modified"),
          entry("Months.bits", "a set of months, one bit each"),
          entry("Link.tracks", "a count"),
          entry("Node.population", "a count of people"),
          entry("Itinerary.borders", "a count"),
          entry("Location.row", "a place in a file"),
          entry("LinkLine.line", "a place in a text"),
          entry("Near.edits", "a count of letters"),
          entry("LinkFlow.link", "the number of a link"),
          entry("Service.tonneMetres", "tonnes times metres, as the name says"),
          entry("Service.units", "a count of load units"),
          entry("LayerArcs.ofLinkWay", "numbers of arcs"),
          entry("LayerArcs.toState", "the number of a state"),
          entry("LayerArcs.ofTerminal", "numbers of arcs"),
          entry("Pair.quantity", "in the problem's own unit"),
          entry("Pair.origin", "the number of a node"),
          entry("Pair.target", "the number of a node"),
          entry("Pair.group", "the number of a group"),
          entry("Pair.trade", "the number of a trade"),
          entry("Pair.destination", "the number of a node"),
          entry("Pair.one", "the number of an element"),
          entry("Pair.other", "the number of an element"),
          entry("Value.usdMillion", "million US dollars, as the name says"),
          entry("Value.lowUsdPerTonne", "US dollars a tonne, as the name says"),
          entry("Value.usdPerTonne", "as Value.lowUsdPerTonne"),
          entry("Value.highUsdPerTonne", "as Value.lowUsdPerTonne"),
          entry("Share.weight", "a ratio"),
          entry("Certificate.expanded", "a count of sets"),
          entry("Certificate.pruned", "a count of sets"),
          entry("Reached.distance", "in the problem's own unit"),
          entry("Reached.node", "the number of a node"),
          entry("Expansion.cost", "in the problem's own unit"),
          entry("Expansion.lateCost", "as Expansion.cost"),
          entry("Harm.extraCost", "in the problem's own unit"),
          entry("Criticality.originsDone", "a count"),
          entry("TradeLoss.trade", "the number of a trade"),
          entry("WorstQuestion.runnersUp", "a count"),
          entry("WorstQuestion.size", "a count"),
          entry("FrontLimit.labels", "a count"),
          entry("FrontLimit.ways", "a count"),
          entry("FrontEffort.generated", "a count of labels"),
          entry("FrontEffort.accepted", "a count of labels"),
          entry("FrontEffort.rejectedAtNode", "a count of labels"),
          entry("FrontEffort.droppedByFoundWay", "a count of labels"),
          entry("FrontEffort.droppedUnreachable", "a count of arcs"),
          entry("FrontEffort.leftOver", "a count of labels"),
          entry("FrontEffort.runs", "a count"),
          entry("Rational.numerator", "the unit is that of the figure"),
          entry("Rational.denominator", "as Rational.numerator"),
          entry("Rule.limit", "a ratio of costs"),
          entry("Rule.exactPlayers", "a count"),
          entry("Rule.orders", "a count of orders of players"),
          entry("Rule.seed", "what chance starts from"),
          entry("Rule.labels", "a count"),
          entry("Sampled.orders", "as Rule.orders"),
          entry("Sampled.seed", "as Rule.seed"),
          entry("Ranked.coalition", "a set of players, one bit each"),
          entry("Column.coalition", "as Ranked.coalition"),
          entry("Fixed.coalition", "as Ranked.coalition"),
          entry("Way.usedMask", "a set of jurisdictions, one bit each"),
          entry("TargetEnd.target", "a number by which it is known"),
          entry("TargetEnd.node", "as TargetEnd.target"));

  @Test
  void everyModuleIsSeen() {
    assertThat(HOUSE.roomToUsed().keySet())
        .contains("house", "network", "network.geo", "plan.routing", "io.gmns", "app", "app.rest");
    assertThat(HOUSE.listClasses())
        .as("no test is taken for production")
        .noneMatch(type -> type.getSimpleName().endsWith("Test"));
  }

  @Test
  void everyClassHasARoom() {
    assertThat(ArchitectureRules.everyClassHasARoom(HOUSE)).isEmpty();
  }

  @Test
  void onlyDeclaredRoomsAreUsed() {
    assertThat(ArchitectureRules.onlyDeclaredRoomsAreUsed(HOUSE)).isEmpty();
  }

  @Test
  void everyDeclaredRoomIsUsed() {
    assertThat(ArchitectureRules.everyDeclaredRoomIsUsed(HOUSE)).isEmpty();
  }

  @Test
  void noRoomUsesItselfThroughOthers() {
    assertThat(ArchitectureRules.noCycles(HOUSE)).isEmpty();
  }

  @Test
  void arrowsPointDown() {
    assertThat(ArchitectureRules.arrowsPointDown(HOUSE)).isEmpty();
  }

  @Test
  void domainIsPure() {
    assertThat(ArchitectureRules.domainIsPure(HOUSE)).isEmpty();
  }

  @Test
  void jsonStaysOutside() {
    assertThat(ArchitectureRules.jsonStaysOutside(HOUSE)).isEmpty();
  }

  @Test
  void numbersHaveUnits() {
    assertThat(ArchitectureRules.numbersHaveUnits(HOUSE, WITHOUT_UNIT.keySet())).isEmpty();
    assertThat(ArchitectureRules.everyAllowanceIsNeeded(HOUSE, WITHOUT_UNIT.keySet())).isEmpty();
  }
}
