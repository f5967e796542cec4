package org.wayleave.io.fetch;

import java.time.Duration;

/**
 * How to ask.
 *
 * @param userAgent who asks, and whom to write to
 * @param pause the least time between two requests to a host
 * @param patience how long an answer may take
 * @param limitBytes how much of an answer is read at most
 */
public record FetchRules(String userAgent, Duration pause, Duration patience, int limitBytes) {}
