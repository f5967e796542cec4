package org.wayleave.app.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.unit.Range;

/** Answers about all trades at once, as JSON. Money is in US dollars, figures are for a year. */
public final class StudyDto {

  private StudyDto() {}

  /**
   * What an answer rests on.
   *
   * @param network the network's name
   * @param networkHash the hash of its content
   * @param parametersHash the hash of the parameters, corrections included
   * @param demandHash the hash of the demand
   * @param trades how many trades
   * @param tonnes how much is to be carried between different places
   * @param tonnesByBasis the same by what the trades rest on
   * @param date the day whose season holds
   * @param scenario what is closed, opened or changed, in the user's words
   * @param priceBase the currency and year of prices
   * @param basis what kind of figures these are
   * @param limits what the answer is not
   */
  public record About(
      String network,
      String networkHash,
      String parametersHash,
      String demandHash,
      int trades,
      long tonnes,
      Map<String, Long> tonnesByBasis,
      String date,
      List<String> scenario,
      String priceBase,
      String basis,
      List<String> limits) {}

  /** A figure with the interval that the demand's own implies. */
  public record Interval(double low, double mid, double high) {

    static Interval of(Range range, double unit) {
      return new Interval(
          decimal(range.low() / unit), decimal(range.mid() / unit), decimal(range.high() / unit));
    }
  }

  /** Two decimals are more than any of this is known by. */
  static double decimal(double value) {
    return Math.round(value * 100) / 100.0;
  }

  /** Something that closes. */
  public record Element(String kind, String id, String name) {}

  /**
   * How critical elements are.
   *
   * @param about what it rests on
   * @param kinds which kinds were closed
   * @param isPartial whether the run was stopped; figures are least ones then
   * @param originsDone how many origins were reckoned
   * @param originCount how many there are
   * @param harmlessCount how many elements nothing is lost by
   * @param losses the worst first
   */
  public record Criticality(
      About about,
      List<String> kinds,
      boolean isPartial,
      int originsDone,
      int originCount,
      int harmlessCount,
      List<Loss> losses) {}

  /**
   * What one closure costs.
   *
   * @param rank from 1
   * @param element what closes
   * @param unservedTonnes tonnes of others without a way
   * @param extraUsd extra generalized cost of what is still carried
   * @param extraTonneDays tonnes times extra days of the same
   * @param ownTonnes tonnes that begin or end inside it
   * @param tradeCount how many trades lose anything
   * @param trades the trades that lose most
   */
  public record Loss(
      int rank,
      Element element,
      Interval unservedTonnes,
      Interval extraUsd,
      double extraTonneDays,
      long ownTonnes,
      int tradeCount,
      List<TradeLoss> trades) {}

  /** What a trade loses. */
  public record TradeLoss(String trade, String name, double extraUsd, long unservedTonnes) {}

  /**
   * The worst sets of closures.
   *
   * @param about what it rests on
   * @param kinds which kinds may close
   * @param size how many close
   * @param aim {@code harm} or {@code connected}
   * @param spared what cannot close
   * @param isProven whether no set is worse, with certainty
   * @param isPartial whether the run was stopped
   * @param bound no set does more harm
   * @param expandedCount how many sets were closed and everything else besides in turn
   * @param prunedCount how many were left out because of their bound
   * @param sets the worst first, then the runners-up
   * @param hardening what sparing each element of the worst set buys
   * @param distribution how harm is distributed over all sets of that size, 1 or 2; absent for more
   */
  public record Worst(
      About about,
      List<String> kinds,
      int size,
      String aim,
      List<String> spared,
      boolean isProven,
      boolean isPartial,
      @Nullable Bound bound,
      long expandedCount,
      long prunedCount,
      List<ClosureSet> sets,
      List<Hardening> hardening,
      @Nullable Distribution distribution) {}

  /** No set does more; the cost is absent where only tonnes are bounded. */
  public record Bound(long unservedTonnes, @Nullable Double extraUsd) {}

  /** What is lost. */
  public record HarmDto(long unservedTonnes, double extraUsd) {}

  /** A set of closures. */
  public record ClosureSet(List<Element> elements, HarmDto harm) {}

  /** What sparing an element buys: the worst set without it, and how much less that is. */
  public record Hardening(Element spared, ClosureSet worst, HarmDto less) {}

  /**
   * How harm is distributed over all sets.
   *
   * @param setCount how many sets of used elements
   * @param cuttingCount how many of them leave anything without a way
   * @param harmlessCount how many do nothing
   * @param quantiles some quantiles, by share of sets
   */
  public record Distribution(
      long setCount, long cuttingCount, long harmlessCount, List<Quantile> quantiles) {}

  /** Of all sets this share does at most that. */
  public record Quantile(double share, HarmDto harm) {}

  /**
   * Flows on links.
   *
   * @param about what it rests on
   * @param totals of all trades
   * @param modes by mode
   * @param jurisdictions by jurisdiction, the most tonne-kilometres first
   * @param links the links that carry anything, the most first
   */
  public record Flows(
      About about,
      Totals totals,
      List<ModeFlow> modes,
      List<JurisdictionFlow> jurisdictions,
      List<LinkFlow> links) {}

