package org.wayleave.plan.itinerary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.LinkId;
import org.wayleave.network.element.Restriction;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.explain.Explanation;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.unit.QuantityText;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.cost.Amounts;
import org.wayleave.plan.cost.Effect;
import org.wayleave.plan.cost.Lognormal;

/**
 * A way for goods: legs with their operations, what they take, whose soil they cross.
 *
 * @param trip what is carried from where to where
 * @param legs the legs, in order, at least one
 * @param generalizedUsCents money plus the worth of time, for one load unit
 * @param shares what happens under each jurisdiction, in the order of first entry
 * @param borders how many times the goods enter another jurisdiction (the high seas do not count)
 * @param restrictions the public restrictions that touch it, with what they touch
 * @param notices what the user should know, for example about seasons
 */
public record Itinerary(
    Trip trip,
    List<Leg> legs,
    Range generalizedUsCents,
    List<Share> shares,
    int borders,
    List<Flag> restrictions,
    List<Notice> notices) {

  /**
   * What happens under one jurisdiction.
   *
   * @param jurisdiction its code
   * @param lengthM how far the goods move there
   * @param timeSeconds how long they are there, operations included
   */
  public record Share(String jurisdiction, long lengthM, long timeSeconds) {}

  /**
   * A restriction that touches the itinerary.
   *
   * @param restriction the restriction
   * @param touches the elements or jurisdictions of the itinerary that it names; empty when the
   *     source names none and it is shown as general
   */
  public record Flag(Restriction restriction, List<String> touches) {}

  /** Copies the lists. */
  public Itinerary {
    legs = List.copyOf(legs);
    shares = List.copyOf(shares);
    restrictions = List.copyOf(restrictions);
    notices = List.copyOf(notices);
  }

  /** What the whole way takes for one load unit. */
  public Amounts cost() {
    return legs.stream().map(Leg::cost).reduce(Amounts.ZERO, Amounts::plus);
  }

  /** How the whole time varies from trip to trip, operations varying independently. */
  public Lognormal tripTime() {
    Amounts all = cost();
    return Lognormal.ofMoments((double) all.timeSeconds().mid(), all.timeVarianceS2());
  }

  /**
   * How the whole time varies when any two operations have that correlation: the variance grows by
   * the correlation times the products of all pairs of standard deviations.
   *
   * @param correlation 0 for independent operations, 1 for operations that are late together
   */
  public Lognormal tripTime(double correlation) {
    if (!(correlation >= 0 && correlation <= 1)) {
      throw new IllegalArgumentException("Correlation (%s).".formatted(correlation));
    }
    double variance = 0;
    double deviations = 0;
    for (Leg leg : legs) {
      for (Step step : leg.steps()) {
        double own = step.cost().amounts().timeVarianceS2();
        variance += own;
        deviations += Math.sqrt(own);
      }
    }
    double together = variance + correlation * (deviations * deviations - variance);
    return Lognormal.ofMoments((double) cost().timeSeconds().mid(), together);
  }

  /** What is spent on what; every activity is there, also when it takes nothing. */
  public Map<Activity, Amounts> breakdown() {
    Map<Activity, Amounts> sums = new EnumMap<>(Activity.class);
    for (Activity activity : Activity.values()) {
      sums.put(activity, Amounts.ZERO);
    }
    for (Leg leg : legs) {
      for (Step step : leg.steps()) {
        sums.merge(Activity.of(step.operation()), step.cost().amounts(), Amounts::plus);
      }
    }
    return sums;
  }

  /** What every figure puts into the whole way, in the order of first use. */
  public List<Effect> effects() {
    Map<List<Object>, Effect> sums = new LinkedHashMap<>();
    for (Leg leg : legs) {
      for (Step step : leg.steps()) {
        for (Effect effect : step.cost().effects()) {
          sums.merge(List.of(effect.figure().id(), effect.quantity()), effect, Effect::plus);
        }
      }
    }
    return List.copyOf(sums.values());
  }

  /**
   * The part of the shorter way's length that both have in common, 0 to 1; lengths are those of the
   * network, whatever the scenario.
   */
  public double overlap(Itinerary other) {
    Set<LinkId> own = new HashSet<>();
    legs.forEach(leg -> leg.links().forEach(link -> own.add(link.id())));
    long commonM =
        other.legs.stream()
            .flatMap(leg -> leg.links().stream())
            .filter(link -> own.contains(link.id()))
            .mapToLong(Link::lengthM)
            .sum();
    long shorterM = Math.min(linkLengthsM(), other.linkLengthsM());
    return shorterM == 0 ? 1 : Math.min(1, commonM / (double) shorterM);
  }

  private long linkLengthsM() {
    return legs.stream().flatMap(leg -> leg.links().stream()).mapToLong(Link::lengthM).sum();
  }

  /** How far the goods move, in metres. */
  public long lengthM() {
    return legs.stream().mapToLong(Leg::lengthM).sum();
  }

  /**
   * Whether more than half of the time or more than half of the cost rests on estimates or memory.
   */
  public boolean isMostlyEstimated() {
    long weakTime = 0;
    long weakCost = 0;
    for (Leg leg : legs) {
      for (Step step : leg.steps()) {
        if (weakest(step.cost().provenances()).compareTo(Basis.ESTIMATE) >= 0) {
          weakTime += step.cost().timeSeconds().mid();
          weakCost += step.cost().costUsCents().mid();
        }
      }
    }
    Amounts all = cost();
    return 2 * weakTime > all.timeSeconds().mid() || 2 * weakCost > all.costUsCents().mid();
  }

  private static Basis weakest(List<Provenance> provenances) {
    return provenances.stream().map(Provenance::basis).reduce(Basis.PUBLISHED, Basis::weaker);
  }

  /**
   * One line, as {@code TAS rail1520 52h AKU sea 18h ALT rail1520 31h POT [4d5h 1840$ 312kg 3
   * borders]}; a leg's hours include its operations.
   */
  public String toLine() {
    StringBuilder line = new StringBuilder();
    for (Leg leg : legs) {
      line.append(leg.from().id())
          .append(' ')
          .append(leg.mode().isFerry() ? leg.mode().code() : leg.layer().shortText())
          .append(' ')
          .append(QuantityText.duration(leg.cost().timeSeconds().mid()))
          .append(' ');
    }
    Amounts all = cost();
    return line.append(trip.destination().id())
        .append(" [")
        .append(QuantityText.duration(all.timeSeconds().mid()))
        .append(' ')
        .append(QuantityText.dollars(all.costUsCents().mid()))
        .append(' ')
        .append(QuantityText.emission(all.co2eGrams().mid()))
        .append(' ')
        .append(borders)
        .append(borders == 1 ? " border]" : " borders]")
        .toString();
  }

  /** The whole reckoning: the line, each leg, each operation with its figures and sources. */
  public Explanation explain() {
    List<Explanation> legTexts = new ArrayList<>();
    for (Leg leg : legs) {
      List<Explanation> steps = new ArrayList<>();
      for (Step step : leg.steps()) {
        List<Explanation> inputs = step.cost().effects().stream().map(EffectText::explain).toList();
        steps.add(Explanation.of(step.text() + ": " + figures(step.cost().amounts()), inputs));
      }
      legTexts.add(
          Explanation.of(
              "%s → %s by %s, %s: %s"
                  .formatted(
                      leg.from().name(),
                      leg.to().name(),
                      leg.mode().code(),
                      QuantityText.kilometres(leg.lengthM()),
                      figures(leg.cost())),
              steps));
    }
    return Explanation.of(toLine(), legTexts);
  }

  private static String figures(Amounts cost) {
    return "%s, %s, %s"
        .formatted(
            QuantityText.duration(cost.timeSeconds().mid()),
            QuantityText.dollars(cost.costUsCents().mid()),
            QuantityText.emission(cost.co2eGrams().mid()));
  }
}
