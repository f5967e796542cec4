package org.wayleave.network.element;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.explain.Provenance;

/**
 * A named piece of infrastructure that is being planned, built or renewed.
 *
 * @param id its id
 * @param name what people call it
 * @param elements the ids of the links and nodes that it opens or changes
 * @param status the stage it is in, in one word
 * @param expectedYear the announced year; null when none is
 * @param provenance where its facts come from
 */
public record Project(
    String id,
    String name,
    List<String> elements,
    String status,
    @Nullable Integer expectedYear,
    Provenance provenance)
    implements Element {

  /** Copies the list. */
  public Project {
    elements = List.copyOf(elements);
  }

  @Override
  public String key() {
    return id;
  }
}
