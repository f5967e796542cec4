package org.wayleave.plan.cost;

import java.util.ArrayList;
import java.util.List;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.unit.Range;

/**
 * What one operation takes for one load unit, and which figures make it so.
 *
 * @param amounts what it takes
 * @param effects what each figure puts into it; their sums are the amounts up to rounding
 */
public record OperationCost(Amounts amounts, List<Effect> effects) {

  /** Nothing at all. */
  public static final OperationCost ZERO = new OperationCost(Amounts.ZERO, List.of());

  /** Copies the list. */
  public OperationCost {
    effects = List.copyOf(effects);
  }

  /** Its time. */
  public Range timeSeconds() {
    return amounts.timeSeconds();
  }

  /** Its cost. */
  public Range costUsCents() {
    return amounts.costUsCents();
  }

  /** Its emissions. */
  public Range co2eGrams() {
    return amounts.co2eGrams();
  }

  /** Where its figures come from, each once, in order. */
  public List<Provenance> provenances() {
    return effects.stream().map(effect -> effect.figure().provenance()).distinct().toList();
  }

  /** Both together, with one effect for each figure and quantity. */
  public OperationCost plus(OperationCost other) {
    List<Effect> all = new ArrayList<>(effects);
    for (Effect effect : other.effects) {
      int same = placeOf(effect, all);
      if (same == all.size()) {
        all.add(effect);
      } else {
        all.set(same, all.get(same).plus(effect));
      }
    }
    return new OperationCost(amounts.plus(other.amounts), all);
  }

  private static int placeOf(Effect effect, List<Effect> all) {
    int place = 0;
    while (place < all.size()
        && !(all.get(place).quantity() == effect.quantity()
            && all.get(place).figure().equals(effect.figure()))) {
      place++;
    }
    return place;
  }
}
