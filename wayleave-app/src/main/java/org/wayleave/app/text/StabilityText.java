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
    List<ChoiceDto.Input> moving =
        answer.inputs().stream()
            .filter(input -> input.swingDown() + input.swingUp() > 0)
            .limit(INPUTS_SHOWN)
            .toList();
    for (int x = 0; x < moving.size(); x++) {
      ChoiceDto.Input input = moving.get(x);
      out.append(
          Paragraph.wrap(
              "%s: %s, %s (%s to %s): %s less to %s more"
                  .formatted(
                      x == 0 ? "What moves it most" : "Then",
                      input.name(),
                      amount(input.value(), input.unit()),
                      Figures.value(input.low()),
                      Figures.value(input.high()),
                      Paragraph.whole(Figures.number(input.swingDown()) + " " + answer.unit()),
                      Paragraph.whole(Figures.number(input.swingUp()) + " " + answer.unit())),
              2));
    }
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
          Paragraph.wrap(
              "  %s %s %s (now %s)%s"
                  .formatted(
                      turn.input.name(),
                      turn.side.equals("below") ? "falls below" : "rises above",
                      amount(turn.flip.value(), turn.input.unit()),
                      Figures.value(turn.input.value()),
                      turn.input.fragile() ? ", which is within its own range" : ""),
              6));
      out.append("    ").append(turn.flip.line()).append('\n');
    }
    return out.toString();
  }

  private static String amount(double value, String unit) {
    return Paragraph.whole((Figures.value(value) + " " + unit).strip());
  }

  private static void add(
      List<Turn> turns, ChoiceDto.Input input, String side, ChoiceDto.@Nullable Flip flip) {
    if (flip != null) {
      turns.add(new Turn(input, side, flip));
    }
  }
}
