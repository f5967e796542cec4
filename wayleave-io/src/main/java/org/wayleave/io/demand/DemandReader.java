package org.wayleave.io.demand;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wayleave.io.gmns.schema.GmnsSchema;
import org.wayleave.io.table.Row;
import org.wayleave.io.table.TableReader;
import org.wayleave.network.Network;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.demand.Zone;

/** Reads a file of trades between the zones and nodes of a network. Thread-safe, no state. */
public final class DemandReader {

  /** Of more mistakes only the number is reported. */
  private static final int MOST_MISTAKES = 50;

  private DemandReader() {}

  /**
   * Reads the trades of a CSV file with the columns of {@code demand.csv}.
   *
   * @param known the zones that trades may name besides nodes
   * @throws UserException {@code no_such_file}, or {@code bad_file} with every mistake, each with
   *     its row and column; nothing of such a file is used
   */
  public static DemandMatrix read(Path file, Network network, Map<String, Zone> known) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new UserException(
          "no_such_file",
          "The file (%s) cannot be read.".formatted(file),
          "Maybe the path is mistyped.");
    }
    NoticeLog log = new NoticeLog();
    DemandMatrix matrix = read(file, network, known, log);
    List<Notice> mistakes =
        log.listNotices().stream().filter(notice -> notice.severity() == Severity.ERROR).toList();
    if (!mistakes.isEmpty()) {
      throw new UserException(
          "bad_file",
          "The file (%s) has (%d) mistakes; nothing was reckoned.\n%s"
              .formatted(
                  file,
                  log.count(Severity.ERROR),
                  mistakes.stream()
                      .limit(MOST_MISTAKES)
                      .map(Notice::toString)
                      .collect(Collectors.joining("\n"))),
          "");
    }
    if (matrix.tonnes() == 0) {
      throw new UserException(
          "no_demand",
          "The file (%s) says of no tonnes that they are carried.".formatted(file),
          "Maybe the column tonnes_mid is empty.");
    }
    return matrix;
  }

  /** Reads what can be read of such a file, and tells what is wrong with it. */
  public static DemandMatrix read(
      Path file, Network network, Map<String, Zone> known, NoticeLog log) {
    DemandRows rows = new DemandRows(network, log);
    rows.know(known);
    new TableReader(Set.of(), log)
        .read(file, GmnsSchema.DEMAND, row -> rows.takeTrade(row, provenance(row)));
    return rows.matrix();
  }

  /** A file of the user's own may name its sources as it likes; they are kept as text. */
  private static Provenance provenance(Row row) {
    String source = row.text("source");
    String note = row.text("note");
    return new Provenance(
        List.of(),
        row.integer("year"),
        Basis.parse(row.text("basis")).orElse(Basis.ESTIMATE),
        source.isEmpty() ? note : note.isEmpty() ? source : source + "; " + note);
  }
}
