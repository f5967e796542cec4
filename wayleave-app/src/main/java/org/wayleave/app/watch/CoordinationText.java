package org.wayleave.app.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wayleave.app.text.TextTable;
import org.wayleave.app.text.TextTable.Side;
import org.wayleave.watch.amplification.CoPostingEdge;

/** The answer as a person reads it, and as TSV. */
final class CoordinationText {

  /** What a file says must not steer the terminal. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

  private static final List<String> HEADER =
      List.of(
          "account",
          "other",
          "together",
          "objects",
          "mean delay s",
          "contents",
          "other's",
          "symmetry",
          "heavy");
  private static final List<String> CHANCE_HEADER =
      List.of("by chance", "probability", "false share", "beyond");

  private CoordinationText() {}

  static String table(Coordination answer, int most, int explained) {
    boolean hasChance = answer.edges().stream().anyMatch(edge -> edge.chance() != null);
    List<String> header = header(hasChance);
    Side[] sides = new Side[header.size()];
    Arrays.fill(sides, Side.RIGHT);
    sides[0] = Side.LEFT;
    sides[1] = Side.LEFT;
    TextTable table = new TextTable(sides);
    table.row(header.toArray(String[]::new));
    answer.edges().stream()
        .limit(most)
        .forEach(edge -> table.row(cells(edge, "%.3g").toArray(String[]::new)));
    StringBuilder out = new StringBuilder();
    if (!answer.edges().isEmpty()) {
      out.append(table.print("")).append('\n');
      if (answer.edges().size() > most) {
        out.append(
            "%d edges more; --limit shows them.\n\n".formatted(answer.edges().size() - most));
      }
    }
    out.append(answer.explanation());
    answer.edges().stream()
        .limit(explained)
        .forEach(edge -> out.append('\n').append(answer.explain(edge)));
    return CONTROL.matcher(out).replaceAll("\uFFFD");
  }

  static String tsv(Coordination answer, int most) {
    boolean hasChance = answer.edges().stream().anyMatch(edge -> edge.chance() != null);
    StringBuilder out = new StringBuilder(String.join("\t", header(hasChance))).append('\n');
    answer.edges().stream()
        .limit(most)
        .forEach(edge -> out.append(String.join("\t", cells(edge, "%s"))).append('\n'));
    return out.toString();
  }

  private static List<String> header(boolean hasChance) {
    List<String> header = new ArrayList<>(HEADER);
    if (hasChance) {
      header.addAll(CHANCE_HEADER);
    }
    return header;
  }

  private static List<String> cells(CoPostingEdge edge, String figure) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                edge.account(),
                edge.other(),
                String.valueOf(edge.weightCount()),
                String.valueOf(edge.objectCount()),
                figure(figure, edge.meanDelaySeconds()),
                String.valueOf(edge.contentCount()),
                String.valueOf(edge.otherContentCount()),
                figure(figure, edge.symmetryShare()),
                edge.isHeavy() ? "yes" : "no"));
    CoPostingEdge.Chance chance = edge.chance();
    if (chance != null) {
      cells.add(figure(figure, chance.expectedCount()));
      cells.add(figure(figure, chance.tailShare()));
      cells.add(figure(figure, chance.falseShare()));
      cells.add(Coordination.isBeyond(edge) ? "yes" : "no");
    }
    return cells;
  }

  private static String figure(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
