package org.wayleave.app.text;

import java.util.List;
import org.wayleave.app.answer.PlaceDto;
import org.wayleave.app.answer.ProblemDto;

/** Why there is no answer, as a person reads it in a terminal. */
final class ProblemText {

  private ProblemText() {}

  /** The fact, what cuts the way, what can be reached, and advice. */
  static String print(ProblemDto problem) {
    StringBuilder out = new StringBuilder(problem.detail()).append('\n');
    List<ProblemDto.Cut> cuts = problem.cutBy();
    if (cuts != null) {
      cuts.forEach(cut -> out.append("  cut by %s: %s%n".formatted(cut.id(), cut.reason())));
    }
    List<PlaceDto> reachable = problem.reachable();
    if (reachable != null && !reachable.isEmpty()) {
      out.append(
          Paragraph.wrap(
              "Reachable, nearest to the destination first: "
                  + String.join(
                      ", ",
                      reachable.stream()
                          .map(place -> "%s (%s)".formatted(place.name(), place.id()))
                          .toList()),
              2));
    }
    return out.append(Paragraph.wrap(problem.advice(), 2)).toString();
  }
}
