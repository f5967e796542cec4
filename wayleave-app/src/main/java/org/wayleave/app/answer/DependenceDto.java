package org.wayleave.app.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers about dependence on transit jurisdictions, as JSON. */
public sealed interface DependenceDto {

  /**
   * On whose permission one trade depends.
   *
   * @param network the network it was reckoned on
   * @param parametersHash the hash of the parameters it was reckoned with
   * @param scenarioHash the hash of what was closed, opened and changed
   * @param priceBase the currency and year of all prices
   * @param query the question as it was understood
   * @param limit a trade without any other way is given up when it costs that many times the best
   * @param limitBasis what the limit rests on
   * @param asIs without what the question opens; null when there is no way then
   * @param opened with it; null when nothing is opened, or there is no way then
   * @param changes who gains and who loses by it; null without both
   * @param meaning what the figures mean and what they do not, sentence by sentence
   */
  record Answer(
      RouteDto.NetworkName network,
      String parametersHash,
      String scenarioHash,
      String priceBase,
      RouteDto.Query query,
      double limit,
      String limitBasis,
      @Nullable Trade asIs,
      @Nullable Trade opened,
      @Nullable List<Change> changes,
      List<String> meaning)
      implements DependenceDto {}

  /**
   * A trade in one state of the network.
   *
   * @param line the best way as one line
   * @param generalizedCostUsd its cost, the worth of time included
   * @param exposures whose rules it runs under and for how much of it
   * @param ways the ways that no other betters by cost and permits, the cheapest first
   * @param denials what each refusal costs, by code
   * @param pairs what two refuse together costs more than both alone, the worst first
   * @param cutSets minimal sets whose joint refusal leaves no way; null when there are too many
   * @param bargain how the surplus would be shared
   * @param completeness whether all ways were found
   */
  record Trade(
      String line,
      double generalizedCostUsd,
      List<Exposure> exposures,
      List<Way> ways,
      List<Denial> denials,
      List<Denial> pairs,
      @Nullable List<List<String>> cutSets,
      Bargain bargain,
      ChoiceDto.Completeness completeness) {}

  /** What of the best way happens under one jurisdiction; shares are of the whole way. */
  record Exposure(
      String jurisdiction,
      String name,
      double costUsd,
      double costShare,
      double timeHours,
      double timeShare,
      double lengthKm,
      double lengthShare) {}

  /** A way by its cost and the permits it needs. */
  record Way(double generalizedCostUsd, List<String> jurisdictions) {}

  /** What a refusal costs in addition; unserved when no way is left. */
  record Denial(List<String> jurisdictions, boolean unserved, @Nullable Double extraCostUsd) {}

  /**
   * How the surplus would be shared.
   *
   * @param outside {@code other_way} or {@code given_up}
   * @param outsideCostUsd what the shipper pays without any of the others
   * @param surplusUsd what all together save against it
   * @param players who plays, the shipper first, with their shares
   * @param shapley how the Shapley value was found
   * @param nucleolus how the nucleolus was found
   * @param core whether the core is there, and which of the two is in it: {@code yes}, {@code no}
   *     or {@code not_computed}
   */
  record Bargain(
      String outside,
      double outsideCostUsd,
      double surplusUsd,
      List<Player> players,
      Method shapley,
      Method nucleolus,
      Core core) {}

  /** {@code exact}, {@code sampled} with so many orders and a seed, or {@code not_computed}. */
  record Method(String kind, @Nullable Long orders, @Nullable Long seed, @Nullable String reason) {}

  /** Whether there is a core, and what is in it. */
  record Core(String exists, String holdsShapley, String holdsNucleolus) {}

  /**
   * A player's shares; those that were not computed are left out.
   *
   * @param player {@code shipper} or the code of a jurisdiction
   * @param shapleyShare of the surplus, 0 to 1
   * @param shapleyLowUsd the lower end of the 95 % interval where it was sampled
   * @param shapleyHighUsd the upper end
   */
  record Player(
      String player,
      String name,
      double shapleyUsd,
      double shapleyShare,
      @Nullable Double shapleyLowUsd,
      @Nullable Double shapleyHighUsd,
      @Nullable Double banzhafUsd,
      @Nullable Double nucleolusUsd) {}

  /** What opening changes for one player; a denial that is left out is unserved. */
  record Change(
      String player,
      String name,
      double shapleyBeforeUsd,
      double shapleyAfterUsd,
      double gainUsd,
      @Nullable Double denialBeforeUsd,
      @Nullable Double denialAfterUsd) {}
}
