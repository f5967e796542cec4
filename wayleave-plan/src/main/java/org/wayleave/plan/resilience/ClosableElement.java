package org.wayleave.plan.resilience;

/**
 * Something that may close.
 *
 * @param kind what it is
 * @param id its id, without the kind
 * @param name what people call it
 */
public record ClosableElement(ElementKind kind, String id, String name) {

  /** How a scenario names it: {@code link:ID}. */
  public String scenarioId() {
    return kind.prefix() + ":" + id;
  }
}
