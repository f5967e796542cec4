package org.wayleave.network.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from: no figure without it.
 *
 * @param sources the sources, in the order of the table; may be empty only for what a user brings
 * @param year the year the figure refers to; null when the source does not say
 * @param basis what the figure rests on
 * @param note what a reader should know before using it; empty when there is nothing
 */
public record Provenance(
    List<SourceReference> sources, @Nullable Integer year, Basis basis, String note) {

  /** What a caller states without a source, as tests, sketches and what-ifs do. */
  public static final Provenance STATED = new Provenance(List.of(), null, Basis.ESTIMATE, "");

  /** Copies the sources. */
  public Provenance {
    sources = List.copyOf(sources);
  }
}
