package org.wayleave.io.workspace;

import java.time.Instant;

/**
 * That somebody has a token; the token itself is not kept.
 *
 * @param name whose it is
 * @param created when it was made
 */
public record SavedToken(String name, Instant created) {}
