package org.wayleave.network.element;

import org.wayleave.network.explain.Provenance;

/**
 * A named view of the network: the links that carry its id.
 *
 * @param id its id, for example {@code TITR}
 * @param name what people call it
 * @param description what it is
 * @param provenance who assigned the links
 */
public record Corridor(String id, String name, String description, Provenance provenance)
    implements Element {

  @Override
  public String key() {
    return id;
  }
}
