package org.wayleave.network.explain;

import org.jspecify.annotations.Nullable;

/**
 * Points to a row of the source table and, where given, to a place inside that source.
 *
 * @param id the source's id, for example {@code tr4}
 * @param locator where in the source, for example {@code 68-064}; null when the source is one fact
 */
public record SourceReference(String id, @Nullable String locator) {

  /** Reads {@code id} or {@code id#locator}. */
  public static SourceReference parse(String text) {
    int hash = text.indexOf('#');
    return hash < 0
        ? new SourceReference(text.strip(), null)
        : new SourceReference(text.substring(0, hash).strip(), text.substring(hash + 1).strip());
  }

  @Override
  public String toString() {
    return locator == null ? id : id + "#" + locator;
  }
}
