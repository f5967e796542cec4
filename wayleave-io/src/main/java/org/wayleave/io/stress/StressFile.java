package org.wayleave.io.stress;

import org.wayleave.plan.recovery.StressScenario;

/**
 * What a stress file says.
 *
 * @param hash the first 16 hexadecimal digits of the SHA-256 of its bytes
 * @param text the whole file
 * @param scenario what it means
 */
public record StressFile(String hash, String text, StressScenario scenario) {}
