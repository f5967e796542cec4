package org.wayleave.plan.capacity;

import org.wayleave.network.explain.Basis;
import org.wayleave.network.unit.Range;

/**
 * How long goods wait at an element that has only part of its capacity, once no day differs from
 * the day before.
 *
 * @param waitSeconds the wait; low and high are those of a guessed normal throughput, and equal
 *     where it is published
 * @param basis what the normal throughput rests on
 * @param normalTonnes what the element passes in a year when nothing is wrong
 * @param comingTonnes what would pass it in a year if it had all its capacity
 * @param roundTonnes how much of that goes round
 * @param stuckTonnes how much of it has no way round and no place in the queue either: the queue
 *     grows by that much a year, and the wait is the mean of the first year
 */
public record SteadyQueue(
    Range waitSeconds,
    Basis basis,
    long normalTonnes,
    long comingTonnes,
    long roundTonnes,
    long stuckTonnes) {}
