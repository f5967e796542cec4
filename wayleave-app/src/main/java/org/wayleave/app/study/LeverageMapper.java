package org.wayleave.app.study;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays two answers about dependence side by side. No state. */
final class LeverageMapper {

  private LeverageMapper() {}

  static StudyDto.Leverage toDto(StudyDto.Dependence before, StudyDto.Dependence after) {
    Map<String, StudyDto.PlayerSum> ofBefore = byPlayer(before);
    Map<String, StudyDto.PlayerSum> ofAfter = byPlayer(after);
    TreeSet<String> players = new TreeSet<>(ofBefore.keySet());
    players.addAll(ofAfter.keySet());
    return new StudyDto.Leverage(
        before.about(),
        after.about(),
        before.limit(),
        before.isPartial() || after.isPartial(),
        players.stream()
            .map(player ->
                change(
                    ofBefore.getOrDefault(player, nothing(player)),
                    ofAfter.getOrDefault(player, nothing(player))))
            .sorted(
                Comparator.comparingDouble((StudyDto.PlayerChange change) ->
                        -Math.abs(change.shapleyUsdAfter() - change.shapleyUsdBefore()))
                    .thenComparing(StudyDto.PlayerChange::player))
            .toList());
  }

  private static Map<String, StudyDto.PlayerSum> byPlayer(StudyDto.Dependence answer) {
    return answer.players().stream()
        .collect(Collectors.toMap(StudyDto.PlayerSum::player, Function.identity()));
  }

  private static StudyDto.PlayerSum nothing(String player) {
    return new StudyDto.PlayerSum(player, 0, 0, 0, 0, 0, 0);
  }

  private static StudyDto.PlayerChange change(StudyDto.PlayerSum before, StudyDto.PlayerSum after) {
    return new StudyDto.PlayerChange(
        before.player(),
        before.tradeCount(),
        after.tradeCount(),
        before.shapleyUsd(),
        after.shapleyUsd(),
        before.denialUsd(),
        after.denialUsd(),
        before.unservedTonnes(),
        after.unservedTonnes());
  }
}
