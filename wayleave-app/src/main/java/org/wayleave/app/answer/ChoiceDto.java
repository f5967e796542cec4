package org.wayleave.app.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers about a choice between ways, as JSON. */
public final class ChoiceDto {

  private ChoiceDto() {}

  /**
   * All ways that no other one betters.
   *
   * @param network the network it was reckoned on
   * @param parametersHash the hash of the parameters it was reckoned with
   * @param scenarioHash the hash of what was closed, opened and changed
   * @param priceBase the currency and year of all prices
   * @param query the question as it was understood
   * @param criteria what the front is spanned by, in the order of all figures
   * @param size how many ways
   * @param completeness whether all ways are there
   * @param ways every way by its figures
   * @param representatives the few that stand for all
   * @param effort what the search took
   */
  public record Front(
      RouteDto.NetworkName network,
      String parametersHash,
      String scenarioHash,
      String priceBase,
      RouteDto.Query query,
      List<Axis> criteria,
      int size,
      Completeness completeness,
      List<Way> ways,
      List<Representative> representatives,
      Effort effort) {}

  /** A criterion and the unit of its figures. */
  public record Axis(String code, String unit) {}

  /** {@code exact}, {@code within} a tolerance, or {@code cut} by a rule. */
  public record Completeness(String kind, @Nullable Double epsilon, @Nullable String rule) {}

  /** One way of a front by its figures. */
  public record Way(
      int rank, List<Double> figures, double generalizedCostUsd, @Nullable Double p95Hours) {}

  /** One of the few ways that stand for all. */
  public record Representative(
      int rank,
      List<String> roles,
      @Nullable Trade trade,
      String routeId,
      RouteDto.Itinerary itinerary) {}

  /** What a way takes more (or less, below 0) than the one it is held against. */
  public record Trade(double costUsd, double timeHours, double co2eKg, int borders) {}

  /** What a search took, in labels. */
  public record Effort(
      long generated,
      long accepted,
      long rejectedAtNode,
      long droppedByFoundWay,
      long droppedUnreachable,
      long leftOver,
      long labelBytes,
      int runs) {}

  /** Ways that share little, the best first. */
  public record Alternatives(
      RouteDto.NetworkName network,
      String parametersHash,
      String scenarioHash,
      String priceBase,
      RouteDto.Query query,
      double mostOverlap,
      List<Alternative> ways) {}

  /** One of them; overlap and trade are against the first. */
  public record Alternative(
      int rank,
      @Nullable Double overlap,
      @Nullable Trade trade,
      String routeId,
      RouteDto.Itinerary itinerary) {}

  /**
   * What a choice rests on.
   *
   * @param criterion by what the way was chosen
   * @param unit the unit of shares and swings
   * @param line the chosen way
   * @param inputs every input, the one that moves the criterion most first
   */
  public record Stability(String criterion, String unit, String line, List<Input> inputs) {}

  /** One input, what it puts into the way, and where the choice flips. */
  public record Input(
      String figure,
      String name,
      double value,
      String unit,
      double low,
      double high,
      @Nullable Double p95,
      double share,
      double swingDown,
      double swingUp,
      @Nullable Flip below,
      @Nullable Flip above,
      boolean fragile,
      RouteDto.Provenance provenance) {}

  /** Another way is better beyond that value. */
  public record Flip(double value, String line) {}

  /** The whole reckoning of a way as lines, indented by two blanks a level. */
  public record Explanation(String routeId, List<String> lines) {}
}
