package org.wayleave.plan.routing;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.Restriction;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.explain.Explanation;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.unit.QuantityText;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.cost.OperationCost;

/**
 * A way for goods: legs with their operations, what they take, whose soil they cross.
 *
 * @param origin where the goods are loaded
 * @param destination where they are unloaded
 * @param legs the legs, in order, at least one
 * @param generalizedUsCents money plus the worth of time, for one load unit
 * @param shares what happens under each jurisdiction, in the order of first entry
 * @param borders how many times the goods enter another jurisdiction (the high seas do not count)
 * @param restrictions the public restrictions that touch it, with what they touch
 * @param notices what the user should know, for example about seasons
 */
public record Itinerary(
    Node origin,
    Node destination,
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
  public OperationCost cost() {
    return legs.stream().map(Leg::cost).reduce(OperationCost.ZERO, OperationCost::plus);
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
    OperationCost all = cost();
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
    OperationCost all = cost();
    return line.append(destination.id())
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
        List<Explanation> sources =
            step.cost().provenances().stream()
                .map(provenance ->
                    Explanation.of(
                        provenance.note().isEmpty() ? "from" : "from: " + provenance.note(),
                        provenance))
                .toList();
        steps.add(Explanation.of(step.text() + ": " + figures(step.cost()), sources));
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

  private static String figures(OperationCost cost) {
    return "%s, %s, %s"
        .formatted(
            QuantityText.duration(cost.timeSeconds().mid()),
            QuantityText.dollars(cost.costUsCents().mid()),
            QuantityText.emission(cost.co2eGrams().mid()));
  }
}
