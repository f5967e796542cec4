package org.wayleave.plan.expansion;

import java.util.List;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.unit.Gauge;

/** What carries the freight; it changes only by a gauge change or at a terminal. */
public enum Layer {
  /** Wagons of 1520 mm gauge, on land or on a ferry. */
  RAIL_1520,
  /** Wagons of 1435 mm gauge, on land or on a ferry. */
  RAIL_1435,
  /** Wagons of 1676 mm gauge. */
  RAIL_1676,
  /** Wagons of 1067 mm gauge. */
  RAIL_1067,
  /** Trucks, on land or on a ferry. */
  ROAD,
  /** Sea-going ships. */
  SEA,
  /** River ships and barges. */
  INLAND_WATERWAY;

  /** The layers in which a link can be used: one for each gauge, one for any other mode. */
  public static List<Layer> of(Link link) {
    return switch (link.mode()) {
      case RAIL, RAIL_FERRY -> link.gauges().stream().map(Layer::ofGauge).toList();
      case ROAD, RO_RO -> List.of(ROAD);
      case SEA -> List.of(SEA);
      case INLAND_WATERWAY -> List.of(INLAND_WATERWAY);
    };
  }

  private static Layer ofGauge(Gauge gauge) {
    return switch (gauge) {
      case MM_1520 -> RAIL_1520;
      case MM_1435 -> RAIL_1435;
      case MM_1676 -> RAIL_1676;
      case MM_1067 -> RAIL_1067;
    };
  }

  /** Whether wagons carry the freight. */
  public boolean isRail() {
    return compareTo(ROAD) < 0;
  }

  /** The land or water mode by which a terminal knows the layer. */
  public Mode terminalMode() {
    return switch (this) {
      case RAIL_1520, RAIL_1435, RAIL_1676, RAIL_1067 -> Mode.RAIL;
      case ROAD -> Mode.ROAD;
      case SEA -> Mode.SEA;
      case INLAND_WATERWAY -> Mode.INLAND_WATERWAY;
    };
  }

  /** As an itinerary prints it: {@code rail1520}, {@code road}, {@code sea}. */
  public String shortText() {
    return switch (this) {
      case RAIL_1520 -> "rail1520";
      case RAIL_1435 -> "rail1435";
      case RAIL_1676 -> "rail1676";
      case RAIL_1067 -> "rail1067";
      case ROAD -> "road";
      case SEA -> "sea";
      case INLAND_WATERWAY -> "waterway";
    };
  }
}
