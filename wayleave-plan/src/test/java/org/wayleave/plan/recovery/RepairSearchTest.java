package org.wayleave.plan.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayleave.network.notice.Progress;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: the order of repairs, against every order there is. */
class RepairSearchTest {

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Question(RandomStress stress, double[] passing, int[] days, boolean isPenalized) {

    static Question draw(SplittableRandom random, int size, int elements) {
      RandomStress stress = RandomStress.draw(random, size, elements);
      return new Question(
          stress,
          random.doubles(elements).map(share -> share < 0.5 ? 0 : share).toArray(),
          random.ints(elements, 1, 30).toArray(),
          random.nextBoolean());
    }

    Comparator<Harm> order() {
      return isPenalized ? Harm.penalized(9_000) : Harm.RANKED;
    }

    RepairSearch search() {
      return new RepairSearch(
          new DailyHarm(stress.flows(), passing),
          IntStream.range(0, days.length).toArray(),
          days,
          order());
    }

    @Override
    public String toString() {
      return "%s passing %s days %s"
          .formatted(stress, java.util.Arrays.toString(passing), java.util.Arrays.toString(days));
    }
  }

  private static List<List<Integer>> orders(List<Integer> left) {
    if (left.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> all = new ArrayList<>();
    for (int first : left) {
      List<Integer> rest = new ArrayList<>(left);
      rest.removeIf(place -> place == first);
      for (List<Integer> order : orders(rest)) {
        List<Integer> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        all.add(whole);
      }
    }
    return all;
  }

  @Test
  void isTheBestOfAllOrders() {
    Property.forAll(
        "orders",
        81,
        60,
        (random, size) -> Question.draw(random, size, 1 + random.nextInt(size < 90 ? 5 : 6)),
        question -> {
          RepairSearch search = question.search();
          RepairSearch.Found found = search.find(Progress.NONE).orElseThrow();
          Harm best =
              orders(IntStream.range(0, question.days.length).boxed().toList()).stream()
                  .map(search::total)
                  .min(question.order())
                  .orElseThrow();
          assertThat(question.order().compare(found.total(), best)).isZero();
          assertThat(search.total(found.places())).isEqualTo(found.total());
          assertThat(found.proof()).isEqualTo(RepairPlan.Proof.EXACT);
          assertThat(question.order().compare(search.bound(), best)).isNotPositive();
        });
  }

  @Test
  void manyElementsHaveABoundAndAreNotCalledExact() {
    Property.forAll(
        "bound",
        82,
        12,
        (random, size) -> Question.draw(random, size, 11 + random.nextInt(3)),
        question -> {
          RepairSearch search = question.search();
          RepairSearch.Found found = search.find(Progress.NONE).orElseThrow();
          assertThat(found.proof()).isEqualTo(RepairPlan.Proof.BOUNDED);
          assertThat(found.places()).doesNotHaveDuplicates().hasSize(question.days.length);
          assertThat(question.order().compare(found.bound(), found.total())).isNotPositive();
          assertThat(search.total(found.places())).isEqualTo(found.total());
        });
  }

  @Test
  void aSearchThatIsStoppedSaysNothing() {
    Question question = Question.draw(new SplittableRandom(1), 50, 4);
    assertThat(question.search().find((stage, done, total) -> false)).isEmpty();
  }
}
