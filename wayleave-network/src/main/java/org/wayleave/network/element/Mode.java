package org.wayleave.network.element;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How freight moves on a link. */
public enum Mode {
  /** By train. */
  RAIL,
  /** By truck. */
  ROAD,
  /** By ship, lifted on and off. */
  SEA,
  /** Wagons on a ship: the rail layer carried across water. */
  RAIL_FERRY,
  /** Trucks or trailers on a ship: the road layer carried across water. */
  RO_RO,
  /** By barge or river-sea ship on a river or canal. */
  INLAND_WATERWAY;

  /** The word used in files and answers: {@code rail_ferry}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode of that word (blanks and hyphens are as good as underscores), empty when none. */
  public static Optional<Mode> parse(String code) {
    String word = code.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Arrays.stream(values()).filter(mode -> mode.code().equals(word)).findFirst();
  }

  /** Whether the link has rails, on land or on a ship. */
  public boolean hasRails() {
    return this == RAIL || this == RAIL_FERRY;
  }

  /** Whether a ship that carries wagons or trucks is boarded. */
  public boolean isFerry() {
    return this == RAIL_FERRY || this == RO_RO;
  }

  /** Whether the link lies on the sea, so that its soil is nobody's unless a span says so. */
  public boolean isAtSea() {
    return this == SEA || isFerry();
  }
}
