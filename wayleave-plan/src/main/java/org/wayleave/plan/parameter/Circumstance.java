package org.wayleave.plan.parameter;

import org.jspecify.annotations.Nullable;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.plan.expansion.Operation;

/**
 * Where and how an operation is done, as far as parameters may depend on it.
 *
 * @param operation the operation; null for a general parameter
 * @param mode the mode, or the mode before a change; null when it does not matter
 * @param toMode the mode after a change; null when there is no change
 * @param pull the pull of the train; null unless by rail
 * @param roadClass the class of road; null unless by road
 * @param jurisdiction the code of whose rules hold
 * @param node the id of the node; null when on a link only
 * @param link the id of the link; null when at a node only
 */
public record Circumstance(
    @Nullable Operation operation,
    @Nullable Mode mode,
    @Nullable Mode toMode,
    Parameter.@Nullable Pull pull,
    Link.@Nullable RoadClass roadClass,
    String jurisdiction,
    @Nullable String node,
    @Nullable String link) {

  /** For parameters that hold everywhere, such as tonnes per TEU. */
  public static final Circumstance GENERAL =
      new Circumstance(null, null, null, null, null, "", null, null);
}
