package org.wayleave.app.region;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.wayleave.network.element.Mode;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.assignment.AssignmentRequest;
import org.wayleave.plan.assignment.DemandNetwork;
import org.wayleave.plan.capacity.ElementThroughput;
import org.wayleave.plan.parameter.Correction;

/**
 * What goes through elements of a region, kept once it has been looked at. Thread-safe; one thread
 * looks at a time.
 *
 * <p>The goods are the trades that come with the region, by all modes, whoever asks for whatever
 * else: a queue is everybody's.
 */
final class QueueTable {

  /**
   * The network as it is, and as the last scenario has it: each holds a graph for every class of
   * goods.
   */
  private static final int MOST_NETWORKS = 2;

  /** Two figures for each trade that comes to it. */
  private static final int MOST_ELEMENTS = 200;

  private final Region region;
  private final Map<World, DemandNetwork> worldToNetwork = new LinkedHashMap<>(4, 0.75f, true);
  private final Map<Place, ElementThroughput> placeToThroughput =
      new LinkedHashMap<>(16, 0.75f, true);

  /** What holds for everybody. */
  record World(Scenario scenario, List<Correction> corrections, LocalDate departure) {

    World {
      corrections = List.copyOf(corrections);
    }
  }

  private record Place(World world, String element) {}

  QueueTable(Region region) {
    this.region = region;
  }

  /**
   * What goes through an element.
   *
   * @throws UserException {@code no_demand} when no trades come with the region, {@code
   *     unknown_element} when it does not have the element
   */
  synchronized ElementThroughput get(World world, String element) {
    if (region.demand().trades().isEmpty()) {
      throw new UserException(
          "no_demand",
          "The network (%s) has no trades, so no queue at (%s) can be reckoned."
              .formatted(region.network().name(), element),
          "Maybe say how long the wait is, as %s:extra_time.".formatted(element));
    }
    return keep(
        placeToThroughput,
        MOST_ELEMENTS,
        new Place(world, element),
        () -> {
          ElementThroughput now =
              ElementThroughput.of(network(world), region.parameters(), element);
          World usual = new World(Scenario.BASELINE, world.corrections, world.departure);
          return world.equals(usual) ? now : now.against(get(usual, element));
        });
  }

  private DemandNetwork network(World world) {
    return keep(
        worldToNetwork,
        MOST_NETWORKS,
        world,
        () ->
            DemandNetwork.of(
                region.planner().virtual(),
                region.parameters(),
                new AssignmentRequest(
                    region.demand(),
                    world.scenario,
                    world.corrections,
                    EnumSet.allOf(Mode.class),
                    world.departure)));
  }

  /** Makes what is missing; forgets what has not been asked for longest. */
  private static <K, V> V keep(Map<K, V> kept, int most, K key, Supplier<V> make) {
    V value = kept.get(key);
    if (value == null) {
      value = make.get();
      kept.put(key, value);
      if (kept.size() > most) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return value;
  }
}
