package org.wayleave.plan.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.wayleave.network.notice.Notice;
import org.wayleave.plan.cost.Lognormal;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.pareto.Completeness;
import org.wayleave.plan.pareto.FrontEffort;
import org.wayleave.plan.pareto.Representatives;

/**
 * The ways between two places that no other way betters by all criteria at once, in the order of
 * their figures by the first criterion, then the second, and so on.
 *
 * <p>The figures are sums of whole units, so they are exact; of several ways with the same figures
 * one stands for all. Immutable, safe to share. Itineraries are made when they are asked for.
 */
public final class ParetoFront {

  private static final double SQUARE_SECONDS_PER_SQUARE_MINUTE = 3600;

  private final RouteRequest request;
  private final List<Criterion> criteria;
  private final Ground ground;
  private final List<Way> ways;
  private final Completeness completeness;
  private final FrontEffort effort;
  private final List<Notice> notices;

  /** One way: its figures in the order of the criteria, and its states. */
  static final class Way {
    private final long[] figures;
    private final int[] states;

    Way(long[] figures, int[] states) {
      this.figures = figures;
      this.states = states;
    }

    int[] states() {
      return states;
    }
  }

  /** What a way of the front is best at, in a person's words. */
  public enum Role {
    /** The least generalized cost: money and time weighed against each other. */
    BALANCED,
    /** The least money. */
    CHEAPEST,
    /** The least mean time. */
    FASTEST,
    /** The least emissions. */
    CLEANEST,
    /** The fewest jurisdictions entered. */
    FEWEST_BORDERS,
    /** The least time that nineteen of twenty trips keep. */
    MOST_RELIABLE,
    /** Nothing by itself: it shows what else the front holds. */
    ANOTHER;

    /** The word used in answers: {@code fewest_borders}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One of the few ways that stand for the front.
   *
   * @param roles what it is best at
   * @param rank its place in the front
   */
  public record Representative(List<Role> roles, int rank) {

    /** Copies the roles. */
    public Representative {
      roles = List.copyOf(roles);
    }
  }

  ParetoFront(
      RouteRequest request,
      List<Criterion> criteria,
      Ground ground,
      List<Way> ways,
      Completeness completeness,
      FrontEffort effort,
      List<Notice> notices) {
    this.request = request;
    this.criteria = criteria;
    this.ground = ground;
    this.ways = ways;
    this.completeness = completeness;
    this.effort = effort;
    this.notices = List.copyOf(notices);
  }

  /** Those of the ways that no other one betters, sorted by their figures; of equals the first. */
  static List<Way> best(List<Way> ways) {
    List<Way> sorted = new ArrayList<>(ways);
    sorted.sort((one, other) -> Arrays.compare(one.figures, other.figures));
    List<Way> best = new ArrayList<>();
    for (Way way : sorted) {
      if (best.stream().noneMatch(kept -> isAtLeastAsGood(kept.figures, way.figures))) {
        best.add(way);
      }
    }
    return best;
  }

  private static boolean isAtLeastAsGood(long[] one, long[] other) {
    for (int x = 0; x < one.length; x++) {
      if (one[x] > other[x]) {
        return false;
      }
    }
    return true;
  }

  /** What it is spanned by. */
  public List<Criterion> criteria() {
    return criteria;
  }

  /** How many ways. */
  public int size() {
    return ways.size();
  }

  /** The figures of the way at a place, in the order of the criteria and in their units. */
  public long[] figures(int place) {
    return ways.get(place).figures.clone();
  }

  /** The way at a place as an itinerary. */
  public Itinerary itinerary(int place) {
    return ground.walk(ways.get(place).states).build(request.trip(), notices);
  }

  /** Whether all ways are here; if not, by what rule some are missing. */
  public Completeness completeness() {
    return completeness;
  }

  /** What the search took. */
  public FrontEffort effort() {
    return effort;
  }

  /** The generalized cost of the way at a place, in US cents. */
  public long generalizedUsCents(int place) {
    int cost = criteria.indexOf(Criterion.COST);
    int time = criteria.indexOf(Criterion.TIME);
    long[] figures = ways.get(place).figures;
    return cost >= 0 && time >= 0
        ? ground.model().generalizedUsCents(figures[cost], figures[time])
        : itinerary(place).generalizedUsCents().mid();
  }

  /** The time in hours that nineteen of twenty trips on the way at a place keep. */
  public double p95Hours(int place) {
    int time = criteria.indexOf(Criterion.TIME);
    int variance = criteria.indexOf(Criterion.VARIANCE);
    long[] figures = ways.get(place).figures;
    Lognormal tripTime =
        time >= 0 && variance >= 0
            ? Lognormal.ofMoments(
                (double) figures[time], figures[variance] * SQUARE_SECONDS_PER_SQUARE_MINUTE)
            : itinerary(place).tripTime();
    return tripTime.p95() / 3600;
  }

  /**
   * A few ways that stand for all: the best by each role that the criteria allow, then those that
   * add most to what the chosen ones cover (hypervolume).
   *
   * @param count how many; the roles are kept even if they are more
   */
  public List<Representative> representatives(int count) {
    Map<Role, Integer> roleToPlace = new EnumMap<>(Role.class);
    long[] generalized = new long[size()];
    for (int place = 0; place < size(); place++) {
      generalized[place] = generalizedUsCents(place);
    }
    roleToPlace.put(Role.BALANCED, least(place -> generalized[place], generalized));
    addLeast(roleToPlace, Role.CHEAPEST, Criterion.COST, generalized);
    addLeast(roleToPlace, Role.FASTEST, Criterion.TIME, generalized);
    addLeast(roleToPlace, Role.CLEANEST, Criterion.CO2E, generalized);
    addLeast(roleToPlace, Role.FEWEST_BORDERS, Criterion.BORDERS, generalized);
    if (criteria.contains(Criterion.VARIANCE)) {
      roleToPlace.put(Role.MOST_RELIABLE, least(this::p95Hours, generalized));
    }
    Map<Integer, List<Role>> placeToRoles = new LinkedHashMap<>();
    roleToPlace.forEach(
        (role, place) -> placeToRoles.computeIfAbsent(place, _ -> new ArrayList<>()).add(role));
    int[] always = placeToRoles.keySet().stream().mapToInt(Integer::intValue).toArray();
    long[][] vectors = ways.stream().map(way -> way.figures).toArray(long[][]::new);
    for (int place : Representatives.pick(vectors, count, always)) {
      placeToRoles.computeIfAbsent(place, _ -> List.of(Role.ANOTHER));
    }
    return placeToRoles.entrySet().stream()
        .map(entry -> new Representative(entry.getValue(), entry.getKey()))
        .toList();
  }

  private void addLeast(
      Map<Role, Integer> roleToPlace, Role role, Criterion criterion, long[] generalized) {
    int x = criteria.indexOf(criterion);
    if (x >= 0) {
      roleToPlace.put(role, least(place -> ways.get(place).figures[x], generalized));
    }
  }

  /** The place with the least figure, of equals the one of least generalized cost, then first. */
  private int least(ToDoubleFunction<Integer> figure, long[] generalized) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < size(); place++) {
      places.add(place);
    }
    return places.stream()
        .min(
            Comparator.comparingDouble(figure)
                .thenComparingLong(place -> generalized[place])
                .thenComparingInt(place -> place))
        .orElseThrow();
  }
}
