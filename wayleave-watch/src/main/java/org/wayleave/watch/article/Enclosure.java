package org.wayleave.watch.article;

/**
 * A file that goes with an article: a picture, a recording.
 *
 * @param address where it is
 * @param type its media type as stated; empty when not
 * @param sizeBytes how long it is as stated; 0 when not
 */
public record Enclosure(String address, String type, long sizeBytes) {}
