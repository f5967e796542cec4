package org.wayleave.app.watch.reading;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wayleave.app.answer.Json;
import org.wayleave.app.text.TextTable;
import org.wayleave.app.text.TextTable.Side;
import org.wayleave.io.posts.ArticleColumns;
import org.wayleave.network.notice.NoticeLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayleave watch read}: articles of whatever holds them, a line each. */
@Command(
    name = "read",
    description = {
      "Articles of whatever holds them, as JSON Lines.",
      "Reads feeds (RSS, Atom, JSON Feed), sitemaps, pages, WARC files, tables of GDELT 2, and posts",
      "or articles as CSV or JSON Lines, packed by gzip or not. What a file holds decides, not its name."
    },
    footer = {
      "",
      "Examples:",
      "  wayleave watch read feed.xml page.html > articles.jsonl",
      "  wayleave watch read crawl.warc.gz --explain",
      "  wayleave watch read posts.csv --columns " + ArticleColumns.EXAMPLE
    })
final class ReadCommand implements Callable<Integer> {

  private static final int TITLE_CHARACTERS = 70;
  private static final int OUTLET_CHARACTERS = 24;

  /** How the answer is printed. */
  enum Format {
    jsonl,
    table
  }

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or folders of them.")
  private List<Path> files;

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Option(names = "--explain", description = "Say everything that was repaired or left out.")
  private boolean isExplained;

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.jsonl;

  @Override
  public Integer call() {
    NoticeLog log = new NoticeLog();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    TextTable table = new TextTable(Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT);
    table.row("published", "language", "outlet", "title");
    int[] count = {0};
    try {
      reading.read(
          files,
          log,
          article -> {
            count[0]++;
            if (format == Format.jsonl) {
              out.println(Json.toLine(ArticleDto.of(article)));
            } else {
              String title = article.title().isEmpty() ? article.body() : article.title();
              table.row(
                  article.publishedAt() == null ? "" : article.publishedAt().toString(),
                  article.language(),
                  PlainLine.of(article.outlet(), OUTLET_CHARACTERS),
                  PlainLine.of(title, TITLE_CHARACTERS));
            }
          });
    } finally {
      out.print(format == Format.table && count[0] > 0 ? table.print("") : "");
      out.flush();
      err.printf("%d articles%n", count[0]);
      ReadingOptions.tell(log, isExplained, err);
    }
    return 0;
  }
}
