package org.wayleave.network.scenario;

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
   * A link gets another figure.
   *
   * @param element a link, or what stands for links
   * @param quantity which figure
   * @param value the new value in the quantity's unit: at least 0, a speed at least 1
   */
  record Modify(String element, Quantity quantity, int value) implements Modification {}

  /** The figures of a link that a scenario may change. */
  enum Quantity {
    /** Its length in metres. */
    LENGTH_M,
    /** Its speed in km/h. */
    SPEED_KMH,
    /** Time added to passing it, in seconds. */
    EXTRA_TIME_SECONDS
  }
}
