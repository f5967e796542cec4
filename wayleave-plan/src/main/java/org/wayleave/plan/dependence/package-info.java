/**
 * Dependence on transit jurisdictions: whose refusal costs what, and how a surplus would be shared.
 *
 * <p>Under work: the essay stands when the room is furnished.
 */
@NullMarked
@Room(
    name = "plan.dependence",
    mayUse = {"network.notice"})
package org.wayleave.plan.dependence;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
