package org.wayleave.plan.recovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.assignment.DemandNetwork;
import org.wayleave.plan.capacity.NormalThroughput;
import org.wayleave.plan.parameter.ParameterTable;

/**
 * Puts a demand through a scenario of disruptions.
 *
 * <p>Cost: one search for each place that sends, for each set of elements that are disrupted at
 * once; a run is then linear in touched pairs and days. Immutable and safe to share once made.
 */
public final class StressRun {

  private static final double US_CENTS_PER_USD = 100;

  private final StressScenario scenario;
  private final FlowTable flows;
  private final DetourTable detours;
  private final long[] elementToNormal;
  private final Basis[] elementToBasis;

  StressRun(
      StressScenario scenario, FlowTable flows, long[] elementToNormal, Basis[] elementToBasis) {
    this.scenario = scenario;
    this.flows = flows;
    this.elementToNormal = elementToNormal.clone();
    this.elementToBasis = elementToBasis.clone();
    detours = new DetourTable(flows);
  }

  /**
   * Lays a scenario over a demand on a network.
   *
   * @param parameters the figures that the demand network was made with
   * @throws org.wayleave.network.notice.UserException {@code unknown_element} when the scenario
   *     names what the network does not have, {@code missing_parameter} without a value of time
   */
  public static StressRun of(
      DemandNetwork network, ParameterTable parameters, StressScenario scenario) {
    List<Overlay> closings =
        scenario.elements().stream()
            .map(element -> Scenario.of(List.of(element), List.of()))
            .map(closing -> closing.resolve(network.virtual().network()))
            .toList();
    FlowTable flows = FlowTable.of(network, parameters, closings);
    long[] normal = new long[closings.size()];
    Basis[] basis = new Basis[closings.size()];
    for (int element = 0; element < normal.length; element++) {
      long published = NormalThroughput.publishedTonnes(closings.get(element));
      long base = flows.elementTonnes(element);
      boolean isPublished = published >= base && published > 0;
      normal[element] =
          isPublished ? published : NormalThroughput.estimate(base, scenario.spareShare());
      basis[element] = isPublished ? Basis.PUBLISHED : Basis.ESTIMATE;
    }
    return new StressRun(scenario, flows, normal, basis);
  }

  /**
   * Runs it: once as written, then drawn runs if anything is uncertain, then the repairs.
   *
   * @param threads how many at most; the answer does not depend on it
   * @param progress asked often; when it is not to go on, drawn runs are fewer and the order of
   *     repairs is left out
   */
  public StressAnswer run(int threads, Progress progress) {
    FluidRun run = simulate(Course.asWritten(scenario));
    StressAnswer.@Nullable Uncertainty uncertainty =
        scenario.isUncertain() && scenario.runCount() > 0
            ? UncertainRuns.of(scenario, this::simulate, threads, progress)
            : null;
    return new StressAnswer(
        days(run), totals(run), elements(run), trades(run), uncertainty, repair(progress));
  }

  FluidRun simulate(Course course) {
    return new FluidRun(detours, flows, course, elementToNormal, scenario.horizonDays()).run();
  }

  private List<StressAnswer.Day> days(FluidRun run) {
    List<StressAnswer.Day> days = new ArrayList<>();
    for (int day = 0; day < scenario.horizonDays(); day++) {
      days.add(
          new StressAnswer.Day(
              day + 1,
              StressAnswer.tonnes(flows.tonnes()),
              StressAnswer.tonnes(run.dayToDelivered[day]),
              StressAnswer.tonnes(run.dayToDetoured[day]),
              StressAnswer.tonnes(run.dayToBacklog[day]),
              StressAnswer.usCents(run.dayToDetourParts[day]),
              StressAnswer.usCents(run.dayToWaitingParts[day]),
              run.serviceShare(day)));
    }
    return days;
  }

  private StressAnswer.Totals totals(FluidRun run) {
    int horizon = scenario.horizonDays();
    int worst = 0;
    int whole = 0;
    for (int day = 0; day < horizon; day++) {
      worst = run.serviceShare(day) < run.serviceShare(worst) ? day : worst;
      whole = run.serviceShare(day) < 1 ? day + 1 : whole;
    }
    double unserved = StressAnswer.tonnes(run.unserved());
    Double penalty = scenario.penaltyUsd();
    return new StressAnswer.Totals(
        StressAnswer.tonnes(Math.multiplyExact(flows.tonnes(), (long) horizon)),
        StressAnswer.tonnes(FluidRun.sum(run.dayToDelivered)),
        StressAnswer.tonnes(FluidRun.sum(run.dayToDetoured)),
        unserved,
        StressAnswer.tonnes(Math.multiplyExact(flows.noWayTonnes(), (long) horizon)),
        StressAnswer.usCents(FluidRun.sum(run.dayToDetourParts)),
        StressAnswer.usCents(FluidRun.sum(run.dayToWaitingParts)),
        penalty == null ? 0 : Math.round(unserved * penalty * US_CENTS_PER_USD),
        run.lossDays(),
        run.serviceShare(worst),
        worst + 1,
        whole == horizon ? null : whole + 1);
  }

