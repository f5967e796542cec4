package org.wayleave.network.element;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.unit.Gauge;
import org.wayleave.network.unit.Months;

/**
 * A physical connection of two nodes by one mode: one id, two directions unless one-way.
 *
 * @param id its id
 * @param name what people call it; empty when it has no name of its own
 * @param from the node at which lengths along the link are counted from
 * @param to the node at its other end
 * @param direction whether it can be used both ways
 * @param mode how freight moves on it
 * @param lengthM its length in metres, at least 0
 * @param gauges the gauges laid on it, narrowest last; empty unless {@link Mode#hasRails()}
 * @param tracks how many tracks; null when not known
 * @param traction what the line's wires carry
 * @param roadClass what kind of road; null unless by road
 * @param speedKmh the speed on this very link in km/h; null when the mode's parameters hold
 * @param runTimeMillis a stated running time in milliseconds that wins over any speed; null if none
 * @param status whether it can be used today
 * @param monthsOpen its season
 * @param capacityTonnesPerYear the published capacity in tonnes a year; null when not known
 * @param crossingId the border crossing it carries; null when it crosses no border
 * @param projectId the project that opens or changes it; null when none
 * @param corridors the corridors it belongs to
 * @param spans whose soil it lies on, from {@code from} to {@code to}; empty when the ends tell
 * @param shape its course on the map, both ends included; empty for a straight line
 * @param provenance where its length comes from
 */
public record Link(
    LinkId id,
    String name,
    NodeId from,
    NodeId to,
    Direction direction,
    Mode mode,
    int lengthM,
    List<Gauge> gauges,
    @Nullable Integer tracks,
    Traction traction,
    @Nullable RoadClass roadClass,
    @Nullable Integer speedKmh,
    @Nullable Integer runTimeMillis,
    Status status,
    Months monthsOpen,
    @Nullable Long capacityTonnesPerYear,
    @Nullable String crossingId,
    @Nullable String projectId,
    List<String> corridors,
    List<Span> spans,
    List<GeoPoint> shape,
    Provenance provenance)
    implements Element {

  /** Which ways a link can be used. */
  public enum Direction {
    /** Both ways. */
    BOTH,
    /** Only from {@code from} to {@code to}. */
    FORWARD
  }

  /** Whether a link can be used today. */
  public enum Status {
    /** All year. */
    OPEN,
    /** In its months. */
    SEASONAL,
    /** Being built. */
    UNDER_CONSTRUCTION,
    /** On paper. */
    PLANNED,
    /** There, but shut. */
    CLOSED;

    /** The word used in files and answers. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that word, empty when there is none. */
    public static Optional<Status> parse(String code) {
      return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
    }
  }

  /** What kind of road a road link is. */
  public enum RoadClass {
    /** Grade-separated dual carriageway. */
    MOTORWAY,
    /** Dual carriageway. */
    DUAL,
    /** One lane each way. */
    TWO_LANE,
    /** Narrow, unpaved or broken. */
    POOR;

    /** The word used in files and answers. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The class of that word, empty when there is none. */
    public static Optional<RoadClass> parse(String code) {
      return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
    }
  }

  /** What the wires of a railway carry. */
  public enum Traction {
    /** No wires: diesel. */
    NONE("none"),
    /** 3 kV direct current. */
    DC_3KV("3kV_DC"),
    /** 25 kV alternating current, 50 Hz. */
    AC_25KV("25kV_AC"),
    /** 15 kV alternating current, 16.7 Hz. */
    AC_15KV("15kV_AC"),
    /** Sources are silent or contradict each other. */
    UNKNOWN("unknown");

    private final String code;

    Traction(String code) {
      this.code = code;
    }

    /** The word used in files and answers. */
    public String code() {
      return code;
    }

    /** The traction of that word, empty when there is none. */
    public static Optional<Traction> parse(String code) {
      return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }

    /** Whether locomotives draw their power from wires. */
    public boolean isElectric() {
      return this == DC_3KV || this == AC_25KV || this == AC_15KV;
    }
  }

  /**
   * A stretch of a link under one jurisdiction.
   *
   * @param jurisdiction whose rules hold there
   * @param fromM where it begins, in metres from the link's {@code from} node
   * @param toM where it ends, not before {@code fromM}
   */
  public record Span(Jurisdiction jurisdiction, int fromM, int toM) {

    /** Refuses a negative or backward stretch. */
    public Span {
      if (fromM < 0 || toM < fromM) {
        throw new IllegalArgumentException(
            "The span (%s %d-%d m) is negative or runs backward."
                .formatted(jurisdiction, fromM, toM));
      }
    }

    /** Its length in metres. */
    public int lengthM() {
      return toM - fromM;
    }
  }

  /** Copies the lists and puts the gauges in order; refuses a negative length. */
  public Link {
    if (lengthM < 0) {
      throw new IllegalArgumentException("The length (%d m) is negative.".formatted(lengthM));
    }
    gauges = gauges.stream().distinct().sorted().toList();
    corridors = List.copyOf(corridors);
    spans = List.copyOf(spans);
    shape = List.copyOf(shape);
  }

  /** Starts a link with its ends and mode; all else has the usual value until it is set. */
  public static LinkBuilder builder(String id, String from, String to, Mode mode) {
    return new LinkBuilder(new LinkId(id), new NodeId(from), new NodeId(to), mode);
  }

  @Override
  public String key() {
    return id.value();
  }
}
