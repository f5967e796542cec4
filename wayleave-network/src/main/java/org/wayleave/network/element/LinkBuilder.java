package org.wayleave.network.element;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.unit.Gauge;
import org.wayleave.network.unit.Months;

/**
 * Puts a {@link Link} together: open, both ways, all year and without extras unless told otherwise.
 *
 * <p>Not thread-safe; may be used for several links.
 */
public final class LinkBuilder {

  private final LinkId id;
  private final NodeId from;
  private final NodeId to;
  private final Mode mode;
  private String name = "";
  private Link.Direction direction = Link.Direction.BOTH;
  private int lengthM;
  private List<Gauge> gauges = List.of();
  private @Nullable Integer tracks;
  private Link.Traction traction = Link.Traction.UNKNOWN;
  private Link.@Nullable RoadClass roadClass;
  private @Nullable Integer speedKmh;
  private @Nullable Integer runTimeMillis;
  private Link.Status status = Link.Status.OPEN;
  private Months monthsOpen = Months.ALL;
  private @Nullable Long capacityTonnesPerYear;
  private @Nullable String crossingId;
  private @Nullable String projectId;
  private List<String> corridors = List.of();
  private List<Link.Span> spans = List.of();
  private List<GeoPoint> shape = List.of();
  private Provenance provenance = Provenance.STATED;

  LinkBuilder(LinkId id, NodeId from, NodeId to, Mode mode) {
    this.id = id;
    this.from = from;
    this.to = to;
    this.mode = mode;
  }

  /** Its name. */
  public LinkBuilder name(String value) {
    name = value;
    return this;
  }

  /** One way or both. */
  public LinkBuilder direction(Link.Direction value) {
    direction = value;
    return this;
  }

  /** Its length in metres. */
  public LinkBuilder lengthM(int value) {
    lengthM = value;
    return this;
  }

  /** The gauges laid on it. */
  public LinkBuilder gauges(List<Gauge> value) {
    gauges = value;
    return this;
  }

  /** How many tracks. */
  public LinkBuilder tracks(@Nullable Integer value) {
    tracks = value;
    return this;
  }

  /** What its wires carry. */
  public LinkBuilder traction(Link.Traction value) {
    traction = value;
    return this;
  }

  /** What kind of road. */
  public LinkBuilder roadClass(Link.@Nullable RoadClass value) {
    roadClass = value;
    return this;
  }

  /** Its own speed in km/h. */
  public LinkBuilder speedKmh(@Nullable Integer value) {
    speedKmh = value;
    return this;
  }

  /** A stated running time in milliseconds. */
  public LinkBuilder runTimeMillis(@Nullable Integer value) {
    runTimeMillis = value;
    return this;
  }

  /** Whether it can be used today. */
  public LinkBuilder status(Link.Status value) {
    status = value;
    return this;
  }

  /** Its season. */
  public LinkBuilder monthsOpen(Months value) {
    monthsOpen = value;
    return this;
  }

  /** Its capacity in tonnes a year. */
  public LinkBuilder capacityTonnesPerYear(@Nullable Long value) {
    capacityTonnesPerYear = value;
    return this;
  }

  /** The border crossing it carries. */
  public LinkBuilder crossingId(@Nullable String value) {
    crossingId = value;
    return this;
  }

  /** The project that opens or changes it. */
  public LinkBuilder projectId(@Nullable String value) {
    projectId = value;
    return this;
  }

  /** The corridors it belongs to. */
  public LinkBuilder corridors(List<String> value) {
    corridors = value;
    return this;
  }

  /** Whose soil it lies on. */
  public LinkBuilder spans(List<Link.Span> value) {
    spans = value;
    return this;
  }

  /** Its course on the map. */
  public LinkBuilder shape(List<GeoPoint> value) {
    shape = value;
    return this;
  }

  /** Where its length comes from. */
  public LinkBuilder provenance(Provenance value) {
    provenance = value;
    return this;
  }

  /** The link. */
  public Link build() {
    return new Link(
        id,
        name,
        from,
        to,
        direction,
        mode,
        lengthM,
        gauges,
        tracks,
        traction,
        roadClass,
        speedKmh,
        runTimeMillis,
        status,
        monthsOpen,
        capacityTonnesPerYear,
        crossingId,
        projectId,
        corridors,
        spans,
        shape,
        provenance);
  }
}
