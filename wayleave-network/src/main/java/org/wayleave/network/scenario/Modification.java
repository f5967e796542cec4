package org.wayleave.network.scenario;

import org.wayleave.network.explain.Provenance;

/**
 * One change to the baseline network.
 *
 * <p>The element is named by the id of a link, node, crossing, terminal, chokepoint or project, or
 * by the code of a jurisdiction. A kind before a colon removes doubt ({@code project:tripp-rail},
 * {@code jurisdiction:KZ}); without one the first of these kinds that has the id is meant, and an
 * alias only if none has. {@code :ab} or {@code :ba} after a link's id names one direction, for
 * closing and opening.
 */
public sealed interface Modification {

  /** The element it changes, as the user wrote it. */
  String element();

  /**
   * Nothing passes any more: a link, all links of a node, crossing, chokepoint, project or land.
   */
  record Close(String element) implements Modification {}

  /** A link that is closed, planned, being built or out of season can be used. */
  record Open(String element) implements Modification {}

  /**
   * An element gets another figure.
   *
   * @param element a link, or what stands for links; a crossing for the figures of crossings
   * @param quantity which figure
   * @param value the new value in the quantity's unit: at least 0, a speed at least 1
   * @param provenance who says so
   */
  record Modify(String element, Quantity quantity, int value, Provenance provenance)
      implements Modification {

    /** A figure that the caller states without a source. */
    public Modify(String element, Quantity quantity, int value) {
      this(element, quantity, value, Provenance.STATED);
    }
  }

  /** The figures that a scenario may change. */
  enum Quantity {
    /** The length of a link in metres. */
    LENGTH_M,
    /** The speed on a link in km/h. */
    SPEED_KMH,
    /**
     * Time added to passing the element, in seconds. A link and a crossing add it to their links;
     * of a node, a chokepoint or a jurisdiction half is added where it is entered and half where it
     * is left, so that goods that begin or end inside pass half.
     */
    EXTRA_TIME_SECONDS,
    /** The wait in a queue at the element, in seconds; laid on links as extra time is. */
    QUEUE_SECONDS,
    /** The mean time of a crossing's procedure, in seconds. */
    CROSSING_TIME_SECONDS,
    /** The time of a crossing that one trip in twenty exceeds, in seconds. */
    CROSSING_P95_SECONDS,
    /** The fees of a crossing in US cents, for the unit it has or else for a TEU. */
    CROSSING_COST_US_CENTS;

    /** Whether it is a figure of a crossing, not of a link. */
    public boolean isOfCrossing() {
      return this == CROSSING_TIME_SECONDS
          || this == CROSSING_P95_SECONDS
          || this == CROSSING_COST_US_CENTS;
    }
  }
}
