package org.wayleave.network.element;

import java.util.List;
import org.wayleave.network.explain.Provenance;

/**
 * A public, dated restriction that a shipper must see: it is flagged, never routed around silently.
 *
 * <p>Not legal advice. An empty list means "not limited in this respect" (or the source does not
 * say).
 *
 * @param id its id
 * @param type what kind, for example {@code sanctions-port}
 * @param authority who imposed it
 * @param jurisdictions whose territory or trade it concerns, as codes
 * @param elements the nodes, links and crossings it names
 * @param modes the modes it names
 * @param commodities the classes of goods it names
 * @param direction {@code in}, {@code out}, {@code transit} or empty
 * @param description what it says
 * @param dateStart when it began, {@code yyyy[-mm[-dd]]}; empty when not known
 * @param dateEnd when it ended; empty when it has not or it is not known
 * @param status {@code in_force}, {@code ended}, {@code proposed}, {@code recurrent} or {@code
 *     to_verify}
 * @param provenance where it was published
 */
public record Restriction(
    String id,
    String type,
    String authority,
    List<String> jurisdictions,
    List<String> elements,
    List<Mode> modes,
    List<Commodity> commodities,
    String direction,
    String description,
    String dateStart,
    String dateEnd,
    String status,
    Provenance provenance)
    implements Element {

  /** Copies the lists. */
  public Restriction {
    jurisdictions = List.copyOf(jurisdictions);
    elements = List.copyOf(elements);
    modes = List.copyOf(modes);
    commodities = List.copyOf(commodities);
  }

  @Override
  public String key() {
    return id;
  }

  /** The authority and the kind, as a headline. */
  @Override
  public String name() {
    return authority + ": " + type;
  }
}
