package org.wayleave.io.workspace;

import java.time.Instant;

/**
 * A scenario that somebody keeps.
 *
 * @param id its id
 * @param name what it is called
 * @param revision how often it was written, from 1
 * @param created when it was first written
 * @param changed when it was last written
 * @param content the scenario, a parameters file in JSON
 */
public record SavedScenario(
    String id, String name, int revision, Instant created, Instant changed, String content) {}
