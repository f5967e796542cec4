package org.wayleave.network.element;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.geo.GeoPoint;

/**
 * A place or a facility where links meet.
 *
 * @param id its id
 * @param name what people call it, in English
 * @param point where it is
 * @param country the country of the default view, ISO 3166-1 alpha-2 or {@code XZ} at sea
 * @param jurisdiction whose rules hold on the ground
 * @param types what is there, in the order of {@link Type}
 * @param names what it is called in other scripts and languages
 * @param unlocode its UN/LOCODE; null when it has none or it is not known
 * @param population inhabitants; null when not known
 * @param provenance where position and population come from
 */
public record Node(
    NodeId id,
    String name,
    GeoPoint point,
    String country,
    Jurisdiction jurisdiction,
    List<Type> types,
    List<String> names,
    @Nullable String unlocode,
    @Nullable Integer population,
    Provenance provenance)
    implements Element {

  /** What kind of place it is. */
  public enum Type {
    /** A town or city. */
    CITY,
    /** A sea, lake or river port. */
    PORT,
    /** A railway station or yard. */
    RAIL_STATION,
    /** A railway border station. */
    BORDER_RAIL,
    /** A road border post. */
    BORDER_ROAD,
    /** Where lines part. */
    JUNCTION,
    /** Where goods are handled. */
    TERMINAL,
    /** A strait or canal that much trade must pass. */
    CHOKEPOINT,
    /** The centroid of a traffic zone: routes start or end here and never pass through. */
    ZONE;

    /** The word used in files and answers: {@code border_rail}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The type of that word, empty when there is none. */
    public static Optional<Type> parse(String code) {
      return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
  }

  /** Copies the lists and puts the types in order. */
  public Node {
    Set<Type> set = EnumSet.noneOf(Type.class);
    set.addAll(types);
    types = List.copyOf(set);
    names = List.copyOf(names);
  }

  /** A bare node of a sketch, a test or an imported network. */
  public static Node of(String id, GeoPoint point, String jurisdiction) {
    return new Node(
        new NodeId(id),
        id,
        point,
        jurisdiction,
        new Jurisdiction(jurisdiction),
        List.of(Type.JUNCTION),
        List.of(),
        null,
        null,
        Provenance.STATED);
  }

  /** Whether it is of that type. */
  public boolean is(Type type) {
    return types.contains(type);
  }

  @Override
  public String key() {
    return id.value();
  }
}
