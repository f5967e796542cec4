package org.wayleave.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.wayleave.app.answer.Json;
import org.wayleave.app.answer.PlaceDto;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.app.terminal.ExitCode;
import org.wayleave.app.text.TextTable;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.place.PlaceIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayleave places}: finds places by name in any script. */
@Command(name = "places", description = "Find places by id or by name in any script.")
final class PlacesCommand implements Callable<Integer> {

  /** How places are printed. */
  enum Format {
    table,
    json
  }

  private static final int MOST_PLACES = 1000;

  private final RegionOpener opener;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @Mixin private NetworkOption network = new NetworkOption();

  @Parameters(paramLabel = "QUERY", description = "A name or its beginning, for example Баку.")
  private String query = "";

  @Option(
      names = "--limit",
      defaultValue = "10",
      description = "How many at most; default: ${DEFAULT-VALUE}.")
  private int limit = 10;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  PlacesCommand(RegionOpener opener) {
    this.opener = opener;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (limit < 1 || limit > MOST_PLACES) {
      throw new UserException(
          "bad_parameter",
          "The limit (%d) is not between 1 and %d.".formatted(limit, MOST_PLACES),
          "Maybe leave it out; the default is 10.");
    }
    List<PlaceIndex.Match> matches = network.open(opener).places().search(query, limit);
    if (format == Format.json) {
      out.println(
          Json.toText(
              new PlaceDto.Found(query, matches.stream().map(PlaceDto.Match::of).toList())));
    } else if (matches.isEmpty()) {
      out.println("No place matches (%s).".formatted(query));
    } else {
      TextTable table =
          new TextTable(
              TextTable.Side.LEFT,
              TextTable.Side.LEFT,
              TextTable.Side.LEFT,
              TextTable.Side.LEFT,
              TextTable.Side.LEFT);
      table.row("id", "name", "matched", "in", "what");
      for (PlaceIndex.Match match : matches) {
        table.row(
            match.node().key(),
            match.node().name(),
            match.matched(),
            match.node().jurisdiction().code(),
            String.join(
                ", ",
                match.node().types().stream().map(type -> type.code().replace('_', ' ')).toList()));
      }
      out.print(table.print(""));
    }
    return matches.isEmpty() ? ExitCode.ANSWERED_NO : ExitCode.ANSWERED;
  }
}