  private List<StressAnswer.ElementLoss> elements(FluidRun run) {
    List<StressAnswer.ElementLoss> losses = new ArrayList<>();
    List<String> elements = scenario.elements();
    for (int element = 0; element < elements.size(); element++) {
      losses.add(
          new StressAnswer.ElementLoss(
              elements.get(element),
              elementToBasis[element],
              StressAnswer.tonnes(flows.elementTonnes(element)),
              StressAnswer.tonnes(elementToNormal[element]),
              StressAnswer.tonnes(run.elementToDetoured[element]),
              StressAnswer.tonnes(run.unservedOfElement(element)),
              StressAnswer.tonnes(run.elementToMostBacklog[element]),
              run.elementToMostBacklogDay[element],
              StressAnswer.usCents(run.elementToDetourParts[element]),
              StressAnswer.usCents(run.elementToWaitingParts[element])));
    }
    return losses;
  }

  private List<StressAnswer.TradeLoss> trades(FluidRun run) {
    List<StressAnswer.TradeLoss> losses = new ArrayList<>();
    for (int group = 0; group < flows.groupCount(); group++) {
      long parts = Math.addExact(run.groupToDetourParts[group], run.groupToWaitingParts[group]);
      if (parts > 0 || run.unservedOfGroup(group) > 0 || run.groupToDetoured[group] > 0) {
        losses.add(
            new StressAnswer.TradeLoss(
                group,
                StressAnswer.tonnes(
                    Math.multiplyExact(flows.groupTonnes(group), (long) scenario.horizonDays())),
                StressAnswer.tonnes(run.groupToDetoured[group]),
                StressAnswer.tonnes(run.unservedOfGroup(group)),
                StressAnswer.usCents(parts)));
      }
    }
    losses.sort(
        Comparator.comparingDouble((StressAnswer.TradeLoss loss) -> -loss.unservedTonnes())
            .thenComparingLong(loss -> -loss.extraUsCents())
            .thenComparingInt(StressAnswer.TradeLoss::trade));
    return losses;
  }

  private @Nullable RepairPlan repair(Progress progress) {
    Map<String, Integer> days = scenario.elementToRepairDays();
    if (days.isEmpty()) {
      return null;
    }
    List<String> elements = scenario.elements();
    List<String> listed = days.keySet().stream().filter(elements::contains).toList();
    Course course = Course.asWritten(scenario);
    double[] passing = new double[elements.size()];
    for (int element = 0; element < passing.length; element++) {
      long base = Math.max(1, flows.elementTonnes(element));
      double capacity = elementToNormal[element] * course.leastShare(element);
      passing[element] = Math.min(1, capacity / base);
    }
    Double penalty = scenario.penaltyUsd();
    RepairSearch search =
        new RepairSearch(
            new DailyHarm(flows, passing),
            listed.stream().mapToInt(elements::indexOf).toArray(),
            listed.stream().mapToInt(element -> days.getOrDefault(element, 0)).toArray(),
            penalty == null ? Harm.RANKED : Harm.penalized(StressAnswer.penaltyParts(penalty)));
    Optional<RepairSearch.Found> found = search.find(progress);
    if (found.isEmpty()) {
      return null;
    }
    List<Integer> inOrder = java.util.stream.IntStream.range(0, listed.size()).boxed().toList();
    return plan(listed, days, found.get(), search.total(inOrder));
  }

  private static RepairPlan plan(
      List<String> listed, Map<String, Integer> days, RepairSearch.Found found, Harm asListed) {
    List<RepairPlan.Step> steps = new ArrayList<>();
    int done = 0;
    for (int place : found.places()) {
      int takes = days.getOrDefault(listed.get(place), 0);
      done += takes;
      steps.add(new RepairPlan.Step(listed.get(place), takes, done));
    }
    Harm total = found.total();
    Harm bound = found.bound();
    boolean differsInTonnes = total.unservedTonnes() != bound.unservedTonnes();
    double value = differsInTonnes ? total.unservedTonnes() : total.parts();
    double least = differsInTonnes ? bound.unservedTonnes() : bound.parts();
    return new RepairPlan(
        steps,
        found.proof(),
        StressAnswer.tonnes(total.unservedTonnes()),
        StressAnswer.usCents(total.parts()),
        StressAnswer.tonnes(bound.unservedTonnes()),
        StressAnswer.usCents(bound.parts()),
        value == least ? 0 : (value - least) / Math.max(least, 1),
        StressAnswer.tonnes(asListed.unservedTonnes()),
        StressAnswer.usCents(asListed.parts()));
  }
}
