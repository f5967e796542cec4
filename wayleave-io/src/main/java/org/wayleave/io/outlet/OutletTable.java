package org.wayleave.io.outlet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wayleave.io.table.Column;
import org.wayleave.io.table.Table;
import org.wayleave.io.table.TableReader;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.corroboration.Outlet;

/** Reads a table of outlets. Thread-safe, no state. */
public final class OutletTable {

  private static final Table TABLE =
      new Table(
          "outlet",
          "Outlets that others credit.",
          List.of(
              Column.text("name", "What it is called.").required(),
              Column.names("alias", "Its other names, and the hosts of its addresses."),
              Column.text("owner", "Who owns it, where that is public."),
              Column.text("country", "Where it is at home, ISO 3166-1."),
              Column.text("basis", "What the row rests on.")
                  .required()
                  .oneOf(Stream.of(Basis.values()).map(Basis::code).toList()),
              Column.text("note", "What to know about it.")),
          List.of(),
          Set.of());

  private OutletTable() {}

  /**
   * The outlets of a file.
   *
   * @throws UserException {@code no_such_file}
   */
  public static List<Outlet> read(Path file, NoticeLog log) {
    if (!Files.isRegularFile(file)) {
      throw new UserException(
          "no_such_file",
          "The table of outlets (%s) is not there.".formatted(file),
          "Maybe the path is mistyped.");
    }
    List<Outlet> outlets = new ArrayList<>();
    new TableReader(Set.of(), log)
        .read(
            file,
            TABLE,
            row -> outlets.add(new Outlet(row.text("name"), row.list("alias"), row.text("owner"))));
    return outlets;
  }
}
