package org.wayleave.plan.recovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.wayleave.network.notice.Progress;

/**
 * Finds the order of repairs that does least harm until all is repaired. Used once.
 *
 * <p>While a set is broken each day does the harm of that set, and how long a stage lasts does not
 * depend on what was repaired before. So the least harm with which a set can have been repaired is
 * that of one element less, plus the last repair: {@code best(S + e) = best(S) + days(e) x harm(all
 * - S)}; 2^n sets, n steps each.
 *
 * <p>Lower bound for more elements: in the stage in which k are left, the daily harm is at least
 * the k-th least of the single elements; long repairs are matched with small harms.
 */
final class RepairSearch {

  /** As many elements are looked at in all subsets: 1,024 sets of detours. */
  static final int MOST_EXACT = 10;

  private final DailyHarm harm;
  private final int[] placeToElement;
  private final int[] placeToDays;
  private final Comparator<Harm> order;

  /**
   * A search.
   *
   * @param placeToElement the elements in the order in which they were listed
   * @param placeToDays how long each repair takes
   * @param order which harm is less
   */
  RepairSearch(DailyHarm harm, int[] placeToElement, int[] placeToDays, Comparator<Harm> order) {
    this.harm = harm;
    this.placeToElement = placeToElement.clone();
    this.placeToDays = placeToDays.clone();
    this.order = order;
  }

  /**
   * An order and what is known of it.
   *
   * @param places the places of the elements, first to last
   * @param proof how good it is known to be
   * @param total its harm
   * @param bound no order does less
   */
  record Found(List<Integer> places, RepairPlan.Proof proof, Harm total, Harm bound) {}

  /** The order; empty when it was stopped. */
  Optional<Found> find(Progress progress) {
    return placeToElement.length <= MOST_EXACT ? findExactly(progress) : findByExchange(progress);
  }

  /** The elements of a set of places that is repaired leave these broken. */
  private long broken(int repaired) {
    long broken = 0;
    for (int place = 0; place < placeToElement.length; place++) {
      if ((repaired & 1 << place) == 0) {
        broken |= 1L << placeToElement[place];
      }
    }
    return broken;
  }

  Harm total(List<Integer> places) {
    Harm total = Harm.ZERO;
    int repaired = 0;
    for (int place : places) {
      total = total.plus(harm.get(broken(repaired)).times(placeToDays[place]));
      repaired |= 1 << place;
    }
    return total;
  }

  private Optional<Found> findExactly(Progress progress) {
    int count = placeToElement.length;
    List<Long> sets = IntStream.range(0, 1 << count).mapToLong(this::broken).boxed().toList();
    if (!harm.prepare(sets, progress)) {
      return Optional.empty();
    }
    Harm[] setToBest = new Harm[1 << count];
    int[] setToLast = new int[1 << count];
    setToBest[0] = Harm.ZERO;
    for (int set = 1; set < setToBest.length; set++) {
      for (int place = 0; place < count; place++) {
        if ((set & 1 << place) != 0) {
          int before = set & ~(1 << place);
          Harm total = setToBest[before].plus(harm.get(broken(before)).times(placeToDays[place]));
          Harm best = setToBest[set];
          if (best == null || order.compare(total, best) < 0) {
            setToBest[set] = total;
            setToLast[set] = place;
          }
        }
      }
    }
    List<Integer> places = new ArrayList<>();
    for (int set = setToBest.length - 1; set != 0; set &= ~(1 << setToLast[set])) {
      places.addFirst(setToLast[set]);
    }
    Harm total = setToBest[setToBest.length - 1];
    return Optional.of(new Found(places, RepairPlan.Proof.EXACT, total, total));
  }

  private Optional<Found> findByExchange(Progress progress) {
    int count = placeToElement.length;
    List<Integer> left = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    List<Integer> places = new ArrayList<>();
    int repaired = 0;
    while (!left.isEmpty()) {
      int now = repaired;
      List<Long> next = left.stream().map(place -> broken(now | 1 << place)).toList();
      if (!harm.prepare(next, progress)) {
        return Optional.empty();
      }
      int best = left.getFirst();
      for (int place : left) {
        // Relief a day of repair, without dividing.
        Harm relief = relief(now, place).times(placeToDays[best]);
        if (order.compare(relief, relief(now, best).times(placeToDays[place])) > 0) {
          best = place;
        }
      }
      int chosen = best;
      places.add(chosen);
      left.removeIf(place -> place == chosen);
      repaired |= 1 << best;
    }
    boolean isBetter = true;
    Harm total = total(places);
    while (isBetter) {
      isBetter = false;
      for (int place = 0; place + 1 < count; place++) {
        if (!progress.goesOn("exchanging repairs", place, count)) {
          return Optional.empty();
        }
        List<Integer> other = new ArrayList<>(places);
        java.util.Collections.swap(other, place, place + 1);
        Harm otherTotal = total(other);
        if (order.compare(otherTotal, total) < 0) {
          places = other;
          total = otherTotal;
          isBetter = true;
        }
      }
    }
    return Optional.of(new Found(places, RepairPlan.Proof.BOUNDED, total, bound()));
  }

  private Harm relief(int repaired, int place) {
    return harm.get(broken(repaired)).minus(harm.get(broken(repaired | 1 << place)));
  }

  /** No order does less harm than this. */
  Harm bound() {
    harm.prepare(
        LongStream.range(0, placeToElement.length)
            .map(place -> 1L << placeToElement[(int) place])
            .boxed()
            .toList(),
        Progress.NONE);
    List<Harm> singles =
        Arrays.stream(placeToElement)
            .mapToObj(element -> harm.get(1L << element))
            .sorted(order)
            .toList();
    int[] days = Arrays.stream(placeToDays).sorted().toArray();
    Harm sum = Harm.ZERO;
    for (int place = 0; place < days.length; place++) {
      sum = sum.plus(singles.get(place).times(days[days.length - 1 - place]));
    }
    return sum;
  }
}