  /** What all trades come to. */
  public record Totals(
      Interval tonnes,
      long unservedTonnes,
      Interval generalizedUsd,
      Interval costUsd,
      Interval co2eTonnes,
      double tonneKm) {}

  /** A mode's part. */
  public record ModeFlow(String mode, double tonneKm, double share) {}

  /** A jurisdiction's part: what moves on its soil, and what only passes. */
  public record JurisdictionFlow(String jurisdiction, double tonneKm, long transitTonnes) {}

  /** A link's flow, each way and by class of goods. */
  public record LinkFlow(
      String id,
      String name,
      String mode,
      String from,
      String to,
      long tonnes,
      Map<String, Long> forwardTonnes,
      Map<String, Long> backwardTonnes) {}

  /**
   * Two scenarios side by side.
   *
   * @param before what the first rests on
   * @param after what the second rests on
   * @param totalsBefore the first in all
   * @param totalsAfter the second in all
   * @param jurisdictions whose transit changes, the most first
   * @param trades the trades that change, the most first
   * @param unchangedCount how many trades do not change
   */
  public record Comparison(
      About before,
      About after,
      Totals totalsBefore,
      Totals totalsAfter,
      List<TransitChange> jurisdictions,
      List<TradeChange> trades,
      int unchangedCount) {}

  /** How transit changes. */
  public record TransitChange(String jurisdiction, long tonnesBefore, long tonnesAfter) {}

  /** What changes for a trade. */
  public record TradeChange(
      String trade,
      String name,
      String commodity,
      Interval extraUsd,
      long unservedTonnesBefore,
      long unservedTonnesAfter,
      double daysBefore,
      double daysAfter,
      double co2eTonnesBefore,
      double co2eTonnesAfter) {}

  /**
   * What changes on links between two scenarios.
   *
   * @param before what the first rests on
   * @param after what the second rests on
   * @param links the links whose flow changes, the most first
   */
  public record LinkChanges(About before, About after, List<LinkChange> links) {}

  /** How much goes over a link, both ways together. */
  public record LinkChange(String id, long tonnesBefore, long tonnesAfter) {}

  /**
   * On whose permission all trades depend under two scenarios.
   *
   * @param before what the first rests on
   * @param after what the second rests on
   * @param limit how many times its best cost a trade is given up at
   * @param isPartial whether the run was stopped
   * @param players jurisdictions and {@code shipper}, the greatest change first
   */
  public record Leverage(
      About before, About after, double limit, boolean isPartial, List<PlayerChange> players) {}

  /** What a jurisdiction, or the shippers, have before and after; see {@link PlayerSum}. */
  public record PlayerChange(
      String player,
      int tradesBefore,
      int tradesAfter,
      double shapleyUsdBefore,
      double shapleyUsdAfter,
      double denialUsdBefore,
      double denialUsdAfter,
      long unservedTonnesBefore,
      long unservedTonnesAfter) {}

  /** The demand itself. */
  public record Demand(About about, List<Trade> trades) {}

  /** A trade. */
  public record Trade(
      String id,
      String origin,
      String destination,
      String commodity,
      Interval tonnes,
      @Nullable Double valueUsdMillion,
      @Nullable Interval usdPerTonne,
      String basis,
      List<String> sources,
      String note) {}

  /**
   * On whose permission all trades depend.
   *
   * @param about what it rests on
   * @param limit how many times its best cost a trade is given up at
   * @param opened what the second of two figures has open; empty when nothing is opened
   * @param isPartial whether the run was stopped
   * @param tradesDone how many trades were reckoned
   * @param tradesWithoutWay how many of them have no way at all
   * @param players the greatest share first
   * @param trades each trade
   */
  public record Dependence(
      About about,
      double limit,
      List<String> opened,
      boolean isPartial,
      int tradesDone,
      int tradesWithoutWay,
      List<PlayerSum> players,
      List<TradeDependence> trades) {}

  /**
   * A jurisdiction, or the shippers, over all trades.
   *
   * @param player the jurisdiction's code, or {@code shipper}
   * @param tradeCount how many trades it matters to
   * @param tonnes how much they carry
   * @param denialUsd what its refusal alone would cost the trades that still had a way
   * @param unservedTonnes how much would have no way
   * @param shapleyUsd its share of the saving, by Shapley
   * @param openedShapleyUsd the same with what is opened
   */
  public record PlayerSum(
      String player,
      int tradeCount,
      long tonnes,
      double denialUsd,
      long unservedTonnes,
      double shapleyUsd,
      double openedShapleyUsd) {}

  /** A trade, and the jurisdictions it depends on, the greatest share first. */
  public record TradeDependence(
      String trade, String name, long tonnes, double bestUsdPerUnit, List<Share> shares) {}

  /** A jurisdiction's share of a trade's saving in a year. */
  public record Share(String player, double shapleyUsd) {}
}
