package org.wayleave.plan.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.graph.ArcList;
import org.wayleave.network.notice.Progress;
import org.wayleave.plan.assignment.OdProblem;

/**
 * FEATURE UNDER TEST: an instance of shortest-path interdiction with a printed answer: 5 from S to
 * E while nothing is cut, 17 when B-E is, no path when B-E and S-C are.
 */
class InterdictionTest {

  private static final int S = 0;
  private static final int B = 1;
  private static final int C = 2;
  private static final int D = 3;
  private static final int E = 4;
  private static final int[][] ARCS = {
    {S, B, 10}, {S, C, 2}, {C, B, 2}, {B, E, 1}, {C, D, 7}, {D, E, 8}
  };
  private static final int SC = 1;
  private static final int BE = 3;

  private static ClosureProblem problem() {
    ArcList list = new ArcList(5);
    for (int[] arc : ARCS) {
      list.add(arc[0], arc[1]);
    }
    AdjacencyArray graph = list.toAdjacencyArray();
    long[] weights = new long[ARCS.length];
    List<int[]> elements = new ArrayList<>();
    for (int input = 0; input < ARCS.length; input++) {
      weights[graph.inputToArc(input)] = ARCS[input][2];
      elements.add(new int[] {graph.inputToArc(input)});
    }
    return new ClosureProblem(
        new OdProblem(graph, weights, 0, 1, List.of(new OdProblem.Pair(S, E, 0, 1, 1))), elements);
  }

  @Test
  void theWorstCutsAreThePrintedOnes() {
    ClosureProblem problem = problem();
    assertThat(SingleClosures.run(problem, 1, Progress.NONE).baseCost()).isEqualTo(5);
    WorstSets worst = WorstSets.of(List.of(problem), 2, 1, Progress.NONE);

    Certificate one = worst.find(WorstQuestion.of(1), Progress.NONE);
    assertThat(one.isProven()).isTrue();
    assertThat(one.sets().getFirst())
        .isEqualTo(new Certificate.ClosedSet(List.of(BE), new Harm(0, 17 - 5)));

    Certificate two = worst.find(WorstQuestion.of(2), Progress.NONE);
    assertThat(two.isProven()).isTrue();
    assertThat(two.sets().getFirst().harm().unservedTonnes()).isEqualTo(1);
    assertThat(two.sets()).contains(new Certificate.ClosedSet(List.of(SC, BE), new Harm(1, 0)));
    assertThat(new CertificateVerifier(List.of(problem)).listFaults(WorstQuestion.of(2), two))
        .isEmpty();
  }
}
