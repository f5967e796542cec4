package org.wayleave.io.parameters;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Another value for one input, as somebody wrote it.
 *
 * @param figure which input: {@code parameter:ID}, {@code crossing:ID:time}, {@code
 *     crossing:ID:cost}, {@code link:ID:speed}, {@code link:ID:length}, {@code KIND:ID:extra_time}
 *     or {@code KIND:ID:capacity}; never empty
 * @param low the lowest plausible value; null when not given
 * @param mid the value to reckon with; 0 or more, as all of them
 * @param high the highest plausible value; null when not given
 * @param p95 what one trip in twenty exceeds; null when not given
 * @param unit the symbol of the unit of all of them; empty for the input's own
 * @param source who says so; never empty
 * @param note what a reader should know; may be empty
 */
public record FigureOverride(
    String figure,
    @Nullable Double low,
    double mid,
    @Nullable Double high,
    @Nullable Double p95,
    String unit,
    String source,
    String note) {

  /** Checks what comes from outside, as in a route id. */
  public FigureOverride {
    if (figure.isEmpty() || source.isEmpty()) {
      throw new IllegalArgumentException("An override lacks its figure or its source.");
    }
    unit = unit.strip();
    note = note.strip();
    boolean isSound =
        Stream.of(low, mid, high, p95)
            .allMatch(value -> value == null || (value >= 0 && value < Double.POSITIVE_INFINITY));
    if (!isSound) {
      throw new IllegalArgumentException(
          "The values (%s, %s, %s, %s) are not all numbers of 0 or more."
              .formatted(low, mid, high, p95));
    }
  }
}
