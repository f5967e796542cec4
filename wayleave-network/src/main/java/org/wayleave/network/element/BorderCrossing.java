package org.wayleave.network.element;

import org.jspecify.annotations.Nullable;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.unit.Range;

/**
 * Where freight passes from one jurisdiction to another, with what the procedure takes.
 *
 * <p>For a port, both nodes are the port itself and the procedure is that of goods that land.
 *
 * @param id its id
 * @param name what people call it
 * @param mode {@link Mode#RAIL}, {@link Mode#ROAD} or, for a port, {@link Mode#SEA}
 * @param nodeA the post on one side
 * @param nodeB the post on the other side
 * @param timeMeanSeconds the mean time from trip to trip; null when nobody has said
 * @param timeP10Seconds the time that one trip in ten beats; null when nobody has said
 * @param timeP95Seconds the time that one trip in twenty exceeds; null when nobody has said
 * @param costUsCents the fees for one unit, as well as they are known; null when nobody has said
 * @param costUnit what the fees are for; null together with the cost
 * @param provenance where time and cost come from
 */
public record BorderCrossing(
    String id,
    String name,
    Mode mode,
    NodeId nodeA,
    NodeId nodeB,
    @Nullable Integer timeMeanSeconds,
    @Nullable Integer timeP10Seconds,
    @Nullable Integer timeP95Seconds,
    @Nullable Range costUsCents,
    @Nullable Vehicle costUnit,
    Provenance provenance)
    implements Element {

  /** What a border fee is charged for. */
  public enum Vehicle {
    /** One truck. */
    TRUCK,
    /** One wagon. */
    WAGON,
    /** One twenty-foot equivalent unit. */
    TEU
  }

  @Override
  public String key() {
    return id;
  }
}
