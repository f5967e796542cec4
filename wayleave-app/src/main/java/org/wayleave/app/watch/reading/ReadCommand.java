package org.wayleave.app.watch.reading;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.wayleave.app.answer.Json;
import org.wayleave.app.terminal.PlainLine;
import org.wayleave.app.text.TextTable;
import org.wayleave.app.text.TextTable.Side;
import org.wayleave.io.article.ArticleFile;
import org.wayleave.io.posts.ArticleColumns;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.article.Article;
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
      "or articles as CSV or JSON Lines, packed by gzip or not. What a file holds decides, not its name.",
      "An address of the web is asked for once, politely, and what comes is not kept: watch collect keeps."
    },
    footer = {
      "",
      "Examples:",
      "  wayleave watch read feed.xml page.html > articles.jsonl",
      "  wayleave watch read https://example.org/feed --contact desk@example.org",
      "  wayleave watch read crawl.warc.gz --explain",
      "  wayleave watch read posts.csv --columns " + ArticleColumns.EXAMPLE
    })
final class ReadCommand implements Callable<Integer> {

  private static final int TITLE_CHARACTERS = 70;
  private static final int OUTLET_CHARACTERS = 24;

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Clock clock;
  private final String version;

  /** How the answer is printed. */
  enum Format {
    jsonl,
    table
  }

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // set by the parser of options
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files, folders of them, or addresses of feeds and pages.")
  private List<String> places;

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "--contact",
      paramLabel = "WHO",
      defaultValue = "",
      description =
          "An address of mail or of a page where hosts can reach you, sent to those that are asked.")
  private String contact = "";

  @Option(names = "--explain", description = "Say everything that was repaired or left out.")
  private boolean isExplained;

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.jsonl;

  ReadCommand(Clock clock, String version) {
    this.clock = clock;
    this.version = version;
  }

  @Override
  public Integer call() throws InterruptedException {
    NoticeLog log = new NoticeLog();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    TextTable table = new TextTable(Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT);
    table.row("published", "language", "outlet", "title");
    int[] count = {0};
    try {
      read(
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

  private void read(NoticeLog log, Consumer<Article> taker) throws InterruptedException {
    List<String> addresses = places.stream().filter(WebArticles::isAddress).toList();
    if (addresses.isEmpty()) {
      reading.read(places.stream().map(Path::of).toList(), log, taker);
      return;
    }
    if (contact.isEmpty()) {
      throw new UserException(
          "bad_parameter",
          "The address (%s) is not asked for without saying who asks."
              .formatted(addresses.getFirst()),
          "Maybe add --contact desk@example.org.");
    }
    ArticleFile reader = reading.reader(log);
    try (WebArticles web = new WebArticles(Asker.rules(contact, version, PAUSE), clock)) {
      for (String place : places) {
        if (WebArticles.isAddress(place)) {
          web.read(place, reader, log, taker);
        } else {
          ReadingOptions.read(List.of(Path.of(place)), reader, taker);
        }
      }
    }
  }
}
