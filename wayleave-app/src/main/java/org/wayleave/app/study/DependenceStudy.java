package org.wayleave.app.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.app.region.Circumstances;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Node;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.scenario.Modification;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.demand.Trade;
import org.wayleave.plan.demand.Zone;
import org.wayleave.plan.dependence.Bargain;
import org.wayleave.plan.dependence.Dependence;
import org.wayleave.plan.dependence.DependenceAnalyst;
import org.wayleave.plan.itinerary.Trip;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.LoadFactor;
import org.wayleave.plan.parameter.LoadUnit;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.parameter.Unit;
import org.wayleave.plan.routing.RouteRequest;

/**
 * On whose permission all trades depend: each between the heaviest nodes of its two zones, added up
 * by tonnes. Used once.
 */
final class DependenceStudy {

  private static final double CENTS_PER_USD = 100;

  private final About about;
  private final Opened howOpened;
  private final DependenceAnalyst analyst;
  private final Bargain.Rule rule;
  private final SortedMap<String, Sum> sums = new TreeMap<>();
  private final List<StudyDto.TradeDependence> trades = new ArrayList<>();
  private int unanswered;

  /** How what the scenario opens is taken. */
  enum Opened {
    /** The figures are those without it; what it changes stands beside them. */
    APART,
    /** It is a part of the scenario as everything else. */
    WITH_THE_REST
  }

  DependenceStudy(About about, Bargain.Rule rule, Opened howOpened) {
    this.howOpened = howOpened;
    this.about = about;
    this.rule = rule;
    analyst = new DependenceAnalyst(about.region().planner());
  }

  /** Sums of a jurisdiction, in US dollars a year. */
  private static final class Sum {
    private int trades;
    private long tonnes;
    private double denialUsd;
    private long unservedTonnes;
    private double shapleyUsd;
    private double openedShapleyUsd;
  }

  StudyDto.Dependence run(Progress progress) {
    List<Trade> rows =
        about.trades().trades().stream().filter(trade -> trade.tonnes().mid() > 0).toList();
    int done = 0;
    for (Trade trade : rows) {
      if (!progress.goesOn("reckoning trades", done, rows.size())) {
        break;
      }
      add(trade, progress);
      done++;
    }
    return new StudyDto.Dependence(
        about.toDto(),
        rule.limit(),
        opened().size() < about.circumstances().scenario().modifications().size()
            ? about.toDto().scenario().stream().filter(word -> word.startsWith("open ")).toList()
            : List.of(),
        done < rows.size(),
        done,
        unanswered,
        players(),
        trades);
  }

  /** The scenario without what it opens. */
  private List<Modification> opened() {
    return about.circumstances().scenario().modifications().stream()
        .filter(
            change -> howOpened == Opened.WITH_THE_REST || !(change instanceof Modification.Open))
        .toList();
  }

  private List<StudyDto.PlayerSum> players() {
    return sums.entrySet().stream()
        .map(entry -> {
          Sum sum = entry.getValue();
          return new StudyDto.PlayerSum(
              entry.getKey(),
              sum.trades,
              sum.tonnes,
              StudyDto.decimal(sum.denialUsd),
              sum.unservedTonnes,
              StudyDto.decimal(sum.shapleyUsd),
              StudyDto.decimal(sum.openedShapleyUsd));
        })
        .sorted(
            Comparator.comparingDouble((StudyDto.PlayerSum sum) -> -sum.shapleyUsd())
                .thenComparing(StudyDto.PlayerSum::player))
        .toList();
  }

  private void add(Trade trade, Progress progress) {
    Circumstances circumstances = about.circumstances();
    RouteRequest request =
        new RouteRequest(
            new Trip(
                heaviest(about.trades().getZone(trade.origin())),
                heaviest(about.trades().getZone(trade.destination())),
                trade.commodity(),
                circumstances.departure()),
            Criterion.GENERALIZED,
            circumstances.modes(),
            new Scenario("without what is opened", opened()),
            circumstances.corrections(),
            RouteRequest.Restricted.FLAG);
    if (!(analyst.analyse(request, rule, progress)
        instanceof DependenceAnalyst.Answer.Found before)) {
      unanswered++;
      return;
    }
    Dependence after = before.dependence();
    if (opened().size() < circumstances.scenario().modifications().size()
        && analyst.analyseAgainst(
                before.dependence(), request.under(circumstances.scenario()), progress)
            instanceof DependenceAnalyst.Answer.Found found) {
      after = found.dependence();
    }
    add(trade, before.dependence(), after);
  }

  private void add(Trade trade, Dependence before, Dependence after) {
    double units = trade.tonnes().mid() / tonnesPerUnit(trade.commodity());
    List<StudyDto.Share> shares = new ArrayList<>();
    for (String player : before.bargain().players()) {
      Sum sum = sums.computeIfAbsent(player, _ -> new Sum());
      double usd = before.bargain().shapleyUsCents(player).toDouble() / CENTS_PER_USD * units;
      sum.shapleyUsd += usd;
      sum.trades++;
      sum.tonnes += trade.tonnes().mid();
      if (!player.equals(Bargain.SHIPPER)) {
        OptionalLong denial = before.denialUsCents(List.of(player));
        if (denial.isEmpty()) {
          sum.unservedTonnes += trade.tonnes().mid();
        } else {
          sum.denialUsd += denial.getAsLong() / CENTS_PER_USD * units;
        }
        shares.add(new StudyDto.Share(player, StudyDto.decimal(usd)));
      }
    }
    for (String player : after.bargain().players()) {
      sums.computeIfAbsent(player, _ -> new Sum()).openedShapleyUsd +=
          after.bargain().shapleyUsCents(player).toDouble() / CENTS_PER_USD * units;
    }
    shares.sort(
        Comparator.comparingDouble((StudyDto.Share share) -> -share.shapleyUsd())
            .thenComparing(StudyDto.Share::player));
    trades.add(
        new StudyDto.TradeDependence(
            trade.id(),
            about.name(trade),
            trade.tonnes().mid(),
            StudyDto.decimal(before.bestUsCents() / CENTS_PER_USD),
            shares));
  }

  private double tonnesPerUnit(Commodity commodity) {
    ParameterTable table = about.region().parameters().correct(about.circumstances().corrections());
    return new LoadFactor(table, commodity, LoadUnit.usual(commodity)).of(Unit.USD_PER_T);
  }

  private Node heaviest(Zone zone) {
    return zone.shares().stream()
        .max(Comparator.comparingDouble(Zone.Share::weight))
        .map(share -> about.network().findNode(share.node().value()).orElseThrow())
        .orElseThrow();
  }
}
