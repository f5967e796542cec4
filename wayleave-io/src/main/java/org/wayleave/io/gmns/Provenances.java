package org.wayleave.io.gmns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.io.table.Row;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.explain.Source;
import org.wayleave.network.explain.SourceReference;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;

/** Reads the four columns of provenance, shares equal values, and takes the census. */
final class Provenances {

  /** More distinct provenances than this are not shared, which bounds the memory for sharing. */
  private static final int MOST_SHARED = 100_000;

  private record Cells(String source, String year, String basis, String note) {}

  private final Map<String, Source> sources = new HashMap<>();
  private final Map<Cells, Provenance> shared = new HashMap<>();
  private final Set<String> tablesWithout = new HashSet<>();
  private final SortedMap<String, SortedMap<String, Integer>> rowsByBasis = new TreeMap<>();
  private final SortedMap<String, Integer> citations = new TreeMap<>();
  private final NoticeLog log;

  Provenances(NoticeLog log) {
    this.log = log;
  }

  /** Makes a source known; false when its id is taken. */
  boolean add(Source source) {
    return sources.putIfAbsent(source.id(), source) == null;
  }

  SortedMap<String, SortedMap<String, Integer>> rowsByBasis() {
    return rowsByBasis;
  }

  SortedMap<String, Integer> citations() {
    return citations;
  }

  /** Where the row's figures come from; every gap is a notice. */
  Provenance of(Row row, String table) {
    Cells cells =
        new Cells(row.text("source"), row.text("year"), row.text("basis"), row.text("note"));
    rowsByBasis
        .computeIfAbsent(table, name -> new TreeMap<>())
        .merge(cells.basis.isEmpty() ? "none" : cells.basis, 1, Integer::sum);
    if (!row.hasColumn("source") && !row.hasColumn("basis")) {
      noteTableWithout(table);
    } else {
      noteGaps(row, cells);
    }
    List<SourceReference> references = references(row, cells.source);
    Provenance known = shared.get(cells);
    if (known != null) {
      return known;
    }
    Provenance provenance =
        new Provenance(
            references,
            row.integer("year"),
            Basis.parse(cells.basis).orElse(row.hasColumn("basis") ? Basis.MEMORY : Basis.ESTIMATE),
            cells.note);
    if (shared.size() < MOST_SHARED) {
      shared.put(cells, provenance);
    }
    return provenance;
  }

  private void noteTableWithout(String table) {
    if (tablesWithout.add(table)) {
      log.warning(
          "no_provenance",
          new Location(table + ".csv", 1, "source"),
          "The table does not say where its figures come from; they count as estimates.",
          "Maybe columns source, year and basis can be added.");
    }
  }

  private static void noteGaps(Row row, Cells cells) {
    if (cells.source.isEmpty() && !row.isRefused("source")) {
      row.warn("source", "missing_source", "The row names no source.", "Maybe memory is honest.");
    }
    if (cells.basis.isEmpty() && !row.isRefused("basis")) {
      row.warn(
          "basis",
          "missing_basis",
          "The row does not say what it rests on; it counts as memory.",
          "Maybe one of published, measured, computed, estimate, memory holds.");
    }
  }

  private List<SourceReference> references(Row row, String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    List<SourceReference> references = new ArrayList<>();
    for (String item : row.list("source")) {
      SourceReference reference = SourceReference.parse(item);
      if (sources.containsKey(reference.id())) {
        references.add(reference);
        citations.merge(reference.id(), 1, Integer::sum);
      } else {
        log.error(
            "unknown_source",
            row.where().withColumn("source"),
            "There is no source (%s); the reference was left out.".formatted(reference.id()),
            row.maybe("unknown_source", reference.id(), sources.keySet()));
      }
    }
    return references;
  }
}
