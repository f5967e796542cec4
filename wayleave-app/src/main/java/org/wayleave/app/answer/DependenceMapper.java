package org.wayleave.app.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wayleave.plan.dependence.Bargain;
import org.wayleave.plan.dependence.Dependence;
import org.wayleave.plan.dependence.Leverage;

/** Turns dependence into its JSON form. No state. */
final class DependenceMapper {

  static final String LIMIT_BASIS = "estimate";

  /** What an answer says of itself, whoever asks. */
  static final List<String> MEANING =
      List.of(
          "This is a model of bargaining positions, computed from inputs that are mostly estimates;"
              + " it is no judgement of any state and no forecast of what it will do.",
          "The denial cost is what the trade pays in addition when that jurisdiction lets nothing"
              + " pass; unserved means that no way is left.",
          "The Shapley value is what a player adds to the saving on the average over all orders in"
              + " which the players could come to an agreement.",
          "The nucleolus shares the saving so that the group with the least reason to be content is"
              + " as well off as possible; it gives nothing to jurisdictions that can take each"
              + " other's place, because the shipper can play them off against each other.",
          "The Shapley value gives such substitutes something, because each of them may be the one"
              + " that is asked first; the two together span what leverage may be worth.");

  private static final double CENTS_PER_USD = 100;
  private static final double SECONDS_PER_HOUR = 3600;
  private static final double METRES_PER_KM = 1000;
  private static final int PAIRS_SHOWN = 10;

  private DependenceMapper() {}

  static DependenceDto.Trade toDto(Dependence dependence) {
    return new DependenceDto.Trade(
        dependence.best().toLine(),
        usd(dependence.bestUsCents()),
        exposures(dependence),
        dependence.listWays().stream()
            .map(way -> new DependenceDto.Way(usd(way.costUsCents()), way.jurisdictions()))
            .toList(),
        dependence.jurisdictions().stream().map(code -> denial(dependence, List.of(code))).toList(),
        pairs(dependence),
        dependence.findCutSets().orElse(null),
        bargain(dependence.bargain()),
        AnswerMapper.completeness(dependence.completeness()));
  }

  private static List<DependenceDto.Exposure> exposures(Dependence dependence) {
    List<Dependence.Exposure> exposures = dependence.listExposures();
    long cost = exposures.stream().mapToLong(Dependence.Exposure::costUsCents).sum();
    long time = exposures.stream().mapToLong(Dependence.Exposure::timeSeconds).sum();
    long length = exposures.stream().mapToLong(Dependence.Exposure::lengthM).sum();
    return exposures.stream()
        .map(one ->
            new DependenceDto.Exposure(
                one.jurisdiction(),
                AnswerMapper.jurisdictionName(one.jurisdiction()),
                usd(one.costUsCents()),
                share(one.costUsCents(), cost),
                ItineraryMapper.round(one.timeSeconds() / SECONDS_PER_HOUR, 100),
                share(one.timeSeconds(), time),
                ItineraryMapper.round(one.lengthM() / METRES_PER_KM, 10),
                share(one.lengthM(), length)))
        .toList();
  }

  private static DependenceDto.Denial denial(Dependence dependence, List<String> refusing) {
    OptionalLong extra = dependence.denialUsCents(refusing);
    return new DependenceDto.Denial(refusing, extra.isEmpty(), usd(extra));
  }

  /** Pairs that together cost more than the sum of both, none of which alone cuts the trade off. */
  private static List<DependenceDto.Denial> pairs(Dependence dependence) {
    List<String> codes = dependence.jurisdictions();
    List<DependenceDto.Denial> pairs = new ArrayList<>();
    for (int x = 0; x < codes.size(); x++) {
      OptionalLong one = dependence.denialUsCents(List.of(codes.get(x)));
      for (int y = x + 1; y < codes.size(); y++) {
        OptionalLong other = dependence.denialUsCents(List.of(codes.get(y)));
        List<String> both = List.of(codes.get(x), codes.get(y));
        OptionalLong together = dependence.denialUsCents(both);
        if (one.isPresent()
            && other.isPresent()
            && (together.isEmpty() || together.getAsLong() > one.getAsLong() + other.getAsLong())) {
          pairs.add(denial(dependence, both));
        }
      }
    }
    return pairs.stream()
        .sorted(Comparator.comparingDouble(pair -> -harm(pair)))
        .limit(PAIRS_SHOWN)
        .toList();
  }

