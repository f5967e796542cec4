package org.wayleave.app.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.region.Asked;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.io.parameters.FigureOverride;
import org.wayleave.network.unit.QuantityText;
import org.wayleave.plan.cost.Lognormal;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.pareto.Completeness;
import org.wayleave.plan.pareto.FrontEffort;
import org.wayleave.plan.routing.RouteAnswer;
import org.wayleave.plan.routing.RouteRequest;

/** The whole reckoning of an answer as lines, indented by two blanks a level. */
final class ExplanationText {

  private static final int INPUTS_SHOWN = 12;

  private final Asked asked;
  private final String parametersHash;
  private final String networkHash;
  private final List<String> lines = new ArrayList<>();

  ExplanationText(Asked asked, String parametersHash, String networkHash) {
    this.asked = asked;
    this.parametersHash = parametersHash;
    this.networkHash = networkHash;
  }

  List<String> lines(RouteAnswer.Found found, ChoiceDto.@Nullable Stability stability) {
    Itinerary way = found.itinerary();
    way.explain().toString().lines().forEach(lines::add);
    addTime(way);
    if (stability != null) {
      addStability(stability);
    }
    way.restrictions()
        .forEach(flag ->
            lines.add(
                "Restriction %s, %s, %s: touches %s"
                    .formatted(
                        flag.restriction().id(),
                        flag.restriction().authority(),
                        flag.restriction().status().replace('_', ' '),
                        flag.touches().isEmpty()
                            ? "in general"
                            : String.join(", ", flag.touches()))));
    addQuestion();
    addSearch(found.effort());
    return lines;
  }

  private void addTime(Itinerary way) {
    Lognormal time = way.tripTime(asked.correlation());
    lines.add(
        "Time from trip to trip: half within %s, nine of ten within %s, nineteen of twenty within %s"
            .formatted(
                QuantityText.duration(Math.round(time.p50())),
                QuantityText.duration(Math.round(time.p90())),
                QuantityText.duration(Math.round(time.p95()))));
    lines.add(
        "  a lognormal with the sum of the operations' means and variances, correlation %s"
            .formatted(number(asked.correlation())));
  }

  private void addStability(ChoiceDto.Stability stability) {
    lines.add(
        "What moves it most, and where the choice by %s flips".formatted(stability.criterion()));
    for (ChoiceDto.Input input : stability.inputs().stream().limit(INPUTS_SHOWN).toList()) {
      lines.add(
          "  %s = %s %s: %s %s of it, %s less to %s more over its range"
              .formatted(
                  input.figure(),
                  number(input.value()),
                  input.unit(),
                  number(input.share()),
                  stability.unit(),
                  number(input.swingDown()),
                  number(input.swingUp())));
      addFlip("below", input, input.below());
      addFlip("above", input, input.above());
    }
  }

  private void addFlip(String side, ChoiceDto.Input input, ChoiceDto.@Nullable Flip flip) {
    if (flip != null) {
      lines.add(
          "    %s %s %s better: %s"
              .formatted(side, number(flip.value()), input.unit(), flip.line()));
    }
  }

  private void addQuestion() {
    lines.add(
        "Reckoned on network %s with parameters %s, scenario %s"
            .formatted(networkHash, parametersHash, asked.request().scenario().hash()));
    RouteQuestion question = asked.question();
    question
        .list(RouteQuestion.EXCLUDE)
        .forEach(code -> lines.add("  left out as asked: jurisdiction " + code));
    if (asked.request().restricted() == RouteRequest.Restricted.EXCLUDE) {
      lines.add("  left out as asked: links that a public restriction touches");
    }
    for (FigureOverride row : question.overrides()) {
      lines.add(
          "  corrected: %s = %s%s, source: %s%s"
              .formatted(
                  row.figure(),
                  number(row.mid()),
                  row.unit().isEmpty() ? "" : " " + row.unit(),
                  row.source(),
                  row.note().isEmpty() ? "" : "; " + row.note()));
    }
  }

  private void addSearch(RouteAnswer.Effort effort) {
    switch (effort) {
      case RouteAnswer.Effort.OfRoute route ->
          lines.add(
              "The search settled %d of %d states"
                  .formatted(route.settledCount(), route.stateCount()));
      case RouteAnswer.Effort.OfFront front -> {
        FrontEffort labels = front.labels();
        lines.add(
            "The search for the front of %d %s made %d labels"
                .formatted(
                    front.wayCount(), front.wayCount() == 1 ? "way" : "ways", labels.generated()));
        lines.add(
            "  %d accepted, %d rejected by a better label at the same state"
                .formatted(labels.accepted(), labels.rejectedAtNode()));
        lines.add(
            "  %d dropped because a found way beats the least they can come to, %d left over"
                .formatted(labels.droppedByFoundWay(), labels.leftOver()));
        lines.add(
            "  %d arcs and starts never tried: closed, or no way on to the destination"
                .formatted(labels.droppedUnreachable()));
        lines.add("  " + completeness(front.completeness()));
      }
    }
  }

  private static String completeness(Completeness completeness) {
    return switch (completeness) {
      case Completeness.Exact _ -> "the front is exact: all ways that no other one betters";
      case Completeness.Within within ->
          "every way that is missing is bettered within %s %% by one that is there"
              .formatted(number(100 * within.epsilonShare()));
      case Completeness.Cut cut -> cut.rule();
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
