package org.wayleave.plan.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.network.notice.Progress;
import org.wayleave.testing.Property;

/**
 * FEATURE UNDER TEST: single closures and the worst sets of one to three, against closing every set
 * in turn and searching anew.
 */
class ClosuresOracleTest {

  @Test
  void everySingleClosureEqualsSearchingAnew() {
    Property.forAll(
        "single closures", 401, 1_000, RandomClosures::draw, ClosuresOracleTest::checkSingle);
  }

  private static void checkSingle(RandomClosures drawn) {
    CertificateVerifier oracle = new CertificateVerifier(drawn.problems());
    ClosureProblem first = drawn.problems().getFirst();
    for (int element = 0; element < first.elementCount(); element++) {
      Harm sum = Harm.NONE;
      for (ClosureProblem problem : drawn.problems()) {
        Harm one = harm(problem, SingleClosures.run(problem, 1, Progress.NONE), element);
        assertThat(harm(problem, SingleClosures.run(problem, 3, Progress.NONE), element))
            .isEqualTo(one);
        sum = sum.plus(one);
      }
      assertThat(sum).isEqualTo(oracle.harm(List.of(element)));
    }
  }

  private static Harm harm(ClosureProblem problem, SingleClosures.Losses losses, int element) {
    Harm sum = Harm.NONE;
    for (int group = 0; group < problem.problem().groupCount(); group++) {
      sum =
          sum.plus(
              new Harm(losses.unservedTonnes(element, group), losses.extraCost(element, group)));
    }
    return sum;
  }

  @Test
  void theWorstSetsEqualEnumeration() {
    Property.forAll("worst sets", 402, 500, RandomClosures::draw, ClosuresOracleTest::checkWorst);
  }

  private static void checkWorst(RandomClosures drawn) {
    int elements = drawn.problems().getFirst().elementCount();
    CertificateVerifier verifier = new CertificateVerifier(drawn.problems());
    WorstSets worst = WorstSets.of(drawn.problems(), 3, 1, Progress.NONE);
    WorstSets onThree = WorstSets.of(drawn.problems(), 3, 3, Progress.NONE);
    for (int one = 0; one < elements; one++) {
      for (int other = one + 1; other < elements; other++) {
        assertThat(worst.harm(one, other)).isEqualTo(verifier.harm(List.of(one, other)));
      }
    }
    for (int size = 1; size <= Math.min(3, elements); size++) {
      for (WorstQuestion.Aim aim : WorstQuestion.Aim.values()) {
        for (WorstQuestion question : variants(WorstQuestion.of(size).by(aim), elements)) {
          Certificate certificate = worst.find(question, Progress.NONE);
          assertThat(certificate.isProven()).isTrue();
          assertThat(verifier.listFaults(question, certificate)).isEmpty();
          assertThat(onThree.find(question, Progress.NONE).sets()).isEqualTo(certificate.sets());
        }
      }
    }
  }

  private static List<WorstQuestion> variants(WorstQuestion question, int elements) {
    List<WorstQuestion> variants = new ArrayList<>(List.of(question));
    if (elements > question.size()) {
      variants.add(question.sparing(elements / 2));
    }
    return variants;
  }
}
