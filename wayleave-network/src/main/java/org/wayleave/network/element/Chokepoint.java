package org.wayleave.network.element;

import java.util.List;
import org.wayleave.network.explain.Provenance;

/**
 * A passage that much trade must use: a strait, a canal, a pass, a gauge break.
 *
 * @param id its id
 * @param name what people call it
 * @param names what it is called in other scripts
 * @param elements the ids of the nodes and links that close when it closes
 * @param provenance where its facts come from
 */
public record Chokepoint(
    String id, String name, List<String> names, List<String> elements, Provenance provenance)
    implements Element {

  /** Copies the lists. */
  public Chokepoint {
    names = List.copyOf(names);
    elements = List.copyOf(elements);
  }

  @Override
  public String key() {
    return id;
  }
}
