package org.wayleave.plan.itinerary;

import org.wayleave.plan.cost.OperationCost;
import org.wayleave.plan.expansion.Operation;

/**
 * One operation of an itinerary.
 *
 * @param operation what is done
 * @param text what a person reads: {@code Move 503 km by rail (1520 mm) in AZ}
 * @param place the id of the node or link at which it is done; empty for moving over several links
 * @param jurisdiction the code of whose rules hold there
 * @param lengthM how far the goods move, 0 unless {@link Operation#MOVE}
 * @param cost what it takes, and where the figures come from
 */
public record Step(
    Operation operation,
    String text,
    String place,
    String jurisdiction,
    int lengthM,
    OperationCost cost) {}
