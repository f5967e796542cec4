package org.wayleave.plan.itinerary;

import java.time.LocalDate;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Node;
import org.wayleave.plan.parameter.LoadUnit;

/**
 * What is carried from where to where, and when it leaves.
 *
 * @param origin where the goods are loaded
 * @param destination where they are unloaded
 * @param commodity the class of goods
 * @param loadUnit for how much all figures are given
 * @param departure the day they leave
 */
public record Trip(
    Node origin, Node destination, Commodity commodity, LoadUnit loadUnit, LocalDate departure) {

  /** The usual load unit of the goods: 1 TEU of containers, 1 t of anything else. */
  public Trip(Node origin, Node destination, Commodity commodity, LocalDate departure) {
    this(origin, destination, commodity, LoadUnit.usual(commodity), departure);
  }
}
