package org.wayleave.app.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.ChoiceDto;

/** What a choice rests on, as a person reads it in a terminal. */
final class StabilityText {

  private static final int INPUTS_SHOWN = 2;
  private static final int FLIPS_SHOWN = 5;

  private StabilityText() {}

  /** A place where the choice flips. */
  private record Turn(ChoiceDto.Input input, String side, ChoiceDto.Flip flip) {

    /** How far away it is, as a ratio of at least 1. */
    double distance() {
      double ratio = flip.value() / input.value();
      return ratio >= 1 ? ratio : 1 / ratio;
    }
  }

  /** The two inputs that move the way most, and the nearest places where the choice flips. */
  static String print(ChoiceDto.Stability answer) {
    StringBuilder out = new StringBuilder();
    answer.inputs().stream()
        .filter(input -> input.swingDown() + input.swingUp() > 0)
        .limit(INPUTS_SHOWN)
        .forEach(input ->
            out.append(
                "Moves it most: %s, %s %s (%s to %s): %s %s less to %s more%n"
                    .formatted(
                        input.name(),
                        Figures.value(input.value()),
                        input.unit(),
                        Figures.value(input.low()),
                        Figures.value(input.high()),
                        Figures.number(input.swingDown()),
                        answer.unit(),
                        Figures.number(input.swingUp()))));
    List<Turn> turns = new ArrayList<>();
    for (ChoiceDto.Input input : answer.inputs()) {
      add(turns, input, "below", input.below());
      add(turns, input, "above", input.above());
    }
    turns.sort(
        Comparator.comparingDouble(Turn::distance)
            .thenComparing(turn -> turn.input().figure())
            .thenComparing(Turn::side));
    if (turns.isEmpty()) {
      return out.append("No single input, however far it moves, makes another way better.\n")
          .toString();
    }
    out.append("Another way is better when\n");
    for (Turn turn : turns.subList(0, Math.min(FLIPS_SHOWN, turns.size()))) {
      out.append(
          "  %s %s %s %s (now %s)%s%n"
              .formatted(
                  turn.input.name(),
                  turn.side.equals("below") ? "falls below" : "rises above",
                  Figures.value(turn.flip.value()),
                  turn.input.unit(),
                  Figures.value(turn.input.value()),
                  turn.input.fragile() ? ", which is within its own range" : ""));
      out.append("    ").append(turn.flip.line()).append('\n');
    }
    return out.toString();
  }

  private static void add(
      List<Turn> turns, ChoiceDto.Input input, String side, ChoiceDto.@Nullable Flip flip) {
    if (flip != null) {
      turns.add(new Turn(input, side, flip));
    }
  }
}
