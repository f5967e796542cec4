package org.wayleave.network.explain;

import org.jspecify.annotations.Nullable;

/**
 * A source of facts: a register, a publication, a page.
 *
 * @param id the short id that provenance refers to
 * @param title what it is called
 * @param url where it can be read; null when it cannot
 * @param licence the terms it comes under, as far as known; empty when not
 * @param note what to know about it
 */
public record Source(String id, String title, @Nullable String url, String licence, String note) {}
