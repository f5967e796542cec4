package org.wayleave.io.tntp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;

/** Reads the lines of a {@code *_net.tntp} file. */
final class LinkLines {

  private static final List<String> COLUMNS =
      List.of(
          "init_node",
          "term_node",
          "capacity",
          "length",
          "free_flow_time",
          "b",
          "power",
          "speed",
          "toll",
          "link_type");

  /** Up to here a line gives link, capacity, length and time; the rest may be missing. */
  private static final int LEAST_COLUMNS = 5;

  /** A link and the line it came from. */
  record Placed(TntpInstance.LinkFigures figures, Location where) {}

  private final TntpFile file;
  private final NoticeLog log;
  private final List<Placed> links = new ArrayList<>();
  private int lineCount;

  LinkLines(TntpFile file, NoticeLog log) {
    this.file = file;
    this.log = log;
  }

  List<Placed> links() {
    return links;
  }

  /** How many lines there were, sound or not. */
  int lineCount() {
    return lineCount;
  }

  void take(String line, Location where) {
    lineCount++;
    String text = line.endsWith(";") ? line.substring(0, line.length() - 1).strip() : line;
    String[] cells = text.split("\\s+", -1);
    if (cells.length < LEAST_COLUMNS || cells.length > COLUMNS.size() || text.contains(";")) {
      log.error(
          "malformed_line",
          where,
          "The line (%s) is not a link of %d to %d values."
              .formatted(TntpFile.shorten(line), LEAST_COLUMNS, COLUMNS.size()),
          "Maybe values are missing or two rows stand in one line.");
      return;
    }
    Optional<Integer> from = nodeNumber(cells[0], where.withColumn(COLUMNS.get(0)));
    Optional<Integer> to = nodeNumber(cells[1], where.withColumn(COLUMNS.get(1)));
    List<BigDecimal> values = new ArrayList<>();
    for (int x = 2; x < COLUMNS.size() - 1; x++) {
      String cell = x < cells.length ? cells[x] : "0";
      file.number(cell, COLUMNS.get(x), where).ifPresent(values::add);
    }
    if (from.isEmpty() || to.isEmpty() || values.size() < COLUMNS.size() - 3) {
      return;
    }
    links.add(
        new Placed(
            new TntpInstance.LinkFigures(
                lineCount,
                from.get(),
                to.get(),
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5),
                values.get(6),
                cells.length == COLUMNS.size() ? cells[COLUMNS.size() - 1] : ""),
            where));
  }

  private Optional<Integer> nodeNumber(String text, Location where) {
    int most = nodeCount();
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= most) {
        return Optional.of(number);
      }
    }
    log.error(
        "unknown_node",
        where,
        "There is no node (%s); nodes are 1 to %d.".formatted(TntpFile.shorten(text), most),
        "Maybe <NUMBER OF NODES> is wrong.");
    return Optional.empty();
  }

  private int nodeCount() {
    String text = file.metadata("NUMBER OF NODES");
    return text.matches("[0-9]{1,9}")
        ? Math.min(Integer.parseInt(text), TntpReader.MAX_NODES)
        : TntpReader.MAX_NODES;
  }
}
