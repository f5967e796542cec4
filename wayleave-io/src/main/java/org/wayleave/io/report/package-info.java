/**
 * What a network folder says about itself, as pages for people and for programs.
 *
 * <p>{@link org.wayleave.io.report.DataPage} prints what is in a folder and how firm it is: counts
 * by table, mode, status and country, the share of each basis (published, measured, computed,
 * estimate, memory) per table, the sources with how often they are named, and the longest links
 * whose length rests on an estimate or on memory, which is where better data helps most. {@link
 * org.wayleave.io.report.FormatPage} prints the tables and columns of the format from {@code
 * GmnsSchema}. {@link org.wayleave.io.report.PackageFile} prints the {@code datapackage.json} that
 * belongs beside the tables.
 *
 * <p>The pages are Markdown (CommonMark with pipe tables). They are checked in as {@code
 * docs/data.md} and {@code docs/network-format.md}; a test fails when a page differs from what is
 * printed here, and rewrites it when run with {@code -Dupdate=true}.
 *
 * <p>Guarantees: the same folder gives the same bytes on every machine; no clock is read; numbers
 * are printed in the root locale. Cost: one pass over the links.
 *
 * <p>Deliberately not here: judging data; that is done by the notices of reading.
 */
@Room(
    name = "io.report",
    mayUse = {
      "io.gmns",
      "io.gmns.schema",
      "io.table",
      "network",
      "network.element",
      "network.explain",
      "network.notice"
    })
@NullMarked
package org.wayleave.io.report;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
