package org.wayleave.plan.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Mode;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.scenario.Modification;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.TestParameters;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.expansion.VirtualNetwork;
import org.wayleave.plan.routing.RandomNetwork;
import org.wayleave.testing.Property;

class ArcMetricTest {

  private static final List<Criterion> CRITERIA =
      List.of(Criterion.GENERALIZED, Criterion.TIME, Criterion.CO2E, Criterion.BORDERS);

  /** What is closed and opened beside figures that stay, on a network. */
  private record Case(RandomNetwork network, List<Modification> before, List<Modification> after) {

    static Case draw(SplittableRandom random, int size) {
      RandomNetwork network = RandomNetwork.draw(random, size);
      List<String> links =
          network.toNetwork().listLinks().stream().map(link -> "link:" + link.id()).toList();
      List<Modification> figures = new ArrayList<>();
      List<Modification> before = new ArrayList<>();
      List<Modification> after = new ArrayList<>();
      for (String link : links) {
        if (random.nextInt(5) == 0) {
          figures.add(
              new Modification.Modify(
                  link, Modification.Quantity.EXTRA_TIME_SECONDS, random.nextInt(9_000)));
        }
        for (List<Modification> scenario : List.of(before, after)) {
          switch (random.nextInt(6)) {
            case 0 -> scenario.add(new Modification.Close(link));
            case 1 -> scenario.add(new Modification.Open(link));
            case 2 -> scenario.add(new Modification.Close(link + ":ba"));
            default -> {}
          }
        }
      }
      network.closed().forEach(each -> after.add(new Modification.Close(each)));
      before.addAll(figures);
      after.addAll(random.nextInt(after.size() + 1), figures);
      return new Case(network, before, after);
    }
  }

  @Test
  void whatIsClosedAndOpenedIsWeighedAsIfAllWereWeighedAnew() {
    AtomicInteger opened = new AtomicInteger();
    AtomicInteger closed = new AtomicInteger();
    Property.forAll(
        "other links open",
        21,
        1_000,
        Case::draw,
        drawn -> {
          Network network = drawn.network.toNetwork();
          VirtualNetwork virtual = VirtualNetwork.expand(network);
          ArcMetric before =
              weigh(virtual, resolve(network, drawn.before), EnumSet.of(Month.MAY, Month.JUNE));
          Overlay overlay = resolve(network, drawn.after);
          EnumSet<Month> months = EnumSet.of(Month.JANUARY);
          ArcMetric anew = weigh(virtual, overlay, months);
          ArcMetric taken =
              before.withOpen(overlay, model(), EnumSet.of(Mode.RAIL, Mode.ROAD, Mode.SEA), months);
          ArcMetric wanted =
              ArcMetric.weigh(
                  virtual,
                  overlay,
                  model(),
                  CRITERIA,
                  EnumSet.of(Mode.RAIL, Mode.ROAD, Mode.SEA),
                  months);
          assertSame(wanted, taken);
          assertSame(anew, before.withOpen(overlay, model(), EnumSet.allOf(Mode.class), months));
          for (int arc = 0; arc < virtual.arcs().arcCount(); arc++) {
            boolean was = before.arcToWeight(0)[arc] != Dijkstra.INFINITE_WEIGHT;
            boolean is = anew.arcToWeight(0)[arc] != Dijkstra.INFINITE_WEIGHT;
            opened.addAndGet(!was && is ? 1 : 0);
            closed.addAndGet(was && !is ? 1 : 0);
          }
        });
    assertThat(opened.get()).as("arcs opened, so that the test means something").isGreaterThan(500);
    assertThat(closed.get()).as("arcs closed").isGreaterThan(500);
  }

  private static void assertSame(ArcMetric wanted, ArcMetric actual) {
    for (int place = 0; place < CRITERIA.size(); place++) {
      assertThat(actual.arcToWeight(place)).isEqualTo(wanted.arcToWeight(place));
    }
    for (int state = 0; state < wanted.virtual().stateCount(); state++) {
      assertThat(actual.startWeights(state)).isEqualTo(wanted.startWeights(state));
      assertThat(actual.endWeights(state)).isEqualTo(wanted.endWeights(state));
    }
  }

  private static ArcMetric weigh(VirtualNetwork virtual, Overlay overlay, EnumSet<Month> months) {
    return ArcMetric.weigh(virtual, overlay, model(), CRITERIA, EnumSet.allOf(Mode.class), months);
  }

  private static Overlay resolve(Network network, List<Modification> modifications) {
    return new Scenario("", modifications).resolve(network);
  }

  private static CostModel model() {
    return new CostModel(TestParameters.varyingTable(), Commodity.CONTAINER);
  }
}
