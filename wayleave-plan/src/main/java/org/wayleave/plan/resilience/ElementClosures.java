package org.wayleave.plan.resilience;

import java.util.Collection;
import java.util.List;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.plan.assignment.DemandNetwork;
import org.wayleave.plan.closure.ClosureProblem;

/**
 * The elements of those kinds, in the order of their numbers, and what closes with each in every
 * class of goods of a demand.
 *
 * @param elements numbered as in all answers
 * @param problems one for each class of goods
 */
public record ElementClosures(List<ClosableElement> elements, List<ClosureProblem> problems) {

  /** Copies the lists. */
  public ElementClosures {
    elements = List.copyOf(elements);
    problems = List.copyOf(problems);
  }

  /** The ground of a demand on a network. */
  public static ElementClosures of(DemandNetwork network, Collection<ElementKind> kinds) {
    ElementCatalog catalog = new ElementCatalog(network.network());
    List<ClosableElement> elements = catalog.list(kinds);
    List<Overlay> closings = elements.stream().map(catalog::close).toList();
    return new ElementClosures(
        elements,
        network.layers().stream()
            .map(layer ->
                new ClosureProblem(
                    layer.problem(), closings.stream().map(layer::listClosedArcs).toList()))
            .toList());
  }
}
