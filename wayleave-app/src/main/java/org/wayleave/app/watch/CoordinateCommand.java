package org.wayleave.app.watch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.Json;
import org.wayleave.app.terminal.ExitCode;
import org.wayleave.app.terminal.Interruption;
import org.wayleave.app.watch.reading.KeyFile;
import org.wayleave.io.posts.PostColumns;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.amplification.CoPostingRule;
import org.wayleave.watch.amplification.CoPostingRule.Counting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayleave watch coordinate}: who posts the same within seconds, again and again. */
@Command(
    name = "coordinate",
    description = {
      "Who posts the same within seconds, again and again, and how often chance would.",
      "Reads a file with one post a row, CSV or JSON Lines: who, about what, which, when. Accounts",
      "are shown under pseudonyms. Posting together is no fault, and nothing here says why."
    },
    footer = {
      "",
      "Examples:",
      "  wayleave watch coordinate posts.csv --window 60s --null-model",
      "  wayleave watch coordinate posts.csv --columns " + PostColumns.EXAMPLE,
      "  wayleave watch coordinate posts.jsonl --columns account=user.id,object=url",
      "  wayleave watch coordinate posts.csv --format tsv > edges.tsv"
    })
final class CoordinateCommand implements Callable<Integer> {

  private static final int MOST_MISTAKES_SHOWN = 5;
  private static final int MOST_EDGES_SHOWN = 20;

  /** How the answer is printed. */
  enum Format {
    table,
    json,
    tsv
  }

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Parameters(paramLabel = "FILE", description = "A file of posts, CSV or JSON Lines.")
  private Path file;

  @Option(
      names = "--window",
      paramLabel = "TIME",
      defaultValue = "60s",
      description =
          "Posts of one object at most so far apart are together: 60s, 5m, 1h; default: ${DEFAULT-VALUE}.")
  private String window = "60s";

  @Option(
      names = "--min-participation",
      paramLabel = "N",
      defaultValue = "2",
      description = "Leave out accounts with fewer posts; default: ${DEFAULT-VALUE}.")
  private int minParticipation = 2;

  @Option(
      names = "--edge-weight",
      paramLabel = "SHARE",
      defaultValue = "0.5",
      description =
          "Call edges heavy above this quantile of all weights, 0 to 1; default: ${DEFAULT-VALUE}.")
  private double edgeWeight = 0.5;

  @Option(
      names = "--compatible",
      description =
          "Count the contents of an edge as CooRTweet does: by which came first, not by account.")
  private boolean isCompatible;

  @Option(
      names = "--null-model",
      description = "Say for each edge what chance would give, and which lie beyond it.")
  private boolean hasChance;

  @Option(
      names = "--columns",
      paramLabel = "MAP",
      defaultValue = "",
      description = {
        "What the file calls its columns, as in " + PostColumns.EXAMPLE + ";",
        "default: account_id, object_id, content_id, timestamp_share."
      })
  private String columns = "";

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "A file of at least 16 bytes: the key of the pseudonyms. Without it they hold for this run only.")
  private @Nullable Path keyFile;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "-1",
      description = "How many edges at most; default: 20 in a table, else all.")
  private int limit = -1;

  @Option(
      names = "--explain",
      paramLabel = "N",
      defaultValue = "0",
      description = "Show the co-posts of the N heaviest edges below the table; default: none.")
  private int explained;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  @Override
  public Integer call() {
    if (minParticipation < 1) {
      throw outOfRange("minimal participation", String.valueOf(minParticipation), "1 or more");
    }
    if (!(edgeWeight >= 0 && edgeWeight <= 1)) {
      throw outOfRange("edge weight", String.valueOf(edgeWeight), "between 0 and 1");
    }
    CoPostingRule rule =
        new CoPostingRule(
            Window.seconds(window),
            minParticipation,
            edgeWeight,
            isCompatible ? Counting.BY_ORDER : Counting.BY_ACCOUNT);
    PostColumns map = columns.isEmpty() ? PostColumns.USUAL : PostColumns.parse(columns);
    return Interruption.during(
        spec.commandLine().getErr(), interruption -> answer(map, rule, interruption));
  }

  private int answer(PostColumns map, CoPostingRule rule, Interruption interruption) {
    Coordination answer =
        Coordination.ask(file, map, KeyFile.pseudonyms(keyFile), rule, hasChance, interruption);
    interruption.finishLine();
    tellMistakes(answer);
    int most = limit >= 0 ? limit : format == Format.table ? MOST_EDGES_SHOWN : Integer.MAX_VALUE;
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case table -> out.print(CoordinationText.table(answer, most, explained));
      case json -> out.println(Json.toText(answer.toDto(most)));
      case tsv -> out.print(CoordinationText.tsv(answer, most));
    }
    out.flush();
    return ExitCode.ANSWERED;
  }

  private static UserException outOfRange(String what, String value, String range) {
    return new UserException(
        "bad_parameter",
        "The %s (%s) is not %s.".formatted(what, value, range),
        "Maybe leave it out; --help shows the default.");
  }

  private void tellMistakes(Coordination answer) {
    PrintWriter err = spec.commandLine().getErr();
    answer.listNotices().stream().limit(MOST_MISTAKES_SHOWN).forEach(err::println);
    if (answer.mistakeCount() > MOST_MISTAKES_SHOWN) {
      err.println("%d mistakes in all.".formatted(answer.mistakeCount()));
    }
    err.flush();
  }
}
