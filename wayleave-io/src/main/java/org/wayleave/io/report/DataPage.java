package org.wayleave.io.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.wayleave.io.gmns.GmnsFolder;
import org.wayleave.io.gmns.schema.GmnsSchema;
import org.wayleave.io.table.Table;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.explain.Source;
import org.wayleave.network.notice.Severity;

/** Prints the page on the data of a folder. Deterministic; thread-safe, no state. */
public final class DataPage {

  /** How many of the weakest links are listed. */
  private static final int WEAKEST = 40;

  private DataPage() {}

  /** The page, ending in a line feed. */
  public static String markdown(GmnsFolder folder) {
    Network network = folder.network();
    Tally tally = new Tally(network);
    StringBuilder page = new StringBuilder();
    page.append("# The data: ").append(folder.title()).append("\n\n");
    page.append(
        "<!-- Printed by a test from the tables; run it with -Dupdate=true to rewrite. -->\n\n");
    page.append(
        String.format(
            Locale.ROOT,
            "%d nodes and %d links, content hash `%s`, prices in %s. Reading it gives %d errors and"
                + " %d warnings.",
            network.nodeCount(),
            network.linkCount(),
            network.hash(),
            folder.currency(),
            folder.notices().count(Severity.ERROR),
            folder.notices().count(Severity.WARNING)));
    page.append('\n');
    page.append("\n## Tables, and what their rows rest on\n\n");
    page.append(
        "*Published*: read in a named source. *Measured*: from data that can be looked at. *Computed*:"
            + " from other figures by a stated rule. *Estimate*: an informed guess. *Memory*: known to"
            + " the compiler, without a source to show.\n\n");
    page.append(tables(folder.census()));
    page.append("\n## Links by mode\n\n").append(modes(tally));
    page.append("\n## Nodes by type\n\n").append(nodeTypes(tally));
    page.append("\n## By jurisdiction\n\n");
    page.append("Kilometres of links on each jurisdiction's soil; `XZ` is the high seas.\n\n");
    page.append(jurisdictions(tally));
    page.append("\n## The weakest figures\n\n");
    page.append(
        "The "
            + WEAKEST
            + " longest links by land whose length rests on an estimate or on memory.\n\n");
    page.append(weakest(network));
    page.append("\n## Sources\n\n").append(sources(folder));
    return page.toString();
  }

  private static MarkdownTable tables(GmnsFolder.Census census) {
    List<String> headings = new ArrayList<>(List.of("Table", "Rows>"));
    Arrays.stream(Basis.values()).map(basis -> basis.code() + ">").forEach(headings::add);
    MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
    for (Table schema : GmnsSchema.tables()) {
      Integer rows = census.rows().get(schema.name());
      if (rows == null) {
        continue;
      }
      SortedMap<String, Integer> bases =
          census.rowsByBasis().getOrDefault(schema.name(), Collections.emptySortedMap());
      List<Object> cells = new ArrayList<>(List.of(schema.name(), rows));
      for (Basis basis : Basis.values()) {
        int count = bases.getOrDefault(basis.code(), 0);
        cells.add(count == 0 ? "" : count + " (" + Math.round(100.0 * count / rows) + " %)");
      }
      table.row(cells.toArray());
    }
    return table;
  }

  private static MarkdownTable modes(Tally tally) {
    List<String> headings = new ArrayList<>(List.of("Mode", "Links>", "km>"));
    Arrays.stream(Link.Status.values()).map(status -> status.code() + ">").forEach(headings::add);
    MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
    tally.modes.forEach((mode, count) -> {
      List<Object> cells = new ArrayList<>(List.of(mode.code(), count.links, km(count.lengthM)));
      for (Link.Status status : Link.Status.values()) {
        Integer links = count.statusToLinks.get(status);
        cells.add(links == null ? "" : links);
      }
      table.row(cells.toArray());
    });
    return table;
  }

  private static MarkdownTable nodeTypes(Tally tally) {
    MarkdownTable table = new MarkdownTable("Type", "Nodes>");
    tally.nodeTypes.forEach((type, count) -> table.row(type.code(), count));
    return table;
  }

  private static MarkdownTable jurisdictions(Tally tally) {
    List<String> headings = new ArrayList<>(List.of("Jurisdiction", "Nodes>"));
    Arrays.stream(Mode.values()).map(mode -> mode.code() + ">").forEach(headings::add);
    MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
    tally.jurisdictions.forEach((code, count) -> {
      List<Object> cells = new ArrayList<>(List.of(code, count.nodes));
      for (Mode mode : Mode.values()) {
        long lengthM = count.lengthM(mode);
        cells.add(lengthM == 0 ? "" : km(lengthM));
      }
      table.row(cells.toArray());
    });
    return table;
  }

  private static MarkdownTable weakest(Network network) {
    MarkdownTable table = new MarkdownTable("Link", "Mode", "km>", "Basis", "Note");
    network.listLinks().stream()
        .filter(link -> !link.mode().isAtSea())
        .filter(link -> link.provenance().basis().compareTo(Basis.ESTIMATE) >= 0)
        .sorted(Comparator.comparingInt(Link::lengthM).reversed().thenComparing(Link::key))
        .limit(WEAKEST)
        .forEach(link ->
            table.row(
                "`" + link.id() + "`",
                link.mode().code(),
                km(link.lengthM()),
                link.provenance().basis().code(),
                link.provenance().note()));
    return table;
  }

  private static MarkdownTable sources(GmnsFolder folder) {
    MarkdownTable table = new MarkdownTable("Source", "Named>", "Title", "Licence");
    folder.network().sources().entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Source>>comparingInt(
                    source -> -folder.census().citations().getOrDefault(source.getKey(), 0))
                .thenComparing(Map.Entry::getKey))
        .forEach(entry -> {
          Source source = entry.getValue();
          String title = source.title().replace("[", "(").replace("]", ")");
          table.row(
              "`" + source.id() + "`",
              folder.census().citations().getOrDefault(source.id(), 0),
              source.url() == null ? title : "[" + title + "](" + source.url() + ")",
              source.licence());
        });
    return table;
  }

  private static String km(long lengthM) {
    return String.format(Locale.ROOT, "%,d", Math.round(lengthM / 1000.0));
  }
}
