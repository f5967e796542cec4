package org.wayleave.plan.routing;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.plan.cost.Figure;
import org.wayleave.plan.metric.Criterion;

/**
 * What the choice of a way rests on.
 *
 * @param criterion by what it was chosen; swings are in its unit
 * @param line the chosen way as one line; empty when there is no way
 * @param inputs every input that the way uses, the one that moves the criterion most first
 */
public record Stability(Criterion criterion, String line, List<Input> inputs) {

  /** Copies and sorts the inputs. */
  public Stability {
    inputs =
        inputs.stream()
            .sorted(
                Comparator.comparingLong(Input::swing)
                    .reversed()
                    .thenComparing(input -> input.figure().id()))
            .toList();
  }

  /**
   * One input.
   *
   * @param figure the input
   * @param share what it puts into the way, in the unit of the criterion
   * @param swingDown how much less the way takes when the input is at its better end
   * @param swingUp how much more when it is at its worse end
   * @param below another way is better when the input falls below this value; null when none is,
   *     however low it falls
   * @param above another way is better when the input rises above this value; null when none is
   */
  public record Input(
      Figure figure,
      long share,
      long swingDown,
      long swingUp,
      @Nullable Flip below,
      @Nullable Flip above) {

    /** How wide the criterion swings over the input's range. */
    public long swing() {
      return swingDown + swingUp;
    }

    /** Whether the choice may change while the input stays within its own range. */
    public boolean isFragile() {
      return (below != null && below.value() >= figure.low() && figure.low() < figure.mid())
          || (above != null && above.value() <= figure.high() && figure.high() > figure.mid());
    }
  }

  /**
   * Where the choice flips.
   *
   * @param value the value of the input, in its unit
   * @param line the way that is then as good, as one line at the values of today
   */
  public record Flip(double value, String line) {}
}