  private static double harm(DependenceDto.Denial denial) {
    Double extra = denial.extraCostUsd();
    return extra == null ? Double.MAX_VALUE : extra;
  }

  private static DependenceDto.Bargain bargain(Bargain bargain) {
    List<DependenceDto.Player> players = new ArrayList<>();
    for (int place = 0; place < bargain.players().size(); place++) {
      players.add(player(bargain, place));
    }
    return new DependenceDto.Bargain(
        bargain.outside().name().toLowerCase(Locale.ROOT),
        usd(bargain.outsideUsCents()),
        usd(bargain.surplusUsCents()),
        players,
        method(bargain.shapley()),
        method(bargain.nucleolus()),
        new DependenceDto.Core(
            code(bargain.core().isThere()),
            code(bargain.core().hasShapley()),
            code(bargain.core().hasNucleolus())));
  }

  private static String code(Bargain.Holds holds) {
    return holds.name().toLowerCase(Locale.ROOT);
  }

  private static DependenceDto.Player player(Bargain bargain, int place) {
    String player = bargain.players().get(place);
    double shapley = bargain.shapleyUsCents(player).toDouble();
    Double error =
        bargain.shapley() instanceof Bargain.Solution.Sampled sampled
            ? Double.valueOf(
                sampled.standardErrors().get(place) * Bargain.Solution.Sampled.ERRORS_OF_INTERVAL)
            : null;
    return new DependenceDto.Player(
        player,
        name(player),
        usd(shapley),
        bargain.surplusUsCents() == 0
            ? 0
            : ItineraryMapper.round(shapley / (double) bargain.surplusUsCents(), 10_000),
        error == null ? null : usd(shapley - error),
        error == null ? null : usd(shapley + error),
        exact(bargain.banzhaf(), place),
        exact(bargain.nucleolus(), place));
  }

  private static String name(String player) {
    return player.equals(Bargain.SHIPPER) ? "Shipper" : AnswerMapper.jurisdictionName(player);
  }

  private static @Nullable Double exact(Bargain.Solution solution, int place) {
    return solution instanceof Bargain.Solution.Exact exact
        ? usd(exact.shares().get(place).toDouble())
        : null;
  }

  private static DependenceDto.Method method(Bargain.Solution solution) {
    return switch (solution) {
      case Bargain.Solution.Exact _ -> new DependenceDto.Method("exact", null, null, null);
      case Bargain.Solution.Sampled sampled ->
          new DependenceDto.Method("sampled", sampled.orders(), sampled.seed(), null);
      case Bargain.Solution.NotComputed not ->
          new DependenceDto.Method("not_computed", null, null, not.reason());
    };
  }

  static List<DependenceDto.Change> changes(Leverage leverage) {
    return leverage.changes().stream()
        .map(change ->
            new DependenceDto.Change(
                change.player(),
                name(change.player()),
                usd(change.shapleyBefore().toDouble()),
                usd(change.shapleyAfter().toDouble()),
                usd(change.gainUsCents().toDouble()),
                usd(change.denialBeforeUsCents()),
                usd(change.denialAfterUsCents())))
        .toList();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : ItineraryMapper.round((double) part / (double) whole, 10_000);
  }

  private static double usd(double usCents) {
    return ItineraryMapper.round(usCents / CENTS_PER_USD, 100);
  }

  private static double usd(long usCents) {
    return (double) usCents / CENTS_PER_USD;
  }

  private static @Nullable Double usd(OptionalLong usCents) {
    return usCents.isEmpty() ? null : Double.valueOf(usd(usCents.getAsLong()));
  }
}
