package org.wayleave.app.text;

import org.wayleave.app.answer.ChoiceDto;
import org.wayleave.app.answer.DependenceDto;
import org.wayleave.app.answer.ProblemDto;
import org.wayleave.app.answer.RouteDto;
import org.wayleave.app.stress.StressDto;

/** Every answer as a person reads it in a terminal. No state. */
public final class AnswerText {

  private AnswerText() {}

  /** A way in full. */
  public static String print(RouteDto answer) {
    return ItineraryText.print(answer);
  }

  /** A front: the picture of all its ways, the few that stand for them, and what each trades. */
  public static String print(ChoiceDto.Front answer) {
    return FrontText.print(answer);
  }

  /** Alternatives, with a word if they are fewer than asked for. */
  public static String print(ChoiceDto.Alternatives answer, int wanted) {
    return FrontText.print(answer, wanted);
  }

  /** The two inputs that move a way most, and the nearest places where the choice flips. */
  public static String print(ChoiceDto.Stability answer) {
    return StabilityText.print(answer);
  }

  /** On whose permission a trade depends, and what opening something changes. */
  public static String print(DependenceDto.Answer answer) {
    return DependenceText.print(answer);
  }

  /** What a stress scenario does: the curve, the elements, the trades, and what to repair first. */
  public static String print(StressDto answer) {
    return StressText.print(answer);
  }

  /** Why there is no answer. */
  public static String print(ProblemDto problem) {
    return ProblemText.print(problem);
  }
}
